namespace PyConc2Cs.Runtime;

public static partial class PyMultiprocessing
{
    private const string LoggerName = "multiprocessing";

    private static PyLogger? logger;

    /// <summary>The logger of this module. It passes nothing on to others, and shows nothing unless it has a handler.</summary>
    [PyMember]
    public static PyLogger GetLogger()
    {
        if (logger is null)
        {
            logger = PyLogging.GetLogger(LoggerName);
            logger.Propagate = false;
        }

        return logger;
    }

    /// <summary>Has the module's messages written to stderr; of the level and above, if it is given.</summary>
    [PyMember]
    public static PyLogger LogToStderr(object? level = null)
    {
        var target = GetLogger();
        var handler = new PyStreamHandler();
        handler.SetFormatter(new PyLogFormatter("[%(levelname)s/%(processName)s] %(message)s"));
        target.AddHandler(handler);
        if (level is not null)
        {
            target.SetLevel(level);
        }

        return target;
    }

    internal static void LogInfo(string message) => Log(PyLogging.Info, message);

    internal static void LogDebug(string message) => Log(PyLogging.Debug, message);

    private static void Log(long level, string message)
    {
        // Without a handler the messages go nowhere; most programs never ask for them.
        if (LoggingState.IsUsed)
        {
            var target = logger ?? PyLogging.GetLogger(LoggerName);
            if (target.HasOwnHandlers)
            {
                target.Write(level, message, [], null, null);
            }
        }
    }
}
