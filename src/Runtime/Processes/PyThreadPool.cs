namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.pool.ThreadPool: the same as Pool, with threads of this process.</summary>
[PyClass("multiprocessing.pool", "ThreadPool", Aliases = ["multiprocessing.dummy.Pool"])]
public sealed partial class PyThreadPool : PyPoolBase
{
    private readonly object gate = new();
    private readonly Queue<PoolTask> pending = new();
    private readonly List<PyThread> threads = [];
    private readonly int count;

    /// <summary>So many threads, by default as many as the machine has processors; each calls the initializer first.</summary>
    [PyMember]
    public PyThreadPool(long? processes = null, object? initializer = null, object? initargs = null)
    {
        count = (int)(processes ?? Environment.ProcessorCount);
        if (count < 1)
        {
            throw new ValueError("Number of processes must be at least 1");
        }

        var arguments = DynamicCall.Arguments(initargs, null);
        for (var i = 0; i < count; i++)
        {
            var thread = new PyThread(() => Work(initializer, arguments), daemon: true, targetName: "worker");
            threads.Add(thread);
            thread.Start();
        }
    }

    public override string PyTypeName => "ThreadPool";

    private protected override int WorkerCount => count;

    [PyMember]
    public override void Close()
    {
        lock (gate)
        {
            State = State == PoolState.Running ? PoolState.Closed : State;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Drops the calls that haven't begun. Threads can't be ended: those that work finish their call.</summary>
    [PyMember]
    public override void Terminate()
    {
        lock (gate)
        {
            State = PoolState.Terminated;
            pending.Clear();
            Monitor.PulseAll(gate);
        }
    }

    [PyMember]
    public override void Join()
    {
        if (State == PoolState.Running)
        {
            throw new ValueError("Pool is still running");
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    protected override string DefaultRepr()
    {
        var state = State switch { PoolState.Running => "RUN", PoolState.Closed => "CLOSE", _ => "TERMINATE" };
        return $"<multiprocessing.pool.ThreadPool state={state} pool_size={count}>";
    }

    private protected override void Submit(PoolTask task)
    {
        lock (gate)
        {
            pending.Enqueue(task);
            Monitor.Pulse(gate);
        }
    }

    private void Work(object? initializer, PyArguments arguments)
    {
        if (initializer is not null)
        {
            PyOps.Call(initializer, arguments);
        }

        while (Next() is { } task)
        {
            Execute(task);
        }
    }

    private PoolTask? Next()
    {
        HeadStart.End();
        lock (gate)
        {
            while (pending.Count == 0)
            {
                if (State != PoolState.Running)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }

            return pending.Dequeue();
        }
    }

    private static void Execute(PoolTask task)
    {
        object? result;
        try
        {
            result = PoolTask.Run(task.Call, task.Function, task.Items, task.Keywords);
        }
        catch (Exception raised) when (PyErrors.From(raised) is PyException)
        {
            task.Job.Fail(task.Index, PyErrors.From(raised));
            return;
        }

        task.Job.Succeed(task.Index, result);
    }
}
