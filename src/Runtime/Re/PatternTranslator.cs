using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Turns Python's regular expression syntax into .NET's where the two differ: named groups, \Z, \A, $, inline flags, possessive forms.</summary>
internal ref struct PatternTranslator
{
    private readonly string pattern;
    private readonly StringBuilder result;
    private int position;
    private RegexOptions options;

    private PatternTranslator(string pattern, RegexOptions options)
    {
        this.pattern = pattern;
        this.options = options;
        result = new StringBuilder(pattern.Length + 8);
    }

    internal static (string Pattern, RegexOptions Options) Translate(string pattern, RegexOptions options)
    {
        var translator = new PatternTranslator(pattern, options);
        translator.Run();
        return (translator.result.ToString(), translator.options);
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
        if (c == 'Z' && !inClass)
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
            result.Append("(?<");
            position += 4;
        }
        else if (Next("(?P="))
        {
            var end = pattern.IndexOf(')', position);
            result.Append("\\k<").Append(pattern, position + 4, end - position - 4).Append('>');
            position = end + 1;
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
        position = at + 1;
        return true;
    }
}
