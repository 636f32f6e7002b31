using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Fstrings;

/// <summary>f-strings: expressions, formats, nesting.</summary>
public static class FstringsScript
{
    public static int Main(string[] args) => PyProgram.Run("fstrings.py", args, Start);

    private static void Start()
    {
        var name = "World";
        var value = 12.3456;
        PyList<string> items = ["a", "b"];
        var person = new PyDict<string, string> { ["first"] = "Ada", ["last"] = "Lovelace" };

        Print($"Hello, {name}!");
        Print(
            $"{PyFormat.Format(value, ".2f")} {PyFormat.Format(value, "10.1f")}| {PyFormat.Format(PyOps.Repr(value), ">10")}");
        Print($"{1L + 2L} {name.Upper()} {Len(items)} {items[0]}");
        Print($"{person["first"]} {person["last"]}");
        Print(
            $"{PyOps.Repr(name)} {PyFormat.Format(name, ">10")} {PyFormat.Format(name, "<10")}| {PyFormat.Format(name, "^11")}|");
        Print($"{(value > 10L ? "yes" : "no")} {{braces}}");
        Print($"value={PyFormat.Format(value, ".1f")} name={PyOps.Repr(name)}");
        var width = 8L;
        Print($"[{PyFormat.Format(name, $"{width}")}] [{PyFormat.Format(value, $">{width}.{2}f")}]");
        Print(
            $"{PyFormat.Format(10, "04d")} {PyFormat.Format(255, "#x")} {PyFormat.Format(1000000, ",")} {PyFormat.Format(0.5, "%")}");
        Print($"multi line {PyOps.Str(items)}");
        Print(
            $"None {true} {PyOps.Str(1.0)} {PyOps.Str(new PyList<object?> { 1L, "x", 2.5 })} {PyOps.Str((PyTuple<long>)[1L])} {PyOps.Str(new PyDict<string, long> { ["k"] = 1 })}");
        Print($"{Sum(PyIterator.Of(Range(4).Select(x => x * x)))} {Max<long>(3, 7)}");
    }
}
