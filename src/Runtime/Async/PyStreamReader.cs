namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.StreamReader: bytes that come in bit by bit.</summary>
[PyClass("asyncio.streams", "StreamReader", Aliases = ["asyncio.StreamReader"])]
public sealed partial class PyStreamReader : PyAsyncIterator<PyBytes>
{
    private readonly List<byte> buffer = [];
    private readonly PyEventLoop loop;
    private readonly long limit;
    private PyAsyncFuture<object?>? waiter;
    private PyBaseException? error;
    private bool isAtEnd;

    [PyMember]
    public PyStreamReader(long limit = 65536, PyEventLoop? loop = null) => (this.limit, this.loop) = (limit, loop ?? PyAsyncio.CurrentLoop());

    /// <summary>At most so many bytes, at least one unless the stream has ended; -1 for all up to the end.</summary>
    [PyMember]
    public async PyCoroutine<PyBytes> Read(long n = -1)
    {
        Check();
        if (n == 0)
        {
            return PyBytes.Empty;
        }

        while (!isAtEnd && (n < 0 || buffer.Count == 0))
        {
            await WaitForData("read");
        }

        return Take(n < 0 ? buffer.Count : (int)Math.Min(n, buffer.Count));
    }

    /// <summary>A line with its end; less, perhaps nothing, at the end of the stream.</summary>
    [PyMember]
    public async PyCoroutine<PyBytes> Readline()
    {
        Check();
        int end;
        while ((end = buffer.IndexOf((byte)'\n')) < 0 && !isAtEnd)
        {
            if (buffer.Count > limit)
            {
                buffer.Clear();
                throw new ValueError("Separator is not found, and chunk exceed the limit");
            }

            await WaitForData("readline");
        }

        return Take(end < 0 ? buffer.Count : end + 1);
    }

    /// <summary>Just so many bytes. Raises IncompleteReadError if the stream ends before.</summary>
    [PyMember]
    public async PyCoroutine<PyBytes> Readexactly(long n)
    {
        if (n < 0)
        {
            throw new ValueError("readexactly size can not be less than zero");
        }

        Check();
        while (buffer.Count < n)
        {
            if (isAtEnd)
            {
                throw new IncompleteReadError(Take(buffer.Count), n);
            }

            await WaitForData("readexactly");
        }

        return Take((int)n);
    }

    /// <summary>Up to the separator and with it. Raises IncompleteReadError if the stream ends before.</summary>
    [PyMember]
    public async PyCoroutine<PyBytes> Readuntil(PyBytes? separator = null)
    {
        var mark = separator is null ? [(byte)'\n'] : separator.ToArray();
        if (mark.Length == 0)
        {
            throw new ValueError("Separator should be at least one-byte string");
        }

        Check();
        int start;
        while ((start = buffer.ToArray().AsSpan().IndexOf(mark)) < 0)
        {
            if (isAtEnd)
            {
                throw new IncompleteReadError(Take(buffer.Count), null);
            }

            await WaitForData("readuntil");
        }

        return Take(start + mark.Length);
    }

    /// <summary>The stream has ended and all was read.</summary>
    [PyMember]
    public bool AtEof() => isAtEnd && buffer.Count == 0;

    [PyMember]
    public void FeedData(PyBytes data) => Feed(data.ToArray());

    [PyMember]
    public void FeedEof()
    {
        isAtEnd = true;
        WakeUp();
    }

    [PyMember]
    public PyBaseException? Exception() => error;

    [PyMember]
    public void SetException(PyBaseException exc)
    {
        error = exc;
        var waiting = waiter;
        waiter = null;
        if (waiting is { IsDone: false })
        {
            waiting.SetError(exc);
        }
    }

    protected override string DefaultRepr() => $"<StreamReader{(buffer.Count > 0 ? $" {buffer.Count} bytes" : "")}{(isAtEnd ? " eof" : "")}>";

    internal override async PyCoroutine<(bool Found, PyBytes Item)> NextItem()
    {
        var line = await Readline();
        return (line.Length > 0, line);
    }

    /// <summary>Reads the source to its end on the thread pool, and hands what it gets to the loop.</summary>
    internal async Task Pump(Stream source)
    {
        var chunk = new byte[65536];
        try
        {
            int count;
            while ((count = await source.ReadAsync(chunk).ConfigureAwait(false)) > 0)
            {
                var data = chunk[..count];
                Post(() => Feed(data));
            }

            Post(FeedEof);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            Post(e is ObjectDisposedException ? FeedEof : () => SetException(new ConnectionResetError(104L, "Connection reset by peer")));
        }
    }

    private void Post(Action action)
    {
        if (!loop.HasClosed())
        {
            try
            {
                loop.EnqueueThreadsafe(new PyHandle(action));
            }
            catch (RuntimeError)
            {
                // The loop was closed in between: nobody reads any more.
            }
        }
    }

    private void Feed(byte[] data)
    {
        buffer.AddRange(data);
        WakeUp();
    }

    private void WakeUp()
    {
        var waiting = waiter;
        waiter = null;
        waiting?.TrySetResult(null);
    }

    private void Check()
    {
        if (error is not null)
        {
            throw error;
        }
    }

    private PyBytes Take(int count)
    {
        var data = buffer.GetRange(0, count).ToArray();
        buffer.RemoveRange(0, count);
        return new PyBytes(data);
    }

    private async PyCoroutine WaitForData(string function)
    {
        if (waiter is not null)
        {
            throw new RuntimeError($"{function}() called while another coroutine is already waiting for incoming data");
        }

        waiter = new PyAsyncFuture<object?>(loop);
        try
        {
            await waiter;
        }
        finally
        {
            waiter = null;
        }
    }
}

/// <summary>Raised when a stream ends before what was asked for has come.</summary>
[PyClass("asyncio.exceptions", "IncompleteReadError", Aliases = ["asyncio.IncompleteReadError"])]
public partial class IncompleteReadError : EOFError
{
    [PyMember]
    public IncompleteReadError(PyBytes partial, long? expected)
        : base($"{partial.Length} bytes read on a total of {(expected is { } n ? n : "undefined")} expected bytes") => (Partial, Expected) = (partial, expected);

    public override string PyTypeName => "IncompleteReadError";

    public override string PyModuleName => "asyncio.exceptions";

    [PyMember]
    public PyBytes Partial { get; }

    [PyMember]
    public long? Expected { get; }

    public override bool TryGetMember(string name, out object? value) =>
        name == "partial" ? PyErrors.Give(Partial, out value) : name == "expected" ? PyErrors.Give(Expected, out value) : base.TryGetMember(name, out value);
}
