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

    internal object?[] Values => values;

    /// <summary>The same arguments after <paramref name="self"/>: for a method whose object is an ordinary parameter.</summary>
    internal PyArguments WithFirst(object? self) => new([self, .. values], keywordNames);

    /// <summary>The arguments without the first one, which must be positional.</summary>
    internal PyArguments WithoutFirst() => new(values[1..], keywordNames);

    /// <summary>Arguments whose keywords are only known at run time: <c>f(*args, **kwargs)</c>.</summary>
    public static PyArguments Of(object?[] positional, PyDict<string, object?> keywords)
    {
        var names = keywords.ToArray();
        object?[] all = [.. positional, .. names.Select(name => keywords[name])];
        return new PyArguments(all, names);
    }
}
