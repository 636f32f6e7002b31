using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.connection: connections between programs, with a secret that both know.</summary>
[PyModule("multiprocessing.connection")]
public static partial class PyConnections
{
    /// <summary>Connects to a <see cref="PyListener"/> at (host, port) or a path. ConnectionRefusedError, AuthenticationError.</summary>
    [PyMember("Client")]
    public static PyConnection Client(object? address, string? family = null, object? authkey = null)
    {
        var connection = Endpoints.Connect(address);
        if (authkey is not null)
        {
            var key = new PyBytes(ByteSource.View(authkey).ToArray());
            Challenge.Answer(connection, key);
            Challenge.Deliver(connection, key);
        }

        return connection;
    }

    [PyMember("Pipe")]
    public static (PyConnection First, PyConnection Second) Pipe(bool duplex = true) => PyConnection.Pair(duplex);

    /// <summary>The connections, sentinels of processes and queues' readers in the list that can be read; blocks until one can, up to <paramref name="timeout"/> seconds.</summary>
    [PyMember]
    public static PyList<object?> Wait(IEnumerable<object?> objectList, double? timeout = null)
    {
        object?[] objects = [.. objectList];
        var entries = Array.ConvertAll(objects, o => new Native.PollEntry { Descriptor = Descriptor(o), Events = Native.PollIn });
        var deadline = Deadline.After(timeout);
        while (true)
        {
            var left = deadline.RemainingMilliseconds();
            if (Native.Poll(entries, Waits.Slice(left)) > 0 || left == 0)
            {
                return new PyList<object?>(objects.Where((_, i) => entries[i].Result != 0));
            }

            PySignal.Poll();
        }
    }

    private static int Descriptor(object? value) => value switch
    {
        PyConnection connection => connection.Descriptor,
        long number => (int)number,
        IPyDynamic other when other.TryCallMember("fileno", PyArguments.Empty, out var number) => (int)PyConvert.ToLong(number),
        _ => throw new ValueError($"Invalid file object: {PyOps.Repr(value)}"),
    };
}

/// <summary>Python's multiprocessing.connection.Listener: takes connections at an address.</summary>
[PyClass("multiprocessing.connection", "Listener")]
public sealed partial class PyListener : PyObject, IDisposable
{
    private readonly PyBytes? authkey;
    private Socket? socket;

    /// <summary>Listens at (host, port) or a path; with <paramref name="authkey"/> a client must know it.</summary>
    [PyMember]
    public PyListener(object? address = null, string? family = null, long backlog = 1, object? authkey = null)
    {
        this.authkey = authkey is null ? null : new PyBytes(ByteSource.View(authkey).ToArray());
        socket = Endpoints.Listen(address ?? (family == "AF_INET" ? ("localhost", 0L) : Endpoints.NewName()), (int)Math.Max(backlog, 1), out var actual);
        Address = actual;
    }

    /// <summary>Where the listener listens.</summary>
    [PyMember]
    public object Address { get; }

    /// <summary>The address of the last client; None for a Unix socket.</summary>
    [PyMember("last_accepted")]
    public object? LastAccepted { get; private set; }

    /// <summary>Blocks until a client connects. AuthenticationError if it doesn't know the authkey; OSError if the listener is closed.</summary>
    [PyMember]
    public PyConnection Accept()
    {
        var listening = socket ?? throw new OSError("listener is closed");
        Waits.Readable((int)listening.Handle, Deadline.Never);
        var client = listening.Accept();
        LastAccepted = client.RemoteEndPoint is System.Net.IPEndPoint remote ? (remote.Address.ToString(), (long)remote.Port) : null;
        var connection = Endpoints.Take(client);
        if (authkey is not null)
        {
            try
            {
                Challenge.Deliver(connection, authkey);
                Challenge.Answer(connection, authkey);
            }
            catch
            {
                connection.Close();
                throw;
            }
        }

        return connection;
    }

    [PyMember]
    public void Close()
    {
        socket?.Dispose();
        socket = null;
    }

    public void Dispose() => Close();

    [PyMember("__enter__")]
    public PyListener EnterContext() => this;

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Close();
}
