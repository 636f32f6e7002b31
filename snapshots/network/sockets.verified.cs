// ======== SocketsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Sockets;

public sealed class Server : PyThread
{
    public PySocket Sock;
    public object? Port;
    public PyList<string> Results;
    public bool Running;

    public Server(long backlog = 5)
        : base(daemon: true)
    {
        Sock = new PySocket(PySocketModule.AfInet, PySocketModule.SockStream);
        Sock.Setsockopt(PySocketModule.SolSocket, PySocketModule.SoReuseaddr, 1L);
        Sock.Bind((SocketsScript.Host, 0L));
        Sock.Listen(backlog);
        Port = PyOps.GetItem(Sock.Getsockname(), 1L);
        Results = [];
        Running = true;
    }

    public override void Run()
    {
        Sock.Settimeout(0.2);
        while (Running)
        {
            PySocket conn = null!;
            object? addr = default;
            try
            {
                (conn, addr) = Sock.Accept();
            }
            catch (TimeoutError)
            {
                continue;
            }

            var connNow = conn;
            var addrNow = addr;
            var results = Results;
            var t = new PyThread(() => SocketsScript.HandleClient(connNow, addrNow, results));
            t.Start();
        }
    }

    public void Stop()
    {
        Running = false;
        Join();
        Sock.Close();
    }

    public override string PyTypeName => "Server";
}

public static partial class SocketsScript
{
    public static readonly string Host = "127.0.0.1";
    private static Server Server = null!;
    private static PyList<string> Replies = null!;
    private static PySelector Sel = null!;
    private static readonly GlobalVariable<PyEvent> Done = new("done");

    public static void HandleClient(PySocket conn, object? addr, PyList<string> results)
    {
        using (conn.Enter())
        {
            while (true)
            {
                var data = conn.Recv(1024);
                if (data.Length == 0)
                {
                    break;
                }

                results.Append(data.Decode());
                conn.Sendall(PyBytes.Literal("echo: ") + data);
            }
        }
    }

    public static void Client(long i)
    {
        using (var s = PySocketModule.CreateConnection((Host, Server.Port), timeout: 5))
        {
            for (long j = 0; j < 2; j++)
            {
                s.Sendall($"client {i} msg {j}".Encode("utf-8"));
                var reply = s.Recv(1024);
                Replies.Append(reply.Decode());
            }
        }
    }

    // udp
    public static void UdpServer(PySocket sock)
    {
        while (true)
        {
            var (data, addr) = sock.Recvfrom(1024);
            if (data == PyBytes.Literal("quit"))
            {
                break;
            }

            sock.Sendto(data.Upper(), addr);
        }
    }

    public static void Accept(object? sock, object? mask)
    {
        var (conn, _) = PyTuple.Unpack2(PyOps.Iterate(PyOps.CallMethod(sock, "accept")));
        PyOps.CallMethod(conn, "setblocking", false);
        Sel.Register(conn, PySelectors.EventRead, ReadFunction);
    }

    public static void Read(object? conn, object? mask)
    {
        object? data = PyOps.CallMethod(conn, "recv", 1000L);
        if (PyOps.Truth(data))
        {
            PyOps.CallMethod(conn, "send", PyOps.GetItem(data, new PySlice(null, null, -1)));
        }
        else
        {
            Sel.Unregister(conn);
            PyOps.CallMethod(conn, "close");
            Done.Value.Set();
        }
    }

    public static void Loop()
    {
        while (!Done.Value.IsSet())
        {
            foreach (var (key, mask) in Sel.Select(timeout: 0.1))
            {
                object? callback = key.Data;
                PyOps.Call(callback, key.Fileobj, mask);
            }
        }
    }

    public static int Main(string[] args) => PyProgram.Run("sockets.py", args, Start);

