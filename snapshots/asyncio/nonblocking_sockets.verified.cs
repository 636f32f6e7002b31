// ======== NonblockingSocketsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace NonblockingSockets;

/// <summary>Non-blocking sockets and descriptors in the event loop.</summary>
public static partial class NonblockingSocketsScript
{
    /// <summary>Sends back in capitals until the client ends.</summary>
    public static async PyCoroutine Echo(PyEventLoop loop, PySocket conn)
    {
        while (true)
        {
            var data = await loop.SockRecv(conn, 1024);
            if (data.Length == 0)
            {
                break;
            }

            await loop.SockSendall(conn, data.Upper());
        }

        conn.Close();
    }

    public static async PyCoroutine Serve(PyEventLoop loop, PySocket server, long clients)
    {
        PyList<PyTask<object?>> tasks = [];
        foreach (var item in Range(clients))
        {
            object? _ = item;
            PySocket conn = null!;
            (conn, _) = await loop.SockAccept(server);
            tasks.Append(PyAsyncio.CreateTask(Echo(loop, conn)));
        }

        await PyAsyncio.Gather((PyAwaitable<object?>[])[.. tasks]);
    }

    public static async PyCoroutine<(PyBytes, long)> Client(PyEventLoop loop, object? address, object? message)
    {
        var sock = new PySocket();
        sock.Setblocking(false);
        await loop.SockConnect(sock, address);
        await loop.SockSendall(sock, message);
        var got = PyBytes.Literal("");
        while (Len(got) < Len(message))
        {
            got = PyConvert.To<PyBytes>(PyOps.InPlaceAdd(got, await loop.SockRecv(sock, 65536)));
        }

        sock.Close();
        return (got[new PySlice(null, 10, null)], Len(got));
    }

    public static async PyCoroutine EchoClients(PyEventLoop loop)
    {
        var server = new PySocket();
        server.Bind(("127.0.0.1", 0L));
        server.Listen();
        server.Setblocking(false);
        object? address = server.Getsockname();
        var serving = PyAsyncio.CreateTask(Serve(loop, server, 3));
        Print(
            await PyAsyncio.Gather(
                (PyAwaitable<(PyBytes, long)>[])[.. PyIterator.Of(
                    ((object?[])[
                        PyBytes.Literal("hello"),
                        PyOps.Multiply(PyBytes.Literal("x"), 1000000L),
                        PyBytes.Literal("bye"),
                    ]).Select(m => Client(loop, address, m)))]));
        await serving;
        server.Close();

        var refused = new PySocket();
        refused.Setblocking(false);
        try
        {
            await loop.SockConnect(refused, address);
        }
        catch (ConnectionRefusedError e)
        {
            Print("refused", e.Errno);
        }

        refused.Close();
    }

    public static async PyCoroutine Datagrams(PyEventLoop loop)
    {
        var items = PyTuple.Unpack2(
            PyIterator.Of(Range(2).Select(_ => new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram))));
        var first = PyConvert.To<PySocket>(items.Item1);
        var second = PyConvert.To<PySocket>(items.Item2);
        foreach (var sock in (PySocket[])[first, second])
        {
            sock.Bind(("127.0.0.1", 0L));
            sock.Setblocking(false);
        }

        Print(await loop.SockSendto(second, PyBytes.Literal("datagram"), first.Getsockname()));
        var (data, sender) = await loop.SockRecvfrom(first, 100);
        Print(data, PyOps.Equals(sender, second.Getsockname()));
        first.Close();
        second.Close();
    }

    public static async PyCoroutine Readers(PyEventLoop loop)
    {
        var (a, b) = PySocketModule.Socketpair();
        a.Setblocking(false);
        b.Setblocking(false);
        try
        {
            await PyAsyncio.WaitFor(loop.SockRecv(a, 10), 0.05);
        }
        catch (TimeoutError)
        {
            Print("nothing came");
        }

        Print(loop.RemoveReader(a));

        var everything = new PyAsyncEvent();
        PyList<PyBytes> got = [];

        void Readable(object? size)
        {
            got.Append(a.Recv(PyConvert.To<long>(size)));
            if (PyBytes.Literal("").Join(got) == PyBytes.Literal("abcdef"))
            {
                loop.RemoveReader(a);
                everything.Set();
            }
        }

        loop.AddReader(a, PyFunction.Bind("readable", "size", a =>
        {
            Readable(a.Get<object?>(0));
            return null;
        }), 2L);
        b.Send(PyBytes.Literal("abcdef"));
        await everything.Wait();
        Print(got);

        var buffer = new PyByteArray(8L);
        await loop.SockSendall(b, PyBytes.Literal("12345"));
        Print(await loop.SockRecvInto(a, buffer), buffer);
        a.Close();
        b.Close();

        var (r, w) = PyOs.Pipe();
        PyAsyncFuture<object?> done = loop.CreateFuture();
        loop.AddReader(r, new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            return (loop.RemoveReader(r), PyOps.NoneOf(() => done.SetResult(PyOs.Read(r, 10))));
        }));
        var argument = PyBytes.Literal("pipe");
        new PyTimer(0.02, () => PyOs.Write(w, argument)).Start();
        Print(await done);
        PyOs.Close(r);
        PyOs.Close(w);
    }

    public static async PyCoroutine RunMain()
    {
        var loop = PyAsyncio.GetRunningLoop();
        await EchoClients(loop);
        await Datagrams(loop);
        await Readers(loop);
    }

    public static int Main(string[] args) => PyProgram.Run(
        "nonblocking_sockets.py",
        args,
        Start,
        coroutines: AsyncFunctions);

    private static void Start()
    {
        PyAsyncio.Run(RunMain());
    }
}
// ======== NonblockingSocketsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace NonblockingSockets;

public static partial class NonblockingSocketsScript
{
    private static PyCoroutineName[] AsyncFunctions => [
        new("NonblockingSocketsScript.Echo", "echo", 8),
        new("NonblockingSocketsScript.Serve", "serve", 18),
        new("NonblockingSocketsScript.Client", "client", 26),
        new("NonblockingSocketsScript.EchoClients", "echo_clients", 38),
        new("NonblockingSocketsScript.Datagrams", "datagrams", 58),
        new("NonblockingSocketsScript.Readers", "readers", 70),
        new("NonblockingSocketsScript.RunMain", "main", 109),
    ];
}
