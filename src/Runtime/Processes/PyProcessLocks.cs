namespace PyConc2Cs.Runtime;

/// <summary>What the locks and semaphores of processes have in common.</summary>
public abstract class PyProcessSemaphoreBase : PyObject, IPickled
{
    private SemLock? semaphore;

    private protected PyProcessSemaphoreBase(bool isRecursive, long value) => semaphore = new SemLock(isRecursive, value);

    private protected PyProcessSemaphoreBase(SemLock semaphore) => this.semaphore = semaphore;

    public override string PyModuleName => "multiprocessing.synchronize";

    internal SemLock Semaphore => semaphore!;

    internal bool IsMine => Semaphore.IsMine;

    /// <summary>Takes the lock, or one of the semaphore's places. Blocks, up to <paramref name="timeout"/> seconds; false if the time is up. Woken by Ctrl-C in the main thread.</summary>
    public bool Take(bool block, double? timeout) => Semaphore.Acquire(block, timeout);

    void IPickled.Save(PickleWriter writer)
    {
        Semaphore.Save(writer);
        SaveRest(writer);
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var copy = Copy(SemLock.Load(reader));
        copy.LoadRest(reader);
        return copy;
    }

    private protected abstract PyProcessSemaphoreBase Copy(SemLock semaphore);

    private protected virtual void SaveRest(PickleWriter writer)
    {
    }

    private protected virtual void LoadRest(PickleReader reader)
    {
    }

    /// <summary>Who holds the lock, as CPython's repr says it.</summary>
    private protected string Holder()
    {
        if (IsMine)
        {
            var name = ProcessState.Current.Name;
            return Waits.IsMainThread ? name : name + "|" + PyThreading.CurrentThread().Name;
        }

        return Semaphore.Value == 1 ? "None" : Semaphore.Count > 0 ? "SomeOtherThread" : "SomeOtherProcess";
    }
}

/// <summary>Python's multiprocessing.Lock: one thread of one process at a time.</summary>
[PyClass("multiprocessing", "Lock", Aliases = ["multiprocessing.synchronize.Lock"])]
public sealed partial class PyProcessLock : PyProcessSemaphoreBase
{
    [PyMember]
    public PyProcessLock()
        : base(false, 1)
    {
    }

    private PyProcessLock(SemLock semaphore)
        : base(semaphore)
    {
    }

    /// <inheritdoc cref="PyProcessSemaphoreBase.Take"/>
    [PyMember]
    public bool Acquire(bool block = true, double? timeout = null) => Take(block, timeout);

    /// <summary>Frees the lock. ValueError if nobody holds it.</summary>
    [PyMember]
    public void Release() => Semaphore.Release(1);

    /// <summary>Whether somebody holds the lock.</summary>
    [PyMember]
    public bool Locked() => Semaphore.IsZero;

    /// <summary>The lock for a <c>using</c>.</summary>
    public PyProcessLockScope Enter()
    {
        Acquire();
        return new PyProcessLockScope(Semaphore, 1);
    }

    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    protected override string DefaultRepr() => $"<Lock(owner={Holder()})>";

    private protected override PyProcessSemaphoreBase Copy(SemLock semaphore) => new PyProcessLock(semaphore);
}

/// <summary>Python's multiprocessing.RLock: the thread that holds it may take it again.</summary>
[PyClass("multiprocessing", "RLock", Aliases = ["multiprocessing.synchronize.RLock"])]
public sealed partial class PyProcessRLock : PyProcessSemaphoreBase
{
    [PyMember]
    public PyProcessRLock()
        : base(true, 1)
    {
    }

    private PyProcessRLock(SemLock semaphore)
        : base(semaphore)
    {
    }

    /// <inheritdoc cref="PyProcessSemaphoreBase.Take"/>
    [PyMember]
    public bool Acquire(bool block = true, double? timeout = null) => Take(block, timeout);

    /// <summary>Gives back one acquire. AssertionError if another thread or process holds the lock.</summary>
    [PyMember]
    public void Release() => Semaphore.Release();

    /// <summary>Whether somebody holds the lock.</summary>
    [PyMember]
    public bool Locked() => Semaphore.IsZero;

    /// <summary>The lock for a <c>using</c>.</summary>
    public PyProcessLockScope Enter()
    {
        Acquire();
        return new PyProcessLockScope(Semaphore, long.MaxValue);
    }

    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    protected override string DefaultRepr() => $"<RLock({Holder()}, {(IsMine ? Semaphore.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : Semaphore.Value == 1 ? "0" : "nonzero")})>";

    private protected override PyProcessSemaphoreBase Copy(SemLock semaphore) => new PyProcessRLock(semaphore);
}

/// <summary>Python's multiprocessing.Semaphore: so many at a time.</summary>
[PyClass("multiprocessing", "Semaphore", Aliases = ["multiprocessing.synchronize.Semaphore"])]
public partial class PyProcessSemaphore : PyProcessSemaphoreBase
{
    [PyMember]
    public PyProcessSemaphore(long value = 1)
        : base(false, value)
    {
    }

    private protected PyProcessSemaphore(SemLock semaphore)
        : base(semaphore)
    {
    }

    /// <inheritdoc cref="PyProcessSemaphoreBase.Take"/>
    [PyMember]
    public bool Acquire(bool block = true, double? timeout = null) => Take(block, timeout);

    /// <summary>Gives a place back.</summary>
    [PyMember]
    public virtual void Release() => Semaphore.Release();

    /// <summary>How many places are free.</summary>
    [PyMember("get_value")]
    public long GetValue() => Semaphore.Value;

    /// <summary>A place for a <c>using</c>.</summary>
    public virtual PyProcessLockScope Enter()
    {
        Acquire();
        return new PyProcessLockScope(Semaphore, long.MaxValue);
    }

    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    protected override string DefaultRepr() => $"<Semaphore(value={Semaphore.Value})>";

    private protected override PyProcessSemaphoreBase Copy(SemLock semaphore) => new PyProcessSemaphore(semaphore);
}

/// <summary>Python's multiprocessing.BoundedSemaphore: releasing more often than acquiring raises ValueError.</summary>
[PyClass("multiprocessing", "BoundedSemaphore", Aliases = ["multiprocessing.synchronize.BoundedSemaphore"])]
public sealed partial class PyProcessBoundedSemaphore : PyProcessSemaphore
{
    private long most;

    [PyMember]
    public PyProcessBoundedSemaphore(long value = 1)
        : base(value) => most = value;

    private PyProcessBoundedSemaphore(SemLock semaphore)
        : base(semaphore)
    {
    }

    [PyMember]
    public override void Release() => Semaphore.Release(most);

    public override PyProcessLockScope Enter()
    {
        Acquire();
        return new PyProcessLockScope(Semaphore, most);
    }

    protected override string DefaultRepr() => $"<BoundedSemaphore(value={Semaphore.Value}, maxvalue={most})>";

    private protected override PyProcessSemaphoreBase Copy(SemLock semaphore) => new PyProcessBoundedSemaphore(semaphore);

    private protected override void SaveRest(PickleWriter writer) => writer.Number(most);

    private protected override void LoadRest(PickleReader reader) => most = reader.Number();
}

/// <summary>A held lock of processes; disposing it releases the lock.</summary>
public readonly struct PyProcessLockScope : IDisposable
{
    private readonly SemLock semaphore;
    private readonly long most;

    internal PyProcessLockScope(SemLock semaphore, long most) => (this.semaphore, this.most) = (semaphore, most);

    public void Dispose() => semaphore.Release(most);
}
