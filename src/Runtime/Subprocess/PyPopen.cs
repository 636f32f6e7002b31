using System.ComponentModel;
using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's subprocess.Popen: a running child process.</summary>
[PyClass("subprocess", "Popen")]
public sealed partial class PyPopen : IDisposable, IPyRepr
{
    private readonly Process process;
    private readonly List<Thread> pumps = [];
    private readonly bool text;
    private readonly string encoding;

    /// <summary>Starts a program: a list of words, or a text (a command for the shell with shell=True). FileNotFoundError.</summary>
    [PyMember]
    public PyPopen(
        object? args,
        long bufsize = -1,
        object? executable = null,
        object? stdin = null,
        object? stdout = null,
        object? stderr = null,
        object? preexecFn = null,
        bool closeFds = true,
        bool shell = false,
        object? cwd = null,
        object? env = null,
        bool? universalNewlines = null,
        object? startupinfo = null,
        long creationflags = 0,
        bool restoreSignals = true,
        bool startNewSession = false,
        object? passFds = null,
        [PyParam(KeywordOnly = true)] bool? text = null,
        [PyParam(KeywordOnly = true)] string? encoding = null,
        [PyParam(KeywordOnly = true)] string? errors = null)
    {
        Args = args;
        this.text = text == true || universalNewlines == true || encoding is not null || errors is not null;
        this.encoding = encoding ?? "utf-8";
        var info = StartInfo(args, executable, shell);
        info.WorkingDirectory = cwd is null ? "" : PyOs.Fspath(cwd);
        if (info.WorkingDirectory.Length > 0 && !Directory.Exists(info.WorkingDirectory))
        {
            throw OsErrors.NotFound(info.WorkingDirectory);
        }
        if (env is not null)
        {
            info.Environment.Clear();
            foreach (var key in PyOps.Iterate(env))
            {
                info.Environment[PyOs.Fspath(key)] = PyOs.Fspath(PyOps.GetItem(env, key));
            }
        }
        // .NET redirects all three or lets the child inherit; what isn't a pipe is pumped.
        (info.RedirectStandardInput, info.RedirectStandardOutput, info.RedirectStandardError) = (stdin is not null, stdout is not null, stderr is not null);
        PyStreams.FlushAll();
        OpenFiles.FlushAll();
        var merge = stderr is long and PySubprocess.Stdout;
        var sharesOutput = merge && stdout is not null && UseShellToMerge(info);
        if (sharesOutput)
        {
            (merge, stderr, info.RedirectStandardError) = (false, null, false);
        }

        process = Start(info);
        Stdin = stdin is long and PySubprocess.Pipe ? Wrap(process.StandardInput.BaseStream, "w", errors) : null;
        FeedInput(stdin);
        var merged = merge && stdout is long and PySubprocess.Pipe ? new MergedPipe(process, pumps) : null;
        Stdout = stdout is long and PySubprocess.Pipe ? Wrap(merged ?? process.StandardOutput.BaseStream, "r", errors) : null;
        Stderr = stderr is long and PySubprocess.Pipe ? Wrap(process.StandardError.BaseStream, "r", errors) : null;
        Drain(stdout, process.StartInfo.RedirectStandardOutput ? process.StandardOutput.BaseStream : null, Stdout);
        Drain(merge && merged is null ? stdout ?? PySubprocess.Inherit : stderr, process.StartInfo.RedirectStandardError && merged is null ? process.StandardError.BaseStream : null, Stderr);
    }

    [PyMember]
    public object? Args { get; }

    [PyMember]
    public object? Stdin { get; }

    [PyMember]
    public object? Stdout { get; }

    [PyMember]
    public object? Stderr { get; }

    [PyMember]
    public long Pid => process.Id;

    /// <summary>The exit code, negative for a signal; None as long as nobody has asked or the process runs.</summary>
    [PyMember]
    public long? Returncode { get; private set; }

    /// <summary>The exit code if the process has ended.</summary>
    [PyMember]
    public long? Poll()
    {
        if (Returncode is null && process.HasExited)
        {
            Returncode = ExitCode();
        }
        return Returncode;
    }

    /// <summary>Waits for the end; gives the exit code. Blocks. TimeoutExpired.</summary>
    [PyMember]
    public long Wait(double? timeout = null)
    {
        if (timeout is not { } seconds)
        {
            process.WaitForExit();
        }
        else if (!process.WaitForExit(TimeSpan.FromSeconds(Math.Max(0, seconds))))
        {
            throw new TimeoutExpired(Args, seconds);
        }
        pumps.ForEach(pump => pump.Join());
        return (Returncode = ExitCode()).Value;
    }

    /// <summary>Sends the input, reads both outputs to their ends and waits. Blocks. TimeoutExpired.</summary>
    [PyMember]
    public (object? Stdout, object? Stderr) Communicate(object? input = null, double? timeout = null)
    {
        var output = ReadLater(Stdout);
        var errors = ReadLater(Stderr);
        if (Stdin is not null)
        {
            try
            {
                if (input is not null)
                {
                    PyOps.CallMethod(Stdin, "write", input);
                }
                PyOps.CallMethod(Stdin, "close");
            }
            catch (Exception error) when (error is IOException or BrokenPipeError)
            {
                // The child doesn't want to read: no error in Python either.
            }
        }
        Wait(timeout);
        return (output.Result, errors.Result);
    }

