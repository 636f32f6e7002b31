namespace PyConc2Cs.Runtime;

/// <summary>Python's os.path on Unix: paths as text.</summary>
[PyModule("os.path", Aliases = ["posixpath"])]
public static partial class PyOsPath
{
    [PyMember]
    public static string Sep => "/";

    /// <summary>Joins parts with slashes; an absolute part drops what is before it.</summary>
    [PyMember]
    public static string Join(string a, params string[] paths)
    {
        var joined = a;
        foreach (var part in paths)
        {
            if (part.StartsWith('/'))
            {
                joined = part;
            }
            else
            {
                joined += joined.Length == 0 || joined.EndsWith('/') ? part : "/" + part;
            }
        }
        return joined;
    }

    /// <summary>Everything up to the last slash, and what follows it.</summary>
    [PyMember]
    public static (string Head, string Tail) Split(string p)
    {
        var at = p.LastIndexOf('/') + 1;
        var head = p[..at];
        return (head.TrimEnd('/').Length == 0 ? head : head.TrimEnd('/'), p[at..]);
    }

    [PyMember]
    public static string Basename(string p) => p[(p.LastIndexOf('/') + 1)..];

    [PyMember]
    public static string Dirname(string p) => Split(p).Head;

    /// <summary>The path without its extension, and the extension with its dot.</summary>
    [PyMember]
    public static (string Root, string Extension) Splitext(string p)
    {
        var slash = p.LastIndexOf('/');
        var dot = p.LastIndexOf('.');
        // Leading dots of a name aren't the beginning of an extension.
        for (var i = slash + 1; i < dot; i++)
        {
            if (p[i] != '.')
            {
                return (p[..dot], p[dot..]);
            }
        }
        return (p, "");
    }

    [PyMember]
    public static (string Drive, string Tail) Splitdrive(string p) => ("", p);

    [PyMember]
    public static bool Isabs(string s) => s.StartsWith('/');

    /// <summary>Without double slashes, '.' and '..'.</summary>
    [PyMember]
    public static string Normpath(string path)
    {
        if (path.Length == 0)
        {
            return ".";
        }
        var slashes = path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal) ? "//" : path[0] == '/' ? "/" : "";
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part == ".")
            {
                continue;
            }
            if (part != ".." || (slashes.Length == 0 && parts.Count == 0) || (parts.Count > 0 && parts[^1] == ".."))
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }
        var text = slashes + string.Join('/', parts);
        return text.Length == 0 ? "." : text;
    }

    [PyMember]
    public static string Abspath(string path) => Normpath(Isabs(path) ? path : Join(Directory.GetCurrentDirectory(), path));

    [PyMember]
    public static string Realpath(string filename)
    {
        var full = Abspath(filename);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }

    /// <summary>The path relative to a directory, the current one if none is given.</summary>
    [PyMember]
    public static string Relpath(string path, string? start = null)
    {
        if (path.Length == 0)
        {
            throw new ValueError("no path specified");
        }
        var from = Abspath(start ?? ".").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = Abspath(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var common = 0;
        while (common < from.Length && common < to.Length && from[common] == to[common])
        {
            common++;
        }
        string[] parts = [.. Enumerable.Repeat("..", from.Length - common), .. to[common..]];
        return parts.Length == 0 ? "." : string.Join('/', parts);
    }

    /// <summary>Puts the home directory in the place of a leading '~'.</summary>
    [PyMember]
    public static string Expanduser(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? (Environment.GetEnvironmentVariable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)).TrimEnd('/') + path[1..]
            : path;

    /// <summary>Puts in environment variables for $name and ${name}; unknown ones stay as they are.</summary>
    [PyMember]
    public static string Expandvars(string path) => System.Text.RegularExpressions.Regex.Replace(
        path,
        @"\$(\w+|\{[^}]*\})",
        match => Environment.GetEnvironmentVariable(match.Groups[1].Value.Trim('{', '}')) ?? match.Value);

    [PyMember]
    public static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [PyMember]
    public static bool Lexists(string path) => Exists(path) || new FileInfo(path).LinkTarget is not null;

    [PyMember]
    public static bool Isfile(string path) => File.Exists(path);

    [PyMember]
    public static bool Isdir(string s) => Directory.Exists(s);

    [PyMember]
    public static bool Islink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The size in bytes. FileNotFoundError if there is no such file.</summary>
    [PyMember]
    public static long Getsize(string filename) => PyOs.Stat(filename).StSize;

    [PyMember]
    public static double Getmtime(string filename) => PyOs.Stat(filename).StMtime;

    [PyMember]
    public static double Getatime(string filename) => PyOs.Stat(filename).StAtime;

    [PyMember]
    public static double Getctime(string filename) => PyOs.Stat(filename).StCtime;

    /// <summary>The longest common beginning of strings, by character.</summary>
    [PyMember]
    public static bool Ismount(string path) => path.Length > 0 && Realpath(path) is var full && (full == "/" || DriveInfo.GetDrives().Any(d => d.Name == full));

    /// <summary>The longest path that all of them are below. ValueError for none, or for absolute and relative ones.</summary>
    [PyMember]
    public static string Commonpath(IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        if (all.Length == 0)
        {
            throw new ValueError("commonpath() arg is an empty sequence");
        }

        if (all.Select(Isabs).Distinct().Count() > 1)
        {
            throw new ValueError("Can't mix absolute and relative paths");
        }

        var parts = Array.ConvertAll(all, path => path.Split('/').Where(part => part.Length > 0 && part != ".").ToArray());
        var count = 0;
        while (parts.All(p => p.Length > count && p[count] == parts[0][count]))
        {
            count++;
        }

        return (Isabs(all[0]) ? "/" : "") + string.Join('/', parts[0].Take(count));
    }

    [PyMember]
    public static string Commonprefix(IEnumerable<string> m)
    {
        string? prefix = null;
        foreach (var text in m)
        {
            var length = 0;
            prefix ??= text;
            while (length < prefix.Length && length < text.Length && prefix[length] == text[length])
            {
                length++;
            }
            prefix = prefix[..length];
        }
        return prefix ?? "";
    }

    [PyMember]
    public static bool Samefile(string f1, string f2) => Realpath(f1) == Realpath(f2);
}
