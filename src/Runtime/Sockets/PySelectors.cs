using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's selectors module.</summary>
[PyModule("selectors")]
public static class PySelectors
{
    [PyMember("EVENT_READ")]
    public const long EventRead = 1;

    [PyMember("EVENT_WRITE")]
    public const long EventWrite = 2;
}

/// <summary>A registered file object: a tuple of four with names.</summary>
[PyClass("selectors", "SelectorKey")]
public sealed partial class PySelectorKey : ITuple, IPyRepr
{
    [PyMember]
    public PySelectorKey(object? fileobj, long fd, long events, object? data) => (Fileobj, Fd, Events, Data) = (fileobj, fd, events, data);

    [PyMember]
    public object? Fileobj { get; }

    [PyMember]
    public long Fd { get; }

    [PyMember]
    public long Events { get; }

    [PyMember]
    public object? Data { get; }

    public int Length => 4;

    public object? this[int index] => index switch
    {
        0 => Fileobj,
        1 => Fd,
        2 => Events,
        3 => Data,
        _ => throw new IndexError("tuple index out of range"),
    };

    public string Repr() => $"SelectorKey(fileobj={PyOps.Repr(Fileobj)}, fd={Fd}, events={Events}, data={PyOps.Repr(Data)})";

    public override string ToString() => Repr();
}

/// <summary>Python's selectors: waits for registered file objects.</summary>
[PyClass("selectors", "EpollSelector", Aliases = ["selectors.DefaultSelector", "selectors.SelectSelector", "selectors.PollSelector", "selectors.BaseSelector"])]
public sealed partial class PySelector : PyObject, IDisposable
{
    private readonly Lock gate = new();
    private PyDict<long, PySelectorKey>? keys = [];

    [PyMember]
    public PySelector()
    {
    }

    public override string PyModuleName => "selectors";

    private PyDict<long, PySelectorKey> Open => keys ?? throw new RuntimeError("Selector is closed");

    /// <summary>Adds a file object. Raises ValueError and KeyError.</summary>
    [PyMember]
    public PySelectorKey Register(object? fileobj, long events, [PyParam(Escapes = true)] object? data = null)
    {
        if (events is <= 0 or > 3)
        {
            throw new ValueError($"Invalid events: {events}");
        }

        var key = new PySelectorKey(fileobj, Number(fileobj), events, data);
        lock (gate)
        {
            if (Open.Contains(key.Fd))
            {
                throw new KeyError($"{PyOps.Repr(fileobj)} (FD {key.Fd}) is already registered");
            }

            Open[key.Fd] = key;
        }

        return key;
    }

    /// <summary>Removes a file object. Raises KeyError.</summary>
    [PyMember]
    public PySelectorKey Unregister(object? fileobj)
    {
        lock (gate)
        {
            var key = GetKey(fileobj);
            Open.Pop(key.Fd);
            return key;
        }
    }

    /// <summary>Changes what is waited for and the data. Raises KeyError.</summary>
    [PyMember]
    public PySelectorKey Modify(object? fileobj, long events, [PyParam(Escapes = true)] object? data = null)
    {
        lock (gate)
        {
            var key = GetKey(fileobj);
            return Open[key.Fd] = new PySelectorKey(fileobj, key.Fd, events, data);
        }
    }

    /// <summary>The file objects that are ready, with their events. Blocks until there is one or the time is up.</summary>
    [PyMember]
    public PyList<(PySelectorKey Key, long Events)> Select(double? timeout = null)
    {
        PySelectorKey[] all;
        lock (gate)
        {
            all = [.. Open.Values()];
        }

        Native.PollEntry[] entries = [.. all.Select(k => new Native.PollEntry { Descriptor = (int)k.Fd, Events = (short)(((k.Events & 1) != 0 ? Native.PollIn : 0) | ((k.Events & 2) != 0 ? Native.PollOut : 0)) })];
        DescriptorPolling.Wait(entries, timeout);
        var result = new PyList<(PySelectorKey Key, long Events)>();
        for (var i = 0; i < all.Length; i++)
        {
            long state = entries[i].Result;
            var ready = ((state & ~PySelect.PollOut) != 0 ? PySelectors.EventRead : 0) | ((state & ~PySelect.PollIn) != 0 ? PySelectors.EventWrite : 0);
            if ((ready & all[i].Events) != 0)
            {
                result.Append((all[i], ready & all[i].Events));
            }
        }

        return result;
    }

    /// <summary>The key of a file object. Raises KeyError.</summary>
    [PyMember]
    public PySelectorKey GetKey(object? fileobj)
    {
        lock (gate)
        {
            foreach (var key in Open.Values())
            {
                if (ReferenceEquals(key.Fileobj, fileobj) || PyOps.Equals(key.Fileobj, fileobj))
                {
                    return key;
                }
            }
        }

        throw new KeyError($"{PyOps.Repr(fileobj)} is not registered");
    }

    /// <summary>The registered keys by file object; None when closed.</summary>
    [PyMember]
    public PyDict<object?, PySelectorKey>? GetMap()
    {
        if (keys is null)
        {
            return null;
        }

        lock (gate)
        {
            var map = new PyDict<object?, PySelectorKey>();
            foreach (var key in Open.Values())
            {
                map[key.Fileobj] = key;
            }

            return map;
        }
    }

    [PyMember]
    public void Close() => keys = null;

    [PyMember("__enter__")]
    public PySelector Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    private static long Number(object? fileobj)
    {
        try
        {
            return DescriptorPolling.Number(fileobj);
        }
        catch (TypeError)
        {
            throw new ValueError($"Invalid file object: {PyOps.Repr(fileobj)}");
        }
    }
}
