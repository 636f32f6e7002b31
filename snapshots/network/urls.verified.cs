using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Urls;

public static class UrlsScript
{
    private static string Base = null!;
    private static PyList<(object?, object?)> Results = null!;

    public static object? DefineHandler()
    {
        void HandlerDoGet(object? self)
        {
            var parsed = PyUrllibParse.Urlparse(PyConvert.To<string>(PyOps.GetAttr(self, "path")));
            var query = PyDict.Of<object?, object?>(PyUrllibParse.ParseQs(parsed.Query));
            if (parsed.Path == "/error")
            {
                PyOps.CallMethod(self, "send_error", 404L);
                return;
            }

            if (parsed.Path == "/redirect")
            {
                PyOps.CallMethod(self, "send_response", 302L);
                PyOps.CallMethod(self, "send_header", "Location", "/ok?x=1");
                PyOps.CallMethod(self, "end_headers");
                return;
            }

            var body = PyJson.Dumps(
                new PyDict<string, object?> { ["path"] = parsed.Path, ["query"] = query }).Encode("utf-8");
            PyOps.CallMethod(self, "send_response", 200L);
            PyOps.CallMethod(self, "send_header", "Content-Type", "application/json");
            PyOps.CallMethod(self, "send_header", "Content-Length", Str(Len(body)));
            PyOps.CallMethod(self, "end_headers");
            PyOps.CallMethod(PyOps.GetAttr(self, "wfile"), "write", body);
        }

        void HandlerDoPost(object? self)
        {
            object? length = Int(PyOps.CallMethod(PyOps.GetAttr(self, "headers"), "get", "Content-Length", 0L));
            object? data = PyOps.CallMethod(PyOps.GetAttr(self, "rfile"), "read", length);
            PyOps.CallMethod(self, "send_response", 201L);
            PyOps.CallMethod(
                self,
                "send_header",
                "X-Type",
                PyOps.CallMethod(PyOps.GetAttr(self, "headers"), "get", "Content-Type"));
            PyOps.CallMethod(self, "end_headers");
            PyOps.CallMethod(PyOps.GetAttr(self, "wfile"), "write", PyOps.Add(PyBytes.Literal("got "), data));
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

    public static (object?, object?) Fetch(string url)
    {
        try
        {
            using (var response = PyUrlRequest.Urlopen(url, timeout: 5))
            {
                return (response.Status, PyJson.Loads(response.Read().Decode("utf-8")));
            }
        }
        catch (HttpError e)
        {
            return (e.Code, e.Reason);
        }
        catch (UrlError e)
        {
            return ("URLError", Str(e.Reason));
        }
    }

    public static void Worker(long i) => Results.Append(Fetch(Base + $"/item/{i}"));

    public static int Main(string[] args) => PyProgram.Run("urls.py", args, Start);

    private static void Start()
    {
        object? handler = DefineHandler();

        object? server = PyOps.Call(PyHttpServer.ThreadingHttpServer, ("127.0.0.1", 0L), handler);
        object? port = PyOps.GetItem(PyOps.GetAttr(server, "server_address"), 1L);
        var thread = new PyThread(
            () => PyOps.CallMethod(server, "serve_forever"),
            daemon: true,
            targetName: "serve_forever");
        thread.Start();
        Base = PyFormat.Percent("http://127.0.0.1:%d", port);

        Print(Fetch(Base + "/a?q=1&q=2"));
        Print(Fetch(Base + "/redirect"));
        Print(Fetch(Base + "/error"));
        Print(Fetch("http://127.0.0.1:1/"));
        Results = [];
        PyList<PyThread> ts = [.. Range(5).Select(i => new PyThread(() => Worker(i)))];
        foreach (var t in ts)
        {
            t.Start();
        }

        foreach (var t in ts)
        {
            t.Join();
        }

        Print(Sorted(PyIterator.Of(Results.Select(r => PyOps.GetItem(r.Item2, "path")))));
        var data = PyUrllibParse.Urlencode(new PyDict<string, object?> { ["name"] = "Bob", ["age"] = 5L }).Encode();
        var req = new PyUrlRequestObject(
            Base + "/post",
            data: data,
            headers: new PyDict<string, string> { ["User-Agent"] = "test" });
        Print(req.MethodName(), req.Host == PyFormat.Percent("127.0.0.1:%d", port), req.Selector);
        using (var r = PyUrlRequest.Urlopen(req))
        {
            Print(r.Getcode(), PyOps.GetItem(r.Headers, "X-Type"), r.Read());
        }

        try
        {
            PyUrlRequest.Urlopen(Base + "/error");
        }
        catch (HttpError e)
        {
            Print(e, PyOps.GetItem(e.Headers!, "Content-Type"), Len(e.Read()) > 100);
        }

        var conn = new PyHttpConnection("127.0.0.1", PyConvert.To<long?>(port), timeout: 5);
        conn.Request("GET", "/x?y=2");
        var resp = conn.Getresponse();
        Print(resp.Status, resp.Reason, resp.Getheader("Content-Type"));
        Print(resp.Read());
        conn.Close();
        foreach (var bad in new PyList<string> { "nope", "foo://x" })
        {
            try
            {
                PyUrlRequest.Urlopen(bad);
            }
            catch (ValueError e)
            {
                Print("ValueError", e);
            }
            catch (UrlError e)
            {
                Print("URLError", e);
            }
        }

        try
        {
            PyUrlRequest.Urlopen(Base, data: "text");
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        PyOps.CallMethod(server, "shutdown");
    }
}
