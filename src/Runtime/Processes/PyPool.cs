namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's multiprocessing.Pool: worker processes that execute calls. Each worker has a pipe of its own, so that one that dies takes nobody's message or lock
/// with it: its task fails, and another worker takes its place.
/// </summary>
[PyClass("multiprocessing", "Pool", Aliases = ["multiprocessing.pool.Pool"])]
public sealed partial class PyPool : PyPoolBase
{
    private readonly Lock gate = new();
    private readonly List<PoolWorker> workers = [];
    private readonly Queue<PoolTask> pending = new();
    private readonly object? initializer;
    private readonly object?[] initargs;
    private readonly long? maxtasksperchild;
    private readonly int count;
    private readonly Thread handler;
    private readonly (int Read, int Write) wakeUp;
    private readonly ProcessExit.Finalizer finalizer;
    private readonly StartMethod? method;

    /// <summary>Called when a process died that was to go on; without it another takes its place.</summary>
    private readonly Action? died;

    /// <summary>So many workers, by default as many as the machine has processors; each calls the initializer first.</summary>
    [PyMember]
    public PyPool(long? processes = null, object? initializer = null, object? initargs = null, long? maxtasksperchild = null)
        : this(processes, initializer, initargs, maxtasksperchild, null)
    {
    }

    internal PyPool(long? processes, object? initializer, object? initargs, long? maxtasksperchild, StartMethod? method, Action? died = null)
    {
        count = (int)(processes ?? Environment.ProcessorCount);
        if (count < 1)
        {
            throw new ValueError("Number of processes must be at least 1");
        }

        if (maxtasksperchild < 1)
        {
            throw new ValueError("maxtasksperchild must be a positive int or None");
        }

        if (initializer is not null && !Builtins.Callable(initializer))
        {
            throw new TypeError("initializer must be a callable");
        }

        (this.initializer, this.maxtasksperchild, this.method, this.died) = (initializer, maxtasksperchild, method, died);
        this.initargs = initargs is null ? [] : [.. PyOps.Iterate(initargs)];
        wakeUp = Native.Pipe();
        finalizer = ProcessExit.Add(15, Terminate);
        for (var i = 0; i < count; i++)
        {
            AddWorker();
        }

        handler = new Thread(Handle) { IsBackground = true, Name = "PoolHandler" };
        handler.Start();
    }

    public override string PyTypeName => "Pool";

    private protected override int WorkerCount => count;

    [PyMember]
    public override void Close()
    {
        lock (gate)
        {
            if (State == PoolState.Running)
            {
                State = PoolState.Closed;
            }
        }

        Wake();
    }

    [PyMember]
    public override void Terminate()
    {
        PoolWorker[] running;
        lock (gate)
        {
            State = PoolState.Terminated;
            pending.Clear();
            running = [.. workers];
        }

        Wake();
        finalizer.Cancel();
        foreach (var worker in running)
        {
            worker.Process.Terminate();
        }

        foreach (var worker in running)
        {
            worker.Process.Join();
        }
    }

    [PyMember]
    public override void Join()
    {
        if (State == PoolState.Running)
        {
            throw new ValueError("Pool is still running");
        }

        while (!handler.Join(Waits.Slice(1000)))
        {
            PySignal.Poll();
        }

        PoolWorker[] all;
        lock (gate)
        {
            all = [.. workers];
        }

        foreach (var worker in all)
        {
            worker.Process.Join();
        }
    }

    protected override string DefaultRepr()
    {
        var state = State switch { PoolState.Running => "RUN", PoolState.Closed => "CLOSE", _ => "TERMINATE" };
        return $"<multiprocessing.pool.Pool state={state} pool_size={count}>";
    }

    private protected override void Submit(PoolTask task)
    {
        lock (gate)
        {
            if (pending.Count > 0 || workers.Find(w => w.IsIdle) is not { } idle)
            {
                pending.Enqueue(task);
                return;
            }

            Assign(idle, task);
        }
    }

