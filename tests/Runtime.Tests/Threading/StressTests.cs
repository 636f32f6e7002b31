using System.Diagnostics;
using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

/// <summary>
/// Shared objects under many threads: nothing is lost, torn or thrown from the inside. Each test does all its work on a quiet machine; on a busy one it ends
/// after its time, and the invariants are checked against what was done.
/// </summary>
public class StressTests
{
    private const int Threads = 64;
    private const int Operations = 100_000;
    private const int KindsOfQueues = 4;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(6);

    [Fact]
    public void ListLosesNoAppend()
    {
        var shared = new PyList<long>();
        var done = Storm((thread, i) => shared.Append(thread * (long)Operations + i));
        Assert.Equal(done.Sum(), shared.Length);
        CheckOwn(done, shared);
    }

    [Fact]
    public void ListGivesEveryItemOnce()
    {
        var shared = new PyList<long>();
        var popped = new long[Threads];
        var done = Storm((thread, i) =>
        {
            shared.Append(i);
            if (i % 2 == 1)
            {
                popped[thread] += shared.Pop() >= 0 ? 1 : 0;
            }
        });
        Assert.Equal(done.Sum() - popped.Sum(), shared.Length);
    }

    [Fact]
    public void DictKeepsEveryKey()
    {
        var shared = new PyDict<long, long>();
        var done = Storm((thread, i) => shared[thread * (long)Operations + i % 1000] = i);
        Assert.Equal(done.Sum(d => Math.Min(d, 1000)), shared.Length);
        for (var thread = 0; thread < Threads; thread++)
        {
            for (var i = Math.Max(0, done[thread] - 1000); i < done[thread]; i++)
            {
                Assert.Equal(i, shared[thread * (long)Operations + i % 1000]);
            }
        }
    }

    [Fact]
    public void SetKeepsEveryItem()
    {
        var shared = new PySet<long>();
        var done = Storm((thread, i) =>
        {
            shared.Add(thread * (long)Operations + i % 1000);
            shared.Add(-(i % 10));
        });
        Assert.Equal(done.Sum(d => Math.Min(d, 1000)) + done.Max(d => Math.Min(d, 10)) - (done[0] > 0 ? 1 : 0), shared.Length);
    }

    [Fact]
    public void DequeGivesEveryItemOnce()
    {
        var shared = new PyDeque<long>();
        var taken = new long[Threads];
        var done = Storm((thread, i) =>
        {
            shared.Append(1);
            if (i % 4 == 3)
            {
                taken[thread] += shared.PopLeft();
            }
        });
        Assert.Equal(done.Sum(), shared.Length + taken.Sum());
    }

    [Fact]
    public void DefaultdictMakesOneValuePerKey()
    {
        var shared = new PyDefaultDict<long, PyList<long>>(() => []);
        var done = Storm((thread, i) => shared[thread].Append(i));
        Assert.Equal(Threads, shared.Length);
        Assert.Equal(done, Enumerable.Range(0, Threads).Select(t => (int)shared[t].Length));
    }

