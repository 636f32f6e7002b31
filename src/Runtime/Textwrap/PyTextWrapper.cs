using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's textwrap.TextWrapper: wraps paragraphs by its settings.</summary>
[PyClass("textwrap", "TextWrapper")]
public sealed partial class PyTextWrapper
{
    private const string Space = @"[\t\n\x0b\x0c\r ]";
    private const string NoSpace = @"[^\t\n\x0b\x0c\r ]";

    [PyMember]
    public PyTextWrapper(
        long width = 70,
        string initialIndent = "",
        string subsequentIndent = "",
        bool expandTabs = true,
        bool replaceWhitespace = true,
        bool fixSentenceEndings = false,
        bool breakLongWords = true,
        bool dropWhitespace = true,
        bool breakOnHyphens = true,
        long tabsize = 8,
        [PyParam(KeywordOnly = true)] long? maxLines = null,
        [PyParam(KeywordOnly = true)] string placeholder = " [...]")
    {
        (Width, InitialIndent, SubsequentIndent, ExpandTabs, ReplaceWhitespace) = (width, initialIndent, subsequentIndent, expandTabs, replaceWhitespace);
        (FixSentenceEndings, BreakLongWords, DropWhitespace, BreakOnHyphens, Tabsize) = (fixSentenceEndings, breakLongWords, dropWhitespace, breakOnHyphens, tabsize);
        (MaxLines, Placeholder) = (maxLines, placeholder);
    }

    [PyMember]
    public long Width { get; set; }

    [PyMember]
    public string InitialIndent { get; set; }

    [PyMember]
    public string SubsequentIndent { get; set; }

    [PyMember]
    public bool ExpandTabs { get; set; }

    [PyMember]
    public bool ReplaceWhitespace { get; set; }

    [PyMember]
    public bool FixSentenceEndings { get; set; }

    [PyMember]
    public bool BreakLongWords { get; set; }

    [PyMember]
    public bool DropWhitespace { get; set; }

    [PyMember]
    public bool BreakOnHyphens { get; set; }

    [PyMember]
    public long Tabsize { get; set; }

    [PyMember]
    public long? MaxLines { get; set; }

    [PyMember]
    public string Placeholder { get; set; }

    /// <summary>The paragraph's lines, none longer than the width. ValueError for a width that isn't positive.</summary>
    [PyMember]
    public PyList<string> Wrap(string text)
    {
        var chunks = Split(Munge(text));
        if (FixSentenceEndings)
        {
            FixEndings(chunks);
        }
        return WrapChunks(chunks);
    }

    /// <summary>The wrapped paragraph as one text.</summary>
    [PyMember]
    public string Fill(string text) => string.Join('\n', Wrap(text));

    private string Munge(string text)
    {
        text = ExpandTabs ? text.ExpandTabs(Tabsize) : text;
        return ReplaceWhitespace ? Whitespace().Replace(text, " ") : text;
    }

    private List<string> Split(string text) =>
        [.. (BreakOnHyphens ? Words() : SimpleWords()).Split(text).Where(chunk => chunk.Length > 0)];

    private static void FixEndings(List<string> chunks)
    {
        for (var i = 0; i < chunks.Count - 1; i++)
        {
            if (chunks[i + 1] == " " && SentenceEnd().IsMatch(chunks[i]))
            {
                chunks[++i] = "  ";
            }
        }
    }

    private PyList<string> WrapChunks(List<string> words)
    {
        var lines = new PyList<string>();
        if (Width <= 0)
        {
            throw new ValueError($"invalid width {Width} (must be > 0)");
        }
        if (MaxLines is { } most && (most > 1 ? SubsequentIndent : InitialIndent).Length + Placeholder.TrimStart().Length > Width)
        {
            throw new ValueError("placeholder too large for max width");
        }
        var rest = new Stack<string>(Enumerable.Reverse(words));
        while (rest.Count > 0)
        {
            if (!AddLine(lines, rest))
            {
                break;
            }
        }
        return lines;
    }

    /// <summary>Takes what fits into one line; false after the last line that may be.</summary>
    private bool AddLine(PyList<string> lines, Stack<string> rest)
    {
        var current = new List<string>();
        var length = 0L;
        var indent = lines.Length > 0 ? SubsequentIndent : InitialIndent;
        var width = Width - indent.Length;
        if (DropWhitespace && IsBlank(rest.Peek()) && lines.Length > 0)
        {
            rest.Pop();
        }
        while (rest.Count > 0 && length + PyStr.Len(rest.Peek()) <= width)
        {
            length += PyStr.Len(rest.Peek());
            current.Add(rest.Pop());
        }
        if (rest.Count > 0 && PyStr.Len(rest.Peek()) > width)
        {
            HandleLongWord(rest, current, length, width);
            length = current.Sum(PyStr.Len);
        }
        if (DropWhitespace && current.Count > 0 && IsBlank(current[^1]))
        {
            length -= PyStr.Len(current[^1]);
            current.RemoveAt(current.Count - 1);
        }
        if (current.Count == 0)
        {
            return true;
        }
        var onlySpaceLeft = rest.Count == 0 || (DropWhitespace && rest.Count == 1 && IsBlank(rest.Peek()));
        if (MaxLines is null || lines.Length + 1 < MaxLines || (onlySpaceLeft && length <= width))
        {
            lines.Append(indent + string.Concat(current));
            return true;
        }
        Shorten(lines, current, length, indent, width);
        return false;
    }

    private void Shorten(PyList<string> lines, List<string> current, long length, string indent, long width)
    {
        while (current.Count > 0)
        {
            if (!IsBlank(current[^1]) && length + PyStr.Len(Placeholder) <= width)
            {
                current.Add(Placeholder);
                lines.Append(indent + string.Concat(current));
                return;
            }
            length -= PyStr.Len(current[^1]);
            current.RemoveAt(current.Count - 1);
        }
        if (lines.Length > 0)
        {
            var last = lines[-1].TrimEnd();
            if (PyStr.Len(last) + PyStr.Len(Placeholder) <= Width)
            {
                lines[-1] = last + Placeholder;
                return;
            }
        }
        lines.Append(indent + Placeholder.TrimStart());
    }

    private void HandleLongWord(Stack<string> rest, List<string> current, long length, long width)
    {
        var space = (int)(width < 1 ? 1 : width - length);
        if (BreakLongWords)
        {
            var end = space;
            var chunk = rest.Pop();
            if (BreakOnHyphens && chunk.Length > space)
            {
                var hyphen = space > 0 ? chunk.LastIndexOf('-', space - 1) : -1;
                if (hyphen > 0 && chunk[..hyphen].Any(c => c != '-'))
                {
                    end = hyphen + 1;
                }
            }
            current.Add(chunk[..end]);
            rest.Push(chunk[end..]);
        }
        else if (current.Count == 0)
        {
            current.Add(rest.Pop());
        }
    }

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(Space)]
    private static partial Regex Whitespace();

    /// <summary>Runs of space, em-dashes, hyphenated parts, words: what a line may break between.</summary>
    [GeneratedRegex($$"""({{Space}}+|(?<=[\w!"'&.,?])-{2,}(?=\w)|{{NoSpace}}+?(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?={{Space}}|\z)|(?<=[\w!"'&.,?])(?=-{2,}\w)))""")]
    private static partial Regex Words();

    [GeneratedRegex($"({Space}+)")]
    private static partial Regex SimpleWords();

    [GeneratedRegex("[a-z][.!?][\"']?\\z")]
    private static partial Regex SentenceEnd();
}
