namespace PyConc2Cs.Runtime;

/// <summary>
/// Marks the constructor that only makes the object. A derived class uses it where its own <c>__init__</c> decides when, with what and whether the base
/// class's <c>__init__</c> runs, which a C# constructor can't.
/// </summary>
public enum PyNoInit
{
    Value,
}
