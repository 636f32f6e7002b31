namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's socket.socket. Operations block as the timeout says: None waits for ever, 0 raises BlockingIOError, another number TimeoutError when it is up. Ctrl-C
/// wakes the main thread.
/// </summary>
[PyClass("socket", "socket", Aliases = ["socket.SocketType", "_socket.socket"])]
public partial class PySocket : PyObject, IDisposable
{
    private int descriptor;
    private double? timeout;
    private int openFiles;
    private bool isClosed;

    /// <summary>A new socket, or the one of an open descriptor. Raises OSError.</summary>
    [PyMember]
    public PySocket(long family = -1, long type = -1, long proto = -1, long? fileno = null)
    {
        NativeSocket.CheckPlatform();
        (Family, Type, Proto) = (family < 0 ? SocketAddresses.Inet : family, type < 0 ? PySocketModule.SockStream : type & 0xF, Math.Max(proto, 0));
        descriptor = fileno is { } given ? (int)given : NativeSocket.socket((int)Family, (int)Type | NativeSocket.CloseOnExec, (int)Proto);
        if (descriptor < 0)
        {
            throw Native.LastError();
        }

        if (fileno is not null && family < 0)
        {
            Family = BitConverter.ToUInt16(NativeSocket.NameOf(descriptor, peer: false));
            Type = BitConverter.ToInt32(NativeSocket.GetOption(descriptor, 1, 3, 4));
        }

        if (PySocketModule.DefaultTimeout is { } seconds)
        {
            Settimeout(seconds);
        }
    }

    ~PySocket() => CloseDescriptor();

    public override string PyModuleName => "socket";

    [PyMember]
    public long Family { get; }

    [PyMember]
    public long Type { get; }

    [PyMember]
    public long Proto { get; }

    /// <summary>None, or seconds.</summary>
    [PyMember]
    public double? Timeout => timeout;

    /// <summary>The number of the descriptor; -1 when closed.</summary>
    [PyMember]
    public long Fileno() => descriptor;

    /// <summary>Takes an address. Raises OSError.</summary>
    [PyMember]
    public void Bind(object? address) => Check(NativeSocket.Bind(descriptor, SocketAddresses.Encode((int)Family, address, "bind")));

    /// <summary>Lets clients connect.</summary>
    [PyMember]
    public void Listen(long backlog = 128) => Check(NativeSocket.listen(descriptor, (int)Math.Clamp(backlog, 0, int.MaxValue)));

    /// <summary>The socket and the address of the next client. Blocks.</summary>
    [PyMember]
    public (PySocket Conn, object? Address) Accept()
    {
        byte[] address = [];
        var accepted = (int)Transfer(Native.PollIn, fd => NativeSocket.Accept(fd, out address));
        var conn = new PySocket(Family, Type, Proto, accepted);
        return (conn, SocketAddresses.Decode(address));
    }

    /// <summary>Connects. Blocks; ConnectionRefusedError and other OSErrors.</summary>
    [PyMember]
    public void Connect(object? address)
    {
        var error = ConnectTo(address);
        if (error != 0)
        {
            throw error < 0 ? new TimeoutError("timed out") : Native.Error(error);
        }
    }

    /// <summary>Connects; gives the error number, 0 if it worked. Blocks.</summary>
    [PyMember]
    public long ConnectEx(object? address)
    {
        var error = ConnectTo(address);
        return error < 0 ? Native.TryAgain : error;
    }

    /// <summary>Ends sending, receiving or both.</summary>
    [PyMember]
    public void Shutdown(long how) => Check(NativeSocket.shutdown(descriptor, (int)how));

    /// <summary>Closes the socket; files made of it stay open.</summary>
    [PyMember]
    public void Close()
    {
        isClosed = true;
        if (openFiles <= 0)
        {
            CloseDescriptor();
        }
    }

