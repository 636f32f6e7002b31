using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What <c>asyncio.as_completed</c> gives. <c>for</c> goes over coroutines that give the results in the order in which they come, <c>async for</c> over the futures themselves, each
/// when it has ended. Raises TimeoutError when the time limit is past.
/// </summary>
internal sealed class AsCompletedIterator<T>(PyAsyncQueue<IPyAsyncFuture?> ended, int count, Func<IPyAsyncFuture, T> result) : PyIterator<PyCoroutine<T>>
{
    private int left = count;

    public override string PyTypeName => "asyncio.tasks._AsCompletedIterator";

    public override bool TryNext([MaybeNullWhen(false)] out PyCoroutine<T> item)
    {
        item = left > 0 ? NextResult() : null;
        left--;
        return item is not null;
    }

    public override bool TryGetMember(string name, out object? value)
    {
        value = name == "__aiter__" ? new PyFunction(name, [], [], _ => new Futures(this)) : null;
        return value is not null || base.TryGetMember(name, out value);
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        result = name == "__aiter__" ? new Futures(this) : null;
        return result is not null || base.TryCallMember(name, arguments, out result);
    }

    private async PyCoroutine<T> NextResult() => result(await NextFuture());

    private async PyCoroutine<IPyAsyncFuture> NextFuture() => await ended.Get() ?? throw new TimeoutError();

    private sealed class Futures(AsCompletedIterator<T> owner) : PyAsyncIterator<object?>
    {
        internal override async PyCoroutine<(bool Found, object? Item)> NextItem() => owner.left-- > 0 ? (true, await owner.NextFuture()) : (false, null);
    }
}
