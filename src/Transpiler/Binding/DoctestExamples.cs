using System.Text;
using System.Text.RegularExpressions;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// An example of a docstring: its code, the output that the docstring shows, the line of the file in which doctest says that it starts, and that in which it does:
/// doctest counts the lines of the text, in which a backslash has joined two lines of the file.
/// </summary>
internal sealed record DoctestExample(string Code, string Want, int Line, int SourceLine, SourceSpan Span)
{
    public bool IsSkipped => Regex.IsMatch(Code, @"#\s*doctest:[^\n'""]*\+SKIP\b");
}

/// <summary>
/// Finds the examples of a docstring as <c>doctest.DocTestParser</c> does, and parses their code in its place in the file, so that what is said of it
/// names the place.
/// </summary>
internal sealed partial class DoctestExamples(SourceText source, PythonDialect dialect)
{
    private const int PromptLength = 4;

    [GeneratedRegex(@"(?<source>(?:^(?<indent>[ ]*)>>>.*)(?:\n[ ]*\.\.\..*)*)\n?(?<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BlankOrComment();

    /// <summary>The examples of a docstring in their order.</summary>
    public IEnumerable<DoctestExample> Of(ConstantExpression docstring)
    {
        var text = ExpandTabs((string)docstring.Value!);
        var firstLine = source.GetLineNumber(docstring.Span.Start);
        var sourceLines = SourceLines(docstring.Span).ToList();
        foreach (Match match in Example().Matches(text))
        {
            var indent = match.Groups["indent"].Length;
            var code = Unindented(match.Groups["source"].Value, indent + PromptLength);
            if (!BlankOrComment().IsMatch(code))
            {
                var before = text.AsSpan(0, match.Index).Count('\n');
                var line = before < sourceLines.Count ? sourceLines[before] : source.LineCount;
                yield return new DoctestExample(code, Unindented(match.Groups["want"].Value.TrimEnd('\n'), indent), firstLine + before, line, PlaceOf(docstring, line));
            }
        }
    }

    /// <summary>The statements of an example; null if they aren't Python, or can't be placed in the file.</summary>
    public ModuleNode? Parse(DoctestExample example)
    {
        var masked = new StringBuilder(source.Text);
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = masked[i] == '\n' ? '\n' : ' ';
        }

        var lines = example.Code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = source.GetLine(example.SourceLine + i);
            var prompt = line.IndexOf(i == 0 ? ">>>" : "...", StringComparison.Ordinal);
            if (prompt < 0 || prompt + PromptLength + lines[i].Length > Math.Max(line.Length, prompt + PromptLength))
            {
                return null;
            }

            var start = source.GetLineStart(example.SourceLine + i) + prompt + PromptLength;
            for (var j = 0; j < lines[i].Length; j++)
            {
                masked[start + j] = lines[i][j];
            }
        }

        return Parser.ParseExcerpt(SourceText.FromString(source.Path, masked.ToString()), dialect);
    }

    /// <summary>The line of the file in which each line of the text starts.</summary>
    private IEnumerable<int> SourceLines(SourceSpan literal)
    {
        var raw = source.Slice(literal).ToString();
        var isRaw = raw.TakeWhile(c => c is not ('"' or '\'')).Any(c => c is 'r' or 'R');
        var line = source.GetLineNumber(literal.Start);
        yield return line;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && !isRaw && i + 1 < raw.Length)
            {
                i++;
                line += raw[i] == '\n' ? 1 : 0;
                if (raw[i] == 'n')
                {
                    yield return line;
                }
            }
            else if (raw[i] == '\n')
            {
                yield return ++line;
            }
        }
    }

    private SourceSpan PlaceOf(ConstantExpression docstring, int line)
    {
        if (line > source.LineCount)
        {
            return docstring.Span;
        }

        var text = source.GetLine(line);
        var start = source.GetLineStart(line);
        return new SourceSpan(start + text.Length - text.TrimStart().Length, start + text.Length);
    }

    private static string Unindented(string text, int indent) => string.Join('\n', text.Split('\n').Select(l => l.Length > indent ? l[indent..] : ""));

    private static string ExpandTabs(string text)
    {
        var result = new StringBuilder(text.Length);
        var column = 0;
        foreach (var c in text)
        {
            var width = c == '\t' ? 8 - (column % 8) : 1;
            result.Append(c == '\t' ? ' ' : c, width);
            column = c == '\n' ? 0 : column + width;
        }

        return result.ToString();
    }
}
