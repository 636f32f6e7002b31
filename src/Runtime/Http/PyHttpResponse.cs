using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The answer of a server: http.client.HTTPResponse, and what urlopen() gives.</summary>
[PyClass("http.client", "HTTPResponse")]
public sealed partial class PyHttpResponse : PyObject, IEnumerable<PyBytes>, IDisposable
{
    private readonly Stream stream;
    private readonly Action finished;
    private readonly bool isChunked;
    private long? left;
    private bool isDone;

    internal PyHttpResponse(Stream stream, string method, string url, Action finished)
    {
        (this.stream, this.finished, Url) = (stream, finished, url);
        (Version, Status, Reason) = ReadStatus();
        Headers = PyMessage.Read(ReadLine);
        isChunked = (Headers.Find("transfer-encoding") ?? "").Equals("chunked", StringComparison.OrdinalIgnoreCase);
        left = !isChunked && long.TryParse(Headers.Find("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
        if (method == "HEAD" || Status is 204 or 304 || Status is >= 100 and < 200)
        {
            left = 0;
        }

        var connection = (Headers.Find("connection") ?? "").ToLowerInvariant();
        WillClose = connection.Contains("close", StringComparison.Ordinal) || (Version == 10 && !connection.Contains("keep-alive", StringComparison.Ordinal)) || (left is null && !isChunked);
        if (left == 0)
        {
            Finish();
        }
    }

    /// <summary>An answer that is here already: of a file: or data: URL.</summary>
    internal PyHttpResponse(byte[] body, PyMessage headers, string url)
    {
        (stream, finished, Url, Headers, Reason, Status) = (new MemoryStream(body), () => { }, url, headers, "", 200);
        left = body.Length;
    }

    public override string PyModuleName => "http.client";

    public override string PyTypeName => "HTTPResponse";

    [PyMember("status", "code")]
    public long Status { get; }

    [PyMember]
    public string Reason { get; }

    [PyMember]
    public long Version { get; }

    [PyMember("headers", "msg")]
    public PyMessage Headers { get; }

    [PyMember]
    public string Url { get; internal set; }

    [PyMember]
    public bool Closed { get; private set; }

    [PyMember("will_close")]
    public bool WillClose { get; }

    /// <summary>The body, or at most so many bytes of it. Blocks. IncompleteRead.</summary>
    [PyMember]
    public PyBytes Read(long? amt = null)
    {
        if (isDone)
        {
            return PyBytes.Empty;
        }

        using var all = new MemoryStream();
        var buffer = new byte[8192];
        while (!isDone && (amt is null or < 0 || all.Length < amt))
        {
            var count = ReadSome(buffer, amt is null or < 0 ? buffer.Length : (int)Math.Min(buffer.Length, amt.Value - all.Length));
            if (count == 0)
            {
                break;
            }

            all.Write(buffer, 0, count);
        }

        if (amt is null or < 0)
        {
            if (left is > 0)
            {
                throw new IncompleteRead(new PyBytes(all.ToArray()), left);
            }

            Finish();
        }

        return new PyBytes(all.ToArray());
    }

    [PyMember]
    public PyBytes Read1(long n = -1) => Read(n < 0 ? 8192 : n);

    /// <summary>Reads into a bytearray; gives the number of bytes.</summary>
    [PyMember]
    public long Readinto(PyByteArray b)
    {
        var bytes = Read(b.Length);
        b.Overwrite(0, bytes.Span);
        return bytes.Length;
    }

    /// <summary>A line of the body with its end.</summary>
    [PyMember]
    public PyBytes Readline(long limit = -1)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while ((limit < 0 || line.Count < limit) && !isDone && ReadSome(one, 1) == 1)
        {
            line.Add(one[0]);
            if (one[0] == '\n')
            {
                break;
            }
        }

        return new PyBytes(line.ToArray());
    }

    [PyMember]
    public PyList<PyBytes> Readlines(long hint = -1) => new((IEnumerable<PyBytes>)this);

    /// <summary>The values of a header, or the default.</summary>
    [PyMember]
    public object? Getheader(string name, object? @default = null) => Headers.GetAll(name) is PyList<string> all ? string.Join(", ", all) : @default;

    [PyMember]
    public PyList<(string Name, string Value)> Getheaders() => Headers.Items();

    [PyMember]
    public PyMessage Info() => Headers;

    [PyMember]
    public string Geturl() => Url;

    [PyMember]
    public long Getcode() => Status;

    [PyMember]
    public bool Isclosed() => isDone;

    [PyMember]
    public bool Readable() => true;

    [PyMember]
    public void Close()
    {
        Closed = true;
        Finish();
    }

    [PyMember("__enter__")]
    public PyHttpResponse Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    public IEnumerator<PyBytes> GetEnumerator()
    {
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            yield return line;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private (long Version, long Status, string Reason) ReadStatus()
    {
        while (true)
        {
            var line = ReadLine();
            if (line.Length == 0)
            {
                throw new RemoteDisconnected("Remote end closed connection without response");
            }

            var words = line.TrimEnd('\r', '\n').Split(' ', 3);
            if (!words[0].StartsWith("HTTP/", StringComparison.Ordinal) || words.Length < 2 || !long.TryParse(words[1], out var status) || status is < 100 or > 999)
            {
                throw new BadStatusLine(line);
            }

            if (status != 100)
            {
                return (words[0] == "HTTP/1.0" ? 10 : 11, status, words.Length > 2 ? words[2].Trim() : "");
            }

            PyMessage.Read(ReadLine);
        }
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            line.Append((char)next);
            if (next == '\n')
            {
                break;
            }
        }

        return line.ToString();
    }

    private int ReadSome(byte[] buffer, int count)
    {
        if (isChunked && left is null or 0)
        {
            if (left == 0)
            {
                ReadLine();
            }

            left = long.Parse(ReadLine().Split(';')[0].Trim() is { Length: > 0 } size ? size : "0", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (left == 0)
            {
                PyMessage.Read(ReadLine);
                Finish();
                return 0;
            }
        }

        var read = left is { } most ? stream.Read(buffer, 0, (int)Math.Min(count, most)) : stream.Read(buffer, 0, count);
        left -= read;
        if (read == 0 && left is null || (left == 0 && !isChunked))
        {
            Finish();
        }

        return read;
    }

    private void Finish()
    {
        if (!isDone)
        {
            isDone = true;
            finished();
        }
    }
}
