using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

public class ThreadTests
{
    [Fact]
    public void NamesFollowPython()
    {
        var first = new PyThread(() => { }, targetName: "worker");
        var second = new PyThread(() => { });
        var number = int.Parse(first.Name["Thread-".Length..^" (worker)".Length], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"Thread-{number} (worker)", first.Name);
        Assert.Equal($"Thread-{number + 1} (<lambda>)", second.Name);
        Assert.EndsWith(" (names_follow_python)", new PyThread(NamesFollowPython).Name, StringComparison.Ordinal);
        Assert.EndsWith(" (live)", new PyThread(() => Live(1)).Name, StringComparison.Ordinal);
        Assert.DoesNotContain("(", new PyThread().Name, StringComparison.Ordinal);
        Assert.Equal("mine", new PyThread(name: "mine", targetName: "worker").Name);
        Assert.Equal("MainThread", PyThreading.MainThread().Name);
    }

    private static void Live(int years) => Assert.True(years > 0);

    [Fact]
    public void LifeOfAThread()
    {
        var gate = new PyEvent();
        PyThread? seen = null;
        var thread = new PyThread(() =>
        {
            seen = PyThreading.CurrentThread();
            gate.Wait(20);
        });
        Assert.False(thread.IsAlive());
        Assert.Null(thread.Ident);
        Assert.Equal("cannot join thread before it is started", Assert.Throws<RuntimeError>(() => thread.Join()).Args[0]);
        thread.Start();
        Assert.True(thread.IsAlive());
        Assert.NotNull(thread.Ident);
        Assert.True(thread.NativeId > 0);
        Assert.Contains(thread, PyThreading.Enumerate());
        Assert.Equal("threads can only be started once", Assert.Throws<RuntimeError>(thread.Start).Args[0]);
        Assert.Equal("cannot set daemon status of active thread", Assert.Throws<RuntimeError>(() => thread.SetDaemon(true)).Args[0]);
        thread.Join(0.001);
        Assert.True(thread.IsAlive());
        gate.Set();
        Within.Finish(thread);
        Assert.Same(thread, seen);
        Assert.DoesNotContain(thread, PyThreading.Enumerate());
    }

    [Fact]
    public void DaemonIsInheritedFromTheCreator()
    {
        bool? child = null;
        var parent = new PyThread(() => child = new PyThread(() => { }).Daemon, daemon: true);
        parent.Start();
        Within.Finish(parent);
        Assert.True(child);
        Assert.False(new PyThread(() => { }, daemon: false).Daemon);
    }

    [Fact]
    public void AThreadCantJoinItself()
    {
        RuntimeError? error = null;
        PyThread thread = null!;
        thread = new PyThread(() => error = Assert.Throws<RuntimeError>(() => thread.Join()));
        thread.Start();
        Within.Finish(thread);
        Assert.Equal("cannot join current thread", error!.Args[0]);
    }

    [Fact]
    public void ASubclassInitializesItselfInItsConstructor()
    {
        var worker = new Worker(7);
        Assert.Equal("worker-7", worker.Name);
        worker.Start();
        Within.Finish(worker);
        Assert.Equal(49, worker.Result);
        Assert.Equal("thread.__init__() not called", Assert.Throws<RuntimeError>(() => new Forgetful().Start()).Args[0]);
    }

    [Fact]
    public void AnUncaughtExceptionGoesToTheHook()
    {
        var before = PyThreading.Excepthook;
        var seen = new List<PyExceptHookArgs>();
        PyThreading.Excepthook = new PyFunction("hook", arguments =>
        {
            seen.Add((PyExceptHookArgs)arguments.Positional[0]!);
            return null;
        });
        try
        {
            var thread = Within.Start(() => throw new ValueError("text"));
            Within.Finish(thread);
            var args = Assert.Single(seen, args => args.Thread == thread);
            Assert.IsType<ValueError>(args.ExcValue);
        }
        finally
        {
            PyThreading.Excepthook = before;
        }
    }

    [Fact]
    public void TimerCallsUnlessCancelled()
    {
        var called = new PyEvent();
        var timer = new PyTimer(0.01, called.Set);
        timer.Start();
        Assert.True(called.Wait(20));
        Within.Finish(timer);

        var count = 0;
        var cancelled = new PyTimer(30, () => count++);
        cancelled.Start();
        cancelled.Cancel();
        Within.Finish(cancelled);
        Assert.Equal(0, count);
    }

    [Fact]
    public void LocalsBelongToTheirThread()
    {
        var local = new CountingLocal();
        local["x"] = 1L;
        var absent = false;
        Within.Finish(Within.Start(() =>
        {
            absent = !local.TryGetMember("x", out _);
            local["x"] = 2L;
        }));
        Assert.True(absent);
        Assert.Equal(1L, local["x"]);
        Assert.Equal(2, local.Initialized);
        Assert.Equal("'_thread._local' object has no attribute 'y'", Assert.Throws<AttributeError>(() => new PyThreadLocal()["y"]).Args[0]);
    }

    [Fact]
    public void AForeignThreadIsADummy()
    {
        string? name = null;
        var done = new PyEvent();
        PyLowLevelThread.StartNewThread(
            () =>
            {
                name = PyThreading.CurrentThread().Name;
                done.Set();
            },
            "f");
        Assert.True(done.Wait(20));
        Assert.StartsWith("Dummy-", name, StringComparison.Ordinal);
    }

    private sealed class Worker : PyThread
    {
        private readonly long number;

        public Worker(long number)
        {
            this.number = number;
            Initialize(name: $"worker-{number}", daemon: true);
        }

        public long Result { get; private set; }

        public override void Run() => Result = number * number;
    }

    private sealed class Forgetful : PyThread;

    private sealed class CountingLocal : PyThreadLocal
    {
        private int initialized;

        public int Initialized => initialized;

        public override string PyModuleName => "_thread";

        protected override void InitializeThread() => Interlocked.Increment(ref initialized);
    }
}
