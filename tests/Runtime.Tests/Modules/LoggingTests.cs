using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

public class LoggingTests
{
    [Theory]
    [InlineData("%(levelname)-8s|%(name)s|%(message)s", "%", "WARNING |test.a|x 1 'y'")]
    [InlineData("[%(threadName)s] %(message)s %(levelno)d", "%", "[T] x 1 'y' 30")]
    [InlineData("{levelname:>9}:{message}", "{", "  WARNING:x 1 'y'")]
    [InlineData("${name} $message", "$", "test.a x 1 'y'")]
    public void Formats(string format, string style, string expected)
    {
        var record = new PyLogRecord("test.a", 30, "a.py", 1, "x %d %r", PyTuple.Create<object?>(1L, "y")) { ThreadName = "T" };
        Assert.Equal(expected, new PyLogFormatter(format, style: style).Format(record));
    }

    [Fact]
    public void RecordsGoUpTheHierarchy()
    {
        var parent = PyLogging.GetLogger("tree");
        var child = PyLogging.GetLogger("tree.branch.leaf");
        var branch = PyLogging.GetLogger("tree.branch");
        Assert.Same(branch, child.Parent);
        Assert.Same(parent, branch.Parent);
        Assert.Same(child, parent.GetChild("branch.leaf"));
        var seen = new Collecting();
        parent.AddHandler(seen);
        parent.SetLevel("INFO");
        parent.Propagate = false;
        child.Debug("no");
        child.Info("a %s", args: ["b"]);
        child.Log(35, "c");
        branch.Propagate = false;
        PyLogging.GetLogger("tree.branch").AddHandler(new PyNullHandler());
        child.Error("no");
        Assert.Equal(["INFO a b", "Level 35 c"], seen.Lines);
    }

    [Fact]
    public void ExtraBecomesAnAttribute()
    {
        var logger = new PyLogger("adapted");
        var seen = new Collecting { Formatter = new PyLogFormatter("%(ip)s %(message)s") };
        logger.AddHandler(seen);
        var extra = new PyDict<string, object?> { ["ip"] = "::1" };
        new PyLoggerAdapter(logger, extra).Warning("w");
        Assert.Equal(["WARNING ::1 w"], seen.Lines);
    }

    private sealed class Collecting : PyLogHandler
    {
        public List<string> Lines { get; } = [];

        public override void Emit(PyLogRecord record) => Lines.Add(record.Levelname + " " + Format(record));
    }
}
