namespace PyConc2Cs.Runtime;

/// <summary>A name that is not found.</summary>
[PyClass("builtins", "NameError")]
public partial class NameError : PyException
{
    [PyMember]
    public NameError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NameError";

    /// <summary>The name that was not found.</summary>
    [PyMember]
    public string? Name { get; set; }

    public override bool TryGetMember(string name, out object? value) =>
        name == "name" ? PyErrors.Give(Name, out value) : base.TryGetMember(name, out value);
}

/// <summary>A local variable that is read before it has a value.</summary>
[PyClass("builtins", "UnboundLocalError")]
public partial class UnboundLocalError : NameError
{
    [PyMember]
    public UnboundLocalError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnboundLocalError";
}

/// <summary>An attribute that is not found.</summary>
[PyClass("builtins", "AttributeError")]
public partial class AttributeError : PyException
{
    [PyMember]
    public AttributeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "AttributeError";

    /// <summary>The name that was not found.</summary>
    [PyMember]
    public string? Name { get; set; }

    /// <summary>The object that has no such attribute.</summary>
    [PyMember]
    public object? Obj { get; set; }

    public override bool TryGetMember(string name, out object? value) => name switch
    {
        "name" => PyErrors.Give(Name, out value),
        "obj" => PyErrors.Give(Obj, out value),
        _ => base.TryGetMember(name, out value),
    };
}
