using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>The examples of one docstring while they run: each is told with its line, its source and the output that the docstring shows.</summary>
[PyClass("doctest", "DocTest")]
public sealed partial class PyDocstringTest
{
    private readonly DocTestRunner runner;
    private readonly string name;
    private readonly string file;
    private long flags;
    private bool isStopped;

    internal PyDocstringTest(DocTestRunner runner, string name, string file) => (this.runner, this.name, this.file) = (runner, name, file);

    internal long Failures { get; private set; }

    internal long Attempted { get; private set; }

    internal long Skips { get; private set; }

    private bool IsQuiet => (flags & PyDoctest.ReportOnlyFirstFailure) != 0 && Failures > 0;

    /// <summary>An example that is an expression: its value is shown unless it is None.</summary>
    [PyMember]
    public void Check(long line, string source, string want, Func<object?> value) => Run(line, source, want, () => Show(value()));

    /// <summary>An example that assigns a value, which is given back.</summary>
    [PyMember]
    public T Value<T>(long line, string source, string want, Func<T> value)
    {
        var result = default(T)!;
        Run(line, source, want, () => result = value());
        return result;
    }

    /// <summary>An example that only defines names: it runs after this call.</summary>
    [PyMember]
    public void Define(long line, string source, string want) => Run(line, source, want, () => { });

    /// <summary>An example that isn't compiled, because it is marked <c>+SKIP</c>.</summary>
    [PyMember]
    public void Skip(long line, string source, string want) => Run(line, source, want, () => { });

    /// <summary>An example that is a statement.</summary>
    [PyMember]
    public void Run(long line, string source, string want, Action statement)
    {
        if (isStopped)
        {
            return;
        }

        Attempted++;
        flags = Options(source);
        if ((flags & PyDoctest.Skip) != 0)
        {
            Skips++;
            return;
        }

        var (code, expected) = (source + "\n", want.Length > 0 ? want + "\n" : "");
        Tell(runner.IsVerbose, $"Trying:\n{DocTestRunner.Indented(code)}Expecting{(expected.Length > 0 ? ":\n" + DocTestRunner.Indented(expected) : " nothing\n")}");
        var (got, error) = Output(statement);
        Report(Judge(expected, got, error), line, code, expected, got, error);
        isStopped = Failures > 0 && (flags & PyDoctest.FailFast) != 0;
    }

    /// <summary>Prints a value as the interactive prompt does.</summary>
    [PyMember]
    public void Show(object? value)
    {
        if (value is not null)
        {
            DocTestRunner.Write(PyOps.Repr(value) + "\n");
        }
    }

    private static (string Got, PyBaseException? Error) Output(Action statement)
    {
        var (outer, captured) = (PySys.Stdout, new PyStringIO());
        PySys.Stdout = captured;
        try
        {
            statement();
            return (captured.Getvalue(), null);
        }
        catch (Exception e) when (PyErrors.From(e) is not KeyboardInterrupt)
        {
            return (captured.Getvalue(), PyErrors.From(e));
        }
        finally
        {
            PySys.Stdout = outer;
        }
    }

    /// <summary>Null for an exception that nobody expects.</summary>
    private bool? Judge(string want, string got, PyBaseException? error)
    {
        if (error is null)
        {
            return PyOutputChecker.Matches(want, EndOfLine(got), flags);
        }

        if (ExpectedException().Match(want) is not { Success: true } match)
        {
            return null;
        }

        var (expected, actual) = (match.Groups["msg"].Value, PyErrors.FormatOnly(error) + "\n");
        return PyOutputChecker.Matches(expected, actual, flags)
            || ((flags & PyDoctest.IgnoreExceptionDetail) != 0 && PyOutputChecker.Matches(WithoutDetail(expected), WithoutDetail(actual), flags));
    }

    private void Report(bool? verdict, long line, string code, string want, string got, PyBaseException? error)
    {
        if (verdict == true)
        {
            Tell(runner.IsVerbose, "ok\n");
            return;
        }

        var heading = DocTestRunner.Heading(name, file, line, code);
        Tell(true, heading + (verdict is null
            ? "Exception raised:\n" + DocTestRunner.Indented(PyErrors.FormatTraceback(error!))
            : PyOutputChecker.Difference(want, EndOfLine(got) + (error is null ? "" : PyErrors.FormatTraceback(error)), flags)));
        Failures++;
    }

    private void Tell(bool condition, string text)
    {
        if (condition && !IsQuiet)
        {
            DocTestRunner.Write(text);
        }
    }

    /// <summary>A text without its last line end is completed: an example's output can't show the difference.</summary>
    private static string EndOfLine(string got) => got.Length > 0 && !got.EndsWith('\n') ? got + "\n" : got;

    private long Options(string source)
    {
        var result = runner.Flags;
        foreach (Match directive in Directive().Matches(source))
        {
            foreach (var option in directive.Groups["options"].Value.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var flag = Flag(option[1..]) ?? throw new ValueError($"line 1 of the doctest for {name} has an invalid option: {PyOps.Repr(option)}");
                result = option[0] == '+' ? result | flag : result & ~flag;
            }
        }

        return result;
    }

    private static long? Flag(string option) => option switch
    {
        "DONT_ACCEPT_TRUE_FOR_1" => PyDoctest.DontAcceptTrueFor1,
        "DONT_ACCEPT_BLANKLINE" => PyDoctest.DontAcceptBlankline,
        "NORMALIZE_WHITESPACE" => PyDoctest.NormalizeWhitespace,
        "ELLIPSIS" => PyDoctest.Ellipsis,
        "SKIP" => PyDoctest.Skip,
        "IGNORE_EXCEPTION_DETAIL" => PyDoctest.IgnoreExceptionDetail,
        "REPORT_UDIFF" => PyDoctest.ReportUdiff,
        "REPORT_CDIFF" => PyDoctest.ReportCdiff,
        "REPORT_ONLY_FIRST_FAILURE" => PyDoctest.ReportOnlyFirstFailure,
        "FAIL_FAST" => PyDoctest.FailFast,
        _ => null,
    };

    /// <summary>Only the name of the exception's class, without its module.</summary>
    private static string WithoutDetail(string message)
    {
        var line = message.Split('\n')[0];
        var head = line.Split(':')[0];
        return head[(head.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"#\s*doctest:\s*(?<options>[^\n'""]*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\A(?<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?<stack>.*?)^(?<msg>\w+.*)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ExpectedException();
}
