using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Arguments of bytes methods as text of one character per byte.</summary>
internal static class ByteText
{
    private const string Whitespace = " \t\n\r\v\f";

    public static string Of(object? value) => ByteSource.Text(ByteSource.View(value));

    public static string? Chars(object? value) => value is null ? Whitespace : Of(value);

    public static string Fill(object? value) => value is null ? " " : Of(value);

    public static IEnumerable<string> Affixes(object? affix, string method) => affix switch
    {
        ITuple tuple => PyTuple.Iterate(tuple).Select(Of),
        PyBytes or PyByteArray => [Of(affix)],
        _ => throw new TypeError($"{method} first arg must be bytes or a tuple of bytes, not {PyOps.TypeName(affix)}"),
    };

    public static string JoinItem(object? item, int index) => item is PyBytes or PyByteArray
        ? Of(item)
        : throw new TypeError($"sequence item {index}: expected a bytes-like object, {PyOps.TypeName(item)} found");

    public static IEnumerable<string> Split(string text, object? sep, long maxsplit) => text.PySplit(sep is null ? null : Of(sep), maxsplit);

    /// <summary>bytes know fewer line ends than str.</summary>
    public static IEnumerable<string> SplitLines(string text, bool keepends)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text.AsSpan(from).IndexOfAny('\n', '\r');
            at = at < 0 ? text.Length : from + at;
            var next = at == text.Length ? at : at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            yield return text[from..(keepends ? next : at)];
            from = next;
        }
    }

    public static string Hex(ReadOnlySpan<byte> data, string? sep, long bytesPerSep)
    {
        var hex = Convert.ToHexStringLower(data);
        if (sep is null || bytesPerSep == 0 || data.Length == 0)
        {
            return hex;
        }

        var group = (int)Math.Abs(bytesPerSep);
        var result = new StringBuilder();
        for (var i = 0; i < data.Length; i++)
        {
            if (i > 0 && (bytesPerSep > 0 ? (data.Length - i) % group : i % group) == 0)
            {
                result.Append(sep);
            }

            result.Append(CultureInfo.InvariantCulture, $"{data[i]:x2}");
        }

        return result.ToString();
    }
}
