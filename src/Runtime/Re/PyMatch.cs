using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's re.Match: what a regular expression has found.</summary>
[PyClass("re", "Match")]
public sealed partial class PyMatch : IPyRepr
{
    private readonly Match match;

    internal PyMatch(PyPattern pattern, Match match, string text) => (Re, this.match, String) = (pattern, match, text);

    [PyMember]
    public PyPattern Re { get; }

    [PyMember]
    public string String { get; }

    [PyMember]
    public long? Lastindex => Enumerable.Range(1, (int)Re.Groups).Where(i => match.Groups[i].Success).Select(i => (long?)i).LastOrDefault();

    /// <summary>The text of the whole match.</summary>
    [PyMember]
    public string Group() => match.Value;

    /// <summary>The text of a group, None if it took no part. IndexError if there is no such group.</summary>
    [PyMember]
    public string? Group(long group) => TextOf(Find(group));

    /// <summary>The text of a named group, None if it took no part. IndexError if there is no such group.</summary>
    [PyMember]
    public string? Group(string group) => TextOf(Find(group));

    /// <summary>The texts of several groups.</summary>
    [PyMember]
    public PyTuple<string?> Group(params object[] groups) => new(groups.Select(group => TextOf(Find(group))));

    [PyMember("__getitem__")]
    public string? GetItem(object? group) => TextOf(Find(group));

    /// <summary>The texts of all groups; the default for those that took no part.</summary>
    [PyMember]
    public PyTuple<string?> Groups(string? @default = null) =>
        new(Enumerable.Range(1, (int)Re.Groups).Select(i => TextOf(match.Groups[i]) ?? @default));

    /// <summary>The texts of the named groups.</summary>
    [PyMember]
    public PyDict<string, string?> Groupdict(string? @default = null)
    {
        var named = new PyDict<string, string?>();
        foreach (var (name, number) in Re.Names)
        {
            named[name] = TextOf(match.Groups[number]) ?? @default;
        }
        return named;
    }

    /// <summary>Where the match, or a group, begins; -1 for a group that took no part.</summary>
    [PyMember]
    public long Start(object? group = null) => Span(group).Start;

    /// <summary>Where the match, or a group, ends; -1 for a group that took no part.</summary>
    [PyMember]
    public long End(object? group = null) => Span(group).End;

    [PyMember]
    public (long Start, long End) Span(object? group = null)
    {
        var found = Find(group ?? 0L);
        return found.Success ? (found.Index, found.Index + found.Length) : (-1, -1);
    }

    /// <summary>A template with \1, \g&lt;1&gt; and \g&lt;name&gt; put in.</summary>
    [PyMember]
    public string Expand(string template)
    {
        if (!template.Contains('\\', StringComparison.Ordinal))
        {
            return template;
        }
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '\\' || i + 1 == template.Length)
            {
                text.Append(template[i]);
                continue;
            }
            var c = template[++i];
            if (c == 'g' && i + 1 < template.Length && template[i + 1] == '<')
            {
                var end = template.IndexOf('>', i);
                var name = template[(i + 2)..end];
                text.Append(long.TryParse(name, out var number) ? Group(number) : Group(name));
                i = end;
            }
            else if (char.IsAsciiDigit(c) && c != '0')
            {
                var two = i + 1 < template.Length && char.IsAsciiDigit(template[i + 1]);
                text.Append(Group(two ? ((c - '0') * 10L) + (template[i + 1] - '0') : c - '0'));
                i += two ? 1 : 0;
            }
            else
            {
                text.Append(c switch
                {
                    'n' => "\n",
                    't' => "\t",
                    'r' => "\r",
                    '\\' => "\\",
                    _ => "\\" + c,
                });
            }
        }
        return text.ToString();
    }

    public string Repr() => $"<re.Match object; span=({match.Index}, {match.Index + match.Length}), match={PyOps.Repr(match.Value)}>";

    public override string ToString() => Repr();

    private static string? TextOf(Group group) => group.Success ? group.Value : null;

    private Group Find(object? group)
    {
        var found = group is string name ? match.Groups[Re.NumberOf(name)] : match.Groups[(int)PyConvert.ToLong(group)];
        var exists = group is string wanted
            ? Re.NumberOf(wanted) >= 0
            : PyConvert.ToLong(group) is >= 0 and var number && number <= Re.Groups;
        return exists ? found : throw new IndexError("no such group");
    }
}
