using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>alarm and setitimer: SIGALRM after a time.</summary>
public static partial class PySignal
{
    [PyMember("ITIMER_REAL")]
    public const long ItimerReal = 0;

    private static readonly Lock timerGate = new();
    private static Timer? timer;
    private static long dueTimestamp;
    private static double timerInterval;

    /// <summary>Has SIGALRM sent in so many seconds, 0 takes it back; gives back the seconds that were left of the one before.</summary>
    [PyMember]
    public static long Alarm([PyParam(PositionalOnly = true)] long seconds) => (long)Math.Ceiling(SetTimer(seconds, 0).Delay);

    /// <summary>
    /// Has SIGALRM sent in so many seconds, and then again every <paramref name="interval"/> seconds; 0 takes it back. Gives back the delay and interval before.
    /// Only ITIMER_REAL.
    /// </summary>
    [PyMember]
    public static (double Delay, double Interval) Setitimer(
        [PyParam(PositionalOnly = true)] long which, [PyParam(PositionalOnly = true)] double seconds, [PyParam(PositionalOnly = true)] double interval = 0.0)
    {
        if (which != ItimerReal)
        {
            throw new OSError(22L, "Invalid argument");
        }

        return SetTimer(seconds, interval);
    }

    /// <summary>The seconds until the next SIGALRM, and the interval.</summary>
    [PyMember]
    public static (double Delay, double Interval) Getitimer([PyParam(PositionalOnly = true)] long which)
    {
        lock (timerGate)
        {
            return which == ItimerReal ? (Remaining(), timerInterval) : (0, 0);
        }
    }

    private static double Remaining() =>
        dueTimestamp == 0 ? 0 : Math.Max(0, (dueTimestamp - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);

    private static (double Delay, double Interval) SetTimer(double seconds, double interval)
    {
        lock (timerGate)
        {
            var before = (Remaining(), timerInterval);
            timer?.Dispose();
            timer = null;
            (dueTimestamp, timerInterval) = (0, seconds > 0 ? interval : 0);
            if (seconds > 0)
            {
                dueTimestamp = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
                var period = interval > 0 ? TimeSpan.FromSeconds(interval) : Timeout.InfiniteTimeSpan;
                timer = new Timer(static _ => Ring(), null, TimeSpan.FromSeconds(seconds), period);
            }

            return before;
        }
    }

    private static void Ring()
    {
        lock (timerGate)
        {
            dueTimestamp = timerInterval > 0 ? Stopwatch.GetTimestamp() + (long)(timerInterval * Stopwatch.Frequency) : 0;
        }

        switch (handlers[Sigalrm])
        {
            case SigIgn:
                break;
            case IPyCallable:
                Trip((int)Sigalrm);
                break;
            default:
                PyOs.Kill(Environment.ProcessId, Sigalrm);
                break;
        }
    }
}
