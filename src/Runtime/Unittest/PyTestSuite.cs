namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TestSuite: tests and suites that are run in turn, with the fixtures of their classes.</summary>
[PyClass("unittest", "TestSuite", Aliases = ["unittest.suite.TestSuite"])]
public partial class PyTestSuite : PyObject, IEnumerable<object?>
{
    private readonly PyList<object?> tests = [];

    [PyMember]
    public PyTestSuite(IEnumerable<object?>? tests = null) => AddTests(tests ?? []);

    [PyMember("addTest")]
    public void AddTest(object? test)
    {
        if (!PyOps.Callable(test) && !PyOps.HasAttr(test, "__call__") && test is not (PyTestCase or PyTestSuite))
        {
            throw new TypeError($"{PyOps.Repr(test)} is not callable");
        }

        if (test is PyClass type && (type.IsSubclassOf(PyTypes.TestCase) || type.IsSubclassOf(PyTypes.TestSuite)))
        {
            throw new TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()");
        }

        tests.Append(test);
    }

    [PyMember("addTests")]
    public void AddTests(IEnumerable<object?> tests)
    {
        foreach (var test in tests)
        {
            AddTest(test);
        }
    }

    [PyMember("countTestCases")]
    public long CountTestCases() => tests.Sum(test => PyConvert.ToLong(PyOps.CallMethod(test, "countTestCases")));

    [PyMember("__iter__")]
    public PyIterator<object?> Iterate() => PyIterator.Of(tests);

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)tests).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => ((IEnumerable<object?>)tests).GetEnumerator();

    [PyMember("__call__")]
    public object? CallRun(object? result) => Run(result);

    /// <summary>Runs the tests until the result says stop.</summary>
    [PyMember]
    public object? Run(object? result)
    {
        var known = (PyTestResult)result!;
        var top = !known.RunEntered;
        known.RunEntered = true;
        foreach (var test in tests)
        {
            if (PyOps.Truth(PyOps.GetAttr(result, "shouldStop")))
            {
                break;
            }

            if (test is PyTestCase single)
            {
                TestFixtures.Enter(single, known);
                if (known.ModuleFailed || known.FailedClasses.Contains(PyOps.TypeOf(single)))
                {
                    continue;
                }
            }

            PyOps.CallMethod(test, "run", result);
        }

        if (top)
        {
            TestFixtures.Leave(known);
            known.RunEntered = false;
        }

        return result;
    }

    protected override string DefaultRepr() => $"<unittest.suite.TestSuite tests={PyOps.Repr(tests)}>";
}
