namespace PyConc2Cs.Runtime;

/// <summary>
/// What a function with <c>@contextmanager</c> gives: the body runs up to its yield on entering, and on leaving goes on behind it, where the exception of
/// the block is raised. As a decorator it puts the function's calls into such a block each.
/// </summary>
[PyClass("contextlib", "_GeneratorContextManager")]
public sealed partial class PyContextManager<T> : PyManager<T>, IPyCallable
{
    private readonly Func<PyIterator<T>> create;
    private PyIterator<T>? body;

    public PyContextManager(string name, Func<PyGenerator<T, object?, object?>, PyGeneratorBody> body)
        : this(name, () => new PyGenerator<T, object?, object?>(name, body))
    {
    }

    internal PyContextManager(string name, Func<PyIterator<T>> create)
    {
        (Name, this.create) = (name, create);
        body = create();
    }

    public string Name { get; }

    /// <summary>Runs the body up to its yield. Raises RuntimeError if it has none.</summary>
    public override T Enter()
    {
        body ??= create();
        return body.TryNext(out var item) ? item : throw new RuntimeError("generator didn't yield");
    }

    public override bool Exit(PyBaseException? error)
    {
        var running = body ?? throw new RuntimeError("generator didn't yield");
        body = null;
        return error is null ? Finish(running) : Raise(running, error);
    }

    /// <summary>Decorates a function: <c>@manager()</c>.</summary>
    public object? Call(PyArguments arguments)
    {
        var function = arguments.Single(Name);
        var wrapper = new PyFunction((function as IPyCallable)?.Name ?? "inner", inner => PyContextlib.Run(new PyContextManager<T>(Name, create), function, inner));
        return PyFunctools.UpdateWrapper(wrapper, function);
    }

    private static bool Finish(PyIterator<T> running)
    {
        if (!running.TryNext(out _))
        {
            return false;
        }

        running.Close();
        throw new RuntimeError("generator didn't stop");
    }

    private static bool Raise(PyIterator<T> running, PyBaseException error)
    {
        try
        {
            running.Throw(error);
        }
        catch (StopIteration stop)
        {
            return !ReferenceEquals(stop, error);
        }
        catch (RuntimeError raised) when (ReferenceEquals(raised, error) || error is StopIteration && ReferenceEquals(raised.Cause, error))
        {
            return false;
        }
        catch (Exception raised) when (ReferenceEquals(PyErrors.From(raised), error))
        {
            return false;
        }

        running.Close();
        throw new RuntimeError("generator didn't stop after throw()");
    }
}
