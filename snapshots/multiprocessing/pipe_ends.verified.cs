// ======== PipeEndsScript.cs
// #Using Pipes with multiprocessing – Chapter 3: Process Based Parallelism

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PipeEnds;

public static partial class PipeEndsScript
{
    public static void CreateItems((PyConnection, PyConnection) pipe)
    {
        var (outputPipe, _) = pipe;
        for (long item = 0; item < 10; item++)
        {
            outputPipe.Send(item);
        }

        outputPipe.Close();
    }

    public static void MultiplyItems((PyConnection, PyConnection) pipe1, (PyConnection, PyConnection) pipe2)
    {
        var (close, inputPipe) = pipe1;
        close.Close();
        var (outputPipe, _) = pipe2;
        try
        {
            while (true)
            {
                object? item = inputPipe.Recv();
                outputPipe.Send(PyOps.Multiply(item, item));
            }
        }
        catch (EOFError)
        {
            outputPipe.Close();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("pipe_ends.py", args, Start, Describe);

    private static void Start()
    {
        // First process pipe with numbers from 0 to 9
        var pipe1 = PyMultiprocessing.Pipe(true);
        var processPipe1 = new PyProcess(CreateItemsFunction, [pipe1]);
        processPipe1.Start();

        // second pipe,
        var pipe2 = PyMultiprocessing.Pipe(true);
        var processPipe2 = new PyProcess(MultiplyItemsFunction, [pipe1, pipe2]);
        processPipe2.Start();

        pipe1.Item1.Close();
        pipe2.Item1.Close();

        try
        {
            while (true)
            {
                Print(pipe2.Item2.Recv());
            }
        }
        catch (EOFError)
        {
            Print("End");
        }
    }
}
// ======== PipeEndsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace PipeEnds;

public static partial class PipeEndsScript
{
    private static readonly PyParameters CreateItemsParameters = new("pipe");
    public static readonly PyFunction CreateItemsFunction = new("create_items", ["pipe"], null, CallCreateItems);

    private static object? CallCreateItems(PyArguments arguments)
    {
        var a = new ArgumentBinder("create_items", CreateItemsParameters, arguments);
        CreateItems(a.Get<(PyConnection, PyConnection)>(0));
        return null;
    }

    private static readonly PyParameters MultiplyItemsParameters = new("pipe_1, pipe_2");
    public static readonly PyFunction MultiplyItemsFunction = new(
        "multiply_items",
        ["pipe_1", "pipe_2"],
        null,
        CallMultiplyItems);

    private static object? CallMultiplyItems(PyArguments arguments)
    {
        var a = new ArgumentBinder("multiply_items", MultiplyItemsParameters, arguments);
        MultiplyItems(a.Get<(PyConnection, PyConnection)>(0), a.Get<(PyConnection, PyConnection)>(1));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(CreateItemsFunction);
        program.Function(MultiplyItemsFunction);
        program.Tuple<PyConnection, PyConnection>();
        program.Tuple<(PyConnection, PyConnection), (PyConnection, PyConnection)>();
        program.Type<PyTuple<(PyConnection, PyConnection)>>();
    }
}
