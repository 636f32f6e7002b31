namespace PyConc2Cs.Runtime;

/// <summary>The threads of a ThreadPoolExecutor and what they have to do. Threads are started as calls come in and none is idle.</summary>
internal sealed class WorkerPool(long maxWorkers, string namePrefix, Action? initializer)
{
    private const string BrokenText = "A thread initializer failed, the thread pool is not usable anymore";

    private static readonly Lock exitGate = new();
    private static readonly List<WeakReference<WorkerPool>> pools = [];
    private static volatile bool isExiting;

    private readonly Lock gate = new();
    private readonly List<PyThread> threads = [];
    private int idle;
    private bool isBroken;
    private volatile bool isShutdown;

    internal long MaxWorkers => maxWorkers;

    /// <summary>What to do, oldest first; null ends a thread.</summary>
    internal PySimpleQueue<object?> Work { get; } = new();

    internal PyThread[] Threads
    {
        get
        {
            lock (gate)
            {
                return [.. threads];
            }
        }
    }

    internal bool IsShutdown => isShutdown;

    internal void Add(IPoolCall call)
    {
        lock (gate)
        {
            if (isBroken)
            {
                throw new BrokenThreadPool(BrokenText);
            }
            if (isShutdown)
            {
                throw new RuntimeError("cannot schedule new futures after shutdown");
            }
            if (isExiting)
            {
                throw new RuntimeError("cannot schedule new futures after interpreter shutdown");
            }
            Work.Put(call);
            AddThread();
        }
    }

    internal void Shutdown(bool wait, bool cancel)
    {
        lock (gate)
        {
            isShutdown = true;
            if (cancel)
            {
                Drain(call => call.Cancel());
            }
            Work.Put(null);
        }
        if (wait)
        {
            Array.ForEach(Threads, thread => thread.Join());
        }
    }

    /// <summary>Nobody can add calls any more: the threads end after what is there.</summary>
    internal void Abandon()
    {
        isShutdown = true;
        Work.Put(null);
    }

    private void Drain(Action<IPoolCall> action)
    {
        while (Work.TryGet(out var item))
        {
            if (item is IPoolCall call)
            {
                action(call);
            }
        }
    }

    private void AddThread()
    {
        for (var free = Volatile.Read(ref idle); free > 0; free = Volatile.Read(ref idle))
        {
            if (Interlocked.CompareExchange(ref idle, free - 1, free) == free)
            {
                return;
            }
        }
        if (threads.Count >= maxWorkers)
        {
            return;
        }
        if (threads.Count == 0)
        {
            EndWithProgram();
        }
        var thread = new PyThread(Run, $"{namePrefix}_{threads.Count}");
        threads.Add(thread);
        thread.Start();
    }

    private void Run()
    {
        if (initializer is not null && !Initialize(initializer))
        {
            return;
        }
        while (true)
        {
            if (!TryTake(out var call))
            {
                Interlocked.Increment(ref idle);
                call = Work.Get() as IPoolCall;
            }
            if (call is null)
            {
                // The next thread ends by it too.
                Work.Put(null);
                return;
            }
            call.Execute();
        }
    }

    private bool TryTake(out IPoolCall? call)
    {
        call = null;
        if (!Work.TryGet(out var item))
        {
            return false;
        }
        call = item as IPoolCall;
        return true;
    }

    private bool Initialize(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception raised)
        {
            PyLogging.GetLogger("concurrent.futures").Critical("Exception in initializer:", excInfo: PyErrors.From(raised));
            lock (gate)
            {
                isBroken = true;
                Drain(call => call.Fail(new BrokenThreadPool(BrokenText)));
            }
            return false;
        }
    }

    private void EndWithProgram()
    {
        lock (exitGate)
        {
            if (pools.Count == 0)
            {
                PyThreading.RegisterAtExit(EndAll);
            }
            pools.RemoveAll(pool => !pool.TryGetTarget(out _));
            pools.Add(new WeakReference<WorkerPool>(this));
        }
    }

    /// <summary>When the main thread has ended: the calls that are there are still executed, no new ones are taken.</summary>
    private static void EndAll()
    {
        List<WorkerPool> open = [];
        lock (exitGate)
        {
            isExiting = true;
            foreach (var reference in pools)
            {
                if (reference.TryGetTarget(out var pool))
                {
                    open.Add(pool);
                }
            }
        }
        open.ForEach(pool => pool.Work.Put(null));
        open.ForEach(pool => Array.ForEach(pool.Threads, thread => thread.Join()));
    }
}
