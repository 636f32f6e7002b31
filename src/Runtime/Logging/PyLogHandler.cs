namespace PyConc2Cs.Runtime;

/// <summary>What loggers and handlers share: filters and a level.</summary>
[PyClass("logging", "Filterer")]
public abstract partial class PyLogFilterer : PyObject
{
    private readonly List<object?> filters = [];

    /// <summary>Adds a filter: a Filter, an object with a method filter, or a function of the record.</summary>
    [PyMember("addFilter")]
    public void AddFilter(object? filter)
    {
        lock (filters)
        {
            filters.Add(filter);
        }
    }

    [PyMember("removeFilter")]
    public void RemoveFilter(object? filter)
    {
        lock (filters)
        {
            filters.Remove(filter);
        }
    }

    /// <summary>Whether all filters let the record pass.</summary>
    internal bool Passes(PyLogRecord record)
    {
        if (filters.Count == 0)
        {
            return true;
        }
        object?[] copy;
        lock (filters)
        {
            copy = [.. filters];
        }
        return Array.TrueForAll(copy, filter => filter switch
        {
            PyLogFilter known => known.Filter(record),
            IPyCallable function => PyOps.Truth(function.Call(new PyArguments([record]))),
            _ => PyOps.Truth(PyOps.CallMethod(filter, "filter", record)),
        });
    }
}

/// <summary>Python's logging.Filter: lets pass what a logger of that name, or below it, has written.</summary>
[PyClass("logging", "Filter")]
public partial class PyLogFilter : PyObject
{
    [PyMember]
    public PyLogFilter(string name = "") => Name = name;

    [PyMember]
    public string Name { get; }

    [PyMember]
    public virtual bool Filter(PyLogRecord record) =>
        Name.Length == 0 || record.Name == Name || record.Name.StartsWith(Name + ".", StringComparison.Ordinal);
}

/// <summary>Python's logging.Handler: takes records somewhere. A subclass overrides <see cref="Emit"/>.</summary>
[PyClass("logging", "Handler")]
public partial class PyLogHandler : PyLogFilterer
{
    private static readonly PyLogFormatter defaultFormatter = new();

    [PyMember]
    public PyLogHandler(object? level = null)
    {
        Level = level is null ? 0 : PyLogging.CheckLevel(level);
        PyLogging.Remember(this);
    }

    [PyMember]
    public long Level { get; set; }

    [PyMember]
    public PyLogFormatter? Formatter { get; set; }

    [PyMember]
    public string? Name { get; set; }

    /// <summary>The handler's own lock; emit is called with it held.</summary>
    [PyMember]
    public PyRLock Lock { get; } = new();

    [PyMember("setLevel")]
    public void SetLevel(object? level) => Level = PyLogging.CheckLevel(level);

    [PyMember("setFormatter")]
    public void SetFormatter(PyLogFormatter? fmt) => Formatter = fmt;

    [PyMember]
    public virtual string Format(PyLogRecord record) => (Formatter ?? defaultFormatter).Format(record);

    /// <summary>Emits a record that the filters let pass.</summary>
    [PyMember]
    public virtual bool Handle(PyLogRecord record)
    {
        if (!Passes(record))
        {
            return false;
        }
        using (Lock.Enter())
        {
            Emit(record);
        }
        return true;
    }

    [PyMember]
    public virtual void Emit(PyLogRecord record) => throw new NotImplementedError("emit must be implemented by Handler subclasses");

    [PyMember]
    public virtual void Flush()
    {
    }

    [PyMember]
    public virtual void Close()
    {
    }

    /// <summary>Reports on stderr that a record couldn't be written; the program goes on.</summary>
    [PyMember("handleError")]
    public virtual void HandleError(PyLogRecord record)
    {
        if (PyLogging.RaiseExceptions && PyErrors.Current is { } error)
        {
            PyStreams.WriteError($"--- Logging error ---\n{PyErrors.FormatTraceback(error)}Message: {PyOps.Repr(record.Msg)}\nArguments: {PyOps.Repr(record.Args)}\n");
        }
    }

    protected override string DefaultRepr() => $"<{PyTypeName} ({PyLogging.LevelName(Level)})>";
}

/// <summary>Python's logging.NullHandler: does nothing.</summary>
[PyClass("logging", "NullHandler")]
public partial class PyNullHandler : PyLogHandler
{
    [PyMember]
    public PyNullHandler(object? level = null)
        : base(level)
    {
    }

    public override bool Handle(PyLogRecord record) => true;

    public override void Emit(PyLogRecord record)
    {
    }
}
