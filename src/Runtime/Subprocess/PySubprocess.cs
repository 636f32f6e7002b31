namespace PyConc2Cs.Runtime;

/// <summary>Python's subprocess module.</summary>
[PyModule("subprocess")]
public static class PySubprocess
{
    [PyMember("PIPE")]
    public const long Pipe = -1;

    [PyMember("STDOUT")]
    public const long Stdout = -2;

    [PyMember("DEVNULL")]
    public const long DevNull = -3;

    internal const long Inherit = -4;

    /// <summary>Runs a program to its end. Blocks. FileNotFoundError, TimeoutExpired, CalledProcessError (with check).</summary>
    [PyMember]
    public static PyCompletedProcess Run(
        object? args,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? input = null,
        [PyParam(KeywordOnly = true)] object? stdout = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] bool captureOutput = false,
        [PyParam(KeywordOnly = true)] bool shell = false,
        [PyParam(KeywordOnly = true)] object? cwd = null,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] bool check = false,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = null,
        [PyParam(KeywordOnly = true)] bool? text = null,
        [PyParam(KeywordOnly = true)] object? env = null,
        [PyParam(KeywordOnly = true)] bool? universalNewlines = null)
    {
        if (input is not null && stdin is not null)
        {
            throw new ValueError("stdin and input arguments may not both be used.");
        }
        if (captureOutput && (stdout ?? stderr) is not null)
        {
            throw new ValueError("stdout and stderr arguments may not be used with capture_output.");
        }
        var process = new PyPopen(
            args,
            stdin: input is null ? stdin : Pipe,
            stdout: captureOutput ? Pipe : stdout,
            stderr: captureOutput ? Pipe : stderr,
            shell: shell,
            cwd: cwd,
            env: env,
            universalNewlines: universalNewlines,
            text: text,
            encoding: encoding,
            errors: errors);
        object? output, error;
        try
        {
            (output, error) = process.Communicate(input, timeout);
        }
        catch (TimeoutExpired)
        {
            process.Kill();
            throw;
        }
        var result = new PyCompletedProcess(args, process.Returncode ?? 0, output, error);
        if (check)
        {
            result.CheckReturncode();
        }
        return result;
    }

    /// <summary>Runs a program to its end; its exit code. Blocks.</summary>
    [PyMember]
    public static long Call(
        object? args,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? stdout = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] bool shell = false,
        [PyParam(KeywordOnly = true)] object? cwd = null,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] object? env = null) =>
        Run(args, stdin, null, stdout, stderr, shell: shell, cwd: cwd, timeout: timeout, env: env).Returncode;

    /// <summary>As call; CalledProcessError if the exit code isn't 0.</summary>
    [PyMember]
    public static long CheckCall(
        object? args,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? stdout = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] bool shell = false,
        [PyParam(KeywordOnly = true)] object? cwd = null,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] object? env = null) =>
        Run(args, stdin, null, stdout, stderr, shell: shell, cwd: cwd, timeout: timeout, env: env, check: true).Returncode;

    /// <summary>Runs a program to its end; what it wrote. CalledProcessError if the exit code isn't 0. Blocks.</summary>
    [PyMember]
    public static object? CheckOutput(
        object? args,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? input = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] bool shell = false,
        [PyParam(KeywordOnly = true)] object? cwd = null,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = null,
        [PyParam(KeywordOnly = true)] bool? text = null,
        [PyParam(KeywordOnly = true)] object? env = null,
        [PyParam(KeywordOnly = true)] bool? universalNewlines = null) =>
        Run(args, stdin, input, Pipe, stderr, shell: shell, cwd: cwd, timeout: timeout, env: env, check: true, text: text, encoding: encoding, errors: errors, universalNewlines: universalNewlines).Stdout;

    /// <summary>Exit code and output of a shell command, without the last newline. Blocks.</summary>
    [PyMember]
    public static (long ExitCode, string Output) Getstatusoutput(string cmd)
    {
        var result = Run(cmd, stdout: Pipe, stderr: Stdout, shell: true, text: true);
        var output = (string)result.Stdout!;
        return (result.Returncode, output.EndsWith('\n') ? output[..^1] : output);
    }

    [PyMember]
    public static string Getoutput(string cmd) => Getstatusoutput(cmd).Output;

    /// <summary>The words as a command line of Windows.</summary>
    [PyMember("list2cmdline")]
    public static string ListToCommandLine(IEnumerable<string> seq) => string.Join(' ', seq.Select(word => word.Length == 0 || word.AsSpan().ContainsAny(' ', '\t') ? $"\"{word}\"" : word));
}

