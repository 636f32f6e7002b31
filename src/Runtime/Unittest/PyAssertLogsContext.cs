namespace PyConc2Cs.Runtime;

/// <summary>What TestCase.assertLogs and assertNoLogs give: collects what its block logs.</summary>
[PyClass("unittest._log", "_AssertLogsContext")]
public sealed partial class PyAssertLogsContext : PyManager<PyAssertLogsContext>
{
    private readonly PyTestCase test;
    private readonly PyLogger logger;
    private readonly long level;
    private readonly bool mustLog;
    private readonly Collector collector;
    private PyList<PyLogHandler> oldHandlers = [];
    private long oldLevel;
    private bool oldPropagate;

    internal PyAssertLogsContext(PyTestCase test, object? logger, object? level, bool mustLog)
    {
        (this.test, this.mustLog) = (test, mustLog);
        this.logger = logger as PyLogger ?? PyLogging.GetLogger(logger as string);
        this.level = level is null ? 20 : PyLogging.CheckLevel(level);
        collector = new Collector { Formatter = new PyLogFormatter("%(levelname)s:%(name)s:%(message)s") };
    }

    /// <summary>What was logged, as LEVEL:logger:message.</summary>
    [PyMember]
    public PyList<string> Output => collector.Output;

    [PyMember]
    public PyList<PyLogRecord> Records => collector.Records;

    public override PyAssertLogsContext Enter()
    {
        (oldHandlers, oldLevel, oldPropagate) = (logger.Handlers, logger.Level, logger.Propagate);
        Replace([collector]);
        collector.Level = level;
        (logger.Level, logger.Propagate) = (level, false);
        return this;
    }

    public override bool Exit(PyBaseException? error)
    {
        Replace(oldHandlers);
        (logger.Level, logger.Propagate) = (oldLevel, oldPropagate);
        if (error is not null)
        {
            return false;
        }

        if (mustLog && collector.Records.Length == 0)
        {
            throw test.Failure(test.FormatMessage(null, $"no logs of level {PyLogging.LevelName(level)} or higher triggered on {logger.Name}"));
        }

        return mustLog || collector.Records.Length == 0 ? false
            : throw test.Failure(test.FormatMessage(null, $"Unexpected logs found: {PyOps.Repr(collector.Output)}"));
    }

    private void Replace(PyList<PyLogHandler> handlers)
    {
        foreach (var handler in logger.Handlers)
        {
            logger.RemoveHandler(handler);
        }

        foreach (var handler in handlers)
        {
            logger.AddHandler(handler);
        }
    }

    private sealed class Collector : PyLogHandler
    {
        public PyList<PyLogRecord> Records { get; } = [];

        public PyList<string> Output { get; } = [];

        public override void Emit(PyLogRecord record)
        {
            Records.Append(record);
            Output.Append(Format(record));
        }
    }
}
