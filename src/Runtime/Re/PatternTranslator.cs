using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Turns Python's regular expression syntax into .NET's where the two differ: named groups, \Z, \A, $, inline flags, re.ASCII, comments. Where a group has a name,
/// all get their numbers written out, as .NET numbers named groups after the others.</summary>
internal ref partial struct PatternTranslator
{
    private readonly string pattern;
    private readonly StringBuilder result;
    private int position;
    private RegexOptions options;
    private bool ascii;
    private int groups;
    private readonly bool numbered;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);

    private PatternTranslator(string pattern, RegexOptions options, bool ascii)
    {
        this.pattern = pattern;
        this.options = options;
        this.ascii = ascii;
        numbered = pattern.Contains("(?P<", StringComparison.Ordinal);
        result = new StringBuilder(pattern.Length + 8);
    }

    /// <summary>The pattern in .NET's syntax, and the numbers of the named groups.</summary>
    internal static (string Pattern, RegexOptions Options, Dictionary<string, int> Names) Translate(string pattern, RegexOptions options, bool ascii)
    {
        var translator = new PatternTranslator(pattern, options, ascii);
        translator.Run();
        return (translator.result.ToString(), translator.options, translator.names);
    }

    private void Run()
    {
        while (position < pattern.Length)
        {
            var c = pattern[position];
            if (c == '\\')
            {
                Escape(inClass: false);
            }
            else if (c == '[')
            {
                CharacterClass();
            }
            else if (c == '(' && Next("(?"))
            {
                Group();
            }
            else if (c == '(')
            {
                groups++;
                result.Append(numbered ? $"(?<{groups}>" : "(");
                position++;
            }
            else if (c == '#' && options.HasFlag(RegexOptions.IgnorePatternWhitespace))
            {
                var end = pattern.IndexOf('\n', position);
                position = end < 0 ? pattern.Length : end;
            }
            else if (c == '{' && Next("{,"))
            {
                result.Append("{0,");
                position += 2;
            }
            else if (c == '$' && !options.HasFlag(RegexOptions.Multiline))
            {
                // Before a final line feed too, in both; but .NET's $ and Python's agree only when spelled out.
                result.Append("(?=\\n?\\z)");
                position++;
            }
            else
            {
                result.Append(c);
                position++;
            }
        }
    }

    private readonly bool Next(string text) => string.CompareOrdinal(pattern, position, text, 0, text.Length) == 0;

    private void Escape(bool inClass)
    {
        if (position + 1 >= pattern.Length)
        {
            result.Append('\\');
            position++;
            return;
        }
        var c = pattern[position + 1];
        position += 2;
        if (ascii && AsciiClass(c, inClass) is { } set)
        {
            result.Append(set);
        }
        else if (c == 'Z' && !inClass)
        {
            result.Append("\\z");
        }
        else if (c is '/' or '\'' or '"' or '%' or '&' or '@' or '!' or ',' or ';' or ':' or '=' or '<' or '>' or '_' or '`' or '~')
        {
            result.Append(c);
        }
        else
        {
            result.Append('\\').Append(c);
        }
    }

    private void CharacterClass()
    {
        result.Append('[');
        position++;
        if (position < pattern.Length && pattern[position] == '^')
        {
            result.Append('^');
            position++;
        }
        if (position < pattern.Length && pattern[position] == ']')
        {
            result.Append("\\]");
            position++;
        }
        while (position < pattern.Length && pattern[position] != ']')
        {
            if (pattern[position] == '\\')
            {
                Escape(inClass: true);
            }
            else
            {
                // An opening bracket after '-' would be a subtraction in .NET.
                result.Append(pattern[position] == '[' ? "\\[" : pattern[position].ToString());
                position++;
            }
        }
        if (position < pattern.Length)
        {
            result.Append(']');
            position++;
        }
    }

    private void Group()
    {
        if (Next("(?P<"))
        {
            var end = pattern.IndexOf('>', position);
            if (end < 0)
            {
                throw new PyReError($"missing >, unterminated name at position {position + 4}");
            }

            var name = pattern[(position + 4)..end];
            groups++;
            if (!names.TryAdd(name, groups))
            {
                throw new PyReError($"redefinition of group name {PyOps.Repr(name)} as group {groups}; was group {names[name]} at position {position + 4}");
            }

            result.Append($"(?<{groups}>");
            position = end + 1;
        }
        else if (Next("(?P="))
        {
            var end = pattern.IndexOf(')', position);
            var name = end < 0 ? "" : pattern[(position + 4)..end];
            result.Append(names.TryGetValue(name, out var number) ? $"\\k<{number}>" : throw new PyReError($"unknown group name {PyOps.Repr(name)} at position {position + 4}"));
            position = end + 1;
        }
        else if (Next("(?("))
        {
            var end = pattern.IndexOf(')', position);
            var name = end < 0 ? "" : pattern[(position + 3)..end];
            result.Append(names.TryGetValue(name, out var number) ? $"(?({number})" : pattern.AsSpan(position, end < 0 ? 3 : end + 1 - position).ToString());
            position = end < 0 ? position + 3 : end + 1;
        }
        else if (Next("(?#"))
        {
            var end = pattern.IndexOf(')', position);
            position = end < 0 ? throw new PyReError($"missing ), unterminated comment at position {position}") : end + 1;
        }
        else if (!GlobalFlags())
        {
            result.Append("(?");
            position += 2;
        }
    }

    /// <summary>(?i) and the like at the beginning are options of the whole pattern.</summary>
    private bool GlobalFlags()
    {
        var at = position + 2;
        var flags = RegexOptions.None;
        for (; at < pattern.Length && pattern[at] is 'i' or 'm' or 's' or 'x' or 'a' or 'u' or 'L'; at++)
        {
            flags |= pattern[at] switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        if (at == position + 2 || at >= pattern.Length || pattern[at] != ')')
        {
            return false;
        }
        options |= flags;
        ascii |= pattern.AsSpan(position, at - position).Contains('a');
        position = at + 1;
        return true;
    }
}
