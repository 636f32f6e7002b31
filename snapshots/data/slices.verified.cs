using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Slices;

/// <summary>Slices of lists and strings, read and written.</summary>
public static class SlicesScript
{
    public static int Main(string[] args) => PyProgram.Run("slices.py", args, Start);

    private static void Start()
    {
        var letters = List(PyStr.Chars("abcdefgh"));
        Print(letters.Slice(2, 5), letters.Slice(stop: 3), letters.Slice(5), letters.Slice(-2));
        Print(letters.Slice(step: 2), letters.Slice(step: -1), letters.Slice(6, 1, -2));
        Print(letters.Slice(100), letters.Slice(-100, 2));

        var text = "Hello, World";
        Print(
            PyStr.GetItem(text, 0),
            PyStr.GetItem(text, -1),
            PyStr.Slice(text, 7),
            PyStr.Slice(text, upper: -7),
            PyStr.Slice(text, step: -1));
        Print(PyStr.Slice(text, 1, 9, 3));

        letters.SetSlice(new PySlice(1, 3, null), new PyList<string> { "X", "Y", "Z" });
        Print(letters);
        letters.SetSlice(new PySlice(null, 2, null), PyIterator.Cast<string>(PyOps.Iterate(new PyList<object?>())));
        Print(letters);
        letters.DeleteSlice(new PySlice(null, null, 2));
        Print(letters);
        letters.SetSlice(new PySlice(Len(letters), null, null), new PyList<string> { "end" });
        Print(letters);

        var numbers = Tuple(Range(10));
        Print(numbers.Slice(3, 6), numbers.Slice(-3), numbers.Slice(step: 3));
        var n = 4L;
        PyList<PyTuple<long>> chunks = [.. Range(0, Len(numbers), n).Select(i => numbers.Slice(i, i + n))];
        Print(chunks);
        Print(Range(10)[new PySlice(2, 5, null)], PyBytes.Literal("bytes")[new PySlice(1, 3, null)]);
    }
}
