namespace PyConc2Cs.Runtime;

/// <summary>An argument of the right type with an unsuitable value.</summary>
[PyClass("builtins", "ValueError")]
public partial class ValueError : PyException
{
    [PyMember]
    public ValueError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ValueError";
}

/// <summary>An operation on an object of unsuitable type.</summary>
[PyClass("builtins", "TypeError")]
public partial class TypeError : PyException
{
    [PyMember]
    public TypeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "TypeError";
}

/// <summary>An assert statement failed.</summary>
[PyClass("builtins", "AssertionError")]
public partial class AssertionError : PyException
{
    [PyMember]
    public AssertionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "AssertionError";
}

/// <summary>A buffer operation failed.</summary>
[PyClass("builtins", "BufferError")]
public partial class BufferError : PyException
{
    [PyMember]
    public BufferError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BufferError";
}

/// <summary>input() met the end of the file.</summary>
[PyClass("builtins", "EOFError")]
public partial class EOFError : PyException
{
    [PyMember]
    public EOFError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "EOFError";
}

/// <summary>Out of memory.</summary>
[PyClass("builtins", "MemoryError")]
public partial class MemoryError : PyException
{
    [PyMember]
    public MemoryError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "MemoryError";
}

/// <summary>A weak reference whose object is gone.</summary>
[PyClass("builtins", "ReferenceError")]
public partial class ReferenceError : PyException
{
    [PyMember]
    public ReferenceError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ReferenceError";
}
