using System.Runtime.CompilerServices;
using PyConc2Cs.Library;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's threading.Thread, on a real thread that runs in parallel with the others. A script's subclass overrides <see cref="Run"/>; if it has an
/// __init__ of its own, it uses the constructor without parameters and calls <see cref="Initialize"/> where Python calls Thread.__init__.
/// </summary>
[PyClass("threading", "Thread", Aliases = ["multiprocessing.dummy.Process", "multiprocessing.dummy.DummyProcess"])]
public partial class PyThread : PyObject
{
    private readonly PyEvent finished = new();
    private Action? target;
    private string name = "";
    private bool initialized;
    private bool isDaemon;
    private volatile bool started;
    private int ident;
    private long nativeId;
    private HeadStart? headStart;

    /// <summary>
    /// A thread that is named after its target, as Python does: Thread-1 (worker). The target's name is <paramref name="targetName"/>, or what
    /// <paramref name="targetText"/>, filled in by the compiler, calls. Daemon is inherited from the creating thread.
    /// </summary>
    [PyIntrinsic("Thread")]
    public PyThread(
        Action? target = null, string? name = null, bool? daemon = null, string? targetName = null,
        [CallerArgumentExpression(nameof(target))] string? targetText = null) =>
        Initialize(target, name, daemon, targetName, targetText);

    /// <summary>For subclasses that call <see cref="Initialize"/> themselves.</summary>
    protected PyThread()
    {
    }

    /// <summary>The thread's name; only a label.</summary>
    [PyMember]
    public string Name
    {
        get
        {
            CheckInitialized();
            return name;
        }

        set
        {
            CheckInitialized();
            name = value;
        }
    }

    /// <summary>Whether the program may end while this thread runs. RuntimeError when set after the start.</summary>
    [PyMember]
    public bool Daemon
    {
        get
        {
            CheckInitialized();
            return isDaemon;
        }

        set
        {
            CheckInitialized();
            isDaemon = started ? throw new RuntimeError("cannot set daemon status of active thread") : value;
        }
    }

    /// <summary>A number that no other living thread has; None before the start.</summary>
    [PyMember]
    public long? Ident => ident == 0 ? null : ident;

    /// <summary>The operating system's number of the thread; None before the start.</summary>
    [PyMember]
    public long? NativeId
    {
        get
        {
            if (!started)
            {
                return null;
            }
            // The thread itself finds its number out, first thing it does.
            SpinWait.SpinUntil(() => Volatile.Read(ref nativeId) != 0);
            return nativeId;
        }
    }

    /// <summary>Whether the thread was started and hasn't ended.</summary>
    internal bool IsRunning => started && !finished.IsSet();

    /// <summary>What Thread.__init__ does.</summary>
    public void Initialize(
        Action? target = null, string? name = null, bool? daemon = null, string? targetName = null,
        [CallerArgumentExpression(nameof(target))] string? targetText = null)
    {
        this.target = target;
        targetName ??= target is null ? null : CallTargetName.Of(targetText);
        this.name = name ?? (targetName is null || PyProgram.IsPython2 ? ThreadRegistry.NextName("Thread") : $"{ThreadRegistry.NextName("Thread")} ({targetName})");
        isDaemon = daemon ?? PyThreading.CurrentThread().isDaemon;
        initialized = true;
    }

    /// <summary>Starts the thread, which runs for a moment before this returns. RuntimeError if it was started before.</summary>
    [PyMember]
    public virtual void Start()
    {
        CheckInitialized();
        lock (finished)
        {
            if (started)
            {
                throw new RuntimeError("threads can only be started once");
            }
            started = true;
        }
        var start = headStart = new HeadStart();
        var carrier = ThreadCarrier.Take();
        ident = carrier.Id;
        ThreadRegistry.Add(this);
        try
        {
            carrier.Carry(this);
        }
        catch (OutOfMemoryException)
        {
            ThreadRegistry.Remove(this);
            throw new RuntimeError("can't start new thread");
        }

        start.Wait();
    }

