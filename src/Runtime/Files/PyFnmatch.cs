using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's fnmatch module: shell patterns.</summary>
[PyModule("fnmatch")]
public static class PyFnmatch
{
    /// <summary>Whether a file name matches a pattern.</summary>
    [PyMember]
    public static bool Fnmatch(string name, string pat) => Fnmatchcase(name, pat);

    [PyMember]
    public static bool Fnmatchcase(string name, string pat) => Compile(pat).IsMatch(name);

    /// <summary>The names that match.</summary>
    [PyMember]
    public static PyList<string> Filter(IEnumerable<string> names, string pat)
    {
        var regex = Compile(pat);
        return new PyList<string>(names.Where(name => regex.IsMatch(name)));
    }

    /// <summary>The names that don't match.</summary>
    [PyMember]
    public static PyList<string> Filterfalse(IEnumerable<string> names, string pat)
    {
        var regex = Compile(pat);
        return new PyList<string>(names.Where(name => !regex.IsMatch(name)));
    }

    /// <summary>The regular expression of a pattern.</summary>
    [PyMember]
    public static string Translate(string pat) => $"(?s:{Body(pat)})\\Z";

    internal static Regex Compile(string pattern) => new($"\\A(?:{Body(pattern)})\\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static string Body(string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    while (i + 1 < pattern.Length && pattern[i + 1] == '*')
                    {
                        i++;
                    }
                    text.Append(".*");
                    break;
                case '?':
                    text.Append('.');
                    break;
                case '[':
                    i = Set(pattern, i, text);
                    break;
                default:
                    text.Append(Escape(pattern[i]));
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>As re.escape: only what has a meaning.</summary>
    private static string Escape(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '/' or '\'' or '"' or '%' or ',' or ':' or ';' or '<' or '=' or '>' or '@' or '`' or '!' || !char.IsAscii(c) ? c.ToString() : "\\" + c;

    private static int Set(string pattern, int begin, StringBuilder text)
    {
        var end = begin + 1;
        end += end < pattern.Length && pattern[end] == '!' ? 1 : 0;
        end += end < pattern.Length && pattern[end] == ']' ? 1 : 0;
        end = end <= pattern.Length ? pattern.IndexOf(']', Math.Min(end, pattern.Length)) : -1;
        if (end < 0)
        {
            text.Append("\\[");
            return begin;
        }
        var body = pattern[(begin + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal);
        body = body[0] == '!' ? "^" + body[1..] : body[0] is '^' or '[' ? "\\" + body : body;
        text.Append('[').Append(body).Append(']');
        return end;
    }
}
