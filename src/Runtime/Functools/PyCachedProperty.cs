namespace PyConc2Cs.Runtime;

/// <summary>Python's functools.cached_property: a property that is computed once per object, and kept in its <c>__dict__</c>.</summary>
[PyClass("functools", "cached_property")]
public sealed partial class PyCachedProperty : IPyDynamic
{
    private string? name;

    [PyMember]
    public PyCachedProperty(object? func) => Func = func;

    [PyMember("func")]
    public object? Func { get; }

    internal object? Get(object instance)
    {
        var key = name ??= (Func as IPyCallable)?.Name ?? "";
        var value = PyOps.Call(Func, instance);
        if (instance is IPyInstance made)
        {
            made.Attributes[key] = value;
        }

        return value;
    }
}
