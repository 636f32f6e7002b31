using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Iterates a list by index; once ended it stays so.</summary>
internal sealed class ListIterator<T>(PyList<T> list) : PyIterator<T>
{
    public override string PyTypeName => "list_iterator";

    private PyList<T>? list = list;
    private int next;

    public override bool TryNext([MaybeNullWhen(false)] out T item)
    {
        if (list is not null && list.TryGetAt(next, out item))
        {
            next++;
            return true;
        }

        list = null;
        item = default;
        return false;
    }
}

/// <summary><c>reversed(list)</c>.</summary>
internal sealed class ReversedListIterator<T>(PyList<T> list) : PyIterator<T>
{
    public override string PyTypeName => "list_reverseiterator";

    private long next = list.Length - 1;

    public override bool TryNext([MaybeNullWhen(false)] out T item)
    {
        if (next >= 0 && list.TryGetAt((int)next, out item))
        {
            next--;
            return true;
        }

        next = -1;
        item = default;
        return false;
    }
}
