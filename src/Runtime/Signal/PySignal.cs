using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's signal module. As in CPython, a handler runs in the main thread: a blocking call of the Runtime wakes up for it, and what the
/// handler raises comes out of that call.
/// </summary>
[PyModule("signal")]
public static partial class PySignal
{
    private const int HighestSignal = 64;

    private static readonly object?[] handlers = new object?[HighestSignal + 1];
    private static readonly PosixSignalRegistration?[] registrations = new PosixSignalRegistration?[HighestSignal + 1];
    private static readonly int[] tripped = new int[HighestSignal + 1];
    private static volatile bool pending;

    /// <summary>Whether a signal waits for the main thread to run its handler.</summary>
    internal static bool IsPending => pending;

    /// <summary>
    /// Sets the handler of a signal: a callable of (signum, frame), SIG_DFL or SIG_IGN; gives back the previous one. ValueError outside the main thread
    /// and for a number out of range; OSError for a signal that can't be caught.
    /// </summary>
    [PyMember]
    public static object? Signal(long signalnum, object? handler)
    {
        if (!PyThreading.IsMainThread)
        {
            throw new ValueError("signal only works in main thread of the main interpreter");
        }
        CheckNumber(signalnum);
        var number = (int)signalnum;
        if (signalnum is Sigkill or Sigstop)
        {
            throw new OSError(22, "Invalid argument");
        }
        if (handler is not (IPyCallable or long))
        {
            throw new TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }
        var previous = Getsignal(number);
        handlers[number] = handler;
        registrations[number]?.Dispose();
        registrations[number] = handler is SigDfl ? null : Register(number);
        return previous;
    }

    /// <summary>The handler of a signal: a callable, SIG_DFL or SIG_IGN.</summary>
    [PyMember]
    public static object? Getsignal(long signalnum)
    {
        CheckNumber(signalnum);
        return handlers[signalnum] ?? SigDfl;
    }

    /// <summary>Raises KeyboardInterrupt: what SIGINT does unless the script sets a handler.</summary>
    [PyMember]
    public static void DefaultIntHandler(long signalnum, object? frame) => throw new KeyboardInterrupt();

    /// <summary>Sends a signal to the own process.</summary>
    [PyMember]
    public static void RaiseSignal(long signum)
    {
        CheckNumber(signum);
        PyOs.Kill(Environment.ProcessId, signum);
        Poll();
    }

    /// <summary>Blocks until a signal arrives and its handler has run.</summary>
    [PyMember]
    public static void Pause()
    {
        while (Waiter.Current.Park(Deadline.Never) != WaitResult.Interrupted)
        {
        }
        RunPending();
    }

    /// <summary>Runs the handlers of signals that have arrived, if this is the main thread. What they raise comes out of here.</summary>
    public static void Poll()
    {
        if (pending && PyThreading.IsMainThread)
        {
            RunPending();
        }
    }

    /// <summary>Called once by the program's start, in the thread that counts as the main one.</summary>
    internal static void InstallDefaultHandlers()
    {
        handlers[Sigint] = new PyFunction("default_int_handler", _ => throw new KeyboardInterrupt()) { IsBuiltin = true };
        registrations[Sigint] = Register((int)Sigint);
    }

    /// <summary>What a signal's arrival does, on whatever thread it is noticed.</summary>
    internal static void Trip(int number)
    {
        Volatile.Write(ref tripped[number], 1);
        pending = true;
        Waiter.WakeMain();
    }

    /// <summary>Makes a signal arrive in the main thread: at once, if that is the one that calls.</summary>
    internal static void Interrupt(long number)
    {
        if (number is < 1 or > HighestSignal)
        {
            throw new ValueError("signal number out of range");
        }

        Trip((int)number);
        if (PyThreading.IsMainThread)
        {
            RunPending();
        }
    }

    internal static void RunPending()
    {
        pending = false;
        for (var number = 1; number <= HighestSignal; number++)
        {
            if (Interlocked.Exchange(ref tripped[number], 0) == 0)
            {
                continue;
            }
            if (handlers[number] is IPyCallable handler)
            {
                handler.Call(new PyArguments([(long)number, null]));
            }
        }
    }

    private static PosixSignalRegistration? Register(int number)
    {
        try
        {
            return PosixSignalRegistration.Create(ToPosixSignal(number), context => OnSignal(number, context));
        }
        catch (Exception error) when (error is IOException or ArgumentOutOfRangeException or PlatformNotSupportedException)
        {
            throw new OSError(22, "Invalid argument");
        }
    }

    private static void OnSignal(int number, PosixSignalContext context)
    {
        // A second Ctrl-C while the first is still unseen (the main thread computes and never waits) ends the process, so that it can always be stopped.
        var unseen = number == Sigint && Volatile.Read(ref tripped[number]) != 0;
        context.Cancel = !unseen;
        if (unseen)
        {
            Environment.Exit(130);
        }
        else if (handlers[number] is not SigIgn)
        {
            Trip(number);
        }
    }

    private static PosixSignal ToPosixSignal(int number) => (long)number switch
    {
        Sigint => PosixSignal.SIGINT,
        Sigterm => PosixSignal.SIGTERM,
        Sighup => PosixSignal.SIGHUP,
        Sigquit => PosixSignal.SIGQUIT,
        _ => (PosixSignal)number,
    };

    private static void CheckNumber(long number)
    {
        if (number is < 1 or > HighestSignal)
        {
            throw new ValueError("signal number out of range");
        }
    }
}
