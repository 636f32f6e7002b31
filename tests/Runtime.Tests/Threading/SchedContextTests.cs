using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

/// <summary>sched, contextvars, threading.local and the timers of signal.</summary>
public class SchedContextTests
{
    [Fact]
    public void EventsRunInTheOrderOfTimeAndPriority()
    {
        var now = 0.0;
        var scheduler = new PyScheduler(new PyFunction("time", _ => now), new PyFunction("delay", a =>
        {
            now += PyConvert.To<double>(a.Positional[0]);
            return null;
        }));
        var ran = new PyList<object?>();
        var action = new PyFunction("action", a =>
        {
            ran.Append(a.Positional[0]);
            return null;
        });
        scheduler.Enter(2, 1L, action, PyOps.ToTuple(["late"]));
        scheduler.Enter(1, 2L, action, PyOps.ToTuple(["low"]));
        scheduler.Enter(1, 1L, action, PyOps.ToTuple(["high"]));
        var cancelled = scheduler.Enter(1.5, 1L, action, PyOps.ToTuple(["cancelled"]));
        scheduler.Enterabs(0, 9L, action, PyOps.ToTuple(["first"]));
        scheduler.Cancel(cancelled);
        Assert.Throws<ValueError>(() => scheduler.Cancel(cancelled));
        Assert.Equal(4, scheduler.Queue.Length);
        Assert.Equal(1.0, scheduler.Run(blocking: false));
        Assert.Null(scheduler.Run());
        Assert.True(scheduler.Empty());
        Assert.Equal("['first', 'high', 'low', 'late']", PyOps.Repr(ran));
        Assert.Equal(2.0, now);
    }

    [Fact]
    public void WhatAnActionRaisesLeavesTheRest()
    {
        var scheduler = new PyScheduler(new PyFunction("time", _ => 1.0), new PyFunction("delay", _ => null));
        scheduler.Enterabs(0, 1L, new PyFunction("bad", _ => throw new ValueError("x")));
        scheduler.Enterabs(1, 1L, new PyFunction("good", _ => null));
        Assert.Throws<ValueError>(() => scheduler.Run());
        Assert.Equal(1, scheduler.Queue.Length);
    }

    [Fact]
    public void ContextVariables()
    {
        var variable = new PyContextVar("v");
        Assert.Throws<LookupError>(() => variable.Get());
        Assert.Equal(5L, variable.Get(5L));
        var token = variable.Set(1L);
        var copy = PyContextvars.CopyContext();
        Assert.Equal(9L, copy.Run(new PyFunction("set", _ =>
        {
            variable.Set(9L);
            return variable.Get();
        })));
        Assert.Equal(1L, variable.Get());
        variable.Reset(token);
        Assert.Throws<LookupError>(() => variable.Get());
        Assert.Throws<RuntimeError>(() => variable.Reset(token));
        Assert.Throws<RuntimeError>(() => copy.Run(new PyFunction("again", _ => copy.Run(new PyFunction("inner", _ => null)))));
    }

    [Fact]
    public void AThreadBeginsWithAnEmptyContext()
    {
        var variable = new PyContextVar("v");
        variable.Set(1L);
        object? seen = null;
        Within.Finish(Within.Start(() => seen = variable.Get("none")));
        Assert.Equal("none", seen);
    }

    [Fact]
    public void LocalSubclassesAreInitializedInEveryThread()
    {
        var local = new CountingLocal();
        Assert.Equal(0L, local["count"]);
        local["count"] = 7L;
        object? seen = null;
        Within.Finish(Within.Start(() => seen = local["count"]));
        Assert.Equal(0L, seen);
        Assert.Equal(7L, local["count"]);
        Assert.Equal(2, local.Initialized);
        Assert.True(local.TryDeleteMember("count"));
        Assert.Throws<AttributeError>(() => local["count"]);
    }

    [Fact]
    public void AlarmGivesTheRestOfTheOneBefore()
    {
        Assert.Equal(0L, PySignal.Alarm(100));
        Assert.InRange(PySignal.Alarm(0), 99L, 100L);
        Assert.Equal((0.0, 0.0), PySignal.Getitimer(PySignal.ItimerReal));
    }

    private sealed class CountingLocal : PyThreadLocal
    {
        public int Initialized { get; private set; }

        protected override void InitializeThread()
        {
            Initialized++;
            this["count"] = 0L;
        }
    }
}
