using System.Diagnostics;
using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

public class LockTests
{
    [Fact]
    public void LockExcludes()
    {
        var guard = new PyLock();
        var counter = 0;
        Within.Finish(Within.StartMany(4, _ =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                using (guard.Enter())
                {
                    counter++;
                }
            }
        }));
        Assert.Equal(80_000, counter);
        Assert.False(guard.Locked());
    }

    [Fact]
    public void RLockExcludesAndReenters()
    {
        var guard = new PyRLock();
        var counter = 0;
        Within.Finish(Within.StartMany(4, _ =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                using (guard.Enter())
                using (guard.Enter())
                {
                    counter++;
                }
            }
        }));
        Assert.Equal(20_000, counter);
    }

    [Fact]
    public void AnyThreadMayReleaseALock()
    {
        var guard = new PyLock();
        Assert.True(guard.Acquire());
        Within.Finish(Within.Start(guard.Release));
        Assert.True(guard.Acquire(blocking: false));
        Assert.False(guard.Acquire(blocking: false));
    }

    [Fact]
    public void OnlyTheOwnerMayReleaseAnRLock()
    {
        var guard = new PyRLock();
        guard.Acquire();
        RuntimeError? error = null;
        Within.Finish(Within.Start(() => error = Assert.Throws<RuntimeError>(guard.Release)));
        Assert.Equal("cannot release un-acquired lock", (string)error!.Args[0]!);
        guard.Release();
        Assert.Throws<RuntimeError>(guard.Release);
    }

    [Fact]
    public void ATimeoutIsNeverEarly()
    {
        var guard = new PyLock();
        guard.Acquire();
        var watch = Stopwatch.StartNew();
        Assert.False(guard.Acquire(timeout: 0.03));
        Assert.True(watch.Elapsed.TotalSeconds >= 0.03);
        Assert.False(guard.Acquire(timeout: 0));
    }

    [Theory]
    [InlineData(false, 1.0, "can't specify a timeout for a non-blocking call")]
    [InlineData(true, -2.0, "timeout value must be a non-negative number")]
    [InlineData(true, double.NaN, "Invalid value NaN (not a number)")]
    public void WrongArguments(bool blocking, double timeout, string message)
    {
        Assert.Equal(message, Assert.Throws<ValueError>(() => new PyLock().Acquire(blocking, timeout)).Args[0]);
        Assert.Equal(message, Assert.Throws<ValueError>(() => new PyRLock().Acquire(blocking, timeout)).Args[0]);
    }

    [Fact]
    public void ReleasingAFreeLockFails() =>
        Assert.Equal("release unlocked lock", Assert.Throws<RuntimeError>(new PyLock().Release).Args[0]);

    [Fact]
    public void AWaitingThreadGetsTheLockAfterARelease()
    {
        var guard = new PyLock();
        guard.Acquire();
        var waiting = Within.StartMany(3, _ =>
        {
            guard.Acquire();
            Thread.Yield();
            guard.Release();
        });
        guard.Release();
        Within.Finish(waiting);
    }

    [Fact]
    public void ManyTimeoutsLoseNoWakeUp()
    {
        var guard = new PyLock();
        var taken = 0;
        Within.Finish(Within.StartMany(4, seed =>
        {
            for (var i = 0; i < 500; i++)
            {
                if (guard.Acquire(timeout: (i + seed) % 3 * 0.0005))
                {
                    Interlocked.Increment(ref taken);
                    Thread.SpinWait(200);
                    guard.Release();
                }
            }
        }));
        Assert.True(taken > 0);
        Assert.True(guard.Acquire(blocking: false));
    }
}
