namespace PyConc2Cs.Runtime;

/// <summary>Writes a queue's messages to its pipe: at once where that can't block, else by a thread that starts with the first message that could.</summary>
internal sealed class QueueFeeder(PyConnection writer, SemLock writeLock)
{
    // A pipe that is ready for writing takes so many bytes without blocking.
    private const int AtOnce = 4096 - 4;

    private readonly object gate = new();
    private readonly Queue<ReadOnlyMemory<byte>> waiting = new();
    private Thread? thread;
    private bool isWriting;
    private bool isClosing;
    private bool isJoinCancelled;
    private ProcessExit.Finalizer? join;

    /// <summary>The pickle; false, after a traceback as CPython's feeder prints it, if the object can't be pickled.</summary>
    public static bool TryPickle<T>(T value, out ReadOnlyMemory<byte> message)
    {
        var pickle = new PickleWriter();
        try
        {
            pickle.Write(value);
        }
        catch (PyException error)
        {
            PyStreams.WriteError(PyErrors.FormatTraceback(error));
            message = default;
            return false;
        }

        message = pickle.Written;
        return true;
    }

    public void Send(ReadOnlyMemory<byte> message)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && !isWriting && message.Length <= AtOnce && TrySendAtOnce(message))
            {
                return;
            }

            waiting.Enqueue(message);
            if (thread is null)
            {
                thread = new Thread(Run) { IsBackground = true, Name = "QueueFeederThread" };
                thread.Start();
                join = ProcessExit.Add(-5, JoinUnlessCancelled);
            }

            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Nothing more comes: the pipe's end is closed when all is written.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosing = true;
            if (thread is null)
            {
                writer.Close();
            }

            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Blocks until all is written.</summary>
    public void Join()
    {
        lock (gate)
        {
            while (waiting.Count > 0 || isWriting)
            {
                Monitor.Wait(gate, 50);
                PySignal.Poll();
            }
        }
    }

    public void CancelJoin()
    {
        isJoinCancelled = true;
        join?.Cancel();
    }

    private void JoinUnlessCancelled()
    {
        if (!isJoinCancelled)
        {
            Join();
        }
    }

    private bool TrySendAtOnce(ReadOnlyMemory<byte> message)
    {
        if (!writeLock.Acquire(false))
        {
            return false;
        }

        try
        {
            if (!writer.IsReadyForWriting)
            {
                return false;
            }

            writer.SendMessage(message.Span);
            return true;
        }
        finally
        {
            writeLock.Release();
        }
    }

    private void Run()
    {
        while (TakeNext() is { } message)
        {
            try
            {
                Write(message);
            }
            catch (PyException)
            {
                // Nobody reads any more: what is left goes nowhere, as under CPython.
                Discard();
                return;
            }
        }

        writer.Close();
    }

    private ReadOnlyMemory<byte>? TakeNext()
    {
        lock (gate)
        {
            isWriting = false;
            Monitor.PulseAll(gate);
            while (waiting.Count == 0)
            {
                if (isClosing)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }

            isWriting = true;
            return waiting.Dequeue();
        }
    }

    private void Write(ReadOnlyMemory<byte> message)
    {
        writeLock.Acquire();
        try
        {
            writer.SendMessage(message.Span);
        }
        finally
        {
            writeLock.Release();
        }
    }

    private void Discard()
    {
        lock (gate)
        {
            waiting.Clear();
            isWriting = false;
            Monitor.PulseAll(gate);
        }
    }
}
