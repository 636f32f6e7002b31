using System.Numerics;
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LibraryCorners;

/// <summary>Corners of the library: counters of mappings, encoders derived from json's, chained maps, codecs that aren't of text.</summary>
public static class LibraryCornersScript
{
    private static object? Point;

    public static object? DefinePoint()
    {
        void PointInit(object? self, object? x) => PyOps.SetAttr(self, "x", x);

        return BuildClass(
            "Point",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Point.__init__", "self, x", a =>
                {
                    PointInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static object? DefineEnc()
    {
        object? classValue = null;
        object? EncDefault(object? self, object? obj)
        {
            if (IsInstance(obj, Point))
            {
                var d = new PyDict<object?, object?> { ["x"] = PyOps.GetAttr(obj, "x") };
                d.Update(PyOps.GetAttr(obj, "__dict__"));
                return d;
            }

            return PyOps.CallMethod(Super(classValue, self), "default", obj);
        }

        classValue = BuildClass(
            "Enc",
            (PyTuple<PyClass>)[PyTypes.JSONEncoder],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["default"] = PyFunction.Bind(
                    "Enc.default",
                    "self, obj",
                    a => EncDefault(a.Get<object?>(0), a.Get<object?>(1))),
            });
        return classValue;
    }

    public static int Main(string[] args) => PyProgram.Run("library_corners.py", args, Start);

    private static void Start()
    {
        Print(
            new PyCounter<object?>(new PyDict<string, long> { ["a"] = 2, ["b"] = 3, ["c"] = 1 }),
            new PyCounter<object?>(kwds: new PyKeywords { ["a"] = 2L, ["b"] = 3L }),
            new PyCounter<object?>("hello"));
        var c = new PyCounter<string>();
        c.Update(new PyDict<string, long> { ["x"] = 5 });
        c.Update(new PyList<string> { "x", "y" });
        Print(c);
        Point = DefinePoint();
        object? enc = DefineEnc();

        Print(
            PyJson.Dumps(new PyList<object?> { PyOps.Call(Point, 1L), PyOps.Call(Point, 2L) }, cls: enc),
            PyOps.CallMethod(
                PyOps.Call(enc, new PyArguments((object?[])[1L], (string[])["indent"])),
                "encode",
                new PyDict<object?, object?> { ["p"] = PyOps.Call(Point, 3L) }));
        try
        {
            PyJson.Dumps(new PySet<Complex> { new Complex(0.0, 1.0) }, cls: enc);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        var m = new PyChainMap<string, long>(
            new PyDict<string, long> { ["a"] = 1 },
            new PyDict<string, long> { ["b"] = 2 });
        m.Maps = List(Reversed(m.Maps));
        Print(m);
        Print(
            PyOps.GetAttr(PyPartial.Create(PyOps.GetAttr(PyModules.Get("builtins"), "print")), "__doc__"),
            PyCodecs.BomUtf32BigEndian);
        Print(PyCodecs.Decode(PyCodecs.Encode(PyOps.Multiply(PyBytes.Literal("some text "), 3L), "zlib"), "zlib"));
        Print(
            PyZlib.Crc32(new PyArray("i", new PyList<long> { 1, 2, 3 })),
            new PyBytes(new PyArray("B", new PyList<long> { 65, 66 })));
        PyGc.SetDebug(PyGc.DebugLeak);
        Print(PyGc.GetDebug(), PyGc.Garbage, PyGc.GetThreshold());
        PyGc.SetDebug(0);
    }
}
