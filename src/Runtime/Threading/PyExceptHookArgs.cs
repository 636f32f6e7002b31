using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What threading.excepthook is called with: a tuple of four with names.</summary>
[PyClass("_thread", "_ExceptHookArgs", Aliases = ["threading.ExceptHookArgs"])]
public sealed partial class PyExceptHookArgs : ITuple, IPyRepr
{
    /// <summary>The four values, in their order. Raises TypeError unless there are four.</summary>
    [PyMember]
    public PyExceptHookArgs(object? args)
    {
        object?[] values = [.. PyOps.Iterate(args)];
        if (values.Length != 4)
        {
            throw new TypeError($"_thread._ExceptHookArgs() takes a 4-sequence ({values.Length}-sequence given)");
        }

        (ExcType, ExcValue, ExcTraceback, Thread) = (values[0] as PyClass, values[1] as PyBaseException, values[2], values[3] as PyThread);
    }

    internal PyExceptHookArgs(PyBaseException error, PyThread? thread) => (ExcType, ExcValue, ExcTraceback, Thread) = (PyOps.TypeOf(error), error, error.Traceback, thread);

    /// <summary>The exception's class.</summary>
    [PyMember]
    public PyClass? ExcType { get; }

    [PyMember]
    public PyBaseException? ExcValue { get; }

    /// <summary>The exception's __traceback__, for handing on.</summary>
    [PyMember]
    public object? ExcTraceback { get; }

    /// <summary>The thread it happened in.</summary>
    [PyMember]
    public PyThread? Thread { get; }

    public int Length => 4;

    public object? this[int index] => index switch
    {
        0 => ExcType,
        1 => ExcValue,
        2 => ExcTraceback,
        3 => Thread,
        _ => throw new IndexError("tuple index out of range"),
    };

    public string Repr() =>
        $"_thread._ExceptHookArgs(exc_type={PyOps.Repr(ExcType)}, exc_value={PyOps.Repr(ExcValue)}, exc_traceback={PyOps.Repr(ExcTraceback)}, thread={PyOps.Repr(Thread)})";

    public override string ToString() => Repr();
}
