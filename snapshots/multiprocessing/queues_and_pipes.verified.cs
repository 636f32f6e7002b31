// ======== QueuesAndPipesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace QueuesAndPipes;

/// <summary>Producers and consumers in processes: Queue, JoinableQueue, SimpleQueue, Pipe.</summary>
public static partial class QueuesAndPipesScript
{
    public static void Producer(PyProcessQueue<(long, long)?> q, long n)
    {
        for (long i = 0; i < n; i++)
        {
            q.Put((i, i * i));
        }

        q.Put(null);
    }

    public static void Consumer(PyJoinableQueue<long?> jobs, PyProcessQueue<PyDict<string, object?>> results)
    {
        while (true)
        {
            long? job = jobs.Get();
            if (job is null)
            {
                jobs.TaskDone();
                break;
            }

            results.Put(
                new PyDict<string, object?>
                {
                    ["n"] = job.Value,
                    ["square"] = job.Value * job.Value,
                    ["who"] = PyMultiprocessing.CurrentProcess().Name,
                });
            jobs.TaskDone();
        }
    }

    public static void Talker(PyConnection conn)
    {
        conn.Send(new PyList<object?> { "hello", 1L, 2.5, new PyDict<object?, object?> { ["a"] = null } });
        object? message = conn.Recv();
        conn.Send(PyOps.Add("got ", message));
        conn.Close();
    }

    public static void Countdown(PyConnection pipe)
    {
        for (long i = 3; i > 0; i--)
        {
            pipe.Send(i);
        }

        pipe.Close();
    }

    public static void Echo(PyProcessSimpleQueue<string> inbox, PyProcessSimpleQueue<string> outbox)
    {
        while (true)
        {
            var text = inbox.Get();
            if (text == "stop")
            {
                break;
            }

            outbox.Put(text.Upper());
        }
    }

    public static void RunMain()
    {
        var q = new PyProcessQueue<(long, long)?>();
        var p = new PyProcess(ProducerFunction, [q, 4L]);
        p.Start();
        while (true)
        {
            (long, long)? item = q.Get();
            if (item is null)
            {
                break;
            }

            var (number, square) = item.Value;
            Print(number, square);
        }

        p.Join();

        var jobs = new PyJoinableQueue<long?>();
        var results = new PyProcessQueue<PyDict<string, object?>>();
        PyList<PyProcess> workers = [.. Range(2).Select(_ => new PyProcess(ConsumerFunction, [jobs, results]))];
        foreach (var w in workers)
        {
            w.Start();
        }

        for (long i = 0; i < 6; i++)
        {
            jobs.Put(i);
        }

        foreach (var w in workers)
        {
            jobs.Put(null);
        }

        jobs.Join();
        foreach (var found in Sorted<PyDict<string, object?>, object?>(
            (PyList<PyDict<string, object?>>)[.. Range(6).Select(_ => results.Get())],
            key: d => d["n"]))
        {
            Print(found["n"], found["square"]);
        }

        foreach (var w in workers)
        {
            w.Join();
        }

        var (parent, child) = PyMultiprocessing.Pipe();
        p = new PyProcess(TalkerFunction, [child]);
        p.Start();
        Print(parent.Recv());
        parent.Send("bye");
        Print(parent.Recv());
        p.Join();

        // One way; the end of the other side is the end of the data.
        var (reader, writer) = PyMultiprocessing.Pipe(duplex: false);
        p = new PyProcess(CountdownFunction, [writer]);
        p.Start();
        writer.Close();
        try
        {
            while (true)
            {
                Print("count", reader.Recv());
            }
        }
        catch (EOFError)
        {
            Print("lift-off");
        }

        p.Join();

        var inbox = new PyProcessSimpleQueue<string>();
        var outbox = new PyProcessSimpleQueue<string>();
        p = new PyProcess(EchoFunction, [inbox, outbox]);
        p.Start();
        foreach (var word in new PyList<string> { "one", "two", "stop" })
        {
            inbox.Put(word);
        }

        Print(outbox.Get(), outbox.Get());
        p.Join();

        var small = new PyProcessQueue<string>(1);
        small.Put("full");
        try
        {
            small.PutNowait("more");
        }
        catch (QueueFull)
        {
            Print("Full", small.Full(), small.Qsize());
        }

        Print(small.Get());
        try
        {
            small.Get(timeout: 0.05);
        }
        catch (QueueEmpty)
        {
            Print("Empty");
        }
    }

