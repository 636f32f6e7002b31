namespace PyConc2Cs.Runtime;

/// <summary>
/// A C# class that implements a Python class: <c>[PyClass("queue", "Queue")]</c>. The name is what <c>type(x).__name__</c> gives.
/// Its public constructor marked <see cref="PyMemberAttribute"/> is Python's constructor.
/// A class that stands for a built-in value type is a static class with <see cref="Extends"/> set: its members take the value first
/// (<c>this string self</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyClassAttribute(string module, string name) : Attribute
{
    public string Module { get; } = module;

    public string Name { get; } = name;

    public Type? Extends { get; set; }

    /// <summary>Further modules or names that export the class, "module.name" each, e.g. "Queue.Queue", "thread.LockType".</summary>
    public string[] Aliases { get; set; } = [];
}
