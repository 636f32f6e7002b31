namespace PyConc2Cs.Runtime;

/// <summary>What threading.excepthook is called with.</summary>
[PyClass("_thread", "_ExceptHookArgs", Aliases = ["threading.ExceptHookArgs"])]
public sealed partial class PyExceptHookArgs
{
    internal PyExceptHookArgs(PyBaseException error, PyThread? thread) => (ExcValue, Thread) = (error, thread);

    /// <summary>The exception's class.</summary>
    [PyMember]
    public PyClass? ExcType => ExcValue is null ? null : PyOps.TypeOf(ExcValue);

    [PyMember]
    public PyBaseException? ExcValue { get; }

    /// <summary>The exception's __traceback__, for handing on.</summary>
    [PyMember]
    public object? ExcTraceback => ExcValue?.Traceback;

    /// <summary>The thread it happened in.</summary>
    [PyMember]
    public PyThread? Thread { get; }
}
