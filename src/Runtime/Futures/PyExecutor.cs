using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Python's concurrent.futures.Executor: executes calls elsewhere. Derived classes say where.</summary>
[PyClass("concurrent.futures._base", "Executor", Aliases = ["concurrent.futures.Executor"])]
public abstract partial class PyExecutor : PyObject, IDisposable
{
    /// <summary>Has <c>fn(*args, **kwargs)</c> executed; gives back its future. RuntimeError after the shutdown.</summary>
    [PyMember]
    [PyIntrinsic("submit")]
    public PyFuture<object?> Submit([PyParam(PositionalOnly = true)] object? fn, PyKeywords? kwargs = null, params object?[] args) =>
        SubmitCall<object?>(fn, args, kwargs);

    /// <summary>The typed form where it isn't known whether the call stays in this process.</summary>
    public virtual PyFuture<T> SubmitCall<T>(object? fn, object?[] args, PyKeywords? kwargs = null)
    {
        var arguments = kwargs is null
            ? new PyArguments(args)
            : new PyArguments([.. args, .. kwargs.Select(k => k.Value)], [.. kwargs.Select(k => k.Key)]);
        return Submit(() => PyConvert.To<T>(PyOps.Call(fn, arguments)));
    }

    /// <summary>The typed form where the call stays in this process.</summary>
    public abstract PyFuture<T> Submit<T>(Func<T> call);

    /// <summary>The typed form of a call without a result.</summary>
    public PyFuture<object?> Submit(Action call) => Submit<object?>(() =>
    {
        call();
        return null;
    });

    /// <summary>
    /// The function's results for the items, in their order; all the calls begin at once. Asking for a result blocks; TimeoutError if it isn't there
    /// <paramref name="timeout"/> seconds after this call. An exception of a call ends the results.
    /// </summary>
    [PyMember]
    public PyIterator<R> Map<T, R>(
        [PyParam(ByName = true)] Func<T, R> fn, IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] double? timeout = null, [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Map<T, R>(Callable(fn, 1, a => fn(PyConvert.To<T>(a[0]))), iterable, timeout, chunksize);

    public PyIterator<R> Map<T, R>(object? fn, IEnumerable<T> iterable, double? timeout = null, long chunksize = 1) =>
        MapRows<R>(fn, iterable.Select(item => new object?[] { item }), timeout, chunksize);

    [PyMember]
    public PyIterator<R> Map<T1, T2, R>(
        [PyParam(ByName = true)] Func<T1, T2, R> fn,
        IEnumerable<T1> first,
        IEnumerable<T2> second,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Map<T1, T2, R>(Callable(fn, 2, a => fn(PyConvert.To<T1>(a[0]), PyConvert.To<T2>(a[1]))), first, second, timeout, chunksize);

    public PyIterator<R> Map<T1, T2, R>(object? fn, IEnumerable<T1> first, IEnumerable<T2> second, double? timeout = null, long chunksize = 1) =>
        MapRows<R>(fn, first.Zip(second).Select(pair => new object?[] { pair.First, pair.Second }), timeout, chunksize);

    [PyMember]
    public PyIterator<R> Map<T1, T2, T3, R>(
        [PyParam(ByName = true)] Func<T1, T2, T3, R> fn,
        IEnumerable<T1> first,
        IEnumerable<T2> second,
        IEnumerable<T3> third,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Map<T1, T2, T3, R>(Callable(fn, 3, a => fn(PyConvert.To<T1>(a[0]), PyConvert.To<T2>(a[1]), PyConvert.To<T3>(a[2]))), first, second, third, timeout, chunksize);

    public PyIterator<R> Map<T1, T2, T3, R>(
        object? fn, IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third, double? timeout = null, long chunksize = 1) =>
        MapRows<R>(fn, first.Zip(second, third).Select(row => new object?[] { row.First, row.Second, row.Third }), timeout, chunksize);

    [PyMember]
    public PyIterator<object?> Map(
        object? fn, [PyParam(KeywordOnly = true)] double? timeout = null, [PyParam(KeywordOnly = true)] long chunksize = 1, params object?[] iterables)
    {
        var rows = iterables.Length == 1
            ? PyOps.Iterate(iterables[0]).Select(item => new[] { item })
            : Builtins.Zip(strict: false, iterables).Select(row => row.AsSpan().ToArray());
        return MapRows<object?>(fn, rows, timeout, chunksize);
    }

    /// <summary>
    /// Takes no more calls. With <paramref name="wait"/> it blocks until all have ended; with <paramref name="cancelFutures"/> those that haven't begun are
    /// cancelled.
    /// </summary>
    [PyMember]
    public abstract void Shutdown(bool wait = true, [PyParam(KeywordOnly = true)] bool cancelFutures = false);

    /// <summary>Shuts down and waits: the end of <c>with executor:</c>.</summary>
    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }

    [PyMember("__enter__")]
    public PyExecutor EnterContext() => this;

    /// <summary>Shuts down and waits; an exception goes on.</summary>
    [PyMember("__exit__")]
    public bool ExitContext(object? excType, object? excVal, object? excTb)
    {
        Shutdown(wait: true);
        return false;
    }

    private protected static PyIterator<R> Results<R>(PyFuture<R>[] futures, Deadline deadline) => new ResultIterator<R>(new Queue<PyFuture<R>>(futures), deadline);

    /// <summary>The function of the program that the delegate is; else an object with Python's name for a lambda, which can't travel to another process.</summary>
    private static object Callable(Delegate fn, int count, Func<object?[], object?> call) => NamedDelegates.Find(fn) ?? new PyFunction(
        "<lambda>",
        arguments => arguments.PositionalCount == count ? call(arguments.Positional.ToArray()) : throw new TypeError($"<lambda>() takes {count} positional arguments but {arguments.PositionalCount} were given"));

    /// <summary>Each row holds the arguments of a call.</summary>
    private protected virtual PyIterator<R> MapRows<R>(object? fn, IEnumerable<object?[]> rows, double? timeout, long chunksize)
    {
        var deadline = Deadline.After(timeout);
        return Results(rows.Select(row => SubmitCall<R>(fn, row)).ToArray(), deadline);
    }

    private sealed class ResultIterator<R>(Queue<PyFuture<R>> futures, Deadline deadline) : PyIterator<R>, IPyRepr
    {
        public string Repr() => $"<generator object Executor.map.<locals>.result_iterator at {PyOps.Address(this)}>";

        public override string ToString() => Repr();

        public override bool TryNext([MaybeNullWhen(false)] out R item)
        {
            if (!futures.TryDequeue(out var future))
            {
                item = default;
                return false;
            }
            try
            {
                item = future.Result(deadline.IsNever ? null : deadline.RemainingSeconds);
                return true;
            }
            catch
            {
                future.Cancel();
                CancelRest();
                throw;
            }
        }

        private void CancelRest()
        {
            while (futures.TryDequeue(out var future))
            {
                future.Cancel();
            }
        }
    }
}
