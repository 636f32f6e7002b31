using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Files and standard streams of a Python 2 script. Its str holds bytes, one to a character: where they are UTF-8 they pass as they are. Anything else is
/// text (a literal, unicode), which is written as UTF-8.
/// </summary>
internal sealed class Python2Encoding : Encoding
{
    public const string PythonName = "python2";

    public override int GetByteCount(char[] chars, int index, int count) => GetBytesOf(chars.AsSpan(index, count)).Length;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        var encoded = GetBytesOf(chars.AsSpan(charIndex, charCount));
        encoded.CopyTo(bytes, byteIndex);
        return encoded.Length;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Latin1.GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => charCount * 3;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <summary>The bytes that a str holds.</summary>
    public static byte[] BytesOf(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') ? GetBytesOf(text) : Latin1.GetBytes(text);

    private static byte[] GetBytesOf(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('\0', '\u007f'))
        {
            return ASCII.GetBytes(text.ToArray());
        }

        if (!text.ContainsAnyExceptInRange('\0', '\u00ff') && Latin1.GetBytes(text.ToArray()) is var raw && System.Text.Unicode.Utf8.IsValid(raw))
        {
            return raw;
        }

        var result = new List<byte>(text.Length * 2);
        Span<byte> buffer = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            result.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
        }

        return [.. result];
    }
}
