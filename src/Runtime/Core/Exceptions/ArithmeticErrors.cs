namespace PyConc2Cs.Runtime;

/// <summary>Base of the errors of arithmetic.</summary>
[PyClass("builtins", "ArithmeticError")]
public partial class ArithmeticError : PyException
{
    [PyMember]
    public ArithmeticError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ArithmeticError";
}

/// <summary>A result too large to be represented.</summary>
[PyClass("builtins", "OverflowError")]
public partial class OverflowError : ArithmeticError
{
    [PyMember]
    public OverflowError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "OverflowError";
}

/// <summary>Division or modulo by zero.</summary>
[PyClass("builtins", "ZeroDivisionError")]
public partial class ZeroDivisionError : ArithmeticError
{
    [PyMember]
    public ZeroDivisionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ZeroDivisionError";
}

/// <summary>A floating point operation failed.</summary>
[PyClass("builtins", "FloatingPointError")]
public partial class FloatingPointError : ArithmeticError
{
    [PyMember]
    public FloatingPointError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FloatingPointError";
}
