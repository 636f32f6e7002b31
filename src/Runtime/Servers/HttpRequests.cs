using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>What request handlers do with a request: read it, find its method, send headers and errors.</summary>
internal static class HttpRequests
{
    private const int LongestLine = 65536;

    private static readonly ConditionalWeakTable<object, StringBuilder> headers = [];

    /// <summary>The headers that wait to be sent.</summary>
    public static StringBuilder Header(object? self) => headers.GetOrCreateValue(self!);

    public static void FlushHeaders(object? self)
    {
        var text = Header(self);
        if (text.Length > 0)
        {
            Attr.Call(Attr.Of(self, "wfile"), "write", new PyBytes(Encoding.Latin1.GetBytes(text.ToString())));
            text.Clear();
        }
    }

    public static void HandleOne(object? self)
    {
        try
        {
            var line = ByteSource.Text(ByteSource.View(Attr.Call(Attr.Of(self, "rfile"), "readline", LongestLine + 1L)));
            PyOps.SetAttr(self, "raw_requestline", new PyBytes(Encoding.Latin1.GetBytes(line)));
            if (line.Length > LongestLine)
            {
                PyOps.SetAttr(self, "requestline", "");
                PyOps.SetAttr(self, "request_version", "");
                PyOps.SetAttr(self, "command", "");
                Attr.Call(self, "send_error", 414L);
                return;
            }

            if (line.Length == 0)
            {
                PyOps.SetAttr(self, "close_connection", true);
                return;
            }

            if (!PyOps.Truth(Attr.Call(self, "parse_request")))
            {
                return;
            }

            var method = "do_" + PyOps.Str(Attr.Of(self, "command"));
            if (!PyOps.HasAttr(self, method))
            {
                Attr.Call(self, "send_error", 501L, $"Unsupported method ({PyOps.Repr(Attr.Of(self, "command"))})");
                return;
            }

            Attr.Call(self, method);
            Attr.Call(Attr.Of(self, "wfile"), "flush");
        }
        catch (TimeoutError error)
        {
            Attr.Call(self, "log_error", "Request timed out: %r", error);
            PyOps.SetAttr(self, "close_connection", true);
        }
    }

    /// <summary>Sets command, path, request_version and headers; false after an error was sent.</summary>
    public static bool Parse(object? self)
    {
        PyOps.SetAttr(self, "command", null);
        PyOps.SetAttr(self, "request_version", Attr.Of(self, "default_request_version"));
        PyOps.SetAttr(self, "close_connection", true);
        var line = ByteSource.Text(ByteSource.View(Attr.Of(self, "raw_requestline"))).TrimEnd('\r', '\n');
        PyOps.SetAttr(self, "requestline", line);
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }

        var keepsOpen = false;
        if (words.Length >= 3)
        {
            var version = words[^1];
            if (!version.StartsWith("HTTP/", StringComparison.Ordinal) || !TryVersion(version[5..], out var number))
            {
                Attr.Call(self, "send_error", 400L, $"Bad request version ({PyOps.Repr(version)})");
                return false;
            }

            if (number.Major >= 2)
            {
                Attr.Call(self, "send_error", 505L, $"Invalid HTTP version ({version[5..]})");
                return false;
            }

            keepsOpen = number is (1, >= 1) && string.CompareOrdinal(PyOps.Str(Attr.Of(self, "protocol_version")), "HTTP/1.1") >= 0;
            PyOps.SetAttr(self, "request_version", version);
        }

        if (words.Length is < 2 or > 3)
        {
            Attr.Call(self, "send_error", 400L, $"Bad request syntax ({PyOps.Repr(line)})");
            return false;
        }

        if (words.Length == 2 && words[0] != "GET")
        {
            Attr.Call(self, "send_error", 400L, $"Bad HTTP/0.9 request type ({PyOps.Repr(words[0])})");
            return false;
        }

        PyOps.SetAttr(self, "close_connection", !keepsOpen);
        return ParseHeaders(self, words, keepsOpen);
    }

    private static bool ParseHeaders(object? self, string[] words, bool keepsOpen)
    {
        PyOps.SetAttr(self, "command", words[0]);
        PyOps.SetAttr(self, "path", words[1].StartsWith("//", StringComparison.Ordinal) ? "/" + words[1].TrimStart('/') : words[1]);
        var rfile = Attr.Of(self, "rfile");
        var message = PyMessage.Read(() => ByteSource.Text(ByteSource.View(Attr.Call(rfile, "readline", LongestLine + 1L))));
        PyOps.SetAttr(self, "headers", message);
        var connection = (message.Find("Connection") ?? "").ToLowerInvariant();
        if (connection == "close")
        {
            PyOps.SetAttr(self, "close_connection", true);
        }
        else if (connection == "keep-alive" && string.CompareOrdinal(PyOps.Str(Attr.Of(self, "protocol_version")), "HTTP/1.1") >= 0)
        {
            PyOps.SetAttr(self, "close_connection", false);
        }

        return !(message.Find("Expect") is { } expect && expect.Equals("100-continue", StringComparison.OrdinalIgnoreCase) && keepsOpen)
            || PyOps.Truth(Attr.Call(self, "handle_expect_100"));
    }

    public static void SendError(object? self, long code, object? message, object? explain)
    {
        var (phrase, description) = HttpNames.Status(code);
        message ??= phrase;
        explain ??= description;
        Attr.Call(self, "log_error", "code %d, message %s", code, message);
        Attr.Call(self, "send_response", code, message);
        Attr.Call(self, "send_header", "Connection", "close");
        byte[]? body = null;
        if (code >= 200 && code is not (204 or 205 or 304))
        {
            var values = new PyDict<string, object?>
            {
                ["code"] = code,
                ["message"] = PyHtml.Escape(PyOps.Str(message), quote: false),
                ["explain"] = PyHtml.Escape(PyOps.Str(explain), quote: false),
            };
            body = Encoding.UTF8.GetBytes(PyOps.Str(PyOps.Mod(Attr.Of(self, "error_message_format"), values)));
            Attr.Call(self, "send_header", "Content-Type", Attr.Of(self, "error_content_type"));
            Attr.Call(self, "send_header", "Content-Length", PyOps.Str((long)body.Length));
        }

        Attr.Call(self, "end_headers");
        if (body is not null && !Equals(Attr.Of(self, "command"), "HEAD"))
        {
            Attr.Call(Attr.Of(self, "wfile"), "write", new PyBytes(body));
        }
    }

    private static bool TryVersion(string text, out (int Major, int Minor) version)
    {
        version = default;
        var parts = text.Split('.');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var major) || !int.TryParse(parts[1], out var minor))
        {
            return false;
        }

        version = (major, minor);
        return true;
    }
}
