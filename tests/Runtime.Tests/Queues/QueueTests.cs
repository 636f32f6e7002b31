using PyConc2Cs.Runtime;
using Runtime.Tests.Threading;

namespace Runtime.Tests.Queues;

public class QueueTests
{
    [Fact]
    public void ItemsComeOutInOrder()
    {
        var queue = new PyQueue<long>();
        var stack = new PyLifoQueue<long>();
        for (var i = 0L; i < 40; i++)
        {
            queue.Put(i);
            stack.Put(i);
        }
        Assert.Equal(40, queue.Qsize());
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (long)i), Enumerable.Range(0, 40).Select(_ => queue.Get()));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => 39L - i), Enumerable.Range(0, 40).Select(_ => stack.Get()));
        Assert.True(queue.Empty());
    }

    [Fact]
    public void FullAndEmpty()
    {
        var queue = new PyQueue<string>(1);
        Assert.Throws<QueueEmpty>(() => queue.GetNowait());
        Assert.Throws<QueueEmpty>(() => queue.Get(timeout: 0.005));
        Assert.Throws<QueueEmpty>(() => queue.Get(block: false, timeout: -1));
        queue.Put("a");
        Assert.True(queue.Full());
        Assert.Throws<QueueFull>(() => queue.PutNowait("b"));
        Assert.Throws<QueueFull>(() => queue.Put("b", timeout: 0.005));
        Assert.Equal("a", queue.Get());
    }

    [Fact]
    public void ANegativeTimeoutIsAnError()
    {
        const string Message = "'timeout' must be a non-negative number";
        var queue = new PyQueue<long>(1);
        Assert.Equal(Message, Assert.Throws<ValueError>(() => queue.Put(1, timeout: -1)).Args[0]);
        Assert.Equal(Message, Assert.Throws<ValueError>(() => queue.Get(timeout: -1)).Args[0]);
        Assert.Equal(Message, Assert.Throws<ValueError>(() => new PySimpleQueue<long>().Get(timeout: -1)).Args[0]);
        new PyQueue<long>().Put(1, timeout: -1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void ManyProducersAndConsumersLoseNothing(int maxsize)
    {
        const int PerProducer = 2_000;
        var queue = new PyQueue<long>(maxsize);
        long sum = 0;
        var producers = Within.StartMany(3, p =>
        {
            for (var i = 1; i <= PerProducer; i++)
            {
                queue.Put(i);
            }
        });
        var consumers = Within.StartMany(3, _ =>
        {
            while (queue.Get() is var item and not 0)
            {
                Interlocked.Add(ref sum, item);
                queue.TaskDone();
            }
            queue.TaskDone();
        });
        Within.Finish(producers);
        foreach (var _ in consumers)
        {
            queue.Put(0);
        }
        queue.Join();
        Within.Finish(consumers);
        Assert.Equal(3L * PerProducer * (PerProducer + 1) / 2, sum);
        Assert.Equal(0, queue.UnfinishedTasks);
    }

    [Fact]
    public void TooManyTaskDone()
    {
        var queue = new PyQueue<long>();
        queue.Put(1);
        queue.TaskDone();
        Assert.Equal("task_done() called too many times", Assert.Throws<ValueError>(queue.TaskDone).Args[0]);
    }

    [Fact]
    public void ShutdownWakesAndRefuses()
    {
        var queue = new PyQueue<long>();
        var threads = Within.StartMany(2, _ => Assert.Throws<QueueShutDown>(() => queue.Get()));
        queue.Shutdown();
        Within.Finish(threads);
        Assert.Throws<QueueShutDown>(() => queue.Put(1));

        var drained = new PyQueue<long>();
        drained.Put(5);
        drained.Shutdown();
        Assert.Equal(5, drained.Get());
        Assert.Throws<QueueShutDown>(() => drained.Get(block: false));

        var dropped = new PyQueue<long>();
        dropped.Put(5);
        dropped.Shutdown(immediate: true);
        Assert.Throws<QueueShutDown>(() => dropped.Get());
        dropped.Join();
    }

    [Fact]
    public void SimpleQueueBetweenThreads()
    {
        var queue = new PySimpleQueue<int>();
        var got = new List<int>();
        var consumer = Within.Start(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                got.Add(queue.Get());
            }
        });
        for (var i = 0; i < 5_000; i++)
        {
            queue.Put(i);
        }
        Within.Finish(consumer);
        Assert.Equal(Enumerable.Range(0, 5_000), got);
        Assert.Throws<QueueEmpty>(() => queue.GetNowait());
    }

    [Fact]
    public void ThePriorityQueueGivesTheSmallest()
    {
        var queue = new PyPriorityQueue<(long, string)>();
        foreach (var item in ((long, string)[])[(3, "c"), (1, "z"), (2, "b"), (1, "a")])
        {
            queue.Put(item);
        }
        Assert.Equal([(1, "a"), (1, "z"), (2, "b"), (3, "c")], Enumerable.Range(0, 4).Select(_ => queue.Get()));
    }

    [Fact]
    public void ASubclassMayChangeTheOrder()
    {
        var queue = new SetQueue();
        foreach (var item in (long[])[3, 1, 3, 2])
        {
            queue.Put(item);
        }
        Assert.Equal(3, queue.Qsize());
        Assert.Equal([1L, 2L, 3L], Enumerable.Range(0, 3).Select(_ => queue.Get()));
    }

    private sealed class SetQueue : PyQueue<long>
    {
        private SortedSet<long> items = null!;

        public override void InitializeItems(long maxsize) => items = [];

        public override void PutItem(long item) => items.Add(item);

        public override long TakeItem()
        {
            var item = items.Min;
            items.Remove(item);
            return item;
        }

        public override long CountItems() => items.Count;
    }
}
