namespace PyConc2Cs.Runtime;

/// <summary>The functions of the root logger. They call basicConfig if it has no handlers.</summary>
public static partial class PyLogging
{
    /// <summary>Logs a message of level DEBUG; the arguments are put in by % only if it is written.</summary>
    [PyMember("debug")]
    public static void LogDebug(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Debug, msg, args, excInfo, extra);

    /// <summary>Logs a message of level INFO; the arguments are put in by % only if it is written.</summary>
    [PyMember("info")]
    public static void LogInfo(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Info, msg, args, excInfo, extra);

    /// <summary>Logs a message of level WARNING; the arguments are put in by % only if it is written.</summary>
    [PyMember("warning", "warn")]
    public static void LogWarning(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Warning, msg, args, excInfo, extra);

    /// <summary>Logs a message of level ERROR; the arguments are put in by % only if it is written.</summary>
    [PyMember("error")]
    public static void LogError(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Error, msg, args, excInfo, extra);

    /// <summary>Logs a message of level CRITICAL; the arguments are put in by % only if it is written.</summary>
    [PyMember("critical", "fatal")]
    public static void LogCritical(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Critical, msg, args, excInfo, extra);

    /// <summary>As error, with the exception being handled.</summary>
    [PyMember("exception")]
    public static void LogException(
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(PyLogging.Error, msg, args, excInfo ?? true, extra);

    /// <summary>Logs a message of any level.</summary>
    [PyMember("log")]
    public static void LogAt(
        long level,
        object? msg,
        [PyParam(KeywordOnly = true)] object? excInfo = null,
        [PyParam(KeywordOnly = true)] bool stackInfo = false,
        [PyParam(KeywordOnly = true)] long stacklevel = 1,
        [PyParam(KeywordOnly = true)] object? extra = null,
        params object?[] args) => WriteRoot(level, msg, args, excInfo, extra);
}
