using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>What unittest.main does: reads the command line, runs the tests, ends the program.</summary>
[PyClass("unittest", "TestProgram", Aliases = ["unittest.main.TestProgram"])]
public sealed partial class PyTestProgram : PyObject
{
    private const long NoTests = 5;

    private readonly List<string> names = [];
    private readonly List<string> patterns = [];
    private long verbosity;
    private bool failfast;
    private bool buffer;

    internal PyTestProgram(
        object? module, object? defaultTest, PyList<string>? argv, object? testRunner, PyTestLoader? testLoader, bool exit, long verbosity, bool? failfast, bool? buffer)
    {
        (this.verbosity, this.failfast, this.buffer) = (verbosity, failfast == true, buffer == true);
        Parse([.. (argv ?? PySys.Argv).Skip(1)]);
        var loader = testLoader ?? PyUnittest.DefaultTestLoader;
        if (patterns.Count != 0)
        {
            loader.TestNamePatterns = new(patterns);
        }

        if (names.Count == 0 && defaultTest is not null)
        {
            names.AddRange(defaultTest is string one ? [one] : PyOps.Iterate(defaultTest).Select(PyOps.Str));
        }

        var tests = names.Count > 0 ? loader.LoadTestsFromNames(names, module) : loader.LoadTestsFromModule(module);
        Result = PyOps.CallMethod(Runner(testRunner), "run", tests);
        if (exit)
        {
            Exit((PyTestResult)Result!);
        }
    }

    [PyMember]
    public object? Result { get; }

    private static void Exit(PyTestResult result)
    {
        if (PyProgram.IsPython2)
        {
            throw new SystemExit(!result.WasSuccessful());
        }

        throw result.TestsRun == 0 && result.Skipped.Length == 0 ? new SystemExit(NoTests) : new SystemExit(result.WasSuccessful() ? 0L : 1L);
    }

    private object? Runner(object? testRunner) => testRunner switch
    {
        null => new PyTextTestRunner(verbosity: verbosity, failfast: failfast, buffer: buffer),
        PyClass type => PyOps.Call(type, new PyArguments([verbosity, failfast, buffer], ["verbosity", "failfast", "buffer"])),
        _ => testRunner,
    };

    private void Parse(List<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "-v" or "--verbose": verbosity = 2; break;
                case "-q" or "--quiet": verbosity = 0; break;
                case "-f" or "--failfast": failfast = true; break;
                case "-b" or "--buffer": buffer = true; break;
                case "-c" or "--catch" or "--locals": break;
                case "-k" when i + 1 < arguments.Count: AddPattern(arguments[++i]); break;
                case "--durations": i++; break;
                case var other when other.StartsWith("-k", StringComparison.Ordinal) && other.Length > 2: AddPattern(other[2..]); break;
                case var other when other.StartsWith("--durations=", StringComparison.Ordinal): break;
                case var other when other.StartsWith('-'):
                    PyStreams.WriteError(string.Create(CultureInfo.InvariantCulture, $"usage: {PyOsPath.Basename(PySys.Argv[0])} [-h] [-v] [-q] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]\n{PyOsPath.Basename(PySys.Argv[0])}: error: unrecognized arguments: {other}\n"));
                    throw new SystemExit(2L);
                default: names.Add(arguments[i]); break;
            }
        }
    }

    private void AddPattern(string text) => patterns.Add(text.Contains('*', StringComparison.Ordinal) ? text : $"*{text}*");
}
