// python: 2.7

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ProducerConsumer;

public static class ProducerConsumerScript
{
    private static readonly PyLock Lock = new();
    private static readonly PyQueue<object?> Q = new(2);
    private static readonly PyList<(string, object?)> Log = [];

    public static void Produce(long count)
    {
        for (long i = 0; i < count; i++)
        {
            Q.Put($"item {i}");
        }

        Q.Put(null);
    }

    public static void Consume()
    {
        while (true)
        {
            object? item = Q.Get(true, 5);
            if (item is null)
            {
                break;
            }

            Lock.Acquire();
            Log.Append((PyThreading.CurrentThread().GetName(), item));
            Lock.Release();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("producer_consumer.py", args, Start, python2: true);

    private static void Start()
    {
        var producer = new PyThread(() => Produce(4), name: "producer");
        var consumer = new PyThread(Consume);
        consumer.SetName("consumer");
        consumer.SetDaemon(true);
        producer.Start();
        consumer.Start();
        producer.Join();
        consumer.Join();

        foreach (var (who, what) in Log)
        {
            PrintStatement(who, "got", what);
        }

        try
        {
            Q.Get(false);
        }
        catch (QueueEmpty e)
        {
            PrintStatement("Empty", Repr(e));
        }

        Q.Put(1L);
        Q.Put(2L);
        try
        {
            Q.PutNowait(3L);
        }
        catch (QueueFull)
        {
            PrintStatement("Full at", Q.Qsize());
        }

        PrintStatement(consumer.IsDaemon(), producer.IsAlive());
    }
}
