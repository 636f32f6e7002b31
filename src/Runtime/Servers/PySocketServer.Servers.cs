namespace PyConc2Cs.Runtime;

/// <summary>The servers themselves.</summary>
public static partial class PySocketServer
{
    private static PyClass MakeBaseServer() => new LibraryClass("socketserver", "BaseServer")
        .Field("timeout", null)
        .Method("__init__", "self, server_address, RequestHandlerClass", a =>
        {
            PyOps.SetAttr(a.Get<object?>(0), "server_address", a.Get<object?>(1));
            PyOps.SetAttr(a.Get<object?>(0), "RequestHandlerClass", a.Get<object?>(2));
            return null;
        })
        .Method("server_activate", _ => { })
        .Method("service_actions", _ => { })
        .Method("handle_timeout", _ => { })
        .Method("server_close", _ => { })
        .Method("close_request", "self, request", _ => null)
        .Method("shutdown_request", "self, request", a => Attr.Call(a.Get<object?>(0), "close_request", a.Get<object?>(1)))
        .Method("verify_request", "self, request, client_address", _ => true)
        .Method("serve_forever", "self, poll_interval=", a =>
        {
            ServeForever(a.Get<object?>(0), a.Get(1, 0.5));
            return null;
        })
        .Method("shutdown", self =>
        {
            var state = ServerState.Of(self);
            state.IsStopping = true;
            while (!state.HasStopped.Wait(50))
            {
                PySignal.Poll();
            }
        })
        .Method("handle_request", HandleRequest)
        .Method("_handle_request_noblock", TakeRequest)
        .Method("process_request", "self, request, client_address", a =>
        {
            Attr.Call(a.Get<object?>(0), "finish_request", a.Get<object?>(1), a.Get<object?>(2));
            return Attr.Call(a.Get<object?>(0), "shutdown_request", a.Get<object?>(1));
        })
        .Method("finish_request", "self, request, client_address", a =>
        {
            PyOps.Call(Attr.Of(a.Get<object?>(0), "RequestHandlerClass"), a.Get<object?>(1), a.Get<object?>(2), a.Get<object?>(0));
            return null;
        })
        .Method("handle_error", "self, request, client_address", a =>
        {
            var line = new string('-', 40) + "\n";
            PyStreams.WriteError($"{line}Exception {(PyProgram.IsPython2 ? "happened" : "occurred")} during processing of request from {PyOps.Str(a.Get<object?>(2))}\n");
            PyTraceback.PrintExc();
            PyStreams.WriteError(line);
            return null;
        })
        .Method("__enter__", "self", a => a.Get<object?>(0))
        .Method("__exit__", "self, *args", a => Attr.Call(a.Get<object?>(0), "server_close")).Class;

    private static PyClass MakeTcpServer() => new LibraryClass("socketserver", "TCPServer", BaseServer)
        .Field("address_family", PySocketModule.AfInet)
        .Field("socket_type", PySocketModule.SockStream)
        .Field("request_queue_size", 5L)
        .Field("allow_reuse_address", false)
        .Field("allow_reuse_port", false)
        .Method("__init__", "self, server_address, RequestHandlerClass, bind_and_activate=", InitializeServer)
        .Method("server_bind", self =>
        {
            var socket = Attr.Of(self, "socket");
            if (Attr.IsTrue(self, "allow_reuse_address"))
            {
                Attr.Call(socket, "setsockopt", PySocketModule.SolSocket, PySocketModule.SoReuseaddr, 1L);
            }

            if (Attr.IsTrue(self, "allow_reuse_port"))
            {
                Attr.Call(socket, "setsockopt", PySocketModule.SolSocket, PySocketModule.SoReuseport, 1L);
            }

            Attr.Call(socket, "bind", Attr.Of(self, "server_address"));
            PyOps.SetAttr(self, "server_address", Attr.Call(socket, "getsockname"));
        })
        .Method("server_activate", self => Attr.Call(Attr.Of(self, "socket"), "listen", Attr.Of(self, "request_queue_size")))
        .Method("server_close", self => Attr.Call(Attr.Of(self, "socket"), "close"))
        .Method("fileno", "self", a => Attr.Call(Attr.Of(a.Get<object?>(0), "socket"), "fileno"))
        .Method("get_request", "self", a => Attr.Call(Attr.Of(a.Get<object?>(0), "socket"), "accept"))
        .Method("shutdown_request", "self, request", a =>
        {
            try
            {
                Attr.Call(a.Get<object?>(1), "shutdown", PySocketModule.ShutWr);
            }
            catch (OSError)
            {
                // The other side has closed it already.
            }

            return Attr.Call(a.Get<object?>(0), "close_request", a.Get<object?>(1));
        })
        .Method("close_request", "self, request", a => Attr.Call(a.Get<object?>(1), "close")).Class;

