using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's urllib.request module (Python 2: urllib2).</summary>
[PyModule("urllib.request", Aliases = ["urllib2"])]
public static class PyUrlRequest
{
    private static PyOpener? installed;

    /// <summary>Opens a URL: http, https, file or data. Blocks. URLError, HTTPError for error statuses, ValueError.</summary>
    [PyMember]
    public static PyHttpResponse Urlopen(object? url, object? data = null, double? timeout = null, object? context = null) =>
        (installed ?? new PyOpener([])).Send(url, data, timeout, context as PySslContext);

    /// <summary>Copies what a URL gives to a file; gives the file's name and the headers. Blocks.</summary>
    [PyMember]
    public static (string Filename, PyMessage Headers) Urlretrieve(object? url, string? filename = null, object? reporthook = null, object? data = null)
    {
        using var response = Urlopen(url, data);
        filename ??= Path.GetTempFileName();
        using var file = Builtins.OpenBinary(filename, "wb");
        var total = long.TryParse(response.Headers.Find("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;
        const long blockSize = 8192;
        var blocks = 0L;
        Report();
        for (var block = response.Read(blockSize); block.Length > 0; block = response.Read(blockSize))
        {
            file.Write(block);
            blocks++;
            Report();
        }

        return (filename, response.Headers);

        void Report()
        {
            if (reporthook is not null)
            {
                PyOps.Call(reporthook, blocks, blockSize, total);
            }
        }
    }

    /// <summary>An opener with these handlers.</summary>
    [PyMember]
    public static PyOpener BuildOpener(params object?[] handlers) => new(handlers);

    /// <summary>The opener that urlopen() uses from now on.</summary>
    [PyMember]
    public static void InstallOpener(PyOpener? opener) => installed = opener;

    /// <summary>A file path as the path of a URL.</summary>
    [PyMember("pathname2url")]
    public static string PathnameToUrl(string pathname) => PyUrllibParse.Quote(pathname);

    /// <summary>The path of a URL as a file path.</summary>
    [PyMember("url2pathname")]
    public static string UrlToPathname(string url) => PyUrllibParse.Unquote(url);
}

/// <summary>A request: URL, data, headers, method.</summary>
[PyClass("urllib.request", "Request", Aliases = ["urllib2.Request"])]
public partial class PyUrlRequestObject : PyObject
{
    private object? data;

    /// <summary>ValueError if the URL has no type.</summary>
    [PyMember]
    public PyUrlRequestObject(string url, object? data = null, object? headers = null, string? originReqHost = null, bool unverifiable = false, string? method = null)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        (FullUrl, this.data, Method) = (url, data, method);
        var bare = hash < 0 ? url : url[..hash];
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !bare[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
        {
            throw new ValueError($"unknown url type: {PyOps.Repr(url)}");
        }

        Type = bare[..colon].ToLowerInvariant();
        var rest = bare[(colon + 1)..];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.AsSpan(2).IndexOfAny('/', '?');
            Host = end < 0 ? rest[2..] : rest[2..(end + 2)];
            rest = end < 0 ? "" : rest[(end + 2)..];
        }

        Selector = rest.StartsWith('?') ? "/" + rest : rest;
        if (headers is not null)
        {
            foreach (var name in PyOps.Iterate(headers))
            {
                AddHeader(PyOps.Str(name), PyOps.GetItem(headers, name));
            }
        }
    }

    public override string PyModuleName => "urllib.request";

    public override string PyTypeName => "Request";

    [PyMember("full_url")]
    public string FullUrl { get; }

    [PyMember]
    public string Type { get; }

    [PyMember]
    public string? Host { get; }

    [PyMember]
    public string Selector { get; }

    [PyMember]
    public string? Method { get; set; }

    [PyMember]
    public object? Data
    {
        get => data;
        set => data = value;
    }

    [PyMember]
    public PyDict<string, object?> Headers { get; } = [];

    [PyMember("get_method")]
    public virtual string MethodName() => Method ?? (data is null ? "GET" : "POST");

    [PyMember("get_full_url")]
    public string GetFullUrl() => FullUrl;

    [PyMember("get_host")]
    public string? GetHost() => Host;

    [PyMember("get_data")]
    public object? GetData() => data;

    [PyMember("add_data")]
    public void AddData(object? data) => this.data = data;

    /// <summary>Sets a header; its name is written like this: Content-type.</summary>
    [PyMember("add_header", "add_unredirected_header")]
    public void AddHeader(string key, object? val) => Headers[Capitalize(key)] = val;

    [PyMember("has_header")]
    public bool HasHeader(string headerName) => Headers.Contains(headerName);

    [PyMember("get_header")]
    public object? GetHeader(string headerName, object? @default = null) => Headers.TryGetValue(headerName, out var value) ? value : @default;

    [PyMember("remove_header")]
    public void RemoveHeader(string headerName)
    {
        if (Headers.Contains(headerName))
        {
            Headers.Pop(headerName);
        }
    }

    [PyMember("header_items")]
    public PyList<(string Name, object? Value)> HeaderItems() => new(Headers.ToPairs().Select(p => (p.Key, p.Value)));

    private static string Capitalize(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
}

/// <summary>Opens URLs with headers of its own: urllib.request.OpenerDirector.</summary>
[PyClass("urllib.request", "OpenerDirector", Aliases = ["urllib2.OpenerDirector"])]
public sealed partial class PyOpener : PyObject
{
    private const int MostRedirects = 10;

    private readonly PySslContext? context;

    internal PyOpener(object?[] handlers)
    {
        foreach (var handler in handlers)
        {
            switch (handler)
            {
                case PyHttpsHandler https:
                    context = https.Context;
                    break;
                case PyProxyHandler { Proxies.Length: > 0 }:
                    throw new NotImplementedError("ProxyHandler with proxies isn't supported");
                case PyProxyHandler or PyClass { Module: "urllib.request" }:
                    break;
                default:
                    throw new NotImplementedError($"{PyOps.TypeName(handler)} isn't supported as a handler of an opener");
            }
        }
    }

    public override string PyModuleName => "urllib.request";

    /// <summary>Headers of each request that doesn't have them.</summary>
    [PyMember]
    public PyList<object?> Addheaders { get; set; } = new([("User-agent", PyProgram.IsPython2 ? "Python-urllib/2.7" : "Python-urllib/3.13")]);

    /// <summary>As urlopen().</summary>
    [PyMember]
    public PyHttpResponse Open(object? fullurl, object? data = null, double? timeout = null) => Send(fullurl, data, timeout, null);

    internal PyHttpResponse Send(object? url, object? data, double? timeout, PySslContext? given)
    {
        var request = url as PyUrlRequestObject ?? new PyUrlRequestObject(url as string ?? throw new AttributeError($"'{PyOps.TypeName(url)}' object has no attribute 'timeout'"), data);
        if (data is not null)
        {
            request.Data = data;
        }

        for (var redirects = 0; ; redirects++)
        {
            var response = Once(request, timeout, given ?? context);
            if (response.Status is 301 or 302 or 303 or 307 or 308 && response.Headers.Find("location") is { } target)
            {
                var method = request.MethodName();
                if (redirects == MostRedirects || !(method is "GET" or "HEAD" || (method == "POST" && response.Status is 301 or 302 or 303)))
                {
                    throw Failure(request, response, redirects == MostRedirects
                        ? "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n" : "");
                }

                response.Read();
                response.Close();
                var next = new PyUrlRequestObject(PyUrllibParse.Urljoin(request.FullUrl, target.Replace(" ", "%20", StringComparison.Ordinal)), method: method == "HEAD" ? "HEAD" : "GET");
                foreach (var (name, value) in request.HeaderItems())
                {
                    if (name.ToLowerInvariant() is not ("content-length" or "content-type"))
                    {
                        next.AddHeader(name, value);
                    }
                }

                request = next;
                continue;
            }

            return response.Status is >= 200 and < 300 ? response : throw Failure(request, response, "");
        }
    }

    private static HttpError Failure(PyUrlRequestObject request, PyHttpResponse response, string before) =>
        new(request.FullUrl, response.Status, before + response.Reason, response.Headers, response);

    private PyHttpResponse Once(PyUrlRequestObject request, double? timeout, PySslContext? tls) => request.Type switch
    {
        "http" or "https" => Http(request, timeout, tls),
        "file" => LocalFile(request),
        "data" => Literal(request),
        _ => throw new UrlError($"unknown url type: {request.Type}"),
    };

    private PyHttpResponse Http(PyUrlRequestObject request, double? timeout, PySslContext? tls)
    {
        if (string.IsNullOrEmpty(request.Host))
        {
            throw new UrlError("no host given");
        }

        if (request.Data is string && !PyProgram.IsPython2)
        {
            throw new TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.");
        }

        var headers = new PyDict<string, object?>();
        void Add(string name, object? value)
        {
            var proper = string.Join('-', name.Split('-').Select(p => p.Length == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..].ToLowerInvariant()));
            if (!headers.Contains(proper))
            {
                headers[proper] = value;
            }
        }

        foreach (var (name, value) in request.HeaderItems())
        {
            Add(name, value);
        }

        if (request.Data is not null)
        {
            Add("Content-type", "application/x-www-form-urlencoded");
        }

        foreach (var pair in Addheaders)
        {
            Add(PyOps.Str(PyOps.GetItem(pair, 0L)), PyOps.GetItem(pair, 1L));
        }

        headers["Connection"] = "close";
        var connection = request.Type == "https"
            ? new PyHttpsConnection(request.Host, timeout: timeout, context: tls)
            : new PyHttpConnection(request.Host, timeout: timeout);
        try
        {
            connection.Request(request.MethodName(), request.Selector.Length == 0 ? "/" : request.Selector, request.Data, headers);
        }
        catch (OSError error)
        {
            throw new UrlError(error);
        }

        var response = connection.Getresponse();
        response.Url = request.FullUrl;
        return response;
    }

    private static PyHttpResponse LocalFile(PyUrlRequestObject request)
    {
        var path = PyUrllibParse.Unquote(request.Selector);
        if (!File.Exists(path))
        {
            throw new UrlError(OSError.Create(2L, "No such file or directory", path));
        }

        var headers = new PyMessage();
        var body = File.ReadAllBytes(path);
        headers.SetItem("Content-type", HttpNames.TypeOf(Path.GetExtension(path)) ?? "text/plain");
        headers.SetItem("Content-length", (long)body.Length);
        headers.SetItem("Last-modified", HttpNames.Date(File.GetLastWriteTimeUtc(path)));
        return new PyHttpResponse(body, headers, request.FullUrl);
    }

    private static PyHttpResponse Literal(PyUrlRequestObject request)
    {
        var text = request.FullUrl["data:".Length..];
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            throw new ValueError("not enough values to unpack (expected 2, got 1)");
        }

        var (type, content) = (text[..comma], PyUrllibParse.Unquote(text[(comma + 1)..], "latin-1"));
        var isBase64 = type.EndsWith(";base64", StringComparison.Ordinal);
        type = isBase64 ? type[..^7] : type;
        var body = isBase64 ? Convert.FromBase64String(content) : Encoding.Latin1.GetBytes(content);
        var headers = new PyMessage();
        headers.SetItem("Content-type", type.Length == 0 ? "text/plain;charset=US-ASCII" : type);
        headers.SetItem("Content-length", (long)body.Length);
        return new PyHttpResponse(body, headers, request.FullUrl);
    }
}

