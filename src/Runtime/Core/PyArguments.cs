namespace PyConc2Cs.Runtime;

/// <summary>The arguments of a Dynamic call: positional values, then keyword values whose names are <paramref name="keywordNames"/>.</summary>
public readonly struct PyArguments(object?[] values, string[]? keywordNames = null)
{
    public static readonly PyArguments Empty = new([]);

    private readonly object?[] values = values;
    private readonly string[] keywordNames = keywordNames ?? [];

    public int PositionalCount => values.Length - keywordNames.Length;

    public ReadOnlySpan<object?> Positional => values.AsSpan(0, PositionalCount);

    public ReadOnlySpan<string> KeywordNames => keywordNames;

    public ReadOnlySpan<object?> KeywordValues => values.AsSpan(PositionalCount);
}
