namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's argparse.Action: an argument of the command line. A script's subclass writes __call__(parser, namespace, values, option_string).
/// </summary>
[PyClass("argparse", "Action")]
public partial class PyArgumentAction : PyObject
{
    [PyMember]
    public PyArgumentAction(
        object? optionStrings,
        string dest,
        object? nargs = null,
        object? @const = null,
        object? @default = null,
        object? type = null,
        object? choices = null,
        bool required = false,
        string? help = null,
        object? metavar = null,
        bool deprecated = false)
    {
        OptionStrings = [.. DynamicAdapter.Iterable<string>(optionStrings)];
        (Dest, Nargs, Const, Default, Type, Choices, Required, Help, Metavar) = (dest, nargs, @const, @default, type, choices, required, help, metavar);
        _ = deprecated;
    }

    [PyMember]
    public PyList<string> OptionStrings { get; }

    [PyMember]
    public string Dest { get; set; }

    [PyMember]
    public object? Nargs { get; set; }

    [PyMember]
    public object? Const { get; set; }

    [PyMember]
    public object? Default { get; set; }

    [PyMember]
    public object? Type { get; set; }

    [PyMember]
    public object? Choices { get; set; }

    [PyMember]
    public bool Required { get; set; }

    [PyMember]
    public string? Help { get; set; }

    [PyMember]
    public object? Metavar { get; set; }

    internal bool IsOption => OptionStrings.Length > 0;

    /// <summary>What error messages call it.</summary>
    internal virtual string? DisplayName
    {
        get
        {
            if (IsOption)
            {
                return string.Join('/', OptionStrings);
            }
            if (Metavar is string metavar && metavar != PyArgparse.Suppress)
            {
                return metavar;
            }
            return Dest != PyArgparse.Suppress ? Dest : Choices is null ? null : "{" + string.Join(",", PyOps.Iterate(Choices).Select(PyOps.Str)) + "}";
        }
    }

    internal string NargsText => Nargs as string ?? "";

    internal virtual string UsageOption => OptionStrings[0];

    /// <summary>What the argument does with its values; a script's class does it in __call__.</summary>
    internal virtual void Run(PyArgumentParser parser, object @namespace, object? values, string? option) =>
        PyOps.CallMethod(this, "__call__", parser, @namespace, values, option);
}

/// <summary>An action of argparse's own.</summary>
internal sealed class BuiltInAction(string kind, object? optionStrings, string dest, object? nargs, object? @const, object? @default, object? type, object? choices, bool required, string? help, object? metavar, string? version = null)
    : PyArgumentAction(optionStrings, dest, nargs, @const, @default, type, choices, required, help, metavar)
{
    internal string Kind { get; } = kind;

    internal override string UsageOption => Kind == PyArgparse.BooleanOptionalAction ? string.Join(" | ", OptionStrings) : OptionStrings[0];

    internal override void Run(PyArgumentParser parser, object @namespace, object? values, string? option)
    {
        switch (Kind)
        {
            case "store":
                PyOps.SetAttr(@namespace, Dest, values);
                break;
            case "store_const" or "store_true" or "store_false":
                PyOps.SetAttr(@namespace, Dest, Const);
                break;
            case "append" or "append_const" or "extend":
                Append(@namespace, Kind == "append_const" ? Const : values);
                break;
            case "count":
                PyOps.SetAttr(@namespace, Dest, PyConvert.ToLong(PyOps.GetAttr(@namespace, Dest, null) ?? 0L) + 1);
                break;
            case "help":
                parser.PrintHelp();
                throw new SystemExit(0L);
            case "version":
                PyStreams.Write(PyStreams.Stdout!, new ArgumentHelp(parser).Version(version ?? ""));
                throw new SystemExit(0L);
            case PyArgparse.BooleanOptionalAction:
                PyOps.SetAttr(@namespace, Dest, !option!.StartsWith("--no-", StringComparison.Ordinal));
                break;
        }
    }

    private void Append(object @namespace, object? values)
    {
        var items = new PyList<object?>(PyOps.GetAttr(@namespace, Dest, null) is { } earlier ? PyOps.Iterate(earlier) : []);
        if (Kind == "extend")
        {
            foreach (var value in PyOps.Iterate(values))
            {
                items.Append(value);
            }
        }
        else
        {
            items.Append(values);
        }
        PyOps.SetAttr(@namespace, Dest, items);
    }
}

/// <summary>What add_subparsers gives: the commands, each with a parser of its own.</summary>
[PyClass("argparse", "_SubParsersAction")]
public sealed partial class PySubparsers : PyArgumentAction
{
    private readonly string prefix;
    private readonly PyFormatterKind formatter;
    private readonly Dictionary<string, PyArgumentParser> parsers = new(StringComparer.Ordinal);
    private readonly PyList<string> names = [];

    internal PySubparsers(string prefix, string? dest, bool required, string? help, string? metavar, PyFormatterKind formatter)
        : base((object?)Array.Empty<string>(), dest ?? PyArgparse.Suppress, PyArgparse.Parser, required: required, help: help, metavar: metavar)
    {
        (this.prefix, this.formatter) = (prefix, formatter);
        Choices = names;
    }

    internal List<(string Name, string? Help)> Entries { get; } = [];

    /// <summary>A command's parser.</summary>
    [PyMember]
    public PyArgumentParser AddParser(
        string name,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? aliases = null,
        [PyParam(KeywordOnly = true)] string? help = null,
        [PyParam(KeywordOnly = true)] string? prog = null,
        [PyParam(KeywordOnly = true)] string? usage = null,
        [PyParam(KeywordOnly = true)] string? description = null,
        [PyParam(KeywordOnly = true)] string? epilog = null,
        [PyParam(KeywordOnly = true)] IEnumerable<PyArgumentParser>? parents = null,
        [PyParam(KeywordOnly = true)] PyFormatterKind? formatterClass = null,
        [PyParam(KeywordOnly = true)] bool addHelp = true)
    {
        var parser = new PyArgumentParser(prog ?? $"{prefix} {name}", usage, description, epilog, parents, formatterClass ?? PyArgparse.HelpFormatter, addHelp: addHelp);
        _ = formatter;
        var all = (aliases ?? []).Prepend(name).ToList();
        if (help is not null)
        {
            Entries.Add((all.Count > 1 ? $"{name} ({string.Join(", ", all.Skip(1))})" : name, help));
        }
        foreach (var item in all)
        {
            parsers[item] = parser;
            names.Append(item);
        }
        return parser;
    }

    internal override void Run(PyArgumentParser parser, object @namespace, object? values, string? option)
    {
        var words = PyOps.Iterate(values).Select(PyOps.Str).ToList();
        var name = words[0];
        if (Dest != PyArgparse.Suppress)
        {
            PyOps.SetAttr(@namespace, Dest, name);
        }
        if (!parsers.TryGetValue(name, out var chosen))
        {
            throw new ArgumentError(this, $"unknown parser {PyOps.Repr(name)} (choices: {string.Join(", ", names)})");
        }
        var (inner, rest) = chosen.ParseKnown([.. words.Skip(1)], null);
        foreach (var (key, value) in ((PyNamespace)inner).ExtraMembers())
        {
            PyOps.SetAttr(@namespace, key, value);
        }
        parser.Unrecognized.AddRange(rest);
    }
}
