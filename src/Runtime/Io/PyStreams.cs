namespace PyConc2Cs.Runtime;

/// <summary>
/// <c>sys.stdin</c>, <c>sys.stdout</c>, <c>sys.stderr</c>: scripts may assign any object with the methods of a file. stdout is buffered
/// unless it is a terminal, stderr flushes at each line end.
/// </summary>
public static class PyStreams
{
    static PyStreams() => AppDomain.CurrentDomain.ProcessExit += (_, _) => FlushAll();

    /// <summary>The stream at the start of the program: <c>sys.__stdin__</c>.</summary>
    public static PyTextStream OriginalStdin { get; } = new PyStandardStream(0, Console.OpenStandardInput(), "<stdin>", "r", Console.IsInputRedirected);

    /// <summary><c>sys.__stdout__</c>.</summary>
    public static PyTextStream OriginalStdout { get; } = new PyStandardStream(1, Console.OpenStandardOutput(), "<stdout>", "w", Console.IsOutputRedirected);

    /// <summary><c>sys.__stderr__</c>.</summary>
    public static PyTextStream OriginalStderr { get; } = new PyStandardStream(2, Console.OpenStandardError(), "<stderr>", "w", Console.IsErrorRedirected);

    /// <summary><c>sys.stdin</c>.</summary>
    public static object? Stdin { get; set; } = OriginalStdin;

    /// <summary><c>sys.stdout</c>.</summary>
    public static object? Stdout { get; set; } = OriginalStdout;

    /// <summary><c>sys.stderr</c>.</summary>
    public static object? Stderr { get; set; } = OriginalStderr;

    /// <summary>Writes text to <c>sys.stderr</c>, whatever it is now; to the original one when it is None.</summary>
    public static void WriteError(string text) => Write(Stderr ?? OriginalStderr, text);

    /// <summary>Flushes stdout and stderr: the end of the program.</summary>
    public static void FlushAll()
    {
        FlushQuietly(Stdout as PyTextStream);
        FlushQuietly(OriginalStdout);
        FlushQuietly(Stderr as PyTextStream);
        FlushQuietly(OriginalStderr);
    }

    internal static void Write(object? file, string text)
    {
        if (file is IPyTextOutput output)
        {
            output.Write(text);
        }
        else
        {
            PyOps.CallMethod(file, "write", text);
        }
    }

    internal static void Flush(object? file)
    {
        if (file is IPyTextOutput output)
        {
            output.Flush();
        }
        else if (file is not null)
        {
            PyOps.CallMethod(file, "flush");
        }
    }

    /// <summary>A stream that nobody reads any more must not turn the end of the program into a failure.</summary>
    private static void FlushQuietly(PyTextStream? stream)
    {
        try
        {
            if (stream is { Closed: false })
            {
                stream.Flush();
            }
        }
        catch (Exception error) when (error is IOException or OSError)
        {
            return;
        }
    }

    /// <summary>The environment asks for what a program prints to be written at once.</summary>
    private static bool IsUnbuffered => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PYTHONUNBUFFERED"));

    private sealed class PyStandardStream(long descriptor, Stream stream, string name, string mode, bool redirected)
        : PyTextStream(stream, name, mode, PyProgram.IsPython2 ? Python2Encoding.PythonName : "utf-8", descriptor == 2 ? "backslashreplace" : "strict", null, descriptor == 2 || !redirected || IsUnbuffered)
    {
        public override bool IsAtty() => !redirected;

        public override long Fileno() => descriptor;
    }
}