    /// <summary>Ends the process.</summary>
    [PyMember]
    public void Kill() => SendSignal(9);

    /// <summary>Asks the process to end.</summary>
    [PyMember]
    public void Terminate() => SendSignal(15);

    [PyMember]
    public void SendSignal(long sig)
    {
        if (Poll() is not null)
        {
            return;
        }
        if (OperatingSystem.IsWindows() || sig == 9)
        {
            process.Kill();
        }
        else
        {
            PyOs.Kill(Pid, sig);
        }
    }

    [PyMember("__enter__")]
    public PyPopen Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Dispose();

    public void Dispose()
    {
        foreach (var stream in (object?[])[Stdout, Stderr, Stdin])
        {
            if (stream is not null)
            {
                PyOps.CallMethod(stream, "close");
            }
        }
        Wait();
    }

    public string Repr() => $"<Popen: returncode: {PyOps.Repr(Returncode)} args: {PyOps.Repr(Args)}>";

    public override string ToString() => Repr();

    private static ProcessStartInfo StartInfo(object? args, object? executable, bool shell)
    {
        var info = new ProcessStartInfo { UseShellExecute = false };
        var words = args is string or PyPath ? [PyOs.Fspath(args)] : PyOps.Iterate(args).Select(word => word is string or PyPath ? PyOs.Fspath(word)
            : word is PyBytes bytes ? ByteSource.Text(bytes.Span)
            : throw new TypeError($"expected str, bytes or os.PathLike object, not {PyOps.TypeName(word)}")).ToList();
        if (shell)
        {
            words = OperatingSystem.IsWindows() ? ["cmd.exe", "/c", .. words] : ["/bin/sh", "-c", .. words];
        }
        info.FileName = executable is null ? words[0] : PyOs.Fspath(executable);
        foreach (var word in words.Skip(1))
        {
            info.ArgumentList.Add(word);
        }
        return info;
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception error)
        {
            throw error.NativeErrorCode == 13
                ? OSError.Create(13L, "Permission denied", info.FileName)
                : OsErrors.NotFound(info.FileName);
        }
    }

    /// <summary>
    /// stderr=STDOUT: .NET's two pipes would lose the order of what is written to them, so a shell makes one of both and is then replaced by the program. False
    /// where there is no such shell, and for programs that don't exist, whose error is to be raised here.
    /// </summary>
    private static bool UseShellToMerge(ProcessStartInfo info)
    {
        var program = info.FileName.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(info.FileName) : PyShutil.Which(info.FileName);
        if (OperatingSystem.IsWindows() || program is null || !File.Exists(program) || !PyOs.Access(program, PyOs.ExecuteAllowed))
        {
            return false;
        }

        string[] arguments = [.. info.ArgumentList];
        info.ArgumentList.Clear();
        foreach (var word in (string[])["-c", "exec \"$0\" \"$@\" 2>&1", info.FileName, .. arguments])
        {
            info.ArgumentList.Add(word);
        }

        info.FileName = "/bin/sh";
        return true;
    }

    private object Wrap(Stream stream, string mode, string? errors) => text
        ? new PyTextStream(stream, "<pipe>", mode, encoding, errors ?? "strict")
        : new PyBinaryFile(stream, "<pipe>", mode + "b");

    private static Task<object?> ReadLater(object? stream) => stream is null ? Task.FromResult<object?>(null) : Task.Factory.StartNew(
        () =>
        {
            var all = PyOps.CallMethod(stream, "read");
            PyOps.CallMethod(stream, "close");
            return all;
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void FeedInput(object? stdin)
    {
        if (stdin is null or (long and PySubprocess.Pipe))
        {
            return;
        }
        using var target = process.StandardInput.BaseStream;
        if (stdin is not long)
        {
            var data = PyOps.CallMethod(stdin, "read");
            target.Write(data is string known ? System.Text.Encoding.UTF8.GetBytes(known) : ByteSource.View(data));
        }
    }

    /// <summary>Hands what the child writes to the file that the script gave.</summary>
    private void Drain(object? target, Stream? source, object? pipe)
    {
        if (source is null || pipe is not null || target is long and PySubprocess.Pipe)
        {
            return;
        }
        var pump = new Thread(() =>
        {
            var buffer = new byte[8192];
            for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
            {
                Give(target, buffer.AsSpan(0, count));
            }
        })
        { IsBackground = true };
        pump.Start();
        pumps.Add(pump);
    }

    private static void Give(object? target, ReadOnlySpan<byte> bytes)
    {
        switch (target)
        {
            case PySubprocess.DevNull:
                break;
            case PySubprocess.Inherit:
                PyStreams.OriginalStdout.WriteBytes(bytes);
                PyStreams.OriginalStdout.Flush();
                break;
            case PyTextStream file:
                file.WriteBytes(bytes);
                file.Flush();
                break;
            default:
                PyOps.CallMethod(target, "write", new PyBytes(bytes.ToArray()));
                PyStreams.Flush(target);
                break;
        }
    }

    /// <summary>.NET gives 128 + the signal where Python gives the negative signal.</summary>
    private long ExitCode() => process.ExitCode > 128 && process.ExitCode < 160 && !OperatingSystem.IsWindows() ? 128 - process.ExitCode : process.ExitCode;
}
