using System.IO.Enumeration;

namespace PyConc2Cs.Runtime;

/// <summary>Python's unittest.TestLoader: makes suites from classes, and from the classes of a module.</summary>
[PyClass("unittest", "TestLoader", Aliases = ["unittest.loader.TestLoader"])]
public partial class PyTestLoader : PyObject
{
    [PyMember]
    public PyTestLoader()
    {
    }

    [PyMember("testMethodPrefix")]
    public string TestMethodPrefix { get; set; } = "test";

    /// <summary>Orders the names of tests; None leaves them as the class has them.</summary>
    [PyMember("sortTestMethodsUsing")]
    public object? SortTestMethodsUsing { get; set; }

    [PyMember("testNamePatterns")]
    public PyList<string>? TestNamePatterns { get; set; }

    [PyMember("suiteClass")]
    public object? SuiteClass { get; set; } = PyTypes.TestSuite;

    /// <summary>The names of a class's tests, in their order.</summary>
    [PyMember("getTestCaseNames")]
    public PyList<string> GetTestCaseNames(object? testCaseClass)
    {
        var type = PyConvert.To<PyClass>(testCaseClass);
        var names = PyTestSupport.TestMethods(type, TestMethodPrefix).Where(name => Matches(type, name)).ToList();
        if (SortTestMethodsUsing is { } order)
        {
            names = [.. names.Order(Comparer<string>.Create((a, b) => (int)PyConvert.ToLong(PyOps.Call(order, a, b))))];
        }

        return new(names);
    }

    [PyMember("loadTestsFromTestCase")]
    public object? LoadTestsFromTestCase(object? testCaseClass)
    {
        if (PyConvert.To<PyClass>(testCaseClass).IsSubclassOf(PyTypes.TestSuite))
        {
            throw new TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?");
        }

        var names = GetTestCaseNames(testCaseClass).ToList();
        if (names.Count == 0 && PyOps.HasAttr(testCaseClass, "runTest"))
        {
            names.Add("runTest");
        }

        return Suite(names.Select(name => PyOps.Call(testCaseClass, name)));
    }

    /// <summary>The tests of the module's classes, by the classes' names; None is the program's.</summary>
    [PyMember("loadTestsFromModule")]
    public object? LoadTestsFromModule(object? module = null, [PyParam(KeywordOnly = true)] object? pattern = null) =>
        Suite(PyTestSupport.TestClasses(module is null ? null : module as string ?? PyOps.GetAttr(module, "__name__") as string).Select(LoadTestsFromTestCase));

    /// <summary>The tests of Class or Class.method.</summary>
    [PyMember("loadTestsFromName")]
    public object? LoadTestsFromName(string name, object? module = null)
    {
        var parts = name.Split('.');
        var classes = PyTestSupport.TestClasses(module as string);
        if (parts[0] == "__main__")
        {
            parts = parts[1..];
        }

        if (parts.Length == 0)
        {
            return LoadTestsFromModule(module);
        }

        var type = classes.Find(c => c.Name == parts[0])
            ?? throw new AttributeError($"module '__main__' has no attribute '{parts[0]}'");
        return parts.Length == 1 ? LoadTestsFromTestCase(type)
            : PyOps.HasAttr(type, parts[1]) ? Suite([PyOps.Call(type, parts[1])])
            : throw new AttributeError($"type object '{type.Name}' has no attribute '{parts[1]}'");
    }

    [PyMember("loadTestsFromNames")]
    public object? LoadTestsFromNames(IEnumerable<string> names, object? module = null) => Suite(names.Select(name => LoadTestsFromName(name, module)));

    private object? Suite(IEnumerable<object?> tests) => PyOps.Call(SuiteClass, new PyList<object?>(tests));

    private bool Matches(PyClass type, string name) => TestNamePatterns is not { } patterns
        || patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, $"{type.Module}.{type.QualifiedName}.{name}", ignoreCase: false));
}