    [Fact]
    public void CounterCountsEachKeyOfAThread()
    {
        var shared = new PyCounter<long>();
        var done = Storm((thread, i) => shared.Increment(thread));
        Assert.Equal(done.Select(d => (long)d), Enumerable.Range(0, Threads).Select(t => shared[t]));
        Assert.Equal(done.Sum(d => (long)d), shared.Total());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryItemOfAQueueComesOutOnce(int kind)
    {
        Assert.InRange(kind, 0, KindsOfQueues - 1);
        foreach (var (producers, consumers) in new[] { (1, 1), (1, 32), (32, 1), (4, 8), (32, 32) })
        {
            var perProducer = 6400 / producers;
            var seen = new int[producers * perProducer];
            var (put, get) = Queue(kind);
            var producing = Within.StartMany(producers, p =>
            {
                for (var i = 0; i < perProducer; i++)
                {
                    put(p * perProducer + i);
                }
            });
            var consuming = Within.StartMany(consumers, _ =>
            {
                for (var item = get(); item < seen.Length; item = get())
                {
                    Interlocked.Increment(ref seen[item]);
                }
            });
            Within.Finish(producing);
            for (var i = 0; i < consumers; i++)
            {
                put(seen.Length);
            }

            Within.Finish(consuming);
            // The end marks of a LIFO queue come out before the items that are left.
            Assert.All(seen, count => Assert.True(kind == 1 ? count <= 1 : count == 1));
        }
    }

    [Fact]
    public void TimeoutsAreNeverEarly()
    {
        var queue = new PyQueue<long>();
        var (guard, happened, condition, semaphore) = (new PyLock(), new PyEvent(), new PyCondition(), new PySemaphore(0));
        guard.Acquire();
        Within.Finish(Within.StartMany(16, thread =>
        {
            for (var i = 1; i <= 4; i++)
            {
                var seconds = 0.005 * i * (1 + thread % 3);
                var watch = Stopwatch.StartNew();
                switch (thread % 5)
                {
                    case 0: Assert.Throws<QueueEmpty>(() => queue.Get(timeout: seconds)); break;
                    case 1: Assert.False(guard.Acquire(timeout: seconds)); break;
                    case 2: Assert.False(happened.Wait(seconds)); break;
                    case 3:
                        condition.Acquire();
                        watch.Restart();
                        Assert.False(condition.Wait(seconds));
                        condition.Release();
                        break;
                    default: Assert.False(semaphore.Acquire(timeout: seconds)); break;
                }

                Assert.True(watch.Elapsed.TotalSeconds >= seconds - 0.001, $"{watch.Elapsed.TotalSeconds} < {seconds}");
            }
        }));
    }

    [Fact]
    public void TenThousandThreads()
    {
        var ran = 0;
        var watch = Stopwatch.StartNew();
        var started = 0;
        for (; started < 10_000 && watch.Elapsed < Enough * 2; started++)
        {
            var thread = new PyThread(() => Interlocked.Increment(ref ran));
            thread.Start();
            thread.Join();
            Assert.False(thread.IsAlive());
        }

        Assert.Equal(started, ran);
    }

    [Fact]
    public void AThreadSeesNothingOfTheOneBeforeIt()
    {
        var (local, variable) = (new PyThreadLocal(), new PyContextVar("v"));
        for (var i = 0; i < 50; i++)
        {
            object? before = null;
            Within.Finish(Within.Start(() =>
            {
                before = local.TryGetMember("x", out var found) ? found : variable.Get(new object?[] { null });
                local.TrySetMember("x", 1L);
                variable.Set(2L);
            }));
            Assert.Null(before);
        }
    }

    [Fact]
    public void NobodyStarvesForALock()
    {
        var guard = new PyLock();
        var taken = new int[4];
        var stop = false;
        var threads = Within.StartMany(taken.Length, i =>
        {
            while (!Volatile.Read(ref stop))
            {
                using (guard.Enter())
                {
                    taken[i]++;
                }
            }
        });
        SpinWait.SpinUntil(() => taken.All(t => t > 100), Enough);
        Volatile.Write(ref stop, true);
        Within.Finish(threads);
        Assert.All(taken, t => Assert.True(t > 100, string.Join(", ", taken)));
    }

    [Fact]
    public void ShutdownNeverHangs()
    {
        var watch = Stopwatch.StartNew();
        for (var run = 0; run < 200 && watch.Elapsed < Enough; run++)
        {
            var queue = new PyQueue<long>(maxsize: 2);
            var ended = 0;
            var threads = Within.StartMany(4, i =>
            {
                try
                {
                    while (true)
                    {
                        if (i % 2 == 0)
                        {
                            queue.Put(i);
                        }
                        else
                        {
                            queue.Get();
                        }
                    }
                }
                catch (QueueShutDown)
                {
                    Interlocked.Increment(ref ended);
                }
            });
            queue.Shutdown(immediate: run % 2 == 0);
            Within.Finish(threads);
            Assert.Equal(4, ended);
        }
    }

    /// <summary>All threads do all operations, unless the time is over; gives how many each has done.</summary>
    private static int[] Storm(Action<int, int> operation)
    {
        var done = new int[Threads];
        var watch = Stopwatch.StartNew();
        Exception? failure = null;
        Within.Finish(Within.StartMany(Threads, thread =>
        {
            try
            {
                for (var i = 0; i < Operations && (i % 64 != 0 || watch.Elapsed < Enough); i++)
                {
                    operation(thread, i);
                    done[thread]++;
                }
            }
            catch (Exception error)
            {
                failure = error;
            }
        }));
        Assert.Null(failure);
        return done;
    }

    /// <summary>The items of each thread are there in the order in which it added them.</summary>
    private static void CheckOwn(int[] done, IEnumerable<long> items)
    {
        var next = new int[Threads];
        foreach (var item in items)
        {
            var thread = item / Operations;
            Assert.Equal(next[thread]++, item % Operations);
        }

        Assert.Equal(done, next);
    }

    private static (Action<long> Put, Func<long> Get) Queue(int kind)
    {
        if (kind == 3)
        {
            var simple = new PySimpleQueue<long>();
            return (item => simple.Put(item), () => simple.Get());
        }

        var queue = kind switch { 0 => new PyQueue<long>(maxsize: 64), 1 => new PyLifoQueue<long>(), _ => new PyPriorityQueue<long>() };
        return (item => queue.Put(item), () => queue.Get());
    }
}
