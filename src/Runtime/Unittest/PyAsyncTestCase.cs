namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.IsolatedAsyncioTestCase: tests and fixtures may be coroutines, run in one event loop per test.</summary>
[PyClass("unittest", "IsolatedAsyncioTestCase", Aliases = ["unittest.async_case.IsolatedAsyncioTestCase"])]
public partial class PyAsyncTestCase : PyTestCase
{
    private PyRunner? runner;

    [PyMember]
    public PyAsyncTestCase(string methodName = "runTest")
        : base(methodName)
    {
    }

    [PyMember("addAsyncCleanup")]
    public void AddAsyncCleanup([PyParam(PositionalOnly = true)] object? function, PyKeywords? kwargs = null, params object?[] args) => AddCleanup(function, kwargs, args);

    private protected override void RunSetUp()
    {
        runner = new PyRunner();
        base.RunSetUp();
        CallIfThere("asyncSetUp");
    }

    private protected override void RunTearDown()
    {
        CallIfThere("asyncTearDown");
        base.RunTearDown();
    }

    private protected override void RunPart(object? function, PyArguments arguments) => Await(PyOps.Call(function, arguments));

    private void CallIfThere(string name)
    {
        if (PyOps.HasAttr(this, name))
        {
            Await(PyOps.CallMethod(this, name));
        }
    }

    private void Await(object? value)
    {
        if (PyInspect.Isawaitable(value))
        {
            (runner ??= new PyRunner()).Run(value);
        }
    }
}
