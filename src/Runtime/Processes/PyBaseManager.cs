using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's BaseManager: keeps objects in a process of its own, which others use through proxies; over a Unix socket, or over TCP between machines. Scripts
/// derive from it and register what it makes.
/// </summary>
[PyClass("multiprocessing.managers", "BaseManager")]
public partial class PyBaseManager : PyObject, IDisposable
{
    private object? address;
    private PyBytes? authkey;
    private ManagerProcess? process;
    private ManagerServer? threadServer;
    private ProcessExit.Finalizer? finalizer;
    private bool isConnected;

    /// <summary>A manager at an address: None for a local one of its own, a path, or (host, port).</summary>
    [PyMember]
    public PyBaseManager(object? address = null, object? authkey = null, string serializer = "pickle", object? ctx = null) =>
        (this.address, this.authkey) = (address, authkey is null ? ProcessState.Current.Authkey : new PyBytes(ByteSource.View(authkey).ToArray()));

    public override string PyTypeName => "BaseManager";

    /// <summary>Where the server listens.</summary>
    [PyMember]
    public object? Address => address;

    /// <summary>
    /// Makes a name of the manager: calling <c>manager.typeid(...)</c> makes an object by the callable in the manager's process and gives a proxy. Without a
    /// callable the manager can only connect to a server that has one.
    /// </summary>
    [PyMember]
    public static void Register(
        string typeid, object? callable = null, object? proxytype = null, object? exposed = null, object? methodToTypeid = null, bool createMethod = true) =>
        ManagedTypes.Register(typeid, callable);

    /// <summary>Starts the server in a process of its own.</summary>
    [PyMember]
    public void Start(object? initializer = null, object? initargs = null)
    {
        if (isConnected)
        {
            throw new ProcessError("Already started server");
        }

        using var listener = Endpoints.Listen(address ?? Endpoints.NewName(), 128, out var actual);
        address = actual;
        process = new ManagerProcess(PyTypeName, (int)listener.Handle, actual, authkey!, initializer, initargs);
        try
        {
            process.Start();
        }
        catch (PyException error) when (error is PicklingError or TypeError)
        {
            // What is registered has no name by which it could travel: the server runs in this process then.
            process = null;
            StartHere(listener);
        }

        isConnected = true;
        finalizer = ProcessExit.Add(0, Shutdown);
    }

    /// <summary>Uses a server that another program has started. ConnectionRefusedError if there is none, AuthenticationError for another authkey.</summary>
    [PyMember]
    public void Connect()
    {
        // A connection that is there already was made with another manager's key.
        ManagerClient.Forget(Target);
        ManagerClient.Request(Target, authkey!, 0, "#PING", PyArguments.Empty);
        isConnected = true;
    }

    /// <summary>The server, to be run in this process by serve_forever.</summary>
    [PyMember]
    public ManagerServer GetServer()
    {
        var listener = Endpoints.Listen(address ?? Endpoints.NewName(), 128, out var actual);
        address = actual;
        return new ManagerServer(listener, actual, authkey!);
    }

    /// <summary>Ends the server that start has started.</summary>
    [PyMember]
    public void Shutdown()
    {
        if (process is null && threadServer is null)
        {
            return;
        }

        finalizer?.Cancel();
        try
        {
            ManagerClient.Request(Target, authkey!, 0, "#STOP", PyArguments.Empty);
        }
        catch (Exception error) when (error is OSError or EOFError)
        {
            // It has gone already.
        }

        ManagerClient.Forget(Target);
        process?.Join(1);
        if (process?.IsAlive() == true)
        {
            process.Terminate();
            process.Join();
        }

        (process, threadServer) = (null, null);
    }

    /// <summary>Blocks until the server has ended.</summary>
    [PyMember]
    public void Join(double? timeout = null) => process?.Join(timeout);

    [PyMember("__enter__")]
    public PyBaseManager EnterContext()
    {
        StartIfNeeded();
        return this;
    }

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Shutdown();

    /// <summary>The end of <c>with manager:</c>.</summary>
    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }

    /// <summary>A proxy of a new object of the type.</summary>
    public object? Create(string typeid, PyArguments arguments)
    {
        if (!isConnected)
        {
            throw new AssertionError("server not yet started");
        }

        var request = new PyArguments([typeid, .. arguments.Positional, .. arguments.KeywordValues], arguments.KeywordNames.ToArray());
        object?[] made = [.. PyOps.Iterate(ManagerClient.Request(Target, authkey!, 0, "#CREATE", request))];
        return new PyManagerProxy(Target, PyConvert.ToLong(made[0]), PyConvert.To<string>(made[1]), typeid, authkey!);
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (ManagedTypes.IsRegistered(name))
        {
            result = Create(name, arguments);
            return true;
        }

        return TryCallDeclaredMember(name, arguments, out result) || base.TryCallMember(name, arguments, out result);
    }

    public override bool TryGetMember(string name, out object? value)
    {
        if (ManagedTypes.IsRegistered(name))
        {
            value = new PyBoundMethod(this, name, arguments => Create(name, arguments));
            return true;
        }

        return TryGetDeclaredMember(name, out value) || base.TryGetMember(name, out value);
    }

    internal void StartIfNeeded()
    {
        if (!isConnected)
        {
            Start();
        }
    }

    private protected PyBytes? Key => authkey;

    private protected void BecomeClient() => isConnected = address is not null;

    private object Target => address ?? throw new AssertionError("server not yet started");

    private void StartHere(Socket listener)
    {
        var copy = new Socket(new SafeSocketHandle(Native.Duplicate((int)listener.Handle), ownsHandle: true));
        threadServer = new ManagerServer(copy, Target, authkey!);
        new Thread(threadServer.ServeForever) { IsBackground = true }.Start();
    }
}