    /// <summary>Sends a task; what can't be pickled fails in this process.</summary>
    private void Assign(PoolWorker worker, PoolTask task)
    {
        try
        {
            worker.Send(task);
        }
        catch (BrokenPipeError)
        {
            // The handler finds out that the worker has died.
            pending.Enqueue(task);
        }
        catch (PyException error)
        {
            ThreadPool.QueueUserWorkItem(_ => task.Job.Fail(task.Index, error));
        }
    }

    /// <summary>For executors, which hand out their own tasks.</summary>
    internal void Add(PoolTask task) => Submit(task);

    private void AddWorker()
    {
        var (mine, theirs) = PyConnection.Pair(duplex: true);
        var process = new PoolProcess(theirs, initializer, initargs, maxtasksperchild, isDaemon: died is null) { Method = method };
        process.Start();
        theirs.Close();
        lock (gate)
        {
            workers.Add(new PoolWorker(process, mine, maxtasksperchild));
        }
    }

    private void Wake() => Native.Write(wakeUp.Write, [1]);

    /// <summary>The thread that takes results and hands out what waits.</summary>
    private void Handle()
    {
        var entries = new List<Native.PollEntry>();
        var signals = new byte[64];
        while (NextRound(entries, out var round))
        {
            var polled = entries.ToArray();
            if (Native.Poll(polled, -1) <= 0)
            {
                continue;
            }

            if (polled[^1].Result != 0)
            {
                Native.Read(wakeUp.Read, signals);
            }

            for (var i = 0; i < round.Length; i++)
            {
                if (polled[i].Result != 0)
                {
                    TakeResult(round[i]);
                }
            }
        }
    }

    /// <summary>What to wait for; false when the pool is at its end.</summary>
    private bool NextRound(List<Native.PollEntry> entries, out PoolWorker[] round)
    {
        lock (gate)
        {
            while (pending.Count > 0 && workers.Find(w => w.IsIdle) is { } idle)
            {
                Assign(idle, pending.Dequeue());
            }

            round = [.. workers];
            if (State == PoolState.Closed && pending.Count == 0 && workers.TrueForAll(w => w.IsIdle || w.IsRetiring))
            {
                workers.ForEach(w => w.Dismiss());
                finalizer.Cancel();
                return false;
            }

            entries.Clear();
            entries.AddRange(round.Select(w => new Native.PollEntry { Descriptor = w.Connection.Descriptor, Events = Native.PollIn }));
            entries.Add(new Native.PollEntry { Descriptor = wakeUp.Read, Events = Native.PollIn });
            return State != PoolState.Terminated;
        }
    }

    private void TakeResult(PoolWorker worker)
    {
        PoolTask? task;
        (bool Success, object? Value) result;
        try
        {
            result = worker.Receive(out task);
        }
        catch (Exception error) when (error is EOFError or OSError)
        {
            Replace(worker);
            return;
        }

        lock (gate)
        {
            if (pending.Count > 0 && worker.IsIdle)
            {
                Assign(worker, pending.Dequeue());
            }
        }

        if (result.Success)
        {
            task?.Job.Succeed(task.Index, result.Value);
        }
        else
        {
            task?.Job.Fail(task.Index, (PyBaseException)result.Value!);
        }
    }

    /// <summary>A worker has ended: by plan after so many tasks, or because somebody killed it.</summary>
    private void Replace(PoolWorker worker)
    {
        PoolTask? lost;
        lock (gate)
        {
            workers.Remove(worker);
            lost = worker.Current;
            worker.Connection.Close();
            if (State == PoolState.Terminated)
            {
                return;
            }
        }

        worker.Process.Join(1);
        if (died is not null && !worker.IsRetiring)
        {
            died();
            return;
        }

        lost?.Job.Fail(lost.Index, new RuntimeError($"worker process {worker.Process.Name} ended abruptly (exit code {worker.Process.Exitcode}) while it ran a task"));
        lock (gate)
        {
            if (State == PoolState.Closed && pending.Count == 0)
            {
                return;
            }
        }

        AddWorker();
    }
}
