using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Compression;

/// <summary>Compressed data: sizes and checksums are those of zlib and libbzip2.</summary>
public static class CompressionScript
{
    public static string Digest(PyBytes data) => PyStr.Slice(PyHashlib.Md5(data).Hexdigest(), upper: 8);

    public static int Main(string[] args) => PyProgram.Run("compression.py", args, Start);

    private static void Start()
    {
        PyRandom.Seed(7L);
        PyList<string> words = "the quick brown fox jumps over a lazy dog while rain falls on grey stones".PySplit();
        var text = " ".PyJoin(PyIterator.Of(Range(20000).Select(_ => PyRandom.Choice(words)))).Encode();
        var noise = new PyBytes(PyIterator.Of(Range(30000).Select(_ => PyRandom.Randrange(256))));
        object? runs = PyOps.Add(
            PyOps.Add(PyOps.Multiply(PyBytes.Literal("a"), 5000L), PyOps.Multiply(PyBytes.Literal("bc"), 4000L)),
            new PyBytes(3000L));
        var empty = PyBytes.Literal("");

        Print("zlib");
        foreach (var (name, data) in new PyList<(string, object?)>
        {
            ("text", text),
            ("noise", noise),
            ("runs", runs),
            ("empty", empty),
        })
        {
            PyList<(long, string)> sizes = [];
            for (long level = 1; level < 10; level++)
            {
                var packed = PyZlib.Compress(data, level);
                if (!PyOps.Equals(PyZlib.Decompress(packed), data))
                {
                    throw new AssertionError();
                }

                sizes.Append((Len(packed), Digest(packed)));
            }

            Print(name, Len(data), sizes);
        }

        Print(
            "raw",
            Digest(PyZlib.Compress(text, 6, -15)),
            "gzip",
            Digest(PyZlib.Compress(text, 6, 31)),
            "small window",
            Digest(PyZlib.Compress(text, 6, 9)));
        Print(PyZlib.Crc32(text), PyZlib.Adler32(text), PyZlib.Crc32(noise, 5));

        object? packer = PyZlib.Compressobj(9);
        PyList<object?> parts = [];
        var stop = Len(text);
        for (long i = 0; i < stop; i += 7000)
        {
            parts.Append(PyOps.CallMethod(packer, "compress", text[new PySlice(i, i + 7000, null)]));
            if (i == 49000)
            {
                parts.Append(PyOps.CallMethod(packer, "flush", PyZlib.SyncFlush));
            }
        }

        parts.Append(PyOps.CallMethod(packer, "flush"));
        Print((PyList<long>)[.. parts.Select(p => Len(p))], Digest(PyBytes.Literal("").Join(parts)));

        var unpacker = PyZlib.Decompressobj();
        var outValue = unpacker.Decompress(
            PyZlib.Compress(PyBytes.Literal("first part")) + PyBytes.Literal("trailing"),
            4);
        while (!unpacker.Eof)
        {
            Print(outValue, unpacker.UnconsumedTail);
            outValue = unpacker.Decompress(unpacker.UnconsumedTail, 4);
        }

        Print(outValue, unpacker.UnusedData, unpacker.Eof);

        foreach (var bad in (PyBytes[])[
            PyBytes.Literal("not compressed"),
            PyZlib.Compress(text)[new PySlice(null, 100, null)],
            PyBytes.Literal("x\u009c\a\0"),
        ])
        {
            try
            {
                PyZlib.Decompress(bad);
            }
            catch (ZlibError e)
            {
                Print("zlib.error:", e);
            }
        }

        Print("bz2");
        foreach (var (name, data) in new PyList<(string, object?)>
        {
            ("text", text),
            ("noise", noise),
            ("runs", runs),
            ("empty", empty),
        })
        {
            var packed = PyBz2.Compress(data);
            if (!PyOps.Equals(PyBz2.Decompress(packed), data))
            {
                throw new AssertionError();
            }

            Print(name, Len(packed), Digest(packed), Len(PyBz2.Compress(data, 1)));
        }

        packer = new PyBz2Compressor(1);
        var stream = PyBytes.Literal("").Join(
            new PyList<object?>
            {
                PyOps.CallMethod(packer, "compress", text),
                PyOps.CallMethod(packer, "compress", noise),
                PyOps.CallMethod(packer, "compress", text),
                PyOps.CallMethod(packer, "flush"),
            });
        Print(Len(stream), Digest(stream));
        var reader = new PyBz2Decompressor();
        PyList<long> pieces = [.. Range(0, Len(stream), 20000).Select(
            i => Len(reader.Decompress(stream[new PySlice(i, i + 20000, null)])))];
        Print(Sum(pieces), reader.Eof, reader.UnusedData);
        try
        {
            PyBz2.Decompress(PyBytes.Literal("nonsense here"));
        }
        catch (OSError e)
        {
            Print("OSError:", e);
        }

        try
        {
            PyBz2.Decompress(stream[new PySlice(null, 50, null)]);
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        Print("files");
        var manager = new PyTemporaryDirectory();
        var folder = PyConvert.To<string>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            var path = PyOsPath.Join(folder, "notes.txt.gz");
            object? f = default;
            var manager2 = PyGzip.Open(path, "wt", encoding: "utf-8");
            f = PyOps.CallMethod(manager2, "__enter__");
            var exit2 = PyContext.OnExit(manager2);
            try
            {
                for (long n = 0; n < 100; n++)
                {
                    PyOps.CallMethod(f, "write", $"line {n}: é\n");
                }
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit2.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit2.Dispose();
            }

            object? lines = default;
            var manager3 = PyGzip.Open(path, "rt", encoding: "utf-8");
            f = PyOps.CallMethod(manager3, "__enter__");
            var exit3 = PyContext.OnExit(manager3);
            try
            {
                lines = PyOps.CallMethod(f, "readlines");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit3.Dispose();
            }

            Print(Len(lines), PyOps.CallMethod(PyOps.GetItem(lines, -1L), "strip"));
            var manager4 = PyGzip.Open(path, "ab");
            f = PyOps.CallMethod(manager4, "__enter__");
            var exit4 = PyContext.OnExit(manager4);
            try
            {
                PyOps.CallMethod(f, "write", PyBytes.Literal("appended\n"));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit4.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit4.Dispose();
            }

            var manager5 = PyGzip.Open(path);
            f = PyOps.CallMethod(manager5, "__enter__");
            var exit5 = PyContext.OnExit(manager5);
            try
            {
                Print(PyOps.CallMethod(f, "read", 7L), PyOps.CallMethod(f, "tell"));
                PyOps.CallMethod(f, "seek", -9 + Len(PyOps.CallMethod(f, "read")) + 7);
                Print(PyOps.CallMethod(f, "read"));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit5.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit5.Dispose();
            }

            using (var resource = PyGzip.GzipFile(path, "wb", 6, mtime: 0))
            {
                f = resource;
                PyOps.CallMethod(f, "write", text);
            }

            Print(PyOsPath.Getsize(path), Digest(OpenBinary(path, "rb").Read()));
            var buffer = new PyBytesIO();
            using (var resource = PyGzip.GzipFile(mode: "wb", fileobj: buffer, mtime: 1))
            {
                f = resource;
                PyOps.CallMethod(f, "write", PyBytes.Literal("in memory"));
            }

            Print(buffer.Getvalue()[new PySlice(null, 10, null)], PyGzip.Decompress(buffer.Getvalue()));
            buffer.Seek(0);
            using (var resource = PyGzip.GzipFile(fileobj: buffer))
            {
                f = resource;
                Print(PyOps.CallMethod(f, "read"));
            }

            var plain = PyOsPath.Join(folder, "plain.gz");
            using (var resource = OpenBinary(plain, "wb"))
            {
                f = resource;
                PyOps.CallMethod(f, "write", PyBytes.Literal("plain text"));
            }

            try
            {
                PyOps.CallMethod(PyGzip.Open(plain), "read");
            }
            catch (BadGzipFile e)
            {
                Print("BadGzipFile:", e);
            }

            var manager6 = PyBz2.Open(PyOsPath.Join(folder, "a.bz2"), "wt");
            f = PyOps.CallMethod(manager6, "__enter__");
            var exit6 = PyContext.OnExit(manager6);
            try
            {
                PyOps.CallMethod(f, "write", "one\ntwo\n");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit6.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit6.Dispose();
            }

            var manager7 = PyBz2.Open(PyOsPath.Join(folder, "a.bz2"), "rt");
            f = PyOps.CallMethod(manager7, "__enter__");
            var exit7 = PyContext.OnExit(manager7);
            try
            {
                Print((PyList<object?>)[.. PyOps.Iterate(f).Select(line => PyOps.CallMethod(line, "strip"))]);
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit7.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit7.Dispose();
            }

            using (var resource = PyBz2.BZ2File(PyOsPath.Join(folder, "a.bz2")))
            {
                f = resource;
                Print(PyOps.CallMethod(f, "read"));
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
