using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ProducerConsumer;

/// <summary>One producer, one consumer, and None as the end of the work.</summary>
public static class ProducerConsumerScript
{
    public static void Producer(PyQueue<long?> q, long count)
    {
        for (long i = 0; i < count; i++)
        {
            q.Put(i);
        }

        q.Put(null); // tells the consumer to stop
    }

    public static void Consumer(PyQueue<long?> q, PyList<long> results)
    {
        while (true)
        {
            long? item = q.Get();
            if (item is null)
            {
                break;
            }

            results.Append(item.Value * 2);
        }
    }

    public static void RunMain()
    {
        var q = new PyQueue<long?>(maxsize: 3);
        PyList<long> results = [];
        var p = new PyThread(() => Producer(q, 10));
        var c = new PyThread(() => Consumer(q, results));
        p.Start();
        c.Start();
        p.Join();
        c.Join();
        Print("results:", results);
        Print("empty:", q.Empty());
    }

    public static int Main(string[] args) => PyProgram.Run("producer_consumer.py", args, Start);

    private static void Start()
    {
        RunMain();
    }
}
