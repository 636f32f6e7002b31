using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's http.server module.</summary>
[PyModule("http.server", Aliases = ["BaseHTTPServer", "SimpleHTTPServer"])]
public static partial class PyHttpServer
{
    private const string ErrorPage = """
        <!DOCTYPE HTML>
        <html lang="en">
            <head>
                <meta charset="utf-8">
                <title>Error response</title>
            </head>
            <body>
                <h1>Error response</h1>
                <p>Error code: %(code)d</p>
                <p>Message: %(message)s.</p>
                <p>Error code explanation: %(code)s - %(explain)s.</p>
            </body>
        </html>

        """;

    [PyMember("HTTPServer")]
    public static PyClass HttpServer { get; } = new LibraryClass("http.server", "HTTPServer", PySocketServer.TcpServer)
        .Field("allow_reuse_address", true)
        .Field("allow_reuse_port", true)
        .Method("server_bind", self =>
        {
            PyOps.Call(Attr.Of(PySocketServer.TcpServer, "server_bind"), self);
            var address = Attr.Of(self, "server_address");
            PyOps.SetAttr(self, "server_name", PySocketModule.Getfqdn(PyConvert.To<string>(PyOps.GetItem(address, 0L))));
            PyOps.SetAttr(self, "server_port", PyOps.GetItem(address, 1L));
        }).Class;

    /// <summary>Handles each request in a thread of its own.</summary>
    [PyMember("ThreadingHTTPServer")]
    public static PyClass ThreadingHttpServer { get; } =
        new LibraryClass("http.server", "ThreadingHTTPServer", PySocketServer.ThreadingMixIn, HttpServer).Field("daemon_threads", true).Class;

    /// <summary>Base of handlers: a request GET is handled by do_GET.</summary>
    [PyMember("BaseHTTPRequestHandler")]
    public static PyClass BaseHandler { get; } = MakeBaseHandler();

    /// <summary>Serves the files of a directory.</summary>
    [PyMember("SimpleHTTPRequestHandler")]
    public static PyClass SimpleHandler { get; } = MakeSimpleHandler();

    private static PyClass MakeBaseHandler() => AddLogging(AddAnswers(new LibraryClass("http.server", "BaseHTTPRequestHandler", PySocketServer.StreamRequestHandler)))
        .Field("sys_version", "Python/3.13.0")
        .Field("server_version", "BaseHTTP/0.6")
        .Field("error_message_format", ErrorPage)
        .Field("error_content_type", "text/html;charset=utf-8")
        .Field("default_request_version", "HTTP/0.9")
        .Field("protocol_version", "HTTP/1.0")
        .Field("weekdayname", new PyList<object?>(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]))
        .Field("monthname", new PyList<object?>([null, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]))
        .Field("responses", Responses())
        .Method("parse_request", "self", a => HttpRequests.Parse(a.Get<object?>(0)))
        .Method("handle_expect_100", "self", a =>
        {
            Attr.Call(a.Get<object?>(0), "send_response_only", 100L);
            Attr.Call(a.Get<object?>(0), "end_headers");
            return true;
        })
        .Method("handle_one_request", HttpRequests.HandleOne)
        .Method("handle", self =>
        {
            PyOps.SetAttr(self, "close_connection", true);
            do
            {
                Attr.Call(self, "handle_one_request");
            }
            while (!Attr.IsTrue(self, "close_connection"));
        }).Class;

    private static PyDict<object?, object?> Responses()
    {
        var result = new PyDict<object?, object?>();
        foreach (var (code, phrase, description) in HttpNames.Statuses)
        {
            result[code] = (phrase, description);
        }

        return result;
    }

    private static LibraryClass AddAnswers(LibraryClass type) => type
        .Method("send_response", "self, code, message=", a =>
        {
            var (self, code) = (a.Get<object?>(0), a.Get<object?>(1));
            Attr.Call(self, "log_request", code);
            Attr.Call(self, "send_response_only", code, a.Get<object?>(2, null));
            Attr.Call(self, "send_header", "Server", Attr.Call(self, "version_string"));
            return Attr.Call(self, "send_header", "Date", Attr.Call(self, "date_time_string"));
        })
        .Method("send_response_only", "self, code, message=", a =>
        {
            var (self, code) = (a.Get<object?>(0), a.Get<long>(1));
            if (!Equals(Attr.Of(self, "request_version"), "HTTP/0.9"))
            {
                var message = a.Get<object?>(2, null) ?? HttpNames.Phrase(code);
                HttpRequests.Header(self).Append(CultureInfo.InvariantCulture, $"{PyOps.Str(Attr.Of(self, "protocol_version"))} {code} {PyOps.Str(message)}\r\n");
            }

            return null;
        })
        .Method("send_header", "self, keyword, value", a =>
        {
            var (self, keyword, value) = (a.Get<object?>(0), a.Get<string>(1), PyOps.Str(a.Get<object?>(2)));
            if (!Equals(Attr.Of(self, "request_version"), "HTTP/0.9"))
            {
                HttpRequests.Header(self).Append(keyword).Append(": ").Append(value).Append("\r\n");
            }

            if (keyword.Equals("connection", StringComparison.OrdinalIgnoreCase) && value.ToLowerInvariant() is var wish and ("close" or "keep-alive"))
            {
                PyOps.SetAttr(self, "close_connection", wish == "close");
            }

            return null;
        })
        .Method("end_headers", self =>
        {
            if (!Equals(Attr.Of(self, "request_version"), "HTTP/0.9"))
            {
                HttpRequests.Header(self).Append("\r\n");
                Attr.Call(self, "flush_headers");
            }
        })
        .Method("flush_headers", HttpRequests.FlushHeaders)
        .Method("send_error", "self, code, message=, explain=", a =>
        {
            HttpRequests.SendError(a.Get<object?>(0), a.Get<long>(1), a.Get<object?>(2, null), a.Get<object?>(3, null));
            return null;
        });

    private static LibraryClass AddLogging(LibraryClass type) => type
        .Method("log_request", "self, code=, size=", a =>
        {
            var self = a.Get<object?>(0);
            return Attr.Call(self, "log_message", "\"%s\" %s %s", Attr.Of(self, "requestline"), PyOps.Str(a.Get<object?>(1, "-")), PyOps.Str(a.Get<object?>(2, "-")));
        })
        .Method("log_error", "self, format, *args", a => PyOps.CallMethod(a.Get<object?>(0), "log_message", [a.Get<object?>(1), .. a.Star(2)]))
        .Method("log_message", "self, format, *args", a =>
        {
            var self = a.Get<object?>(0);
            var message = PyOps.Str(PyOps.Mod(a.Get<object?>(1), PyOps.ToTuple(a.Star(2))));
            PyStreams.WriteError($"{PyOps.Str(Attr.Call(self, "address_string"))} - - [{PyOps.Str(Attr.Call(self, "log_date_time_string"))}] {message}\n");
            return null;
        })
        .Method("version_string", "self", a => PyOps.Str(Attr.Of(a.Get<object?>(0), "server_version")) + " " + PyOps.Str(Attr.Of(a.Get<object?>(0), "sys_version")))
        .Method("date_time_string", "self, timestamp=", a =>
            HttpNames.Date(a.Get<double?>(1, null) is { } seconds ? DateTime.UnixEpoch.AddSeconds(seconds) : DateTime.UtcNow))
        .Method("log_date_time_string", "self", _ => DateTime.Now.ToString("dd/MMM/yyyy HH:mm:ss", CultureInfo.InvariantCulture))
        .Method("address_string", "self", a => PyOps.GetItem(Attr.Of(a.Get<object?>(0), "client_address"), 0L));
}
