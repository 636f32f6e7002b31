namespace PyConc2Cs.Runtime;

/// <summary>What a function with <c>@asynccontextmanager</c> gives: the body runs up to its yield on entering, and on leaving goes on behind it.</summary>
[PyClass("contextlib", "_AsyncGeneratorContextManager")]
public sealed partial class PyAsyncContextManager : PyObject
{
    private readonly IPyAsyncIterator body;

    internal PyAsyncContextManager(object? body) => this.body = body as IPyAsyncIterator ?? throw new TypeError($"'{PyOps.TypeName(body)}' object is not an async generator");

    [PyMember("__aenter__")]
    public async PyCoroutine<object?> Aenter()
    {
        try
        {
            return await new DynamicAwaiter(body.NextBoxed());
        }
        catch (StopAsyncIteration)
        {
            throw new RuntimeError("generator didn't yield");
        }
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<bool> Aexit(object? typ, object? value, object? traceback)
    {
        if (typ is null)
        {
            try
            {
                await new DynamicAwaiter(body.NextBoxed());
            }
            catch (StopAsyncIteration)
            {
                return false;
            }

            throw new RuntimeError("generator didn't stop");
        }

        var error = value as PyBaseException ?? PyErrors.Raise(typ);
        try
        {
            await PyAwait.On(PyOps.CallMethod(body, "athrow", new PyArguments([error])));
        }
        catch (StopAsyncIteration stop)
        {
            return !ReferenceEquals(stop, error);
        }
        catch (Exception e) when (ReferenceEquals(PyErrors.From(e), error))
        {
            return false;
        }

        throw new RuntimeError("generator didn't stop after athrow()");
    }
}

/// <summary>Closes an asynchronous generator at the end of an <c>async with</c> block.</summary>
[PyClass("contextlib", "aclosing")]
public sealed partial class PyAclosing : PyObject
{
    private readonly object? thing;

    [PyMember]
    public PyAclosing(object? thing) => this.thing = thing;

    [PyMember("__aenter__")]
    public async PyCoroutine<object?> Aenter()
    {
        await default(Ready);
        return thing;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? typ, object? value, object? traceback)
    {
        await PyAwait.On(PyOps.CallMethod(thing, "aclose", PyArguments.Empty));
        return null;
    }
}

/// <summary>Managers and functions that the end of an <c>async with</c> block leaves and calls, last first.</summary>
[PyClass("contextlib", "AsyncExitStack")]
public sealed partial class PyAsyncExitStack : PyObject
{
    private readonly Stack<Func<PyBaseException?, PyCoroutine<bool>>> exits = new();

    [PyMember]
    public PyAsyncExitStack()
    {
    }

    /// <summary>Enters an asynchronous manager; gives what it gives.</summary>
    [PyMember]
    public async PyCoroutine<object?> EnterAsyncContext(object? cm)
    {
        var result = await PyAwait.Enter(cm);
        PushAsyncExit(cm);
        return result;
    }

    /// <summary>Enters a manager; gives what it gives.</summary>
    [PyMember]
    public object? EnterContext(object? cm)
    {
        var result = PyOps.CallMethod(cm, "__enter__", PyArguments.Empty);
        exits.Push(async error =>
        {
            await default(Ready);
            return PyOps.Truth(PyOps.CallMethod(cm, "__exit__", Details(error)));
        });
        return result;
    }

    [PyMember]
    public object? PushAsyncExit(object? exit)
    {
        exits.Push(async error => PyOps.Truth(await PyAwait.On(PyOps.CallMethod(exit, "__aexit__", Details(error)))));
        return exit;
    }

    [PyMember]
    public object? PushAsyncCallback(object? callback, PyKeywords? kwds = null, params object?[] args)
    {
        var arguments = Arguments(args, kwds);
        exits.Push(async _ =>
        {
            await PyAwait.On(PyOps.Call(callback, arguments));
            return false;
        });
        return callback;
    }

    [PyMember]
    public object? Callback(object? callback, PyKeywords? kwds = null, params object?[] args)
    {
        var arguments = Arguments(args, kwds);
        exits.Push(async _ =>
        {
            await default(Ready);
            PyOps.Call(callback, arguments);
            return false;
        });
        return callback;
    }

    [PyMember]
    public async PyCoroutine<object?> Aclose() => await Aexit(null, null, null);

    [PyMember("__aenter__")]
    public async PyCoroutine<PyAsyncExitStack> Aenter()
    {
        await default(Ready);
        return this;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<bool> Aexit(object? typ, object? value, object? traceback)
    {
        var received = value as PyBaseException;
        var pending = received;
        while (exits.TryPop(out var exit))
        {
            try
            {
                pending = await exit(pending) ? null : pending;
            }
            catch (Exception e)
            {
                pending = PyErrors.From(e);
            }
        }

        return pending is not null && !ReferenceEquals(pending, received) ? throw pending : received is not null && pending is null;
    }

    private static PyArguments Details(PyBaseException? error) => new([error is null ? null : PyOps.TypeOf(error), error, null]);

    private static PyArguments Arguments(object?[] args, PyKeywords? kwds) =>
        kwds is null ? new PyArguments(args) : new PyArguments([.. args, .. kwds.Select(k => k.Value)], [.. kwds.Select(k => k.Key)]);
}

/// <summary>contextlib's asynchronous side.</summary>
[PyModule("contextlib")]
public static class PyAsyncContextlib
{
    /// <summary>Decorates an asynchronous generator function with one yield: a call gives an asynchronous context manager.</summary>
    [PyMember]
    public static object? Asynccontextmanager(object? func)
    {
        var name = (func as IPyCallable)?.Name ?? "helper";
        return new PyFunction(name, arguments => new PyAsyncContextManager(PyOps.Call(func, arguments)));
    }
}
