namespace PyConc2Cs.Runtime;

public partial class PyDict<K, V>
{
    /// <summary><c>dict.fromkeys(iterable, value)</c>: one value for all keys.</summary>
    [PyMember("fromkeys")]
    public static PyDict<K, V> FromKeys(IEnumerable<K> iterable, V value) => PyDict.FromKeys(iterable, value);

    /// <summary><c>dict.fromkeys(iterable)</c>: every value is None.</summary>
    [PyMember("fromkeys")]
    public static PyDict<K, object?> FromKeys(IEnumerable<K> iterable) => PyDict.FromKeys(iterable);
}
