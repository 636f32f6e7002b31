namespace PyConc2Cs.Runtime;

/// <summary>Helpers of emitted <c>with</c> statements.</summary>
public static class PyContext
{
    /// <summary>The end of a <c>with</c> block whose manager's <c>__exit__</c> may suppress an exception.</summary>
    public static WithExit OnExit(Func<object?, object?, object?, bool> exit) => new(exit);

    /// <summary>As above; a Dynamic result is tested for its truth.</summary>
    public static WithExit OnExit(Func<object?, object?, object?, object?> exit) => new((type, error, traceback) => PyOps.Truth(exit(type, error, traceback)));

    /// <summary>An <c>__exit__</c> that returns nothing suppresses nothing.</summary>
    public static WithExit OnExit(Action<object?, object?, object?> exit) => new((type, error, traceback) =>
    {
        exit(type, error, traceback);
        return false;
    });

    /// <summary>A manager of the library.</summary>
    public static WithExit OnExit<T>(PyManager<T> manager) => new((_, error, _) => manager.Exit((PyBaseException?)error));

    /// <summary>A manager that is only known at run time.</summary>
    public static WithExit OnExit(object? manager) => new((type, error, traceback) => PyOps.Truth(PyOps.CallMethod(manager, "__exit__", type, error, traceback)));
}

/// <summary>Calls a context manager's <c>__exit__</c> once: with the exception that ends the block, or with None when the block ends otherwise.</summary>
public sealed class WithExit(Func<object?, object?, object?, bool> exit) : IDisposable
{
    private bool called;

    /// <summary>Passes the exception to <c>__exit__</c>; true if it is suppressed.</summary>
    public bool Suppresses(PyBaseException error)
    {
        called = true;
        return exit(PyOps.TypeOf(error), error, null);
    }

    /// <summary>Calls <c>__exit__</c> unless an exception did.</summary>
    public void Dispose()
    {
        if (!called)
        {
            called = true;
            exit(null, null, null);
        }
    }
}
