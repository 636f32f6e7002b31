using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Lists;

/// <summary>What people do with lists.</summary>
public static class ListsScript
{
    public static int Main(string[] args) => PyProgram.Run("lists.py", args, Start);

    private static void Start()
    {
        PyList<string> fruits = ["orange", "apple", "pear", "banana", "kiwi", "apple", "banana"];
        Print(fruits.Count("apple"), fruits.Count("tangerine"));
        Print(fruits.Index("banana"), fruits.Index("banana", 4));
        fruits.Reverse();
        Print(fruits);
        fruits.Append("grape");
        fruits.Sort();
        Print(fruits.Pop(), fruits.Pop(0), Len(fruits));
        fruits.Insert(1, "mango");
        fruits.Remove("apple");
        fruits.Extend(new PyList<string> { "fig", "lime" });
        Print(fruits);

        PyList<long> numbers = [3, 1, 4, 1, 5, 9, 2, 6];
        Print(Sorted(numbers), Sum(numbers), Min(numbers), Max(numbers));
        Print((PyList<long>)[.. numbers, 5, 3], new PyList<long> { 0 }.Repeat(5));
        Print(
            PyOps.Equals(numbers, new PyList<long> { 3, 1, 4, 1, 5, 9, 2, 6 }),
            PyOps.Less(new PyList<long> { 1, 2 }, new PyList<long> { 1, 3 }));
        PyOps.DeleteItem(numbers, 0L);
        numbers[0] = 100;
        numbers[-1]++;
        Print(numbers);

        PyList<PyList<long>> matrix = [[1, 2, 3], [4, 5, 6]];
        Print((PyList<PyList<long>>)[.. Range(3).Select(i => (PyList<long>)[.. matrix.Select(row => row[i])])]);
        Print((PyList<PyList<object?>>)[.. Zip(iterables: (object?[])[.. matrix]).Select(column => List(column))]);

        var copy = numbers.Slice();
        var alias = numbers;
        alias.Clear();
        Print(numbers, copy, PyOps.Is(numbers, alias), PyOps.Is(copy, numbers));

        PyList<object?> mixed = [1L, "two", 3.0, null, true, new PyList<object?> { 4L, 5L }, (PyTuple<long>)[6L]];
        foreach (var (index, item) in Enumerate(mixed))
        {
            Print(index, item, PyOps.TypeOf(item).Name);
        }

        Print(mixed);
        try
        {
            copy.Remove(12345);
        }
        catch (ValueError e)
        {
            Print(e);
        }
    }
}
