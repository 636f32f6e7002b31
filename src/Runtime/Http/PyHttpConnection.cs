using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>A connection to an HTTP server: requests and their answers, one after the other.</summary>
[PyClass("http.client", "HTTPConnection")]
public partial class PyHttpConnection : PyObject
{
    private readonly double? timeout;
    private readonly StringBuilder head = new();
    private Stream? stream;
    private PyHttpResponse? last;
    private string method = "";
    private string url = "";
    private bool hasRequest;

    [PyMember]
    public PyHttpConnection(string host, long? port = null, double? timeout = null, object? sourceAddress = null, long blocksize = 8192)
        : this(host, port, timeout, isSecure: false, verifies: true)
    {
    }

    private protected PyHttpConnection(string host, long? port, double? timeout, bool isSecure, bool verifies)
    {
        (IsSecure, Verifies, this.timeout) = (isSecure, verifies, timeout);
        var colon = host.LastIndexOf(':');
        if (port is null && colon > host.LastIndexOf(']'))
        {
            port = long.TryParse(host.AsSpan(colon + 1), out var number) ? number
                : colon == host.Length - 1 ? null : throw new InvalidUrl($"nonnumeric port: '{host[(colon + 1)..]}'");
            host = host[..colon];
        }

        Host = host.Trim('[', ']');
        Port = port ?? DefaultPort;
    }

    public override string PyModuleName => "http.client";

    public override string PyTypeName => IsSecure ? "HTTPSConnection" : "HTTPConnection";

    [PyMember]
    public string Host { get; }

    [PyMember]
    public long Port { get; }

    [PyMember]
    public double? Timeout => timeout;

    [PyMember]
    public PySocket? Sock { get; private set; }

    internal bool IsSecure { get; }

    internal bool Verifies { get; }

    private long DefaultPort => IsSecure ? 443 : 80;

    /// <summary>Connects to the server. Blocks; OSError.</summary>
    [PyMember]
    public void Connect()
    {
        (Sock, var open) = HttpConnectionStream.Open(Host, Port, timeout, IsSecure, Verifies);
        stream = new DuplexBuffer(open);
    }

    [PyMember("set_debuglevel")]
    public void SetDebuglevel(long level)
    {
    }

