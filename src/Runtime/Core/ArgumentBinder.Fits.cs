using System.Collections;

namespace PyConc2Cs.Runtime;

public readonly partial struct ArgumentBinder
{
    /// <summary>As <see cref="Fits{T}"/>; None fits where <typeparamref name="T"/> has a null.</summary>
    public bool FitsOrNone<T>(int index) => slots[index] is null ? default(T) is null : Fits<T>(index);

    /// <summary>Whether the argument can be iterated over.</summary>
    public bool FitsIterable(int index) => slots[index] switch
    {
        string or IEnumerable or System.Runtime.CompilerServices.ITuple => true,
        IPyDynamic dynamic => dynamic.TryGetMember("__iter__", out _) || dynamic.TryGetMember("__getitem__", out _),
        _ => !Has(index),
    };

    /// <summary>Whether the argument has a length and an index.</summary>
    public bool FitsSequence(int index) => slots[index] is IPyList or System.Runtime.CompilerServices.ITuple or PyRange or string || !Has(index);

    /// <summary>Whether the argument can be called.</summary>
    public bool FitsCallable(int index) => slots[index] switch
    {
        IPyCallable or Delegate => true,
        IPyDynamic dynamic => dynamic.TryGetMember("__call__", out _),
        _ => !Has(index),
    };
}
