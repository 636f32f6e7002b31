using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DaemonThreads;

/// <summary>Daemon threads end with the program; the others are waited for.</summary>
public static class DaemonThreadsScript
{
    public static void Background()
    {
        while (true)
        {
            PyTime.Sleep(10);
        }
    }

    public static void Foreground()
    {
        PyTime.Sleep(0.3);
        Print("foreground thread finishes after the main thread");
    }

    public static int Main(string[] args) => PyProgram.Run("daemon_threads.py", args, Start);

    private static void Start()
    {
        var d = new PyThread(Background, name: "daemon");
        d.Daemon = true;
        d.Start();
        Print(d.Daemon, d.IsDaemon());

        try
        {
            d.Daemon = false;
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        try
        {
            d.Start();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        var f = new PyThread(Foreground);
        try
        {
            f.Join();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        f.Start();
        Print("main thread ends");
    }
}
