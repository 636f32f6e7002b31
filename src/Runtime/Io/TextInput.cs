using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Decodes a stream and finds line ends by Python's rule for <c>newline</c>: null translates all ends to <c>\n</c>.</summary>
internal sealed class TextInput(Stream stream, Encoding encoding, string? newline)
{
    private readonly char[] chars = new char[4096];
    private StreamReader? reader;
    private int start;
    private int end;
    private long ahead;

    /// <summary>Bytes that were taken from the stream but not yet given out. Approximate when line ends were translated.</summary>
    public long Ahead => reader is null ? 0 : stream.Position - positionBase - ahead;

    private long positionBase;

    /// <summary>Gives up what was read ahead, so that the stream stands where the script believes.</summary>
    public void Settle()
    {
        if (reader is null)
        {
            return;
        }

        if (stream.CanSeek)
        {
            stream.Seek(positionBase + ahead, SeekOrigin.Begin);
        }

        reader = null;
        start = end = 0;
    }

    private bool Fill()
    {
        if (start < end)
        {
            return true;
        }

        if (reader is null)
        {
            reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, 4096, leaveOpen: true);
            positionBase = stream.CanSeek ? stream.Position : 0;
            ahead = 0;
            var mark = encoding.Preamble.Length > 0 && positionBase == 0 && stream.CanSeek;
            start = 0;
            end = ReadChars();
            if (mark && end > 0 && chars[0] == '\ufeff' && encoding.CodePage != Encoding.UTF8.CodePage)
            {
                start = 1;
                ahead = encoding.Preamble.Length;
            }

            return start < end;
        }

        start = 0;
        end = ReadChars();
        return end > 0;
    }

    private int ReadChars()
    {
        try
        {
            return reader!.Read(chars, 0, chars.Length);
        }
        catch (DecoderFallbackException e)
        {
            var bad = e.BytesUnknown is { Length: > 0 } bytes ? bytes[0] : (byte)0;
            throw new UnicodeDecodeError("utf-8", $"0x{bad:x2}", (long)Math.Max(e.Index, 0), (long)Math.Max(e.Index, 0) + 1, "invalid start byte");
        }
    }

    /// <summary>One char with line ends translated, -1 at the end.</summary>
    private int Next()
    {
        if (!Fill())
        {
            return -1;
        }

        var c = chars[start++];
        ahead += c < 0x80 ? encoding.IsSingleByte || encoding is UTF8Encoding ? 1 : encoding.GetByteCount([c]) : Width(c);
        if (c == '\r' && newline is null)
        {
            if (Fill() && chars[start] == '\n')
            {
                start++;
                ahead += encoding.GetByteCount("\n");
            }

            return '\n';
        }

        return c;
    }

    private int Width(char c)
    {
        if (encoding is UTF8Encoding)
        {
            return c < 0x800 ? 2 : char.IsSurrogate(c) ? 2 : 3;
        }

        return encoding.IsSingleByte ? 1 : 2;
    }

    public string ReadAll()
    {
        var text = new StringBuilder();
        for (var c = Next(); c >= 0; c = Next())
        {
            text.Append((char)c);
        }

        return text.ToString();
    }

    public string Read(long size)
    {
        var text = new StringBuilder();
        for (long i = 0; i < size; i++)
        {
            var c = Next();
            if (c < 0)
            {
                break;
            }

            text.Append((char)c);
            if (char.IsHighSurrogate((char)c))
            {
                text.Append((char)Next());
            }
        }

        return text.ToString();
    }

    /// <summary>A line with its end; null at the end of the file.</summary>
    public string? ReadLine(long limit)
    {
        if (limit < 0 && TryReadWithin(out var line))
        {
            return line;
        }

        var text = new StringBuilder();
        while (limit < 0 || text.Length < limit)
        {
            var c = Next();
            if (c < 0)
            {
                break;
            }

            text.Append((char)c);
            if (EndsLine(text, (char)c))
            {
                break;
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>The common case: the whole line is in the buffer and ends in <c>\n</c>.</summary>
    private bool TryReadWithin(out string? line)
    {
        line = null;
        if (newline is not (null or "\n") || !Fill())
        {
            return false;
        }

        var rest = chars.AsSpan(start, end - start);
        var at = newline is null ? rest.IndexOfAny('\n', '\r') : rest.IndexOf('\n');
        if (at < 0 || rest[at] == '\r')
        {
            return false;
        }

        line = new string(rest[..(at + 1)]);
        start += at + 1;
        ahead += encoding.GetByteCount(line);
        return true;
    }

    private bool EndsLine(StringBuilder text, char c)
    {
        switch (newline)
        {
            case null or "\n":
                return c == '\n';
            case "\r":
                return c == '\r';
            case "\r\n":
                return c == '\n' && text.Length > 1 && text[^2] == '\r';
            default:
                if (c == '\r' && Fill() && chars[start] == '\n')
                {
                    text.Append((char)Next());
                }

                return c is '\n' or '\r';
        }
    }
}
