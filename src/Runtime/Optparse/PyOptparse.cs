namespace PyConc2Cs.Runtime;

/// <summary>Python's optparse module: the option parser of scripts from before argparse.</summary>
[PyModule("optparse")]
public static class PyOptparse
{
    [PyMember("SUPPRESS_HELP")]
    public const string SuppressHelp = "SUPPRESSHELP";

    [PyMember("SUPPRESS_USAGE")]
    public const string SuppressUsage = "SUPPRESSUSAGE";

    /// <summary>The default of an option without one: not the same as None.</summary>
    [PyMember("NO_DEFAULT")]
    public static object NoDefault { get; } = ("NO", "DEFAULT");
}

/// <summary>The values of the options, as attributes.</summary>
[PyClass("optparse", "Values")]
public sealed partial class PyOptionValues : PyObject
{
    [PyMember]
    public PyOptionValues(object? defaults = null)
    {
        foreach (var (name, value) in defaults is IPyDict dict ? dict.Pairs : [])
        {
            base.TrySetMember(PyOps.Str(name), value);
        }
    }

    /// <summary>The value of an attribute; if it is missing or None, it is set to the given one first.</summary>
    [PyMember]
    public object? EnsureValue(string attr, object? value)
    {
        if (!TryGetMember(attr, out var found) || found is null)
        {
            TrySetMember(attr, found = value);
        }

        return found;
    }

    [PyMember("__eq__")]
    public bool IsEqual(object? other) => Equals(other);

    public override bool Equals(object? obj) => PyOps.Equals(Values(), obj is PyOptionValues other ? other.Values() : obj);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'Values'");

    public override string Repr() => $"<Values at {PyOps.Address(this)}: {PyOps.Repr(Values())}>";

    public override string ToString() => PyOps.Str(Values());

    public override bool TryGetMember(string name, out object? value)
    {
        value = name == "__dict__" ? Values() : null;
        return value is not null || TryGetDeclaredMember(name, out value);
    }

    internal PyDict<object, object?> Values()
    {
        var result = new PyDict<object, object?>();
        foreach (var (name, value) in ExtraMembers())
        {
            result[name] = value;
        }

        return result;
    }
}

/// <summary>The base of optparse's exceptions.</summary>
[PyClass("optparse", "OptParseError")]
public partial class OptParseError : PyException
{
    [PyMember]
    public OptParseError(string msg)
        : base(msg) => Msg = msg;

    [PyMember]
    public string Msg { get; }

    public override string PyTypeName => "OptParseError";

    public override string PyModuleName => "optparse";

    public override string ToString() => Msg;
}

/// <summary>An option is declared with arguments that don't fit.</summary>
[PyClass("optparse", "OptionError")]
public partial class OptionError : OptParseError
{
    [PyMember]
    public OptionError(string msg, object? option)
        : base(msg) => OptionId = PyOps.Str(option);

    [PyMember]
    public string OptionId { get; }

    public override string PyTypeName => "OptionError";

    public override string ToString() => OptionId.Length > 0 ? $"option {OptionId}: {Msg}" : Msg;
}

/// <summary>Two options have the same string.</summary>
[PyClass("optparse", "OptionConflictError")]
public partial class OptionConflictError : OptionError
{
    [PyMember]
    public OptionConflictError(string msg, object? option)
        : base(msg, option)
    {
    }

    public override string PyTypeName => "OptionConflictError";
}

/// <summary>A value of the command line that an option doesn't take; callbacks raise it.</summary>
[PyClass("optparse", "OptionValueError")]
public partial class OptionValueError : OptParseError
{
    [PyMember]
    public OptionValueError(string msg)
        : base(msg)
    {
    }

    public override string PyTypeName => "OptionValueError";
}

/// <summary>An option that there isn't.</summary>
[PyClass("optparse", "BadOptionError")]
public partial class BadOptionError : OptParseError
{
    [PyMember]
    public BadOptionError(string optStr)
        : base($"no such option: {optStr}") => OptStr = optStr;

    protected BadOptionError(string optStr, string message)
        : base(message) => OptStr = optStr;

    [PyMember]
    public string OptStr { get; }

    public override string PyTypeName => "BadOptionError";
}

/// <summary>An abbreviation of several options.</summary>
[PyClass("optparse", "AmbiguousOptionError")]
public partial class AmbiguousOptionError : BadOptionError
{
    [PyMember]
    public AmbiguousOptionError(string optStr, IEnumerable<string> possibilities)
        : base(optStr, $"ambiguous option: {optStr} ({string.Join(", ", possibilities)}?)") => Possibilities = new PyList<string>(possibilities);

    [PyMember]
    public PyList<string> Possibilities { get; }

    public override string PyTypeName => "AmbiguousOptionError";
}
