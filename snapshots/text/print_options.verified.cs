using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PrintOptions;

/// <summary>print with sep, end, file and flush.</summary>
public static class PrintOptionsScript
{
    public static int Main(string[] args) => PyProgram.Run("print_options.py", args, Start);

    private static void Start()
    {
        Print(["a", "b", "c"], sep: "-");
        Print(["no newline"], end: "");
        Print(" ... continued");
        Print(
            [
                1L,
                2.0,
                null,
                true,
                new PyList<long> { 1 },
                (PyTuple<string>)["x"],
                new PyDict<string, string> { ["k"] = "v" },
            ],
            sep: " | ");
        Print();
        Print(["", ""], sep: "");
        Print(["to stderr"], file: PySys.Stderr);
        Print(["to stdout"], file: PySys.Stdout, flush: true);
        for (long i = 0; i < 3; i++)
        {
            Print([i], end: i < 2 ? (string?)", " : "\n");
        }

        PyOps.CallMethod(PySys.Stdout, "write", "written directly\n");
        PyOps.CallMethod(PySys.Stdout, "flush");
        Print("multi\nline", "tab\tstop");
        Print("unicode: é € 中");
        Print((object?[])[.. PyOps.Iterate(new PyList<long> { 1, 2, 3 })]);
        Print([.. PyStr.Chars("abc")], sep: "\n");
    }
}
