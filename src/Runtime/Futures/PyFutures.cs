using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>The functions and values of Python's concurrent.futures.</summary>
[PyModule("concurrent.futures", Aliases = ["concurrent.futures._base"])]
public static partial class PyFutures
{
    [PyMember("FIRST_COMPLETED")]
    public const string FirstCompleted = "FIRST_COMPLETED";

    [PyMember("FIRST_EXCEPTION")]
    public const string FirstException = "FIRST_EXCEPTION";

    [PyMember("ALL_COMPLETED")]
    public const string AllCompleted = "ALL_COMPLETED";

    /// <summary>
    /// The futures, each when it is done. Blocks for the next one; TimeoutError <paramref name="timeout"/> seconds after the first was asked for. Woken by
    /// Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public static PyIterator<T> AsCompleted<T>(IEnumerable<T> fs, double? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(fs);
        return new CompletionIterator<T>([.. fs.Distinct().Select(Future)], timeout);
    }

    /// <summary>
    /// Blocks until all the futures are done, one is, or one has failed, at most <paramref name="timeout"/> seconds; gives back those that are done and the
    /// others. ValueError for an unknown condition. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public static PyDoneAndNotDone<T> Wait<T>(IEnumerable<T> fs, double? timeout = null, string returnWhen = AllCompleted)
    {
        ArgumentNullException.ThrowIfNull(fs);
        IPyFuture[] all = [.. fs.Distinct().Select(Future)];
        if (!IsEnough(all, returnWhen))
        {
            var waiter = new FutureWaiter(all.Count(future => !future.IsDoneForWaiters), returnWhen == FirstCompleted, returnWhen == FirstException);
            Array.ForEach(all, future => future.Register(waiter));
            if (!IsEnough(all, returnWhen))
            {
                waiter.Event.Wait(timeout);
            }
            Array.ForEach(all, future => future.Unregister(waiter));
        }
        var (done, open) = (new PySet<T>(), new PySet<T>());
        foreach (var future in all)
        {
            (future.IsDoneForWaiters ? done : open).Add((T)future);
        }
        return new PyDoneAndNotDone<T>(done, open);
    }

    private static IPyFuture Future<T>(T value) =>
        value as IPyFuture ?? throw new AttributeError($"'{PyOps.TypeName(value)}' object has no attribute '_condition'");

    private static bool IsEnough(IPyFuture[] all, string returnWhen) => returnWhen switch
    {
        FirstCompleted => all.Length == 0 || all.Any(future => future.IsDoneForWaiters),
        FirstException => all.Any(future => future.HasFailed) || all.All(future => future.IsDoneForWaiters),
        AllCompleted => all.All(future => future.IsDoneForWaiters),
        _ => all.All(future => future.IsDoneForWaiters) ? true : throw new ValueError($"Invalid return condition: {PyOps.Repr(returnWhen)}"),
    };

    private sealed class CompletionIterator<T>(IPyFuture[] all, double? timeout) : PyIterator<T>, IPyRepr
    {
        private readonly Queue<IPyFuture> ready = [];
        private FutureWaiter? waiter;
        private Deadline deadline;
        private int unfinished = all.Length;

        public string Repr() => $"<generator object as_completed at {PyOps.Address(this)}>";

        public override string ToString() => Repr();

        public override bool TryNext([MaybeNullWhen(false)] out T item)
        {
            if (waiter is null)
            {
                Begin();
            }
            if (ready.Count == 0 && unfinished > 0)
            {
                AwaitNext();
            }
            if (ready.TryDequeue(out var future))
            {
                item = (T)future;
                return true;
            }
            item = default;
            return false;
        }

        private void Begin()
        {
            deadline = Deadline.After(timeout);
            waiter = new FutureWaiter(all.Length, stopOnFirst: true, stopOnException: false);
            foreach (var future in all)
            {
                if (!future.Register(waiter))
                {
                    ready.Enqueue(future);
                    unfinished--;
                }
            }
        }

        private void AwaitNext()
        {
            if (!waiter!.Event.WaitUntil(deadline))
            {
                throw new TimeoutError($"{unfinished} (of {all.Length}) futures unfinished");
            }
            foreach (var future in waiter.Take())
            {
                ready.Enqueue(future);
                unfinished--;
            }
        }
    }
}
