namespace PyConc2Cs.Runtime;

/// <summary><c>optparse.OptionParser</c>: reads the options of a command line.</summary>
[PyClass("optparse", "OptionParser")]
public sealed partial class PyOptionParser : PyOptionContainer
{
    private readonly Dictionary<string, PyOption> options = new(StringComparer.Ordinal);
    private readonly bool resolves;
    private bool interspersed = true;

    [PyMember]
    public PyOptionParser(
        string? usage = null, object? optionList = null, object? optionClass = null, string? version = null, string conflictHandler = "error",
        string? description = null, object? formatter = null, bool addHelpOption = true, string? prog = null, string? epilog = null)
        : base(null, description)
    {
        if (optionClass is not null || formatter is not null)
        {
            throw new NotImplementedError("OptionParser: option_class and formatter are not supported");
        }

        resolves = conflictHandler switch
        {
            "error" => false,
            "resolve" => true,
            _ => throw new ValueError($"invalid conflict_resolution value {PyOps.Repr(conflictHandler)}"),
        };
        (Version, Prog, Epilog) = (version, prog, epilog);
        SetUsage(usage);
        AddOptions(optionList is null ? [] : PyOps.Iterate(optionList));
        if (version is not null)
        {
            AddOption(new PyKeywords { ["action"] = "version", ["help"] = "show program's version number and exit" }, "--version");
        }

        if (addHelpOption)
        {
            AddOption(new PyKeywords { ["action"] = "help", ["help"] = "show this help message and exit" }, "-h", "--help");
        }
    }

    [PyMember]
    public string? Usage { get; private set; }

    [PyMember]
    public string? Version { get; set; }

    [PyMember]
    public string? Prog { get; set; }

    [PyMember]
    public string? Epilog { get; set; }

    [PyMember]
    public PyDict<string, object?> Defaults { get; } = [];

    [PyMember]
    public PyList<PyOptionGroup> OptionGroups { get; } = [];

    /// <summary>The arguments that are still to be read; for callbacks.</summary>
    [PyMember]
    public PyList<string>? Rargs { get; private set; }

    /// <summary>The arguments that aren't options; for callbacks.</summary>
    [PyMember]
    public PyList<string>? Largs { get; private set; }

    [PyMember]
    public PyOptionValues? Values { get; private set; }

    [PyMember]
    public void SetUsage(string? usage) => Usage = usage is null ? "%prog [options]"
        : usage == PyOptparse.SuppressUsage ? null
        : usage.StartsWith("usage: ", StringComparison.OrdinalIgnoreCase) ? usage[7..] : usage;

    [PyMember]
    public void EnableInterspersedArgs() => interspersed = true;

    [PyMember]
    public void DisableInterspersedArgs() => interspersed = false;

    [PyMember]
    public void SetDefault(string dest, object? value) => Defaults[dest] = value;

    [PyMember]
    public void SetDefaults(PyKeywords? kwargs = null)
    {
        foreach (var (name, value) in kwargs ?? [])
        {
            Defaults[name] = value;
        }
    }

    /// <summary>The values before a command line is read; defaults that are texts are converted.</summary>
    [PyMember]
    public PyOptionValues GetDefaultValues()
    {
        var values = new PyDict<string, object?>(Defaults.ToPairs());
        foreach (var option in OptionList.Concat(OptionGroups.SelectMany(g => g.OptionList)))
        {
            if (option.Dest is { } dest && values.TryGetValue(dest, out var value) && value is string text)
            {
                values[dest] = option.CheckValue(option.GetOptString(), text);
            }
        }

        return new PyOptionValues(values);
    }

    /// <summary>Adds a group, or makes one with a title.</summary>
    [PyMember]
    public PyOptionGroup AddOptionGroup(object? title, string? description = null)
    {
        var group = title switch
        {
            string text => new PyOptionGroup(this, text, description),
            PyOptionGroup made when ReferenceEquals(made.Parser, this) => made,
            PyOptionGroup => throw new ValueError("invalid OptionGroup (wrong parser)"),
            _ => throw new TypeError($"not an OptionGroup instance: {PyOps.Repr(title)}"),
        };
        OptionGroups.Append(group);
        return group;
    }

    [PyMember]
    public PyOptionGroup? GetOptionGroup(string optStr) => Find(optStr) is { } option ? OptionGroups.FirstOrDefault(g => g.OptionList.Contains(option)) : null;

