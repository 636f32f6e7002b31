namespace PyConc2Cs.Runtime;

/// <summary>gather, shield.</summary>
public static partial class PyAsyncio
{
    /// <summary>Runs the awaitables at the same time; gives the list of their results in the order of the arguments, or raises the first exception.</summary>
    [PyMember]
    public static PyAsyncFuture<PyList<T>> Gather<T>(params PyAwaitable<T>[] corosOrFutures)
    {
        ArgumentNullException.ThrowIfNull(corosOrFutures);
        var loop = LoopOf(corosOrFutures);
        var children = Children(corosOrFutures, item => Ensure((PyAwaitable<T>)item!, loop));
        return new Gathering<T>(loop, children, false, child => ((PyAsyncFuture<T>)child).Result());
    }

    /// <summary>With <paramref name="returnExceptions"/> exceptions are results.</summary>
    [PyMember]
    public static PyAsyncFuture<PyList<object?>> Gather([PyParam(KeywordOnly = true)] bool returnExceptions = false, params object?[] corosOrFutures)
    {
        ArgumentNullException.ThrowIfNull(corosOrFutures);
        var loop = LoopOf(corosOrFutures);
        var children = Children(corosOrFutures, item => EnsureBoxed(item, loop));
        return new Gathering<object?>(loop, children, returnExceptions, child => child.ErrorOrNull switch
        {
            null => child.ResultBoxed(),
            CancelledError { Args.Length: 0 } => new CancelledError(""),
            var error => PyErrors.From(error),
        });
    }

    /// <summary>Awaits something that goes on when the one who awaits is cancelled.</summary>
    [PyMember]
    public static PyAsyncFuture<T> Shield<T>(PyAwaitable<T> arg)
    {
        var inner = Ensure(arg, LoopOf([arg]));
        return ShieldOf(inner, new PyAsyncFuture<T>(inner.Loop), (outer, done) => outer.TrySetResult(((PyAsyncFuture<T>)done).Result()));
    }

    [PyMember]
    public static PyAsyncFuture<object?> Shield(object? arg)
    {
        var inner = EnsureBoxed(arg, LoopOf([arg]));
        return ShieldOf(inner, new PyAsyncFuture<object?>(inner.Loop), (outer, done) => outer.TrySetResult(done.ResultBoxed()));
    }

    private static PyAsyncFuture<T> ShieldOf<T>(IPyAsyncFuture inner, PyAsyncFuture<T> outer, Action<PyAsyncFuture<T>, IPyAsyncFuture> copy)
    {
        if (inner.IsDone)
        {
            Finish(inner);
            return outer;
        }

        Action<IPyAsyncFuture> finish = Finish;
        inner.AddCallback(finish);
        outer.AddCallback(_ =>
        {
            if (!inner.IsDone)
            {
                inner.RemoveCallback(finish);
            }
        });
        return outer;

        void Finish(IPyAsyncFuture done)
        {
            if (outer.IsDone)
            {
                done.TakeError();
            }
            else if (done.IsCancelled)
            {
                outer.Cancel();
            }
            else if (done.TakeError() is { } error)
            {
                outer.SetError(error);
            }
            else
            {
                copy(outer, done);
            }
        }
    }

    private static PyEventLoop LoopOf(IEnumerable<object?> awaitables) => awaitables.OfType<IPyAsyncFuture>().FirstOrDefault()?.Loop ?? CurrentLoop();

    /// <summary>An awaitable that is given twice runs once.</summary>
    private static IPyAsyncFuture[] Children(object?[] awaitables, Func<object?, IPyAsyncFuture> ensure)
    {
        var known = new Dictionary<object, IPyAsyncFuture>(ReferenceEqualityComparer.Instance);
        var children = new IPyAsyncFuture[awaitables.Length];
        for (var i = 0; i < awaitables.Length; i++)
        {
            var key = awaitables[i] ?? throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
            if (!known.TryGetValue(key, out var child))
            {
                known[key] = child = ensure(key);
            }

            children[i] = child;
        }

        return children;
    }

    /// <summary>The future of a gather. Cancelling it cancels the children.</summary>
    private sealed class Gathering<T> : PyAsyncFuture<PyList<T>>
    {
        private static readonly CallbackName GatherKey = CallbackName.At("gather.<locals>._done_callback()", "tasks.py:820");
        private readonly IPyAsyncFuture[] children;
        private readonly Func<IPyAsyncFuture, T> result;
        private readonly bool keepsExceptions;
        private int left;
        private bool isCancelRequested;

        public Gathering(PyEventLoop loop, IPyAsyncFuture[] children, bool keepsExceptions, Func<IPyAsyncFuture, T> result)
            : base(loop)
        {
            (this.children, this.keepsExceptions, this.result) = (children, keepsExceptions, result);
            var distinct = children.Distinct(ReferenceEqualityComparer.Instance).Cast<IPyAsyncFuture>().ToArray();
            left = distinct.Length;
            if (left == 0)
            {
                TrySetResult([]);
                return;
            }

            var ended = new List<IPyAsyncFuture>();
            foreach (var child in distinct)
            {
                if (child.IsDone)
                {
                    ended.Add(child);
                }
                else
                {
                    child.AddCallback(Note, GatherKey);
                }
            }

            ended.ForEach(Note);
        }

        public override string PyTypeName => "_GatheringFuture";

        public override string PyModuleName => "asyncio.tasks";

        public override bool Cancel(object? msg = null)
        {
            if (IsDone)
            {
                return false;
            }

            var any = false;
            foreach (var child in children)
            {
                any |= child.Cancel(msg);
            }

            isCancelRequested |= any;
            return any;
        }

        private void Note(IPyAsyncFuture child)
        {
            left--;
            if (IsDone)
            {
                child.TakeError();
                return;
            }

            if (!keepsExceptions && child.TakeError() is { } error)
            {
                SetError(error);
                return;
            }

            if (left > 0)
            {
                return;
            }

            if (isCancelRequested)
            {
                SetError(child.TakeError() as CancelledError ?? new CancelledError());
                return;
            }

            var results = new T[children.Length];
            for (var i = 0; i < results.Length; i++)
            {
                children[i].TakeError();
                results[i] = result(children[i]);
            }

            TrySetResult([.. results]);
        }
    }
}
