namespace PyConc2Cs.Runtime;

/// <summary>Python's argparse module.</summary>
[PyModule("argparse")]
public static class PyArgparse
{
    [PyMember("SUPPRESS")]
    public const string Suppress = "==SUPPRESS==";

    [PyMember("OPTIONAL")]
    public const string Optional = "?";

    [PyMember("ZERO_OR_MORE")]
    public const string ZeroOrMore = "*";

    [PyMember("ONE_OR_MORE")]
    public const string OneOrMore = "+";

    [PyMember("REMAINDER")]
    public const string Remainder = "...";

    [PyMember("PARSER")]
    public const string Parser = "A...";

    /// <summary>The default help formatter.</summary>
    [PyMember("HelpFormatter")]
    public static PyFormatterKind HelpFormatter { get; } = new("HelpFormatter", rawDescription: false, rawText: false, showDefaults: false, metavarType: false);

    /// <summary>Keeps the lines of description and epilog.</summary>
    [PyMember("RawDescriptionHelpFormatter")]
    public static PyFormatterKind RawDescriptionHelpFormatter { get; } = new("RawDescriptionHelpFormatter", rawDescription: true, rawText: false, showDefaults: false, metavarType: false);

    /// <summary>Keeps the lines of all texts.</summary>
    [PyMember("RawTextHelpFormatter")]
    public static PyFormatterKind RawTextHelpFormatter { get; } = new("RawTextHelpFormatter", rawDescription: true, rawText: true, showDefaults: false, metavarType: false);

    /// <summary>Adds default values to the help.</summary>
    [PyMember("ArgumentDefaultsHelpFormatter")]
    public static PyFormatterKind ArgumentDefaultsHelpFormatter { get; } = new("ArgumentDefaultsHelpFormatter", rawDescription: false, rawText: false, showDefaults: true, metavarType: false);

    [PyMember("MetavarTypeHelpFormatter")]
    public static PyFormatterKind MetavarTypeHelpFormatter { get; } = new("MetavarTypeHelpFormatter", rawDescription: false, rawText: false, showDefaults: false, metavarType: true);

    /// <summary>The action for a pair --x and --no-x.</summary>
    [PyMember("BooleanOptionalAction")]
    public const string BooleanOptionalAction = "==boolean-optional==";
}

/// <summary>Which texts a help formatter reflows and what it adds.</summary>
[PyClass("argparse", "_FormatterKind")]
public sealed partial class PyFormatterKind(string name, bool rawDescription, bool rawText, bool showDefaults, bool metavarType) : IPyRepr
{
    internal bool RawDescription { get; } = rawDescription;

    internal bool RawText { get; } = rawText;

    internal bool ShowDefaults { get; } = showDefaults;

    internal bool MetavarType { get; } = metavarType;

    public string Repr() => $"<class 'argparse.{name}'>";

    public override string ToString() => Repr();
}

/// <summary>Python's argparse.Namespace: the values by name.</summary>
[PyClass("argparse", "Namespace")]
public sealed partial class PyNamespace : PyObject
{
    [PyMember]
    public PyNamespace(PyKeywords? kwargs = null)
    {
        foreach (var (name, value) in kwargs ?? [])
        {
            base.TrySetMember(name, value);
        }
    }

    [PyMember("__contains__")]
    public bool Contains(object? key) => key is string name && TryGetMember(name, out _);

    public override bool Equals(object? obj) => obj is PyNamespace other && PyOps.Equals(Values(), other.Values());

    public override int GetHashCode() => throw new TypeError("unhashable type: 'Namespace'");

    public override string Repr() => $"Namespace({string.Join(", ", ExtraMembers().Select(item => IsIdentifier(item.Key) ? $"{item.Key}={PyOps.Repr(item.Value)}" : $"**{{{PyOps.Repr(item.Key)}: {PyOps.Repr(item.Value)}}}"))})";

    public override string ToString() => Repr();

    private static bool IsIdentifier(string name) => name.IsIdentifier();

    private PyDict<object, object?> Values()
    {
        var result = new PyDict<object, object?>();
        foreach (var (name, value) in ExtraMembers())
        {
            result[name] = value;
        }
        return result;
    }
}

/// <summary>A value of the command line that a type function refuses.</summary>
[PyClass("argparse", "ArgumentTypeError")]
public partial class ArgumentTypeError : PyException
{
    [PyMember]
    public ArgumentTypeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ArgumentTypeError";
}

/// <summary>An argument of the command line that doesn't fit.</summary>
[PyClass("argparse", "ArgumentError")]
public partial class ArgumentError : PyException
{
    [PyMember]
    public ArgumentError(object? argument, string message)
        : base(argument, message)
    {
        ArgumentName = (argument as PyArgumentAction)?.DisplayName;
        Text = message;
    }

    [PyMember]
    public string? ArgumentName { get; }

    [PyMember("message")]
    public string Text { get; }

    public override string PyTypeName => "ArgumentError";

    public override string ToString() => ArgumentName is null ? Text : $"argument {ArgumentName}: {Text}";
}

/// <summary>Python's argparse.FileType: a type function that opens files.</summary>
[PyClass("argparse", "FileType")]
public sealed partial class PyFileType : IPyCallable
{
    private readonly string mode;
    private readonly long bufsize;
    private readonly string? encoding;
    private readonly string? errors;

    [PyMember]
    public PyFileType(string mode = "r", long bufsize = -1, string? encoding = null, string? errors = null) =>
        (this.mode, this.bufsize, this.encoding, this.errors) = (mode, bufsize, encoding, errors);

    public string Name => "FileType";

    public object? Call(PyArguments arguments)
    {
        var path = PyConvert.To<string>(arguments.Positional[0]);
        if (path == "-")
        {
            return mode.Contains('r', StringComparison.Ordinal) ? PyStreams.Stdin : PyStreams.Stdout;
        }
        try
        {
            return Builtins.Open(path, mode, bufsize, encoding, errors);
        }
        catch (OSError error)
        {
            throw new ArgumentTypeError($"can't open '{path}': {error}");
        }
    }
}
