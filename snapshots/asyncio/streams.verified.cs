// ======== StreamsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Streams;

public sealed partial class EchoProtocol : PyProtocol
{
    private object? _transport;
    private bool _hasTransport;

    public object? Transport
    {
        get => _hasTransport ? _transport : PyErrors.Unset<object?>(this, "transport");
        set
        {
            _transport = value;
            _hasTransport = true;
        }
    }

    public override void ConnectionMade(object? transport)
    {
        Transport = transport;
        Print("proto connected");
    }

    public override void DataReceived(object? data)
    {
        Print("proto data", data);
        PyOps.CallMethod(Transport, "write", PyOps.GetItem(data, new PySlice(null, null, -1)));
    }

    public override void ConnectionLost(object? exc) => Print("proto lost", exc);
}

public static partial class StreamsScript
{
    public static async PyCoroutine<object?> HandleClient(object? reader, object? writer)
    {
        object? addr = PyOps.CallMethod(writer, "get_extra_info", "peername");
        while (true)
        {
            object? data = await PyAwait.On(PyOps.CallMethod(reader, "readline"));
            if (!PyOps.Truth(data))
            {
                break;
            }

            object? message = PyOps.CallMethod(PyOps.CallMethod(data, "decode"), "strip");
            Print($"server got {PyOps.Repr(message)}");
            PyOps.CallMethod(
                writer,
                "write",
                PyOps.Add(PyOps.CallMethod(PyOps.CallMethod(message, "upper"), "encode"), PyBytes.Literal("\n")));
            await PyAwait.On(PyOps.CallMethod(writer, "drain"));
        }

        PyOps.CallMethod(writer, "close");
        await PyAwait.On(PyOps.CallMethod(writer, "wait_closed"));
        return null;
    }

    public static async PyCoroutine<PyList<string>> Client(object? port, PyList<string> messages)
    {
        var (reader, writer) = await PyAsyncio.OpenConnection("127.0.0.1", port);
        PyList<string> replies = [];
        foreach (var m in messages)
        {
            writer.Write((m + "\n").Encode());
            await writer.Drain();
            var reply = await reader.Readline();
            replies.Append(reply.Decode().Strip());
        }

        writer.Close();
        await writer.WaitClosed();
        return replies;
    }

    public static async PyCoroutine RunMain()
    {
        var server = await PyAsyncio.StartServer(HandleClientFunction, "127.0.0.1", 0L);
        object? port = PyOps.GetItem(server.Sockets[0].Getsockname(), 1L);
        await server.Aenter();
        var exit = PyAwait.OnExit(server);
        try
        {
            Print(await Client(port, ["hello", "world"]));
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!await exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            await exit.Leave();
        }

        try
        {
            await PyAsyncio.OpenConnection("127.0.0.1", 1L);
        }
        catch (ConnectionRefusedError e)
        {
            Print("refused", e);
        }

        var proc = false ? await PyAsyncio.CreateSubprocessExec(
            PySys.Executable,
            stdout: PyAsyncioSubprocess.Pipe,
            args: (object?[])["-c", "print(\"sub\")"]) : await PyAsyncio.CreateSubprocessExec(
            "echo",
            stdout: PyAsyncioSubprocess.Pipe,
            args: (object?[])["hi"]);
        var (outValue, err) = await proc.Communicate();
        Print(outValue!.Decode().Strip(), err, proc.Returncode);
        proc = await PyAsyncio.CreateSubprocessShell(
            "cat; exit 3",
            stdin: PyAsyncioSubprocess.Pipe,
            stdout: PyAsyncioSubprocess.Pipe);
        (outValue, _) = await proc.Communicate(PyBytes.Literal("abc"));
        Print(outValue, proc.Returncode);
        var loop = PyAsyncio.GetRunningLoop();
        var srv = await loop.CreateServer(EchoProtocol.EchoProtocolClass, "127.0.0.1", 0L);
        port = PyOps.GetItem(srv.Sockets[0].Getsockname(), 1L);
        var (r, w) = await PyAsyncio.OpenConnection("127.0.0.1", port);
        w.Write(PyBytes.Literal("abcdef"));
        await w.Drain();
        Print(await r.Read(100));
        w.Close();
        await PyAsyncio.Sleep(0.05);
        srv.Close();
    }

