using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Sockets;

public static class SocketsScript
{
    private static object? Port;
    private static PyQueue<string> Q = null!;

    public static object? DefineEchoHandler()
    {
        void EchoHandlerHandle(object? self)
        {
            while (true)
            {
                object? data = PyOps.CallMethod(PyOps.GetAttr(self, "request"), "recv", 1024L);
                if (!PyOps.Truth(data))
                {
                    break;
                }

                PyOps.CallMethod(PyOps.GetAttr(self, "request"), "sendall", PyOps.Add("echo:", data));
            }
        }

        return BuildClass(
            "EchoHandler",
            (PyTuple<object?>)[PySocketServer.BaseRequestHandler],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["handle"] = PyFunction.Bind("EchoHandler.handle", "self", a =>
                {
                    EchoHandlerHandle(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? DefineServer()
    {
        var allowReuseAddress = true;
        var daemonThreads = true;

        return BuildClass(
            "Server",
            (PySocketServer.ThreadingMixIn, PySocketServer.TcpServer),
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["allow_reuse_address"] = allowReuseAddress,
                ["daemon_threads"] = daemonThreads,
            });
    }

    public static void Client(long n)
    {
        var s = new PySocket(PySocketModule.AfInet, PySocketModule.SockStream);
        s.Connect(("127.0.0.1", Port));
        s.Send($"msg {n}");
        var data = Python2.Text(s.Recv(100));
        Q.Put(data.PySplit(":")[1]);
        s.Close();
    }

    public static int Main(string[] args) => PyProgram.Run("sockets.py", args, Start, python2: true);

    private static void Start()
    {
        // python: 2.7
        object? echoHandler = DefineEchoHandler();
        object? server = DefineServer();

        object? server2 = PyOps.Call(server, ("127.0.0.1", 0L), echoHandler);
        var t = new PyThread(() => PyOps.CallMethod(server2, "serve_forever"), targetName: "serve_forever");
        t.SetDaemon(true);
        t.Start();
        Port = PyOps.GetItem(PyOps.GetAttr(server2, "server_address"), 1L);
        Q = new PyQueue<string>();
        PyList<PyThread> ts = [.. Python2.Range(3).Select(i => new PyThread(() => Client(i)))];
        foreach (var x in ts)
        {
            x.Start();
        }

        foreach (var x in ts)
        {
            x.Join();
        }

        PyList<string> outValue = [];
        while (!Q.Empty())
        {
            outValue.Append(Q.Get());
        }

        PrintStatement(Python2.Sorted(outValue));
        PyOps.CallMethod(server2, "shutdown");
        try
        {
            var s = new PySocket();
            s.Settimeout(1);
            s.Connect(("127.0.0.1", 1L));
        }
        catch (OSError e)
        {
            PrintStatement("error:", e);
        }
        catch (Exception ex) when (ex.ToPython() is TimeoutError)
        {
            PrintStatement("timeout");
        }

        var (a, b) = PySocketModule.Socketpair();
        var header = Python2.Text(PyStructModule.Pack("!I", 5L));
        a.Sendall(header + "hello");
        var raw = Python2.Text(b.Recv(4));
        var items = PyTuple.Unpack(PyStructModule.Unpack("!I", raw), 1);
        object? n = items[0];
        var buf = "";
        while (PyOps.Less(Len(buf), n))
        {
            var chunk = Python2.Text(b.Recv(PyConvert.To<long>(PyOps.Subtract(n, Len(buf)))));
            buf += chunk;
        }

        PrintStatement(n, buf, Repr(raw));
        var f = a.MakefileText();
        b.Sendall("line1\nline2\n");
        PrintStatement(f.Readline().Strip(), f.Readline().Strip());
        PrintStatement(
            PyUrllib.Quote("a b&c"),
            PyUrllib.Urlencode(new PyDict<string, long> { ["x"] = 1 }),
            PyUrllibParse.Urlparse("http://h/p?q=1").Query);
        var z = Python2.Text(PyZlib.Compress(PyStr.Repeat("data", 10)));
        PrintStatement(Len(z) < 40, PyStr.Slice(Python2.Text(PyZlib.Decompress(z)), upper: 4));
        var u = new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram);
        u.Bind(("127.0.0.1", 0L));
        var v = new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram);
        v.Sendto("dgram", u.Getsockname());
        var (data, addr) = Python2.Text(u.Recvfrom(100));
        PrintStatement(data + "!", PyOps.GetItem(addr, 0L));
        var path = PyOsPath.Join(PyTempfile.Mkdtemp(), "bytes.bin");
        Python2.Open(path, "wb").Write("\0ÿ" + Python2.Text(PyStructModule.Pack("<H", 513L)));
        var d = Python2.Open(path, "rb").Read();
        PrintStatement(Repr(d), (PyList<long>)[.. PyStr.Chars(d).Select(c => Ord(c))]);
    }
}
