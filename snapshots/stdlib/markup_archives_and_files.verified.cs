using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MarkupArchivesAndFiles;

public static class MarkupArchivesAndFilesScript
{
    public static object? DefineMyHTMLParser()
    {
        object? classValue = null;
        void MyHTMLParserInit(object? self)
        {
            PyOps.CallMethod(Super(classValue, self), "__init__");
            PyOps.SetAttr(self, "links", new PyList<object?>());
        }

        void MyHTMLParserHandleStarttag(object? self, object? tag, object? attrs)
        {
            Print("Start:", tag, attrs);
            foreach (var item in PyOps.Iterate(attrs))
            {
                var (k, v) = PyTuple.Unpack2(PyOps.Iterate(item));
                if (PyOps.Equals(k, "href"))
                {
                    PyOps.CallMethod(PyOps.GetAttr(self, "links"), "append", v);
                }
            }
        }

        void MyHTMLParserHandleEndtag(object? self, object? tag) => Print("End  :", tag);
        void MyHTMLParserHandleData(object? self, object? data) => Print("Data :", Repr(data));
        void MyHTMLParserHandleComment(object? self, object? data) => Print("Comm :", data);
        void MyHTMLParserHandleDecl(object? self, object? data) => Print("Decl :", data);
        classValue = BuildClass(
            "MyHTMLParser",
            (PyTuple<object?>)[PyHtmlParser.HtmlParser],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("MyHTMLParser.__init__", "self", a =>
                {
                    MyHTMLParserInit(a.Get<object?>(0));
                    return null;
                }),
                ["handle_starttag"] = PyFunction.Bind("MyHTMLParser.handle_starttag", "self, tag, attrs", a =>
                {
                    MyHTMLParserHandleStarttag(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
                ["handle_endtag"] = PyFunction.Bind("MyHTMLParser.handle_endtag", "self, tag", a =>
                {
                    MyHTMLParserHandleEndtag(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["handle_data"] = PyFunction.Bind("MyHTMLParser.handle_data", "self, data", a =>
                {
                    MyHTMLParserHandleData(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["handle_comment"] = PyFunction.Bind("MyHTMLParser.handle_comment", "self, data", a =>
                {
                    MyHTMLParserHandleComment(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["handle_decl"] = PyFunction.Bind("MyHTMLParser.handle_decl", "self, data", a =>
                {
                    MyHTMLParserHandleDecl(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
        return classValue;
    }

    public static int Main(string[] args) => PyProgram.Run("markup_archives_and_files.py", args, Start);

    private static void Start()
    {
        object? myHTMLParser = DefineMyHTMLParser();
        object? p = PyOps.Call(myHTMLParser);
        PyOps.CallMethod(
            p,
            "feed",
            "<!DOCTYPE html><html><head><title>Test &amp; x</title></head><body><a href=\"/x?a=1&amp;b=2\" class='c' disabled>link</a><br/><!-- hi --><p>a<b>c</p></body></html>");
        PyOps.CallMethod(p, "feed", "<script>if (a < b) { x = \"<p>\"; }</script>text");
        PyOps.CallMethod(p, "close");
        Print(PyOps.GetAttr(p, "links"), PyOps.CallMethod(p, "getpos"));
        Print(
            PyOps.GetAttr(PyHttp.HttpStatus, "OK"),
            PyOps.GetAttr(PyOps.GetAttr(PyHttp.HttpStatus, "NOT_FOUND"), "value"),
            PyOps.GetAttr(PyOps.GetAttr(PyHttp.HttpStatus, "NOT_FOUND"), "phrase"),
            PyOps.Equals(PyOps.Call(PyHttp.HttpStatus, 404L), 404L));
        var b = new PyBytesIO();
        PyZipFile z = null!;
        using (var resource = new PyZipFile(b, "w", PyZipFileModule.Deflated))
        {
            z = resource;
            z.Writestr("a.txt", PyStr.Repeat("hello ", 100));
            z.Writestr("d/b.txt", PyBytes.Literal("data"));
        }

        object? f = default;
        using (var resource = new PyZipFile(b))
        {
            z = resource;
            Print(z.Namelist(), z.Read("a.txt")[new PySlice(null, 11, null)], z.Getinfo("a.txt").FileSize, z.Testzip());
            foreach (var i in z.Infolist())
            {
                Print(i.Filename, i.FileSize, i.IsDir());
            }

            var manager = z.Open("d/b.txt");
            f = PyOps.CallMethod(manager, "__enter__");
            var exit = PyContext.OnExit(manager);
            try
            {
                Print(PyOps.CallMethod(f, "read"));
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

            try
            {
                z.Read("nope");
            }
            catch (KeyError e)
            {
                Print(e);
            }
        }

        try
        {
            new PyZipFile(new PyBytesIO(PyBytes.Literal("nope")));
        }
        catch (BadZipFile e)
        {
            Print(e);
        }

        var d = PyTempfile.Mkdtemp();
        var fn = PyOsPath.Join(d, "f.txt");
        using (var resource = PyCodecs.Open(fn, "w", "utf-8"))
        {
            f = resource;
            PyOps.CallMethod(f, "write", "é\nline2\n");
        }

        using (var resource = PyIo.OpenText(fn, "r", encoding: "utf-8"))
        {
            f = resource;
            Print(Ascii(PyOps.CallMethod(f, "read")));
        }

        Print(PyLinecache.Getline(fn, 2), Repr(PyLinecache.Getline(fn, 99)));
        foreach (var line in PyFileInputModule.Input(new PyList<string> { fn }))
        {
            Print(PyFileInputModule.Lineno(), Ascii(line));
        }

        Print(PyCodecs.Encode("abc", "rot_13"), PyCodecs.Decode(PyBytes.Literal("616263"), "hex"), PyCodecs.BomUtf8);
        Print(PyResource.Getrusage(PyResource.UsageOfSelf).MaxResidentSize > 0);
        PyOps.CallMethod(PySys.Stdout, "flush");
        PySys.Stdout = new PyTextStream(PyOps.GetAttr(PySys.Stdout, "buffer"), encoding: "utf-8");
        Print("wrapped é");
        PyOps.CallMethod(PySys.Stdout, "flush");
    }
}
