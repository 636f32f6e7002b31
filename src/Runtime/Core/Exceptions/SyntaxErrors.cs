namespace PyConc2Cs.Runtime;

/// <summary>Source text that cannot be parsed.</summary>
[PyClass("builtins", "SyntaxError")]
public partial class SyntaxError : PyException
{
    [PyMember]
    public SyntaxError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SyntaxError";
}

/// <summary>Wrong indentation.</summary>
[PyClass("builtins", "IndentationError")]
public partial class IndentationError : SyntaxError
{
    [PyMember]
    public IndentationError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "IndentationError";
}

/// <summary>Inconsistent tabs and spaces.</summary>
[PyClass("builtins", "TabError")]
public partial class TabError : IndentationError
{
    [PyMember]
    public TabError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "TabError";
}

/// <summary>An internal error of the interpreter.</summary>
[PyClass("builtins", "SystemError")]
public partial class SystemError : PyException
{
    [PyMember]
    public SystemError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SystemError";
}
