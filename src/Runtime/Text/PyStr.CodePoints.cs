using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's str: methods, and indexing by code points (a C# string counts UTF-16 units; they differ beyond U+FFFF).</summary>
[PyClass("builtins", "str", Extends = typeof(string), Aliases = ["builtins.unicode", "builtins.basestring"])]
public static partial class PyStr
{
    private static readonly string[] Singles = MakeSingles();

    /// <summary>Python's <c>len(s)</c>.</summary>
    public static long Len(string s) => IsPlain(s) ? s.Length : s.Length > LongLength ? CodePointsOf(s).Length : CountCodePoints(s);

    /// <summary>Python's <c>s[index]</c>. Raises IndexError.</summary>
    public static string GetItem(string s, long index)
    {
        if (IsPlain(s))
        {
            var at = index < 0 ? index + s.Length : index;
            return (ulong)at < (ulong)s.Length ? Single(s[(int)at]) : throw new IndexError("string index out of range");
        }

        var codes = CodePointsOf(s);
        var position = index < 0 ? index + codes.Length : index;
        return (ulong)position < (ulong)codes.Length ? FromCode(codes[position]) : throw new IndexError("string index out of range");
    }

    /// <summary>Python's <c>s[lower:upper:step]</c>.</summary>
    public static string Slice(string s, long? lower = null, long? upper = null, long? step = null)
    {
        var (start, stop, by) = PySlice.Resolve(lower, upper, step, Len(s));
        return Take(s, start, PySlice.CountOf(start, stop, by), by);
    }

    /// <summary>Python's <c>s[slice]</c>.</summary>
    public static string Slice(string s, PySlice slice)
    {
        var (start, count, by) = slice.Select(Len(s));
        return Take(s, start, count, by);
    }

    /// <summary>The characters, each as a str: what a for loop over a str gives.</summary>
    public static IEnumerable<string> Chars(string s)
    {
        if (IsPlain(s))
        {
            foreach (var c in s)
            {
                yield return Single(c);
            }

            yield break;
        }

        foreach (var code in CodePointsOf(s))
        {
            yield return FromCode(code);
        }
    }

    /// <summary>Python's <c>s * count</c>.</summary>
    public static string Repeat(string s, long count)
    {
        if (count <= 0 || s.Length == 0)
        {
            return string.Empty;
        }

        if (s.Length * (Int128)count > int.MaxValue / 2)
        {
            throw new MemoryError();
        }

        return s.Length == 1
            ? new string(s[0], (int)count)
            : string.Create((int)(s.Length * count), s, static (target, text) =>
            {
                for (var at = 0; at < target.Length; at += text.Length)
                {
                    text.CopyTo(target[at..]);
                }
            });
    }

    /// <summary>Python's <c>part in s</c>.</summary>
    public static bool Contains(string s, string part) => s.Contains(part, StringComparison.Ordinal);

    /// <summary>Python's order of strings: by code points.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Order(left[common]).CompareTo(Order(right[common]));

        // Surrogates stand for code points above every other UTF-16 unit.
        static int Order(char c) => c < 0xd800 ? c : c >= 0xe000 ? c - 0x800 : c + 0x2000;
    }

    /// <summary>Python's <c>ord(c)</c>. Raises TypeError unless it is one character.</summary>
    public static long Ord(string c)
    {
        if (c.Length == 1)
        {
            return c[0];
        }

        return c.Length == 2 && char.IsSurrogatePair(c[0], c[1])
            ? char.ConvertToUtf32(c[0], c[1])
            : throw new TypeError($"ord() expected a character, but string of length {Len(c)} found");
    }

    /// <summary>Python's <c>chr(code)</c>. Raises ValueError beyond 0x10ffff.</summary>
    public static string Chr(long code) => code is >= 0 and <= 0x10ffff
        ? FromCode((int)code)
        : throw new ValueError("chr() arg not in range(0x110000)");

    /// <summary>The code points; a lone surrogate is one.</summary>
    internal static int[] CodePoints(string s)
    {
        var result = new int[CountCodePoints(s)];
        var at = 0;
        for (var i = 0; i < s.Length; i++)
        {
            result[at++] = char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1])
                ? char.ConvertToUtf32(s[i], s[++i])
                : s[i];
        }

        return result;
    }

    internal static string FromCode(int code) =>
        code <= 0xffff ? Single((char)code) : char.ConvertFromUtf32(code);

    internal static string FromCodes(IEnumerable<int> codes)
    {
        var result = new System.Text.StringBuilder();
        foreach (var code in codes)
        {
            _ = code <= 0xffff ? result.Append((char)code) : result.Append(char.ConvertFromUtf32(code));
        }

        return result.ToString();
    }

    /// <summary>The position in code points of a position in UTF-16 units.</summary>
    internal static long ToCodeIndex(string s, int unit) => unit <= 0 || IsPlain(s) ? unit : CountCodePoints(s.AsSpan(0, unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string Single(char c) => c < Singles.Length ? Singles[c] : c.ToString();

    internal static long CountCodePoints(ReadOnlySpan<char> s)
    {
        var count = s.Length;
        for (var i = 1; i < s.Length; i++)
        {
            if (char.IsSurrogatePair(s[i - 1], s[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>The part that optional start and end select, in UTF-16 units; false if start lies beyond the end.</summary>
    private static bool TryRange(string s, long? start, long? end, out int from, out int length)
    {
        (from, length) = (0, s.Length);
        if (start is null && end is null)
        {
            return true;
        }

        var total = Len(s);
        var first = Clamp(start ?? 0, total);
        var last = Math.Min(Clamp(end ?? total, total), total);
        if (first > last)
        {
            return false;
        }

        from = ToUnit(s, first);
        length = ToUnit(s, last) - from;
        return true;
    }

    private static string Take(string s, long start, long count, long step)
    {
        if (!IsPlain(s))
        {
            var codes = CodePointsOf(s);
            return FromCodes(Enumerable.Range(0, (int)count).Select(i => codes[start + (i * step)]));
        }

        return step == 1 && count > 0
            ? s.Substring((int)start, (int)count)
            : string.Create((int)count, (s, start, step), static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = source.s[(int)(source.start + (i * source.step))];
                }
            });
    }

    private static long Clamp(long index, long total) => index < 0 ? Math.Max(index + total, 0) : index;

    private static int ToUnit(string s, long codeIndex)
    {
        if (IsPlain(s))
        {
            return (int)codeIndex;
        }

        var unit = 0;
        for (; codeIndex > 0 && unit < s.Length; codeIndex--)
        {
            unit += char.IsHighSurrogate(s[unit]) && unit + 1 < s.Length && char.IsLowSurrogate(s[unit + 1]) ? 2 : 1;
        }

        return unit;
    }

    private static string[] MakeSingles()
    {
        var result = new string[256];
        for (var c = 0; c < result.Length; c++)
        {
            result[c] = ((char)c).ToString();
        }

        return result;
    }
}
