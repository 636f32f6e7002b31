using System.Collections.Concurrent;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>The objects of a manager, and the threads that serve its clients, one for each connection.</summary>
[PyClass("multiprocessing.managers", "Server")]
public sealed partial class ManagerServer : PyObject
{
    private static ManagerServer? here;

    private readonly ConcurrentDictionary<long, object?> objects = new();
    private readonly PyBytes authkey;
    private readonly Socket listener;
    private readonly object address;
    private readonly PyEvent stopped = new();
    private long lastId;

    internal ManagerServer(Socket listener, object address, PyBytes authkey) => (this.listener, this.address, this.authkey) = (listener, address, authkey);

    /// <summary>The server of this process, if it is one.</summary>
    internal static ManagerServer? Here => here;

    [PyMember("address")]
    public object Address => address;

    /// <summary>Serves clients until one of them stops the server.</summary>
    [PyMember]
    public void ServeForever()
    {
        here = this;
        var accepting = new Thread(Accept) { IsBackground = true };
        accepting.Start();
        stopped.Wait();
    }

    private void Accept()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = listener.Accept();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }

            if (client.AddressFamily != AddressFamily.Unix)
            {
                client.NoDelay = true;
            }

            var connection = Endpoints.Take(client);
            new Thread(() => Serve(connection), 1 << 20) { IsBackground = true }.Start();
        }
    }

    private void Serve(PyConnection connection)
    {
        try
        {
            Challenge.Deliver(connection, authkey);
            Challenge.Answer(connection, authkey);
            while (true)
            {
                var answer = Handle(new PickleReader(connection.ReceiveMessage()));
                connection.SendMessage(answer.Span);
            }
        }
        catch (Exception error) when (error is EOFError or OSError or AuthenticationError)
        {
            // The client has gone, or isn't one of ours.
            connection.Close();
        }
    }

    /// <summary>A request: the object's number, the method, the arguments. Number 0 is the server itself.</summary>
    private ReadOnlyMemory<byte> Handle(PickleReader request)
    {
        var writer = new PickleWriter();
        try
        {
            var id = request.Number();
            var method = request.Text();
            var positional = PickleSets.Load<object?>(request);
            var names = PickleSets.Load<string>(request);
            var result = id == 0 ? Command(method, positional, names) : Call(id, method, new PyArguments(positional, names));
            writer.Write(true);
            writer.Write(result);
            return writer.Written;
        }
        catch (Exception raised)
        {
            var error = PyErrors.From(raised);
            writer = new PickleWriter();
            writer.Write(false);
            if (!writer.TryWrite(w => w.Write((object)error)))
            {
                writer.Write((object)new RuntimeError(PyErrors.FormatTraceback(error)));
            }

            return writer.Written;
        }
    }

    private object? Call(long id, string method, PyArguments arguments)
    {
        var target = objects.TryGetValue(id, out var found) ? found : throw new KeyError(id);
        return ManagedObjects.Call(target, method, arguments);
    }

    private object? Command(string method, object?[] positional, string[] names)
    {
        switch (method)
        {
            case "#CREATE":
                var typeid = PyConvert.To<string>(positional[0]);
                var made = ManagedTypes.Create(typeid, new PyArguments(positional[1..], names));
                var id = Interlocked.Increment(ref lastId);
                objects[id] = made;
                return (id, ManagedTypes.ProxyName(typeid));
            case "#STOP":
                listener.Dispose();
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    Thread.Sleep(10);
                    stopped.Set();
                });
                return null;
            default:
                return null;
        }
    }
}

/// <summary>What a manager can make, by type name: the standard types, and those that the script registers.</summary>
internal static class ManagedTypes
{
    private static readonly ConcurrentDictionary<string, object?> registered = new(StringComparer.Ordinal);

    public static void Register(string typeid, object? callable) => registered[typeid] = callable;

    public static bool IsRegistered(string typeid) => registered.ContainsKey(typeid);

    public static bool IsStandard(string typeid) => typeid is "dict" or "list" or "Namespace" or "Value" or "Array" or "Queue" or "JoinableQueue" or "Lock" or "RLock"
        or "Event" or "Condition" or "Semaphore" or "BoundedSemaphore" or "Barrier" or "Pool" or "set";

    public static void Save(PickleWriter writer)
    {
        writer.Number(registered.Count);
        foreach (var (typeid, callable) in registered)
        {
            writer.Name(typeid);
            writer.Write(callable);
        }
    }

    public static void Load(PickleReader reader)
    {
        for (var count = reader.Count(); count > 0; count--)
        {
            var typeid = reader.Name();
            Register(typeid, reader.Read());
        }
    }

    public static string ProxyName(string typeid) => registered.ContainsKey(typeid) ? "AutoProxy[" + typeid + "]" : typeid switch
    {
        "dict" => "DictProxy",
        "list" => "ListProxy",
        "set" => "SetProxy",
        "Namespace" => "NamespaceProxy",
        "Value" => "ValueProxy",
        "Array" => "ArrayProxy",
        "Event" => "EventProxy",
        "Condition" => "ConditionProxy",
        "Barrier" => "BarrierProxy",
        "Pool" => "PoolProxy",
        "Queue" or "JoinableQueue" => "AutoProxy[" + typeid + "]",
        _ => "AcquirerProxy",
    };

    public static object? Create(string typeid, PyArguments a)
    {
        if (registered.TryGetValue(typeid, out var callable))
        {
            return callable is null ? throw new ValueError($"no callable is registered for {typeid}") : PyOps.Call(callable, a);
        }

        object? First() => a.PositionalCount > 0 ? a.Positional[0] : null;
        long Number(long fallback) => First() is { } n ? PyConvert.ToLong(n) : a.KeywordValues.Length > 0 ? PyConvert.ToLong(a.KeywordValues[0]) : fallback;
        return typeid switch
        {
            "dict" => Dict(a),
            "list" => a.PositionalCount > 0 ? new PyList<object?>(PyOps.Iterate(First())) : new PyList<object?>(),
            "set" => a.PositionalCount > 0 ? new PySet<object?>(PyOps.Iterate(First())) : new PySet<object?>(),
            "Namespace" => new ManagedNamespace(a),
            "Value" => new ManagedValue(PyConvert.To<string>(First()), a.Positional[1]),
            "Array" => new ManagedArray(PyConvert.To<string>(First()), new PyList<object?>(PyOps.Iterate(a.Positional[1]))),
            "Queue" or "JoinableQueue" => new PyQueue<object?>(Number(0)),
            "Lock" => new PyLock(),
            "RLock" => new PyRLock(),
            "Event" => new PyEvent(),
            "Condition" => new PyCondition(),
            "Semaphore" => new PySemaphore(Number(1)),
            "BoundedSemaphore" => new PyBoundedSemaphore(Number(1)),
            "Barrier" => new PyBarrier(Number(1)),
            _ => throw new AttributeError($"'SyncManager' object has no attribute '{typeid}'"),
        };
    }

    private static PyDict<object, object?> Dict(PyArguments a)
    {
        var dict = new PyDict<object, object?>();
        PyOps.CallMethod(dict, "update", a);
        return dict;
    }
}
