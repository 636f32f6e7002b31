namespace PyConc2Cs.Runtime;

public partial class PyDict<K, V>
{
    long IPyDict.Count => Length;

    bool IPyDict.TryGetValue(object? key, out object? value)
    {
        if (KeyCast<K>.TryCast(key, out var typed) && TryGetValue(typed, out var found))
        {
            value = found;
            return true;
        }

        value = null;
        return false;
    }

    object? IPyDict.GetItem(object? key) => KeyCast<K>.TryCast(key, out var typed) ? this[typed] : throw new KeyError(key);

    void IPyDict.SetItem(object? key, object? value) => this[PyConvert.To<K>(key)] = PyConvert.To<V>(value);

    bool IPyDict.Remove(object? key) => KeyCast<K>.TryCast(key, out var typed) && TryRemove(typed, out _);

    bool IPyDict.ContainsKey(object? key) => KeyCast<K>.TryCast(key, out var typed) && Contains(typed);

    IEnumerable<KeyValuePair<object?, object?>> IPyDict.Pairs
    {
        get
        {
            foreach (var (key, value) in Items())
            {
                yield return new(key, value);
            }
        }
    }

    IPyDict IPyDict.CopyDict() => Copy();
}
