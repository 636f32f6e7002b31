using System.Globalization;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary><c>optparse.Option</c> (make_option): its strings and what it does.</summary>
[PyClass("optparse", "Option", Aliases = ["optparse.make_option"])]
public sealed partial class PyOption : IPyRepr
{
    private static readonly string[] s_names =
        ["action", "type", "dest", "default", "nargs", "const", "choices", "callback", "callback_args", "callback_kwargs", "help", "metavar"];

    private static readonly string[] s_actions =
        ["store", "store_const", "store_true", "store_false", "append", "append_const", "count", "callback", "help", "version"];

    private readonly Dictionary<string, object?> attributes = new(StringComparer.Ordinal);

    [PyMember]
    public PyOption(PyKeywords? attrs = null, params object?[] opts)
    {
        foreach (var opt in opts.Where(o => PyOps.Truth(o)).Select(PyOps.Str))
        {
            AddString(opt);
        }

        if (ShortOpts.Length + LongOpts.Length == 0)
        {
            throw new TypeError("at least one option string must be supplied");
        }

        foreach (var (name, value) in attrs ?? [])
        {
            attributes[name] = value;
        }

        if (attributes.Keys.Except(s_names, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            throw new OptionError($"invalid keyword arguments: {string.Join(", ", unknown)}", this);
        }

        CheckAction();
        CheckType();
        CheckRest();
    }

    [PyMember("_short_opts")]
    public PyList<string> ShortOpts { get; } = [];

    [PyMember("_long_opts")]
    public PyList<string> LongOpts { get; } = [];

    [PyMember]
    public string Action { get; private set; } = "store";

    [PyMember]
    public string? Type { get; private set; }

    [PyMember]
    public string? Dest { get; private set; }

    [PyMember]
    public object? Default => attributes.TryGetValue("default", out var value) ? value : PyOptparse.NoDefault;

    [PyMember]
    public long? Nargs { get; private set; }

    [PyMember]
    public string? Help => attributes.GetValueOrDefault("help") is { } help ? PyOps.Str(help) : null;

    [PyMember]
    public string? Metavar => attributes.GetValueOrDefault("metavar") is { } name ? PyOps.Str(name) : null;

    internal bool HasDefault => attributes.TryGetValue("default", out var value) && !ReferenceEquals(value, PyOptparse.NoDefault);

    private object? Choices => attributes.GetValueOrDefault("choices");

    [PyMember]
    public bool TakesValue() => Type is not null;

    /// <summary>The first long string, else the first short one.</summary>
    [PyMember]
    public string GetOptString() => LongOpts.Length > 0 ? LongOpts[0] : ShortOpts[0];

    public string Repr() => $"<Option at {PyOps.Address(this)}: {this}>";

    public override string ToString() => string.Join('/', ShortOpts.Concat(LongOpts));

    /// <summary>The value of a text of the command line. OptionValueError if it isn't of the type.</summary>
    internal object? CheckValue(string opt, string value)
    {
        switch (Type)
        {
            case "choice":
                var choices = PyOps.Iterate(Choices).ToList();
                return choices.Exists(c => PyOps.Equals(c, value)) ? value
                    : throw new OptionValueError($"option {opt}: invalid choice: {PyOps.Repr(value)} (choose from {string.Join(", ", choices.Select(PyOps.Repr))})");
            case "int" or "long":
                return Converted(opt, value, "integer", () => WholeNumber(value));
            case "float":
                return Converted(opt, value, "floating-point", () => Builtins.Float(value));
            case "complex":
                return Converted(opt, value, "complex", () => PyOps.Call(PyTypes.Complex, value));
            default:
                return value;
        }
    }

    /// <summary>Does what the option is for.</summary>
    internal void Process(string opt, string[]? texts, PyOptionValues values, PyOptionParser parser)
    {
        var value = texts is null ? null : texts.Length == 1 && Nargs == 1 ? CheckValue(opt, texts[0]) : PyOps.ToTuple(Array.ConvertAll(texts, t => CheckValue(opt, t)));
        switch (Action)
        {
            case "store": values.TrySetMember(Dest!, value); break;
            case "store_const": values.TrySetMember(Dest!, attributes.GetValueOrDefault("const")); break;
            case "store_true": values.TrySetMember(Dest!, true); break;
            case "store_false": values.TrySetMember(Dest!, false); break;
            case "append": PyOps.CallMethod(values.EnsureValue(Dest!, new PyList<object?>()), "append", value); break;
            case "append_const": PyOps.CallMethod(values.EnsureValue(Dest!, new PyList<object?>()), "append", attributes.GetValueOrDefault("const")); break;
            case "count": values.TrySetMember(Dest!, PyOps.Add(values.EnsureValue(Dest!, 0L), 1L)); break;
            case "help": parser.PrintHelp(); parser.Exit(); break;
            case "version": parser.PrintVersion(); parser.Exit(); break;
            default: CallBack(opt, value, parser); break;
        }
    }

    private void CallBack(string opt, object? value, PyOptionParser parser)
    {
        var keywords = new PyDict<string, object?>();
        foreach (var (name, item) in attributes.GetValueOrDefault("callback_kwargs") is IPyDict given ? given.Pairs : [])
        {
            keywords[PyOps.Str(name)] = item;
        }

        var more = attributes.GetValueOrDefault("callback_args") is { } args ? PyOps.Iterate(args) : [];
        PyOps.Call(attributes["callback"], PyArguments.Of([this, opt, value, parser, .. more], keywords));
    }

    private static object? Converted(string opt, string value, string what, Func<object?> convert)
    {
        try
        {
            return convert();
        }
        catch (ValueError)
        {
            throw new OptionValueError($"option {opt}: invalid {what} value: {PyOps.Repr(value)}");
        }
    }

    /// <summary>With the prefixes 0x, 0b and, as in C, 0 for octal.</summary>
    private static object? WholeNumber(string value)
    {
        var lower = value.ToLower(CultureInfo.InvariantCulture);
        var radix = lower.StartsWith("0x", StringComparison.Ordinal) ? 16L : lower.StartsWith("0b", StringComparison.Ordinal) ? 2L : lower.StartsWith('0') ? 8L : 10L;
        return PyOps.Call(PyTypes.Int, radix == 2 && value.Length > 2 ? value[2..] : radix == 2 ? "0" : value, radix);
    }

    private void AddString(string opt)
    {
        if (opt.Length < 2)
        {
            throw new OptionError($"invalid option string {PyOps.Repr(opt)}: must be at least two characters long", this);
        }

        if (opt.Length == 2 ? opt[0] != '-' || opt[1] == '-' : !opt.StartsWith("--", StringComparison.Ordinal) || opt[2] == '-')
        {
            throw new OptionError(opt.Length == 2
                ? $"invalid short option string {PyOps.Repr(opt)}: must be of the form -x, (x any non-dash char)"
                : $"invalid long option string {PyOps.Repr(opt)}: must start with --, followed by non-dash", this);
        }

        (opt.Length == 2 ? ShortOpts : LongOpts).Append(opt);
    }

    private void CheckAction()
    {
        if (attributes.GetValueOrDefault("action") is { } action)
        {
            Action = action as string is { } name && s_actions.Contains(name) ? name : throw new OptionError($"invalid action: {PyOps.Repr(action)}", this);
        }
    }

    private void CheckType()
    {
        if (attributes.GetValueOrDefault("type") is { } type)
        {
            var name = type is PyClass c ? c.Name : PyOps.Str(type);
            Type = name == "str" ? "string" : name;
            if (Type is not ("string" or "int" or "long" or "float" or "complex" or "choice"))
            {
                throw new OptionError($"invalid option type: {PyOps.Repr(Type)}", this);
            }

            if (Action is not ("store" or "append" or "callback"))
            {
                throw new OptionError($"must not supply a type for action {PyOps.Repr(Action)}", this);
            }
        }
        else if (Action is "store" or "append")
        {
            Type = Choices is null ? "string" : "choice";
        }

        if (Type == "choice" && Choices is null)
        {
            throw new OptionError("must supply a list of choices for type 'choice'", this);
        }

        if (Type == "choice" && Choices is not (IPyList or ITuple))
        {
            throw new OptionError($"choices must be a list of strings ('{PyOps.TypeName(Choices)}' supplied)", this);
        }

        if (Type != "choice" && Choices is not null)
        {
            throw new OptionError($"must not supply choices for type {PyOps.Repr(Type)}", this);
        }
    }

    private void CheckRest()
    {
        Dest = attributes.GetValueOrDefault("dest") is { } dest ? PyOps.Str(dest) : null;
        if (Dest is null && (Type is not null || Action is "store" or "store_const" or "store_true" or "store_false" or "append" or "append_const" or "count"))
        {
            Dest = LongOpts.Length > 0 ? LongOpts[0][2..].Replace('-', '_') : ShortOpts[0][1..];
        }

        if (Action is not ("store_const" or "append_const") && attributes.GetValueOrDefault("const") is not null)
        {
            throw new OptionError($"'const' must not be supplied for action {PyOps.Repr(Action)}", this);
        }

        var nargs = attributes.GetValueOrDefault("nargs");
        if (nargs is not null && Action is not ("store" or "append" or "callback"))
        {
            throw new OptionError($"'nargs' must not be supplied for action {PyOps.Repr(Action)}", this);
        }

        Nargs = nargs is not null ? PyConvert.ToLong(nargs) : Action is "store" or "append" or "callback" ? 1 : null;
        var callback = attributes.GetValueOrDefault("callback");
        if (Action == "callback" && !Builtins.Callable(callback))
        {
            throw new OptionError($"callback not callable: {PyOps.Repr(callback)}", this);
        }

        if (Action != "callback" && callback is not null)
        {
            throw new OptionError($"callback supplied ({PyOps.Repr(callback)}) for non-callback option", this);
        }
    }
}
