namespace PyConc2Cs.Runtime;

/// <summary>
/// What the Dynamic path (<c>PyOps.GetAttr</c>, <c>PyOps.Call</c> ...) needs of an object. For Runtime classes the source generator implements it
/// from the attributes; for a script's classes the transpiler emits it. Names are Python's.
/// </summary>
public interface IPyDynamic
{
    /// <summary>Python's name of the class: <c>type(x).__name__</c>.</summary>
    string PyTypeName { get; }

    /// <summary>Reads an attribute, property or bound method.</summary>
    bool TryGetMember(string name, out object? value);

    /// <summary>Writes an attribute; false if there is none that can be written.</summary>
    bool TrySetMember(string name, object? value);

    /// <summary>Calls a method without making a bound method of it; false if there is no such method.</summary>
    bool TryCallMember(string name, PyArguments arguments, out object? result);
}
