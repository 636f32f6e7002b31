namespace PyConc2Cs.Runtime;

/// <summary>What <c>multiprocessing.get_context()</c> gives: the module's names with a start method of their own.</summary>
[PyClass("multiprocessing.context", "BaseContext")]
public sealed partial class PyProcessContext : PyObject, IPickled
{
    private readonly StartMethod? method;

    internal PyProcessContext(StartMethod? method) => this.method = method;

    public override string PyTypeName => method switch { StartMethod.Fork => "ForkContext", StartMethod.Spawn => "SpawnContext", null => "DefaultContext", _ => "ForkServerContext" };

    public override string PyModuleName => "multiprocessing.context";

    void IPickled.Save(PickleWriter writer) => writer.Number(method is { } own ? (long)own : -1);

    object IPickled.Load(PickleReader reader, int slot) => new PyProcessContext(reader.Number() is var own and >= 0 ? (StartMethod)own : null);

    /// <summary>A process that starts as the context says.</summary>
    [PyMember("Process")]
    public PyProcess Process(
        object? group = null, object? target = null, object? name = null, object? args = null, object? kwargs = null, [PyParam(KeywordOnly = true)] bool? daemon = null)
    {
        var process = new PyContextProcess { Method = method };
        process.InitializeDynamic(group, target, name, args, kwargs, daemon);
        return process;
    }

    /// <summary>A pool whose workers start as the context says.</summary>
    [PyMember("Pool")]
    public PyPool Pool(long? processes = null, object? initializer = null, object? initargs = null, long? maxtasksperchild = null) =>
        new(processes, initializer, initargs, maxtasksperchild, method);

    [PyMember("Queue")]
    public PyProcessQueue<T> Queue<T>(long maxsize = 0) => new(maxsize);

    [PyMember("JoinableQueue")]
    public PyJoinableQueue<T> JoinableQueue<T>(long maxsize = 0) => new(maxsize);

    [PyMember("SimpleQueue")]
    public PyProcessSimpleQueue<T> SimpleQueue<T>() => new();

    [PyMember("Pipe")]
    public (PyConnection First, PyConnection Second) Pipe(bool duplex = true) => PyConnection.Pair(duplex);

    [PyMember("Lock")]
    public PyProcessLock Lock() => new();

    [PyMember("RLock")]
    public PyProcessRLock RLock() => new();

    [PyMember("Semaphore")]
    public PyProcessSemaphore Semaphore(long value = 1) => new(value);

    [PyMember("BoundedSemaphore")]
    public PyProcessBoundedSemaphore BoundedSemaphore(long value = 1) => new(value);

    [PyMember("Condition")]
    public PyProcessCondition Condition(object? @lock = null) => new(@lock);

    [PyMember("Event")]
    public PyProcessEvent Event() => new();

    [PyMember("Barrier")]
    public PyProcessBarrier Barrier(long parties, object? action = null, double? timeout = null) => new(parties, action, timeout);

    [PyMember("Value")]
    public PySharedValue Value(object? typecodeOrType, object? value = null, [PyParam(KeywordOnly = true)] object? @lock = null) => new(typecodeOrType, value, @lock);

    [PyMember("Array")]
    public PySharedArray Array(object? typecodeOrType, object? sizeOrInitializer, [PyParam(KeywordOnly = true)] object? @lock = null) =>
        new(typecodeOrType, sizeOrInitializer, @lock);

    [PyMember("RawValue")]
    public PySharedValue RawValue(object? typecodeOrType, object? value = null) => new(typecodeOrType, value, false);

    [PyMember("RawArray")]
    public PySharedArray RawArray(object? typecodeOrType, object? sizeOrInitializer) => new(typecodeOrType, sizeOrInitializer, false);

    [PyMember("Manager")]
    public PySyncManager Manager() => PyMultiprocessing.Manager();

    [PyMember]
    public PyProcess CurrentProcess() => ProcessState.Current;

    [PyMember]
    public PyProcess? ParentProcess() => ProcessState.Parent;

    [PyMember]
    public PyList<PyProcess> ActiveChildren() => PyMultiprocessing.ActiveChildren();

    [PyMember]
    public long CpuCount() => Environment.ProcessorCount;

    [PyMember]
    public void FreezeSupport() => PyMultiprocessing.FreezeSupport();

    [PyMember]
    public string? GetStartMethod(bool allowNone = false) =>
        method is { } own ? PyMultiprocessing.NameOf(own) : PyMultiprocessing.GetStartMethod(allowNone);

    [PyMember]
    public PyProcessContext GetContext(string? method = null) => PyMultiprocessing.GetContext(method);
}

/// <summary>A process that a context made: its class carries the start method's name.</summary>
[PyClass("multiprocessing.context", "ContextProcess")]
public sealed partial class PyContextProcess : PyProcess
{
    internal PyContextProcess()
    {
    }

    public override string PyTypeName => Method switch { StartMethod.Spawn => "SpawnProcess", StartMethod.Fork => "ForkProcess", StartMethod.ForkServer => "ForkServerProcess", _ => "Process" };

    internal override void SaveState(PickleWriter writer)
    {
        base.SaveState(writer);
        writer.Number(Method is { } method ? (long)method : -1);
    }

    internal override void LoadState(PickleReader reader)
    {
        base.LoadState(reader);
        Method = reader.Number() is var method and >= 0 ? (StartMethod)method : null;
    }

    private protected override PyProcess NewEmpty() => new PyContextProcess();
}