    public static int Main(string[] args) => PyProgram.Run("queues_and_pipes.py", args, Start, Describe);

    private static void Start()
    {
        RunMain();
    }
}
// ======== QueuesAndPipesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace QueuesAndPipes;

public static partial class QueuesAndPipesScript
{
    private static readonly PyParameters ProducerParameters = new("q, n");
    public static readonly PyFunction ProducerFunction = new("producer", ["q", "n"], null, CallProducer);

    private static object? CallProducer(PyArguments arguments)
    {
        var a = new ArgumentBinder("producer", ProducerParameters, arguments);
        Producer(a.Get<PyProcessQueue<(long, long)?>>(0), a.Get<long>(1));
        return null;
    }

    private static readonly PyParameters ConsumerParameters = new("jobs, results");
    public static readonly PyFunction ConsumerFunction = new("consumer", ["jobs", "results"], null, CallConsumer);

    private static object? CallConsumer(PyArguments arguments)
    {
        var a = new ArgumentBinder("consumer", ConsumerParameters, arguments);
        Consumer(a.Get<PyJoinableQueue<long?>>(0), a.Get<PyProcessQueue<PyDict<string, object?>>>(1));
        return null;
    }

    private static readonly PyParameters TalkerParameters = new("conn");
    public static readonly PyFunction TalkerFunction = new("talker", ["conn"], null, CallTalker);

    private static object? CallTalker(PyArguments arguments)
    {
        var a = new ArgumentBinder("talker", TalkerParameters, arguments);
        Talker(a.Get<PyConnection>(0));
        return null;
    }

    private static readonly PyParameters CountdownParameters = new("pipe");
    public static readonly PyFunction CountdownFunction = new("countdown", ["pipe"], null, CallCountdown);

    private static object? CallCountdown(PyArguments arguments)
    {
        var a = new ArgumentBinder("countdown", CountdownParameters, arguments);
        Countdown(a.Get<PyConnection>(0));
        return null;
    }

    private static readonly PyParameters EchoParameters = new("inbox, outbox");
    public static readonly PyFunction EchoFunction = new("echo", ["inbox", "outbox"], null, CallEcho);

    private static object? CallEcho(PyArguments arguments)
    {
        var a = new ArgumentBinder("echo", EchoParameters, arguments);
        Echo(a.Get<PyProcessSimpleQueue<string>>(0), a.Get<PyProcessSimpleQueue<string>>(1));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(ProducerFunction);
        program.Function(ConsumerFunction);
        program.Function(TalkerFunction);
        program.Function(CountdownFunction);
        program.Function(EchoFunction);
        program.Type<PyJoinableQueue<long?>>();
        program.Type<PyProcessQueue<PyDict<string, object?>>>();
        program.Type<PyProcessQueue<string>>();
        program.Type<PyProcessQueue<(long, long)?>>();
        program.Type<PyProcessSimpleQueue<string>>();
        program.Type<PyDict<object?, object?>>();
        program.Type<PyDict<string, object?>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<PyDict<string, object?>>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<string>>();
        program.Tuple<PyConnection, PyConnection>();
        program.Type<PyTuple<PyConnection>>();
        program.Tuple<PyJoinableQueue<long?>, PyProcessQueue<PyDict<string, object?>>>();
        program.Tuple<PyProcessQueue<(long, long)?>, long>();
        program.Tuple<PyProcessSimpleQueue<string>, PyProcessSimpleQueue<string>>();
        program.Tuple<long, long>();
    }
}
