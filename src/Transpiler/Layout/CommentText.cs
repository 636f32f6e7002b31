using System.Text.RegularExpressions;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Layout;

/// <summary>The C# form of comments and docstrings.</summary>
internal static partial class CommentText
{
    /// <summary>Shebang lines and encoding declarations (PEP 263) say nothing about the C# file.</summary>
    public static bool IsDirective(Comment comment) =>
        (comment.Line == 1 && comment.Text.StartsWith("#!", StringComparison.Ordinal)) || (comment.Line <= 2 && CodingCookie().IsMatch(comment.Text));

    public static string ToCs(Comment comment)
    {
        var text = OneLine(comment.Text.TrimStart('\ufeff')[1..].TrimEnd());
        return text.Length == 0 ? "//" : text[0] is ' ' or '\t' ? "//" + text : "// " + text;
    }

    /// <summary>A docstring's lines without their common indentation (as <c>inspect.cleandoc</c>).</summary>
    public static List<string> DocLines(string docString)
    {
        var lines = docString.Replace("\t", "        ", StringComparison.Ordinal).Split('\n').Select(l => OneLine(l.TrimEnd())).ToList();
        var margin = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = i == 0 ? lines[i].TrimStart() : lines[i].Length >= margin ? lines[i][margin..] : "";
        }

        lines.RemoveAll(0, l => l.Length == 0);
        return lines;
    }

    public static string Xml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static void RemoveAll(this List<string> lines, int from, Predicate<string> isEmpty)
    {
        while (lines.Count > from && isEmpty(lines[from]))
        {
            lines.RemoveAt(from);
        }

        while (lines.Count > from && isEmpty(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }
    }

    /// <summary>C# ends a comment at more characters than Python does.</summary>
    private static string OneLine(string text) => text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\r', ' ');

    [GeneratedRegex(@"^#.*?coding[:=][ \t]*[-_.a-zA-Z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex CodingCookie();
}
