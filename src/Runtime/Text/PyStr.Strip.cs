using System.Text;

namespace PyConc2Cs.Runtime;

public static partial class PyStr
{
    /// <summary>Python's <c>s.strip(chars)</c>; without chars, white space.</summary>
    [PyMember]
    public static string Strip(this string self, string? chars = null) => LStrip(RStrip(self, chars), chars);

    /// <summary>Python's <c>s.lstrip(chars)</c>.</summary>
    [PyMember("lstrip")]
    public static string LStrip(this string self, string? chars = null)
    {
        var start = 0;
        while (start < self.Length && IsStripped(self, start, chars, out var width))
        {
            start += width;
        }

        return self[start..];
    }

    /// <summary>Python's <c>s.rstrip(chars)</c>.</summary>
    [PyMember("rstrip")]
    public static string RStrip(this string self, string? chars = null)
    {
        var end = self.Length;
        while (end > 0)
        {
            var at = end > 1 && char.IsSurrogatePair(self[end - 2], self[end - 1]) ? end - 2 : end - 1;
            if (!IsStripped(self, at, chars, out _))
            {
                break;
            }

            end = at;
        }

        return self[..end];
    }

    /// <summary>Python's <c>s.ljust(width, fillchar)</c>.</summary>
    [PyMember("ljust")]
    public static string LJust(this string self, long width, string fillchar = " ") => Pad(self, 0, width - Len(self), fillchar);

    /// <summary>Python's <c>s.rjust(width, fillchar)</c>.</summary>
    [PyMember("rjust")]
    public static string RJust(this string self, long width, string fillchar = " ") => Pad(self, width - Len(self), 0, fillchar);

    /// <summary>Python's <c>s.center(width, fillchar)</c>.</summary>
    [PyMember]
    public static string Center(this string self, long width, string fillchar = " ")
    {
        var room = Math.Max(width - Len(self), 0);
        var left = (room / 2) + (room & width & 1);
        return Pad(self, left, room - left, fillchar);
    }

    /// <summary>Python's <c>s.zfill(width)</c>: zeros after the sign.</summary>
    [PyMember("zfill")]
    public static string ZFill(this string self, long width)
    {
        var zeros = Repeat("0", width - Len(self));
        return self.Length > 0 && self[0] is '+' or '-' ? string.Concat(self.AsSpan(0, 1), zeros, self.AsSpan(1)) : zeros + self;
    }

    /// <summary>Python's <c>s.expandtabs(tabsize)</c>.</summary>
    [PyMember("expandtabs")]
    public static string ExpandTabs(this string self, long tabsize = 8)
    {
        var result = new StringBuilder();
        var column = 0L;
        foreach (var c in self)
        {
            if (c == '\t')
            {
                var spaces = tabsize > 0 ? tabsize - (column % tabsize) : 0;
                result.Append(' ', (int)spaces);
                column += spaces;
            }
            else
            {
                result.Append(c);
                column = c is '\n' or '\r' ? 0 : char.IsLowSurrogate(c) ? column : column + 1;
            }
        }

        return result.ToString();
    }

    private static bool IsStripped(string self, int at, string? chars, out int width)
    {
        width = 1;
        if (chars is null)
        {
            return IsSpace(self[at]);
        }

        if (at + 1 < self.Length && char.IsSurrogatePair(self[at], self[at + 1]))
        {
            width = 2;
            return chars.Contains(self.Substring(at, 2), StringComparison.Ordinal);
        }

        return chars.Contains(self[at], StringComparison.Ordinal);
    }

    private static string Pad(string self, long left, long right, string fillchar)
    {
        if (Len(fillchar) != 1)
        {
            throw new TypeError("The fill character must be exactly one character long");
        }

        return left <= 0 && right <= 0 ? self : string.Concat(Repeat(fillchar, left), self, Repeat(fillchar, right));
    }
}
