namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.LoggerAdapter: adds the same extra values to every record. A subclass may override process.</summary>
[PyClass("logging", "LoggerAdapter")]
public partial class PyLoggerAdapter : PyObject
{
    [PyMember]
    public PyLoggerAdapter(PyLogger logger, object? extra = null, bool mergeExtra = false) => (Logger, Extra, MergeExtra) = (logger, extra, mergeExtra);

    [PyMember]
    public PyLogger Logger { get; }

    [PyMember]
    public object? Extra { get; set; }

    [PyMember]
    public bool MergeExtra { get; }

    [PyMember]
    public string Name => Logger.Name;

    /// <summary>Gives message and keyword arguments their final form; by default puts in the extra values.</summary>
    [PyMember]
    public virtual (object? Message, object? Keywords) Process(object? msg, object? kwargs)
    {
        if (kwargs is not null)
        {
            PyOps.SetItem(kwargs, "extra", Extra);
        }
        return (msg, kwargs);
    }

    [PyMember("setLevel")]
    public void SetLevel(object? level) => Logger.SetLevel(level);

    [PyMember("isEnabledFor")]
    public bool IsEnabledFor(long level) => Logger.IsEnabledFor(level);

    [PyMember("getEffectiveLevel")]
    public long GetEffectiveLevel() => Logger.GetEffectiveLevel();

    internal void Write(long level, object? msg, object?[] args, object? excInfo, object? extra)
    {
        if (!IsEnabledFor(level))
        {
            return;
        }
        var keywords = new PyDict<string, object?>();
        if (extra is not null)
        {
            keywords["extra"] = extra;
        }
        var (message, processed) = Process(msg, keywords);
        var merged = processed is null || !PyOps.Contains(processed, "extra") ? null : PyOps.GetItem(processed, "extra");
        Logger.Write(level, message, args, excInfo, merged);
    }
}
