using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MakeArchives;

/// <summary>Archives of directories by shutil; the processors of the process.</summary>
public static class MakeArchivesScript
{
    public static int Main(string[] args) => PyProgram.Run("make_archives.py", args, Start);

    private static void Start()
    {
        var manager = new PyTemporaryDirectory();
        var d = PyConvert.To<string>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            var src = PyOsPath.Join(d, "src", "sub");
            PyOs.Makedirs(src);
            OpenText(PyOsPath.Join(d, "src", "a.txt"), "w").Write(PyStr.Repeat("a", 100));
            OpenText(PyOsPath.Join(src, "b.txt"), "w").Write("b");
            string name = null!;
            foreach (var fmt in (string[])["zip", "gztar", "tar", "bztar"])
            {
                name = PyShutil.MakeArchive(PyOsPath.Join(d, "out"), fmt, PyOsPath.Join(d, "src"));
                var to = PyOsPath.Join(d, "to_" + fmt);
                PyShutil.UnpackArchive(name, to);
                Print(
                    PyOsPath.Basename(name),
                    Sorted(
                        PyIterator.Of(
                            PyIterator.Of(PyOs.Walk(to)).SelectMany(
                                item => item.Item3.Select(f => PyOsPath.Relpath(PyOsPath.Join(item.Item1, f), to))))));
            }

            name = PyShutil.MakeArchive(PyOsPath.Join(d, "out2"), "zip", d, "src");
            Print(new PyZipFile(name).Namelist());
            Print(PyTarfileModule.Open(PyOsPath.Join(d, "out.tar")).Getnames());
            try
            {
                PyShutil.MakeArchive("x", "rar");
            }
            catch (ValueError e)
            {
                Print(e);
            }

            try
            {
                PyShutil.UnpackArchive("x.rar");
            }
            catch (ShutilReadError e)
            {
                Print(e);
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        Print(PyShutil.GetArchiveFormats());
        Print(PyShutil.GetUnpackFormats());
        PySet<long> cpus = PyOs.GetAffinity(0);
        PyOs.SetAffinity(0, new PySet<long> { Min(cpus) });
        Print(PyOps.Equals(PyOs.GetAffinity(0), new PySet<long> { Min(cpus) }));
        PyOs.SetAffinity(0, cpus);
        try
        {
            PyOs.SetAffinity(0, new PyList<object?>());
        }
        catch (OSError e)
        {
            Print(e);
        }
    }
}
