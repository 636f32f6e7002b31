namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's doctest module. The examples of a script's docstrings are compiled with the script; where it imports doctest, they are added here.
/// </summary>
[PyModule("doctest")]
public static class PyDoctest
{
    [PyMember("DONT_ACCEPT_TRUE_FOR_1")]
    public const long DontAcceptTrueFor1 = 1;

    [PyMember("DONT_ACCEPT_BLANKLINE")]
    public const long DontAcceptBlankline = 2;

    [PyMember("NORMALIZE_WHITESPACE")]
    public const long NormalizeWhitespace = 4;

    [PyMember("ELLIPSIS")]
    public const long Ellipsis = 8;

    [PyMember("SKIP")]
    public const long Skip = 16;

    [PyMember("IGNORE_EXCEPTION_DETAIL")]
    public const long IgnoreExceptionDetail = 32;

    [PyMember("REPORT_UDIFF")]
    public const long ReportUdiff = 64;

    [PyMember("REPORT_CDIFF")]
    public const long ReportCdiff = 128;

    [PyMember("REPORT_ONLY_FIRST_FAILURE")]
    public const long ReportOnlyFirstFailure = 512;

    [PyMember("FAIL_FAST")]
    public const long FailFast = 1024;

    private static readonly List<(string Name, Action<PyDocstringTest>? Examples)> tests = [];

    /// <summary>Makes the examples of a docstring known under the name of the object that it describes; None stands for a docstring without examples.</summary>
    [PyMember("_add_test")]
    public static void AddTest(string name, Action<PyDocstringTest>? examples = null)
    {
        if (!tests.Exists(t => t.Name == name))
        {
            tests.Add((name, examples));
        }
    }

    /// <summary>Runs the examples of all docstrings of a module, of its functions, and of its classes and their methods, in the order of their names; prints those that fail, and a summary.</summary>
    [PyMember]
    public static PyTestResults Testmod(object? m = null, string? name = null, object? globs = null, bool? verbose = null, bool report = true, long optionflags = 0)
    {
        if (m is not (null or PyModule))
        {
            throw new TypeError($"testmod: module required; {PyOps.Repr(m)}");
        }

        var module = (m as PyModule)?.Name ?? "__main__";
        var runner = new DocTestRunner(verbose ?? PySys.Argv.Contains("-v"), optionflags);
        foreach (var (test, examples) in tests.Where(t => t.Name == module || t.Name.StartsWith(module + ".", StringComparison.Ordinal)))
        {
            runner.Run((name ?? module) + test[module.Length..], ScriptFile, examples);
        }

        if (report)
        {
            runner.Summarize();
        }

        return runner.Results;
    }

    /// <summary>Runs the examples of one object's docstring; prints those that fail.</summary>
    [PyMember]
    public static void RunDocstringExamples(object? f, object? globs, bool verbose = false, string name = "NoName", object? compileflags = null, long optionflags = 0)
    {
        var module = f is PyModule itself ? itself.Name : PyOps.Str(PyOps.GetAttr(f, "__module__"));
        var test = f is PyModule ? module : module + "." + PyOps.Str(PyOps.GetAttr(f, "__qualname__"));
        var runner = new DocTestRunner(verbose, optionflags);
        DocTestRunner.Write(verbose ? $"Finding tests in {name}\n" : "");
        foreach (var (found, examples) in tests.Where(t => t.Name == test || t.Name.StartsWith(test + ".", StringComparison.Ordinal)))
        {
            runner.Run(name + found[test.Length..], ScriptFile, examples);
        }
    }

    /// <summary>Since Python 3.9 <c>__file__</c> of the script is absolute.</summary>
    private static string ScriptFile => PyProgram.IsPython2 ? PyProgram.ScriptPath : Path.GetFullPath(PyProgram.ScriptPath);
}
