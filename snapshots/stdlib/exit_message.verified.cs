using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ExitMessage;

/// <summary>sys.exit with a text writes it to stderr and exits 1.</summary>
public static class ExitMessageScript
{
    public static void Late()
    {
        PyTime.Sleep(0.3);
        Print("the non-daemon thread is waited for");
    }

    public static int Main(string[] args) => PyProgram.Run("exit_message.py", args, Start);

    private static void Start()
    {
        new PyThread(Late).Start();
        Print("leaving");
        PySys.Exit("fatal: giving up");
    }
}
