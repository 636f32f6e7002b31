using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Base of all Python iterators: <c>TryNext</c> is <c>__next__</c>. One shot: <c>GetEnumerator</c> returns itself.</summary>
[PyClass("builtins", "iterator")]
public abstract partial class PyIterator<T> : IPyIterator, IEnumerable<T>, IEnumerator<T>
{
    private T current = default!;

    public T Current => current;

    object? IEnumerator.Current => current;

    /// <summary>Advances; false at the end (and ever after).</summary>
    public abstract bool TryNext([MaybeNullWhen(false)] out T item);

    bool IPyIterator.TryNext(out object? item)
    {
        if (TryNext(out var typed))
        {
            item = typed;
            return true;
        }

        item = null;
        return false;
    }

    public bool MoveNext()
    {
        if (TryNext(out var item))
        {
            current = item;
            return true;
        }

        return false;
    }

    public IEnumerator<T> GetEnumerator() => this;

    IEnumerator IEnumerable.GetEnumerator() => this;

    void IEnumerator.Reset() => throw new NotSupportedException();

    /// <summary>Does nothing: an iterator that a for loop leaves by break can be used further.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}

public static class PyIterator
{
    /// <summary><c>iter(source)</c>: the source itself when it is an iterator.</summary>
    public static PyIterator<T> Of<T>(IEnumerable<T> source) => source as PyIterator<T> ?? Of(source.GetEnumerator());

    /// <summary>Items of any type, each converted as it comes. Raises TypeError for one that isn't of the type.</summary>
    public static IEnumerable<T> Cast<T>(IEnumerable<object?> source) => source.Select(PyConvert.To<T>);

    /// <summary>An enumerator as an iterator.</summary>
    internal static PyIterator<T> Of<T>(IEnumerator<T> source) => source as PyIterator<T> ?? new EnumeratorIterator<T>(source);

    private sealed class EnumeratorIterator<T>(IEnumerator<T> source) : PyIterator<T>
    {
        private bool ended;

        public override bool TryNext([MaybeNullWhen(false)] out T item)
        {
            if (!ended)
            {
                if (source.MoveNext())
                {
                    item = source.Current;
                    return true;
                }

                ended = true;
                source.Dispose();
            }

            item = default;
            return false;
        }
    }
}
