using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's decimal.Context: precision and rounding. Each thread has its own.</summary>
[PyClass("decimal", "Context")]
public sealed partial class PyDecimalContext : IPyRepr
{
    [ThreadStatic]
    private static PyDecimalContext? current;

    [PyMember]
    public PyDecimalContext(long? prec = null, string? rounding = null, long? emin = null, long? emax = null, long? capitals = null, long? clamp = null, object? flags = null, object? traps = null)
    {
        Prec = prec is null or >= 1 ? prec ?? 28 : throw new ValueError("valid range for prec is [1, MAX_PREC]");
        Rounding = rounding ?? PyDecimalModule.RoundHalfEven;
    }

    [PyMember]
    public long Prec { get; set; }

    [PyMember]
    public string Rounding { get; set; }

    internal static PyDecimalContext Current
    {
        get => current ?? (Current = new PyDecimalContext());
        set
        {
            if (current is null)
            {
                ThreadEnd.Add(static () => current = null);
            }

            current = value;
        }
    }

    [PyMember]
    public PyDecimalContext Copy() => new(Prec, Rounding);

    /// <summary>A Decimal rounded to the precision.</summary>
    [PyMember]
    public PyDecimal CreateDecimal(object? num = null) => new PyDecimal(num).Rounded(this);

    [PyMember]
    public PyDecimal Sqrt(object? a) => new PyDecimal(a).Root(this);

    [PyMember]
    public PyDecimal Divide(object? a, object? b) => PyDecimal.Quotient(new PyDecimal(a), new PyDecimal(b), this);

    [PyMember]
    public void ClearFlags() => _ = Prec;

    public string Repr() => $"Context(prec={Prec}, rounding={Rounding}, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])";

    public override string ToString() => Repr();
}

/// <summary>What decimal.localcontext gives: a context for the length of a with statement.</summary>
[PyClass("decimal", "_ContextManager")]
public sealed partial class PyLocalContext
{
    private readonly PyDecimalContext inner;
    private PyDecimalContext? saved;

    internal PyLocalContext(PyDecimalContext inner) => this.inner = inner;

    [PyMember("__enter__")]
    public PyDecimalContext EnterContext()
    {
        saved = PyDecimalContext.Current;
        return PyDecimalContext.Current = inner;
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => PyDecimalContext.Current = saved!;
}

/// <summary>Python's decimal module.</summary>
[PyModule("decimal")]
public static class PyDecimalModule
{
    [PyMember("ROUND_HALF_EVEN")]
    public const string RoundHalfEven = "ROUND_HALF_EVEN";

    [PyMember("ROUND_HALF_UP")]
    public const string RoundHalfUp = "ROUND_HALF_UP";

    [PyMember("ROUND_HALF_DOWN")]
    public const string RoundHalfDown = "ROUND_HALF_DOWN";

    [PyMember("ROUND_UP")]
    public const string RoundUp = "ROUND_UP";

    [PyMember("ROUND_DOWN")]
    public const string RoundDown = "ROUND_DOWN";

    [PyMember("ROUND_CEILING")]
    public const string RoundCeiling = "ROUND_CEILING";

    [PyMember("ROUND_FLOOR")]
    public const string RoundFloor = "ROUND_FLOOR";

    [PyMember("ROUND_05UP")]
    public const string Round05Up = "ROUND_05UP";

    [PyMember]
    public static PyDecimalContext Getcontext() => PyDecimalContext.Current;

    [PyMember]
    public static void Setcontext(PyDecimalContext context) => PyDecimalContext.Current = context;

    /// <summary>A copy of the context, with settings changed, for a with statement.</summary>
    [PyMember]
    public static PyLocalContext Localcontext(PyDecimalContext? ctx = null, [PyParam(KeywordOnly = true)] long? prec = null, [PyParam(KeywordOnly = true)] string? rounding = null)
    {
        var copy = (ctx ?? PyDecimalContext.Current).Copy();
        (copy.Prec, copy.Rounding) = (prec ?? copy.Prec, rounding ?? copy.Rounding);
        return new PyLocalContext(copy);
    }

    /// <summary>The quotient's last digit decides: whether the magnitude goes up.</summary>
    internal static bool GoesUp(string rounding, int half, bool isZeroRest, bool negative, BigInteger quotient) => !isZeroRest && rounding switch
    {
        RoundUp => true,
        RoundDown => false,
        RoundCeiling => !negative,
        RoundFloor => negative,
        RoundHalfUp => half >= 0,
        RoundHalfDown => half > 0,
        Round05Up => (quotient % 10) is var last && (last == 0 || last == 5),
        _ => half > 0 || (half == 0 && !quotient.IsEven),
    };
}

/// <summary>Base of what decimal raises.</summary>
[PyClass("decimal", "DecimalException")]
public partial class DecimalException : ArithmeticError
{
    [PyMember]
    public DecimalException(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DecimalException";
}

/// <summary>An operation without a result.</summary>
[PyClass("decimal", "InvalidOperation")]
public partial class InvalidOperation : DecimalException
{
    [PyMember]
    public InvalidOperation(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InvalidOperation";
}

/// <summary>A division by zero.</summary>
[PyClass("decimal", "DivisionByZero")]
public partial class DivisionByZero : ZeroDivisionError
{
    [PyMember]
    public DivisionByZero(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DivisionByZero";
}

/// <summary>0 / 0.</summary>
[PyClass("decimal", "DivisionUndefined")]
public partial class DivisionUndefined : InvalidOperation
{
    [PyMember]
    public DivisionUndefined(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DivisionUndefined";
}

/// <summary>A text that isn't a number.</summary>
[PyClass("decimal", "ConversionSyntax")]
public partial class ConversionSyntax : InvalidOperation
{
    [PyMember]
    public ConversionSyntax(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ConversionSyntax";
}
