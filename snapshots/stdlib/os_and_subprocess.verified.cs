using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace OsAndSubprocess;

public static class OsAndSubprocessScript
{
    public static int Main(string[] args) => PyProgram.Run("os_and_subprocess.py", args, Start);

    private static void Start()
    {
        var d = PyTempfile.Mkdtemp();
        var p = PyOsPath.Join(d, "a", "b");
        PyOs.Makedirs(p, existOk: true);
        object? f = default;
        using (var resource = OpenText(PyOsPath.Join(p, "x.txt"), "w"))
        {
            f = resource;
            PyOps.CallMethod(f, "write", "hello\nworld\n");
        }

        foreach (var (root, dirs, files) in PyIterator.Of(PyOs.Walk(d)))
        {
            Print(PyOsPath.Relpath(root, d), Sorted(dirs), Sorted(files));
        }

        using (var it = PyOs.Scandir(p))
        {
            foreach (var e in it)
            {
                Print(e.Name, e.IsFile(), e.IsDir(), e.Stat().StSize);
            }
        }

        var st = PyOs.Stat(PyOsPath.Join(p, "x.txt"));
        Print(
            st.StSize,
            PyStatModule.SIsReg(st.StMode),
            PyOps.Contains(("0o644", "0o664"), Oct(st.StMode & 511)),
            st.StNlink);
        Print(
            PyOsPath.Splitext("a/b.tar.gz"),
            PyOsPath.Basename("/x/y"),
            PyOsPath.Dirname("/x/y"),
            PyOsPath.Commonpath(new PyList<string> { "/a/b", "/a/c" }));
        var (r, w) = PyOs.Pipe();
        PyOs.Write(w, PyBytes.Literal("data"));
        PyOs.Close(w);
        Print(PyOs.Read(r, 100));
        PyOs.Close(r);
        var fd = PyOs.Open(PyOsPath.Join(d, "fd.txt"), PyOs.OpenReadWrite | PyOs.OpenCreate);
        Print(PyOs.Write(fd, PyBytes.Literal("abc")));
        PyOs.Lseek(fd, 0, PyOs.SeekSet);
        Print(PyOs.Read(fd, 10));
        PyOs.Close(fd);
        PyOs.Rename(PyOsPath.Join(d, "fd.txt"), PyOsPath.Join(d, "new.txt"));
        var value = PyOs.Listdir(d);
        Print(value.Length != 0 ? Sorted(PyOs.Listdir(d)) : value);
        PyOs.Rename(PyOsPath.Join(d, "new.txt"), PyOsPath.Join(d, "n2.txt"));
        PyOs.Remove(PyOsPath.Join(d, "n2.txt"));
        try
        {
            PyOs.Remove("/nonexistent/x");
        }
        catch (FileNotFoundError e)
        {
            Print(e);
        }

        PyOs.Environ["MY_VAR"] = "v";
        Print(PyOs.Environ.Get("MY_VAR"), PyOs.Getenv("NOPE", "def"), PyOps.Contains(PyOs.Environ, "MY_VAR"));
        Print(PySubprocess.Run(new PyList<string> { "echo", "hi" }, captureOutput: true, text: true).Stdout);
        Print(PySubprocess.CheckOutput("echo $MY_VAR", shell: true));
        var outValue = new PyPopen(new PyList<string> { "cat" }, stdin: PySubprocess.Pipe, stdout: PySubprocess.Pipe);
        Print(outValue.Communicate(PyBytes.Literal("input")));
        try
        {
            PySubprocess.Run(new PyList<string> { "false" }, check: true);
        }
        catch (CalledProcessError e)
        {
            Print(e, e.Returncode);
        }

        try
        {
            PySubprocess.Run(new PyList<string> { "sleep", "5" }, timeout: 0.2);
        }
        catch (TimeoutExpired e)
        {
            Print(PyStr.Slice(Str(e), upper: 40));
        }

        var p2 = new PyPopen("exit 3", shell: true);
        Print(p2.Wait(), p2.Returncode);
        var proc = new PyPopen(
            new PyList<string> { "sh", "-c", "echo out; echo err 1>&2" },
            bufsize: 1,
            stdout: PySubprocess.Pipe,
            stderr: PySubprocess.Stdout,
            universalNewlines: true);
        foreach (var line in PyOps.Iterate(proc.Stdout))
        {
            Print("line:", PyOps.CallMethod(line, "rstrip"));
        }

        PyOps.CallMethod(proc.Stdout, "close");
        proc.Wait();
        try
        {
            new PyPopen(new PyList<string> { "/no/such" });
        }
        catch (FileNotFoundError e)
        {
            Print(e, e.Filename);
        }

        Print(
            PySubprocess.Call(new PyList<string> { "true" }),
            PySubprocess.Getoutput("echo x"),
            PySubprocess.Getstatusoutput("exit 2"));
        var p3 = new PyPopen(new PyList<string> { "sleep", "10" });
        p3.Terminate();
        Print(p3.Wait());
        var b = new PyBytesIO(PyBytes.Literal("a\nb\n"));
        var t = new PyTextStream(b, encoding: "utf-8");
        Print(t.Readlines());
        var br = new PyBinaryFile(new PyBytesIO(PyBytes.Literal("abcdef")));
        Print(br.Peek(3)[new PySlice(null, 3, null)], br.Read(2), br.Read());
        var s = new PyStringIO("x\ny");
        Print((PyList<string>)[.. s], s.Seek(0), s.Read(1), s.Tell());
        try
        {
            OpenText(PyOsPath.Join(d, "zz")).Read();
        }
        catch (OSError e)
        {
            Print(PyOps.TypeOf(e).Name, e.Errno, e.Strerror);
        }

        using (var resource = OpenBinary(PyOsPath.Join(d, "bin"), "wb"))
        {
            f = resource;
            _ = false ? PyOps.NoneOf(
                () => Print(
                    PyOps.CallMethod(f, "write", PyBytes.Literal("\0\u0001\u0002")),
                    PyOps.CallMethod(f, "tell"),
                    PyOps.Equals(PyOps.GetAttr(f, "name"), PyOsPath.Join(d, "bin")),
                    PyOps.GetAttr(f, "mode"),
                    f)) : null;
        }

        using (var resource = OpenBinary(PyOsPath.Join(d, "bin"), "rb"))
        {
            f = resource;
            Print(
                PyOps.CallMethod(f, "read", 1L),
                PyOps.CallMethod(f, "seek", 0L, 2L),
                PyOps.CallMethod(f, "tell"),
                PyOps.Greater(PyOps.CallMethod(f, "fileno"), 2L));
        }

        using (var resource = OpenText(PyOsPath.Join(d, "m"), "a+"))
        {
            f = resource;
            PyOps.CallMethod(f, "write", "abc");
            PyOps.CallMethod(f, "seek", 0L);
            Print(PyOps.CallMethod(f, "read"));
        }

        PyShutil.Copy(PyOsPath.Join(p, "x.txt"), d);
        Print(PyStr.Slice(Sorted(PyGlob.Glob(PyOsPath.Join(d, "*.txt")))[0], Len(d)));
        Print(PyShutil.Which("sh") is not null, PyShutil.DiskUsage("/").Total > 0);
        PyShutil.Rmtree(d);
        Print(PyOsPath.Exists(d));
        using (var tf = PyTempfile.NamedTemporaryFile("w+", suffix: ".txt", delete: true))
        {
            PyOps.CallMethod(tf, "write", "t");
            PyOps.CallMethod(tf, "flush");
            Print(PyOsPath.Exists(tf.Name), OpenText(tf.Name).Read());
        }

        var manager = new PyTemporaryDirectory();
        var td = PyConvert.To<string>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            Print(PyOsPath.Isdir(td));
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

        Print(PyOs.Getpid() > 0, PyOs.CpuCount() > 0, PyOs.Sep, PyOs.Linesep == "\n", PyOs.Name);
        Print(false ? (object?)PyOs.GetTerminalSize(0) : "", PyOs.Uname().Sysname, !PyOps.Is(PyOs.Umask(18), null));
        Print(
            PyOsPath.Getsize("/etc/hostname") > 0,
            PyOs.Access("/etc/hostname", PyOs.ReadAllowed),
            PyOs.Times().User >= 0L);
    }
}
