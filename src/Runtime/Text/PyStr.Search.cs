using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyStr
{
    /// <summary>Python's <c>s.find(sub, start, end)</c>: the lowest index, or -1.</summary>
    [PyMember]
    public static long Find(this string self, string sub, long? start = null, long? end = null)
    {
        if (!TryRange(self, start, end, out var from, out var length))
        {
            return -1;
        }

        var at = self.AsSpan(from, length).IndexOf(sub, StringComparison.Ordinal);
        return at < 0 ? -1 : ToCodeIndex(self, from + at);
    }

    /// <summary>Python's <c>s.rfind(sub, start, end)</c>: the highest index, or -1.</summary>
    [PyMember("rfind")]
    public static long RFind(this string self, string sub, long? start = null, long? end = null)
    {
        if (!TryRange(self, start, end, out var from, out var length))
        {
            return -1;
        }

        var at = sub.Length == 0 ? length : self.AsSpan(from, length).LastIndexOf(sub, StringComparison.Ordinal);
        return at < 0 ? -1 : ToCodeIndex(self, from + at);
    }

    /// <summary>As <see cref="Find"/>, but raises ValueError if it isn't found.</summary>
    [PyMember]
    public static long Index(this string self, string sub, long? start = null, long? end = null) =>
        Find(self, sub, start, end) is >= 0 and var at ? at : throw new ValueError("substring not found");

    /// <summary>As <see cref="RFind"/>, but raises ValueError if it isn't found.</summary>
    [PyMember("rindex")]
    public static long RIndex(this string self, string sub, long? start = null, long? end = null) =>
        RFind(self, sub, start, end) is >= 0 and var at ? at : throw new ValueError("substring not found");

    /// <summary>Python's <c>s.count(sub, start, end)</c>: occurrences that don't overlap.</summary>
    [PyMember]
    public static long Count(this string self, string sub, long? start = null, long? end = null)
    {
        if (!TryRange(self, start, end, out var from, out var length))
        {
            return 0;
        }

        var part = self.AsSpan(from, length);
        return sub.Length == 0 ? CountCodePoints(part) + 1 : part.Count(sub);
    }

    /// <summary>Python's <c>s.startswith(prefix, start, end)</c>.</summary>
    [PyMember("startswith")]
    public static bool PyStartsWith(this string self, string prefix, long? start = null, long? end = null) =>
        TryRange(self, start, end, out var from, out var length) && self.AsSpan(from, length).StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>Python's <c>s.startswith(prefixes, start, end)</c> with a tuple. Raises TypeError for anything but str and tuples of str.</summary>
    [PyMember("startswith")]
    public static bool PyStartsWith(this string self, object? prefix, long? start = null, long? end = null) =>
        Affixes(prefix, "startswith").Any(p => PyStartsWith(self, p, start, end));

    /// <summary>Python's <c>s.endswith(suffix, start, end)</c>.</summary>
    [PyMember("endswith")]
    public static bool PyEndsWith(this string self, string suffix, long? start = null, long? end = null) =>
        TryRange(self, start, end, out var from, out var length) && self.AsSpan(from, length).EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>Python's <c>s.endswith(suffixes, start, end)</c> with a tuple. Raises TypeError for anything but str and tuples of str.</summary>
    [PyMember("endswith")]
    public static bool PyEndsWith(this string self, object? suffix, long? start = null, long? end = null) =>
        Affixes(suffix, "endswith").Any(s => PyEndsWith(self, s, start, end));

    /// <summary>Python's <c>s.replace(old, new, count)</c>.</summary>
    [PyMember("replace")]
    public static string PyReplace(this string self, string old, [PyParam(Name = "new")] string replacement, long count = -1)
    {
        if (old.Length == 0)
        {
            return Interleave(self, replacement, count);
        }

        if (count < 0)
        {
            return self.Replace(old, replacement, StringComparison.Ordinal);
        }

        var result = new System.Text.StringBuilder(self.Length);
        var from = 0;
        for (; count > 0 && self.IndexOf(old, from, StringComparison.Ordinal) is >= 0 and var at; count--)
        {
            result.Append(self, from, at - from).Append(replacement);
            from = at + old.Length;
        }

        return result.Append(self, from, self.Length - from).ToString();
    }

    /// <summary>Python's <c>s.removeprefix(prefix)</c>.</summary>
    [PyMember("removeprefix")]
    public static string RemovePrefix(this string self, [PyParam(PositionalOnly = true)] string prefix) =>
        self.StartsWith(prefix, StringComparison.Ordinal) ? self[prefix.Length..] : self;

    /// <summary>Python's <c>s.removesuffix(suffix)</c>.</summary>
    [PyMember("removesuffix")]
    public static string RemoveSuffix(this string self, [PyParam(PositionalOnly = true)] string suffix) =>
        suffix.Length > 0 && self.EndsWith(suffix, StringComparison.Ordinal) ? self[..^suffix.Length] : self;

    private static IEnumerable<string> Affixes(object? affix, string method) => affix switch
    {
        string text => [text],
        ITuple tuple => PyTuple.Iterate(tuple).Select(p => p as string
            ?? throw new TypeError($"tuple for {method} must only contain str, not {PyOps.TypeName(p)}")),
        _ => throw new TypeError($"{method} first arg must be str or a tuple of str, not {PyOps.TypeName(affix)}"),
    };

    private static string Interleave(string self, string filler, long count)
    {
        var result = new System.Text.StringBuilder();
        foreach (var c in Chars(self))
        {
            if (count != 0)
            {
                result.Append(filler);
                count--;
            }

            result.Append(c);
        }

        return (count != 0 ? result.Append(filler) : result).ToString();
    }
}
