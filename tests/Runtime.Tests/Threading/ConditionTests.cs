using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

public class ConditionTests
{
    public static TheoryData<IPyLock?> Locks => [null, new PyLock(), new PyRLock()];

    [Theory]
    [MemberData(nameof(Locks))]
    public void NotifyAllWakesAll(IPyLock? inner)
    {
        var condition = new PyCondition(inner);
        var waiting = 0;
        var go = false;
        var threads = Within.StartMany(3, _ =>
        {
            using (condition.Enter())
            {
                waiting++;
                while (!go)
                {
                    condition.Wait();
                }
            }
        });
        Within.Until(() => Volatile.Read(ref waiting) == 3);
        using (condition.Enter())
        {
            go = true;
            condition.NotifyAll();
        }
        Within.Finish(threads);
    }

    [Fact]
    public void NotifyWakesAsManyAsAsked()
    {
        var condition = new PyCondition();
        var waiting = 0;
        var woken = 0;
        var threads = Within.StartMany(3, _ =>
        {
            using (condition.Enter())
            {
                waiting++;
                condition.Wait(10);
                woken++;
            }
        });
        Within.Until(() => Volatile.Read(ref waiting) == 3);
        using (condition.Enter())
        {
            condition.Notify(2);
        }
        Within.Until(() => Volatile.Read(ref woken) == 2);
        using (condition.Enter())
        {
            Assert.Equal(2, woken);
            condition.Notify();
        }
        Within.Finish(threads);
    }

    [Fact]
    public void WaitGivesFalseWhenTheTimeIsUp()
    {
        var condition = new PyCondition(new PyLock());
        using (condition.Enter())
        {
            Assert.False(condition.Wait(0.01));
            Assert.False(condition.Wait(0));
            Assert.False(condition.Wait(-1));
        }
    }

    [Fact]
    public void WaitGivesBackAReenteredLockWholly()
    {
        var condition = new PyCondition();
        var entered = new PyEvent();
        var thread = Within.Start(() =>
        {
            using (condition.Enter())
            using (condition.Enter())
            {
                entered.Set();
                condition.Wait();
            }
        });
        entered.Wait(10);
        using (condition.Enter())
        {
            condition.NotifyAll();
        }
        Within.Finish(thread);
    }

    [Fact]
    public void TheLockMustBeHeld()
    {
        Assert.Equal("cannot wait on un-acquired lock", Assert.Throws<RuntimeError>(() => new PyCondition().Wait()).Args[0]);
        Assert.Equal("cannot notify on un-acquired lock", Assert.Throws<RuntimeError>(() => new PyCondition(new PyLock()).Notify()).Args[0]);
    }
}
