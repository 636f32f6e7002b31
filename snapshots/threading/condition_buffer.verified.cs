using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ConditionBuffer;

public sealed class BoundedBuffer : PyObject
{
    public PyList<long> Items;
    public long Capacity;
    public PyCondition Condition;
    public long HighWater;

    public BoundedBuffer(long capacity)
    {
        Items = [];
        Capacity = capacity;
        Condition = new PyCondition();
        HighWater = 0;
    }

    public void Put(long item)
    {
        using (Condition.Enter())
        {
            while (Len(Items) >= Capacity)
            {
                Condition.Wait();
            }

            Items.Append(item);
            HighWater = Max(HighWater, Len(Items));
            Condition.NotifyAll();
        }
    }

    public long Take()
    {
        using (Condition.Enter())
        {
            // wait_for is the loop above in one call
            Condition.WaitFor(() => Len(Items) > 0);
            var item = Items.Pop(0);
            Condition.Notify();
            return item;
        }
    }
}

/// <summary>A bounded buffer built on a Condition: the classic producer and consumer.</summary>
public static class ConditionBufferScript
{
    private static BoundedBuffer Buffer = null!;
    private static PyList<long> Received = null!;

    public static void Producer(long count)
    {
        for (long i = 0; i < count; i++)
        {
            Buffer.Put(i * 10);
        }

        Buffer.Put(-1); // end marker
    }

    public static void Consumer()
    {
        while (true)
        {
            var item = Buffer.Take();
            if (item == -1)
            {
                break;
            }

            Received.Append(item);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("condition_buffer.py", args, Start);

    private static void Start()
    {
        var capacity = 3L;

        Buffer = new BoundedBuffer(capacity);
        Received = [];

        var p = new PyThread(() => Producer(10));
        var c = new PyThread(Consumer);
        c.Start();
        p.Start();
        p.Join();
        c.Join();

        Print("received", Received);
        Print("never above capacity:", Buffer.HighWater <= capacity);
    }
}
