namespace PyConc2Cs.Runtime;

/// <summary>Python's weakref module. .NET collects later than CPython, which frees an object with its last reference.</summary>
[PyModule("weakref")]
public static class PyWeakrefModule
{
    /// <summary>A method to be called when the object has gone.</summary>
    [PyMember("finalize")]
    public static PyFinalize Finalize(object? obj, object? func, PyKeywords? kwargs = null, params object?[] args) => new(func, args, kwargs);

    /// <summary>A stand-in for the object, without keeping it: here the object itself.</summary>
    [PyMember]
    public static object? Proxy([PyParam(Escapes = true)] object? @object, object? callback = null) => @object;

    [PyMember]
    public static long Getweakrefcount(object? @object) => 0;
}

/// <summary>Python's weakref.ref: a reference that doesn't keep its object.</summary>
[PyClass("weakref", "ReferenceType", Aliases = ["weakref.ref", "weakref.WeakMethod"])]
public sealed partial class PyWeakReference : IPyCallable, IPyRepr
{
    private readonly WeakReference<object> reference;

    [PyMember]
    public PyWeakReference([PyParam(Escapes = true)] object? @object, object? callback = null)
    {
        if (@object is null or long or string or double or bool or System.Runtime.CompilerServices.ITuple)
        {
            throw new TypeError($"cannot create weak reference to '{PyOps.TypeName(@object)}' object");
        }
        reference = new WeakReference<object>(@object);
        _ = callback;
    }

    public string Name => "ref";

    /// <summary>The object; None if it has gone.</summary>
    [PyMember("__call__")]
    public object? Target() => reference.TryGetTarget(out var target) ? target : null;

    public object? Call(PyArguments arguments) => Target();

    public override bool Equals(object? obj) => obj is PyWeakReference other && (ReferenceEquals(this, other) || (Target() is { } a && other.Target() is { } b && PyOps.Equals(a, b)));

    public override int GetHashCode() => Target() is { } target ? PyOps.Fold(PyOps.Hash(target)) : 0;

    public string Repr() => Target() is { } target
        ? $"<weakref at {PyOps.Address(this)}; to '{PyOps.TypeName(target)}' at {PyOps.Address(target)}>"
        : $"<weakref at {PyOps.Address(this)}; dead>";

    public override string ToString() => Repr();
}

/// <summary>What weakref.finalize gives: a call that happens at the end of the program at the latest.</summary>
[PyClass("weakref", "_Finalize")]
public sealed partial class PyFinalize : IPyCallable
{
    private readonly object? function;
    private readonly PyArguments arguments;
    private int done;

    internal PyFinalize(object? function, object?[] args, PyKeywords? kwargs)
    {
        this.function = function;
        arguments = new PyArguments([.. args, .. (kwargs ?? []).Select(pair => pair.Value)], [.. (kwargs ?? []).Select(pair => pair.Key)]);
        PyAtexit.Register(new PyFunction("finalize", _ => Target()));
    }

    public string Name => "finalize";

    [PyMember]
    public bool Alive => Volatile.Read(ref done) == 0;

    [PyMember("__call__")]
    public object? Target() => Interlocked.Exchange(ref done, 1) == 0 ? PyOps.Call(function, arguments) : null;

    public object? Call(PyArguments arguments) => Target();

    [PyMember]
    public void Detach() => Interlocked.Exchange(ref done, 1);
}
