using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>Python's fileinput module: the lines of several files, or of stdin.</summary>
[PyModule("fileinput")]
public static class PyFileInputModule
{
    private static PyFileInput? current;

    private static PyFileInput Active => current ?? throw new RuntimeError("no active input()");

    /// <summary>The lines of the files; of those in sys.argv[1:] by default, and of stdin if there are none. RuntimeError while another one is active.</summary>
    [PyMember]
    public static PyFileInput Input(object? files = null, [PyParam(KeywordOnly = true)] string? encoding = null, [PyParam(KeywordOnly = true)] string? errors = null)
    {
        if (current is { IsActive: true })
        {
            throw new RuntimeError("input() already active");
        }

        return current = new PyFileInput(files, encoding: encoding, errors: errors);
    }

    [PyMember]
    public static string? Filename() => Active.Filename();

    [PyMember]
    public static long Lineno() => Active.Lineno();

    [PyMember]
    public static long Filelineno() => Active.Filelineno();

    [PyMember]
    public static bool Isfirstline() => Active.Isfirstline();

    [PyMember]
    public static bool Isstdin() => Active.Isstdin();

    [PyMember]
    public static void Nextfile() => Active.Nextfile();

    [PyMember]
    public static void Close()
    {
        current?.Close();
        current = null;
    }
}

/// <summary>fileinput.FileInput: iterates the lines of files, one after the other.</summary>
[PyClass("fileinput", "FileInput")]
public sealed partial class PyFileInput : PyObject, IEnumerable<string>, IDisposable
{
    private readonly Queue<string> names;
    private readonly string? encoding;
    private readonly string? errors;
    private PyTextStream? file;
    private string? filename;
    private long line;
    private long fileLine;

    [PyMember]
    public PyFileInput(object? files = null, [PyParam(KeywordOnly = true)] string? encoding = null, [PyParam(KeywordOnly = true)] string? errors = null)
    {
        var given = files switch
        {
            null => PyOps.Iterate(PySys.Argv).Skip(1).Select(PyOps.Str),
            string one => [one],
            PyPath path => [path.Fspath()],
            _ => PyOps.Iterate(files).Select(PyOs.Fspath),
        };
        names = new(given);
        (this.encoding, this.errors) = (encoding, errors);
        if (names.Count == 0)
        {
            names.Enqueue("-");
        }
    }

    internal bool IsActive => file is not null;

    [PyMember]
    public string? Filename() => filename;

    [PyMember]
    public long Lineno() => line;

    [PyMember]
    public long Filelineno() => fileLine;

    [PyMember]
    public bool Isfirstline() => fileLine == 1;

    [PyMember]
    public bool Isstdin() => filename == "<stdin>";

    /// <summary>A line with its end; empty after the last one. OSError for a file that can't be opened.</summary>
    [PyMember]
    public string Readline()
    {
        while (true)
        {
            if (file is null)
            {
                if (!names.TryDequeue(out var next))
                {
                    return "";
                }

                (file, filename, fileLine) = next == "-" ? (PyStreams.OriginalStdin, "<stdin>", 0) : (Builtins.OpenText(next, encoding: encoding, errors: errors), next, 0);
            }

            if (file.Readline() is { Length: > 0 } text)
            {
                line++;
                fileLine++;
                return text;
            }

            Nextfile();
        }
    }

    /// <summary>Leaves the rest of the file out.</summary>
    [PyMember]
    public void Nextfile()
    {
        if (file != PyStreams.OriginalStdin)
        {
            file?.Close();
        }

        file = null;
    }

    [PyMember]
    public void Close()
    {
        Nextfile();
        names.Clear();
    }

    [PyMember("__enter__")]
    public PyFileInput Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    public IEnumerator<string> GetEnumerator()
    {
        for (var text = Readline(); text.Length > 0; text = Readline())
        {
            yield return text;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
