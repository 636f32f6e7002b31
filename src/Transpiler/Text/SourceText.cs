namespace PyConc2Cs.Text;

/// <summary>A source file's text with line ends normalised to '\n', and its line map.</summary>
public sealed class SourceText
{
    private readonly List<int> lineStarts;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as the user gave it; diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The decoded text. Spans are offsets into it.</summary>
    public string Text { get; }

    /// <summary>False for a file that names no encoding, neither by a cookie nor by a byte order mark: Python 2 takes it for ASCII.</summary>
    public bool DeclaresEncoding { get; private init; } = true;

    public int Length => Text.Length;

    public int LineCount => lineStarts.Count;

    /// <summary>Makes a source from text that is already decoded; "\r\n" and "\r" become "\n", a leading BOM is dropped.</summary>
    public static SourceText FromString(string path, string text) => FromString(path, text, declaresEncoding: true);

    internal static SourceText FromString(string path, string text, bool declaresEncoding)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            text = text[1..];
        }

        return new SourceText(path, NormalizeLineEnds(text)) { DeclaresEncoding = declaresEncoding };
    }

    /// <summary>Reads and decodes a file as Python does (BOM, PEP 263 cookie, UTF-8). Never throws for what a user can cause.</summary>
    public static SourceLoadResult Load(string path)
    {
        try
        {
            return SourceDecoder.Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceLoadResult.Failed(path, SourceLoadError.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return SourceLoadResult.Failed(path, SourceLoadError.Unreadable, e.Message);
        }
    }

    /// <summary>The 1-based number of the line that holds the offset.</summary>
    public int GetLineNumber(int offset)
    {
        var index = lineStarts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Line and column of an offset, both from 1; the column counts code points.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = GetLineNumber(offset);
        return new LinePosition(line, CountCodePoints(Text.AsSpan(lineStarts[line - 1]..offset)) + 1);
    }

    /// <summary>The offset at which a line (from 1) starts.</summary>
    public int GetLineStart(int line) => lineStarts[line - 1];

    /// <summary>The text of a line (from 1) without its line end; empty when there is no such line.</summary>
    public string GetLine(int line)
    {
        if (line < 1 || line > lineStarts.Count)
        {
            return "";
        }

        var start = lineStarts[line - 1];
        var end = line < lineStarts.Count ? lineStarts[line] - 1 : Text.Length;
        return Text[start..end];
    }

    /// <summary>The source text of a span.</summary>
    public ReadOnlySpan<char> Slice(SourceSpan span) => Text.AsSpan(span.Start, span.Length);

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int>((text.Length / 32) + 1) { 0 };
        var from = 0;
        while (true)
        {
            var next = text.AsSpan(from).IndexOf('\n');
            if (next < 0)
            {
                return starts;
            }

            from += next + 1;
            starts.Add(from);
        }
    }

    private static string NormalizeLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