    /// <summary>Takes an option out again. ValueError if there is none.</summary>
    [PyMember]
    public void RemoveOption(string optStr)
    {
        var option = Find(optStr) ?? throw new ValueError($"no such option {PyOps.Repr(optStr)}");
        foreach (var text in option.ShortOpts.Concat(option.LongOpts))
        {
            options.Remove(text);
        }

        foreach (var list in OptionGroups.Select(g => g.OptionList).Prepend(OptionList).Where(l => l.Contains(option)))
        {
            list.Remove(option);
        }
    }

    /// <summary>The values of the options and the other arguments. Ends the program with code 2 if the command line doesn't fit.</summary>
    [PyMember]
    public (PyOptionValues Values, PyList<string> Arguments) ParseArgs(IEnumerable<string>? args = null, PyOptionValues? values = null)
    {
        Rargs = new PyList<string>(args ?? PySys.Argv.Skip(1).ToList());
        Largs = [];
        try
        {
            Values = values ?? GetDefaultValues();
            while (Rargs.Length > 0 && Step(Rargs, Values))
            {
            }
        }
        catch (OptParseError error) when (error is BadOptionError or OptionValueError)
        {
            Error(error.ToString());
        }

        return (Values!, new PyList<string>(Largs.Concat(Rargs)));
    }

    internal PyOption? Find(string opt) => options.GetValueOrDefault(opt);

    internal void Claim(PyOption option)
    {
        var taken = option.ShortOpts.Concat(option.LongOpts).Where(options.ContainsKey).ToList();
        if (taken.Count > 0 && !resolves)
        {
            throw new OptionConflictError($"conflicting option string(s): {string.Join(", ", taken)}", option);
        }

        foreach (var text in taken)
        {
            var former = options[text];
            (text.StartsWith("--", StringComparison.Ordinal) ? former.LongOpts : former.ShortOpts).Remove(text);
            foreach (var list in former.ShortOpts.Length + former.LongOpts.Length == 0 ? OptionGroups.Select(g => g.OptionList).Prepend(OptionList).Where(l => l.Contains(former)).ToList() : [])
            {
                list.Remove(former);
            }
        }

        foreach (var text in option.ShortOpts.Concat(option.LongOpts))
        {
            options[text] = option;
        }
    }

    private bool Step(PyList<string> rest, PyOptionValues values)
    {
        var arg = rest[0];
        if (arg == "--")
        {
            rest.Pop(0);
            return false;
        }

        if (arg.StartsWith("--", StringComparison.Ordinal))
        {
            rest.Pop(0);
            Long(arg, rest, values);
        }
        else if (arg.StartsWith('-') && arg.Length > 1)
        {
            rest.Pop(0);
            Short(arg, rest, values);
        }
        else if (interspersed)
        {
            Largs!.Append(rest.Pop(0));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Long(string arg, PyList<string> rest, PyOptionValues values)
    {
        var at = arg.IndexOf('=', StringComparison.Ordinal);
        var given = at < 0 ? arg : arg[..at];
        var opt = Matching(given);
        var option = options[opt];
        if (at >= 0)
        {
            rest.Insert(0, arg[(at + 1)..]);
        }

        if (at >= 0 && !option.TakesValue())
        {
            Error($"{opt} option does not take a value");
        }

        option.Process(opt, option.TakesValue() ? Take(option, opt, rest) : null, values, this);
    }

    private string Matching(string opt)
    {
        if (options.ContainsKey(opt))
        {
            return opt;
        }

        var possible = options.Keys.Where(o => o.StartsWith("--", StringComparison.Ordinal) && o.StartsWith(opt, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return possible.Count == 1 ? possible[0] : possible.Count == 0 ? throw new BadOptionError(opt) : throw new AmbiguousOptionError(opt, possible);
    }

    private void Short(string arg, PyList<string> rest, PyOptionValues values)
    {
        for (var i = 1; i < arg.Length; i++)
        {
            var opt = "-" + arg[i];
            var option = options.GetValueOrDefault(opt) ?? throw new BadOptionError(opt);
            if (option.TakesValue())
            {
                if (i + 1 < arg.Length)
                {
                    rest.Insert(0, arg[(i + 1)..]);
                }

                option.Process(opt, Take(option, opt, rest), values, this);
                return;
            }

            option.Process(opt, null, values, this);
        }
    }

    private string[] Take(PyOption option, string opt, PyList<string> rest)
    {
        var count = option.Nargs ?? 1;
        if (rest.Length < count)
        {
            Error($"{opt} option requires {count} argument{(count == 1 ? "" : "s")}");
        }

        return [.. Enumerable.Range(0, (int)count).Select(_ => rest.Pop(0))];
    }
}
