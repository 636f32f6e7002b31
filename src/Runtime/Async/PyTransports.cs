using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>Base of scripts' protocols: what a transport calls.</summary>
[PyClass("asyncio.protocols", "BaseProtocol", Aliases = ["asyncio.BaseProtocol"])]
public partial class PyBaseProtocol : PyObject
{
    [PyMember]
    public PyBaseProtocol()
    {
    }

    [PyMember]
    public virtual void ConnectionMade(object? transport)
    {
    }

    [PyMember]
    public virtual void ConnectionLost(object? exc)
    {
    }
}

/// <summary>Base of scripts' stream protocols.</summary>
[PyClass("asyncio.protocols", "Protocol", Aliases = ["asyncio.Protocol"])]
public partial class PyProtocol : PyBaseProtocol
{
    [PyMember]
    public PyProtocol()
    {
    }

    [PyMember]
    public virtual void DataReceived(object? data)
    {
    }

    [PyMember]
    public virtual object? EofReceived() => null;
}

/// <summary>A TCP connection whose data goes to a protocol.</summary>
[PyClass("asyncio.selector_events", "_SelectorSocketTransport", Aliases = ["asyncio.Transport", "asyncio.BaseTransport"])]
public sealed partial class PySocketTransport : PyObject
{
    private readonly PyEventLoop loop;
    private readonly object? protocol;
    private readonly NetworkStream stream;
    private readonly PyStreamWriter writer;
    private bool isLost;

    internal PySocketTransport(PyEventLoop loop, Socket socket, object? protocol)
    {
        socket.NoDelay = true;
        (this.loop, this.protocol) = (loop, protocol);
        stream = new NetworkStream(socket, ownsSocket: true);
        writer = new PyStreamWriter(loop, stream, socket);
        loop.Enqueue(() => PyOps.CallMethod(protocol, "connection_made", new PyArguments([this])));
        loop.Enqueue(() => _ = Pump());
    }

    [PyMember]
    public void Write(object? data) => writer.Write(data);

    [PyMember]
    public void Writelines(IEnumerable<object?> listOfData) => writer.Writelines(listOfData);

    [PyMember]
    public bool CanWriteEof() => true;

    [PyMember]
    public void WriteEof() => writer.WriteEof();

    /// <summary>Closes when what was written has gone out; then connection_lost(None) is called.</summary>
    [PyMember]
    public void Close()
    {
        if (!writer.IsClosing())
        {
            writer.Close();
            loop.Enqueue(() => Lose(null));
        }
    }

    [PyMember]
    public void Abort() => Close();

    [PyMember]
    public bool IsClosing() => writer.IsClosing();

    [PyMember]
    public object? GetExtraInfo(string name, object? @default = null) => writer.GetExtraInfo(name, @default);

    [PyMember]
    public object? GetProtocol() => protocol;

    private async Task Pump()
    {
        var chunk = new byte[65536];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(chunk).ConfigureAwait(false)) > 0)
            {
                var data = new PyBytes(chunk[..count]);
                Post(() => PyOps.CallMethod(protocol, "data_received", new PyArguments([data])));
            }

            Post(End);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            Post(() => Lose(e is ObjectDisposedException || writer.IsClosing() ? null : new ConnectionResetError(104L, "Connection reset by peer")));
        }
    }

    private void End()
    {
        var keep = !isLost && PyOps.Truth(PyOps.CallMethod(protocol, "eof_received", PyArguments.Empty));
        if (!keep)
        {
            Close();
        }
    }

    private void Lose(PyBaseException? error)
    {
        if (!isLost)
        {
            isLost = true;
            PyOps.CallMethod(protocol, "connection_lost", new PyArguments([error]));
        }
    }

    private void Post(Action action)
    {
        if (!loop.HasClosed())
        {
            loop.EnqueueThreadsafe(new PyHandle(action));
        }
    }
}
