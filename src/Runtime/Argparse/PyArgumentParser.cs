namespace PyConc2Cs.Runtime;

/// <summary>Python's argparse.ArgumentParser.</summary>
[PyClass("argparse", "ArgumentParser")]
public sealed partial class PyArgumentParser : PyArgumentGroup
{
    private readonly Dictionary<string, object?> defaults = new(StringComparer.Ordinal);
    private readonly string prefixChars;
    private readonly string? fromfilePrefixChars;
    private readonly object? argumentDefault;
    private readonly bool exitOnError;
    private readonly bool allowAbbrev;
    private string? description;

    [PyMember]
    public PyArgumentParser(
        string? prog = null,
        string? usage = null,
        string? description = null,
        string? epilog = null,
        IEnumerable<PyArgumentParser>? parents = null,
        PyFormatterKind? formatterClass = null,
        string prefixChars = "-",
        string? fromfilePrefixChars = null,
        object? argumentDefault = null,
        string conflictHandler = "error",
        bool addHelp = true,
        bool allowAbbrev = true,
        bool exitOnError = true)
        : base(null, null, null)
    {
        Prog = prog ?? PyOsPath.Basename(PyOps.Str(PySys.Argv[0]));
        (Usage, this.description, Epilog, Formatter) = (usage, description, epilog, formatterClass ?? PyArgparse.HelpFormatter);
        (this.prefixChars, this.fromfilePrefixChars, this.argumentDefault) = (prefixChars, fromfilePrefixChars, argumentDefault);
        (this.allowAbbrev, this.exitOnError, ResolvesConflicts) = (allowAbbrev, exitOnError, conflictHandler == "resolve");
        Positionals = new PyArgumentGroup(this, "positional arguments", null);
        Options = new PyArgumentGroup(this, "options", null);
        Groups = [Positionals, Options];
        if (addHelp)
        {
            var prefix = prefixChars.Contains('-', StringComparison.Ordinal) ? '-' : prefixChars[0];
            Add([$"{prefix}h", $"{prefix}{prefix}help"], action: "help", @default: PyArgparse.Suppress, help: "show this help message and exit");
        }
        foreach (var parent in parents ?? [])
        {
            Adopt(parent);
        }
    }

    [PyMember]
    public string Prog { get; set; }

    [PyMember]
    public string? Usage { get; set; }

    public override string? Description { get => description; set => description = value; }

    [PyMember]
    public string? Epilog { get; set; }

    internal PyFormatterKind Formatter { get; }

    internal bool ResolvesConflicts { get; }

    internal List<PyArgumentAction> All { get; } = [];

    internal List<PyArgumentGroup> Groups { get; }

    internal List<PyExclusiveGroup> ExclusiveGroups { get; } = [];

    internal List<string> Unrecognized { get; } = [];

    internal Dictionary<string, PyArgumentAction> ByOption { get; } = new(StringComparer.Ordinal);

    private PyArgumentGroup Positionals { get; }

    private PyArgumentGroup Options { get; }

    /// <summary>A group with a heading of its own in the help.</summary>
    [PyMember]
    public PyArgumentGroup AddArgumentGroup(string? title = null, string? description = null)
    {
        var group = new PyArgumentGroup(this, title, description);
        Groups.Add(group);
        return group;
    }

    /// <summary>Commands, each with a parser of its own.</summary>
    [PyMember]
    public PySubparsers AddSubparsers(
        [PyParam(KeywordOnly = true)] string? title = null,
        [PyParam(KeywordOnly = true)] string? description = null,
        [PyParam(KeywordOnly = true)] string? prog = null,
        [PyParam(KeywordOnly = true)] string? dest = null,
        [PyParam(KeywordOnly = true)] bool required = false,
        [PyParam(KeywordOnly = true)] string? help = null,
        [PyParam(KeywordOnly = true)] string? metavar = null)
    {
        var group = title is null && description is null ? Positionals : AddArgumentGroup(title ?? "subcommands", description);
        if (prog is null)
        {
            var usage = new ArgumentHelp(this).UsageOf(All.Where(action => !action.IsOption), prefix: "");
            prog = usage.Trim();
        }
        var made = new PySubparsers(prog, dest, required, help, metavar, Formatter);
        group.Actions.Add(made);
        Register(made);
        return made;
    }

