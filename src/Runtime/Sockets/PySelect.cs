namespace PyConc2Cs.Runtime;

/// <summary>Python's select module.</summary>
[PyModule("select")]
public static class PySelect
{
    [PyMember("POLLIN")]
    public const long PollIn = 1;

    [PyMember("POLLPRI")]
    public const long PollPri = 2;

    [PyMember("POLLOUT")]
    public const long PollOut = 4;

    [PyMember("POLLERR")]
    public const long PollErr = 8;

    [PyMember("POLLHUP")]
    public const long PollHup = 16;

    [PyMember("POLLNVAL")]
    public const long PollNval = 32;

    [PyMember("POLLRDHUP")]
    public const long PollRdhup = 8192;

    [PyMember("EPOLLIN")]
    public const long EpollIn = 1;

    [PyMember("EPOLLPRI")]
    public const long EpollPri = 2;

    [PyMember("EPOLLOUT")]
    public const long EpollOut = 4;

    [PyMember("EPOLLERR")]
    public const long EpollErr = 8;

    [PyMember("EPOLLHUP")]
    public const long EpollHup = 16;

    [PyMember("EPOLLRDHUP")]
    public const long EpollRdhup = 8192;

    [PyMember("EPOLLET")]
    public const long EpollEt = 1L << 31;

    [PyMember("EPOLLONESHOT")]
    public const long EpollOneShot = 1L << 30;

    [PyMember("EPOLLEXCLUSIVE")]
    public const long EpollExclusive = 1L << 28;

    [PyMember("EPOLL_CLOEXEC")]
    public const long EpollCloseOnExec = 0x80000;

    /// <summary>Which of the objects can be read, written, or have an exception. Blocks until there is one or the time is up.</summary>
    [PyMember]
    public static (PyList<T1> Rlist, PyList<T2> Wlist, PyList<T3> Xlist) Select<T1, T2, T3>(IEnumerable<T1> rlist, IEnumerable<T2> wlist, IEnumerable<T3> xlist, double? timeout = null)
    {
        if (timeout is < 0)
        {
            throw new ValueError("timeout must be non-negative");
        }

        T1[] readers = [.. rlist];
        T2[] writers = [.. wlist];
        T3[] others = [.. xlist];
        Native.PollEntry[] entries =
        [
            .. readers.Select(o => new Native.PollEntry { Descriptor = DescriptorPolling.Number(o), Events = Native.PollIn }),
            .. writers.Select(o => new Native.PollEntry { Descriptor = DescriptorPolling.Number(o), Events = Native.PollOut }),
            .. others.Select(o => new Native.PollEntry { Descriptor = DescriptorPolling.Number(o), Events = (short)PollPri }),
        ];
        DescriptorPolling.Wait(entries, timeout);
        if (entries.Any(e => (e.Result & PollNval) != 0))
        {
            throw OSError.Create(9L, "Bad file descriptor");
        }

        return (new PyList<T1>(readers.Where((_, i) => (entries[i].Result & (PollIn | PollHup | PollErr)) != 0)),
            new PyList<T2>(writers.Where((_, i) => (entries[readers.Length + i].Result & (PollOut | PollErr)) != 0)),
            new PyList<T3>(others.Where((_, i) => (entries[readers.Length + writers.Length + i].Result & PollPri) != 0)));
    }

    /// <summary>An object that waits for registered descriptors.</summary>
    [PyMember]
    public static PyPoll Poll() => new();

    /// <summary>An object that waits for registered descriptors.</summary>
    [PyMember]
    public static PyEpoll Epoll(long sizehint = -1, long flags = 0) => new();
}

/// <summary>What select.poll() gives.</summary>
[PyClass("select", "poll")]
public sealed partial class PyPoll : PyObject
{
    private readonly Dictionary<int, long> registered = [];

    internal PyPoll()
    {
    }

    public override string PyModuleName => "select";

    /// <summary>Adds a descriptor, or changes what is waited for.</summary>
    [PyMember]
    public void Register(object? fd, long eventmask = PySelect.PollIn | PySelect.PollPri | PySelect.PollOut) => registered[DescriptorPolling.Number(fd)] = eventmask;

