using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// CPython's _multiprocessing.SemLock: a semaphore that processes share. It lives in the memory that all processes of the program have, so it has no name and
/// nothing is left of it. It remembers which thread of this process holds it, and how often.
/// </summary>
internal sealed unsafe class SemLock
{
    // sem_t is 32 bytes on 64-bit Linux; the two words behind it are for whoever made the semaphore.
    private const int Bytes = 64;
    private const int SpinRounds = 40;

    // Waiters are woken in the order in which they came; one that looks for Ctrl-C in between goes to the end of the line, so it does that rarely.
    private const int SliceMilliseconds = 5000;

    private readonly long place;
    private int owner;
    private int count;

    public SemLock(bool isRecursive, long value)
    {
        if (value < 0)
        {
            throw new ValueError("semaphore or lock released too many times");
        }

        (place, IsRecursive) = (SharedArena.Allocate(Bytes), isRecursive);
        if (Native.sem_init(Semaphore, 1, (uint)value) != 0)
        {
            throw Native.LastError();
        }
    }

    private SemLock(bool isRecursive, long place, int count, int owner) =>
        (IsRecursive, this.place, this.count, this.owner) = (isRecursive, place, count, owner);

    public bool IsRecursive { get; }

    /// <summary>The calling thread holds it.</summary>
    public bool IsMine => count > 0 && owner == Environment.CurrentManagedThreadId;

    public int Count => count;

    public long Value
    {
        get
        {
            int value;
            return Native.sem_getvalue(Semaphore, &value) == 0 ? Math.Max(value, 0) : throw Native.LastError();
        }
    }

    public bool IsZero => Value == 0;

    private byte* Semaphore => SharedArena.At(place);

    public bool Acquire(bool block = true, double? timeout = null)
    {
        if (IsRecursive && IsMine)
        {
            count++;
            return true;
        }

        if (!TryTake() && !(block && Wait(Deadline.After(timeout is { } seconds ? Math.Max(seconds, 0) : null))))
        {
            return false;
        }

        Interlocked.Increment(ref count);
        owner = Environment.CurrentManagedThreadId;
        return true;
    }

    public void Release(long most = long.MaxValue)
    {
        if (IsRecursive)
        {
            if (!IsMine)
            {
                throw new AssertionError("attempt to release recursive lock not owned by thread");
            }

            if (count > 1)
            {
                count--;
                return;
            }
        }
        else if (most != long.MaxValue && Value >= most)
        {
            throw new ValueError("semaphore or lock released too many times");
        }

        // Before the semaphore is up: the next owner may be another thread of this process.
        Interlocked.Decrement(ref count);
        if (Native.sem_post(Semaphore) != 0)
        {
            throw Native.LastError();
        }
    }

    public void Save(PickleWriter writer)
    {
        if (!writer.IsSpawning)
        {
            throw new RuntimeError("SemLock objects should only be shared between processes through inheritance");
        }

        writer.Write(IsRecursive);
        writer.Number(place);
        writer.Number(writer.IsFork ? count : 0);
        writer.Write(writer.IsFork && IsMine);
    }

    public static SemLock Load(PickleReader reader)
    {
        var (isRecursive, place, count) = (reader.Read<bool>(), reader.Number(), (int)reader.Number());
        return new SemLock(isRecursive, place, count, reader.Read<bool>() ? Environment.CurrentManagedThreadId : 0);
    }

    private bool TryTake() => Native.sem_trywait(Semaphore) == 0;

    private bool Wait(Deadline deadline)
    {
        HeadStart.End();
        for (var round = 0; round < SpinRounds && Environment.ProcessorCount > 1; round++)
        {
            Thread.SpinWait(20);
            if (TryTake())
            {
                return true;
            }
        }

        while (true)
        {
            var left = deadline.RemainingMilliseconds();
            if (left == 0)
            {
                return TryTake();
            }

            if (TimedWait(left < 0 || left > SliceMilliseconds ? SliceMilliseconds : left))
            {
                return true;
            }

            PySignal.Poll();
        }
    }

    private bool TimedWait(int milliseconds)
    {
        var until = DateTimeOffset.UtcNow.AddMilliseconds(milliseconds);
        var time = new Native.TimeSpec { Seconds = until.ToUnixTimeSeconds(), Nanoseconds = until.UtcTicks % TimeSpan.TicksPerSecond * 100 };
        if (Native.sem_timedwait(Semaphore, &time) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Native.TimedOut or Native.Interrupted ? false : throw Native.Error(error);
    }
}
