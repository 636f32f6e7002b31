using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SocketServers;

public static class SocketServersScript
{
    public static object? DefineThreadedTCPRequestHandler()
    {
        void ThreadedTCPRequestHandlerHandle(object? self)
        {
            object? data = PyOps.Call(
                PyTypes.Str,
                PyOps.CallMethod(PyOps.GetAttr(self, "request"), "recv", 1024L),
                "ascii");
            var curThread = PyThreading.CurrentThread();
            var response = new PyBytes($"{curThread.Name.PySplit("-")[0]}: {PyOps.Str(data)}", "ascii");
            PyOps.CallMethod(PyOps.GetAttr(self, "request"), "sendall", response);
        }

        return BuildClass(
            "ThreadedTCPRequestHandler",
            (PyTuple<object?>)[PySocketServer.BaseRequestHandler],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["handle"] = PyFunction.Bind("ThreadedTCPRequestHandler.handle", "self", a =>
                {
                    ThreadedTCPRequestHandlerHandle(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? DefineThreadedTCPServer()
    {
        var daemonThreads = true;
        var allowReuseAddress = true;

        return BuildClass(
            "ThreadedTCPServer",
            (PySocketServer.ThreadingMixIn, PySocketServer.TcpServer),
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["daemon_threads"] = daemonThreads,
                ["allow_reuse_address"] = allowReuseAddress,
            });
    }

    public static void Client(object? ip, object? port, string message)
    {
        using (var sock = new PySocket(PySocketModule.AfInet, PySocketModule.SockStream))
        {
            sock.Connect((ip, port));
            sock.Sendall(new PyBytes(message, "ascii"));
            object? response = PyOps.Call(PyTypes.Str, sock.Recv(1024), "ascii");
            Print($"Received: {PyOps.Str(response)}");
        }
    }

    public static object? DefineLineHandler()
    {
        void LineHandlerHandle(object? self)
        {
            foreach (var line in PyOps.Iterate(PyOps.GetAttr(self, "rfile")))
            {
                PyOps.SetAttr(self, "data", PyOps.CallMethod(line, "strip"));
                PyOps.CallMethod(
                    PyOps.GetAttr(self, "wfile"),
                    "write",
                    PyOps.Add(PyOps.CallMethod(PyOps.GetAttr(self, "data"), "upper"), PyBytes.Literal("\n")));
            }
        }

        return BuildClass(
            "LineHandler",
            (PyTuple<object?>)[PySocketServer.StreamRequestHandler],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["handle"] = PyFunction.Bind("LineHandler.handle", "self", a =>
                {
                    LineHandlerHandle(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? DefineUDPHandler()
    {
        void UDPHandlerHandle(object? self)
        {
            object? data = PyOps.CallMethod(PyOps.GetItem(PyOps.GetAttr(self, "request"), 0L), "strip");
            object? sock = PyOps.GetItem(PyOps.GetAttr(self, "request"), 1L);
            PyOps.CallMethod(sock, "sendto", PyOps.CallMethod(data, "upper"), PyOps.GetAttr(self, "client_address"));
        }

        return BuildClass(
            "UDPHandler",
            (PyTuple<object?>)[PySocketServer.BaseRequestHandler],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["handle"] = PyFunction.Bind("UDPHandler.handle", "self", a =>
                {
                    UDPHandlerHandle(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? DefineCountingServer()
    {
        object? classValue = null;
        void CountingServerInit(object? self, object? addr, object? handler)
        {
            PyOps.CallMethod(Super(classValue, self), "__init__", addr, handler);
            PyOps.SetAttr(self, "count", 0L);
            PyOps.SetAttr(self, "lock", new PyLock());
        }

        void CountingServerProcessRequest(object? self, object? request, object? clientAddress)
        {
            var manager = PyOps.GetAttr(self, "lock");
            PyOps.CallMethod(manager, "__enter__");
            var exit = PyContext.OnExit(manager);
            try
            {
                PyOps.SetAttr(self, "count", PyOps.InPlaceAdd(PyOps.GetAttr(self, "count"), 1L));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit.Dispose();
            }

            PyOps.CallMethod(Super(classValue, self), "process_request", request, clientAddress);
        }

        classValue = BuildClass(
            "CountingServer",
            (PyTuple<object?>)[PySocketServer.ThreadingTcpServer],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("CountingServer.__init__", "self, addr, handler", a =>
                {
                    CountingServerInit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
                ["process_request"] = PyFunction.Bind(
                    "CountingServer.process_request",
                    "self, request, client_address",
                    a =>
                    {
                        CountingServerProcessRequest(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                        return null;
                    }),
            });
        return classValue;
    }

    public static int Main(string[] args) => PyProgram.Run("socket_servers.py", args, Start);

    private static void Start()
    {
        object? threadedTCPRequestHandler = DefineThreadedTCPRequestHandler();
        object? threadedTCPServer = DefineThreadedTCPServer();
        object? lineHandler = DefineLineHandler();
        object? udpHandler = DefineUDPHandler();
        object? countingServer = DefineCountingServer();
        var host = "localhost";
        var port = 0L;
        object? server = PyOps.Call(threadedTCPServer, (host, port), threadedTCPRequestHandler);
        PyOps.CallMethod(server, "__enter__");
        var exit = PyContext.OnExit(server);
        try
        {
            var (ip, port2) = PyTuple.Unpack2(PyOps.Iterate(PyOps.GetAttr(server, "server_address")));
            var serverThread = new PyThread(
                () => PyOps.CallMethod(server, "serve_forever"),
                targetName: "serve_forever");
            serverThread.Daemon = true;
            serverThread.Start();
            Print("Server loop running in thread:", serverThread.Name);
            Client(ip, port2, "Hello World 1");
            Client(ip, port2, "Hello World 2");
            PyOps.CallMethod(server, "shutdown");
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        var manager = PyOps.Call(countingServer, ("127.0.0.1", 0L), lineHandler);
        object? s = PyOps.CallMethod(manager, "__enter__");
        var exit2 = PyContext.OnExit(manager);
        try
        {
            var argument = new PyArguments((object?[])[0.01], (string[])["poll_interval"]);
            var t = new PyThread(() => PyOps.CallMethod(s, "serve_forever", argument), targetName: "serve_forever");
            t.Start();
            using (var c = PySocketModule.CreateConnection(
                PyConvert.ToTuple<string, object?>(PyOps.GetAttr(s, "server_address"))))
            {
                var f = c.MakefileBytes("rwb");
                f.Write(PyBytes.Literal("one\ntwo\n"));
                f.Flush();
                Print(f.Readline(), f.Readline());
                f.Close();
            }

            PyOps.CallMethod(s, "shutdown");
            t.Join();
            Print(PyOps.GetAttr(s, "count"));
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit2.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit2.Dispose();
        }

        var manager2 = PyOps.Call(PySocketServer.UdpServer, ("127.0.0.1", 0L), udpHandler);
        object? u = PyOps.CallMethod(manager2, "__enter__");
        var exit3 = PyContext.OnExit(manager2);
        try
        {
            var t = new PyThread(() => PyOps.CallMethod(u, "handle_request"), targetName: "handle_request");
            t.Start();
            var c = new PySocket(PySocketModule.AfInet, PySocketModule.SockDgram);
            c.Sendto(PyBytes.Literal(" udp text "), PyOps.GetAttr(u, "server_address"));
            Print(c.Recv(100));
            t.Join();
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit3.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit3.Dispose();
        }
    }
}
