using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Iterates a dict; raises RuntimeError when it changes size meanwhile.</summary>
internal sealed class DictIterator<K, V, TItem> : PyIterator<TItem>
{
    private readonly Func<K, V, TItem> select;
    private readonly object table;
    private readonly int count;
    private PyDict<K, V>? dict;
    private int next;

    public DictIterator(PyDict<K, V> dict, Func<K, V, TItem> select, string name)
    {
        PyTypeName = name;
        this.dict = dict;
        this.select = select;
        table = dict.IterationTable(out count);
    }

    public override string PyTypeName { get; }

    public override bool TryNext([MaybeNullWhen(false)] out TItem item)
    {
        if (dict is not null && dict.TryNextSlot(ref next, table, count, out var key, out var value))
        {
            item = select(key, value);
            return true;
        }

        dict = null;
        item = default;
        return false;
    }
}
