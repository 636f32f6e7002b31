namespace PyConc2Cs.Runtime;

/// <summary>A static class whose <see cref="PyMemberAttribute"/> members are the functions and values of a Python module.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Further names of the same module, e.g. "Queue" (Python 2) for "queue".</summary>
    public string[] Aliases { get; set; } = [];
}
