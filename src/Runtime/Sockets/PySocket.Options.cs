namespace PyConc2Cs.Runtime;

/// <summary>Timeouts, options and names.</summary>
public partial class PySocket
{
    /// <summary>Seconds, 0 for operations that never block, None for ones that wait for ever.</summary>
    [PyMember]
    public void Settimeout(double? value)
    {
        if (value is < 0)
        {
            throw new ValueError("Timeout value out of range");
        }

        timeout = value;
        if (descriptor >= 0)
        {
            NativeSocket.SetBlocking(descriptor, value is null);
        }
    }

    [PyMember]
    public double? Gettimeout() => timeout;

    [PyMember]
    public void Setblocking(object? flag) => Settimeout(PyOps.Truth(flag) ? null : 0.0);

    [PyMember]
    public bool Getblocking() => timeout is not 0.0;

    /// <summary>Sets an option to a number or to bytes. Raises OSError.</summary>
    [PyMember]
    public void Setsockopt(long level, long optname, object? value, long? optlen = null)
    {
        var bytes = value is null ? new byte[optlen ?? 0]
            : PyConvert.TryIndex(value, out var number) ? BitConverter.GetBytes((int)number)
            : ByteSource.View(value).ToArray();
        NativeSocket.SetOption(descriptor, (int)level, (int)optname, bytes);
    }

    /// <summary>An option as a number. Raises OSError.</summary>
    [PyMember]
    public long Getsockopt(long level, long optname)
    {
        var bytes = NativeSocket.GetOption(descriptor, (int)level, (int)optname, 4);
        return bytes.Length == 4 ? BitConverter.ToInt32(bytes) : bytes[0];
    }

    /// <summary>An option as bytes. Raises OSError.</summary>
    [PyMember]
    public PyBytes Getsockopt(long level, long optname, long buflen) => new(NativeSocket.GetOption(descriptor, (int)level, (int)optname, (int)buflen));

    /// <summary>The own address. Raises OSError.</summary>
    [PyMember]
    public object? Getsockname() => SocketAddresses.Decode(NativeSocket.NameOf(descriptor, peer: false));

    /// <summary>The address of the other side. Raises OSError if it isn't connected.</summary>
    [PyMember]
    public object? Getpeername() => SocketAddresses.Decode(NativeSocket.NameOf(descriptor, peer: true));

    [PyMember]
    public bool GetInheritable() => false;

    /// <summary>Children never inherit sockets: they aren't made by fork.</summary>
    [PyMember]
    public void SetInheritable(bool inheritable)
    {
    }
}
