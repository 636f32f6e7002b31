using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Forked children begin in the order in which they were started, about a millisecond apart, and scripts print in that order. Here one child may take longer
/// to come up than the next, so that each waits for the one before it, and for a head start of that one; the parent waits for none of them.
/// </summary>
internal static unsafe class StartOrder
{
    private const int HeadStartMilliseconds = 3;

    /// <summary>A child that was killed before it began holds nobody up for long.</summary>
    private const int PatienceMilliseconds = 150;

    private static readonly Lock gate = new();
    private static long place;
    private static long started;
    private static (long Place, long Number) mine;

    /// <summary>In the parent: the turn of the next child, to be sent to it.</summary>
    public static void Save(PickleWriter writer, PyProcess process)
    {
        lock (gate)
        {
            if (process is PoolProcess or ManagerProcess)
            {
                writer.Number(0);
                return;
            }

            place = place == 0 ? SharedArena.Allocate(16) : place;
            writer.Number(place);
            writer.Number(++started);
        }
    }

    public static void Load(PickleReader reader) => mine = reader.Number() is var there and not 0 ? (there, reader.Number()) : default;

    /// <summary>In the child: waits for its turn, and takes it.</summary>
    public static void Begin()
    {
        if (mine.Place == 0)
        {
            return;
        }

        var patience = Stopwatch.StartNew();
        while (Volatile.Read(ref *Begun) < mine.Number - 1 && patience.ElapsedMilliseconds < PatienceMilliseconds)
        {
            Thread.Sleep(1);
        }

        var since = Volatile.Read(ref *Time);
        while (since != 0 && Stopwatch.GetElapsedTime(since).TotalMilliseconds < HeadStartMilliseconds && Volatile.Read(ref *Time) == since)
        {
            Thread.Sleep(1);
        }

        Volatile.Write(ref *Time, Stopwatch.GetTimestamp());
        Volatile.Write(ref *Begun, mine.Number);
    }

    /// <summary>The child has done its work: the next one needn't wait.</summary>
    public static void End()
    {
        if (mine.Place != 0 && Volatile.Read(ref *Begun) == mine.Number)
        {
            Volatile.Write(ref *Time, 0);
        }
    }

    private static long* Begun => (long*)SharedArena.At(mine.Place);

    private static long* Time => Begun + 1;
}
