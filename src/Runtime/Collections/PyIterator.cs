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

    /// <summary>The next item. Raises StopIteration at the end.</summary>
    [PyMember("__next__")]
    public T NextItem() => Builtins.Next(this);

    /// <summary>Python 2's name of <c>__next__</c>.</summary>
    [PyMember("next")]
    public T LegacyNext() => Builtins.Next(this);

    [PyMember("__iter__")]
    public PyIterator<T> Itself() => this;

    /// <summary>A generator's <c>send</c>. Raises AttributeError for any other iterator.</summary>
    [PyMember]
    public virtual T Send(object? value) => throw Missing("send");

    /// <summary>A generator's <c>throw</c>. Raises AttributeError for any other iterator.</summary>
    [PyMember]
    public virtual T Throw(object? type, object? value = null, object? traceback = null) => throw Missing("throw");

    /// <summary>A generator's <c>close</c>. Raises AttributeError for any other iterator.</summary>
    [PyMember]
    public virtual object? Close() => throw Missing("close");

    /// <summary>For a loop over a generator that nothing else holds: leaving the loop closes it.</summary>
    public IEnumerable<T> ThenClose()
    {
        try
        {
            while (TryNext(out var item))
            {
                yield return item;
            }
        }
        finally
        {
            if (this is IPyClosing closing)
            {
                closing.Close();
            }
        }
    }

    public override string ToString() => $"<{PyTypeName} object at {PyOps.Address(this)}>";

    private AttributeError Missing(string name) => new($"'{PyOps.TypeName(this)}' object has no attribute '{name}'");

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
    internal static PyIterator<T> Of<T>(IEnumerator<T> source) => source as PyIterator<T> ?? new EnumeratorGenerator<T>(source);

    /// <summary>An iterator that isn't a generator, by the name of its class.</summary>
    internal static PyIterator<T> Named<T>(string name, IEnumerable<T> source) => new NamedIterator<T>(name, source);
}
