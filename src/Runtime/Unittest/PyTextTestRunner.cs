using System.Diagnostics;
using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TextTestRunner: runs tests and writes what happens, by default to sys.stderr.</summary>
[PyClass("unittest", "TextTestRunner", Aliases = ["unittest.runner.TextTestRunner"])]
public partial class PyTextTestRunner : PyObject
{
    private readonly object? stream;
    private readonly object? descriptions;
    private readonly bool failfast;
    private readonly bool buffer;
    private readonly object? resultClass;

    [PyMember]
    public PyTextTestRunner(
        object? stream = null,
        object? descriptions = null,
        long verbosity = 1,
        bool failfast = false,
        bool buffer = false,
        object? resultclass = null,
        object? warnings = null,
        [PyParam(KeywordOnly = true, Name = "tb_locals")] bool tbLocals = false,
        [PyParam(KeywordOnly = true)] long? durations = null)
    {
        (this.stream, this.descriptions, Verbosity, this.failfast, this.buffer, resultClass) = (stream ?? PyStreams.Stderr, descriptions ?? true, verbosity, failfast, buffer, resultclass);
    }

    [PyMember]
    public long Verbosity { get; }

    [PyMember]
    public object? Stream => stream;

    /// <summary>Runs a test or suite; gives its result.</summary>
    [PyMember]
    public object? Run(object? test)
    {
        var result = resultClass is null
            ? new PyTextTestResult(stream, descriptions, Verbosity)
            : PyOps.Call(resultClass, stream, descriptions, Verbosity);
        PyOps.SetAttr(result, "failfast", failfast);
        PyOps.SetAttr(result, "buffer", buffer);
        var watch = Stopwatch.StartNew();
        PyOps.CallMethod(result, "startTestRun");
        try
        {
            PyOps.CallMethod(test, "run", result);
        }
        finally
        {
            PyOps.CallMethod(result, "stopTestRun");
        }

        if (result is PyTextTestResult text)
        {
            PyOps.CallMethod(text, "printErrors");
            Write(text.Separator2 + "\n");
        }

        Summarise((PyTestResult)result!, watch.Elapsed.TotalSeconds);
        return result;
    }

    private void Summarise(PyTestResult result, double seconds)
    {
        Write($"Ran {result.TestsRun} test{(result.TestsRun == 1 ? "" : "s")} in {seconds.ToString("F3", CultureInfo.InvariantCulture)}s\n\n");
        var infos = new List<string>();
        Count("failures", result.Failures.Length);
        Count("errors", result.Errors.Length);
        Count("skipped", result.Skipped.Length);
        Count("expected failures", result.ExpectedFailures.Length);
        Count("unexpected successes", result.UnexpectedSuccesses.Length);
        Write((!result.WasSuccessful() ? "FAILED" : result.TestsRun == 0 && result.Skipped.Length == 0 && !PyProgram.IsPython2 ? "NO TESTS RAN" : "OK")
            + (infos.Count > 0 ? $" ({string.Join(", ", infos)})\n" : "\n"));

        void Count(string name, long number)
        {
            if (number > 0)
            {
                infos.Add($"{name}={number}");
            }
        }
    }

    private void Write(string text) => PyStreams.Write(stream!, text);
}
