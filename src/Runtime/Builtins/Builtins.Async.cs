namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary>The asynchronous iterator of an asynchronous iterable. Raises TypeError if the object has no <c>__aiter__</c>.</summary>
    [PyMember]
    public static PyAsyncIterator<T> Aiter<T>(PyAsyncIterator<T> asyncIterable) => asyncIterable;

    [PyMember]
    public static object? Aiter(object? asyncIterable)
    {
        if (asyncIterable is null || !PyOps.HasAttr(asyncIterable, "__aiter__"))
        {
            throw new TypeError($"'{PyOps.TypeName(asyncIterable)}' object is not an async iterable");
        }

        var iterator = PyOps.CallMethod(asyncIterable, "__aiter__", PyArguments.Empty);
        return PyOps.HasAttr(iterator, "__anext__") ? iterator : throw new TypeError($"aiter() returned not an async iterator of type '{PyOps.TypeName(iterator)}'");
    }

    /// <summary>Awaits the next item. Raises StopAsyncIteration at the end.</summary>
    [PyMember]
    public static PyCoroutine<T> Anext<T>(PyAsyncIterator<T> asyncIterator)
    {
        ArgumentNullException.ThrowIfNull(asyncIterator);
        return asyncIterator.Anext();
    }

    /// <summary>Awaits the next item; gives the default at the end.</summary>
    [PyMember]
    public static async PyCoroutine<T> Anext<T>(PyAsyncIterator<T> asyncIterator, T @default)
    {
        ArgumentNullException.ThrowIfNull(asyncIterator);
        var (found, item) = await asyncIterator.NextItem();
        return found ? item : @default;
    }

    [PyMember]
    public static object? Anext(object? asyncIterator) => asyncIterator is not null && PyOps.HasAttr(asyncIterator, "__anext__")
        ? PyOps.CallMethod(asyncIterator, "__anext__", PyArguments.Empty)
        : throw new TypeError($"'{PyOps.TypeName(asyncIterator)}' object is not an async iterator");

    [PyMember]
    public static object? Anext(object? asyncIterator, object? @default) => NextOr(Anext(asyncIterator), @default);

    private static async PyCoroutine<object?> NextOr(object? next, object? @default)
    {
        try
        {
            return await PyAwait.On(next);
        }
        catch (StopAsyncIteration)
        {
            return @default;
        }
    }
}
