namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.Logger: a named place to log to, with handlers, and a parent that its records go up to.</summary>
[PyClass("logging", "Logger")]
public partial class PyLogger : PyLogFilterer
{
    private PyLogHandler[] handlers = [];

    [PyMember]
    public PyLogger(string name, object? level = null)
    {
        Name = name;
        Level = level is null ? 0 : PyLogging.CheckLevel(level);
    }

    [PyMember]
    public string Name { get; }

    [PyMember]
    public long Level { get; set; }

    [PyMember]
    public PyLogger? Parent { get; set; }

    /// <summary>Whether records go on to the parent's handlers.</summary>
    [PyMember]
    public bool Propagate { get; set; } = true;

    [PyMember]
    public bool Disabled { get; set; }

    [PyMember]
    public PyList<PyLogHandler> Handlers => new(handlers);

    /// <summary>Sets the level by number or name. ValueError for an unknown name.</summary>
    [PyMember("setLevel")]
    public void SetLevel(object? level) => Level = PyLogging.CheckLevel(level);

    [PyMember("addHandler")]
    public void AddHandler(PyLogHandler hdlr)
    {
        lock (PyLogging.Gate)
        {
            handlers = handlers.Contains(hdlr) ? handlers : [.. handlers, hdlr];
        }
    }

    [PyMember("removeHandler")]
    public void RemoveHandler(PyLogHandler hdlr)
    {
        lock (PyLogging.Gate)
        {
            handlers = [.. handlers.Where(handler => handler != hdlr)];
        }
    }

    /// <summary>Whether this logger or one that it propagates to has a handler.</summary>
    [PyMember("hasHandlers")]
    public bool HasHandlers() => handlers.Length > 0 || (Propagate && Parent?.HasHandlers() == true);

    /// <summary>The level of this logger or, if it has none, of the next one above.</summary>
    [PyMember("getEffectiveLevel")]
    public long GetEffectiveLevel()
    {
        for (var logger = this; logger is not null; logger = logger.Parent)
        {
            if (logger.Level != 0)
            {
                return logger.Level;
            }
        }
        return 0;
    }

    [PyMember("isEnabledFor")]
    public bool IsEnabledFor(long level) => !Disabled && level > PyLogging.DisabledLevel && level >= GetEffectiveLevel();

    /// <summary>The logger of that name below this one.</summary>
    [PyMember("getChild")]
    public PyLogger GetChild(string suffix) => PyLogging.GetLogger(this is PyRootLogger ? suffix : $"{Name}.{suffix}");

    /// <summary>Hands a record to the handlers of this logger and of those above it.</summary>
    [PyMember]
    public void Handle(PyLogRecord record)
    {
        if (Disabled || !Passes(record))
        {
            return;
        }
        var found = false;
        for (var logger = this; logger is not null; logger = logger.Propagate ? logger.Parent : null)
        {
            foreach (var handler in logger.handlers)
            {
                found = true;
                if (record.Levelno >= handler.Level)
                {
                    handler.Handle(record);
                }
            }
        }
        if (!found && record.Levelno >= PyLogging.Warning)
        {
            PyLogging.LastResort.Handle(record);
        }
    }

    internal bool HasOwnHandlers => handlers.Length > 0;

    internal void Write(long level, object? msg, object?[] args, object? excInfo, object? extra)
    {
        if (!IsEnabledFor(level))
        {
            return;
        }
        var record = new PyLogRecord(Name, level, PySys.Argv.Length > 0 ? PySys.Argv[0] : "", 0, msg, Arguments(args), PyLogging.ExceptionOf(excInfo));
        if (extra is not null)
        {
            foreach (var key in PyOps.Iterate(extra))
            {
                var name = PyOps.Str(key);
                if (name is "message" or "asctime" || record.TryGetMember(name, out _))
                {
                    throw new KeyError($"Attempt to overwrite {PyOps.Repr(name)} in LogRecord");
                }
                record.TrySetMember(name, PyOps.GetItem(extra, key));
            }
        }
        Handle(record);
    }

    protected override string DefaultRepr() => $"<{PyTypeName} {Name} ({PyLogging.LevelName(GetEffectiveLevel())})>";

    /// <summary>A single dict is what the message's %(name)s refer to.</summary>
    private static object Arguments(object?[] args) => args is [IPyDict { } only] && PyOps.Len(only) > 0 ? only : PyOps.ToTuple(args);
}

/// <summary>The logger above all others.</summary>
[PyClass("logging", "RootLogger")]
public sealed partial class PyRootLogger : PyLogger
{
    internal PyRootLogger()
        : base("root", PyLogging.Warning)
    {
        LoggingState.IsUsed = true;
    }
}
