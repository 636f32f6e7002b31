using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

public class EventSemaphoreBarrierTests
{
    [Fact]
    public void EventWakesAllAndStaysSet()
    {
        var flag = new PyEvent();
        var results = new bool[3];
        var threads = Within.StartMany(3, i => results[i] = flag.Wait());
        Assert.False(flag.Wait(0));
        flag.Set();
        Within.Finish(threads);
        Assert.All(results, Assert.True);
        Assert.True(flag.Wait(0));
        flag.Clear();
        Assert.False(flag.IsSet());
        Assert.False(flag.Wait(0.005));
    }

    [Fact]
    public void SemaphoreLimitsHowManyAreInside()
    {
        var semaphore = new PySemaphore(2);
        var inside = 0;
        var most = 0;
        Within.Finish(Within.StartMany(5, _ =>
        {
            for (var i = 0; i < 300; i++)
            {
                using (semaphore.Enter())
                {
                    var now = Interlocked.Increment(ref inside);
                    if (now > most)
                    {
                        most = now;
                    }
                    Thread.SpinWait(50);
                    Interlocked.Decrement(ref inside);
                }
            }
        }));
        Assert.InRange(most, 1, 2);
        Assert.Equal(2, semaphore.Value);
    }

    [Fact]
    public void SemaphoreReleaseOfSeveral()
    {
        var semaphore = new PySemaphore(0);
        Assert.False(semaphore.Acquire(blocking: false));
        Assert.False(semaphore.Acquire(timeout: 0.005));
        var threads = Within.StartMany(3, _ => semaphore.Acquire());
        semaphore.Release(4);
        Within.Finish(threads);
        Assert.Equal(1, semaphore.Value);
    }

    [Fact]
    public void SemaphoreErrors()
    {
        Assert.Equal("semaphore initial value must be >= 0", Assert.Throws<ValueError>(() => new PySemaphore(-1)).Args[0]);
        Assert.Equal("n must be one or more", Assert.Throws<ValueError>(() => new PySemaphore().Release(0)).Args[0]);
        Assert.Equal("can't specify timeout for non-blocking acquire", Assert.Throws<ValueError>(() => new PySemaphore().Acquire(false, 1)).Args[0]);
        var bounded = new PyBoundedSemaphore(1);
        Assert.Equal("Semaphore released too many times", Assert.Throws<ValueError>(() => bounded.Release()).Args[0]);
        bounded.Acquire();
        bounded.Release();
    }

    [Fact]
    public void BarrierLetsAllGoTogetherAgainAndAgain()
    {
        var rounds = 0;
        var barrier = new PyBarrier(3, () => rounds++);
        var indices = new long[3 * 50];
        Within.Finish(Within.StartMany(3, i =>
        {
            for (var round = 0; round < 50; round++)
            {
                indices[(round * 3) + i] = barrier.Wait();
            }
        }));
        Assert.Equal(50, rounds);
        Assert.All(indices.Chunk(3), round => Assert.Equal([0L, 1L, 2L], round.Order()));
        Assert.Equal(0, barrier.NWaiting);
    }

    [Fact]
    public void ATimeoutBreaksTheBarrier()
    {
        var barrier = new PyBarrier(2);
        Assert.Throws<BrokenBarrierError>(() => barrier.Wait(0.01));
        Assert.True(barrier.Broken);
        Assert.Throws<BrokenBarrierError>(() => barrier.Wait());
        barrier.Reset();
        Assert.False(barrier.Broken);
        Assert.Throws<ValueError>(() => new PyBarrier(0));
    }

    [Fact]
    public void AbortAndResetThrowOutTheWaiting()
    {
        foreach (var act in (Action<PyBarrier>[])[barrier => barrier.Abort(), barrier => barrier.Reset()])
        {
            var barrier = new PyBarrier(3);
            var broken = 0;
            var threads = Within.StartMany(2, _ =>
            {
                try
                {
                    barrier.Wait();
                }
                catch (BrokenBarrierError)
                {
                    Interlocked.Increment(ref broken);
                }
            });
            Within.Until(() => barrier.NWaiting == 2);
            act(barrier);
            Within.Finish(threads);
            Assert.Equal(2, broken);
        }
    }
}
