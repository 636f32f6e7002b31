namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TextTestResult: writes what happens to tests to a stream, a character each, or a line with verbosity 2.</summary>
[PyClass("unittest", "TextTestResult", Aliases = ["unittest._TextTestResult", "unittest.runner.TextTestResult"])]
public partial class PyTextTestResult : PyTestResult
{
    private readonly bool descriptions;
    private bool newLine = true;

    [PyMember]
    public PyTextTestResult(object? stream, object? descriptions, object? verbosity)
        : base(stream, descriptions, verbosity)
    {
        Stream = stream;
        this.descriptions = PyOps.Truth(descriptions);
        var level = PyConvert.ToLong(verbosity);
        (ShowAll, Dots) = (level > 1, level == 1);
    }

    [PyMember]
    public string Separator1 => new('=', 70);

    [PyMember]
    public string Separator2 => new('-', 70);

    [PyMember]
    public object? Stream { get; }

    [PyMember("showAll")]
    public bool ShowAll { get; }

    [PyMember]
    public bool Dots { get; }

    /// <summary>The test's title, and the first line of its doc string.</summary>
    [PyMember("getDescription")]
    public virtual string GetDescription(object? test) =>
        descriptions && PyOps.CallMethod(test, "shortDescription") is string doc ? $"{PyOps.Str(test)}\n{doc}" : PyOps.Str(test);

    public override void StartTest(object? test)
    {
        base.StartTest(test);
        if (ShowAll)
        {
            Write(GetDescription(test) + " ... ");
            newLine = false;
        }
    }

    public override void AddSuccess(object? test)
    {
        base.AddSuccess(test);
        Tell(test, "ok", ".");
    }

    public override void AddError(object? test, object? err)
    {
        base.AddError(test, err);
        Tell(test, "ERROR", "E");
    }

    public override void AddFailure(object? test, object? err)
    {
        base.AddFailure(test, err);
        Tell(test, "FAIL", "F");
    }

    public override void AddSkip(object? test, string reason)
    {
        base.AddSkip(test, reason);
        Tell(test, $"skipped {PyOps.Repr(reason)}", "s");
    }

    public override void AddExpectedFailure(object? test, object? err)
    {
        base.AddExpectedFailure(test, err);
        Tell(test, "expected failure", "x");
    }

    public override void AddUnexpectedSuccess(object? test)
    {
        base.AddUnexpectedSuccess(test);
        Tell(test, "unexpected success", "u");
    }

    public override void AddSubTest(object? test, object? subtest, object? err)
    {
        if (err is not null)
        {
            var failed = IsFailure(subtest, err);
            Tell(subtest, failed ? "FAIL" : "ERROR", failed ? "F" : "E");
        }

        base.AddSubTest(test, subtest, err);
    }

    /// <summary>Writes what has failed, with tracebacks.</summary>
    [PyMember("printErrors")]
    public virtual void PrintErrors()
    {
        if (Dots || ShowAll)
        {
            Write("\n");
        }

        PrintList("ERROR", Errors);
        PrintList("FAIL", Failures);
        if (UnexpectedSuccesses.Length > 0)
        {
            Write(Separator1 + "\n" + string.Concat(UnexpectedSuccesses.Select(test => $"UNEXPECTED SUCCESS: {GetDescription(test)}\n")));
        }
    }

    internal void Write(string text) => PyStreams.Write(Stream!, text);

    private void PrintList(string flavour, PyList<(object? Test, string Text)> errors)
    {
        foreach (var (test, text) in errors)
        {
            Write($"{Separator1}\n{flavour}: {GetDescription(test)}\n{Separator2}\n{text}\n");
        }
    }

    private void Tell(object? test, string status, string mark)
    {
        if (ShowAll)
        {
            var title = string.Empty;
            if (test is PySubTest || newLine)
            {
                title = (newLine ? string.Empty : "\n") + (test is PySubTest ? "  " : string.Empty) + GetDescription(test) + " ... ";
            }

            Write(title + status + "\n");
            newLine = true;
        }
        else if (Dots)
        {
            Write(mark);
        }
    }
}
