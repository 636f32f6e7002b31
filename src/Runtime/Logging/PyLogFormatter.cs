namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.Formatter: makes text of a record by a %, { or $ format.</summary>
[PyClass("logging", "Formatter")]
public partial class PyLogFormatter : PyObject
{
    private readonly string format;
    private readonly string style;

    /// <summary>ValueError for a style other than %, { and $.</summary>
    [PyMember]
    public PyLogFormatter(string? fmt = null, string? datefmt = null, string style = "%", bool validate = true)
    {
        this.style = style is "%" or "{" or "$" ? style : throw new ValueError("Style must be one of: %,{,$");
        format = fmt ?? style switch
        {
            "%" => "%(message)s",
            "{" => "{message}",
            _ => "${message}",
        };
        Datefmt = datefmt;
    }

    [PyMember]
    public string? Datefmt { get; set; }

    /// <summary>The record as text, with its exception if it has one.</summary>
    [PyMember]
    public virtual string Format(PyLogRecord record)
    {
        record.Message = record.GetMessage();
        if (format.Contains("asctime", StringComparison.Ordinal))
        {
            record.Asctime = FormatTime(record, Datefmt);
        }
        var text = FormatMessage(record);
        if (record.ExcInfo is Exception error)
        {
            record.ExcText ??= FormatException(error);
        }
        if (!string.IsNullOrEmpty(record.ExcText))
        {
            text = (text.EndsWith('\n') ? text : text + "\n") + record.ExcText;
        }
        return string.IsNullOrEmpty(record.StackInfo) ? text : (text.EndsWith('\n') ? text : text + "\n") + record.StackInfo;
    }

    /// <summary>The record's time; without a format as 2003-07-08 16:49:45,896.</summary>
    [PyMember("formatTime")]
    public virtual string FormatTime(PyLogRecord record, string? datefmt = null)
    {
        var local = PyTime.Localtime(record.Created).ToFields();
        return datefmt is null
            ? $"{TimeFormat.Format("%Y-%m-%d %H:%M:%S", local)},{(long)record.Msecs:000}"
            : TimeFormat.Format(datefmt, local);
    }

    /// <summary>An exception as its traceback, without the last newline.</summary>
    [PyMember("formatException")]
    public virtual string FormatException(object? ei) => ei is Exception error ? PyErrors.FormatTraceback(error).TrimEnd('\n') : "NoneType: None";

    [PyMember("formatMessage")]
    public virtual string FormatMessage(PyLogRecord record)
    {
        try
        {
            return style switch
            {
                "%" => PyFormat.Percent(format, Values(record)),
                "{" => PyFormat.Braces(format, [], name => PyOps.GetAttr(record, name)),
                _ => PyStringTemplate.Substitute(format, name => PyOps.GetAttr(record, name)),
            };
        }
        catch (KeyError error)
        {
            throw new ValueError($"Formatting field not found in record: {error}");
        }
    }

    private static PyDict<string, object?> Values(PyLogRecord record)
    {
        var values = new PyDict<string, object?>();
        foreach (var (name, value) in LogRecordFields.Of(record))
        {
            values[name] = value;
        }
        return values;
    }
}
