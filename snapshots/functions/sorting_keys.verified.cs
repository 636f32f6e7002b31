using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SortingKeys;

/// <summary>Lambdas as keys: sorted, min, max, map and filter.</summary>
public static class SortingKeysScript
{
    public static int Main(string[] args) => PyProgram.Run("sorting_keys.py", args, Start);

    private static void Start()
    {
        PyList<(string, long)> people = [("Ann", 31), ("Bob", 25), ("Cid", 31), ("Dee", 19)];

        Print(Sorted(people, key: p => p.Item2));
        Print(Sorted(people, key: p => (-p.Item2, p.Item1)));
        Print(Sorted<string>((PyList<string>)[.. people.Select(pair => pair.Item1)], reverse: true));
        Print(Min(people, key: p => p.Item2), Max(people, key: p => p.Item2).Item1);

        PyList<long> ages = [.. people.Select(pair => pair.Item2)];
        Print(List(Map(a => a + 1, ages)));
        Print(List(Filter(a => a > 20, ages)));
        Print(PyMath.TrueDiv(Sum(ages), Len(ages)));

        PyList<string> words = ["banana", "Apple", "cherry", "date"];
        words.Sort(key: x => x.Lower());
        Print(words);
        words.Sort(key: x => Len(x));
        Print(words); // the sort is stable
        Print(
            Any(PyIterator.Of(words.Select(w => w.PyStartsWith("c")))),
            All(PyIterator.Of(words.Select(w => Len(w) > 3))));
    }
}
