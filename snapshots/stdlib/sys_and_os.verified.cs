using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SysAndOs;

/// <summary>sys.argv, sys.exit, sys.stdout, os.getpid.</summary>
public static class SysAndOsScript
{
    public static long RunMain(PyList<string> argv)
    {
        Print("arguments:", argv.Slice(1));
        Print("script:", PyOsPath.Basename(argv[0]));
        if (Len(argv) < 3)
        {
            Print("usage: sys_and_os.py NAME COUNT");
            return 2;
        }

        var name = argv[1];
        var count = Int(argv[2]);
        for (long i = 0; i < count; i++)
        {
            PyOps.CallMethod(PySys.Stdout, "write", $"{i}: {name}\n");
        }

        Print("pid is positive:", PyOs.Getpid() > 0, PyOs.Getpid() == PyOs.Getpid());
        return 4;
    }

    public static int Main(string[] args) => PyProgram.Run("sys_and_os.py", args, Start);

    private static void Start()
    {
        PySys.Exit(RunMain(PySys.Argv));
    }
}
