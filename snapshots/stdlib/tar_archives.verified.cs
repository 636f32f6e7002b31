using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TarArchives;

/// <summary>Archives: what is written is read again, and is what CPython writes.</summary>
public static class TarArchivesScript
{
    public static PyList<(string, long)> Tree(string folder)
    {
        PyList<(string, long)> found = [];
        foreach (var (baseValue, dirs, files) in PyIterator.Of(PyOs.Walk(folder)))
        {
            dirs.Sort();
            foreach (var name in Sorted(files))
            {
                var path = PyOsPath.Join(baseValue, name);
                found.Append((PyOsPath.Relpath(path, folder), PyOsPath.Getsize(path)));
            }
        }

        return found;
    }

    public static void MakeInput(string folder)
    {
        PyOs.Makedirs(PyOsPath.Join(folder, "docs", "deep"));
        foreach (var (name, text) in new PyList<(string, string)>
        {
            ("a.txt", PyStr.Repeat("first\n", 100)),
            ("docs/b.txt", "second"),
            ("docs/deep/c.txt", ""),
            ("run.sh", "#!/bin/sh\n"),
        })
        {
            var path = PyOsPath.Join(folder, name);
            using (var f = OpenText(path, "w"))
            {
                f.Write(text);
            }

            PyOs.Utime(path, (1700000000L, 1700000000L));
        }

        PyOs.Chmod(PyOsPath.Join(folder, "run.sh"), 493);
    }

    public static int Main(string[] args) => PyProgram.Run("tar_archives.py", args, Start);

    private static void Start()
    {
        var manager = new PyTemporaryDirectory();

        var work = PyConvert.To<string>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            var source = PyOsPath.Join(work, "project");
            MakeInput(source);
            PyTarFile tar = null!;

            foreach (var (mode, suffix) in new PyList<(string, string)>
            {
                ("w", ".tar"),
                ("w:gz", ".tar.gz"),
                ("w:bz2", ".tar.bz2"),
            })
            {
                var path = PyOsPath.Join(work, "out" + suffix);
                using (var resource = PyTarfileModule.Open(path, mode))
                {
                    tar = resource;
                    tar.Add(source, arcname: "project");
                }

                string target = null!;
                using (var resource = PyTarfileModule.Open(path))
                {
                    tar = resource;
                    Print(suffix, PyTarfileModule.IsTarfile(path), Len(tar.Getnames()));
                    foreach (var member in tar)
                    {
                        var kind = member.IsDirectory() ? "dir" : "file";
                        Print(
                            "  ",
                            member.Name,
                            kind,
                            member.IsFile() ? PyStr.Slice(Oct(member.Mode), -3) : "",
                            member.Size,
                            member.Kind);
                    }

                    target = PyOsPath.Join(work, "unpacked" + suffix);
                    tar.Extractall(target);
                }

                Print("  ", Tree(target));
                Print(
                    "  ",
                    Oct(PyOs.Stat(PyOsPath.Join(target, "project", "run.sh")).StMode & 511),
                    Int(PyOsPath.Getmtime(PyOsPath.Join(target, "project", "a.txt"))));
            }

            Print("size", PyOsPath.Getsize(PyOsPath.Join(work, "out.tar")));

            using (var resource = PyTarfileModule.Open(PyOsPath.Join(work, "out.tar")))
            {
                tar = resource;
                Print(PyOps.CallMethod(tar.Extractfile("project/docs/b.txt"), "read"));
                Print(tar.Extractfile("project/docs"));
                var info = tar.Getmember("project/a.txt");
                Print(info.Name, info.Size, info.IsFile(), info.Mtime);
                try
                {
                    tar.Getmember("nothing");
                }
                catch (KeyError e)
                {
                    Print("KeyError:", e);
                }
            }

            using (var resource = PyTarfileModule.Open(PyOsPath.Join(work, "out.tar"), "a"))
            {
                tar = resource;
                tar.Add(PyOsPath.Join(source, "a.txt"), arcname: "added.txt");
            }

            Print(PyTarfileModule.Open(PyOsPath.Join(work, "out.tar")).Getnames().Slice(-2));

            var buffer = new PyBytesIO();
            using (var resource = PyTarfileModule.Open(mode: "w", fileobj: buffer))
            {
                tar = resource;
                foreach (var (name, text) in new PyList<(string, string)>
                {
                    ("hello.txt", "hello"),
                    (PyStr.Repeat("n", 120) + ".txt", "long name"),
                    ("größe.txt", "umlauts"),
                })
                {
                    var data = text.Encode();
                    var info = new PyTarInfo(name);
                    info.Size = Len(data);
                    info.Mtime = 1234567890L;
                    info.Uname = "someone";
                    tar.Addfile(info, new PyBytesIO(data));
                }
            }

            var raw = buffer.Getvalue();
            Print(Len(raw), PyHashlib.Sha1(raw).Hexdigest());
            buffer.Seek(0);
            using (var resource = PyTarfileModule.Open(fileobj: buffer))
            {
                tar = resource;
                Print(
                    (PyList<(string, long, string, object?)>)[.. tar.Getmembers().Select(
                        m => (PyStr.Slice(m.Name, upper: 12), m.Size, m.Uname, PyOps.CallMethod(tar.Extractfile(m), "read")))]);
            }

            var bad = PyOsPath.Join(work, "bad.tar");
            using (var f = OpenBinary(bad, "wb"))
            {
                f.Write(PyOps.Multiply(PyBytes.Literal("this is no archive"), 100L));
            }

            Print(PyTarfileModule.IsTarfile(bad));
            try
            {
                PyTarfileModule.Open(bad);
            }
            catch (TarReadError e)
            {
                Print("ReadError:", Str(e).SplitLines()[0]);
            }

            try
            {
                PyTarfileModule.Open(PyOsPath.Join(work, "missing.tar"));
            }
            catch (FileNotFoundError e)
            {
                Print("FileNotFoundError:", e.Errno);
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
    }
}
