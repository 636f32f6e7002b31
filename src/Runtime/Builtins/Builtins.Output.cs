using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The built-in functions; emitted code uses them by <c>using static</c>.</summary>
[PyModule("builtins", Aliases = ["__builtin__"])]
public static partial class Builtins
{
    /// <summary><c>print(*values)</c>: one atomic write to <c>sys.stdout</c>.</summary>
    public static void Print(params object?[]? values)
    {
        if (PyStreams.Stdout is { } file)
        {
            PyStreams.Write(file, Join(values, " ", "\n"));
        }
    }

    /// <summary><c>print("text")</c>.</summary>
    public static void Print(string? value)
    {
        if (PyStreams.Stdout is { } file)
        {
            PyStreams.Write(file, (value ?? "None") + "\n");
        }
    }

    /// <summary><c>print(*values, sep=..., end=..., file=..., flush=...)</c>: one atomic write.</summary>
    public static void Print(object?[] values, string? sep = " ", string? end = "\n", object? file = null, bool flush = false)
    {
        if ((file ?? PyStreams.Stdout) is not { } target)
        {
            return;
        }

        PyStreams.Write(target, Join(values, sep ?? " ", end ?? "\n"));
        if (flush)
        {
            PyStreams.Flush(target);
        }
    }

    /// <summary><c>print</c> as a value.</summary>
    [PyMember("print")]
    [PyIntrinsic("print")]
    public static void PrintDynamic(
        [PyParam(KeywordOnly = true)] object? sep = null,
        [PyParam(KeywordOnly = true)] object? end = null,
        [PyParam(KeywordOnly = true)] object? file = null,
        [PyParam(KeywordOnly = true)] object? flush = null,
        params object?[] values) =>
        Print(values, Separator(sep, "sep"), Separator(end, "end"), file, PyOps.Truth(flush));

    /// <summary>Writes text as it is to <c>sys.stdout</c>: <c>print(text, end="")</c>.</summary>
    public static void Write(string text)
    {
        if (PyStreams.Stdout is { } file)
        {
            PyStreams.Write(file, text);
        }
    }

    private static string? Separator(object? value, string name) => value switch
    {
        null => null,
        string text => text,
        _ => throw new TypeError($"{name} must be None or a string, not {PyOps.TypeName(value)}"),
    };

    private static string Join(object?[]? values, string sep, string end)
    {
        if (values is null)
        {
            return "None" + end;
        }

        if (values.Length == 1)
        {
            return PyOps.Str(values[0]) + end;
        }

        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                text.Append(sep);
            }

            text.Append(PyOps.Str(values[i]));
        }

        return text.Append(end).ToString();
    }

    /// <summary>Writes the prompt and reads a line without its end. Blocks. Raises EOFError at the end of the input.</summary>
    [PyMember]
    public static string Input(object? prompt = null)
    {
        if (prompt is not null && PyStreams.Stdout is { } file)
        {
            PyStreams.Write(file, PyOps.Str(prompt));
        }

        PyStreams.Flush(PyStreams.Stdout);
        var line = PyStreams.Stdin switch
        {
            PyTextStream text => text.Readline(),
            null => throw new RuntimeError("input(): lost sys.stdin"),
            var other => PyConvert.To<string>(PyOps.CallMethod(other, "readline")),
        };
        if (line.Length == 0)
        {
            throw new EOFError("EOF when reading a line");
        }

        return line[^1] == '\n' ? line[..^1] : line;
    }

    /// <summary>Python 2's <c>raw_input</c>.</summary>
    [PyMember("raw_input")]
    public static string RawInput(object? prompt = null) => Input(prompt);

    /// <summary>Opens a text file. Raises OSError with errno and name; ValueError for a bad mode.</summary>
    [PyMember("open", "file")]
    [PyWhen("mode", "^[^b]*$")]
    public static PyTextStream OpenText(
        object? file,
        string mode = "r",
        long buffering = -1,
        string? encoding = null,
        string? errors = null,
        string? newline = null)
    {
        FileOpening.CheckMode(mode);
        if (newline is not (null or "" or "\n" or "\r" or "\r\n"))
        {
            throw new ValueError($"illegal newline value: {PyOps.Repr(newline)}");
        }

        var path = PathOf(file);
        var stream = FileOpening.Open(path, mode);
        return new PyTextStream(stream, path, mode, encoding ?? (PyProgram.IsPython2 ? Python2Encoding.PythonName : "UTF-8"), errors ?? "strict", mode.Contains('U', StringComparison.Ordinal) ? null : newline, buffering == 1);
    }

    /// <summary>Opens a file for bytes. Raises as <see cref="OpenText"/>.</summary>
    [PyMember("open", "file")]
    [PyWhen("mode", "b")]
    public static PyBinaryFile OpenBinary(object? file, string mode, long buffering = -1)
    {
        FileOpening.CheckMode(mode);
        var path = PathOf(file);
        return new PyBinaryFile(FileOpening.Open(path, mode), path, mode);
    }

    /// <summary><c>open(...)</c> with a mode that isn't known statically.</summary>
    [PyMember("open", "file")]
    public static object Open(
        object? file,
        string mode = "r",
        long buffering = -1,
        string? encoding = null,
        string? errors = null,
        string? newline = null)
    {
        if (!mode.Contains('b', StringComparison.Ordinal))
        {
            return OpenText(file, mode, buffering, encoding, errors, newline);
        }

        if ((encoding ?? errors ?? newline) is not null)
        {
            var argument = encoding is not null ? "an encoding" : errors is not null ? "an errors" : "a newline";
            throw new ValueError($"binary mode doesn't take {argument} argument");
        }

        return OpenBinary(file, mode, buffering);
    }

    private static string PathOf(object? file) => file switch
    {
        string path => path,
        IPyDynamic dynamic when dynamic.TryCallMember("__fspath__", PyArguments.Empty, out var path) => PyConvert.To<string>(path),
        _ => throw new TypeError($"expected str, bytes or os.PathLike object, not {PyOps.TypeName(file)}"),
    };

    /// <summary>Ends the program by SystemExit.</summary>
    [PyMember]
    public static void Exit(object? code = null) => throw new SystemExit(code);

    /// <summary>Ends the program by SystemExit.</summary>
    [PyMember]
    public static void Quit(object? code = null) => throw new SystemExit(code);
}
