namespace PyConc2Cs.Runtime;

/// <summary>Base of IndexError and KeyError.</summary>
[PyClass("builtins", "LookupError")]
public partial class LookupError : PyException
{
    [PyMember]
    public LookupError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "LookupError";
}

/// <summary>A sequence index out of range.</summary>
[PyClass("builtins", "IndexError")]
public partial class IndexError : LookupError
{
    [PyMember]
    public IndexError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "IndexError";
}
