using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Text to bytes and back, with Python's names of encodings and error handlers.</summary>
internal static class Codecs
{
    private enum Codec
    {
        Utf8,
        Ascii,
        Latin1,
        Other,
    }

    /// <summary>Raises LookupError for an unknown encoding or handler, UnicodeEncodeError.</summary>
    public static byte[] Encode(string text, string encoding, string errors)
    {
        var (codec, other, name) = Find(encoding);
        if (codec == Codec.Other)
        {
            byte[] body = other!.GetBytes(text);
            return name is "utf-16" or "utf-32" ? [.. other.GetPreamble(), .. body] : body;
        }

        if (Ascii.IsValid(text) || (codec == Codec.Utf8 && PyStr.IsPlain(text)))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        return EncodeSlow(text, codec, name, errors);
    }

    /// <summary>Raises LookupError for an unknown encoding or handler, UnicodeDecodeError.</summary>
    public static string Decode(byte[] bytes, string encoding, string errors)
    {
        var (codec, other, name) = Find(encoding);
        return codec switch
        {
            Codec.Latin1 => Encoding.Latin1.GetString(bytes),
            Codec.Other => DecodeOther(bytes, other!, name),
            _ when Ascii.IsValid(bytes) => Encoding.ASCII.GetString(bytes),
            _ => DecodeSlow(bytes, codec, name, errors),
        };
    }

    private static (Codec Codec, Encoding? Other, string Name) Find(string encoding)
    {
        switch (encoding.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'))
        {
            case "utf-8" or "utf8" or "u8": return (Codec.Utf8, null, "utf-8");
            case "ascii" or "us-ascii" or "646": return (Codec.Ascii, null, "ascii");
            case "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1": return (Codec.Latin1, null, "latin-1");
            case "utf-16" or "utf16": return (Codec.Other, Encoding.Unicode, "utf-16");
            case "utf-16-le" or "utf-16le": return (Codec.Other, Encoding.Unicode, "utf-16-le");
            case "utf-16-be" or "utf-16be": return (Codec.Other, Encoding.BigEndianUnicode, "utf-16-be");
            case "utf-32" or "utf32": return (Codec.Other, Encoding.UTF32, "utf-32");
            case "utf-32-le" or "utf-32le": return (Codec.Other, Encoding.UTF32, "utf-32-le");
            case "utf-8-sig": return (Codec.Other, Encoding.UTF8, "utf-8-sig");
            default: throw new LookupError($"unknown encoding: {encoding}");
        }
    }

    private static string DecodeOther(byte[] bytes, Encoding encoding, string name)
    {
        var preamble = encoding.GetPreamble();
        var skip = name is "utf-16" or "utf-32" or "utf-8-sig" && bytes.AsSpan().StartsWith(preamble) ? preamble.Length : 0;
        return encoding.GetString(bytes, skip, bytes.Length - skip);
    }

    private static byte[] EncodeSlow(string text, Codec codec, string name, string errors)
    {
        var limit = codec == Codec.Ascii ? 0x80 : 0x100;
        var codes = PyStr.CodePoints(text);
        var result = new List<byte>(text.Length + 16);
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            if (codec == Codec.Utf8 ? code is < 0xd800 or > 0xdfff : code < limit)
            {
                result.AddRange(codec == Codec.Utf8 ? Encoding.UTF8.GetBytes(PyStr.FromCode(code)) : [(byte)code]);
                continue;
            }

            var end = i + 1;
            while (end < codes.Length && (codec == Codec.Utf8 ? codes[end] is >= 0xd800 and <= 0xdfff : codes[end] >= limit))
            {
                end++;
            }

            var reason = codec switch
            {
                Codec.Utf8 => "surrogates not allowed",
                Codec.Ascii => "ordinal not in range(128)",
                _ => "ordinal not in range(256)",
            };
            result.AddRange(EncodeError(code, errors) ?? throw new UnicodeEncodeError(name, text, (long)i, (long)end, reason));
        }

        return [.. result];
    }

    private static byte[]? EncodeError(int code, string errors)
    {
        switch (errors)
        {
            case "strict": return null;
            case "ignore": return [];
            case "replace": return [(byte)'?'];
            case "xmlcharrefreplace": return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"&#{code};"));
            case "surrogateescape": return code is >= 0xdc80 and <= 0xdcff ? [(byte)(code - 0xdc00)] : null;
            case "backslashreplace":
                var text = new StringBuilder();
                StringRepr.Escape(text, code);
                return Encoding.ASCII.GetBytes(text.ToString());
            default: throw new LookupError($"unknown error handler name '{errors}'");
        }
    }

    private static string DecodeSlow(byte[] bytes, Codec codec, string name, string errors)
    {
        var result = new StringBuilder(bytes.Length);
        var at = 0;
        while (at < bytes.Length)
        {
            var consumed = 1;
            if (codec == Codec.Utf8 && Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out consumed) == System.Buffers.OperationStatus.Done)
            {
                result.Append(rune);
            }
            else if (codec == Codec.Ascii && bytes[at] < 0x80)
            {
                result.Append((char)bytes[at]);
            }
            else
            {
                var reason = codec == Codec.Ascii ? "ordinal not in range(128)" : Utf8Reason(bytes, at, consumed);
                result.Append(DecodeError(bytes.AsSpan(at, consumed), errors)
                    ?? throw new UnicodeDecodeError(name, new PyBytes(bytes), (long)at, (long)(at + consumed), reason));
            }

            at += consumed;
        }

        return result.ToString();
    }

    private static string Utf8Reason(byte[] bytes, int at, int consumed) =>
        bytes[at] is >= 0x80 and < 0xc2 or > 0xf4 ? "invalid start byte"
        : at + consumed >= bytes.Length ? "unexpected end of data" : "invalid continuation byte";

    private static string? DecodeError(ReadOnlySpan<byte> bad, string errors)
    {
        switch (errors)
        {
            case "strict": return null;
            case "ignore": return string.Empty;
            case "replace": return "\ufffd";
            case "surrogateescape" or "backslashreplace":
                var text = new StringBuilder();
                foreach (var value in bad)
                {
                    _ = errors == "surrogateescape" ? text.Append((char)(0xdc00 + value)) : text.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
                }

                return text.ToString();
            default: throw new LookupError($"unknown error handler name '{errors}'");
        }
    }
}
