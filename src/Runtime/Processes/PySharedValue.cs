namespace PyConc2Cs.Runtime;

/// <summary>What shared values and arrays have in common: a lock of their own, unless they were made without.</summary>
public abstract class PySharedObject : PyObject
{
    private readonly object? lockObject;

    private protected PySharedObject(object? @lock) => lockObject = @lock switch
    {
        true or null => new PyProcessRLock(),
        false => null,
        PyProcessSemaphoreBase => @lock,
        _ => throw new AttributeError($"'{@lock}' has no method 'acquire'"),
    };

    public override string PyModuleName => "multiprocessing.sharedctypes";

    private protected object? LockObject => lockObject;

    private PyProcessSemaphoreBase Lock =>
        lockObject as PyProcessSemaphoreBase ?? throw new AttributeError($"'{PyTypeName}' object has no attribute 'get_lock'");

    /// <summary>The lock as an object.</summary>
    public object FindLock() => Lock;

    /// <summary>Takes the lock. Blocks, up to <paramref name="timeout"/> seconds.</summary>
    public bool TakeLock(bool block = true, double? timeout = null) => Lock.Take(block, timeout);

    public void ReleaseLock() => Lock.Semaphore.Release(Lock is PyProcessLock ? 1 : long.MaxValue);

    /// <summary>The lock for a <c>using</c>.</summary>
    public PyProcessLockScope Enter()
    {
        TakeLock();
        return new PyProcessLockScope(Lock.Semaphore, Lock is PyProcessLock ? 1 : long.MaxValue);
    }
}

/// <summary>Python's multiprocessing.Value: one number in memory that processes share.</summary>
[PyClass("multiprocessing", "Value", Aliases = ["multiprocessing.sharedctypes.Synchronized", "multiprocessing.sharedctypes.Value"])]
public sealed unsafe partial class PySharedValue : PySharedObject, IPickled
{
    private readonly SharedType type;
    private readonly long place;

    /// <summary>A value of a typecode or ctypes class; <paramref name="lock"/> may be a lock, or false for none.</summary>
    [PyMember]
    public PySharedValue(object? typecodeOrType, object? value = null, [PyParam(KeywordOnly = true)] object? @lock = null)
        : this(SharedType.Find(typecodeOrType), SharedArena.Allocate(8), @lock)
    {
        if (value is not null)
        {
            Value = value;
        }
    }

    private PySharedValue(SharedType type, long place, object? @lock)
        : base(@lock) => (this.type, this.place) = (type, place);

    public override string PyTypeName => LockObject is null ? type.Name : "Synchronized";

    /// <summary>The number itself. Reading and writing it isn't locked.</summary>
    [PyMember]
    public object? Value
    {
        get => type.Read(SharedArena.At(place));
        set => type.Write(SharedArena.At(place), value);
    }

    /// <summary>The lock that guards the value.</summary>
    [PyMember("get_lock")]
    public PyProcessRLock GetLock() => FindLock() as PyProcessRLock ?? throw new TypeError("the value has a Lock, not an RLock");

    [PyMember("get_obj")]
    public PySharedValue GetObject() => this;

    [PyMember("acquire")]
    public bool Acquire(bool block = true, double? timeout = null) => TakeLock(block, timeout);

    [PyMember("release")]
    public void Release() => ReleaseLock();

    [PyMember("__enter__")]
    public bool EnterContext() => TakeLock();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => ReleaseLock();

    protected override string DefaultRepr() => LockObject is null ? $"{type.Name}({PyOps.Repr(Value)})" : $"<Synchronized wrapper for {type.Name}({PyOps.Repr(Value)})>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Text(type.Code);
        writer.Number(place);
        writer.Write(LockObject ?? false);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PySharedValue(SharedType.Find(reader.Text()), reader.Number(), reader.Read());
}
