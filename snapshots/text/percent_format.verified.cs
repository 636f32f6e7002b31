using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PercentFormat;

/// <summary>The old way of formatting, with %.</summary>
public static class PercentFormatScript
{
    public static int Main(string[] args) => PyProgram.Run("percent_format.py", args, Start);

    private static void Start()
    {
        var name = "Ann";
        var age = 31L;
        var height = 1.684;
        Print($"{name} is {age} years old");
        Print(PyFormat.PercentTuple("%-10s|%5d|%8.2f|", name, age, height));
        Print(PyFormat.PercentTuple("%05d %+d %x %X %o %#x", 42L, 42L, 255L, 255L, 8L, 255L));
        Print(PyFormat.PercentTuple("%e %.3e %g %g", 12345.678, 0.00012, 10000000000.0, 0.5));
        Print($"{PyOps.Repr("text")} and text");
        Print(
            PyFormat.Percent(
                "%(name)s -> %(value)03d",
                new PyDict<string, object?> { ["name"] = "key", ["value"] = 7L }));
        Print(PyFormat.Percent("100%% of %s", new PyList<long> { 1, 2 }));
        Print(PyFormat.PercentTuple("%c%c", "o", 107L));
        Print($"None {true} {PyOps.Str(1.0)}");
        Print(PyFormat.PercentTuple("%.3s|%10.4s|%*d", "abcdef", "abcdef", 6L, 42L));
        try
        {
            Print(PyFormat.Percent("%d", "text"));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print("TypeError:", e);
        }

        try
        {
            Print(PyFormat.Percent("%s %s", (PyTuple<string>)["one"]));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print("TypeError:", e);
        }
    }
}
