namespace PyConc2Cs.Runtime;

/// <summary>Base of the warning categories.</summary>
[PyClass("builtins", "Warning")]
public partial class Warning : PyException
{
    [PyMember]
    public Warning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Warning";
}

/// <summary>Warnings of user code.</summary>
[PyClass("builtins", "UserWarning")]
public partial class UserWarning : Warning
{
    [PyMember]
    public UserWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UserWarning";
}

/// <summary>Deprecated features, for developers.</summary>
[PyClass("builtins", "DeprecationWarning")]
public partial class DeprecationWarning : Warning
{
    [PyMember]
    public DeprecationWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DeprecationWarning";
}

/// <summary>Features that will be deprecated.</summary>
[PyClass("builtins", "PendingDeprecationWarning")]
public partial class PendingDeprecationWarning : Warning
{
    [PyMember]
    public PendingDeprecationWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PendingDeprecationWarning";
}

/// <summary>Dubious syntax.</summary>
[PyClass("builtins", "SyntaxWarning")]
public partial class SyntaxWarning : Warning
{
    [PyMember]
    public SyntaxWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SyntaxWarning";
}

/// <summary>Dubious behaviour at run time.</summary>
[PyClass("builtins", "RuntimeWarning")]
public partial class RuntimeWarning : Warning
{
    [PyMember]
    public RuntimeWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "RuntimeWarning";
}

/// <summary>Deprecated features, for end users.</summary>
[PyClass("builtins", "FutureWarning")]
public partial class FutureWarning : Warning
{
    [PyMember]
    public FutureWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FutureWarning";
}

/// <summary>Probable mistakes in imports.</summary>
[PyClass("builtins", "ImportWarning")]
public partial class ImportWarning : Warning
{
    [PyMember]
    public ImportWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ImportWarning";
}

/// <summary>Unicode related.</summary>
[PyClass("builtins", "UnicodeWarning")]
public partial class UnicodeWarning : Warning
{
    [PyMember]
    public UnicodeWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnicodeWarning";
}

/// <summary>bytes and bytearray related.</summary>
[PyClass("builtins", "BytesWarning")]
public partial class BytesWarning : Warning
{
    [PyMember]
    public BytesWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BytesWarning";
}

/// <summary>Resource usage.</summary>
[PyClass("builtins", "ResourceWarning")]
public partial class ResourceWarning : Warning
{
    [PyMember]
    public ResourceWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ResourceWarning";
}

/// <summary>Unspecified text encodings.</summary>
[PyClass("builtins", "EncodingWarning")]
public partial class EncodingWarning : Warning
{
    [PyMember]
    public EncodingWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "EncodingWarning";
}
