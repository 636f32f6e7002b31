namespace PyConc2Cs.Runtime;

/// <summary>A titled group of arguments, or a mutually exclusive one.</summary>
[PyClass("argparse", "_ArgumentGroup")]
public partial class PyArgumentGroup
{
    private readonly PyArgumentParser? parser;

    internal PyArgumentGroup(PyArgumentParser? parser, string? title, string? description) => (this.parser, Title, Description) = (parser, title, description);

    [PyMember]
    public string? Title { get; protected set; }

    [PyMember]
    public virtual string? Description { get; set; }

    internal List<PyArgumentAction> Actions { get; } = [];

    internal PyArgumentParser Parser => parser ?? (PyArgumentParser)this;

    /// <summary>Adds an argument: a name for one by position, or a flag. ValueError, TypeError, ArgumentError.</summary>
    [PyMember]
    public PyArgumentAction AddArgument(
        [PyParam(PositionalOnly = true)] string nameOrFlag,
        [PyParam(KeywordOnly = true)] object? action = null,
        [PyParam(KeywordOnly = true)] object? nargs = null,
        [PyParam(KeywordOnly = true)] object? @const = null,
        [PyParam(KeywordOnly = true)] object? @default = null,
        [PyParam(KeywordOnly = true)] object? type = null,
        [PyParam(KeywordOnly = true)] object? choices = null,
        [PyParam(KeywordOnly = true)] bool? required = null,
        [PyParam(KeywordOnly = true)] string? help = null,
        [PyParam(KeywordOnly = true)] object? metavar = null,
        [PyParam(KeywordOnly = true)] string? dest = null,
        [PyParam(KeywordOnly = true)] string? version = null) =>
        Add([nameOrFlag], action, nargs, @const, @default, type, choices, required, help, metavar, dest, version);

    /// <summary>Adds an option with two flags. ValueError, TypeError, ArgumentError.</summary>
    [PyMember]
    public PyArgumentAction AddArgument(
        [PyParam(PositionalOnly = true)] string flag,
        [PyParam(PositionalOnly = true)] string longFlag,
        [PyParam(KeywordOnly = true)] object? action = null,
        [PyParam(KeywordOnly = true)] object? nargs = null,
        [PyParam(KeywordOnly = true)] object? @const = null,
        [PyParam(KeywordOnly = true)] object? @default = null,
        [PyParam(KeywordOnly = true)] object? type = null,
        [PyParam(KeywordOnly = true)] object? choices = null,
        [PyParam(KeywordOnly = true)] bool? required = null,
        [PyParam(KeywordOnly = true)] string? help = null,
        [PyParam(KeywordOnly = true)] object? metavar = null,
        [PyParam(KeywordOnly = true)] string? dest = null,
        [PyParam(KeywordOnly = true)] string? version = null) =>
        Add([flag, longFlag], action, nargs, @const, @default, type, choices, required, help, metavar, dest, version);

    /// <summary>Adds an option with any number of flags. ValueError, TypeError, ArgumentError.</summary>
    [PyMember]
    public PyArgumentAction AddArgument(
        [PyParam(KeywordOnly = true)] object? action = null,
        [PyParam(KeywordOnly = true)] object? nargs = null,
        [PyParam(KeywordOnly = true)] object? @const = null,
        [PyParam(KeywordOnly = true)] object? @default = null,
        [PyParam(KeywordOnly = true)] object? type = null,
        [PyParam(KeywordOnly = true)] object? choices = null,
        [PyParam(KeywordOnly = true)] bool? required = null,
        [PyParam(KeywordOnly = true)] string? help = null,
        [PyParam(KeywordOnly = true)] object? metavar = null,
        [PyParam(KeywordOnly = true)] string? dest = null,
        [PyParam(KeywordOnly = true)] string? version = null,
        params object?[] nameOrFlags) =>
        Add(nameOrFlags, action, nargs, @const, @default, type, choices, required, help, metavar, dest, version);

    /// <summary>Of these arguments at most one may be given.</summary>
    [PyMember]
    public PyExclusiveGroup AddMutuallyExclusiveGroup([PyParam(KeywordOnly = true)] bool required = false)
    {
        var group = new PyExclusiveGroup(Parser, this, required);
        Parser.ExclusiveGroups.Add(group);
        return group;
    }

