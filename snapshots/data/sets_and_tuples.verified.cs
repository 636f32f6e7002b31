using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SetsAndTuples;

/// <summary>Sets, tuples and unpacking.</summary>
public static class SetsAndTuplesScript
{
    public static (long, long) MinMax(PyList<long> values) => (Min(values), Max(values));

    public static int Main(string[] args) => PyProgram.Run("sets_and_tuples.py", args, Start);

    private static void Start()
    {
        object? a = new PySet<object?> { 1L, 2L, 3L, 4L };
        object? b = Set(PyOps.Iterate(new PyList<long> { 3, 4, 5 }));
        Print(PyOps.BitAnd(a, b), PyOps.BitOr(a, b), PyOps.Subtract(a, b), PyOps.BitXor(a, b));
        Print(
            PyOps.Contains(a, 2L),
            PyOps.CallMethod(a, "issubset", new PySet<object?> { 1L, 2L, 3L, 4L, 5L }),
            PyOps.CallMethod(a, "isdisjoint", new PySet<object?> { 9L }));
        PyOps.CallMethod(a, "add", 10L);
        PyOps.CallMethod(a, "discard", 1L);
        PyOps.CallMethod(a, "discard", 99L);
        Print(Sorted(a), Len(a), FrozenSet<long>(new PyList<long> { 1, 1, 2 }));
        Print(
            Sorted<long>((PySet<long>)[.. new PyList<string> { "a", "bb", "cc", "ddd" }.Select(w => Len(w))]),
            new PySet<object?>());

        var point = (3L, 4L);
        var (x, y) = point;
        var right = (PyTuple<long>)[5L];
        Print(x, y, point.Item1, (point.Item1, point.Item2, right[0]), PyOps.Multiply(point, 2L));
        (x, y) = (y, x);
        Print(x, y);
        long first = default;
        PyList<long> middle = null!;
        long last = default;
        var items = PyTuple.UnpackStar(new PyList<long> { 1, 2, 3, 4, 5 }, 1, 1);

        first = items[0];
        middle = [.. items.Slice(1, -1)];
        last = items[-1];
        Print(first, middle, last);
        long p = default;
        long q = default;
        long r = default;
        var items2 = ((1L, 2L), 3L);
        (p, q) = items2.Item1;
        r = items2.Item2;
        Print(p + q + r);

        PyTuple<string> single = ["alone"];
        PyTuple<object?> empty = [];
        Print(single, empty, Len(single), PyOps.Less((1L, 2L), (1L, 3L)), PyOps.Equals((1L, "a"), (1L, "a")));

        var (low, high) = MinMax([5, 2, 8]);
        Print(low, high, MinMax([1]));
        var pairs = List(Zip<string, long>(new PyList<string> { "a", "b", "c" }, new PyList<long> { 1, 2, 3 }));
        Print(pairs, Dict(pairs));
        foreach (var (i, (letter, number)) in Enumerate(pairs))
        {
            Print(i, letter, number);
        }

        try
        {
            var items3 = PyTuple.Unpack2(new PyList<long> { 1, 2, 3 });
            a = items3.Item1;
            b = items3.Item2;
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }
    }
}
