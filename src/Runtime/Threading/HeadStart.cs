namespace PyConc2Cs.Runtime;

/// <summary>
/// Under the GIL a new thread runs until it first blocks, ends, or its switch interval is over, before <c>start()</c> goes on in the thread that called it.
/// Scripts print in that order, so a start gives the new thread the same head start; after it both run in parallel.
/// </summary>
internal sealed class HeadStart
{
    /// <summary>CPython's switch interval is 5 ms; the rest is for code that is compiled on its first run.</summary>
    private const int Milliseconds = 15;

    [ThreadStatic]
    private static HeadStart? current;

    private const int SpinRounds = 50;

    private volatile bool isOver;

    /// <summary>The new thread begins to run.</summary>
    public void Begin() => current = this;

    /// <summary>The calling thread blocks or ends: who started it goes on.</summary>
    public static void End()
    {
        if (current is not { } start)
        {
            return;
        }

        current = null;
        lock (start)
        {
            start.isOver = true;
            Monitor.Pulse(start);
        }
    }

    /// <summary>Waits for the end of the head start, at most its interval.</summary>
    public void Wait()
    {
        Waiter.EndTurn();
        End();
        for (var round = 0; !isOver && round < SpinRounds && Environment.ProcessorCount > 1; round++)
        {
            Thread.SpinWait(10);
        }

        lock (this)
        {
            if (!isOver)
            {
                Monitor.Wait(this, Milliseconds);
            }
        }
    }
}
