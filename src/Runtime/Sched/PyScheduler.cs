namespace PyConc2Cs.Runtime;

/// <summary>Python's sched.scheduler: calls functions at their times, in the thread that runs it.</summary>
[PyClass("sched", "scheduler")]
public partial class PyScheduler : PyObject
{
    private readonly Lock gate = new();
    private readonly List<PyScheduledEvent> events = [];
    private readonly object? timefunc;
    private readonly object? delayfunc;
    private long sequence;

    /// <summary>By default time is time.monotonic's, and waiting is time.sleep.</summary>
    [PyMember]
    public PyScheduler(object? timefunc = null, object? delayfunc = null) => (this.timefunc, this.delayfunc) = (timefunc, delayfunc);

    /// <summary>The events that are to come, the next one first.</summary>
    [PyMember]
    public PyList<PyScheduledEvent> Queue
    {
        get
        {
            lock (gate)
            {
                return new PyList<PyScheduledEvent>(events);
            }
        }
    }

    /// <summary>Has the action called at an absolute time; among those of one time the lowest priority comes first.</summary>
    [PyMember]
    public PyScheduledEvent Enterabs(object? time, object? priority, object? action, object? argument = null, object? kwargs = null)
    {
        lock (gate)
        {
            var added = new PyScheduledEvent(time, priority, sequence++, action, argument, kwargs);
            var at = events.FindIndex(e => added.ComesBefore(e));
            events.Insert(at < 0 ? events.Count : at, added);
            return added;
        }
    }

    /// <summary>Has the action called so many seconds from now.</summary>
    [PyMember]
    public PyScheduledEvent Enter(object? delay, object? priority, object? action, object? argument = null, object? kwargs = null) =>
        Enterabs(PyOps.Add(Now(), delay), priority, action, argument, kwargs);

    /// <summary>Takes an event out. ValueError if it isn't there.</summary>
    [PyMember]
    public void Cancel([PyParam(Name = "event")] PyScheduledEvent scheduled)
    {
        lock (gate)
        {
            if (!events.Remove(scheduled))
            {
                throw new ValueError("list.remove(x): x not in list");
            }
        }
    }

    [PyMember]
    public bool Empty()
    {
        lock (gate)
        {
            return events.Count == 0;
        }
    }

    /// <summary>
    /// Calls all events at their times, blocking in between. With <paramref name="blocking"/> false only those that are due; gives back the seconds until the
    /// next one. What an action raises comes out of here; the rest can be run by another call.
    /// </summary>
    [PyMember]
    public object? Run(bool blocking = true)
    {
        while (true)
        {
            PyScheduledEvent next;
            object? delay;
            lock (gate)
            {
                if (events.Count == 0)
                {
                    return null;
                }

                next = events[0];
                delay = PyOps.Subtract(next.Time, Now());
                if (!PyOps.Greater(delay, 0L))
                {
                    events.RemoveAt(0);
                }
            }

            if (PyOps.Greater(delay, 0L))
            {
                if (!blocking)
                {
                    return delay;
                }

                Delay(delay);
                continue;
            }

            PyOps.Call(next.Action, DynamicCall.Arguments(next.Argument, next.Kwargs));

            // As Python: other threads get their turn.
            Delay(0L);
        }
    }

    private object? Now() => timefunc is null ? PyTime.Monotonic() : PyOps.Call(timefunc, []);

    private void Delay(object? seconds)
    {
        if (delayfunc is null)
        {
            PyTime.Sleep(PyConvert.To<double>(seconds));
        }
        else
        {
            PyOps.Call(delayfunc, [seconds]);
        }
    }
}
