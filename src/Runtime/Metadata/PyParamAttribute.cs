namespace PyConc2Cs.Runtime;

/// <summary>What a C# signature can't say about a parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PyParamAttribute : Attribute
{
    /// <summary>The Python name where it isn't the C# name in snake_case.</summary>
    public string? Name { get; set; }

    public bool KeywordOnly { get; set; }

    public bool PositionalOnly { get; set; }

    /// <summary>The value is kept and handed back as Dynamic, so the element types of what is passed become Dynamic.</summary>
    public bool Escapes { get; set; }

    /// <summary>The function that is passed travels to another process: typed code passes it as an object that has a name, not as a delegate.</summary>
    public bool ByName { get; set; }
}
