namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TestCase: one object is one test, the method that its name tells.</summary>
[PyClass("unittest", "TestCase", Aliases = ["unittest.case.TestCase"])]
public partial class PyTestCase : PyObject
{
    private readonly Stack<(object? Function, PyArguments Arguments)> cleanups = new();
    private string? doc;

    [PyMember]
    public PyTestCase(string methodName = "runTest") => Initialize(methodName);

    /// <summary>Python's __init__, for derived classes that call it.</summary>
    [PyMember("__init__")]
    public void Initialize(string methodName = "runTest") => MethodName = methodName;

    [PyMember("_testMethodName")]
    public string MethodName { get; set; } = "runTest";

    /// <summary>What assertions raise.</summary>
    [PyMember("failureException")]
    public object? FailureException { get; set; } = PyTypes.AssertionError;

    /// <summary>An own message of an assertion comes behind the usual one.</summary>
    [PyMember("longMessage")]
    public bool LongMessage { get; set; } = true;

    /// <summary>The longest difference that a message shows; None for all.</summary>
    [PyMember("maxDiff")]
    public long? MaxDiff { get; set; } = 640;

    internal TestOutcome? Outcome { get; set; }

    internal PySubTest? Current { get; set; }

    [PyMember("setUp")]
    public virtual void SetUp()
    {
    }

    [PyMember("tearDown")]
    public virtual void TearDown()
    {
    }

    [PyMember("setUpClass")]
    public static void SetUpClass()
    {
    }

    [PyMember("tearDownClass")]
    public static void TearDownClass()
    {
    }

    [PyMember("countTestCases")]
    public long CountTestCases() => 1;

    [PyMember("defaultTestResult")]
    public PyTestResult DefaultTestResult() => new();

    /// <summary>module.class.method.</summary>
    [PyMember("id")]
    public virtual string Id() => $"{ClassText()}.{MethodName}";

    /// <summary>The first line of the test method's doc string; None without one.</summary>
    [PyMember("shortDescription")]
    public virtual string? ShortDescription()
    {
        doc ??= PyOps.GetAttr(PyOps.GetAttr(this, MethodName, null), "__doc__", null) as string ?? string.Empty;
        return doc.Trim() is { Length: > 0 } text ? text.Split('\n')[0].Trim() : null;
    }

    /// <summary>Has a function called after tearDown, the last one first.</summary>
    [PyMember("addCleanup")]
    public void AddCleanup([PyParam(PositionalOnly = true)] object? function, PyKeywords? kwargs = null, params object?[] args) =>
        cleanups.Push((function, PyTestSupport.Arguments(args, kwargs)));

    /// <summary>Enters a context that is left after the test.</summary>
    [PyMember("enterContext")]
    public object? EnterContext(object? cm)
    {
        var value = PyOps.CallMethod(cm, "__enter__");
        AddCleanup(PyOps.GetAttr(cm, "__exit__"), args: [null, null, null]);
        return value;
    }

    /// <summary>Calls the cleanups now.</summary>
    [PyMember("doCleanups")]
    public bool DoCleanups()
    {
        var outcome = Outcome ?? new TestOutcome(DefaultTestResult());
        while (cleanups.TryPop(out var next))
        {
            outcome.Execute(this, () => RunPart(next.Function, next.Arguments));
        }

        return outcome.Success;
    }

    [PyMember("skipTest")]
    public void SkipTest(object? reason) => throw new SkipTest(reason);

    /// <summary>Raises what tells that the test has failed.</summary>
    [PyMember("fail")]
    public void Fail(object? msg = null) => throw Failure(msg is null ? "None" : PyOps.Str(msg));

    /// <summary>A part of the test that fails on its own.</summary>
    [PyMember("subTest")]
    public PySubTestContext SubTest(object? msg = null, PyKeywords? @params = null) => new(this, msg, @params);