/// <summary>What subprocess.run gives.</summary>
[PyClass("subprocess", "CompletedProcess")]
public sealed partial class PyCompletedProcess : IPyRepr
{
    [PyMember]
    public PyCompletedProcess(object? args, long returncode, object? stdout = null, object? stderr = null) =>
        (Args, Returncode, Stdout, Stderr) = (args, returncode, stdout, stderr);

    [PyMember]
    public object? Args { get; }

    [PyMember]
    public long Returncode { get; }

    [PyMember]
    public object? Stdout { get; }

    [PyMember]
    public object? Stderr { get; }

    /// <summary>CalledProcessError if the exit code isn't 0.</summary>
    [PyMember]
    public void CheckReturncode()
    {
        if (Returncode != 0)
        {
            throw new CalledProcessError(Returncode, Args, Stdout, Stderr);
        }
    }

    public string Repr() => $"CompletedProcess(args={PyOps.Repr(Args)}, returncode={Returncode}"
        + (Stdout is null ? "" : $", stdout={PyOps.Repr(Stdout)}") + (Stderr is null ? "" : $", stderr={PyOps.Repr(Stderr)}") + ")";

    public override string ToString() => Repr();
}

/// <summary>Base of what subprocess raises.</summary>
[PyClass("subprocess", "SubprocessError")]
public partial class SubprocessError : PyException
{
    [PyMember]
    public SubprocessError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SubprocessError";
}

/// <summary>A process whose exit code isn't 0.</summary>
[PyClass("subprocess", "CalledProcessError")]
public partial class CalledProcessError : SubprocessError
{
    [PyMember]
    public CalledProcessError(long returncode, object? cmd, object? output = null, object? stderr = null)
        : base(returncode, cmd) => (Returncode, Cmd, Output, Stderr) = (returncode, cmd, output, stderr);

    [PyMember]
    public long Returncode { get; }

    [PyMember]
    public object? Cmd { get; }

    [PyMember("output", "stdout")]
    public object? Output { get; }

    [PyMember]
    public object? Stderr { get; }

    public override string PyTypeName => "CalledProcessError";

    public override string ToString() => Returncode < 0
        ? $"Command '{PyOps.Str(Cmd)}' died with {SignalName(-Returncode)}."
        : $"Command '{PyOps.Str(Cmd)}' returned non-zero exit status {Returncode}.";

    private static string SignalName(long number) => number switch
    {
        1 => "<Signals.SIGHUP: 1>",
        2 => "<Signals.SIGINT: 2>",
        6 => "<Signals.SIGABRT: 6>",
        9 => "<Signals.SIGKILL: 9>",
        11 => "<Signals.SIGSEGV: 11>",
        15 => "<Signals.SIGTERM: 15>",
        _ => $"unknown signal {number}",
    };
}

/// <summary>A process that took too long.</summary>
[PyClass("subprocess", "TimeoutExpired")]
public partial class TimeoutExpired : SubprocessError
{
    [PyMember]
    public TimeoutExpired(object? cmd, double timeout, object? output = null, object? stderr = null)
        : base(cmd, timeout) => (Cmd, Timeout, Output, Stderr) = (cmd, timeout, output, stderr);

    [PyMember]
    public object? Cmd { get; }

    [PyMember]
    public double Timeout { get; }

    [PyMember("output", "stdout")]
    public object? Output { get; }

    [PyMember]
    public object? Stderr { get; }

    public override string PyTypeName => "TimeoutExpired";

    public override string ToString() => $"Command '{PyOps.Str(Cmd)}' timed out after {(Timeout == Math.Floor(Timeout) ? PyOps.Str((long)Timeout) : PyOps.Str(Timeout))} seconds";
}
