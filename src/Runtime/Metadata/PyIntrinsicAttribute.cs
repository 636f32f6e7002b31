namespace PyConc2Cs.Runtime;

/// <summary>The transpiler treats calls of this member by a rule of its own (named by <see cref="Rule"/>), because result or C# form depends on the call's syntax.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Class)]
public sealed class PyIntrinsicAttribute(string rule) : Attribute
{
    public string Rule { get; } = rule;
}
