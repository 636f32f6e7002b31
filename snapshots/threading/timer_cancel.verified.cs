using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TimerCancel;

public static class TimerCancelScript
{
    private static readonly PyList<string> Fired = [];

    public static void Hello(string name, string mark = ".") => Fired.Append("hello " + name + mark);

    public static int Main(string[] args) => PyProgram.Run("timer_cancel.py", args, Start);

    private static void Start()
    {
        // one that runs, one that is cancelled in time
        var timer = new PyTimer(0.02, () => Hello("world", mark: "!"));
        var other = new PyTimer(30, () => Hello("nobody"));
        timer.Start();
        other.Start();
        other.Cancel();

        timer.Join();
        other.Join();
        Print(Fired);
        Print(timer.IsAlive(), other.IsAlive());
    }
}
