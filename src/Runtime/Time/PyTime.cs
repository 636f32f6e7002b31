using System.Diagnostics;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's time module: clocks and sleep; the calendar part is in the other file.</summary>
[PyModule("time")]
public static partial class PyTime
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly long start = Stopwatch.GetTimestamp();

    /// <summary>
    /// Blocks the calling thread for at least that many seconds. ValueError if the number is negative. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public static void Sleep(double seconds)
    {
        if (double.IsNaN(seconds))
        {
            throw new ValueError("Invalid value NaN (not a number)");
        }
        if (seconds < 0)
        {
            throw new ValueError("sleep length must be non-negative");
        }
        PySignal.Poll();
        if (seconds == 0)
        {
            Thread.Yield();
            return;
        }
        if (seconds < 0.001 && NativeThread.TrySleepMicroseconds((uint)Math.Ceiling(seconds * 1e6)))
        {
            return;
        }
        var deadline = Deadline.After(seconds);
        while (Waiter.Current.Park(deadline, spin: false) == WaitResult.Interrupted)
        {
            PySignal.RunPending();
        }
    }

    /// <summary>Seconds since 1970-01-01 00:00 UTC.</summary>
    [PyMember("time")]
    public static double Time() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond;

    /// <summary>Nanoseconds since 1970-01-01 00:00 UTC.</summary>
    [PyMember]
    public static long TimeNs() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;

    /// <summary>Seconds of a clock that never goes back.</summary>
    [PyMember]
    public static double Monotonic() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [PyMember]
    public static long MonotonicNs() => ToNanoseconds(Stopwatch.GetTimestamp());

    /// <summary>Seconds of the clock with the highest resolution.</summary>
    [PyMember]
    public static double PerfCounter() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [PyMember]
    public static long PerfCounterNs() => ToNanoseconds(Stopwatch.GetTimestamp());

    /// <summary>Seconds of processor time that this process has used, in all its threads.</summary>
    [PyMember]
    public static double ProcessTime() => ProcessorTime().TotalSeconds;

    [PyMember]
    public static long ProcessTimeNs() => ProcessorTime().Ticks * 100;

    /// <summary>Seconds of processor time; where .NET doesn't know the thread's own, the process's.</summary>
    [PyMember]
    public static double ThreadTime() => ProcessTime();

    [PyMember]
    public static long ThreadTimeNs() => ProcessTimeNs();

    /// <summary>Python 2's time.clock: processor seconds.</summary>
    [PyMember]
    public static double Clock() => ProcessTime();

    private static TimeSpan ProcessorTime() =>
        OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() || OperatingSystem.IsBrowser()
            ? Stopwatch.GetElapsedTime(start)
            : Environment.CpuUsage.TotalTime;

    private static long ToNanoseconds(long timestamp) =>
        Stopwatch.Frequency == NanosecondsPerSecond
            ? timestamp
            : (long)((BigInteger)timestamp * NanosecondsPerSecond / Stopwatch.Frequency);
}