    /// <summary>Gives the descriptor away and counts as closed.</summary>
    [PyMember]
    public long Detach()
    {
        isClosed = true;
        return Interlocked.Exchange(ref descriptor, -1);
    }

    /// <summary>Another socket object for the same connection.</summary>
    [PyMember]
    public PySocket Dup()
    {
        var copy = new PySocket(Family, Type, Proto, Native.Duplicate(descriptor));
        copy.Settimeout(timeout);
        return copy;
    }

    /// <summary>A file object of the connection: text, or bytes with "b". Closing it leaves the socket open.</summary>
    [PyMember("makefile")]
    [PyWhen("mode", "b")]
    public PyBinaryFile MakefileBytes(string mode = "r", long? buffering = null)
    {
        CheckFileMode(mode);
        return new PyBinaryFile(NewStream(), (long)descriptor, mode, isUnbuffered: buffering == 0);
    }

    /// <summary>A file object of the connection: text, or bytes with "b". Closing it leaves the socket open.</summary>
    [PyMember("makefile")]
    [PyWhen("mode", "^[rw]*$")]
    public PyTextStream MakefileText(
        string mode = "r",
        long? buffering = null,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = null,
        [PyParam(KeywordOnly = true)] string? newline = null)
    {
        CheckFileMode(mode);
        return new PyTextStream(NewStream(), ((long)descriptor).ToString(System.Globalization.CultureInfo.InvariantCulture), mode.Contains('w', StringComparison.Ordinal) && mode.Contains('r', StringComparison.Ordinal) ? "r+" : mode,
            encoding ?? (PyProgram.IsPython2 ? Python2Encoding.PythonName : "UTF-8"), errors ?? "strict", newline, lineBuffered: buffering == 1);
    }

    /// <summary>A file object of the connection: text, or bytes with "b". Closing it leaves the socket open.</summary>
    [PyMember]
    public object Makefile(
        string mode = "r",
        long? buffering = null,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = null,
        [PyParam(KeywordOnly = true)] string? newline = null) =>
        mode.Contains('b', StringComparison.Ordinal) ? MakefileBytes(mode, buffering) : MakefileText(mode, buffering, encoding, errors, newline);

    [PyMember("__enter__")]
    public PySocket Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    public override string Repr() => PyProgram.IsPython2 ? $"<socket._socketobject object at {PyOps.Address(this)}>"
        : $"<{PyModuleName}.{PyTypeName}{(isClosed ? " [closed]" : "")} fd={descriptor}, family={Family}, type={Type}, proto={Proto}{Ends()}>";

    public override string ToString() => Repr();

    /// <summary>Counts a stream that is made of the socket.</summary>
    internal void Retain() => Interlocked.Increment(ref openFiles);

    internal void FileClosed()
    {
        if (Interlocked.Decrement(ref openFiles) <= 0 && isClosed)
        {
            CloseDescriptor();
        }
    }

    private SocketStream NewStream()
    {
        Retain();
        return new SocketStream(this);
    }

    private static void CheckFileMode(string mode)
    {
        if (mode.Any(c => c is not ('r' or 'w' or 'b')))
        {
            throw new ValueError($"invalid mode {PyOps.Repr(mode)} (only r, w, b allowed)");
        }
    }

    private string Ends()
    {
        if (descriptor < 0)
        {
            return "";
        }

        var text = "";
        try
        {
            text = SocketAddresses.Decode(NativeSocket.NameOf(descriptor, peer: false)) is { } local and not "" ? $", laddr={PyOps.Repr(local)}" : "";
            return text + (SocketAddresses.Decode(NativeSocket.NameOf(descriptor, peer: true)) is { } remote and not "" ? $", raddr={PyOps.Repr(remote)}" : "");
        }
        catch (OSError)
        {
            // Not connected.
            return text;
        }
    }

    private void CloseDescriptor()
    {
        if (Interlocked.Exchange(ref descriptor, -1) is var open and >= 0)
        {
            Native.Close(open);
        }
    }

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw Native.LastError();
        }
    }
}
