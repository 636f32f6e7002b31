namespace PyConc2Cs.Runtime;

public static partial class PyStr
{
    /// <summary>Python's <c>s.split(sep, maxsplit)</c>; without a separator at runs of white space. Raises ValueError for an empty one.</summary>
    [PyMember("split")]
    public static PyList<string> PySplit(this string self, string? sep = null, long maxsplit = -1)
    {
        if (sep is null)
        {
            return SplitWhitespace(self, maxsplit);
        }

        CheckSeparator(sep);
        var result = new PyList<string>();
        var from = 0;
        for (var left = maxsplit; left != 0 && self.IndexOf(sep, from, StringComparison.Ordinal) is >= 0 and var at; left--)
        {
            result.Append(self[from..at]);
            from = at + sep.Length;
        }

        result.Append(self[from..]);
        return result;
    }

    /// <summary>Python's <c>s.rsplit(sep, maxsplit)</c>: as split, the splits counted from the right.</summary>
    [PyMember("rsplit")]
    public static PyList<string> RSplit(this string self, string? sep = null, long maxsplit = -1)
    {
        if (maxsplit < 0)
        {
            return PySplit(self, sep, maxsplit);
        }

        var parts = new List<string>();
        if (sep is null)
        {
            RSplitWhitespace(self, maxsplit, parts);
        }
        else
        {
            CheckSeparator(sep);
            var end = self.Length;
            for (; maxsplit > 0 && self.AsSpan(0, end).LastIndexOf(sep, StringComparison.Ordinal) is >= 0 and var at; maxsplit--)
            {
                parts.Add(self[(at + sep.Length)..end]);
                end = at;
            }

            parts.Add(self[..end]);
        }

        parts.Reverse();
        return new PyList<string>(parts);
    }

    /// <summary>Python's <c>s.splitlines(keepends)</c>.</summary>
    [PyMember("splitlines")]
    public static PyList<string> SplitLines(this string self, bool keepends = false)
    {
        var result = new PyList<string>();
        var from = 0;
        while (from < self.Length)
        {
            var at = from;
            while (at < self.Length && !IsLineBreak(self[at]))
            {
                at++;
            }

            var next = at < self.Length ? at + (self[at] == '\r' && at + 1 < self.Length && self[at + 1] == '\n' ? 2 : 1) : at;
            result.Append(self[from..(keepends ? next : at)]);
            from = next;
        }

        return result;
    }

    /// <summary>Python's <c>s.partition(sep)</c>. Raises ValueError for an empty separator.</summary>
    [PyMember]
    public static (string Head, string Separator, string Tail) Partition(this string self, [PyParam(PositionalOnly = true)] string sep)
    {
        CheckSeparator(sep);
        var at = self.IndexOf(sep, StringComparison.Ordinal);
        return at < 0 ? (self, string.Empty, string.Empty) : (self[..at], sep, self[(at + sep.Length)..]);
    }

    /// <summary>Python's <c>s.rpartition(sep)</c>. Raises ValueError for an empty separator.</summary>
    [PyMember("rpartition")]
    public static (string Head, string Separator, string Tail) RPartition(this string self, [PyParam(PositionalOnly = true)] string sep)
    {
        CheckSeparator(sep);
        var at = self.LastIndexOf(sep, StringComparison.Ordinal);
        return at < 0 ? (string.Empty, string.Empty, self) : (self[..at], sep, self[(at + sep.Length)..]);
    }

    /// <summary>Python's <c>s.join(iterable)</c>.</summary>
    public static string PyJoin(this string self, IEnumerable<string> iterable) => string.Join(self, iterable);

    /// <summary>Python's <c>s.join(text)</c>: the characters of a str.</summary>
    public static string PyJoin(this string self, string iterable) => string.Join(self, Chars(iterable));

    /// <summary>Python's <c>s.join(iterable)</c> for items of any type. Raises TypeError for an item that isn't a str.</summary>
    [PyMember("join")]
    public static string PyJoin(this string self, object? iterable)
    {
        if (!PyOps.IsIterable(iterable))
        {
            throw new TypeError("can only join an iterable");
        }

        return string.Join(self, PyOps.Iterate(iterable).Select((item, i) => item as string
            ?? throw new TypeError($"sequence item {i}: expected str instance, {PyOps.TypeName(item)} found")));
    }

    internal static bool IsSpace(char c) => c <= ' ' ? c == ' ' || c is >= '\t' and <= '\r' || c is >= '\x1c' and <= '\x1f' : c >= '\x85' && char.IsWhiteSpace(c);

    private static bool IsLineBreak(char c) => c is >= '\n' and <= '\r' or >= '\x1c' and <= '\x1e' or '\x85' or '\u2028' or '\u2029';

    private static void CheckSeparator(string sep)
    {
        if (sep.Length == 0)
        {
            throw new ValueError("empty separator");
        }
    }

    private static PyList<string> SplitWhitespace(string self, long maxsplit)
    {
        var result = new PyList<string>();
        var at = 0;
        while (true)
        {
            while (at < self.Length && IsSpace(self[at]))
            {
                at++;
            }

            if (at == self.Length)
            {
                return result;
            }

            if (maxsplit-- == 0)
            {
                result.Append(self[at..]);
                return result;
            }

            var start = at;
            while (at < self.Length && !IsSpace(self[at]))
            {
                at++;
            }

            result.Append(self[start..at]);
        }
    }

    private static void RSplitWhitespace(string self, long maxsplit, List<string> parts)
    {
        var end = self.Length;
        while (true)
        {
            while (end > 0 && IsSpace(self[end - 1]))
            {
                end--;
            }

            if (end == 0)
            {
                return;
            }

            if (maxsplit-- == 0)
            {
                parts.Add(self[..end]);
                return;
            }

            var last = end;
            while (end > 0 && !IsSpace(self[end - 1]))
            {
                end--;
            }

            parts.Add(self[end..last]);
        }
    }
}
