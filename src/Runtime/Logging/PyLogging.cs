using System.Collections.Concurrent;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's logging module.</summary>
[PyModule("logging")]
public static partial class PyLogging
{
    [PyMember("NOTSET")]
    public const long NotSet = 0;

    [PyMember("DEBUG")]
    public const long Debug = 10;

    [PyMember("INFO")]
    public const long Info = 20;

    [PyMember("WARNING", "WARN")]
    public const long Warning = 30;

    [PyMember("ERROR")]
    public const long Error = 40;

    [PyMember("CRITICAL", "FATAL")]
    public const long Critical = 50;

    [PyMember("BASIC_FORMAT")]
    public const string BasicFormat = "%(levelname)s:%(name)s:%(message)s";

    // First, because making a handler below needs it.
    internal static Lock Gate { get; } = new();

    private static readonly ConcurrentDictionary<string, long> levels = new(
        [new("NOTSET", NotSet), new("DEBUG", Debug), new("INFO", Info), new("WARNING", Warning), new("WARN", Warning),
            new("ERROR", Error), new("CRITICAL", Critical), new("FATAL", Critical)],
        StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<long, string> names = new(
        [new(NotSet, "NOTSET"), new(Debug, "DEBUG"), new(Info, "INFO"), new(Warning, "WARNING"), new(Error, "ERROR"), new(Critical, "CRITICAL")]);

    private static readonly Dictionary<string, PyLogger> loggers = new(StringComparer.Ordinal);
    private static readonly List<WeakReference<PyLogHandler>> allHandlers = [];

    /// <summary>The logger above all others.</summary>
    [PyMember]
    public static PyRootLogger Root { get; } = new();

    /// <summary>What writes warnings and worse when no handler is configured.</summary>
    [PyMember("lastResort")]
    public static PyLogHandler LastResort { get; set; } = new LastResortHandler();

    [PyMember("raiseExceptions")]
    public static bool RaiseExceptions { get; set; } = true;

    internal static long DisabledLevel { get; private set; }

    /// <summary>The logger of that name, always the same one; the root logger without a name.</summary>
    [PyMember("getLogger")]
    public static PyLogger GetLogger(string? name = null)
    {
        if (string.IsNullOrEmpty(name) || name == "root")
        {
            return Root;
        }
        lock (Gate)
        {
            if (loggers.TryGetValue(name, out var known))
            {
                return known;
            }
            var logger = new PyLogger(name);
            loggers[name] = logger;
            FixFamily(logger);
            return logger;
        }
    }

    /// <summary>Gives the root logger handlers and a level, unless it has handlers already and <paramref name="force"/> is false.</summary>
    [PyMember("basicConfig")]
    public static void BasicConfig(
        [PyParam(KeywordOnly = true)] string? filename = null,
        [PyParam(KeywordOnly = true)] string filemode = "a",
        [PyParam(KeywordOnly = true)] string? format = null,
        [PyParam(KeywordOnly = true)] string? datefmt = null,
        [PyParam(KeywordOnly = true)] string style = "%",
        [PyParam(KeywordOnly = true)] object? level = null,
        [PyParam(KeywordOnly = true)] object? stream = null,
        [PyParam(KeywordOnly = true)] IEnumerable<PyLogHandler>? handlers = null,
        [PyParam(KeywordOnly = true)] bool force = false,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = "backslashreplace")
    {
        if (force)
        {
            foreach (var handler in Root.Handlers.ToArray())
            {
                Root.RemoveHandler(handler);
                handler.Close();
            }
        }
        if (Root.HasOwnHandlers)
        {
            return;
        }
        if (stream is not null && filename is not null)
        {
            throw new ValueError("'stream' and 'filename' should not be specified together");
        }
        if (handlers is not null && (stream is not null || filename is not null))
        {
            throw new ValueError("'stream' or 'filename' should not be specified together with 'handlers'");
        }
        PyLogHandler[] chosen = handlers is not null ? [.. handlers]
            : [filename is not null ? new PyFileHandler(filename, filemode, encoding) : new PyStreamHandler(stream)];
        var formatter = new PyLogFormatter(format ?? DefaultFormat(style), datefmt, style);
        foreach (var handler in chosen)
        {
            handler.Formatter ??= formatter;
            Root.AddHandler(handler);
        }
        if (level is not null)
        {
            Root.SetLevel(level);
        }
    }

    /// <summary>Switches off, for all loggers, what is of that level or below.</summary>
    [PyMember]
    public static void Disable(object? level = null) => DisabledLevel = level is null ? Critical : CheckLevel(level);

    [PyMember("addLevelName")]
    public static void AddLevelName(long level, string levelName) => (names[level], levels[levelName]) = (levelName, level);

    /// <summary>The name of a level, or the level of a name; 'Level 7' if there is none.</summary>
    [PyMember("getLevelName")]
    public static object GetLevelName(object? level) => level is string name
        ? levels.TryGetValue(name, out var number) ? number : $"Level {name}"
        : LevelName(PyConvert.ToLong(level));

    [PyMember("getLevelNamesMapping")]
    public static PyDict<string, long> GetLevelNamesMapping()
    {
        var copy = new PyDict<string, long>();
        foreach (var (name, level) in levels.OrderByDescending(pair => pair.Value))
        {
            copy[name] = level;
        }
        return copy;
    }

    [PyMember("captureWarnings")]
    public static void CaptureWarnings(bool capture)
    {
    }

    /// <summary>Flushes and closes all handlers, the last made first.</summary>
    [PyMember]
    public static void Shutdown()
    {
        PyLogHandler[] all;
        lock (Gate)
        {
            all = [.. allHandlers.Select(known => known.TryGetTarget(out var handler) ? handler : null).OfType<PyLogHandler>()];
        }
        foreach (var handler in all.Reverse())
        {
            handler.Flush();
            handler.Close();
        }
    }

    internal static string LevelName(long level) => names.TryGetValue(level, out var name) ? name : $"Level {level}";

    /// <summary>A level as a number. ValueError for an unknown name, TypeError for what is neither.</summary>
    internal static long CheckLevel(object? level) => level switch
    {
        long number => number,
        string name => levels.TryGetValue(name, out var number) ? number : throw new ValueError($"Unknown level: {PyOps.Repr(name)}"),
        bool or int or PyInt or BigInteger => PyConvert.ToLong(level),
        _ => throw new TypeError($"Level not an integer or a valid string: {PyOps.Repr(level)}"),
    };

    internal static void Remember(PyLogHandler handler)
    {
        lock (Gate)
        {
            allHandlers.Add(new WeakReference<PyLogHandler>(handler));
        }
    }

    /// <summary>exc_info as given to a logging call: true means the exception being handled.</summary>
    internal static object? ExceptionOf(object? excInfo) => excInfo switch
    {
        Exception error => error,
        System.Runtime.CompilerServices.ITuple { Length: 3 } info => info[1],
        _ => PyOps.Truth(excInfo) ? (object?)PyErrors.Current ?? "" : null,
    };

    private static void WriteRoot(long level, object? msg, object?[] args, object? excInfo, object? extra)
    {
        if (!Root.HasOwnHandlers)
        {
            BasicConfig();
        }
        Root.Write(level, msg, args, excInfo, extra);
    }

    private static string DefaultFormat(string style) => style switch
    {
        "{" => "{levelname}:{name}:{message}",
        "$" => "${levelname}:${name}:${message}",
        _ => BasicFormat,
    };

    /// <summary>The parent is the nearest ancestor by name that exists; descendants that skipped this logger come to it.</summary>
    private static void FixFamily(PyLogger logger)
    {
        logger.Parent = Root;
        for (var dot = logger.Name.LastIndexOf('.'); dot > 0; dot = logger.Name.LastIndexOf('.', dot - 1))
        {
            if (loggers.TryGetValue(logger.Name[..dot], out var parent))
            {
                logger.Parent = parent;
                break;
            }
        }
        foreach (var other in loggers.Values)
        {
            if (other.Name.StartsWith(logger.Name + ".", StringComparison.Ordinal) && (other.Parent == Root || other.Parent == logger.Parent))
            {
                other.Parent = logger;
            }
        }
    }
}
