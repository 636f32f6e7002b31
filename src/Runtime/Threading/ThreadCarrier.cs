namespace PyConc2Cs.Runtime;

/// <summary>
/// A thread of the operating system that runs Python threads one after another: to wake one takes a fraction of what it takes to make one. What a Python
/// thread leaves behind in it is cleared by <see cref="ThreadEnd"/>.
/// </summary>
internal sealed class ThreadCarrier
{
    private const int MostIdle = 64;
    private const int IdleMilliseconds = 2000;
    private const int SpinRounds = 50;

    private static readonly Lock gate = new();
    private static readonly List<ThreadCarrier> idle = [];

    private readonly Thread thread;
    private readonly int stackBytes;
    private bool isStarted;
    private bool isLast;
    private volatile PyThread? next;

    private ThreadCarrier(int stackBytes)
    {
        this.stackBytes = stackBytes;
        thread = new Thread(Loop, stackBytes) { IsBackground = true };
    }

    /// <summary>What the Python thread has as its ident.</summary>
    public int Id => thread.ManagedThreadId;

    /// <summary>One that is idle, or a new one.</summary>
    public static ThreadCarrier Take()
    {
        var stackBytes = PyThreading.StackBytes;
        lock (gate)
        {
            for (var i = idle.Count - 1; i >= 0; i--)
            {
                if (idle[i] is var found && found.stackBytes == stackBytes)
                {
                    idle.RemoveAt(i);
                    return found;
                }
            }
        }

        return new ThreadCarrier(stackBytes);
    }

    /// <summary>Begins to run a thread. OutOfMemoryException if there can't be another thread.</summary>
    public void Carry(PyThread python)
    {
        if (!isStarted)
        {
            next = python;
            isStarted = true;
            thread.Start();
            return;
        }

        lock (this)
        {
            next = python;
            Monitor.Pulse(this);
        }
    }

    private void Loop()
    {
        while (!isLast && Next() is { } python)
        {
            RunOne(python);
        }
    }

    /// <summary>It counts as idle before those go on who wait for the thread's end: they may start the next one at once.</summary>
    private void RunOne(PyThread python)
    {
        try
        {
            python.RunBody();
        }
        finally
        {
            ThreadEnd.Clear();
            lock (gate)
            {
                isLast = idle.Count >= MostIdle;
                if (!isLast)
                {
                    idle.Add(this);
                }
            }

            python.Complete();
        }
    }

    private PyThread? Next()
    {
        for (var round = 0; next is null && round < SpinRounds && Environment.ProcessorCount > 1; round++)
        {
            Thread.SpinWait(10);
        }

        lock (this)
        {
            while (next is null)
            {
                if (!Monitor.Wait(this, IdleMilliseconds) && next is null && Leave())
                {
                    return null;
                }
            }

            var python = next;
            next = null;
            return python;
        }
    }

    /// <summary>False if it has just been taken.</summary>
    private bool Leave()
    {
        lock (gate)
        {
            return idle.Remove(this);
        }
    }
}
