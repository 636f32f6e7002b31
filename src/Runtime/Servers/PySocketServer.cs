namespace PyConc2Cs.Runtime;

/// <summary>Python's socketserver module.</summary>
[PyModule("socketserver", Aliases = ["SocketServer"])]
public static partial class PySocketServer
{
    [PyMember("BaseServer")]
    public static PyClass BaseServer { get; } = MakeBaseServer();

    /// <summary>Takes TCP connections, one after the other.</summary>
    [PyMember("TCPServer")]
    public static PyClass TcpServer { get; } = MakeTcpServer();

    /// <summary>Takes datagrams, one after the other.</summary>
    [PyMember("UDPServer")]
    public static PyClass UdpServer { get; } = MakeUdpServer();

    [PyMember("UnixStreamServer")]
    public static PyClass UnixStreamServer { get; } = new LibraryClass("socketserver", "UnixStreamServer", TcpServer).Field("address_family", PySocketModule.AfUnix).Class;

    [PyMember("UnixDatagramServer")]
    public static PyClass UnixDatagramServer { get; } = new LibraryClass("socketserver", "UnixDatagramServer", UdpServer).Field("address_family", PySocketModule.AfUnix).Class;

    /// <summary>Handles each request in a thread of its own.</summary>
    [PyMember("ThreadingMixIn")]
    public static PyClass ThreadingMixIn { get; } = MakeThreadingMixIn();

    [PyMember("ThreadingTCPServer")]
    public static PyClass ThreadingTcpServer { get; } = new LibraryClass("socketserver", "ThreadingTCPServer", ThreadingMixIn, TcpServer).Class;

    [PyMember("ThreadingUDPServer")]
    public static PyClass ThreadingUdpServer { get; } = new LibraryClass("socketserver", "ThreadingUDPServer", ThreadingMixIn, UdpServer).Class;

    /// <summary>Base of handlers: setup, handle and finish are called in that order.</summary>
    [PyMember("BaseRequestHandler")]
    public static PyClass BaseRequestHandler { get; } = MakeBaseHandler();

    /// <summary>A handler with the connection as files: rfile and wfile.</summary>
    [PyMember("StreamRequestHandler")]
    public static PyClass StreamRequestHandler { get; } = MakeStreamHandler();

    /// <summary>A handler with the datagram and the answer as files: rfile and wfile.</summary>
    [PyMember("DatagramRequestHandler")]
    public static PyClass DatagramRequestHandler { get; } = MakeDatagramHandler();

    private static PyClass MakeThreadingMixIn() => new LibraryClass("socketserver", "ThreadingMixIn")
        .Field("daemon_threads", false)
        .Field("block_on_close", true)
        .Method("process_request_thread", "self, request, client_address", a =>
        {
            var (self, request, address) = (a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
            try
            {
                Attr.Call(self, "finish_request", request, address);
            }
            catch (Exception error) when (PyErrors.From(error) is PyException)
            {
                using (PyErrors.Handling(PyErrors.From(error)))
                {
                    Attr.Call(self, "handle_error", request, address);
                }
            }
            finally
            {
                Attr.Call(self, "shutdown_request", request);
            }

            return null;
        })
        .Method("process_request", "self, request, client_address", a =>
        {
            var (self, request, address) = (a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
            var thread = new PyThread(() => Attr.Call(self, "process_request_thread", request, address), targetName: "process_request_thread") { Daemon = Attr.IsTrue(self, "daemon_threads") };
            if (!thread.Daemon && Attr.IsTrue(self, "block_on_close"))
            {
                lock (ServerState.Of(self))
                {
                    ServerState.Of(self).Threads.RemoveAll(t => t.Ident is not null && !t.IsAlive());
                    ServerState.Of(self).Threads.Add(thread);
                }
            }

            thread.Start();
            return null;
        })
        .Method("server_close", "self", a =>
        {
            var self = a.Get<object?>(0);
            new PySuper(ThreadingMixIn, self).TryCallMember("server_close", PyArguments.Empty, out _);
            List<PyThread> threads;
            lock (ServerState.Of(self))
            {
                threads = [.. ServerState.Of(self).Threads];
            }

            threads.ForEach(t => t.Join());
            return null;
        }).Class;

    private static PyClass MakeBaseHandler() => new LibraryClass("socketserver", "BaseRequestHandler")
        .Method("__init__", "self, request, client_address, server", a =>
        {
            var self = a.Get<object?>(0);
            PyOps.SetAttr(self, "request", a.Get<object?>(1));
            PyOps.SetAttr(self, "client_address", a.Get<object?>(2));
            PyOps.SetAttr(self, "server", a.Get<object?>(3));
            Attr.Call(self, "setup");
            try
            {
                Attr.Call(self, "handle");
            }
            finally
            {
                Attr.Call(self, "finish");
            }

            return null;
        })
        .Method("setup", _ => { })
        .Method("handle", _ => { })
        .Method("finish", _ => { }).Class;

    private static PyClass MakeStreamHandler() => new LibraryClass("socketserver", "StreamRequestHandler", BaseRequestHandler)
        .Field("rbufsize", -1L)
        .Field("wbufsize", 0L)
        .Field("timeout", null)
        .Field("disable_nagle_algorithm", false)
        .Method("setup", self =>
        {
            var connection = Attr.Of(self, "request");
            PyOps.SetAttr(self, "connection", connection);
            if (Attr.Of(self, "timeout") is { } timeout)
            {
                Attr.Call(connection, "settimeout", timeout);
            }

            if (Attr.IsTrue(self, "disable_nagle_algorithm"))
            {
                Attr.Call(connection, "setsockopt", PySocketModule.IpprotoTcp, PySocketModule.TcpNodelay, true);
            }

            PyOps.SetAttr(self, "rfile", Attr.Call(connection, "makefile", "rb", Attr.Of(self, "rbufsize")));
            PyOps.SetAttr(self, "wfile", Attr.Call(connection, "makefile", "wb", Attr.Of(self, "wbufsize")));
        })
        .Method("finish", self =>
        {
            if (!Attr.IsTrue(Attr.Of(self, "wfile"), "closed"))
            {
                try
                {
                    Attr.Call(Attr.Of(self, "wfile"), "flush");
                }
                catch (OSError)
                {
                    // The other side has gone; closing is all that is left.
                }
            }

            Attr.Call(Attr.Of(self, "wfile"), "close");
            Attr.Call(Attr.Of(self, "rfile"), "close");
        }).Class;

    private static PyClass MakeDatagramHandler() => new LibraryClass("socketserver", "DatagramRequestHandler", BaseRequestHandler)
        .Method("setup", self =>
        {
            var request = Attr.Of(self, "request");
            PyOps.SetAttr(self, "packet", PyOps.GetItem(request, 0L));
            PyOps.SetAttr(self, "socket", PyOps.GetItem(request, 1L));
            PyOps.SetAttr(self, "rfile", new PyBytesIO(Attr.Of(self, "packet")));
            PyOps.SetAttr(self, "wfile", new PyBytesIO());
        })
        .Method("finish", self => Attr.Call(Attr.Of(self, "socket"), "sendto", Attr.Call(Attr.Of(self, "wfile"), "getvalue"), Attr.Of(self, "client_address"))).Class;
}