    public static int Main(string[] args) => PyProgram.Run("streams.py", args, Start, coroutines: AsyncFunctions);

    private static void Start()
    {
        PyAsyncio.Run(RunMain());
    }
}
// ======== StreamsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Streams;

public sealed partial class EchoProtocol
{
    public static readonly PyClass EchoProtocolClass = PyClass.Register<EchoProtocol>(
        new("EchoProtocol", "__main__", [PyTypes.Protocol], CreateInstance, static x => x is EchoProtocol),
        TryGetClassMember);

    public override string PyTypeName => "EchoProtocol";

    public override PyClass PyType => EchoProtocolClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "_transport":
                value = _transport;
                return true;
            case "_has_transport":
                value = _hasTransport;
                return true;
            case "transport":
                value = Transport;
                return true;
            case "connection_made":
                value = new PyBoundMethod(this, "connection_made", CallConnectionMade);
                return true;
            case "data_received":
                value = new PyBoundMethod(this, "data_received", CallDataReceived);
                return true;
            case "connection_lost":
                value = new PyBoundMethod(this, "connection_lost", CallConnectionLost);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "_transport":
                _transport = value;
                return true;
            case "_has_transport":
                _hasTransport = PyConvert.To<bool>(value);
                return true;
            case "transport":
                Transport = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "connection_made":
                result = CallConnectionMade(arguments);
                return true;
            case "data_received":
                result = CallDataReceived(arguments);
                return true;
            case "connection_lost":
                result = CallConnectionLost(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "connection_made":
                value = PyFunction.Unbound("EchoProtocol", "connection_made");
                return true;
            case "data_received":
                value = PyFunction.Unbound("EchoProtocol", "data_received");
                return true;
            case "connection_lost":
                value = PyFunction.Unbound("EchoProtocol", "connection_lost");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("EchoProtocol", CreateParameters, arguments);
        return new EchoProtocol();
    }

    private static readonly PyParameters ConnectionMadeParameters = new("transport", method: true);

    private object? CallConnectionMade(PyArguments arguments)
    {
        var a = new ArgumentBinder("EchoProtocol.connection_made", ConnectionMadeParameters, arguments);
        ConnectionMade(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters DataReceivedParameters = new("data", method: true);

    private object? CallDataReceived(PyArguments arguments)
    {
        var a = new ArgumentBinder("EchoProtocol.data_received", DataReceivedParameters, arguments);
        DataReceived(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters ConnectionLostParameters = new("exc", method: true);

    private object? CallConnectionLost(PyArguments arguments)
    {
        var a = new ArgumentBinder("EchoProtocol.connection_lost", ConnectionLostParameters, arguments);
        ConnectionLost(a.Get<object?>(0));
        return null;
    }
}

public static partial class StreamsScript
{
    private static readonly PyParameters HandleClientParameters = new("reader, writer");
    public static readonly PyFunction HandleClientFunction = new(
        "handle_client",
        ["reader", "writer"],
        null,
        CallHandleClient,
        isCoroutine: true);

    private static object? CallHandleClient(PyArguments arguments)
    {
        var a = new ArgumentBinder("handle_client", HandleClientParameters, arguments);
        return HandleClient(a.Get<object?>(0), a.Get<object?>(1));
    }

    private static PyCoroutineName[] AsyncFunctions => [
        new("StreamsScript.HandleClient", "handle_client", 4),
        new("StreamsScript.Client", "client", 17),
        new("StreamsScript.RunMain", "main", 39),
    ];
}
