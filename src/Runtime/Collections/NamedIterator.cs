using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A C# enumerator as an iterator of a library class: <c>map</c>, <c>itertools.chain</c>. A StopIteration that comes out of it is its end, as in Python. Threads may
/// share those that call nothing of the script's, such as <c>itertools.count</c>: each item comes once.
/// </summary>
internal sealed class NamedIterator<T>(string name, IEnumerable<T> source) : PyIterator<T>
{
    private readonly IEnumerator<T> items = source.GetEnumerator();
    private readonly bool isShared = name is "itertools.count" or "itertools.repeat" or "itertools.product" or "itertools.permutations" or "itertools.combinations" or "tuple_iterator";
    private bool isEnded;

    public override string PyTypeName => name;

    public override bool TryNext([MaybeNullWhen(false)] out T item)
    {
        if (!isShared)
        {
            return Step(out item);
        }

        lock (items)
        {
            return Step(out item);
        }
    }

    private bool Step([MaybeNullWhen(false)] out T item)
    {
        try
        {
            if (!isEnded && items.MoveNext())
            {
                item = items.Current;
                return true;
            }
        }
        catch (StopIteration)
        {
        }

        isEnded = true;
        item = default;
        return false;
    }
}
