using System.Numerics;
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ArraysAndColors;

public static class ArraysAndColorsScript
{
    public static int Main(string[] args) => PyProgram.Run("arrays_and_colors.py", args, Start);

    private static void Start()
    {
        var a = new PyArray("i", new PyList<long> { 1, 2, 3 });
        a.Append(4L);
        a.Extend(new PyList<long> { 5, 6 });
        Print(
            a,
            Len(a),
            PyOps.GetItem(a, 0L),
            PyOps.GetItem(a, -1L),
            PyOps.GetItem(a, new PySlice(1, 3, null)),
            a.Itemsize,
            a.Typecode);
        PyOps.SetItem(a, 0L, 10L);
        PyOps.SetItem(a, new PySlice(1, 2, null), new PyArray("i", new PyList<long> { 7, 8 }));
        Print(a.Tolist(), Sum(a), Max<object?>(a), PyOps.Contains(a, 8L), a.Index(8L), a.Count(3L));
        a.Insert(0, 99L);
        Print(a.Pop(), a.Pop(0), a);
        a.Remove(7L);
        a.Reverse();
        Print(
            a,
            PyOps.Equals(a, new PyArray("i", new PyList<long> { 5, 4, 3, 8, 10 })),
            PyConvert.To<PyArray>(PyOps.Add(a, new PyArray("i", new PyList<long> { 1 }))),
            PyConvert.To<PyArray>(PyOps.Multiply(a, 2L)));
        var b = new PyArray("d", new PyList<PyNumber> { 1.5, 2 });
        Print(b, b.Tobytes()[new PySlice(null, 8, null)], (PyList<object?>)[.. b.Select(x => PyOps.Multiply(x, 2L))]);
        foreach (var bad in (Func<object?>[])[
            () => (object?)new PyArray("i", new PyList<PyInt> { PyInt.Pow(2, 40) }),
            () => (object?)new PyArray("b", new PyList<long> { 200 }),
            () => (object?)new PyArray("i", new PyList<double> { 1.5 }),
            () => (object?)new PyArray("x"),
            () => PyOps.GetItem(new PyArray("i"), 0L),
            () => (object?)new PyArray("B", new PyList<long> { -1 }),
            () => (object?)new PyArray("i", new PyList<string> { "a" }),
            () => new PyArray("i").Pop(),
            () =>
            {
                new PyArray("i", new PyList<long> { 1 }).Remove(5L);
                return null;
            },
        ])
        {
            try
            {
                bad();
            }
            catch (Exception ex) when (ex.ToPython() is PyException e)
            {
                Print(PyOps.TypeOf(e).Name, e);
            }
        }

        Print(
            new PyArray("u", "héllo"),
            new PyArray("u", "ab").Tounicode(),
            new PyArray("b"),
            new PyArray("f", new PyList<double> { 0.1 }));
        var c = new PyArray("H", PyBytes.Literal("\u0001\0\u0002\0"));
        Print(c, HasAttr(c, "buffer_info") ? PyOps.GetItem(PyOps.CallMethod(c, "buffer_info"), 1L) : (object?)2L);
        c.Byteswap();
        Print(c, c.Tolist());
        PyList<PyArray> grid = [.. Range(2).Select(_ => new PyArray("l", new PyList<long> { 0 }.Repeat(3)))];
        var container = grid[1];
        PyOps.SetItem(container, 2L, PyOps.InPlaceAdd(PyOps.GetItem(container, 2L), 5L));
        Print(grid);
        foreach (var (i, v) in Enumerate<object?>(new PyArray("i", Range(3))))
        {
            Print([i, v], end: " ");
        }

        Print();
        Print(
            PyColorsys.RgbToHsv(0.2, 0.4, 0.4),
            PyColorsys.HsvToRgb(0.5, 0.5, 0.4),
            PyColorsys.RgbToHls(0.1, 0.9, 0.5),
            PyColorsys.HlsToRgb(0.3, 0.4, 0.7),
            PyColorsys.RgbToYiq(0.1, 0.2, 0.3),
            PyColorsys.YiqToRgb(0.1, 0.2, 0.3));
        Print(
            PyKeyword.Iskeyword("for"),
            PyKeyword.Iskeyword("match"),
            PyKeyword.Issoftkeyword("match"),
            Len(PyKeyword.Kwlist));
        foreach (var v in (object?[])[
            1L,
            1.5,
            new Complex(0.0, 2.0),
            true,
            new PyFraction(1L, 2L),
            new PyDecimal(1L),
            "x",
            null,
        ])
        {
            Print(
                Repr(v),
                (PyList<bool>)[.. ((object?[])[
                    PyNumbers.Number,
                    PyNumbers.Complex,
                    PyNumbers.Real,
                    PyNumbers.Rational,
                    PyNumbers.Integral,
                ]).Select(c => IsInstance(v, c))]);
        }

        var ns = new PySimpleNamespace(kwargs: new PyKeywords { ["x"] = 1L, ["y"] = "two" });
        PyOps.SetAttr(ns, "z", new PyList<object?> { 1L });
        Print(
            ns,
            PyOps.GetAttr(ns, "x"),
            PyOps.GetAttr(ns, "y"),
            PyOps.Equals(
                ns,
                new PySimpleNamespace(
                    kwargs: new PyKeywords { ["x"] = 1L, ["y"] = "two", ["z"] = new PyList<object?> { 1L } })));
        PyOps.SetAttr(ns, "x", PyOps.InPlaceAdd(PyOps.GetAttr(ns, "x"), 5L));
        PyOps.DeleteAttr(ns, "y");
        Print(ns, HasAttr(ns, "y"), Vars(ns));
    }
}
