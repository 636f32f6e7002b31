using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TextAndBytes;

public static class TextAndBytesScript
{
    public static int Main(string[] args) => PyProgram.Run("text_and_bytes.py", args, Start);

    private static void Start()
    {
        var text = "The textwrap module can be used to format text for output in situations where pretty-printing is desired. It offers programmatic functionality similar to the paragraph wrapping or filling features found in many text editors.";
        Print(PyTextwrap.Fill(text, width: 40));
        foreach (var line in PyTextwrap.Wrap(text, 30, initialIndent: "* ", subsequentIndent: "  "))
        {
            Print(Repr(line));
        }

        Print(PyTextwrap.Shorten(text, width: 50));
        Print(PyTextwrap.Dedent("\n    hello\n      world\n    bye\n    "));
        Print(PyTextwrap.Indent("a\n\nb\n", "> "));
        var w = new PyTextWrapper(width: 20);
        Print(w.Fill("supercalifragilisticexpialidocious word-with-hyphens and more"));
        var e = PyBase64.B64encode(PyBytes.Literal("hello world"));
        Print(e, PyBase64.B64decode(e), PyBase64.B64encode("héllo".Encode("utf-8")).Decode());
        Print(
            PyBase64.B32encode(PyBytes.Literal("abc")),
            PyBase64.B32decode(PyBytes.Literal("MFRGG===")),
            PyBase64.B16encode(PyBytes.Literal("ÿ\0")),
            PyBase64.UrlsafeB64encode(PyBytes.Literal("ûÿ")),
            PyBase64.B85encode(PyBytes.Literal("hello")),
            PyBase64.B85decode(PyBytes.Literal("Xk~0{Zv")));
        try
        {
            PyBase64.B64decode("abc");
        }
        catch (BinasciiError ex)
        {
            Print("err", ex);
        }

        Print(
            PyBinascii.Hexlify(PyBytes.Literal("abc")),
            PyBinascii.Unhexlify("616263"),
            PyBinascii.Crc32(PyBytes.Literal("hello")));
        foreach (var n in (string[])["md5", "sha1", "sha256", "sha512", "sha224", "blake2b"])
        {
            var h = PyHashlib.New(n, PyBytes.Literal("abc"));
            Print(n, h.Hexdigest(), h.DigestSize);
        }

        var m = PyHashlib.Sha256();
        m.Update(PyBytes.Literal("hello "));
        m.Update("wörld".Encode());
        Print(m.Hexdigest(), m.Name, m.BlockSize, Len(m.Digest()), PyHashlib.Md5(PyBytes.Literal("x")).Digest());
        var c = m.Copy();
        c.Update(PyBytes.Literal("x"));
        Print(c.Hexdigest() != m.Hexdigest());
        Print(
            PyHmacModule.New(
                PyBytes.Literal("key"),
                PyBytes.Literal("msg"),
                PyOps.GetAttr(PyModules.Get("hashlib"), "sha256")).Hexdigest(),
            PyHmacModule.New(PyBytes.Literal("k"), PyBytes.Literal("m"), "md5").Hexdigest(),
            PyHmacModule.CompareDigest("a", "a"));
        Print(PyHashlib.Pbkdf2Hmac("sha256", PyBytes.Literal("pw"), PyBytes.Literal("salt"), 1000).Hex());
        var data = PyStructModule.Pack(">IhB4s", 1L, -2L, 255L, PyBytes.Literal("ab"));
        Print(
            data,
            PyStructModule.Unpack(">IhB4s", data),
            PyStructModule.Calcsize("iqb"),
            PyStructModule.Pack("<f", 1.5),
            PyStructModule.Pack("d", 3.14));
        try
        {
            PyStructModule.Pack("B", 300L);
        }
        catch (StructError ex)
        {
            Print(ex);
        }

        var s = new PyStruct("<2i");
        Print(s.Size, s.Pack(1L, 2L), s.Unpack(s.Pack(3L, 4L)));
        var z = PyZlib.Compress(PyOps.Multiply(PyBytes.Literal("a"), 1000L));
        Print(
            PyOps.Equals(PyZlib.Decompress(z), PyOps.Multiply(PyBytes.Literal("a"), 1000L)),
            PyZlib.Crc32(PyBytes.Literal("abc")),
            PyZlib.Adler32(PyBytes.Literal("abc")));
        Print(PyGzip.Decompress(PyGzip.Compress(PyBytes.Literal("data"))));
        Print(
            PyFnmatch.Fnmatch("foo.py", "*.py"),
            PyFnmatch.Filter(new PyList<string> { "a.txt", "b.py", "c.txt" }, "*.txt"),
            PyFnmatch.Translate("*.[ch]?"));
        Print(
            PyShlexModule.Split("ls -l 'my file' \"a b\" c\\ d"),
            PyShlexModule.Quote("it's"),
            PyShlexModule.Join(new PyList<string> { "a", "b c" }));
        var lexer = new PyShlex("This string has 'quotes' and a=b # comment");
        Print(List(lexer));
        var items = PyGetopt.Getopt(
            new PyList<string> { "-a", "-bval", "--long=1", "rest" },
            "ab:",
            new PyList<string> { "long=" });
        PyList<(string, string)> opts = items.Item1;
        PyList<string> args = items.Item2;
        Print(opts, args);
        foreach (var (o, v) in opts)
        {
            if (o == "-b")
            {
                Print("b is", v);
            }
        }

        try
        {
            PyGetopt.Getopt(new PyList<string> { "-x" }, "a");
        }
        catch (GetoptError err)
        {
            Print(err, err.Opt);
        }

        Print(PyHtml.Escape("<a href='x'>&</a>"), PyHtml.Unescape("&lt;b&gt; &amp; &eacute;"));
        var u = new PyUuid("12345678-1234-5678-1234-567812345678");
        Print(
            u,
            Repr(u),
            u.Hex,
            u.Number,
            u.Version,
            PyUuidModule.Uuid5(PyUuidModule.NamespaceDns, "python.org"),
            PyUuidModule.Uuid3(PyUuidModule.NamespaceDns, "python.org"));
        Print(
            PyStatModule.SIsDir(PyOs.Stat("/tmp").StMode),
            PyStatModule.Filemode(33188),
            Oct(PyStatModule.SImode(33261)));
        try
        {
            OpenText("/nonexistent/file");
        }
        catch (OSError ex)
        {
            if (PyOps.Equals(ex.Errno, PyErrno.Enoent))
            {
                Print("missing");
            }
        }
    }
}
