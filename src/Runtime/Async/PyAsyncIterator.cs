namespace PyConc2Cs.Runtime;

/// <summary>An asynchronous iterator of any type.</summary>
internal interface IPyAsyncIterator
{
    /// <summary><c>__anext__</c>.</summary>
    IPyAwaitable NextBoxed();
}

/// <summary>Base of asynchronous iterators: what <c>async for</c> (C#'s <c>await foreach</c>) goes over.</summary>
[PyClass("collections.abc", "AsyncIterator")]
public abstract partial class PyAsyncIterator<T> : PyObject, IPyAsyncIterator
{
    /// <summary>For C#'s <c>await foreach</c>: the item of the present round.</summary>
    public T Current { get; private set; } = default!;

    public PyAsyncIterator<T> GetAsyncEnumerator() => this;

    /// <summary>For C#'s <c>await foreach</c>: false at the end.</summary>
    public async PyCoroutine<bool> MoveNextAsync()
    {
        var (found, item) = await NextItem();
        Current = item;
        return found;
    }

    [PyMember("__aiter__")]
    public PyAsyncIterator<T> Itself() => this;

    /// <summary>The next item. Raises StopAsyncIteration at the end.</summary>
    [PyMember("__anext__")]
    public virtual async PyCoroutine<T> Anext()
    {
        var (found, item) = await NextItem();
        return found ? item : throw new StopAsyncIteration();
    }

    IPyAwaitable IPyAsyncIterator.NextBoxed() => Anext();

    /// <summary>For a loop over a generator that nothing else holds: leaving the loop early closes it.</summary>
    public ClosingLoop<T> ThenClose() => new(this);

    internal abstract PyCoroutine<(bool Found, T Item)> NextItem();

    /// <summary>Has the running event loop close what a loop was left in the midst of, as it does when Python drops an asynchronous generator.</summary>
    internal virtual void CloseLater()
    {
    }
}

/// <summary>What C#'s <c>await foreach</c> goes over when it has to close it.</summary>
public readonly struct ClosingLoop<T>(PyAsyncIterator<T> source)
{
    public T Current => source.Current;

    public ClosingLoop<T> GetAsyncEnumerator() => this;

    public PyCoroutine<bool> MoveNextAsync() => source.MoveNextAsync();

    public ValueTask DisposeAsync()
    {
        source.CloseLater();
        return ValueTask.CompletedTask;
    }
}

/// <summary>An asynchronous iterator that is only known at run time, by its <c>__anext__</c>.</summary>
internal sealed class AsyncIteratorAdapter(Func<IPyAwaitable> next) : PyAsyncIterator<object?>
{
    internal override async PyCoroutine<(bool Found, object? Item)> NextItem()
    {
        try
        {
            return (true, await new DynamicAwaiter(next()));
        }
        catch (StopAsyncIteration)
        {
            return (false, null);
        }
    }
}
