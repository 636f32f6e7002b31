using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>A Python dict of any key and value type, for the Dynamic path. Enumerates its keys.</summary>
public interface IPyDict : IEnumerable
{
    long Count { get; }

    /// <summary>Looks a key up, without <c>__missing__</c>.</summary>
    bool TryGetValue(object? key, out object? value);

    /// <summary><c>d[key]</c>: raises KeyError, after <c>__missing__</c>.</summary>
    object? GetItem(object? key);

    void SetItem(object? key, object? value);

    /// <summary>False if the key isn't there.</summary>
    bool Remove(object? key);

    bool ContainsKey(object? key);

    void Clear();

    /// <summary>The items in order; raises RuntimeError when the dict changes size meanwhile.</summary>
    IEnumerable<KeyValuePair<object?, object?>> Pairs { get; }

    IPyDict CopyDict();
}
