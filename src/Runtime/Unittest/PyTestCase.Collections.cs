namespace PyConc2Cs.Runtime;

/// <summary>Assertions about strings of several lines, sequences, sets and dicts.</summary>
public partial class PyTestCase
{
    /// <summary>Two sequences have equal items; their types don't matter.</summary>
    [PyMember("assertSequenceEqual")]
    public void AssertSequenceEqual(object? seq1, object? seq2, object? msg = null, object? seqType = null)
    {
        var type = seqType as PyClass;
        if (type is not null)
        {
            RequireInstance("First", seq1, type);
            RequireInstance("Second", seq2, type);
        }

        CompareSequences(seq1, seq2, msg, type?.Name ?? "sequence");
    }

    [PyMember("assertListEqual")]
    public void AssertListEqual(object? list1, object? list2, object? msg = null) => AssertSequenceEqual(list1, list2, msg, PyTypes.Of(new PyList<object?>()));

    [PyMember("assertTupleEqual")]
    public void AssertTupleEqual(object? tuple1, object? tuple2, object? msg = null) => AssertSequenceEqual(tuple1, tuple2, msg, PyTypes.Of(PyOps.ToTuple([])));

    /// <summary>Two sets, or what has a method difference.</summary>
    [PyMember("assertSetEqual")]
    public void AssertSetEqual(object? set1, object? set2, object? msg = null)
    {
        var first = PyOps.Iterate(PyOps.CallMethod(set1, "difference", set2)).ToList();
        var second = PyOps.Iterate(PyOps.CallMethod(set2, "difference", set1)).ToList();
        if (first.Count == 0 && second.Count == 0)
        {
            return;
        }

        var lines = new List<string>();
        Append("Items in the first set but not the second:", first);
        Append("Items in the second set but not the first:", second);
        throw Failure(FormatMessage(msg, string.Join('\n', lines)));

        void Append(string title, List<object?> items)
        {
            if (items.Count > 0)
            {
                lines.Add(title);
                lines.AddRange(items.Select(PyOps.Repr));
            }
        }
    }

    [PyMember("assertDictEqual")]
    public void AssertDictEqual(object? d1, object? d2, object? msg = null)
    {
        RequireDict("First", d1);
        RequireDict("Second", d2);
        if (!PyOps.Equals(d1, d2))
        {
            var (a, b) = PyTestSupport.Shorten(d1, d2);
            throw Failure(FormatMessage(msg, Truncate($"{a} != {b}", "\n" + Difference(PyPprint.Pformat(d1).Split('\n'), PyPprint.Pformat(d2).Split('\n')))));
        }
    }

    /// <summary>The dict has the items of the subset.</summary>
    [PyMember("assertDictContainsSubset")]
    public void AssertDictContainsSubset(object? subset, object? dictionary, object? msg = null)
    {
        var missing = PyOps.Iterate(subset).Where(key => !PyOps.Contains(dictionary, key)).ToList();
        var other = PyOps.Iterate(subset).Where(key => PyOps.Contains(dictionary, key) && !PyOps.Equals(PyOps.GetItem(subset, key), PyOps.GetItem(dictionary, key))).ToList();
        if (missing.Count + other.Count > 0)
        {
            var text = missing.Count == 0 ? string.Empty : "Missing: " + string.Join(",", missing.Select(PyOps.Repr));
            if (other.Count > 0)
            {
                text += (text.Length > 0 ? "; " : string.Empty) + "Mismatched values: "
                    + string.Join(",", other.Select(key => $"{PyOps.Repr(key)}, expected: {PyOps.Repr(PyOps.GetItem(subset, key))}, actual: {PyOps.Repr(PyOps.GetItem(dictionary, key))}"));
            }

            throw Failure(FormatMessage(msg, text));
        }
    }

    /// <summary>The same items, as often, in any order.</summary>
    [PyMember("assertCountEqual", "assertItemsEqual")]
    public void AssertCountEqual(object? first, object? second, object? msg = null)
    {
        var differences = CountDifferences([.. PyOps.Iterate(first)], [.. PyOps.Iterate(second)]);
        if (differences.Count > 0)
        {
            var lines = differences.Select(d => $"First has {d.First}, Second has {d.Second}:  {PyOps.Repr(d.Item)}");
            throw Failure(FormatMessage(msg, Truncate("Element counts were not equal:\n", string.Join('\n', lines))));
        }
    }