    /// <summary>Sends a request. Blocks; OSError.</summary>
    [PyMember]
    public void Request(string method, string url, object? body = null, object? headers = null, [PyParam(KeywordOnly = true)] bool encodeChunked = false)
    {
        var given = new List<(string Name, string Value)>();
        if (headers is not null)
        {
            foreach (var name in PyOps.Iterate(headers))
            {
                given.Add((PyOps.Str(name), PyOps.Str(PyOps.GetItem(headers, name))));
            }
        }

        bool Has(string name) => given.Exists(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var content = Content(body);
        Putrequest(method, url, Has("host"), Has("accept-encoding"));
        if (!Has("content-length") && !Has("transfer-encoding") && (content is not null || method.ToUpperInvariant() is "POST" or "PUT" or "PATCH"))
        {
            Putheader("Content-Length", (content?.Length ?? 0).ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in given)
        {
            Putheader(name, value);
        }

        Endheaders(content is null ? null : new PyBytes(content));
    }

    /// <summary>Begins a request. CannotSendRequest while the last answer isn't read.</summary>
    [PyMember]
    public void Putrequest(string method, string url, bool skipHost = false, bool skipAcceptEncoding = false)
    {
        if (last is not null && !last.Isclosed() || hasRequest)
        {
            throw new CannotSendRequest(hasRequest ? "Request-sent" : "Request-started");
        }

        last = null;
        url = url.Length == 0 ? "/" : url;
        if (url.Any(c => c <= ' ' || c == '\u007f'))
        {
            throw new InvalidUrl($"URL can't contain control characters. {PyOps.Repr(url)} (found at least {PyOps.Repr(url.First(c => c <= ' ' || c == '\u007f').ToString())})");
        }

        (this.method, this.url) = (method, url);
        head.Clear().Append(CultureInfo.InvariantCulture, $"{method} {url} HTTP/1.1\r\n");
        if (!skipHost)
        {
            var name = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
            Putheader("Host", Port == DefaultPort ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{Port}"));
        }

        if (!skipAcceptEncoding)
        {
            Putheader("Accept-Encoding", "identity");
        }
    }

    /// <summary>Adds a header to the request.</summary>
    [PyMember]
    public void Putheader(string header, params object?[] values) =>
        head.Append(header).Append(": ").AppendJoin("\r\n\t", values.Select(v => v is PyBytes bytes ? ByteSource.Text(bytes.Span) : PyOps.Str(v))).Append("\r\n");

    /// <summary>Sends the headers and the body.</summary>
    [PyMember]
    public void Endheaders(object? messageBody = null)
    {
        head.Append("\r\n");
        hasRequest = true;
        Write(Encoding.Latin1.GetBytes(head.ToString()));
        if (messageBody is not null)
        {
            Write(Content(messageBody)!);
        }

        stream!.Flush();
    }

    /// <summary>Sends data.</summary>
    [PyMember]
    public void Send(object? data)
    {
        Write(Content(data) ?? []);
        stream!.Flush();
    }

    /// <summary>The answer to the request. Blocks. ResponseNotReady, RemoteDisconnected, BadStatusLine, TimeoutError.</summary>
    [PyMember]
    public PyHttpResponse Getresponse()
    {
        if (!hasRequest || stream is null || (last is not null && !last.Isclosed()))
        {
            throw new ResponseNotReady(last is null ? "Idle" : "Request-sent");
        }

        hasRequest = false;
        PyHttpResponse? response = null;
        try
        {
            var open = stream;
            response = new PyHttpResponse(open, method, url, () =>
            {
                if (response?.WillClose == true)
                {
                    open.Dispose();
                }
            });
        }
        catch
        {
            Close();
            throw;
        }

        if (response.WillClose)
        {
            // The answer keeps the stream; the next request connects anew.
            Sock?.Close();
            (Sock, stream) = (null, null);
            if (response.Isclosed())
            {
                response.Close();
            }
        }

        return last = response;
    }

    /// <summary>Closes the connection.</summary>
    [PyMember]
    public void Close()
    {
        Sock?.Close();
        stream?.Dispose();
        (Sock, stream, hasRequest, last) = (null, null, false, null);
    }

    private void Write(byte[] data)
    {
        if (stream is null)
        {
            Connect();
        }

        stream!.Write(data);
    }

    private static byte[]? Content(object? body) => body switch
    {
        null => null,
        string text => PyProgram.IsPython2 ? Python2Encoding.BytesOf(text) : Codecs.Encode(text, "latin-1", "strict"),
        PyBytes or PyByteArray => ByteSource.View(body).ToArray(),
        _ when PyOps.HasAttr(body, "read") => Content(PyOps.CallMethod(body, "read")),
        _ => [.. PyOps.Iterate(body).SelectMany(part => Content(part)!)],
    };
}

/// <summary>A connection to an HTTPS server.</summary>
[PyClass("http.client", "HTTPSConnection")]
public partial class PyHttpsConnection : PyHttpConnection
{
    [PyMember]
    public PyHttpsConnection(
        string host,
        long? port = null,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] object? sourceAddress = null,
        [PyParam(KeywordOnly = true)] object? context = null,
        [PyParam(KeywordOnly = true)] long blocksize = 8192)
        : base(host, port, timeout, isSecure: true, verifies: (context as PySslContext)?.Verifies ?? true)
    {
    }
}

/// <summary>Python's http.client module (Python 2: httplib).</summary>
[PyModule("http.client", Aliases = ["httplib"])]
public static class PyHttpClient
{
    [PyMember("HTTP_PORT")]
    public const long HttpPort = 80;

    [PyMember("HTTPS_PORT")]
    public const long HttpsPort = 443;

    [PyMember("OK")]
    public const long Ok = 200;

    [PyMember("NOT_FOUND")]
    public const long NotFound = 404;

    /// <summary>The reasons by status.</summary>
    [PyMember("responses")]
    public static PyDict<long, string> Responses { get; } = MakeResponses();

    private static PyDict<long, string> MakeResponses()
    {
        var result = new PyDict<long, string>();
        foreach (var (code, phrase, _) in HttpNames.Statuses)
        {
            result[code] = phrase;
        }

        return result;
    }
}
