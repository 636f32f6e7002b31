using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's names of encodings and error handlers as .NET encodings.</summary>
internal static class TextCodec
{
    /// <summary>Raises LookupError for an unknown encoding or error handler.</summary>
    public static Encoding Find(string name, string errors)
    {
        if (name == Python2Encoding.PythonName)
        {
            return new Python2Encoding();
        }

        var encoder = EncoderFor(errors);
        var decoder = DecoderFor(errors);
        var plain = Normalize(name) switch
        {
            "utf-8" or "utf8" or "u8" or "utf" or "utf-8-sig" or "locale" => Encoding.UTF8,
            "ascii" or "us-ascii" or "646" => Encoding.ASCII,
            "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" or "8859" => Encoding.Latin1,
            "utf-16" or "utf16" or "utf-16-le" or "utf-16le" => Encoding.Unicode,
            "utf-16-be" or "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" or "utf32" or "utf-32-le" => Encoding.UTF32,
            "utf-32-be" or "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };
        plain ??= FromSystem(name);
        return Encoding.GetEncoding(plain.CodePage, encoder, decoder);
    }

    /// <summary>Whether files of the encoding start with a mark.</summary>
    public static bool HasPreamble(string name) => Normalize(name) is "utf-8-sig" or "utf-16" or "utf16" or "utf-32" or "utf32";

    private static string Normalize(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static Encoding FromSystem(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Replace('_', '-'));
        }
        catch (ArgumentException)
        {
            throw new LookupError($"unknown encoding: {name}");
        }
    }

    private static EncoderFallback EncoderFor(string errors) => errors switch
    {
        "strict" or "surrogateescape" => EncoderFallback.ExceptionFallback,
        "ignore" => new EncoderReplacementFallback(""),
        "replace" => new EncoderReplacementFallback("?"),
        "backslashreplace" => new BackslashFallback(),
        _ => throw new LookupError($"unknown error handler name '{errors}'"),
    };

    private static DecoderFallback DecoderFor(string errors) => errors switch
    {
        "strict" => DecoderFallback.ExceptionFallback,
        "ignore" => new DecoderReplacementFallback(""),
        _ => new DecoderReplacementFallback("\ufffd"),
    };

    private sealed class BackslashFallback : EncoderFallback
    {
        public override int MaxCharCount => 10;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : EncoderFallbackBuffer
        {
            private string text = "";
            private int next;

            public override int Remaining => text.Length - next;

            public override bool Fallback(char charUnknown, int index)
            {
                text = charUnknown <= 0xff ? $"\\x{(int)charUnknown:x2}" : $"\\u{(int)charUnknown:x4}";
                next = 0;
                return true;
            }

            public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index)
            {
                text = $"\\U{char.ConvertToUtf32(charUnknownHigh, charUnknownLow):x8}";
                next = 0;
                return true;
            }

            public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

            public override bool MovePrevious()
            {
                if (next == 0)
                {
                    return false;
                }

                next--;
                return true;
            }
        }
    }
}
