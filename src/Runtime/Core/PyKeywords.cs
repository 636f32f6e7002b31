using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>The keyword arguments that a function's <c>**kwargs</c> took, in the order of the call.</summary>
public sealed class PyKeywords : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> items = [];

    public int Count => items.Count;

    /// <summary>The value given for a name; raises KeyError if there is none.</summary>
    public object? this[string name]
    {
        get => TryGetValue(name, out var value) ? value : throw new KeyError(name);
        set => Add(name, value);
    }

    /// <summary>The arguments of <c>**mapping</c>.</summary>
    public static PyKeywords Of(PyDict<string, object?> mapping)
    {
        var result = new PyKeywords();
        foreach (var (name, value) in mapping.Items())
        {
            result.Add(name, value);
        }

        return result;
    }

    /// <summary>Adds an argument, so that a literal <c>new PyKeywords { { "x", 1L } }</c> can be written; raises TypeError for a second one of that name.</summary>
    public void Add(string name, object? value)
    {
        if (TryGetValue(name, out _))
        {
            throw new TypeError($"keyword argument repeated: {name}");
        }

        items.Add(new(name, value));
    }

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out object? value)
    {
        foreach (var item in items)
        {
            if (string.Equals(item.Key, name, StringComparison.Ordinal))
            {
                value = item.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
