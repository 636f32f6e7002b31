using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>pprint's layout: what doesn't fit the width is broken at its elements.</summary>
internal sealed partial class PrettyWriter(long indentPerLevel, long width, long? depth, bool compact, bool sortDicts, bool underscoreNumbers)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);

    public bool IsRecursive { get; private set; }

    public bool IsReadable { get; private set; } = true;

    public string Write(object? value)
    {
        Format(value, 0, 0, 0);
        return text.ToString();
    }

    public string Plain(object? value) => Repr(value, 0);

    private void Format(object? value, long indent, long allowance, long level)
    {
        if (value is not null && open.Contains(value))
        {
            text.Append(Recursion(value));
            return;
        }
        var plain = Repr(value, level);
        if (PyStr.Len(plain) <= width - indent - allowance || !Broken(value, indent, allowance, level + 1))
        {
            text.Append(plain);
        }
    }

    /// <summary>Writes the value over several lines; false for what has only one form.</summary>
    private bool Broken(object? value, long indent, long allowance, long level)
    {
        if (depth is { } most && level > most)
        {
            return false;
        }
        switch (value)
        {
            case string s:
                return Text(s, indent, allowance, level);
            case PyBytes:
                return false;
        }
        if (value is not (IPyDict or IPyList or IPySet or ITuple) && value?.GetType().IsGenericType != true)
        {
            return false;
        }
        open.Add(value);
        var done = Container(value, indent, allowance, level);
        open.Remove(value);
        return done;
    }

    private bool Container(object value, long indent, long allowance, long level)
    {
        switch (value)
        {
            case IPyDict dict:
                return Dict(value, dict, indent, allowance, level);
            case IPyList:
                Items("[", PyOps.Iterate(value), "]", indent, allowance, level);
                return true;
            case ITuple { Length: 1 } tuple when PyOps.TypeName(value) == "tuple":
                Items("(", [tuple[0]], ",)", indent, allowance, level);
                return true;
            case ITuple when PyOps.TypeName(value) == "tuple":
                Items("(", PyOps.Iterate(value), ")", indent, allowance, level);
                return true;
            case IPySet set when PyOps.Len(value) > 0:
                var name = PyOps.TypeName(value);
                var head = name == "set" ? "{" : name + "({";
                Items(head, Sorted(PyOps.Iterate(value)), name == "set" ? "}" : "})", indent + (name == "set" ? 0 : name.Length + 1), allowance, level);
                return true;
            default:
                if (PyOps.TypeName(value) != "deque")
                {
                    return false;
                }
                Items("deque([", PyOps.Iterate(value), "])", indent + 6, allowance, level);
                return true;
        }
    }

    private bool Dict(object value, IPyDict dict, long indent, long allowance, long level)
    {
        var name = PyOps.TypeName(value);
        if (name is "OrderedDict" or "defaultdict" or "Counter" && PyOps.Len(value) == 0)
        {
            return false;
        }
        switch (name)
        {
            case "OrderedDict":
                text.Append("OrderedDict(");
                Items("[", dict.Pairs.Select(pair => (object?)(pair.Key, pair.Value)), "]", indent + 12, allowance + 1, level);
                text.Append(')');
                return true;
            case "defaultdict":
                text.Append("defaultdict(").Append(PyOps.Repr(PyOps.GetAttr(value, "default_factory"))).Append(",\n").Append(' ', (int)indent + 12);
                Pairs(dict.Pairs, indent + 12, allowance + 1, level);
                text.Append(')');
                return true;
            case "Counter":
                text.Append("Counter(");
                var pairs = PyOps.Iterate(PyOps.CallMethod(value, "most_common")).Select(item => new KeyValuePair<object?, object?>(((ITuple)item!)[0], ((ITuple)item)[1]));
                Pairs(pairs, indent + 8, allowance + 1, level, sorted: true);
                text.Append(')');
                return true;
            default:
                Pairs(dict.Pairs, indent, allowance, level);
                return true;
        }
    }

    private void Pairs(IEnumerable<KeyValuePair<object?, object?>> source, long indent, long allowance, long level, bool sorted = false)
    {
        text.Append('{').Append(' ', (int)Math.Max(0, indentPerLevel - 1));
        var pairs = sortDicts && !sorted ? SortedPairs(source) : [.. source];
        indent += indentPerLevel;
        for (var i = 0; i < pairs.Count; i++)
        {
            var key = Repr(pairs[i].Key, level);
            text.Append(key).Append(": ");
            Format(pairs[i].Value, indent + PyStr.Len(key) + 2, i == pairs.Count - 1 ? allowance + 1 : 1, level);
            if (i < pairs.Count - 1)
            {
                text.Append(",\n").Append(' ', (int)indent);
            }
        }
        text.Append('}');
    }

    private void Items(string head, IEnumerable<object?> source, string tail, long indent, long allowance, long level)
    {
        text.Append(head);
        if (indentPerLevel > 1)
        {
            text.Append(' ', (int)indentPerLevel - 1);
        }
        indent += indentPerLevel;
        var items = source.ToList();
        var between = ",\n" + new string(' ', (int)indent);
        var separator = "";
        var room = width - indent + 1;
        var left = room;
        allowance += tail.Length;
        for (var i = 0; i < items.Count; i++)
        {
            var isLast = i == items.Count - 1;
            var max = isLast ? room - allowance : room;
            left = isLast ? left - allowance : left;
            if (compact)
            {
                var plain = Repr(items[i], level);
                var length = PyStr.Len(plain) + 2;
                if (left < length)
                {
                    left = max;
                    separator = separator.Length > 0 ? between : separator;
                }
                if (left >= length)
                {
                    left -= length;
                    text.Append(separator).Append(plain);
                    separator = ", ";
                    continue;
                }
            }
            text.Append(separator);
            separator = between;
            Format(items[i], indent, isLast ? allowance : 1, level);
        }
        text.Append(tail);
    }

    /// <summary>A long text as adjacent literals.</summary>
    private bool Text(string value, long indent, long allowance, long level)
    {
        if (value.Length == 0)
        {
            return false;
        }
        var chunks = new List<string>();
        var lines = value.SplitLines(keepends: true).ToList();
        if (level == 1)
        {
            indent++;
            allowance++;
        }
        var room = width - indent;
        for (var i = 0; i < lines.Count; i++)
        {
            var most = i == lines.Count - 1 ? room - allowance : room;
            var whole = PyOps.Repr(lines[i]);
            if (PyStr.Len(whole) <= most)
            {
                chunks.Add(whole);
                continue;
            }
            var parts = Words().Matches(lines[i]).Select(match => match.Value).Where(part => part.Length > 0).ToList();
            var current = "";
            for (var j = 0; j < parts.Count; j++)
            {
                var candidate = current + parts[j];
                var limit = j == parts.Count - 1 && i == lines.Count - 1 ? room - allowance : room;
                if (PyStr.Len(PyOps.Repr(candidate)) > limit)
                {
                    if (current.Length > 0)
                    {
                        chunks.Add(PyOps.Repr(current));
                    }
                    current = parts[j];
                }
                else
                {
                    current = candidate;
                }
            }
            if (current.Length > 0)
            {
                chunks.Add(PyOps.Repr(current));
            }
        }
        if (chunks.Count == 1)
        {
            text.Append(chunks[0]);
            return true;
        }
        text.Append(level == 1 ? "(" : "").AppendJoin("\n" + new string(' ', (int)indent), chunks).Append(level == 1 ? ")" : "");
        return true;
    }

    /// <summary>The value in one line, dicts sorted, deep parts as dots.</summary>
    private string Repr(object? value, long level)
    {
        switch (value)
        {
            case long or PyInt or System.Numerics.BigInteger when underscoreNumbers:
                return PyFormat.Format(value, "_d");
            case IPyDict dict when PyOps.TypeName(value) == "dict":
                return Nested(value, level, "{", "}", () => (sortDicts ? SortedPairs(dict.Pairs) : dict.Pairs).Select(pair => $"{Repr(pair.Key, level + 1)}: {Repr(pair.Value, level + 1)}"));
            case IPyList:
                return Nested(value, level, "[", "]", () => PyOps.Iterate(value).Select(item => Repr(item, level + 1)));
            case ITuple tuple when value is not IPyRepr || PyOps.TypeName(value) == "tuple":
                return Nested(value, level, "(", tuple.Length == 1 ? ",)" : ")", () => Enumerable.Range(0, tuple.Length).Select(i => Repr(tuple[i], level + 1)));
            default:
                return PyOps.Repr(value);
        }
    }

    private string Nested(object value, long level, string head, string tail, Func<IEnumerable<string>> parts)
    {
        if (PyOps.Len(value) == 0)
        {
            return head + (tail == ",)" ? ")" : tail);
        }
        if (depth is { } most && level >= most)
        {
            IsReadable = false;
            return head + "..." + tail;
        }
        if (!open.Add(value))
        {
            (IsRecursive, IsReadable) = (true, false);
            return Recursion(value);
        }
        var inner = string.Join(", ", parts());
        open.Remove(value);
        return head + inner + tail;
    }

    private static string Recursion(object value) => $"<Recursion on {PyOps.TypeName(value)} with id={PyOps.Id(value)}>";

    /// <summary>By value where that can be compared, else by type and id.</summary>
    private static List<object?> Sorted(IEnumerable<object?> items) => Sorted(items.ToList(), static item => item);

    private static List<KeyValuePair<object?, object?>> SortedPairs(IEnumerable<KeyValuePair<object?, object?>> pairs) => Sorted(pairs.ToList(), static pair => pair.Key);

    private static List<T> Sorted<T>(List<T> items, Func<T, object?> key) => [.. items.Order(Comparer<T>.Create((a, b) => Compare(key(a), key(b))))];

    private static int Compare(object? a, object? b)
    {
        try
        {
            return PyOps.Less(a, b) ? -1 : PyOps.Less(b, a) ? 1 : 0;
        }
        catch (TypeError)
        {
            var byType = string.CompareOrdinal(PyOps.TypeOf(a).Repr(), PyOps.TypeOf(b).Repr());
            return byType != 0 ? byType : PyOps.Id(a).CompareTo(PyOps.Id(b));
        }
    }

    [GeneratedRegex(@"\S*\s*")]
    private static partial Regex Words();
}
