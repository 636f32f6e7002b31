namespace PyConc2Cs.Runtime;

/// <summary>
/// Makes a public member visible to Python. Without names the Python name is the C# name in snake_case (<c>PutNowait</c> is put_nowait); with
/// names it is exactly those, the first being the one that documentation shows.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Constructor)]
public sealed class PyMemberAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