    /// <summary>Runs the test; what happens is told to the result.</summary>
    [PyMember("run")]
    public object? Run(object? result = null)
    {
        var own = result is null;
        result ??= PyOps.CallMethod(this, "defaultTestResult");
        if (own)
        {
            PyOps.CallMethod(result, "startTestRun");
        }

        PyOps.CallMethod(result, "startTest", this);
        try
        {
            RunWith(result);
        }
        finally
        {
            PyOps.CallMethod(result, "stopTest", this);
        }

        if (own)
        {
            PyOps.CallMethod(result, "stopTestRun");
        }

        return result;
    }

    [PyMember("__call__")]
    public object? CallRun(object? result = null) => PyOps.CallMethod(this, "run", result);

    /// <summary>Runs the test without a result: what it raises comes out.</summary>
    [PyMember("debug")]
    public void Debug()
    {
        PyOps.CallMethod(this, "setUp");
        PyOps.CallMethod(this, MethodName);
        PyOps.CallMethod(this, "tearDown");
        while (cleanups.TryPop(out var next))
        {
            PyOps.Call(next.Function, next.Arguments);
        }
    }

    public override string ToString() => TryCallMember("__str__", PyArguments.Empty, out var text) ? PyOps.Str(text) : Title();

    public override string Repr() => TryCallMember("__repr__", PyArguments.Empty, out var text) ? PyOps.Str(text) : $"<{ClassText()} testMethod={MethodName}>";

    /// <summary><c>test_x (__main__.T.test_x)</c>.</summary>
    internal string Title() => $"{MethodName} ({ClassText()}{(PyProgram.IsPython2 ? "" : "." + MethodName)})";

    internal Exception Failure(string message) => PyErrors.Raise(PyOps.Call(PyOps.GetAttr(this, "failureException"), message));

    /// <summary>Calls a part of the test: as asyncio does, in a derived class.</summary>
    private protected virtual void RunPart(object? function, PyArguments arguments) => PyOps.Call(function, arguments);

    private protected virtual void RunSetUp() => PyOps.CallMethod(this, "setUp");

    private protected virtual void RunTearDown() => PyOps.CallMethod(this, "tearDown");

    private string ClassText()
    {
        var type = PyOps.TypeOf(this);
        return $"{type.Module}.{(PyProgram.IsPython2 ? type.Name : type.QualifiedName)}";
    }

    private void RunWith(object? result)
    {
        var method = PyOps.GetAttr(this, MethodName);
        var type = PyOps.TypeOf(this);
        if (PyTestSupport.IsMarked(type, "__unittest_skip__") || PyTestSupport.IsMarked(method, "__unittest_skip__"))
        {
            var reason = PyOps.GetAttr(type, "__unittest_skip_why__", null) as string ?? PyOps.GetAttr(method, "__unittest_skip_why__", string.Empty);
            PyOps.CallMethod(result, "addSkip", this, reason);
            return;
        }

        var expected = PyTestSupport.IsMarked(type, "__unittest_expecting_failure__") || PyTestSupport.IsMarked(method, "__unittest_expecting_failure__");
        var outcome = Outcome = new TestOutcome(result);
        try
        {
            outcome.Execute(this, RunSetUp);
            if (outcome.Success)
            {
                outcome.ExpectingFailure = expected;
                outcome.Execute(this, () => RunPart(method, PyArguments.Empty));
                outcome.ExpectingFailure = false;
                outcome.Execute(this, RunTearDown);
            }

            DoCleanups();
            if (outcome.Success)
            {
                Succeed(outcome, expected);
            }
        }
        finally
        {
            Outcome = null;
        }
    }

    private void Succeed(TestOutcome outcome, bool expected)
    {
        if (!expected)
        {
            PyOps.CallMethod(outcome.Result, "addSuccess", this);
        }
        else if (outcome.ExpectedFailure is { } error)
        {
            PyOps.CallMethod(outcome.Result, "addExpectedFailure", this, PyTestResult.ExcInfo(error));
        }
        else
        {
            PyOps.CallMethod(outcome.Result, "addUnexpectedSuccess", this);
        }
    }
}
