namespace PyConc2Cs.Runtime;

/// <summary>
/// The overload is for calls whose argument is a constant string that the pattern matches (or whose default does): <c>open(path, "rb")</c> gives another type than
/// <c>open(path)</c>. The other overloads of the name take every call; Dynamic calls go to them.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class PyWhenAttribute(string parameter, string pattern) : Attribute
{
    /// <summary>The parameter's Python name.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>A regular expression of .NET.</summary>
    public string Pattern { get; } = pattern;
}