    private static object? InitializeServer(ArgumentBinder a)
    {
        var self = a.Get<object?>(0);
        PyOps.SetAttr(self, "server_address", a.Get<object?>(1));
        PyOps.SetAttr(self, "RequestHandlerClass", a.Get<object?>(2));
        PyOps.SetAttr(self, "socket", new PySocket(Attr.Of<long>(self, "address_family"), Attr.Of<long>(self, "socket_type")));
        if (!a.Truth(3, true))
        {
            return null;
        }

        try
        {
            Attr.Call(self, "server_bind");
            Attr.Call(self, "server_activate");
        }
        catch
        {
            Attr.Call(self, "server_close");
            throw;
        }

        return null;
    }

    private static PyClass MakeUdpServer() => new LibraryClass("socketserver", "UDPServer", TcpServer)
        .Field("socket_type", PySocketModule.SockDgram)
        .Field("max_packet_size", 8192L)
        .Method("get_request", "self", a =>
        {
            var socket = Attr.Of(a.Get<object?>(0), "socket");
            var received = Attr.Call(socket, "recvfrom", Attr.Of(a.Get<object?>(0), "max_packet_size"));
            return ((PyOps.GetItem(received, 0L), socket), PyOps.GetItem(received, 1L));
        })
        .Method("server_activate", _ => { })
        .Method("shutdown_request", "self, request", a => Attr.Call(a.Get<object?>(0), "close_request", a.Get<object?>(1)))
        .Method("close_request", "self, request", _ => null).Class;

    private static void ServeForever(object? self, double interval)
    {
        var state = ServerState.Of(self);
        state.HasStopped.Reset();
        try
        {
            while (!state.IsStopping)
            {
                // A shutdown is looked for more often than poll_interval says: scripts wait for it.
                if (IsReadable(self, Math.Min(interval, 0.05)) && !state.IsStopping)
                {
                    Attr.Call(self, "_handle_request_noblock");
                }

                Attr.Call(self, "service_actions");
            }
        }
        finally
        {
            state.IsStopping = false;
            state.HasStopped.Set();
        }
    }

    private static bool IsReadable(object? self, double? timeout)
    {
        Native.PollEntry[] entries = [new() { Descriptor = DescriptorPolling.Number(self), Events = Native.PollIn }];
        DescriptorPolling.Wait(entries, timeout);
        return entries[0].Result != 0;
    }

    private static void HandleRequest(object? self)
    {
        var timeout = PyConvert.To<double?>(Attr.Call(Attr.Of(self, "socket"), "gettimeout"));
        if (PyConvert.To<double?>(Attr.Of(self, "timeout")) is { } own)
        {
            timeout = Math.Min(timeout ?? own, own);
        }

        Attr.Call(self, IsReadable(self, timeout) ? "_handle_request_noblock" : "handle_timeout");
    }

    private static void TakeRequest(object? self)
    {
        object? request;
        object? address;
        try
        {
            var pair = Attr.Call(self, "get_request");
            (request, address) = (PyOps.GetItem(pair, 0L), PyOps.GetItem(pair, 1L));
        }
        catch (OSError)
        {
            return;
        }

        if (!PyOps.Truth(Attr.Call(self, "verify_request", request, address)))
        {
            Attr.Call(self, "shutdown_request", request);
            return;
        }

        try
        {
            Attr.Call(self, "process_request", request, address);
        }
        catch (Exception error) when (PyErrors.From(error) is PyException)
        {
            using (PyErrors.Handling(PyErrors.From(error)))
            {
                Attr.Call(self, "handle_error", request, address);
            }

            Attr.Call(self, "shutdown_request", request);
        }
        catch
        {
            Attr.Call(self, "shutdown_request", request);
            throw;
        }
    }
}
