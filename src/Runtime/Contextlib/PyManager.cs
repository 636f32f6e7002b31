namespace PyConc2Cs.Runtime;

/// <summary>A context manager of the library: what <c>with</c> enters, gives to <c>as</c> and leaves with the exception that ended its block.</summary>
[PyClass("contextlib", "AbstractContextManager")]
public abstract partial class PyManager<T> : PyObject
{
    /// <summary>Python's <c>__enter__</c>.</summary>
    [PyMember("__enter__")]
    public abstract T Enter();

    /// <summary>Leaves after an exception, or with null at the end of the block; true suppresses the exception.</summary>
    public abstract bool Exit(PyBaseException? error);

    /// <summary>Python's <c>__exit__(type, value, traceback)</c>.</summary>
    [PyMember("__exit__")]
    public bool ExitContext(object? type = null, object? value = null, object? traceback = null) =>
        Exit(type is null ? null : value as PyBaseException ?? PyErrors.Raise(type));
}