/// <summary>Handler of build_opener(): the context of https.</summary>
[PyClass("urllib.request", "HTTPSHandler", Aliases = ["urllib2.HTTPSHandler"])]
public sealed partial class PyHttpsHandler : PyObject
{
    [PyMember]
    public PyHttpsHandler(long? debuglevel = null, PySslContext? context = null, bool? checkHostname = null) => Context = context;

    internal PySslContext? Context { get; }
}

/// <summary>Handler of build_opener(): <c>ProxyHandler({})</c> switches proxies off, which aren't used anyway.</summary>
[PyClass("urllib.request", "ProxyHandler", Aliases = ["urllib2.ProxyHandler"])]
public sealed partial class PyProxyHandler : PyObject
{
    [PyMember]
    public PyProxyHandler(PyDict<string, string>? proxies = null) => Proxies = proxies ?? [];

    [PyMember]
    public PyDict<string, string> Proxies { get; }
}

/// <summary>Python 2's urllib.</summary>
[PyModule("urllib")]
public static class PyUrllib
{
    [PyMember]
    public static string Quote(string s, string safe = "/") => PyUrllibParse.Quote(s, safe);

    [PyMember("quote_plus")]
    public static string QuotePlus(string s, string safe = "") => PyUrllibParse.QuotePlus(s, safe);

    [PyMember]
    public static string Unquote(string s) => PyUrllibParse.Unquote(s);

    [PyMember("unquote_plus")]
    public static string UnquotePlus(string s) => PyUrllibParse.UnquotePlus(s);

    [PyMember]
    public static string Urlencode(object? query, bool doseq = false) => PyUrllibParse.Urlencode(query, doseq);

    /// <summary>Opens a URL. Blocks; OSError.</summary>
    [PyMember]
    public static PyHttpResponse Urlopen(string url, object? data = null) => PyUrlRequest.Urlopen(url, data);

    /// <summary>Copies what a URL gives to a file. Blocks; OSError.</summary>
    [PyMember]
    public static (string Filename, PyMessage Headers) Urlretrieve(string url, string? filename = null, object? reporthook = null, object? data = null) =>
        PyUrlRequest.Urlretrieve(url, filename, reporthook, data);
}
