using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LayoutsAndUrls;

public static class LayoutsAndUrlsScript
{
    public static int Main(string[] args) => PyProgram.Run("layouts_and_urls.py", args, Start);

    private static void Start()
    {
        var data = new PyDict<string, object?>
        {
            ["name"] = "Alice",
            ["items"] = new PyList<object?> { 1L, 2L, 3L },
            ["nested"] = new PyDict<object?, object?> { ["b"] = (1L, 2L), ["a"] = null },
            ["long"] = PyStr.Repeat("x", 60),
            ["more"] = new PyList<object?> { "alpha", "beta", "gamma", "delta", "epsilon" },
        };
        PyPprint.Pprint(data);
        PyPprint.Pprint(data, indent: 4, width: 40);
        PyPprint.Pprint(List(Range(30)), width: 40, compact: true);
        Print(
            PyPprint.Pformat(
                new PyDict<string, string> { ["k"] = PyStr.Repeat(
                    "the quick brown fox jumps over the lazy dog ",
                    3) }));
        var pp = new PyPrettyPrinter(indent: 2, depth: 2);
        pp.Pprint(
            new PyList<object?>
            {
                new PyList<object?> { 1L, new PyList<object?> { 2L, new PyList<object?> { 3L } } },
                new PyDict<object?, object?> { ["z"] = new PyDict<object?, object?> { ["y"] = new PyDict<object?, object?> { ["x"] = 1L } } },
            });
        PyPprint.Pprint(new PySet<long> { 3, 1, 2 });
        PyPprint.Pprint((PyList<(long, string)>)[.. Range(8).Select(i => (i, $"item number {i}"))]);
        var outValue = new PyStringIO();
        var dw = new PyCsvDictWriter(
            outValue,
            fieldnames: new PyList<string> { "a", "b" },
            kwds: new PyKeywords { ["delimiter"] = ";", ["quoting"] = PyCsv.QuoteAll });
        dw.Writeheader();
        dw.Writerow(new PyDict<string, object?> { ["a"] = 1L, ["b"] = "x" });
        Print(Repr(outValue.Getvalue()));
        try
        {
            dw.Writerow(new PyDict<string, long> { ["c"] = 1 });
        }
        catch (ValueError e)
        {
            Print(e);
        }

        foreach (var row in PyCsv.Reader(
            new PyList<string> { "a,b,c", "1,\"2,3\",4" },
            fmtparams: new PyKeywords { ["delimiter"] = "," }))
        {
            Print(", ".PyJoin(row));
        }

        var s = new PyStringIO("line1\nline2\nline3");
        Print(s.Readline(), s.Read(), s.Tell());
        s.Seek(0);
        foreach (var l in s)
        {
            Print(l.RStrip());
        }

        var b = new PyBytesIO(PyBytes.Literal("abc"));
        Print(b.Read(2), b.Read(), b.Getvalue());
        var buf = new PyStringIO();
        Print(["hello", 1L, 2L], file: buf);
        buf.Write("x");
        Print(Repr(buf.Getvalue()));
        object? old = PySys.Stdout;
        PySys.Stdout = new PyStringIO();
        Print("captured");
        object? cap = PyOps.CallMethod(PySys.Stdout, "getvalue");
        PySys.Stdout = old;
        Print("got", Repr(cap));
        var u = PyUrllibParse.Urlparse("http://user:pw@example.com:8080/a/b;p?q=1&r=2#frag");
        Print(u, u.Scheme, u.Netloc, u.Path, u.Query, u.Fragment, u.Hostname, u.Port, u.Username, u.Password);
        Print(
            u.Geturl(),
            PyUrllibParse.Urlencode(new PyDict<string, object?> { ["a"] = 1L, ["b"] = "x y", ["c"] = "é" }),
            PyUrllibParse.Quote("/a b/é"),
            PyUrllibParse.QuotePlus("a b&c"),
            PyUrllibParse.Unquote("a%20b%C3%A9"));
        Print(
            PyUrllibParse.ParseQs("a=1&b=2&a=3"),
            PyUrllibParse.Urljoin("http://a/b/c/d", "../e"),
            PyUrllibParse.Urljoin("http://a/b/", "c?x=1"),
            PyUrllibParse.Urlsplit("//x/y?z"));
        var (scheme, netloc, path, _, _, _) = PyUrllibParse.Urlparse("https://python.org/x");
        Print(scheme, netloc, path);
        var p = new PyPath("/usr") / "local" / "lib.tar.gz";
        Print(p, Repr(p), p.Name, p.Stem, p.Suffix, p.Suffixes, p.Parent, p.Parts, List(p.Parents));
        Print(
            p.WithSuffix(".zip"),
            p.WithName("x.py"),
            p.RelativeTo("/usr"),
            p.IsAbsolute(),
            new PyPath("a") / new PyPath("b"),
            p.Exists());
    }
}