    /// <summary>Changes what is waited for. Raises FileNotFoundError.</summary>
    [PyMember]
    public void Modify(object? fd, long eventmask)
    {
        var number = DescriptorPolling.Number(fd);
        registered[number] = registered.ContainsKey(number) ? eventmask : throw OSError.Create(2L, "No such file or directory");
    }

    /// <summary>Removes a descriptor. Raises KeyError.</summary>
    [PyMember]
    public void Unregister(object? fd)
    {
        var number = DescriptorPolling.Number(fd);
        if (!registered.Remove(number))
        {
            throw new KeyError((long)number);
        }
    }

    /// <summary>Descriptors and their events, at the latest after so many milliseconds. Blocks.</summary>
    [PyMember]
    public PyList<(long Fd, long Event)> Poll(double? timeout = null)
    {
        Native.PollEntry[] entries = [.. registered.Select(r => new Native.PollEntry { Descriptor = r.Key, Events = (short)r.Value })];
        DescriptorPolling.Wait(entries, timeout is null or < 0 ? null : timeout / 1000);
        return new(entries.Where(e => e.Result != 0).Select(e => ((long)e.Descriptor, (long)e.Result)));
    }
}

/// <summary>What select.epoll() gives. It is made of poll, so that a level is what triggers, also where an edge was asked for.</summary>
[PyClass("select", "epoll")]
public sealed partial class PyEpoll : PyObject, IDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, long> registered = [];

    internal PyEpoll()
    {
    }

    public override string PyModuleName => "select";

    [PyMember]
    public bool Closed { get; private set; }

    /// <summary>Adds a descriptor. Raises FileExistsError.</summary>
    [PyMember]
    public void Register(object? fd, long eventmask = PySelect.EpollIn | PySelect.EpollPri | PySelect.EpollOut)
    {
        Check();
        if (!registered.TryAdd(DescriptorPolling.Number(fd), eventmask))
        {
            throw OSError.Create(17L, "File exists");
        }
    }

    /// <summary>Changes what is waited for. Raises FileNotFoundError.</summary>
    [PyMember]
    public void Modify(object? fd, long eventmask)
    {
        Check();
        var number = DescriptorPolling.Number(fd);
        registered[number] = registered.ContainsKey(number) ? eventmask : throw OSError.Create(2L, "No such file or directory");
    }

    /// <summary>Removes a descriptor. Raises FileNotFoundError.</summary>
    [PyMember]
    public void Unregister(object? fd)
    {
        Check();
        var number = DescriptorPolling.Number(fd);
        if (!registered.TryRemove(number, out _))
        {
            throw OSError.Create(2L, "No such file or directory");
        }
    }

    /// <summary>Descriptors and their events, at the latest after so many seconds. Blocks.</summary>
    [PyMember]
    public PyList<(long Fd, long Event)> Poll(double? timeout = null, long maxevents = -1)
    {
        Check();
        var result = new PyList<(long Fd, long Event)>();
        var deadline = Deadline.After(timeout is < 0 ? null : timeout);
        while (result.Length == 0)
        {
            // In slices, so that what other threads register is seen.
            Native.PollEntry[] entries = [.. registered.Select(r => new Native.PollEntry { Descriptor = r.Key, Events = (short)(r.Value & 0x3FFF) })];
            var left = deadline.RemainingMilliseconds();
            DescriptorPolling.Wait(entries, (left < 0 ? 50 : Math.Min(left, 50)) / 1000.0);
            foreach (var entry in entries.Where(e => e.Result != 0).Take(maxevents < 0 ? int.MaxValue : (int)maxevents))
            {
                result.Append((entry.Descriptor, entry.Result));
                if ((registered.GetValueOrDefault(entry.Descriptor) & PySelect.EpollOneShot) != 0)
                {
                    registered[entry.Descriptor] = 0;
                }
            }

            if (left == 0)
            {
                break;
            }
        }

        return result;
    }

    [PyMember]
    public long Fileno() => -1;

    [PyMember]
    public void Close() => Closed = true;

    [PyMember("__enter__")]
    public PyEpoll Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    private void Check()
    {
        if (Closed)
        {
            throw new ValueError("I/O operation on closed epoll object");
        }
    }
}
