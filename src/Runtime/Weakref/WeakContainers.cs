namespace PyConc2Cs.Runtime;

/// <summary>Python's weakref.WeakValueDictionary. Its values stay as long as the dict does: .NET doesn't say when an object was used last.</summary>
[PyClass("weakref", "WeakValueDictionary")]
public sealed partial class PyWeakValueDictionary<K, V> : PyDict<K, V>
{
    [PyMember]
    public PyWeakValueDictionary()
    {
    }
}

/// <summary>Python's weakref.WeakKeyDictionary. Its keys stay as long as the dict does.</summary>
[PyClass("weakref", "WeakKeyDictionary")]
public sealed partial class PyWeakKeyDictionary<K, V> : PyDict<K, V>
{
    [PyMember]
    public PyWeakKeyDictionary()
    {
    }
}
