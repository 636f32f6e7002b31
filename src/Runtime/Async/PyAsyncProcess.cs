using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>A process that <c>create_subprocess_exec</c> or <c>create_subprocess_shell</c> started.</summary>
[PyClass("asyncio.subprocess", "Process")]
public sealed partial class PyAsyncProcess : PyObject
{
    private readonly PyEventLoop loop;
    private readonly Process process;
    private readonly PyAsyncFuture<object?> ended;
    private long? signal;

    internal PyAsyncProcess(PyEventLoop loop, ProcessStartInfo start, long limit)
    {
        this.loop = loop;
        ended = new PyAsyncFuture<object?>(loop);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => Finish();
        PyProgram.FlushStreams();
        process.Start();
        Pid = process.Id;
        Stdin = start.RedirectStandardInput ? new PyStreamWriter(loop, process.StandardInput.BaseStream, null) : null;
        Stdout = start.RedirectStandardOutput ? Reader(process.StandardOutput.BaseStream, limit) : null;
        Stderr = start.RedirectStandardError ? Reader(process.StandardError.BaseStream, limit) : null;
    }

    [PyMember]
    public long Pid { get; }

    [PyMember]
    public PyStreamWriter? Stdin { get; }

    [PyMember]
    public PyStreamReader? Stdout { get; }

    [PyMember]
    public PyStreamReader? Stderr { get; }

    /// <summary>None while it runs; negative if a signal ended it.</summary>
    [PyMember]
    public long? Returncode { get; private set; }

    /// <summary>Waits for the end; gives the exit code.</summary>
    [PyMember]
    public async PyCoroutine<long> Wait()
    {
        if (Returncode is null)
        {
            await PyAsyncio.Shield(ended);
        }

        return Returncode ?? 0;
    }

    /// <summary>Sends the input, reads all output, waits for the end.</summary>
    [PyMember]
    public async PyCoroutine<(PyBytes? Stdout, PyBytes? Stderr)> Communicate(PyBytes? input = null)
    {
        if (Stdin is not null)
        {
            if (input is not null)
            {
                Stdin.Write(input);
            }

            Stdin.Close();
        }

        var output = Stdout is null ? null : new PyTask<PyBytes>(Stdout.Read(), loop, null);
        var errors = Stderr is null ? null : new PyTask<PyBytes>(Stderr.Read(), loop, null);
        var (first, second) = (output is null ? null : await output, errors is null ? null : await errors);
        await Wait();
        return (first, second);
    }

    /// <summary>Raises ProcessLookupError if it has ended.</summary>
    [PyMember]
    public void SendSignal(long signal)
    {
        if (Returncode is not null)
        {
            throw new ProcessLookupError();
        }

        this.signal = signal;
        PyOs.Kill(Pid, signal);
    }

    [PyMember]
    public void Terminate() => SendSignal(15);

    [PyMember]
    public void Kill() => SendSignal(9);

    protected override string DefaultRepr() => $"<Process {Pid}>";

    private PyStreamReader Reader(Stream source, long limit)
    {
        var reader = new PyStreamReader(limit, loop);
        _ = reader.Pump(source);
        return reader;
    }

    private void Finish()
    {
        var code = process.ExitCode;
        long result = signal is { } sent && code == 128 + sent ? -sent : code;
        if (!loop.HasClosed())
        {
            loop.EnqueueThreadsafe(new PyHandle(() =>
            {
                Returncode = result;
                ended.TrySetResult(null);
            }));
        }
    }
}

/// <summary>Python's asyncio.subprocess.</summary>
[PyModule("asyncio.subprocess")]
public static class PyAsyncioSubprocess
{
    [PyMember("PIPE")]
    public const long Pipe = -1;

    [PyMember("STDOUT")]
    public const long Stdout = -2;

    [PyMember("DEVNULL")]
    public const long Devnull = -3;
}

/// <summary>Subprocesses.</summary>
public static partial class PyAsyncio
{
    /// <summary>Starts a program. Raises FileNotFoundError.</summary>
    [PyMember]
    public static async PyCoroutine<PyAsyncProcess> CreateSubprocessExec(
        object? program,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? stdout = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] long limit = 65536,
        PyKeywords? kwds = null,
        params object?[] args)
    {
        await default(NextRound);
        return StartProcess([PyOps.Str(program), .. args.Select(PyOps.Str)], (stdin, stdout, stderr), limit, kwds);
    }

    /// <summary>Starts a command by the shell.</summary>
    [PyMember]
    public static async PyCoroutine<PyAsyncProcess> CreateSubprocessShell(
        string cmd,
        [PyParam(KeywordOnly = true)] object? stdin = null,
        [PyParam(KeywordOnly = true)] object? stdout = null,
        [PyParam(KeywordOnly = true)] object? stderr = null,
        [PyParam(KeywordOnly = true)] long limit = 65536,
        PyKeywords? kwds = null)
    {
        await default(NextRound);
        return StartProcess(["/bin/sh", "-c", cmd], (stdin, stdout, stderr), limit, kwds);
    }

    private static PyAsyncProcess StartProcess(string[] command, (object? In, object? Out, object? Error) streams, long limit, PyKeywords? kwds)
    {
        string[] all = streams.Error is PyAsyncioSubprocess.Stdout ? ["/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", .. command] : command;
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = streams.In is not null,
            RedirectStandardOutput = streams.Out is not null,
            RedirectStandardError = streams.Error is not (null or PyAsyncioSubprocess.Stdout),
        };
        if (kwds is not null && kwds.TryGetValue("cwd", out var folder) && folder is not null)
        {
            start.WorkingDirectory = PyOps.Str(folder);
        }

        if (kwds is not null && kwds.TryGetValue("env", out var variables) && variables is not null)
        {
            start.Environment.Clear();
            foreach (var name in PyOps.Iterate(variables))
            {
                start.Environment[PyOps.Str(name)] = PyOps.Str(PyOps.GetItem(variables, name));
            }
        }

        try
        {
            var process = new PyAsyncProcess(RunningLoop(), start, limit);
            if (streams.In is PyAsyncioSubprocess.Devnull)
            {
                process.Stdin!.Close();
            }

            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new FileNotFoundError(2L, "No such file or directory", command[0]);
        }
    }
}
