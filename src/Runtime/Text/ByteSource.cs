using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>What bytes and bytearray share.</summary>
internal static class ByteSource
{
    public static ReadOnlySpan<byte> View(object? value) => value switch
    {
        PyBytes bytes => bytes.Span,
        PyByteArray array => array.ToBytes().Span,
        PySharedBuffer shared => shared.Tobytes().Span,
        PyArray array => array.Tobytes().Span,
        string text when PyProgram.IsPython2 => Python2Encoding.BytesOf(text),
        _ => throw new TypeError($"a bytes-like object is required, not '{PyOps.TypeName(value)}'"),
    };

    public static byte[] Read(object? source, string? encoding, string errors, string type)
    {
        switch (source)
        {
            case null: return [];
            case string when encoding is null: throw new TypeError("string argument without an encoding");
            case string text: return Codecs.Encode(text, encoding, errors);
            case PyBytes or PyByteArray or PySharedBuffer: return View(source).ToArray();
        }

        if (encoding is not null)
        {
            throw new TypeError("encoding without a string argument");
        }

        if (PyConvert.TryIndex(source, out var count))
        {
            return count >= 0 ? new byte[count] : throw new ValueError("negative count");
        }

        return PyOps.IsIterable(source)
            ? [.. PyOps.Iterate(source).Select(item => ToByte(PyConvert.ToLong(item), type))]
            : throw new TypeError($"cannot convert '{PyOps.TypeName(source)}' object to {type}");
    }

    public static byte ToByte(long value, string type) => value is >= 0 and <= 255
        ? (byte)value
        : throw new ValueError(type == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");

    public static byte[] Needle(object? item) => item is PyBytes or PyByteArray
        ? View(item).ToArray()
        : PyConvert.TryIndex(item, out var value) ? [ToByte(value, "byte")] : View(item).ToArray();

    /// <summary>What find and its like look for.</summary>
    public static string Part(object? item) => item is PyBytes or PyByteArray || PyConvert.TryIndex(item, out _)
        ? Text(Needle(item))
        : throw new TypeError($"argument should be integer or bytes-like object, not '{PyOps.TypeName(item)}'");

    public static byte[] Pick(ReadOnlySpan<byte> data, long start, long count, long step)
    {
        var result = new byte[count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = data[(int)(start + (i * step))];
        }

        return result;
    }

    public static byte[] Repeat(ReadOnlySpan<byte> data, long count)
    {
        var result = new byte[Math.Max(count, 0) * data.Length];
        for (var at = 0; at < result.Length; at += data.Length)
        {
            data.CopyTo(result.AsSpan(at));
        }

        return result;
    }

    public static byte[] FromHex(string text)
    {
        var result = new List<byte>(text.Length / 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (PyStr.IsSpace(text[i]) && text[i] < 0x80)
            {
                continue;
            }

            if (!char.IsAsciiHexDigit(text[i]) || i + 1 == text.Length || !char.IsAsciiHexDigit(text[i + 1]))
            {
                var place = char.IsAsciiHexDigit(text[i]) ? i + 1 : i;
                throw new ValueError($"non-hexadecimal number found in fromhex() arg at position {place}");
            }

            result.Add(byte.Parse(text.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i++;
        }

        return [.. result];
    }

    /// <summary>The methods of bytes that are those of str on text of one character per byte.</summary>
    public static string Text(ReadOnlySpan<byte> data) => System.Text.Encoding.Latin1.GetString(data);

    public static byte[] Data(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    public static string? TextOrNull(object? value) => value is null ? null : Text(View(value));
}
