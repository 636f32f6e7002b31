using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Comprehensions;

/// <summary>Comprehensions of every kind, nested and filtered.</summary>
public static class ComprehensionsScript
{
    public static int Main(string[] args) => PyProgram.Run("comprehensions.py", args, Start);

    private static void Start()
    {
        PyList<long> squares = [.. Range(10).Select(x => PyMath.Pow(x, 2))];
        PyList<long> evens = [.. squares.Where(x => PyMath.Mod(x, 2) == 0)];
        Print(squares, evens);

        PyList<(long, long)> pairs = [.. new PyList<long> { 1, 2, 3 }.SelectMany(
            x => new PyList<long> { 3, 1, 4 }.Where(y => x != y).Select(y => (x, y)))];
        Print(pairs);

        PyList<PyList<long>> matrix = [.. Range(3).Select(i => (PyList<long>)[.. Range(3).Select(j => i * 3 + j)])];
        PyList<long> flat = [.. matrix.SelectMany(row => row)];
        Print(matrix, flat);

        PyList<string> words = ["Sense", "and", "Sensibility"];
        Print(PyDict.Of(words.Select(w => ((string, long))(w.Lower(), Len(w)))));
        Print(Sorted<string>((PySet<string>)[.. words.Select(w => PyStr.GetItem(w, 0).Upper())]));
        Print(
            Sum(PyIterator.Of(flat.Where(n => PyMath.Mod(n, 2) != 0))),
            Max(PyIterator.Of(words.Select(w => Len(w)))));
        Print(", ".PyJoin(PyIterator.Of(flat.Select(n => Str(n)))));
        Print((PyList<string>)[.. Range(3).Select(n => PyMath.Mod(n, 2) == 0 ? "even" : "odd")]);
        Print((PyList<long>)[.. Range(50).Where(x => PyMath.Mod(x, 2) == 0).Where(x => PyMath.Mod(x, 7) == 0)]);

        var x = "outer";
        PyList<long> inner = [.. Range(3)];
        Print(x, inner); // the comprehension has its own x
    }
}