    /// <summary>The target; scripts that override run call it. Without its arguments where they aren't kept apart from it.</summary>
    [PyMember("_target")]
    public object? TargetFunction => target is not { } call ? null
        : call.Target is BoundCall bound ? bound.Function
        : new PyFunction(name, _ =>
        {
            call();
            return null;
        });

    /// <summary>The target's positional arguments.</summary>
    [PyMember("_args")]
    public object? TargetArguments => (target?.Target as BoundCall)?.Args ?? PyOps.ToTuple([]);

    /// <summary>The target's keyword arguments.</summary>
    [PyMember("_kwargs")]
    public object? TargetKeywords => (target?.Target as BoundCall)?.Kwargs ?? new PyDict<string, object?>();

    /// <summary>What the thread does: calls the target.</summary>
    [PyMember]
    public virtual void Run()
    {
        try
        {
            target?.Invoke();
        }
        finally
        {
            target = null;
        }
    }

    /// <summary>
    /// Blocks until the thread has ended or <paramref name="timeout"/> seconds are up. RuntimeError before the start and in the thread itself. Woken by
    /// Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public virtual void Join(double? timeout = null)
    {
        if (!initialized)
        {
            throw new RuntimeError("Thread.__init__() not called");
        }
        if (!started)
        {
            throw new RuntimeError("cannot join thread before it is started");
        }
        if (ReferenceEquals(this, ThreadRegistry.CurrentOrNull))
        {
            throw new RuntimeError("cannot join current thread");
        }
        finished.Wait(timeout);
    }

    /// <summary>Whether the thread was started and hasn't ended.</summary>
    [PyMember("is_alive", "isAlive")]
    public bool IsAlive()
    {
        CheckInitialized();
        return IsRunning;
    }

    [PyMember("isDaemon")]
    public bool IsDaemon() => Daemon;

    [PyMember("setDaemon")]
    public void SetDaemon(bool daemonic) => Daemon = daemonic;

    [PyMember("getName")]
    public string GetName() => Name;

    [PyMember("setName")]
    public void SetName(string name) => Name = name;

    protected override string DefaultRepr()
    {
        CheckInitialized();
        var status = !started ? "initial" : finished.IsSet() ? "stopped" : "started";
        return $"<{PyTypeName}({name}, {status}{(isDaemon ? " daemon" : "")}{(ident == 0 ? "" : $" {ident}")})>";
    }

    /// <summary>Makes the calling thread, which the Runtime didn't start, appear as this one.</summary>
    private protected void Adopt(bool daemon)
    {
        initialized = true;
        isDaemon = daemon;
        started = true;
        ident = Environment.CurrentManagedThreadId;
        nativeId = NativeThread.CurrentId();
        ThreadRegistry.CurrentOrNull = this;
        ThreadRegistry.Add(this);
    }

    private protected void SetNameUnchecked(string value) => name = value;

    /// <summary>Ends what <see cref="Adopt"/> began.</summary>
    internal void MarkFinished()
    {
        ThreadRegistry.Remove(this);
        finished.Set();
    }

    /// <summary>What a <see cref="ThreadCarrier"/> does with the thread.</summary>
    internal void RunBody()
    {
        headStart?.Begin();
        headStart = null;
        ThreadRegistry.CurrentOrNull = this;
        Volatile.Write(ref nativeId, NativeThread.NextId());
        try
        {
            Run();
        }
        catch (Exception error)
        {
            PyThreading.HandleException(error, this);
        }
    }

    /// <summary>The thread has ended: those that wait for it go on.</summary>
    internal void Complete()
    {
        MarkFinished();
        Waiter.EndTurn();
        HeadStart.End();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckInitialized()
    {
        if (!initialized)
        {
            throw new RuntimeError("thread.__init__() not called");
        }
    }
}
