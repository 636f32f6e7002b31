using System.Collections;

namespace PyConc2Cs.Runtime;

public readonly partial struct ArgumentBinder
{
    /// <summary>Whether the argument can be iterated over.</summary>
    public bool FitsIterable(int index) => slots[index] switch
    {
        string or IEnumerable or System.Runtime.CompilerServices.ITuple => true,
        IPyDynamic dynamic => dynamic.TryGetMember("__iter__", out _) || dynamic.TryGetMember("__getitem__", out _),
        _ => !Has(index),
    };

    /// <summary>Whether the argument can be called.</summary>
    public bool FitsCallable(int index) => slots[index] switch
    {
        IPyCallable or Delegate => true,
        IPyDynamic dynamic => dynamic.TryGetMember("__call__", out _),
        _ => !Has(index),
    };
}
