using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Parsing;

/// <summary>Indent and dedent tokens.</summary>
internal sealed partial class Lexer
{
    private const int TabSize = 8;
    private const int MaxIndents = 100;

    private bool tooManyIndents;

    private readonly List<(int Column, int AltColumn)> indents = [(0, 0)];

    /// <summary>Skips blank lines and comment lines, then compares the next line's indentation with the open blocks.</summary>
    private void ReadIndentation()
    {
        atLineStart = false;
        while (position < text.Length)
        {
            var lineStart = position;
            var (column, altColumn) = MeasureIndentation();
            if (position >= text.Length)
            {
                return;
            }

            if (text[position] == '\n')
            {
                blankLines.Add(source.GetLineNumber(lineStart));
                position++;
            }
            else if (text[position] == '#')
            {
                ReadComment();
                position = Math.Min(position + 1, text.Length);
            }
            else
            {
                ApplyIndentation(lineStart, column, altColumn);
                return;
            }
        }
    }

    // Columns count a tab as up to the next multiple of 8, and again as 1: lines whose order depends on that are inconsistent.
    private (int Column, int AltColumn) MeasureIndentation()
    {
        int column = 0, altColumn = 0, continued = 0;
        for (; position < text.Length; position++)
        {
            switch (text[position])
            {
                case ' ':
                    column++;
                    altColumn++;
                    continue;
                case '\t':
                    column = ((column / TabSize) + 1) * TabSize;
                    altColumn++;
                    continue;
                case '\f':
                    column = altColumn = 0;
                    continue;

                // A line with only a backslash hands its indentation on to the next one.
                case '\\' when Peek() == '\n' && position + 2 < text.Length:
                    position++;
                    continued = continued > 0 ? continued : column;
                    continue;
            }

            break;
        }

        return continued > 0 ? (continued, continued) : (column, altColumn);
    }

    private void ApplyIndentation(int lineStart, int column, int altColumn)
    {
        if (isExcerpt && count == 0)
        {
            indents[0] = (column, altColumn);
        }

        var (top, altTop) = indents[^1];
        if (column == top)
        {
            CheckTabs(lineStart, altColumn == altTop);
        }
        else if (column > top)
        {
            CheckTabs(lineStart, altColumn > altTop);
            if (indents.Count >= MaxIndents)
            {
                FailTooDeep(lineStart);
                return;
            }

            indents.Add((column, altColumn));
            Add(TokenKind.Indent, lineStart, position);
        }
        else
        {
            Dedent(lineStart, column, altColumn);
        }
    }

    // Deeper lines are read as if they stood here.
    private void FailTooDeep(int lineStart)
    {
        if (!tooManyIndents)
        {
            Fail(DiagnosticDescriptors.TooDeep, lineStart, position, "too many levels of indentation");
        }

        tooManyIndents = true;
        Add(TokenKind.Error, position, position);
    }

    private void Dedent(int lineStart, int column, int altColumn)
    {
        while (indents[^1].Column > column)
        {
            // A line between two levels belongs to the inner one, as far as one can guess.
            if (indents[^2].Column < column)
            {
                Fail(DiagnosticDescriptors.BadDedent, lineStart, position);
                indents[^1] = (column, altColumn);
                return;
            }

            indents.RemoveAt(indents.Count - 1);
            Add(TokenKind.Dedent, position, position);
        }

        CheckTabs(lineStart, indents[^1].AltColumn == altColumn);
    }

    private void CheckTabs(int lineStart, bool consistent)
    {
        if (!consistent && !python2)
        {
            Fail(DiagnosticDescriptors.InconsistentTabs, lineStart, position);
        }
    }

    private void CloseAllBlocks()
    {
        for (; indents.Count > 1; indents.RemoveAt(indents.Count - 1))
        {
            Add(TokenKind.Dedent, text.Length, text.Length);
        }
    }
}