    private protected PyArgumentAction Add(
        object?[] nameOrFlags,
        object? action = null,
        object? nargs = null,
        object? @const = null,
        object? @default = null,
        object? type = null,
        object? choices = null,
        bool? required = null,
        string? help = null,
        object? metavar = null,
        string? dest = null,
        string? version = null)
    {
        var flags = nameOrFlags.Select(PyOps.Str).ToList();
        var owner = Parser;
        var isOption = flags.Count > 0 && owner.IsPrefix(flags[0]);
        dest = isOption ? dest ?? DestOf(flags, owner)
            : flags.Count == 1 && dest is not null ? throw new ValueError("dest supplied twice for positional argument, did you mean metavar?")
            : flags.Count > 1 ? throw new ValueError($"invalid option string {PyOps.Repr(flags[0])}: must start with a character '-'")
            : dest ?? flags.FirstOrDefault() ?? throw new TypeError("missing dest");
        if (!isOption && required is not null)
        {
            throw new TypeError("'required' is an invalid argument for positionals");
        }
        var needs = isOption ? required == true : !(nargs is "?" or "*" or "..." or "==SUPPRESS==") || (nargs is "*" && @default is null && false);
        var made = Make(action, isOption ? flags : [], dest, nargs, @const, @default ?? owner.DefaultFor(dest), type, choices, needs, help, metavar, version);
        if (type is not null && !PyOps.Callable(type))
        {
            throw new TypeError($"{PyOps.Repr(type)} is not callable");
        }
        Add(made);
        return made;
    }

    internal virtual void Add(PyArgumentAction action)
    {
        Actions.Add(action);
        Parser.Register(action);
    }

    private static string DestOf(List<string> flags, PyArgumentParser owner)
    {
        var named = flags.Find(flag => flag.Length > 2 && owner.IsPrefix(flag[1..])) ?? flags[0];
        var dest = named.TrimStart('-', '+', '/');
        return dest.Length > 0 ? dest.Replace('-', '_') : throw new ValueError($"dest= is required for options like {PyOps.Repr(named)}");
    }

    private static PyArgumentAction Make(
        object? action, List<string> flags, string dest, object? nargs, object? @const, object? @default, object? type, object? choices, bool required, string? help, object? metavar, string? version)
    {
        switch (action)
        {
            case null or "store":
                if (nargs is 0L)
                {
                    throw new ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate");
                }
                return new BuiltInAction("store", flags, dest, nargs, @const, @default, type, choices, required, help, metavar);
            case "append" or "extend":
                return new BuiltInAction((string)action, flags, dest, nargs, @const, @default, type, choices, required, help, metavar);
            case "store_const" or "append_const":
                return new BuiltInAction((string)action, flags, dest, 0L, @const, @default, null, null, required, help, metavar);
            case "store_true" or "store_false":
                return new BuiltInAction((string)action, flags, dest, 0L, action is "store_true", @default ?? action is not "store_true", null, null, required, help, null);
            case "count":
                return new BuiltInAction("count", flags, dest, 0L, null, @default, null, null, required, help, null);
            case "help":
                return new BuiltInAction("help", flags, PyArgparse.Suppress, 0L, null, PyArgparse.Suppress, null, null, required: false, help, null);
            case "version":
                return new BuiltInAction("version", flags, PyArgparse.Suppress, 0L, null, PyArgparse.Suppress, null, null, required: false, help ?? "show program's version number and exit", null, version);
            case PyArgparse.BooleanOptionalAction:
                var both = flags.SelectMany(flag => flag.StartsWith("--", StringComparison.Ordinal) ? (string[])[flag, "--no-" + flag[2..]] : [flag]);
                return new BuiltInAction(PyArgparse.BooleanOptionalAction, both, dest, 0L, null, @default, null, null, required, help, null);
            case string unknown:
                throw new ValueError($"unknown action {PyOps.Repr(unknown)}");
            default:
                return Custom(action, flags, dest, [("nargs", nargs), ("const", @const), ("default", @default), ("type", type), ("choices", choices), ("required", required ? true : null), ("help", help), ("metavar", metavar)]);
        }
    }

    /// <summary>A script's action class gets only what was given.</summary>
    private static PyArgumentAction Custom(object action, List<string> flags, string dest, (string Name, object? Value)[] settings)
    {
        var given = settings.Where(setting => setting.Value is not null).ToList();
        object?[] values = [new PyList<string>(flags), dest, .. given.Select(setting => setting.Value)];
        return PyOps.Call(action, new PyArguments(values, ["option_strings", "dest", .. given.Select(setting => setting.Name)])) as PyArgumentAction
            ?? throw new ValueError($"unknown action {PyOps.Repr(action)}");
    }
}

/// <summary>What add_mutually_exclusive_group gives.</summary>
[PyClass("argparse", "_MutuallyExclusiveGroup")]
public sealed partial class PyExclusiveGroup : PyArgumentGroup
{
    private readonly PyArgumentGroup container;

    internal PyExclusiveGroup(PyArgumentParser parser, PyArgumentGroup container, bool required)
        : base(parser, null, null) => (this.container, Required) = (container, required);

    [PyMember]
    public bool Required { get; }

    internal override void Add(PyArgumentAction action)
    {
        if (action.Required)
        {
            throw new ValueError("mutually exclusive arguments must be optional");
        }
        Actions.Add(action);
        container.Add(action);
    }
}
