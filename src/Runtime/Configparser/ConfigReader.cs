namespace PyConc2Cs.Runtime;

/// <summary>Reads the text of a configuration into a parser, as configparser._read does.</summary>
internal sealed class ConfigReader(PyRawConfigParser parser, string source)
{
    private readonly HashSet<string> seenSections = new(StringComparer.Ordinal);
    private readonly HashSet<(string Section, string Option)> seenOptions = [];
    private readonly Dictionary<(string Section, string Option), List<string>> values = [];
    private PyDict<string, string?>? current;
    private string section = "";
    private string? option;
    private int indent;
    private long number;

    public void Read(IEnumerable<string> lines)
    {
        foreach (var raw in lines)
        {
            number++;
            ReadLine(raw.TrimEnd('\n', '\r'), raw);
        }

        foreach (var ((name, key), parts) in values)
        {
            parser.Open(name)[key] = string.Join('\n', parts).TrimEnd();
        }
    }

    private void ReadLine(string raw, string original)
    {
        var isComment = parser.CommentPrefixes.Any(p => raw.TrimStart().StartsWith(p, StringComparison.Ordinal)) || (PyProgram.IsPython2 && raw.StartsWith("rem", StringComparison.OrdinalIgnoreCase));
        var text = isComment ? "" : WithoutComment(raw);
        var value = text.Trim();
        if (value.Length == 0)
        {
            if (!parser.AllowsEmptyLines)
            {
                indent = int.MaxValue;
            }
            else if (!isComment && option is not null && values.TryGetValue((section, option), out var open))
            {
                open.Add("");
            }

            return;
        }

        var depth = text.Length - text.TrimStart().Length;
        if (current is not null && option is not null && depth > indent && values.TryGetValue((section, option), out var parts))
        {
            parts.Add(value);
            return;
        }

        indent = depth;
        if (value[0] == '[' && value.LastIndexOf(']') is var end and > 0)
        {
            Begin(value[1..end]);
        }
        else if (current is null)
        {
            throw new MissingSectionHeaderError(source, number, original);
        }
        else
        {
            ReadOption(value, original);
        }
    }

    private string WithoutComment(string raw)
    {
        var cut = raw.Length;
        foreach (var prefix in parser.InlinePrefixes)
        {
            for (var at = raw.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = raw.IndexOf(prefix, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || char.IsWhiteSpace(raw[at - 1]) || char.IsWhiteSpace(prefix[0]))
                {
                    cut = Math.Min(cut, at);
                    break;
                }
            }
        }

        return raw[..cut];
    }

    private void Begin(string name)
    {
        if (name != parser.DefaultSection && parser.HasSection(name) && parser.IsStrict && !seenSections.Add(name))
        {
            throw new DuplicateSectionError(name, source, number);
        }

        seenSections.Add(name);
        (section, current, option) = (name, parser.Open(name), null);
    }

    private void ReadOption(string text, string raw)
    {
        var at = -1;
        var width = 0;
        foreach (var delimiter in parser.Delimiters)
        {
            if (text.IndexOf(delimiter, StringComparison.Ordinal) is var place and >= 0 && (at < 0 || place < at))
            {
                (at, width) = (place, delimiter.Length);
            }
        }

        if (at == 0 || (at < 0 && !parser.AllowsNoValue))
        {
            throw new ConfigParsingError($"Source contains parsing errors: {PyOps.Repr(source)}\n\t[line {number,2}]: {PyOps.Repr(raw)}");
        }

        option = parser.Transform((at < 0 ? text : text[..at]).TrimEnd());
        if (!seenOptions.Add((section, option)) && parser.IsStrict)
        {
            throw new DuplicateOptionError(section, option, source, number);
        }

        if (at < 0)
        {
            current![option] = null;
            return;
        }

        var value = text[(at + width)..].Trim();
        current![option] = value;
        values[(section, option)] = [value];
    }
}
