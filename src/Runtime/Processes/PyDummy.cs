namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.dummy: the names of multiprocessing with threads behind them. Its classes are those of threading and queue.</summary>
[PyModule("multiprocessing.dummy")]
public static partial class PyDummyProcesses
{
    [PyMember]
    public static PyThread CurrentProcess() => PyThreading.CurrentThread();

    /// <summary>The threads that this module has started and that run.</summary>
    [PyMember]
    public static PyList<PyThread> ActiveChildren()
    {
        var current = PyThreading.CurrentThread();
        return new PyList<PyThread>(PyThreading.Enumerate().Where(t => !ReferenceEquals(t, current) && !ReferenceEquals(t, PyThreading.MainThread())));
    }

    [PyMember]
    public static void FreezeSupport()
    {
    }
}
