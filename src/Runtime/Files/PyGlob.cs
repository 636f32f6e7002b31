using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's glob module: files by shell patterns.</summary>
[PyModule("glob")]
public static class PyGlob
{
    /// <summary>The paths that match, in the order of the file system.</summary>
    [PyMember("glob")]
    public static PyList<string> Glob(
        string pathname,
        [PyParam(KeywordOnly = true)] string? rootDir = null,
        [PyParam(KeywordOnly = true)] long? dirFd = null,
        [PyParam(KeywordOnly = true)] bool recursive = false,
        [PyParam(KeywordOnly = true)] bool includeHidden = false) => new(Iglob(pathname, rootDir, dirFd, recursive, includeHidden));

    /// <summary>As glob, one path after the other.</summary>
    [PyMember]
    public static PyIterator<string> Iglob(
        string pathname,
        [PyParam(KeywordOnly = true)] string? rootDir = null,
        [PyParam(KeywordOnly = true)] long? dirFd = null,
        [PyParam(KeywordOnly = true)] bool recursive = false,
        [PyParam(KeywordOnly = true)] bool includeHidden = false) =>
        PyIterator.Of(Find(pathname, rootDir, recursive, includeHidden, dirsOnly: false).Where(path => path.Length > 0));

    /// <summary>The pattern that matches only this name.</summary>
    [PyMember]
    public static string Escape(string pathname)
    {
        var text = new StringBuilder();
        foreach (var c in pathname)
        {
            text.Append(c is '*' or '?' or '[' ? $"[{c}]" : c);
        }
        return text.ToString();
    }

    [PyMember]
    public static bool HasMagic(string s) => s.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    private static IEnumerable<string> Find(string pattern, string? root, bool recursive, bool hidden, bool dirsOnly)
    {
        var (directory, name) = PyOsPath.Split(pattern);
        if (!HasMagic(pattern))
        {
            var full = Full(root, pattern);
            return name.Length > 0 ? Exists(full) ? [pattern] : [] : Directory.Exists(Full(root, directory)) ? [pattern] : [];
        }
        IEnumerable<string> directories = directory.Length > 0 && directory != pattern && HasMagic(directory)
            ? Find(directory, root, recursive, hidden, dirsOnly: true)
            : [directory];
        return directories.SelectMany(parent => InDirectory(parent, name, root, recursive, hidden, dirsOnly).Select(item => item.Length == 0 ? parent + (parent.Length > 0 && parent[^1] != '/' ? "/" : "") : PyOsPath.Join(parent, item)));
    }

    private static IEnumerable<string> InDirectory(string parent, string name, string? root, bool recursive, bool hidden, bool dirsOnly)
    {
        if (!HasMagic(name))
        {
            return name.Length == 0 ? Directory.Exists(Full(root, parent)) ? [""] : []
                : Exists(Full(root, PyOsPath.Join(parent, name))) ? [name] : [];
        }
        if (recursive && name == "**")
        {
            return ((IEnumerable<string>)[""]).Concat(Below(Full(root, parent), hidden, dirsOnly));
        }
        var regex = PyFnmatch.Compile(name);
        return List(Full(root, parent), dirsOnly).Where(item => (hidden || name[0] == '.' || item[0] != '.') && regex.IsMatch(item));
    }

    private static IEnumerable<string> Below(string directory, bool hidden, bool dirsOnly)
    {
        foreach (var item in List(directory, dirsOnly).Where(item => hidden || item[0] != '.'))
        {
            yield return item;
            var path = PyOsPath.Join(directory, item);
            if (Directory.Exists(path))
            {
                foreach (var inner in Below(path, hidden, dirsOnly))
                {
                    yield return PyOsPath.Join(item, inner);
                }
            }
        }
    }

    private static string[] List(string directory, bool dirsOnly)
    {
        try
        {
            var all = new DirectoryInfo(directory.Length == 0 ? "." : directory).EnumerateFileSystemInfos();
            return [.. all.Where(item => !dirsOnly || Directory.Exists(item.FullName)).Select(item => item.Name)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Exists(string path) => PyOsPath.Lexists(path);

    private static string Full(string? root, string path) => root is null ? path : PyOsPath.Join(root, path);
}
