namespace PyConc2Cs.Runtime;

/// <summary>The classes of the Runtime without type parameters that can travel.</summary>
internal static class RuntimePickles
{
    public static void Register()
    {
        PickleTypes.Add<PyLock>();
        PickleTypes.Add<PyRLock>();
        PickleTypes.Add<PyEvent>();
        PickleTypes.Add<PyQueue<object?>>();
        PickleTypes.Add<PyParameters>();
        PickleTypes.Add<PyLogger>();
        PickleTypes.Add<PyProcess>();
        PickleTypes.Add<PyProcessContext>();
        PickleTypes.Add<PySyncManager>();
        PickleTypes.Add<ManagedArray>();
        PickleTypes.Add<PyRootLogger>();
        PickleTypes.Add<PyLogRecord>();
        PickleTypes.Add<PyLogFormatter>();
        PickleTypes.Add<PyStreamHandler>();
        PickleTypes.Add<PyFileHandler>();
        PickleTypes.Add<PySharedMemory>();
        PickleTypes.Add<PyShareableList>();
        PickleTypes.Add<PoolProcess>();
        PickleTypes.Add<ManagerProcess>();
        PickleTypes.Add<PyManagerProxy>();
        PickleTypes.Add<PyContextProcess>();
        PickleTypes.Add<PyConnection>();
        PickleTypes.Add<PyProcessLock>();
        PickleTypes.Add<PyProcessRLock>();
        PickleTypes.Add<PyProcessSemaphore>();
        PickleTypes.Add<PyProcessBoundedSemaphore>();
        PickleTypes.Add<PyProcessCondition>();
        PickleTypes.Add<PyProcessEvent>();
        PickleTypes.Add<PyProcessBarrier>();
        PickleTypes.Add<PySharedValue>();
        PickleTypes.Add<PySharedArray>();
        PickleTypes.Add<PyProcessQueue<object?>>();
        PickleTypes.Add<PyJoinableQueue<object?>>();
        PickleTypes.Add<PyProcessSimpleQueue<object?>>();
    }

    /// <summary>Locks of threads travel only where a process starts with the memory of its parent.</summary>
    public static void CheckFork(PickleWriter writer, string type)
    {
        if (!writer.IsFork)
        {
            throw new TypeError($"cannot pickle '{type}' object");
        }
    }
}

public sealed partial class PyBytes : IPickled
{
    void IPickled.Save(PickleWriter writer) => writer.Bytes(Span);

    object IPickled.Load(PickleReader reader, int slot) => new PyBytes(reader.Bytes().ToArray());
}

public sealed partial class PyByteArray : IPickled
{
    void IPickled.Save(PickleWriter writer) => writer.Bytes(Snapshot());

    object IPickled.Load(PickleReader reader, int slot) => new PyByteArray(reader.Bytes().ToArray());
}

public sealed partial class PyRange : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Number(Start);
        writer.Number(Stop);
        writer.Number(Step);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyRange(reader.Number(), reader.Number(), reader.Number());
}

public sealed partial class PySlice : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(Start);
        writer.Write(Stop);
        writer.Write(Step);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PySlice(reader.Read(), reader.Read(), reader.Read());
}

public sealed partial class PyPartial : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(Func);
        PickleSets.Save(writer, args);
        writer.Number(keywords.Length);
        foreach (var (name, value) in keywords)
        {
            writer.Name(name);
            writer.Write(value);
        }
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var func = reader.Read();
        var positional = PickleSets.Load<object?>(reader);
        var named = new (string, object?)[reader.Count()];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = (reader.Name(), reader.Read());
        }

        return new PyPartial(func, positional, named);
    }
}

public sealed partial class PyLock : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "_thread.lock");
        writer.Write(core.IsHeld);
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var copy = new PyLock();
        if (reader.Read<bool>())
        {
            copy.Acquire();
        }

        return copy;
    }
}

public sealed partial class PyRLock : IPickled
{
    void IPickled.Save(PickleWriter writer) => RuntimePickles.CheckFork(writer, "_thread.RLock");

    object IPickled.Load(PickleReader reader, int slot) => new PyRLock();
}

public partial class PyEvent : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "_thread.lock");
        writer.Write(flag);
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var copy = new PyEvent();
        if (reader.Read<bool>())
        {
            copy.Set();
        }

        return copy;
    }
}

public partial class PyLogger : IPickled
{
    void IPickled.Save(PickleWriter writer) => writer.Text(Name);

    object IPickled.Load(PickleReader reader, int slot) => PyLogging.GetLogger(reader.Text());
}

public sealed partial class PyParameters : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Text(Signature);
        writer.Write(SelfCount == 1);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyParameters(reader.Text(), reader.Read<bool>());
}

public partial class PyQueue<T> : IPickled
{
    /// <summary>A forked child has a copy of its own.</summary>
    void IPickled.Save(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "_thread.lock");
        if (GetType() != typeof(PyQueue<T>))
        {
            throw new TypeError("cannot pickle '_thread.lock' object");
        }

        writer.Number(Maxsize);
        writer.Number(UnfinishedTasks);
        PickleSets.Save(writer, items.ToArray());
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var copy = new PyQueue<T>(reader.Number()) { UnfinishedTasks = reader.Number() };
        Array.ForEach(PickleSets.Load<T>(reader), copy.items.Append);
        return copy;
    }
}
