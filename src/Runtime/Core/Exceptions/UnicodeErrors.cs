namespace PyConc2Cs.Runtime;

/// <summary>Base of the encoding errors.</summary>
[PyClass("builtins", "UnicodeError")]
public partial class UnicodeError : ValueError
{
    [PyMember]
    public UnicodeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnicodeError";

    private protected object? Argument(int index) => Arguments.Length > index ? Arguments[index] : null;

    private protected string Place(string what, string verb)
    {
        var (start, end) = (PyConvert.ToLong(Argument(2)), PyConvert.ToLong(Argument(3)));
        return end == start + 1
            ? $"'{PyOps.Str(Argument(0))}' codec can't {verb} {what} in position {start}: {PyOps.Str(Argument(4))}"
            : $"'{PyOps.Str(Argument(0))}' codec can't {verb} {PluralOf(what)} in position {start}-{end - 1}: {PyOps.Str(Argument(4))}";
    }

    public override bool TryGetMember(string name, out object? value) => name switch
    {
        "encoding" => PyErrors.Give(Argument(0), out value),
        "object" => PyErrors.Give(Argument(1), out value),
        "start" => PyErrors.Give(Argument(2), out value),
        "end" => PyErrors.Give(Argument(3), out value),
        "reason" => PyErrors.Give(Argument(4), out value),
        _ => base.TryGetMember(name, out value),
    };

    private static string PluralOf(string what) => what.StartsWith("byte", StringComparison.Ordinal) ? "bytes" : "characters";
}

/// <summary>Text that can't be encoded: (encoding, object, start, end, reason).</summary>
[PyClass("builtins", "UnicodeEncodeError")]
public partial class UnicodeEncodeError : UnicodeError
{
    [PyMember]
    public UnicodeEncodeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnicodeEncodeError";

    public override string ToString()
    {
        if (Arguments.Length != 5 || Argument(1) is not string text)
        {
            return base.ToString();
        }

        var code = PyStr.Ord(PyStr.GetItem(text, PyConvert.ToLong(Argument(2))));
        var escape = code <= 0xff ? $"\\x{code:x2}" : code <= 0xffff ? $"\\u{code:x4}" : $"\\U{code:x8}";
        return Place($"character '{escape}'", "encode");
    }
}

/// <summary>Bytes that can't be decoded: (encoding, object, start, end, reason).</summary>
[PyClass("builtins", "UnicodeDecodeError")]
public partial class UnicodeDecodeError : UnicodeError
{
    [PyMember]
    public UnicodeDecodeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnicodeDecodeError";

    public override string ToString() => Arguments.Length == 5
        ? Place($"byte 0x{PyConvert.ToLong(PyOps.GetItem(Argument(1), Argument(2))):x2}", "decode")
        : base.ToString();
}

/// <summary>Text that can't be translated.</summary>
[PyClass("builtins", "UnicodeTranslateError")]
public partial class UnicodeTranslateError : UnicodeError
{
    [PyMember]
    public UnicodeTranslateError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnicodeTranslateError";
}
