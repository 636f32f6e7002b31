namespace PyConc2Cs.Runtime;

/// <summary>Python's filecmp module: whether files and directories are the same.</summary>
[PyModule("filecmp")]
public static class PyFilecmp
{
    [PyMember("DEFAULT_IGNORES")]
    public static PyList<string> DefaultIgnores { get; } = new(["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]);

    /// <summary>
    /// Whether two files have the same content; with <paramref name="shallow"/> it is enough that type, size and time of change agree. FileNotFoundError.
    /// </summary>
    [PyMember]
    public static bool Cmp(object? f1, object? f2, bool shallow = true)
    {
        var (first, second) = (PyOs.Fspath(f1), PyOs.Fspath(f2));
        var (a, b) = (PyOs.Stat(first), PyOs.Stat(second));
        if (!IsRegular(a) || !IsRegular(b))
        {
            return false;
        }

        return shallow && a.StSize == b.StSize && a.StMtime == b.StMtime
            || (a.StSize == b.StSize && OsErrors.Guard(first, () => File.ReadAllBytes(first)).AsSpan().SequenceEqual(OsErrors.Guard(second, () => File.ReadAllBytes(second))));
    }

    /// <summary>Compares the common files of two directories: those that are the same, that differ, that can't be compared.</summary>
    [PyMember]
    public static (PyList<string> Match, PyList<string> Mismatch, PyList<string> Errors) Cmpfiles(object? a, object? b, IEnumerable<string> common, bool shallow = true)
    {
        (PyList<string> Match, PyList<string> Mismatch, PyList<string> Errors) result = ([], [], []);
        foreach (var name in common)
        {
            try
            {
                (Cmp(PyOsPath.Join(PyOs.Fspath(a), name), PyOsPath.Join(PyOs.Fspath(b), name), shallow) ? result.Match : result.Mismatch).Append(name);
            }
            catch (OSError)
            {
                result.Errors.Append(name);
            }
        }

        return result;
    }

    /// <summary>Forgets what was compared before; nothing is kept here.</summary>
    [PyMember]
    public static void ClearCache()
    {
    }

    private static bool IsRegular(PyStatResult status) => (status.StMode & 0xf000) == 0x8000;
}

/// <summary>filecmp.dircmp: compares two directories.</summary>
[PyClass("filecmp", "dircmp")]
public sealed partial class PyDircmp : PyObject
{
    private readonly PyList<string> hide;
    private readonly PyList<string> ignore;
    private readonly bool shallow;

    [PyMember]
    public PyDircmp(object? a, object? b, IEnumerable<string>? ignore = null, IEnumerable<string>? hide = null, [PyParam(KeywordOnly = true)] bool shallow = true)
    {
        (Left, Right, this.shallow) = (PyOs.Fspath(a), PyOs.Fspath(b), shallow);
        this.hide = new(hide ?? [".", ".."]);
        this.ignore = ignore is null ? PyFilecmp.DefaultIgnores : new(ignore);
    }

    public override string PyModuleName => "filecmp";

    public override string PyTypeName => "dircmp";

    [PyMember("left")]
    public string Left { get; }

    [PyMember("right")]
    public string Right { get; }

    [PyMember("left_list")]
    public PyList<string> LeftList => field ??= Names(Left);

    [PyMember("right_list")]
    public PyList<string> RightList => field ??= Names(Right);

    [PyMember("common")]
    public PyList<string> Common => field ??= new(LeftList.Where(RightList.Contains));

    [PyMember("left_only")]
    public PyList<string> LeftOnly => field ??= new(LeftList.Where(n => !RightList.Contains(n)));

    [PyMember("right_only")]
    public PyList<string> RightOnly => field ??= new(RightList.Where(n => !LeftList.Contains(n)));

    [PyMember("common_dirs")]
    public PyList<string> CommonDirs => field ??= new(Common.Where(n => KindOf(n) == 'd'));

    [PyMember("common_files")]
    public PyList<string> CommonFiles => field ??= new(Common.Where(n => KindOf(n) == 'f'));

    [PyMember("common_funny")]
    public PyList<string> CommonFunny => field ??= new(Common.Where(n => KindOf(n) == '?'));

    [PyMember("same_files")]
    public PyList<string> SameFiles => Compared.Match;

    [PyMember("diff_files")]
    public PyList<string> DiffFiles => Compared.Mismatch;

    [PyMember("funny_files")]
    public PyList<string> FunnyFiles => Compared.Errors;

    /// <summary>The comparisons of the common directories, by name.</summary>
    [PyMember("subdirs")]
    public PyDict<string, PyDircmp> Subdirs => field ??= MakeSubdirs();

    private (PyList<string> Match, PyList<string> Mismatch, PyList<string> Errors) Compared => compared ??= PyFilecmp.Cmpfiles(Left, Right, CommonFiles, shallow);

    private (PyList<string> Match, PyList<string> Mismatch, PyList<string> Errors)? compared;

    /// <summary>Prints how the two directories differ.</summary>
    [PyMember]
    public void Report()
    {
        Builtins.Print($"diff {Left} {Right}");
        Line($"Only in {Left}", LeftOnly, sorts: true);
        Line($"Only in {Right}", RightOnly, sorts: true);
        Line("Identical files", SameFiles, sorts: true);
        Line("Differing files", DiffFiles, sorts: true);
        Line("Trouble with common files", FunnyFiles, sorts: true);
        Line("Common subdirectories", CommonDirs, sorts: true);
        Line("Common funny cases", CommonFunny, sorts: true);
    }

    /// <summary>The report of the directories and of their common directories.</summary>
    [PyMember]
    public void ReportPartialClosure()
    {
        Report();
        foreach (var name in Subdirs)
        {
            Builtins.Print();
            Subdirs[name].Report();
        }
    }

    /// <summary>The report of the directories and of all that they have in common, however deep.</summary>
    [PyMember]
    public void ReportFullClosure()
    {
        Report();
        foreach (var name in Subdirs)
        {
            Builtins.Print();
            Subdirs[name].ReportFullClosure();
        }
    }

    private static void Line(string title, PyList<string> names, bool sorts)
    {
        if (names.Length > 0)
        {
            names.Sort();
            Builtins.Print($"{title} : {PyOps.Repr(names)}");
        }
    }

    private PyDict<string, PyDircmp> MakeSubdirs()
    {
        var result = new PyDict<string, PyDircmp>();
        foreach (var name in CommonDirs)
        {
            result[name] = new PyDircmp(PyOsPath.Join(Left, name), PyOsPath.Join(Right, name), ignore, hide, shallow);
        }

        return result;
    }

    private PyList<string> Names(string directory) =>
        new(PyOs.Listdir(directory).Where(n => !ignore.Contains(n) && !hide.Contains(n)).Order(StringComparer.Ordinal));

    /// <summary>d for two directories, f for two files, ? for anything else.</summary>
    private char KindOf(string name)
    {
        try
        {
            var (a, b) = (PyOs.Stat(PyOsPath.Join(Left, name)).StMode & 0xf000, PyOs.Stat(PyOsPath.Join(Right, name)).StMode & 0xf000);
            return a != b ? '?' : a == 0x4000 ? 'd' : a == 0x8000 ? 'f' : '?';
        }
        catch (OSError)
        {
            return '?';
        }
    }
}
