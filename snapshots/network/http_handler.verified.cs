using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace HttpHandler;

public static class HttpHandlerScript
{
    private static object? Server;

    public static object? DefineHandler()
    {
        var protocolVersion = "HTTP/1.1";
        void HandlerSet(object? self, object? code, object? ctype)
        {
            PyOps.CallMethod(self, "send_response", code);
            PyOps.CallMethod(self, "send_header", "Content-Type", ctype);
        }

        void HandlerDoGet(object? self)
        {
            if (PyOps.Equals(PyOps.GetAttr(self, "path"), "/missing"))
            {
                PyOps.CallMethod(self, "send_error", 404L, "nothing here");
                return;
            }

            var body = PyJson.Dumps(
                new PyDict<string, object?>
                {
                    ["path"] = PyOps.GetAttr(self, "path"),
                    ["agent"] = PyOps.CallMethod(PyOps.GetAttr(self, "headers"), "get", "X-Test", "none"),
                }).Encode();
            PyOps.CallMethod(self, "_set");
            PyOps.CallMethod(self, "send_header", "Content-Length", Str(Len(body)));
            PyOps.CallMethod(self, "end_headers");
            PyOps.CallMethod(PyOps.GetAttr(self, "wfile"), "write", body);
        }

        void HandlerDoPost(object? self)
        {
            object? n = Int(PyOps.GetItem(PyOps.GetAttr(self, "headers"), "Content-Length"));
            object? data = PyOps.CallMethod(PyOps.GetAttr(self, "rfile"), "read", n);
            PyOps.CallMethod(self, "_set");
            PyOps.CallMethod(self, "send_header", "Content-Length", Len(data));
            PyOps.CallMethod(self, "end_headers");
            PyOps.CallMethod(PyOps.GetAttr(self, "wfile"), "write", PyOps.GetItem(data, new PySlice(null, null, -1)));
        }

        void HandlerLogMessage(object? self, object? format, PyTuple<object?> args)
        {
        }

        return BuildClass(
            "Handler",
            (PyTuple<object?>)[PyHttpServer.BaseHandler],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["protocol_version"] = protocolVersion,
                ["_set"] = PyFunction.Bind("Handler._set", "self, code=, ctype=", a =>
                {
                    HandlerSet(
                        a.Get<object?>(0),
                        a.Get<object?>(1, DefaultSetCode),
                        a.Get<object?>(2, DefaultSetCtype));
                    return null;
                }),
                ["do_GET"] = PyFunction.Bind("Handler.do_GET", "self", a =>
                {
                    HandlerDoGet(a.Get<object?>(0));
                    return null;
                }),
                ["do_POST"] = PyFunction.Bind("Handler.do_POST", "self", a =>
                {
                    HandlerDoPost(a.Get<object?>(0));
                    return null;
                }),
                ["log_message"] = PyFunction.Bind("Handler.log_message", "self, format, *args", a =>
                {
                    HandlerLogMessage(a.Get<object?>(0), a.Get<object?>(1), a.StarTuple<object?>(2));
                    return null;
                }),
            });
    }

    public static PyBytes Raw(PyBytes req)
    {
        PyBytes outValue = null!;
        using (var s = PySocketModule.CreateConnection(
            PyConvert.ToTuple<string, object?>(PyOps.GetAttr(Server, "server_address"))))
        {
            s.Sendall(req);
            outValue = PyBytes.Literal("");
            while (true)
            {
                var d = s.Recv(4096);
                if (d.Length == 0)
                {
                    break;
                }

                outValue = PyConvert.To<PyBytes>(PyOps.InPlaceAdd(outValue, d));
            }
        }

        return outValue;
    }

    public static readonly object? DefaultSetCode = 200L;
    public static readonly object? DefaultSetCtype = "application/json";

    public static int Main(string[] args) => PyProgram.Run("http_handler.py", args, Start);

    private static void Start()
    {
        object? handler = DefineHandler();
        Server = PyOps.Call(PyHttpServer.HttpServer, ("127.0.0.1", 0L), handler);
        var t = new PyThread(() => PyOps.CallMethod(Server, "serve_forever"), targetName: "serve_forever");
        t.Daemon = true;
        t.Start();
        var r = Raw(
            PyBytes.Literal("GET /a?b=1 HTTP/1.1\r\nHost: x\r\nX-Test: yes\r\nConnection: close\r\n\r\n")).Decode();
        var (head, body) = PyTuple.Unpack2(r.PySplit("\r\n\r\n"));
        Print((PyList<string>)[.. head.PySplit("\r\n").Where(l => !l.PyStartsWith(("Date", "Server")))], body);
        r = Raw(PyBytes.Literal("POST / HTTP/1.1\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")).Decode();
        Print(r.PySplit("\r\n")[0], PyStr.Slice(r, -3));
        r = Raw(PyBytes.Literal("GET /missing HTTP/1.1\r\nConnection: close\r\n\r\n")).Decode();
        Print(r.PySplit("\r\n\r\n")[1]);
        r = Raw(PyBytes.Literal("PUT / HTTP/1.1\r\nConnection: close\r\n\r\n")).Decode();
        Print(r.PySplit("\r\n")[0]);
        PyOps.CallMethod(Server, "shutdown");
        PyOps.CallMethod(Server, "server_close");
    }
}