    /// <summary>Default values by name, also of what isn't an argument.</summary>
    [PyMember]
    public void SetDefaults(PyKeywords? kwargs = null)
    {
        foreach (var (name, value) in kwargs ?? [])
        {
            defaults[name] = value;
            foreach (var action in All.Where(action => action.Dest == name))
            {
                action.Default = value;
            }
        }
    }

    [PyMember]
    public object? GetDefault(string dest) => All.Find(action => action.Dest == dest && action.Default is not null)?.Default ?? defaults.GetValueOrDefault(dest);

    [PyMember]
    public string FormatUsage() => new ArgumentHelp(this).Usage();

    [PyMember]
    public string FormatHelp() => new ArgumentHelp(this).Help();

    [PyMember]
    public void PrintUsage(object? file = null) => PyStreams.Write(file ?? PyStreams.Stdout!, FormatUsage());

    [PyMember]
    public void PrintHelp(object? file = null) => PyStreams.Write(file ?? PyStreams.Stdout!, FormatHelp());

    /// <summary>Prints the message to stderr and ends the program.</summary>
    [PyMember]
    public void Exit(long status = 0, string? message = null)
    {
        if (message is not null)
        {
            PyStreams.WriteError(message);
        }
        throw new SystemExit(status);
    }

    /// <summary>Prints usage and message to stderr and ends the program with exit code 2.</summary>
    [PyMember]
    public void Error(string message)
    {
        PrintUsage(PyStreams.Stderr);
        Exit(2, $"{Prog}: error: {message}\n");
    }

    /// <summary>The values of the command line. Ends the program if it doesn't fit.</summary>
    [PyMember]
    public object? ParseArgs(IEnumerable<string>? args = null, object? @namespace = null)
    {
        var (values, rest) = ParseKnownArgs(args, @namespace);
        if (rest.Length > 0)
        {
            Error("unrecognized arguments: " + string.Join(' ', rest));
        }
        return values;
    }

    /// <summary>As parse_args, with what isn't known as a list.</summary>
    [PyMember("parse_known_args", "parse_known_intermixed_args")]
    public (object? Values, PyList<string> Others) ParseKnownArgs(IEnumerable<string>? args = null, object? @namespace = null)
    {
        try
        {
            var (values, rest) = ParseKnown(args is null ? [.. PySys.Argv.Skip(1).Select(arg => PyOps.Str(arg))] : [.. args], @namespace);
            return (values, new PyList<string>(rest));
        }
        catch (ArgumentError error) when (exitOnError)
        {
            Error(error.ToString());
            throw;
        }
    }

    internal bool IsPrefix(string flag) => flag.Length > 0 && prefixChars.Contains(flag[0], StringComparison.Ordinal);

    internal object? DefaultFor(string dest) => defaults.TryGetValue(dest, out var value) ? value : argumentDefault;

    internal void Register(PyArgumentAction action)
    {
        All.Add(action);
        foreach (var option in action.OptionStrings)
        {
            if (ByOption.TryGetValue(option, out var earlier) && !ResolvesConflicts)
            {
                All.Remove(action);
                var taken = action.OptionStrings.Where(ByOption.ContainsKey).ToList();
                throw new ArgumentError(action, $"conflicting option string{(taken.Count == 1 ? "" : "s")}: {string.Join(", ", taken)}");
            }
            earlier?.OptionStrings.Remove(option);
            ByOption[option] = action;
        }
    }

    internal override void Add(PyArgumentAction action) => (action.IsOption ? Options : Positionals).Add(action);

    private void Adopt(PyArgumentParser parent)
    {
        foreach (var group in parent.Groups)
        {
            var target = group.Title == "positional arguments" ? Positionals : group.Title == "options" ? Options : AddArgumentGroup(group.Title, group.Description);
            group.Actions.ForEach(target.Add);
        }
        ExclusiveGroups.AddRange(parent.ExclusiveGroups);
        foreach (var (name, value) in parent.defaults)
        {
            defaults[name] = value;
        }
    }
}
