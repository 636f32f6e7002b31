namespace PyConc2Cs.Runtime;

/// <summary>What has happened in a run of one test so far.</summary>
internal sealed class TestOutcome(object? result)
{
    public bool Success { get; private set; } = true;

    public bool ExpectingFailure { get; set; }

    public PyBaseException? ExpectedFailure { get; private set; }

    public object? Result { get; } = result;

    /// <summary>One part of a test, such as setUp: what it raises is reported.</summary>
    public void Execute(PyTestCase test, Action part)
    {
        PyBaseException? error = null;
        try
        {
            part();
        }
        catch (Exception e) when (PyErrors.From(e) is var raised and not KeyboardInterrupt)
        {
            error = raised;
        }

        Note(test, null, error);
    }

    /// <summary>How a part has ended; false if the error isn't one to be reported.</summary>
    public void Note(PyTestCase test, PySubTest? subTest, PyBaseException? error)
    {
        switch (error)
        {
            case null when subTest is not null: PyOps.CallMethod(Result, "addSubTest", test, subTest, null); break;
            case null or ShouldStop: break;
            case SkipTest skip:
                Success = false;
                PyOps.CallMethod(Result, "addSkip", subTest ?? (object)test, skip.ToString());
                break;
            case var _ when ExpectingFailure: ExpectedFailure = error; break;
            default:
                Success = false;
                Report(test, subTest, error);
                break;
        }
    }

    private void Report(PyTestCase test, PySubTest? subTest, PyBaseException error)
    {
        if (subTest is not null)
        {
            PyOps.CallMethod(Result, "addSubTest", test, subTest, PyTestResult.ExcInfo(error));
        }
        else
        {
            PyOps.CallMethod(Result, Builtins.IsInstance(error, PyOps.GetAttr(test, "failureException")) ? "addFailure" : "addError", test, PyTestResult.ExcInfo(error));
        }
    }
}
