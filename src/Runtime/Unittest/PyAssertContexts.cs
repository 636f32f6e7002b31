namespace PyConc2Cs.Runtime;

/// <summary>What TestCase.assertRaises gives; after its block has the exception.</summary>
[PyClass("unittest.case", "_AssertRaisesContext")]
public sealed partial class PyAssertRaisesContext : PyManager<PyAssertRaisesContext>
{
    private readonly PyTestCase test;
    private readonly object? expected;
    private readonly PyPattern? pattern;
    private readonly object? message;

    internal PyAssertRaisesContext(PyTestCase test, object? expected, PyPattern? pattern, object? message)
    {
        if (!PyAssertSupport.AreClasses(expected, PyTypes.BaseException))
        {
            throw new TypeError($"{(pattern is null ? "assertRaises" : "assertRaisesRegex")}() arg 1 must be an exception type or tuple of exception types");
        }

        (this.test, this.expected, this.pattern, this.message) = (test, expected, pattern, message);
    }

    /// <summary>What was raised.</summary>
    [PyMember("exception")]
    public PyBaseException? Exception { get; private set; }

    [PyMember("expected")]
    public object? Expected => expected;

    public override PyAssertRaisesContext Enter() => this;

    public override bool Exit(PyBaseException? error)
    {
        if (error is null)
        {
            throw test.Failure(test.FormatMessage(message, $"{PyAssertSupport.Name(expected)} not raised"));
        }

        if (!Builtins.IsInstance(error, expected))
        {
            return false;
        }

        Exception = error;
        return pattern is null || PyTestCase.Search(pattern, error.ToString()) ? true
            : throw test.Failure(test.FormatMessage(message, $"{PyOps.Repr(pattern.Pattern)} does not match {PyOps.Repr(error.ToString())}"));
    }
}

/// <summary>What TestCase.assertWarns gives.</summary>
[PyClass("unittest.case", "_AssertWarnsContext")]
public sealed partial class PyAssertWarnsContext : PyManager<PyAssertWarnsContext>
{
    private readonly PyTestCase test;
    private readonly object? expected;
    private readonly PyPattern? pattern;
    private readonly object? message;
    private readonly PyCatchWarnings recorder = new(true, null);

    internal PyAssertWarnsContext(PyTestCase test, object? expected, PyPattern? pattern, object? message)
    {
        if (!PyAssertSupport.AreClasses(expected, PyTypes.Warning))
        {
            throw new TypeError($"{(pattern is null ? "assertWarns" : "assertWarnsRegex")}() arg 1 must be a warning type or tuple of warning types");
        }

        (this.test, this.expected, this.pattern, this.message) = (test, expected, pattern, message);
    }

    /// <summary>The first warning that fits.</summary>
    [PyMember("warning")]
    public object? Warning { get; private set; }

    /// <summary>All warnings of the block.</summary>
    [PyMember("warnings")]
    public PyList<object?> Warnings { get; private set; } = [];

    public override PyAssertWarnsContext Enter()
    {
        Warnings = recorder.EnterList();
        PyWarnings.Simplefilter("always");
        return this;
    }

    public override bool Exit(PyBaseException? error)
    {
        recorder.Exit();
        if (error is not null)
        {
            return false;
        }

        var fitting = Warnings.OfType<PyWarningMessage>().Select(w => w.Message).Where(m => Builtins.IsInstance(m, expected)).ToList();
        Warning = fitting.FirstOrDefault(m => pattern is null || PyTestCase.Search(pattern, PyOps.Str(m)));
        if (Warning is not null)
        {
            return false;
        }

        throw test.Failure(test.FormatMessage(message, fitting.Count > 0
            ? $"{PyOps.Repr(pattern!.Pattern)} does not match {PyOps.Repr(PyOps.Str(fitting[0]))}"
            : $"{PyAssertSupport.Name(expected)} not triggered"));
    }
}

/// <summary>What the contexts of assertions share.</summary>
internal static class PyAssertSupport
{
    public static bool AreClasses(object? expected, PyClass @base) => expected switch
    {
        PyClass type => type.IsSubclassOf(@base),
        System.Runtime.CompilerServices.ITuple types => PyTuple.Iterate(types).All(t => AreClasses(t, @base)),
        _ => false,
    };

    public static string Name(object? expected) => expected is PyClass type ? type.Name : PyOps.Str(expected);
}
