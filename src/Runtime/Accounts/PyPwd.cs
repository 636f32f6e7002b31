using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's pwd module: the users in /etc/passwd.</summary>
[PyModule("pwd")]
public static class PyPwd
{
    private static readonly PyClass s_entry = NamedTuples.Make("struct_passwd", ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"], [], "pwd");

    /// <summary>All users in the order of the file.</summary>
    [PyMember]
    public static PyList<object?> Getpwall() => new(AccountFile.Lines("/etc/passwd", 7).Select(Entry));

    /// <summary>The user of a name. KeyError if there is none.</summary>
    [PyMember]
    public static object? Getpwnam(string name) => AccountFile.Lines("/etc/passwd", 7).FirstOrDefault(f => f[0] == name) is { } found
        ? Entry(found) : throw new KeyError($"getpwnam(): name not found: {PyOps.Repr(name)}");

    /// <summary>The user of a number. KeyError if there is none.</summary>
    [PyMember]
    public static object? Getpwuid(long uid) => AccountFile.Lines("/etc/passwd", 7).FirstOrDefault(f => AccountFile.Number(f[2]) == uid) is { } found
        ? Entry(found) : throw new KeyError($"getpwuid(): uid not found: {uid}");

    private static object? Entry(string[] fields) =>
        PyOps.Call(s_entry, fields[0], fields[1], AccountFile.Number(fields[2]), AccountFile.Number(fields[3]), fields[4], fields[5], fields[6]);
}

/// <summary>Python's grp module: the groups in /etc/group.</summary>
[PyModule("grp")]
public static class PyGrp
{
    private static readonly PyClass s_entry = NamedTuples.Make("struct_group", ["gr_name", "gr_passwd", "gr_gid", "gr_mem"], [], "grp");

    /// <summary>All groups in the order of the file.</summary>
    [PyMember]
    public static PyList<object?> Getgrall() => new(AccountFile.Lines("/etc/group", 4).Select(Entry));

    /// <summary>The group of a name. KeyError if there is none.</summary>
    [PyMember]
    public static object? Getgrnam(string name) => AccountFile.Lines("/etc/group", 4).FirstOrDefault(f => f[0] == name) is { } found
        ? Entry(found) : throw new KeyError($"getgrnam(): name not found: {PyOps.Repr(name)}");

    /// <summary>The group of a number. KeyError if there is none.</summary>
    [PyMember]
    public static object? Getgrgid(long id) => AccountFile.Lines("/etc/group", 4).FirstOrDefault(f => AccountFile.Number(f[2]) == id) is { } found
        ? Entry(found) : throw new KeyError($"getgrgid(): gid not found: {id}");

    private static object? Entry(string[] fields) =>
        PyOps.Call(s_entry, fields[0], fields[1], AccountFile.Number(fields[2]), new PyList<object?>(fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries)));
}

/// <summary>The lines of a file of accounts, whose fields stand between colons.</summary>
internal static class AccountFile
{
    public static IEnumerable<string[]> Lines(string path, int fields) => File.ReadLines(path).Select(line => line.Split(':')).Where(f => f.Length == fields);

    public static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
