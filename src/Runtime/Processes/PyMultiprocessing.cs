namespace PyConc2Cs.Runtime;

/// <summary>The functions of Python's multiprocessing module; its classes are beside it.</summary>
[PyModule("multiprocessing", Aliases = ["multiprocessing.process", "multiprocessing.context"])]
public static partial class PyMultiprocessing
{
    /// <summary>The object of the process that calls.</summary>
    [PyMember]
    public static PyProcess CurrentProcess() => ProcessState.Current;

    /// <summary>The process that started this one; None in the main process.</summary>
    [PyMember]
    public static PyProcess? ParentProcess() => ProcessState.Parent;

    /// <summary>The children that run.</summary>
    [PyMember]
    public static PyList<PyProcess> ActiveChildren() => new(ProcessState.Children());

    /// <summary>How many processors the machine has.</summary>
    [PyMember]
    public static long CpuCount() => Environment.ProcessorCount;

    /// <summary>Nothing: programs are started again without it.</summary>
    [PyMember]
    public static void FreezeSupport()
    {
    }

    /// <summary>Nothing: connections travel with a process that starts.</summary>
    [PyMember]
    public static void AllowConnectionPickling()
    {
    }

    /// <summary>Nothing: children are this program.</summary>
    [PyMember]
    public static void SetExecutable(object? executable)
    {
    }

    /// <summary>Nothing: there is no server whose imports could be made ahead.</summary>
    [PyMember]
    public static void SetForkserverPreload(object? moduleNames)
    {
    }

    /// <summary>Two connected ends: both for both directions, or, without <paramref name="duplex"/>, the first for receiving and the second for sending.</summary>
    [PyMember("Pipe")]
    public static (PyConnection First, PyConnection Second) Pipe(bool duplex = true) => PyConnection.Pair(duplex);

    /// <summary>How processes start: fork, spawn or forkserver.</summary>
    [PyMember]
    public static string? GetStartMethod(bool allowNone = false) =>
        allowNone && ProcessState.ChosenMethod is null ? null : NameOf(ProcessState.ChosenMethod ??= StartMethod.Fork);

    /// <summary>Says how processes start. RuntimeError if that is decided already, ValueError for an unknown name.</summary>
    [PyMember]
    public static void SetStartMethod(string? method, bool force = false)
    {
        if (ProcessState.ChosenMethod is not null && !force)
        {
            throw new RuntimeError("context has already been set");
        }

        ProcessState.ChosenMethod = method is null ? null : Parse(method);
    }

    /// <summary>The names that <see cref="SetStartMethod"/> takes; the first is the default.</summary>
    [PyMember]
    public static PyList<string> GetAllStartMethods() => ["fork", "spawn", "forkserver"];

    /// <summary>A value in shared memory without a lock.</summary>
    [PyMember("RawValue")]
    public static PySharedValue RawValue(object? typecodeOrType, object? value = null) => new(typecodeOrType, value, false);

    /// <summary>An array in shared memory without a lock.</summary>
    [PyMember("RawArray")]
    public static PySharedArray RawArray(object? typecodeOrType, object? sizeOrInitializer) => new(typecodeOrType, sizeOrInitializer, false);

    /// <summary>The names of this module with a start method of their own; with the module's by default.</summary>
    [PyMember]
    public static PyProcessContext GetContext(string? method = null) => new(method is null ? null : Parse(method));

    /// <summary>Starts a manager: a process that keeps dicts, lists, queues and more for the others.</summary>
    [PyMember("Manager")]
    public static PySyncManager Manager()
    {
        var manager = new PySyncManager();
        manager.Start();
        return manager;
    }

    internal static string NameOf(StartMethod method) => method switch
    {
        StartMethod.Spawn => "spawn",
        StartMethod.ForkServer => "forkserver",
        _ => "fork",
    };

    internal static StartMethod Parse(string method) => method switch
    {
        "fork" => StartMethod.Fork,
        "spawn" => StartMethod.Spawn,
        "forkserver" => StartMethod.ForkServer,
        _ => throw new ValueError($"cannot find context for {PyOps.Repr(method)}"),
    };
}