/// <summary>Python's SyncManager, which <c>multiprocessing.Manager()</c> starts: makes dicts, lists, queues, locks and more.</summary>
[PyClass("multiprocessing.managers", "SyncManager")]
public partial class PySyncManager : PyBaseManager, IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "weakref.ReferenceType");
        writer.Write(Address);
        writer.Write(Key);
    }

    /// <summary>In a forked child: a client of the same server.</summary>
    object IPickled.Load(PickleReader reader, int slot)
    {
        var copy = new PySyncManager(reader.Read(), reader.Read<PyBytes>());
        copy.BecomeClient();
        return copy;
    }

    [PyMember]
    public PySyncManager(object? address = null, object? authkey = null, string serializer = "pickle", object? ctx = null)
        : base(address, authkey, serializer, ctx)
    {
    }

    public override string PyTypeName => "SyncManager";

    [PyMember("dict")]
    public object? Dict(PyKeywords? items = null, params object?[] args) => Make("dict", args, items);

    [PyMember("list")]
    public object? List(object? sequence = null) => Make("list", sequence is null ? [] : [sequence]);

    [PyMember("set")]
    public object? Set(object? iterable = null) => Make("set", iterable is null ? [] : [iterable]);

    [PyMember("Namespace")]
    public object? Namespace(PyKeywords? items = null) => Make("Namespace", [], items);

    [PyMember("Value")]
    public object? Value(string typecode, object? value, object? @lock = null) => Make("Value", [typecode, value]);

    [PyMember("Array")]
    public object? Array(string typecode, object? sequence, object? @lock = null) => Make("Array", [typecode, sequence]);

    [PyMember("Queue")]
    public object? Queue(long maxsize = 0) => Make("Queue", [maxsize]);

    [PyMember("JoinableQueue")]
    public object? JoinableQueue(long maxsize = 0) => Make("JoinableQueue", [maxsize]);

    [PyMember("Lock")]
    public object? Lock() => Make("Lock", []);

    [PyMember("RLock")]
    public object? RLock() => Make("RLock", []);

    [PyMember("Event")]
    public object? Event() => Make("Event", []);

    [PyMember("Condition")]
    public object? Condition() => Make("Condition", []);

    [PyMember("Semaphore")]
    public object? Semaphore(long value = 1) => Make("Semaphore", [value]);

    [PyMember("BoundedSemaphore")]
    public object? BoundedSemaphore(long value = 1) => Make("BoundedSemaphore", [value]);

    [PyMember("Barrier")]
    public object? Barrier(long parties) => Make("Barrier", [parties]);

    /// <summary>A pool of this process: its workers are what matters.</summary>
    [PyMember("Pool")]
    public PyPool Pool(long? processes = null, object? initializer = null, object? initargs = null, long? maxtasksperchild = null) =>
        new(processes, initializer, initargs, maxtasksperchild);

    private object? Make(string typeid, object?[] args, PyKeywords? items = null) => Create(
        typeid, items is null ? new PyArguments(args) : new PyArguments([.. args, .. items.Select(i => i.Value)], [.. items.Select(i => i.Key)]));
}

/// <summary>The process of a manager's server.</summary>
[PyClass("multiprocessing.managers", "ManagerProcess")]
public sealed partial class ManagerProcess : PyProcess
{
    private int listener;
    private object? address;
    private PyBytes? key;
    private object? initializer;
    private object?[] initargs = [];

    internal ManagerProcess(string manager, int listener, object address, PyBytes key, object? initializer, object? initargs)
    {
        (this.listener, this.address, this.key, this.initializer) = (listener, address, key, initializer);
        this.initargs = initargs is null ? [] : [.. PyOps.Iterate(initargs)];
        Initialize();
        Name = $"{manager}-{string.Join(':', Identity)}";
    }

    private ManagerProcess()
    {
    }

    public override string PyTypeName => "ForkProcess";

    /// <summary>Serves until a client stops the server or the parent has gone.</summary>
    public override void Run()
    {
        // Ctrl-C is for the program's own processes, which still need the manager while they end.
        PySignal.Signal(PySignal.Sigint, PySignal.SigIgn);
        if (initializer is not null)
        {
            PyOps.Call(initializer, DynamicCall.Arguments(PyOps.ToTuple(initargs), null));
        }

        var socket = new Socket(new SafeSocketHandle(listener, ownsHandle: true));
        new ManagerServer(socket, address!, key!).ServeForever();
    }

    internal override void SaveState(PickleWriter writer)
    {
        base.SaveState(writer);
        var starts = ReferenceEquals(this, ProcessStart.Starting);
        writer.Write(starts);
        if (starts)
        {
            writer.Descriptor(listener);
            writer.Write(address);
            writer.Write(key);
            writer.Write(initializer);
            PickleSets.Save(writer, initargs);
            ManagedTypes.Save(writer);
        }
    }

    internal override void LoadState(PickleReader reader)
    {
        base.LoadState(reader);
        if (reader.Read<bool>())
        {
            listener = Native.Duplicate(reader.Descriptor());
            address = reader.Read();
            key = reader.Read<PyBytes>();
            initializer = reader.Read();
            initargs = PickleSets.Load<object?>(reader);
            ManagedTypes.Load(reader);
        }
    }

    private protected override PyProcess NewEmpty() => new ManagerProcess();
}
