using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>The results of imap and imap_unordered, in the order of the items or of their arrival.</summary>
[PyClass("multiprocessing.pool", "IMapIterator", Aliases = ["multiprocessing.pool.IMapUnorderedIterator"])]
public sealed partial class PyPoolIterator<T> : PyIterator<T>
{
    private readonly Dictionary<int, (object?[]? Values, PyBaseException? Error)> arrived = [];
    private readonly Queue<(object? Value, PyBaseException? Error)> ready = new();
    private readonly PyCondition changed = new(new PyLock());
    private readonly bool isOrdered;
    private int nextChunk;
    private int chunks;
    private int given;
    private bool isComplete;

    internal PyPoolIterator(bool isOrdered)
    {
        this.isOrdered = isOrdered;
        Job = new IteratorJob(this);
    }

    internal PoolJob Job { get; }

    /// <summary>The next result; raises what its call raised. Blocks; StopIteration at the end, TimeoutError after <paramref name="timeout"/> seconds.</summary>
    [PyMember("next", "__next__")]
    public T Next(double? timeout = null) => TryTake(timeout, out var item) ? item : throw new StopIteration();

    public override bool TryNext([MaybeNullWhen(false)] out T item) => TryTake(null, out item);

    /// <summary>All items have been handed out, in so many chunks.</summary>
    internal void Complete(int count)
    {
        using (changed.Enter())
        {
            (chunks, isComplete) = (count, true);
            changed.NotifyAll();
        }
    }

    internal void FailInput(PyBaseException error, int count)
    {
        Arrive(count, null, error);
        Complete(count + 1);
    }

    private void Arrive(int index, object?[]? values, PyBaseException? error)
    {
        using (changed.Enter())
        {
            if (isOrdered)
            {
                arrived[index] = (values, error);
                while (arrived.Remove(nextChunk, out var next))
                {
                    nextChunk++;
                    Release(next.Values, next.Error);
                }
            }
            else
            {
                Release(values, error);
            }

            changed.NotifyAll();
        }
    }

    private void Release(object?[]? values, PyBaseException? error)
    {
        given++;
        if (error is not null)
        {
            ready.Enqueue((null, error));
            return;
        }

        foreach (var value in values!)
        {
            ready.Enqueue((value, null));
        }
    }

    private bool TryTake(double? timeout, [MaybeNullWhen(false)] out T item)
    {
        var deadline = Deadline.After(timeout);
        (object? Value, PyBaseException? Error) next;
        using (changed.Enter())
        {
            while (!ready.TryDequeue(out next))
            {
                if (isComplete && given >= chunks)
                {
                    item = default;
                    return false;
                }

                if (!deadline.IsNever && deadline.RemainingSeconds <= 0)
                {
                    throw new ProcessTimeoutError();
                }

                changed.Wait(deadline.IsNever ? null : deadline.RemainingSeconds);
            }
        }

        item = next.Error is null ? PickleCast.To<T>(next.Value) : throw next.Error;
        return true;
    }

    private sealed class IteratorJob(PyPoolIterator<T> owner) : PoolJob
    {
        public override void Succeed(int index, object? value) => owner.Arrive(index, (object?[])value!, null);

        public override void Fail(int index, PyBaseException error) => owner.Arrive(index, null, error);
    }
}
