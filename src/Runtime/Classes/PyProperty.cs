namespace PyConc2Cs.Runtime;

/// <summary>Python's property: an attribute whose access calls functions.</summary>
[PyClass("builtins", "property")]
public sealed partial class PyProperty : IPyDynamic
{
    private readonly string? doc;

    [PyMember]
    public PyProperty(object? fget = null, object? fset = null, object? fdel = null, object? doc = null)
    {
        (FGet, FSet, FDel, this.doc) = (fget, fset, fdel, doc as string);
    }

    [PyMember("fget")]
    public object? FGet { get; }

    [PyMember("fset")]
    public object? FSet { get; }

    [PyMember("fdel")]
    public object? FDel { get; }

    [PyMember("__doc__")]
    public object? Doc => doc ?? (FGet as PyFunction)?.Doc;

    /// <summary>The property with another getter.</summary>
    [PyMember]
    public PyProperty Getter(object? function) => new(function, FSet, FDel, doc);

    /// <summary>The property with another setter.</summary>
    [PyMember]
    public PyProperty Setter(object? function) => new(FGet, function, FDel, doc);

    /// <summary>The property with another deleter.</summary>
    [PyMember]
    public PyProperty Deleter(object? function) => new(FGet, FSet, function, doc);

    /// <summary>A field of a named tuple.</summary>
    internal bool IsTupleField { get; init; }

    internal object? Get(object instance) =>
        FGet is null ? throw new AttributeError($"property of '{PyOps.TypeName(instance)}' object has no getter") : PyOps.Call(FGet, instance);

    internal void Set(object instance, string name, object? value)
    {
        if (IsTupleField)
        {
            throw new AttributeError("can't set attribute");
        }

        if (FSet is null)
        {
            throw new AttributeError($"property '{name}' of '{PyOps.TypeName(instance)}' object has no setter");
        }

        PyOps.Call(FSet, instance, value);
    }

    internal void Delete(object instance, string name)
    {
        if (FDel is null)
        {
            throw new AttributeError($"property '{name}' of '{PyOps.TypeName(instance)}' object has no deleter");
        }

        PyOps.Call(FDel, instance);
    }
}
