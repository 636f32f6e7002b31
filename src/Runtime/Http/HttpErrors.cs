namespace PyConc2Cs.Runtime;

/// <summary>Base of http.client's errors.</summary>
[PyClass("http.client", "HTTPException", Aliases = ["http.client.error", "httplib.HTTPException"])]
public partial class HttpException : PyException
{
    [PyMember]
    public HttpException(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "HTTPException";
}

/// <summary>getresponse() without a request, or with the last response not read.</summary>
[PyClass("http.client", "ResponseNotReady")]
public partial class ResponseNotReady : HttpException
{
    [PyMember]
    public ResponseNotReady(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ResponseNotReady";
}

/// <summary>A request while another one is under way.</summary>
[PyClass("http.client", "CannotSendRequest")]
public partial class CannotSendRequest : HttpException
{
    [PyMember]
    public CannotSendRequest(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "CannotSendRequest";
}

/// <summary>A host or port that is none.</summary>
[PyClass("http.client", "InvalidURL")]
public partial class InvalidUrl : HttpException
{
    [PyMember]
    public InvalidUrl(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InvalidURL";
}

/// <summary>An answer that isn't HTTP.</summary>
[PyClass("http.client", "BadStatusLine")]
public partial class BadStatusLine : HttpException
{
    [PyMember]
    public BadStatusLine(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BadStatusLine";
}

/// <summary>The body is shorter than announced.</summary>
[PyClass("http.client", "IncompleteRead")]
public partial class IncompleteRead : HttpException
{
    [PyMember]
    public IncompleteRead(object? partial, long? expected = null)
        : base(partial)
    {
        (Partial, Expected) = (partial, expected);
    }

    [PyMember]
    public object? Partial { get; }

    [PyMember]
    public long? Expected { get; }

    public override string PyTypeName => "IncompleteRead";

    public override string ToString() => $"IncompleteRead({PyOps.Len(Partial)} bytes read{(Expected is { } more ? $", {more} more expected" : "")})";
}

/// <summary>The server closed the connection without an answer.</summary>
[PyClass("http.client", "RemoteDisconnected")]
public partial class RemoteDisconnected : ConnectionResetError
{
    [PyMember]
    public RemoteDisconnected(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "RemoteDisconnected";
}

/// <summary>A URL that can't be opened.</summary>
[PyClass("urllib.error", "URLError", Aliases = ["urllib2.URLError", "urllib.request.URLError"])]
public partial class UrlError : OSError
{
    [PyMember]
    public UrlError(object? reason, object? filename = null)
        : base(reason)
    {
        Reason = reason;
        Filename = filename;
    }

    [PyMember]
    public object? Reason { get; set; }

    public override string PyTypeName => "URLError";

    public override string ToString() => $"<urlopen error {PyOps.Str(Reason)}>";
}

/// <summary>An answer with an error status; it can be read like another answer.</summary>
[PyClass("urllib.error", "HTTPError", Aliases = ["urllib2.HTTPError", "urllib.request.HTTPError"])]
public partial class HttpError : UrlError
{
    [PyMember]
    public HttpError(string url, long code, string msg, PyMessage? hdrs, object? fp)
        : base(msg, url)
    {
        (Url, Code, Msg, Headers, Fp) = (url, code, msg, hdrs, fp);
    }

    [PyMember]
    public string Url { get; }

    [PyMember("code", "status")]
    public long Code { get; }

    [PyMember]
    public string Msg { get; }

    [PyMember("headers", "hdrs")]
    public PyMessage? Headers { get; }

    [PyMember]
    public object? Fp { get; }

    public override string PyTypeName => "HTTPError";

    /// <summary>The body of the answer.</summary>
    [PyMember]
    public PyBytes Read(long? amt = null) => Fp is null ? PyBytes.Empty : (PyBytes)PyOps.CallMethod(Fp, "read", amt)!;

    [PyMember]
    public PyMessage? Info() => Headers;

    [PyMember]
    public string Geturl() => Url;

    [PyMember]
    public long Getcode() => Code;

    [PyMember]
    public void Close()
    {
        if (Fp is not null)
        {
            PyOps.CallMethod(Fp, "close");
        }
    }

    public override string ToString() => $"HTTP Error {Code}: {Msg}";

    public override string Repr() => $"<HTTPError {Code}: {PyOps.Repr(Msg)}>";
}
