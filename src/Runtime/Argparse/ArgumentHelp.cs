using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>The text of usage and help (CPython's HelpFormatter).</summary>
internal sealed partial class ArgumentHelp(PyArgumentParser parser)
{
    private const int Step = 2;
    private const int MostHelpPosition = 24;

    private readonly int width = (int)PyShutil.GetTerminalSize().Columns - 2;
    private readonly PyFormatterKind kind = parser.Formatter;

    public string Usage() => UsageOf(parser.All, "usage: ");

    public string Version(string text) => Fill(text.Replace("%(prog)s", parser.Prog, StringComparison.Ordinal), 0) + "\n";

    public string Help()
    {
        var text = new StringBuilder(Usage());
        if (parser.Description is { } description)
        {
            text.Append('\n').Append(Paragraph(description, 0));
        }
        var position = HelpPosition();
        foreach (var group in parser.Groups)
        {
            var body = Section(group, position);
            if (body.Length > 0)
            {
                text.Append('\n').Append(group.Title is null ? "" : group.Title + ":\n").Append(body);
            }
        }
        if (parser.Epilog is { } epilog)
        {
            text.Append('\n').Append(Paragraph(epilog, 0));
        }
        return Blank().Replace(text.ToString(), "\n\n").Trim('\n') + "\n";
    }

    public string UsageOf(IEnumerable<PyArgumentAction> source, string prefix)
    {
        if (parser.Usage is { } given)
        {
            return given == PyArgparse.Suppress ? "" : $"{prefix}{given.Replace("%(prog)s", parser.Prog, StringComparison.Ordinal)}\n";
        }
        var actions = source.ToList();
        var optional = Parts(actions.FindAll(action => action.IsOption));
        var positional = Parts(actions.FindAll(action => !action.IsOption));
        var usage = string.Join(' ', (string[])[parser.Prog, .. optional, .. positional]);
        return prefix.Length + usage.Length > width && prefix.Length > 0 ? prefix + Wrapped(prefix, optional, positional) + "\n" : prefix + usage + "\n";
    }

    private string Wrapped(string prefix, List<string> optional, List<string> positional)
    {
        List<string> lines;
        if (prefix.Length + parser.Prog.Length <= 0.75 * width)
        {
            var indent = new string(' ', prefix.Length + parser.Prog.Length + 1);
            if (optional.Count > 0)
            {
                lines = Lines([parser.Prog, .. optional], indent, prefix);
                lines.AddRange(Lines(positional, indent, null));
            }
            else
            {
                lines = positional.Count > 0 ? Lines([parser.Prog, .. positional], indent, prefix) : [parser.Prog];
            }
        }
        else
        {
            var indent = new string(' ', prefix.Length);
            lines = Lines([.. optional, .. positional], indent, null);
            if (lines.Count > 1)
            {
                lines = Lines(optional, indent, null);
                lines.AddRange(Lines(positional, indent, null));
            }
            lines.Insert(0, parser.Prog);
        }
        return string.Join('\n', lines);
    }

    private List<string> Lines(List<string> parts, string indent, string? prefix)
    {
        var lines = new List<string>();
        var line = new List<string>();
        var length = (prefix?.Length ?? indent.Length) - 1;
        foreach (var part in parts)
        {
            if (length + 1 + part.Length > width && line.Count > 0)
            {
                lines.Add(indent + string.Join(' ', line));
                line.Clear();
                length = indent.Length - 1;
            }
            line.Add(part);
            length += part.Length + 1;
        }
        if (line.Count > 0)
        {
            lines.Add(indent + string.Join(' ', line));
        }
        if (prefix is not null && lines.Count > 0)
        {
            lines[0] = lines[0][indent.Length..];
        }
        return lines;
    }

    private List<string> Parts(List<PyArgumentAction> actions)
    {
        var parts = new List<string>();
        for (var i = 0; i < actions.Count; i++)
        {
            var group = parser.ExclusiveGroups.Find(item => item.Actions.Count > 0 && ReferenceEquals(item.Actions[0], actions[i]) && i + item.Actions.Count <= actions.Count && item.Actions.SequenceEqual(actions.GetRange(i, item.Actions.Count)));
            if (group is null)
            {
                if (actions[i].Help != PyArgparse.Suppress)
                {
                    parts.Add(Part(actions[i], brackets: true));
                }
                continue;
            }
            var members = group.Actions.Where(action => action.Help != PyArgparse.Suppress).Select(action => Part(action, brackets: false)).ToList();
            i += group.Actions.Count - 1;
            if (members.Count > 0)
            {
                members[0] = (group.Required ? members.Count > 1 ? "(" : "" : "[") + members[0];
                members[^1] += group.Required ? members.Count > 1 ? ")" : "" : "]";
                parts.AddRange(members.Select((member, index) => index < members.Count - 1 ? member + " |" : member));
            }
        }
        return parts;
    }

    private string Part(PyArgumentAction action, bool brackets)
    {
        if (!action.IsOption)
        {
            var text = Arguments(action, DefaultMetavar(action, upper: false));
            return !brackets && text.StartsWith('[') && text.EndsWith(']') ? text[1..^1] : text;
        }
        var part = action.Nargs is 0L ? action.UsageOption : $"{action.OptionStrings[0]} {Arguments(action, DefaultMetavar(action, upper: true))}";
        return action.Required || !brackets ? part : $"[{part}]";
    }

    private string DefaultMetavar(PyArgumentAction action, bool upper) => kind.MetavarType && action.Type is not null && PyOps.GetAttr(action.Type, "__name__", null) is string name
        ? name
        : upper ? action.Dest.ToUpperInvariant() : action.Dest;

    /// <summary>The arguments of an option or position: FOO [FOO ...].</summary>
    private static string Arguments(PyArgumentAction action, string fallback)
    {
        string M(int index) => action.Metavar switch
        {
            string text => text,
            { } tuple => PyOps.Str(PyOps.GetItem(tuple, (long)index)),
            null when action.Choices is { } choices => "{" + string.Join(",", PyOps.Iterate(choices).Select(PyOps.Str)) + "}",
            _ => fallback,
        };
        return action.Nargs switch
        {
            null => M(0),
            PyArgparse.Optional => $"[{M(0)}]",
            PyArgparse.ZeroOrMore => action.Metavar is not (null or string) && PyOps.Len(action.Metavar) == 2 ? $"[{M(0)} [{M(1)} ...]]" : $"[{M(0)} ...]",
            PyArgparse.OneOrMore => action.Metavar is not (null or string) && PyOps.Len(action.Metavar) == 2 ? $"{M(0)} [{M(1)} ...]" : $"{M(0)} [{M(0)} ...]",
            PyArgparse.Remainder => "...",
            PyArgparse.Parser => $"{M(0)} ...",
            PyArgparse.Suppress => "",
            var n => string.Join(' ', Enumerable.Range(0, (int)PyConvert.ToLong(n)).Select(M)),
        };
    }

    private string Invocation(PyArgumentAction action)
    {
        if (!action.IsOption)
        {
            return action.Metavar is not (null or string)
                ? string.Join(" ", PyOps.Iterate(action.Metavar).Select(PyOps.Str))
                : action.Metavar as string ?? (action.Choices is { } choices ? "{" + string.Join(",", PyOps.Iterate(choices).Select(PyOps.Str)) + "}" : DefaultMetavar(action, upper: false));
        }
        var names = string.Join(", ", action.OptionStrings);
        return action.Nargs is 0L ? names : $"{names} {Arguments(action, DefaultMetavar(action, upper: true))}";
    }

    private int HelpPosition()
    {
        var longest = parser.Groups.SelectMany(group => group.Actions).Where(action => action.Help != PyArgparse.Suppress)
            .SelectMany(action => action is PySubparsers sub ? sub.Entries.Select(entry => entry.Name.Length + (2 * Step)).Append(Invocation(action).Length + Step) : [Invocation(action).Length + Step])
            .DefaultIfEmpty(0).Max();
        return Math.Min(longest + Step, Math.Max(Math.Min(MostHelpPosition, width - 20), Step * 2));
    }

    private string Section(PyArgumentGroup group, int position)
    {
        var text = new StringBuilder();
        if (group.Description is { } description && !ReferenceEquals(group, parser))
        {
            text.Append(Paragraph(description, Step)).Append('\n');
        }
        foreach (var action in group.Actions.Where(action => action.Help != PyArgparse.Suppress))
        {
            Entry(text, Invocation(action), Expand(action), position, Step);
            if (action is PySubparsers sub)
            {
                foreach (var (name, help) in sub.Entries)
                {
                    Entry(text, name, help == PyArgparse.Suppress ? null : help, position, 2 * Step);
                }
            }
        }
        return text.ToString();
    }

    private void Entry(StringBuilder text, string head, string? help, int position, int indent)
    {
        var room = position - indent - 2;
        text.Append(' ', indent).Append(head);
        if (string.IsNullOrWhiteSpace(help))
        {
            text.Append('\n');
            return;
        }
        var first = head.Length <= room;
        text.Append(first ? new string(' ', room - head.Length + 2) : "\n");
        var lines = SplitLines(help, Math.Max(width - position, 11));
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(i == 0 && first ? "" : new string(' ', position)).Append(lines[i]).Append('\n');
        }
    }

    private List<string> SplitLines(string help, int room) => kind.RawText
        ? [.. help.SplitLines()]
        : [.. new PyTextWrapper(room).Wrap(Spaces().Replace(help, " ").Trim())];

    /// <summary>The help with %(default)s and the like put in.</summary>
    private string? Expand(PyArgumentAction action)
    {
        if (action.Help is not { } help)
        {
            return null;
        }
        if (kind.ShowDefaults && !help.Contains("%(default)", StringComparison.Ordinal) && action.Default is not PyArgparse.Suppress && (action.IsOption || action.Nargs is "?" or "*") && action is not BuiltInAction { Kind: "help" or "version" })
        {
            help += " (default: %(default)s)";
        }
        if (!help.Contains('%', StringComparison.Ordinal))
        {
            return help;
        }
        var values = new PyDict<object, object?>
        {
            ["prog"] = parser.Prog,
            ["default"] = action.Default,
            ["dest"] = action.Dest,
            ["nargs"] = action.Nargs,
            ["const"] = action.Const,
            ["required"] = action.Required,
            ["help"] = action.Help,
            ["metavar"] = action.Metavar,
            ["type"] = action.Type is null ? null : PyOps.GetAttr(action.Type, "__name__", null) ?? action.Type,
            ["choices"] = action.Choices is null ? null : string.Join(", ", PyOps.Iterate(action.Choices).Select(PyOps.Str)),
        };
        return PyFormat.Percent(help, values);
    }

    private string Paragraph(string text, int indent) => Fill(text.Contains("%(prog)", StringComparison.Ordinal) ? text.Replace("%(prog)s", parser.Prog, StringComparison.Ordinal) : text, indent) + "\n";

    private string Fill(string text, int indent)
    {
        var spaces = new string(' ', indent);
        return kind.RawDescription
            ? string.Concat(text.SplitLines(keepends: true).Select(line => spaces + line))
            : new PyTextWrapper(Math.Max(width - indent, 11) + indent, spaces, spaces).Fill(Spaces().Replace(text, " ").Trim());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n\n\n+")]
    private static partial Regex Blank();
}