    private static void Start()
    {
        Server = new Server();
        Server.Start();

        Replies = [];
        PyList<PyThread> threads = [.. Range(3).Select(i => new PyThread(() => Client(i)))];
        PyThread t = null!;
        foreach (var item in threads)
        {
            t = item;
            t.Start();
        }

        foreach (var item in threads)
        {
            t = item;
            t.Join();
        }

        Print(Sorted(Replies));
        Server.Stop();
        Print(Sorted(Server.Results));

        try
        {
            PySocketModule.CreateConnection((Host, Server.Port), timeout: 1);
        }
        catch (ConnectionRefusedError e)
        {
            Print("refused", PyOps.Equals(e.Errno, PyErrno.Econnrefused), e);
        }
        catch (OSError e)
        {
            Print("os", e);
        }

        var us = new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram);
        us.Bind((Host, 0L));
        t = new PyThread(() => UdpServer(us));
        t.Start();
        var uc = new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram);
        uc.Settimeout(2.0);
        object? addr = us.Getsockname();
        object? a = default;
        foreach (var m in new PyList<string> { "hello", "world" })
        {
            uc.Sendto(m.Encode(), addr);
            PyBytes d = null!;
            (d, a) = uc.Recvfrom(100);
            Print(d, PyOps.Equals(a, addr), PyOps.GetItem(a, 0L));
        }

        uc.Sendto(PyBytes.Literal("quit"), addr);
        t.Join();
        uc.Close();
        us.Close();
        var items = PySocketModule.Socketpair();

        a = items.Item1;
        var b = items.Item2;
        var f = b.MakefileText("rw", encoding: "utf-8", newline: "\n");
        PyOps.CallMethod(a, "sendall", PyBytes.Literal("line one\nline two\n"));
        Print(Repr(f.Readline()), Repr(f.Readline()));
        f.Write("answer\n");
        f.Flush();
        Print(PyOps.CallMethod(a, "recv", 100L));
        var buf = new PyByteArray(10L);
        b.Send(PyBytes.Literal("12345"));
        object? n = PyOps.CallMethod(a, "recv_into", buf);
        Print(n, buf[new PySlice(null, PyConvert.To<long?>(n), null)]);
        object? rf = PyOps.CallMethod(a, "makefile", "rb");
        b.Sendall(PyBytes.Literal("x\ny\nz"));
        b.Shutdown(PySocketModule.ShutWr);
        f.Close();
        b.Close();
        foreach (var line in PyOps.Iterate(rf))
        {
            Print(line);
        }

        try
        {
            for (long _ = 0; _ < 100; _++)
            {
                PyOps.CallMethod(a, "send", PyOps.Multiply(PyBytes.Literal("data"), 1000L));
            }
        }
        catch (BrokenPipeError e)
        {
            Print("broken", e);
        }

        PyOps.CallMethod(a, "close");
        try
        {
            PyOps.CallMethod(a, "send", PyBytes.Literal("x"));
        }
        catch (OSError e)
        {
            Print(e, e.Errno);
        }

        var (r, w) = PySocketModule.Socketpair();
        Print(
            PyOps.Equals(
                PySelect.Select<PySocket, PySocket, object?>(
                    new PyList<PySocket> { r },
                    new PyList<PySocket> { w },
                    new PyList<object?>(),
                    0.1),
                (new PyList<object?>(), new PyList<PySocket> { w }, new PyList<object?>())));
        w.Send(PyBytes.Literal("!"));
        var (rr, ww, _) = PySelect.Select<PySocket, object?, object?>(
            new PyList<PySocket> { r },
            new PyList<object?>(),
            new PyList<object?>(),
            1);
        Print(PyOps.Is(rr[0], r), Len(ww));
        var p = PySelect.Poll();
        p.Register(r, PySelect.PollIn);
        Print((PyList<(bool, long)>)[.. p.Poll(100).Select(pair => (pair.Item1 == r.Fileno(), pair.Item2))]);
        var ep = PySelect.Epoll();
        ep.Register(r.Fileno(), PySelect.EpollIn);
        Print(
            (PyList<(bool, long)>)[.. ep.Poll(1).Select(
                pair => (pair.Item1 == r.Fileno(), pair.Item2 & PySelect.EpollIn))]);
        ep.Close();
        r.Setblocking(false);
        r.Recv(10);
        try
        {
            r.Recv(10);
        }
        catch (BlockingIOError e)
        {
            Print(PyOps.Equals(e.Errno, PyErrno.Eagain), PyOps.TypeOf(e).Name);
        }

        r.Settimeout(0.05);
        var t0 = PyTime.Time();
        try
        {
            r.Recv(1);
        }
        catch (TimeoutError e)
        {
            Print("timeout:", e, PyTime.Time() - t0 < 1L);
        }

        Print(w.Getsockopt(PySocketModule.SolSocket, PySocketModule.SoType) == PySocketModule.SockStream);
        Print(
            PySocketModule.Gethostbyname("localhost"),
            PySocketModule.InetNtoa(PySocketModule.InetAton("10.0.0.1")),
            PySocketModule.Htons(80),
            PySocketModule.Ntohl(1));
        try
        {
            PySocketModule.Gethostbyname("no-such-host.invalid");
        }
        catch (GaiError)
        {
            Print("gaierror");
        }

        Sel = new PySelector();
        var lsock = new PySocket();
        lsock.Bind((Host, 0L));
        lsock.Listen();
        lsock.Setblocking(false);
        Sel.Register(lsock, PySelectors.EventRead, AcceptFunction);
        Done.Value = new PyEvent();
        var lt = new PyThread(Loop);
        lt.Start();
        using (var c = new PySocket())
        {
            c.Connect(lsock.Getsockname());
            c.Sendall(PyBytes.Literal("abc"));
            Print(c.Recv(10));
        }

        lt.Join();
        lsock.Close();
        Print("done");
    }
}
// ======== SocketsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Sockets;

public static partial class SocketsScript
{
    private static readonly PyParameters AcceptParameters = new("sock, mask");
    public static readonly PyFunction AcceptFunction = new("accept", ["sock", "mask"], null, CallAccept);

    private static object? CallAccept(PyArguments arguments)
    {
        var a = new ArgumentBinder("accept", AcceptParameters, arguments);
        Accept(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    private static readonly PyParameters ReadParameters = new("conn, mask");
    public static readonly PyFunction ReadFunction = new("read", ["conn", "mask"], null, CallRead);

    private static object? CallRead(PyArguments arguments)
    {
        var a = new ArgumentBinder("read", ReadParameters, arguments);
        Read(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }
}
