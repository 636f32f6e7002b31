using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's textwrap module.</summary>
[PyModule("textwrap")]
public static partial class PyTextwrap
{
    /// <summary>The paragraph's lines, none longer than the width.</summary>
    [PyMember]
    public static PyList<string> Wrap(
        string text,
        long width = 70,
        [PyParam(KeywordOnly = true)] string initialIndent = "",
        [PyParam(KeywordOnly = true)] string subsequentIndent = "",
        [PyParam(KeywordOnly = true)] bool expandTabs = true,
        [PyParam(KeywordOnly = true)] bool replaceWhitespace = true,
        [PyParam(KeywordOnly = true)] bool fixSentenceEndings = false,
        [PyParam(KeywordOnly = true)] bool breakLongWords = true,
        [PyParam(KeywordOnly = true)] bool dropWhitespace = true,
        [PyParam(KeywordOnly = true)] bool breakOnHyphens = true,
        [PyParam(KeywordOnly = true)] long tabsize = 8,
        [PyParam(KeywordOnly = true)] long? maxLines = null,
        [PyParam(KeywordOnly = true)] string placeholder = " [...]") => new PyTextWrapper(
            width, initialIndent, subsequentIndent, expandTabs, replaceWhitespace, fixSentenceEndings, breakLongWords, dropWhitespace, breakOnHyphens, tabsize, maxLines, placeholder).Wrap(text);

    /// <summary>The wrapped paragraph as one text.</summary>
    [PyMember]
    public static string Fill(
        string text,
        long width = 70,
        [PyParam(KeywordOnly = true)] string initialIndent = "",
        [PyParam(KeywordOnly = true)] string subsequentIndent = "",
        [PyParam(KeywordOnly = true)] bool expandTabs = true,
        [PyParam(KeywordOnly = true)] bool replaceWhitespace = true,
        [PyParam(KeywordOnly = true)] bool fixSentenceEndings = false,
        [PyParam(KeywordOnly = true)] bool breakLongWords = true,
        [PyParam(KeywordOnly = true)] bool dropWhitespace = true,
        [PyParam(KeywordOnly = true)] bool breakOnHyphens = true,
        [PyParam(KeywordOnly = true)] long tabsize = 8,
        [PyParam(KeywordOnly = true)] long? maxLines = null,
        [PyParam(KeywordOnly = true)] string placeholder = " [...]") => string.Join('\n', Wrap(
            text, width, initialIndent, subsequentIndent, expandTabs, replaceWhitespace, fixSentenceEndings, breakLongWords, dropWhitespace, breakOnHyphens, tabsize, maxLines, placeholder));

    /// <summary>The text in one line, cut at a word so that it fits.</summary>
    [PyMember]
    public static string Shorten(string text, long width, [PyParam(KeywordOnly = true)] string placeholder = " [...]") =>
        new PyTextWrapper(width, maxLines: 1, placeholder: placeholder).Fill(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The text without the white space that all its lines begin with.</summary>
    [PyMember]
    public static string Dedent(string text)
    {
        text = BlankLine().Replace(text, "");
        string? margin = null;
        foreach (Match match in Indentation().Matches(text))
        {
            var indent = match.Groups["indent"].Value;
            if (margin is null || (margin.StartsWith(indent, StringComparison.Ordinal) && indent.Length < margin.Length))
            {
                margin = indent;
            }
            else if (!indent.StartsWith(margin, StringComparison.Ordinal))
            {
                var common = 0;
                while (common < Math.Min(margin.Length, indent.Length) && margin[common] == indent[common])
                {
                    common++;
                }
                margin = margin[..common];
            }
        }
        return string.IsNullOrEmpty(margin) ? text : Regex.Replace(text, "^" + Regex.Escape(margin), "", RegexOptions.Multiline);
    }

    /// <summary>A prefix before each line that isn't blank, or that the predicate takes.</summary>
    [PyMember]
    public static string Indent(string text, string prefix, Func<string, object?>? predicate = null) =>
        string.Concat(text.SplitLines(true).Select(line => (predicate is null ? line.AsSpan().Trim().Length > 0 : PyOps.Truth(predicate(line))) ? prefix + line : line));

    [GeneratedRegex("^[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?=[^ \t\n])", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
