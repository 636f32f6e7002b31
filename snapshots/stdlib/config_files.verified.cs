using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ConfigFiles;

public static class ConfigFilesScript
{
    public static int Main(string[] args) => PyProgram.Run("config_files.py", args, Start);

    private static void Start()
    {
        var config = new PyConfigParser();
        PyOps.SetItem(
            config,
            "DEFAULT",
            new PyDict<object?, object?>
            {
                ["ServerAliveInterval"] = "45",
                ["Compression"] = "yes",
                ["CompressionLevel"] = "9",
            });
        PyOps.SetItem(config, "forge.example", new PyDict<object?, object?>());
        PyOps.SetItem(PyOps.GetItem(config, "forge.example"), "User", "hg");
        PyOps.SetItem(config, "topsecret.server.example", new PyDict<object?, object?>());
        object? topsecret = PyOps.GetItem(config, "topsecret.server.example");
        PyOps.SetItem(topsecret, "Port", "50022");
        PyOps.SetItem(topsecret, "ForwardX11", "no");
        PyOps.SetItem(PyOps.GetItem(config, "DEFAULT"), "ForwardX11", "yes");
        var buf = new PyStringIO();
        config.Write(buf);
        Print(buf.Getvalue());
        Print(
            config.Sections(),
            PyOps.Contains(config, "forge.example"),
            PyOps.GetItem(PyOps.GetItem(config, "forge.example"), "User"),
            PyOps.GetItem(PyOps.GetItem(config, "DEFAULT"), "Compression"));
        foreach (var key in PyOps.Iterate(PyOps.GetItem(config, "forge.example")))
        {
            Print(key);
        }

        Print(
            PyOps.CallMethod(topsecret, "get", "Port"),
            PyOps.CallMethod(topsecret, "getint", "Port"),
            PyOps.CallMethod(topsecret, "getboolean", "ForwardX11"),
            PyOps.CallMethod(topsecret, "get", "Cipher", "3des"));
        var c = new PyConfigParser();
        c.ReadString(
            "\n[paths]\nhome = /usr\nlib = %(home)s/lib\nmulti = one\n  two\n  three\n; comment\n[flags]\ndebug: true\nlevel = 3\nratio = 0.5\n");
        Print(
            c.Get("paths", "lib"),
            Repr((object?)c.Get("paths", "multi")),
            c.Getboolean("flags", "debug"),
            c.Getint("flags", "level"),
            c.Getfloat("flags", "ratio"));
        Print(c.Items("flags"), c.Options("paths"), c.HasOption("flags", "x"), c.HasSection("nope"));
        Print(
            c.Get("flags", "nope", fallback: "fb"),
            c.Getint("flags", "zip", fallback: 7L),
            c.Get("paths", "lib", raw: true));
        foreach (var f in new PyList<Func<object?>>
        {
            () => (object?)c.Get("nope", "x"),
            () => (object?)c.Get("flags", "x"),
            () => (object?)c.Getint("flags", "debug"),
            () =>
            {
                c.AddSection("flags");
                return null;
            },
            () => PyOps.GetItem(c, "zz"),
            () => PyOps.GetItem(PyOps.GetItem(c, "flags"), "zz"),
            () => (object?)c.Getboolean("flags", "level"),
            () =>
            {
                c.Set("flags", "a", 5L);
                return null;
            },
        })
        {
            try
            {
                Print(f());
            }
            catch (Exception ex) when (ex.ToPython() is PyException e)
            {
                Print(PyOps.TypeOf(e).Name, e);
            }
        }

        foreach (var text in new PyList<string>
        {
            "[s]\nfoo\n",
            "[a]\n[a]\n",
            "[a]\nx=1\nx=2\n",
            "[a]\nx=%(y)s\n",
            "[a]\nx=%z\n",
        })
        {
            try
            {
                var p = new PyConfigParser();
                p.ReadString(text);
                Print(p.Get("a", "x"));
            }
            catch (ConfigError e)
            {
                Print(PyOps.TypeOf(e).Name, Str(e).PyReplace("\n", "|"));
            }
        }

        c.Set("flags", "new", "val");
        c.RemoveOption("flags", "level");
        Print(Dict(PyOps.GetItem(c, "flags")), c.RemoveSection("paths"), c.Sections());
        var r = new PyRawConfigParser();
        r.OptionTransform = PyTypes.Str;
        r.ReadString("[S]\nKey=%(x)s\n");
        Print(r.Items("S"), r.Get("S", "Key"));
        var d = new PyConfigParser(interpolation: null, allowNoValue: true);
        d.ReadString("[a]\nflag\nv=100%\n");
        Print(PyOps.GetItem(PyOps.GetItem(d, "a"), "flag"), d.Get("a", "v"), d.Items("a"));
        Print(config.Read(new PyList<string> { "/no/such.ini" }));
    }
}