    [PyMember("assertMultiLineEqual")]
    public void AssertMultiLineEqual(string first, string second, object? msg = null)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            return;
        }

        var (a, b) = PyTestSupport.Shorten(first, second);
        var lines = (Lines(first), Lines(second));
        var difference = "\n" + string.Concat(PyDifflib.Ndiff(lines.Item1, lines.Item2)).TrimEnd('\n', '\r');
        throw Failure(FormatMessage(msg, Truncate($"{a} != {b}", difference + (difference.Length > 1 ? "\n" : string.Empty))));

        static PyList<string> Lines(string text)
        {
            var parts = text.Split('\n');
            var lines = parts[..^1].Select(l => l + "\n").ToList();
            if (parts[^1].Length > 0)
            {
                lines.Add(parts[^1] + "\n");
            }

            return new(lines);
        }
    }

    private static List<(long First, long Second, object? Item)> CountDifferences(List<object?> first, List<object?> second)
    {
        var result = new List<(long, long, object?)>();
        while (first.Count + second.Count > 0)
        {
            var item = first.Count > 0 ? first[0] : second[0];
            var (a, b) = (first.RemoveAll(x => PyOps.Equals(x, item)), second.RemoveAll(x => PyOps.Equals(x, item)));
            if (a != b)
            {
                result.Add((a, b, item));
            }
        }

        return result;
    }

    private void CompareSequences(object? first, object? second, object? msg, string name)
    {
        if (PyOps.Equals(first, second))
        {
            return;
        }

        var (a, b) = PyTestSupport.Shorten(first, second);
        var (items, others) = (PyOps.Iterate(first).ToList(), PyOps.Iterate(second).ToList());
        var (shared, text) = (Math.Min(items.Count, others.Count), $"{char.ToUpperInvariant(name[0])}{name[1..]}s differ: {a} != {b}\n");
        var at = Enumerable.Range(0, shared).FirstOrDefault(i => !PyOps.Equals(items[i], others[i]), -1);
        if (at < 0 && items.Count == others.Count)
        {
            if (PyOps.TypeOf(first) == PyOps.TypeOf(second))
            {
                return;
            }
        }
        else if (at >= 0)
        {
            text += $"\nFirst differing element {at}:\n{PyOps.Repr(items[at])}\n{PyOps.Repr(others[at])}\n";
        }

        text += items.Count > others.Count ? $"\nFirst {name} contains {items.Count - others.Count} additional elements.\nFirst extra element {others.Count}:\n{PyOps.Repr(items[others.Count])}\n"
            : items.Count < others.Count ? $"\nSecond {name} contains {others.Count - items.Count} additional elements.\nFirst extra element {items.Count}:\n{PyOps.Repr(others[items.Count])}\n"
            : string.Empty;
        throw Failure(FormatMessage(msg, Truncate(text, "\n" + Difference(PyPprint.Pformat(first).Split('\n'), PyPprint.Pformat(second).Split('\n')))));
    }

    private static string Difference(string[] first, string[] second) => string.Join('\n', PyDifflib.Ndiff(first, second));

    private string Truncate(string message, string difference) =>
        PyOps.GetAttr(this, "maxDiff") is not { } limit || PyOps.LessEqual((long)difference.Length, limit)
            ? message + difference
            : message + $"\nDiff is {difference.Length} characters long. Set self.maxDiff to None to see it.";

    private void RequireInstance(string which, object? value, PyClass type)
    {
        if (!Builtins.IsInstance(value, type))
        {
            throw Failure($"{which} sequence is not a {type.Name}: {PyTestSupport.Repr(value)}");
        }
    }

    private void RequireDict(string which, object? value)
    {
        if (PyValueInstance.Unwrap(value) is not IPyDict)
        {
            throw Failure($"{which} argument is not a dictionary: {PyOps.Repr(value)}");
        }
    }
}
