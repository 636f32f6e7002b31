namespace PyConc2Cs.Runtime;

/// <summary>
/// An object whose class is made at run time (<see cref="ClassBuilder"/>). Its attributes are a dict, as in CPython; what its C# base class brings (a thread's
/// <c>start</c>, a dict's <c>get</c>) are the native members.
/// </summary>
internal interface IPyInstance : IPyDynamic, IPyTyped
{
    /// <summary>Python's <c>__class__</c>.</summary>
    PyClass InstanceType { get; set; }

    /// <summary>Python's <c>__dict__</c>.</summary>
    PyDict<object?, object?> Attributes { get; set; }

    bool TryGetNative(string name, out object? value);

    bool TrySetNative(string name, object? value);

    bool TryCallNative(string name, PyArguments arguments, out object? result);
}
