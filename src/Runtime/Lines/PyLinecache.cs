using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

/// <summary>Python's linecache module: lines of files by number.</summary>
[PyModule("linecache")]
public static class PyLinecache
{
    private static readonly ConcurrentDictionary<string, PyList<string>> files = new(StringComparer.Ordinal);

    /// <summary>A line with its end; empty if there is none.</summary>
    [PyMember]
    public static string Getline(string filename, long lineno, object? moduleGlobals = null)
    {
        var lines = Getlines(filename);
        return lineno >= 1 && lineno <= lines.Length ? lines[lineno - 1] : "";
    }

    /// <summary>All lines; none if the file can't be read.</summary>
    [PyMember]
    public static PyList<string> Getlines(string filename, object? moduleGlobals = null) => files.TryGetValue(filename, out var known) ? known : Read(filename);

    [PyMember]
    public static void Clearcache() => files.Clear();

    /// <summary>Forgets files, so that changes are seen.</summary>
    [PyMember]
    public static void Checkcache(string? filename = null)
    {
        if (filename is null)
        {
            files.Clear();
        }
        else
        {
            files.TryRemove(filename, out _);
        }
    }

    [PyMember]
    public static PyList<string> Updatecache(string filename, object? moduleGlobals = null)
    {
        Checkcache(filename);
        return Read(filename);
    }

    private static PyList<string> Read(string filename)
    {
        try
        {
            using var file = Builtins.OpenText(filename);
            PyList<string> lines = new(file.Readlines());
            if (lines.Length > 0 && !lines[-1].EndsWith('\n'))
            {
                lines[-1] += "\n";
            }

            return files[filename] = lines;
        }
        catch (Exception error) when (error is OSError or UnicodeDecodeError)
        {
            return [];
        }
    }
}
