using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Files that a script writes and doesn't close. CPython closes a file with its last reference, so that <c>open(p, "w").write(x)</c> is on disk at once, and
/// closes the rest at exit. .NET doesn't know references: what is buffered is written when the file is opened again, when another process is started, and at exit.
/// </summary>
internal static class OpenFiles
{
    private static readonly ConcurrentDictionary<object, (string Path, Action Flush)> files = new(ReferenceEqualityComparer.Instance);

    static OpenFiles() => AppDomain.CurrentDomain.ProcessExit += (_, _) => FlushAll();

    public static void Add(object file, string path, Action flush) => files[file] = (Path.GetFullPath(path), flush);

    public static void Remove(object file) => files.TryRemove(file, out _);

    /// <summary>Writes what is buffered for this path.</summary>
    public static void Flush(string path)
    {
        if (files.IsEmpty)
        {
            return;
        }

        var full = Path.GetFullPath(path);
        foreach (var (_, (name, flush)) in files)
        {
            if (name == full)
            {
                Quietly(flush);
            }
        }
    }

    public static void FlushAll()
    {
        foreach (var (_, (_, flush)) in files)
        {
            Quietly(flush);
        }
    }

    private static void Quietly(Action flush)
    {
        try
        {
            flush();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or ValueError or OSError)
        {
            // As CPython, which can't raise in a destructor either.
        }
    }
}
