using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ReadStdin;

/// <summary>Reads numbers from standard input, one per line.</summary>
public static class ReadStdinScript
{
    public static int Main(string[] args) => PyProgram.Run("read_stdin.py", args, Start);

    private static void Start()
    {
        var name = Input("Who are you? ");
        Print("Hello,", name);

        PyList<double> numbers = [];
        foreach (var item in PyOps.Iterate(PySys.Stdin))
        {
            object? line = item;
            line = PyOps.CallMethod(line, "strip");
            if (!PyOps.Truth(line))
            {
                continue;
            }

            try
            {
                numbers.Append(Float(line));
            }
            catch (ValueError)
            {
                Print(PyFormat.Percent("not a number: %r", line));
            }
        }

        Print("count:", Len(numbers));
        Print("sum:", Sum(numbers));
        try
        {
            Input();
        }
        catch (EOFError)
        {
            Print("end of input");
        }
    }
}
