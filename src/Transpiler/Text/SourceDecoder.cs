using System.Text;

namespace PyConc2Cs.Text;

/// <summary>Decodes a file's bytes: byte order mark, then a coding cookie in the first two lines (PEP 263), else UTF-8.</summary>
internal static class SourceDecoder
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static SourceLoadResult Decode(string path, byte[] bytes)
    {
        var body = bytes.AsSpan();
        var hasMark = body.StartsWith(Utf8Mark);
        if (hasMark)
        {
            body = body[3..];
        }

        if (body.Contains((byte)0))
        {
            return SourceLoadResult.Failed(path, SourceLoadError.Binary);
        }

        var cookie = FindCookie(body);
        if (!SourceEncodings.TryGet(cookie ?? "utf-8", out var encoding))
        {
            return SourceLoadResult.Failed(path, SourceLoadError.UnknownEncoding, cookie!);
        }

        if (hasMark && cookie is not null && !SourceEncodings.IsUtf8ForMark(cookie))
        {
            return SourceLoadResult.Failed(path, SourceLoadError.UnknownEncoding, $"{cookie} with BOM");
        }

        try
        {
            var source = SourceText.FromString(path, encoding.GetString(body), hasMark || cookie is not null);
            return new SourceLoadResult(path, source, SourceLoadError.None, "");
        }
        catch (DecoderFallbackException e)
        {
            return SourceLoadResult.Failed(path, SourceLoadError.Undecodable, DescribeBadByte(body, cookie ?? "utf-8", e));
        }
    }

    /// <summary>The encoding name of a comment that matches <c>^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)</c> in line 1 or 2.</summary>
    internal static string? FindCookie(ReadOnlySpan<byte> bytes)
    {
        for (var line = 0; line < 2; line++)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var text = end < 0 ? bytes : bytes[..end];
            var trimmed = text.TrimStart(" \t\f"u8);
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return null;
            }

            if (ReadCookie(trimmed) is { } name)
            {
                return name;
            }

            if (end < 0)
            {
                return null;
            }

            var crlf = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n';
            bytes = bytes[(end + (crlf ? 2 : 1))..];
        }

        return null;
    }

    private static string? ReadCookie(ReadOnlySpan<byte> comment)
    {
        while (true)
        {
            var at = comment.IndexOf("coding"u8);
            if (at < 0)
            {
                return null;
            }

            comment = comment[(at + 6)..];
            if (comment.Length == 0 || comment[0] is not ((byte)':' or (byte)'='))
            {
                continue;
            }

            var name = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'_' or (byte)'.'))
            {
                length++;
            }

            if (length > 0)
            {
                return Encoding.ASCII.GetString(name[..length]);
            }
        }
    }

    private static string DescribeBadByte(ReadOnlySpan<byte> body, string encoding, DecoderFallbackException e)
    {
        var index = Math.Clamp(e.Index, 0, Math.Max(0, body.Length - 1));
        var line = body[..index].Count((byte)'\n') + 1;
        var value = e.BytesUnknown is { Length: > 0 } unknown ? unknown[0] : (byte)0;
        return $"byte 0x{value:x2} on line {line} is not valid {encoding}";
    }
}
