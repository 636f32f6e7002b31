namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest module: its functions. Its classes are beside it.</summary>
[PyModule("unittest")]
public static class PyUnittest
{
    [PyMember("defaultTestLoader")]
    public static PyTestLoader DefaultTestLoader { get; } = new();

    /// <summary>Decorates a test or a class of tests that isn't to be run.</summary>
    [PyMember]
    public static object? Skip(object? reason)
    {
        if (reason is PyFunction or PyClass)
        {
            return Mark(reason, string.Empty);
        }

        return new PyFunction("decorator", arguments => Mark(arguments.Single("decorator"), PyOps.Str(reason)));
    }

    [PyMember("skipIf")]
    public static object? SkipIf(object? condition, object? reason) => PyOps.Truth(condition) ? Skip(reason) : Same();

    [PyMember("skipUnless")]
    public static object? SkipUnless(object? condition, object? reason) => PyOps.Truth(condition) ? Same() : Skip(reason);

    /// <summary>Decorates a test, or a class of tests, that must fail.</summary>
    [PyMember("expectedFailure")]
    public static object? ExpectedFailure(object? testItem)
    {
        PyOps.SetAttr(testItem, "__unittest_expecting_failure__", true);
        return testItem;
    }

    /// <summary>A suite of a class's tests (before Python 3.13).</summary>
    [PyMember("makeSuite")]
    public static object? MakeSuite(object? testCaseClass, string prefix = "test", object? sortUsing = null, object? suiteClass = null) =>
        new PyTestLoader { TestMethodPrefix = prefix, SortTestMethodsUsing = sortUsing, SuiteClass = suiteClass ?? PyTypes.TestSuite }.LoadTestsFromTestCase(testCaseClass);

    /// <summary>Runs the program's tests as the command line says, and ends the program; exit=False gives the object with the result.</summary>
    [PyMember("main")]
    public static PyTestProgram Main(
        object? module = null,
        object? defaultTest = null,
        PyList<string>? argv = null,
        object? testRunner = null,
        PyTestLoader? testLoader = null,
        bool exit = true,
        long verbosity = 1,
        bool? failfast = null,
        bool? catchbreak = null,
        bool? buffer = null,
        object? warnings = null) => new(module, defaultTest, argv, testRunner, testLoader, exit, verbosity, failfast, buffer);

    [PyMember("installHandler")]
    public static void InstallHandler()
    {
    }

    private static PyFunction Same() => new("<lambda>", arguments => arguments.Single("<lambda>"));

    private static object? Mark(object? item, string reason)
    {
        PyOps.SetAttr(item, "__unittest_skip__", true);
        PyOps.SetAttr(item, "__unittest_skip_why__", reason);
        return item;
    }
}
