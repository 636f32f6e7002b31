using System.Text;

namespace PyConc2Cs.Layout;

/// <summary>Text that grows line by line, with indentation.</summary>
internal sealed class CodeText(int indent = 0)
{
    public const int IndentWidth = 4;

    private readonly StringBuilder text = new();
    private bool lineStarted;
    private int lineStart;

    public int Indent { get; set; } = indent;

    public int Length => text.Length;

    /// <summary>The length of the line so far.</summary>
    public int Column => text.Length - lineStart;

    public void Write(string part)
    {
        if (!lineStarted)
        {
            text.Append(' ', Indent * IndentWidth);
            lineStarted = true;
        }

        text.Append(part);
        var lineEnd = part.LastIndexOf('\n');
        if (lineEnd >= 0)
        {
            lineStart = text.Length - (part.Length - lineEnd - 1);
        }
    }

    public void EndLine()
    {
        text.Append('\n');
        lineStarted = false;
        lineStart = text.Length;
    }

    public void Line(string part)
    {
        Write(part);
        EndLine();
    }

    /// <summary>One blank line, however often it is asked for.</summary>
    public void BlankLine()
    {
        if (text.Length < 2 || text[^1] != '\n' || text[^2] != '\n')
        {
            text.Append('\n');
            lineStart = text.Length;
        }
    }

    public override string ToString() => text.ToString();
}
