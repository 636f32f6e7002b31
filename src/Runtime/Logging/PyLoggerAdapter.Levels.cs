namespace PyConc2Cs.Runtime;

public partial class PyLoggerAdapter
{
    /// <summary>Logs a message of level DEBUG; the arguments are put in by % only if it is written.</summary>
    [PyMember("debug")]
    public void Debug(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Debug, msg, args, excInfo, extra);

    /// <summary>Logs a message of level INFO; the arguments are put in by % only if it is written.</summary>
    [PyMember("info")]
    public void Info(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Info, msg, args, excInfo, extra);

    /// <summary>Logs a message of level WARNING; the arguments are put in by % only if it is written.</summary>
    [PyMember("warning", "warn")]
    public void Warning(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Warning, msg, args, excInfo, extra);

    /// <summary>Logs a message of level ERROR; the arguments are put in by % only if it is written.</summary>
    [PyMember("error")]
    public void Error(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Error, msg, args, excInfo, extra);

    /// <summary>Logs a message of level CRITICAL; the arguments are put in by % only if it is written.</summary>
    [PyMember("critical", "fatal")]
    public void Critical(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Critical, msg, args, excInfo, extra);

    /// <summary>As error, with the exception being handled.</summary>
    [PyMember("exception")]
    public void Exception(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(PyLogging.Error, msg, args, excInfo ?? true, extra);

    /// <summary>Logs a message of any level.</summary>
    [PyMember("log")]
    public void Log(
        long level,
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => Write(level, msg, args, excInfo, extra);
}
