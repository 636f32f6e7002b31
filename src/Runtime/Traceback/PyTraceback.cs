namespace PyConc2Cs.Runtime;

/// <summary>Python's traceback module. Frames are shown as far as they are known; the last line is always exact.</summary>
[PyModule("traceback")]
public static partial class PyTraceback
{
    private const string NoException = "NoneType: None\n";

    /// <summary>Prints the exception being handled to stderr, or the given file.</summary>
    [PyMember]
    public static void PrintExc(long? limit = null, object? file = null, bool chain = true) => Write(FormatExc(limit, chain), file);

    /// <summary>The exception being handled as the text that print_exc prints.</summary>
    [PyMember]
    public static string FormatExc(long? limit = null, bool chain = true) =>
        PyErrors.Current is { } error ? PyErrors.FormatTraceback(error) : NoException;

    /// <summary>Prints an exception: given itself, or as type, value and traceback.</summary>
    [PyMember]
    public static void PrintException(object? exc, object? value = null, object? tb = null, long? limit = null, object? file = null, bool chain = true) =>
        Write(string.Concat(FormatException(exc, value, tb, limit, chain)), file);

    /// <summary>An exception as a list of lines, each with its newline.</summary>
    [PyMember]
    public static PyList<string> FormatException(object? exc, object? value = null, object? tb = null, long? limit = null, bool chain = true) =>
        (value as Exception ?? exc as Exception) is { } error ? Lines(PyErrors.FormatTraceback(error)) : [NoException];

    /// <summary>The last line of an exception's report: its type and message.</summary>
    [PyMember]
    public static PyList<string> FormatExceptionOnly(object? exc, object? value = null) =>
        (value as Exception ?? exc as Exception) is { } error ? [PyErrors.FormatOnly(error) + "\n"] : [NoException];

    /// <summary>Prints where the program is; frames aren't known, so only the heading.</summary>
    [PyMember]
    public static void PrintStack(object? f = null, long? limit = null, object? file = null) => Write(string.Concat(FormatStack(f, limit)), file);

    [PyMember]
    public static PyList<string> FormatStack(object? f = null, long? limit = null) => [];

    /// <summary>Prints the frames of a traceback.</summary>
    [PyMember]
    public static void PrintTb(object? tb, long? limit = null, object? file = null) => Write(string.Concat(FormatTb(tb, limit)), file);

    [PyMember]
    public static PyList<string> FormatTb(object? tb, long? limit = null) => [];

    private static PyList<string> Lines(string text)
    {
        var lines = new PyList<string>();
        for (var begin = 0; begin < text.Length;)
        {
            var end = text.IndexOf('\n', begin) is var at and >= 0 ? at + 1 : text.Length;
            lines.Append(text[begin..end]);
            begin = end;
        }
        return lines;
    }

    private static void Write(string text, object? file)
    {
        if (file is null)
        {
            PyStreams.WriteError(text);
        }
        else
        {
            PyStreams.Write(file, text);
        }
    }
}
