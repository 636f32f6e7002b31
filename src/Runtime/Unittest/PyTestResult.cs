namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TestResult: collects what happens to tests.</summary>
[PyClass("unittest", "TestResult", Aliases = ["unittest.result.TestResult"])]
public partial class PyTestResult : PyObject
{
    [PyMember]
    public PyTestResult(object? stream = null, object? descriptions = null, object? verbosity = null)
    {
    }

    [PyMember]
    public bool Failfast { get; set; }

    [PyMember]
    public bool Buffer { get; set; }

    [PyMember("shouldStop")]
    public bool ShouldStop { get; set; }

    [PyMember("testsRun")]
    public long TestsRun { get; set; }

    [PyMember]
    public PyList<(object? Test, string Text)> Failures { get; } = [];

    [PyMember]
    public PyList<(object? Test, string Text)> Errors { get; } = [];

    [PyMember]
    public PyList<(object? Test, string Reason)> Skipped { get; } = [];

    [PyMember("expectedFailures")]
    public PyList<(object? Test, string Text)> ExpectedFailures { get; } = [];

    [PyMember("unexpectedSuccesses")]
    public PyList<object?> UnexpectedSuccesses { get; } = [];

    internal PyClass? PreviousClass { get; set; }

    internal HashSet<PyClass> FailedClasses { get; } = [];

    internal bool ModuleFailed { get; set; }

    internal bool RunEntered { get; set; }

    [PyMember("startTestRun")]
    public virtual void StartTestRun()
    {
    }

    [PyMember("stopTestRun")]
    public virtual void StopTestRun()
    {
    }

    [PyMember("startTest")]
    public virtual void StartTest(object? test) => TestsRun++;

    [PyMember("stopTest")]
    public virtual void StopTest(object? test)
    {
    }

    /// <summary>A test raised something; err is a tuple as sys.exc_info() gives it.</summary>
    [PyMember("addError")]
    public virtual void AddError(object? test, object? err)
    {
        Errors.Append((test, TextOf(err)));
        StopAfterFailure();
    }

    [PyMember("addFailure")]
    public virtual void AddFailure(object? test, object? err)
    {
        Failures.Append((test, TextOf(err)));
        StopAfterFailure();
    }

    [PyMember("addSuccess")]
    public virtual void AddSuccess(object? test)
    {
    }

    [PyMember("addSkip")]
    public virtual void AddSkip(object? test, string reason) => Skipped.Append((test, reason));

    [PyMember("addExpectedFailure")]
    public virtual void AddExpectedFailure(object? test, object? err) => ExpectedFailures.Append((test, TextOf(err)));

    [PyMember("addUnexpectedSuccess")]
    public virtual void AddUnexpectedSuccess(object? test)
    {
        UnexpectedSuccesses.Append(test);
        StopAfterFailure();
    }

    /// <summary>A subtest has ended; err is None if it succeeded.</summary>
    [PyMember("addSubTest")]
    public virtual void AddSubTest(object? test, object? subtest, object? err)
    {
        if (err is null)
        {
            return;
        }

        (IsFailure(subtest, err) ? Failures : Errors).Append((subtest, TextOf(err)));
        StopAfterFailure();
    }

    [PyMember("wasSuccessful")]
    public bool WasSuccessful() => Failures.Length + Errors.Length + UnexpectedSuccesses.Length == 0;

    [PyMember]
    public void Stop() => ShouldStop = true;

    protected override string DefaultRepr() => $"<unittest.result.TestResult run={TestsRun} errors={Errors.Length} failures={Failures.Length}>";

    /// <summary>The tuple that results get for an exception.</summary>
    internal static object ExcInfo(PyBaseException error) =>
        PyOps.ToTuple([PyOps.TypeOf(error), error, PyOps.GetAttr(error, "__traceback__", null)]);

    internal static bool IsFailure(object? test, object? err) => Builtins.IsSubclass(PyOps.GetItem(err, 0L), PyOps.GetAttr(test, "failureException"));

    private static string TextOf(object? err) => PyOps.GetItem(err, 1L) is Exception error ? PyErrors.FormatTraceback(error) : PyOps.Str(err);

    private void StopAfterFailure() => ShouldStop |= Failfast;
}
