using System.Text;

namespace PyConc2Cs.Layout;

/// <summary>Text that grows line by line, with indentation.</summary>
internal sealed class CodeText(int indent = 0)
{
    private const int IndentWidth = 4;

    private readonly StringBuilder text = new();
    private bool lineStarted;

    public int Indent { get; set; } = indent;

    public int Length => text.Length;

    public void Write(string part)
    {
        if (!lineStarted)
        {
            text.Append(' ', Indent * IndentWidth);
            lineStarted = true;
        }

        text.Append(part);
    }

    public void EndLine()
    {
        text.Append('\n');
        lineStarted = false;
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
        }
    }

    public override string ToString() => text.ToString();
}
