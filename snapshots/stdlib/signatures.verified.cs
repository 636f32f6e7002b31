// ======== SignaturesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Signatures;

/// <summary>Programs that ask functions for their parameters.</summary>
public static partial class SignaturesScript
{
    /// <summary>Doc of f.</summary>
    public static double F(
        object? a,
        object? b,
        PyTuple<object?> args,
        object? c,
        object? d,
        PyDict<string, object?> kw) => 1.0;

    public static object? G(object? a, object? b) => PyOps.Add(a, b);

    public static (object?, object?, object?) Only(object? a, object? b, object? key = null) => (a, b, key);

    public static object? Logged(object? func)
    {
        var sig = PyInspect.Signature(func);
        object? Wrapper(PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            var bound = sig.Bind(PyKeywords.Of(new PyDict<string, object?>().With(kwargs)), (object?[])[.. args]);
            bound.ApplyDefaults();
            Print(
                PyOps.GetAttr(func, "__name__"),
                PyDict.Of(
                    bound.Arguments.Items().Where(pair => pair.Item1 != "self").Select(
                        pair => ((string, object?))(pair.Item1, pair.Item2))));
            return PyOps.Call(func, PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
        }

        object? wrapper = PyOps.Call(
            PyFunctools.Wraps(func),
            PyOps.Call(
                Describe("*args, **kwargs", new PyDict<object?, object?>(), new PyDict<object?, object?>()),
                PyFunction.Bind(
                    "wrapper",
                    "*args, **kwargs",
                    a => Wrapper(a.StarTuple<object?>(0), a.KeywordDict<object?>(1)))));
        return wrapper;
    }

    public static string Area(object? width, object? height, object? unit) => $"{PyOps.Str(PyOps.Multiply(width, height))} {PyOps.Str(unit)}";

    public static object? DefineShape()
    {
        object? ShapeScale(object? self, object? factor) => PyOps.Multiply(factor, 2L);
        object? scale = PyOps.Call(
            LoggedFunction,
            PyOps.Call(
                Describe("self, factor=", new PyDict<string, long> { ["factor"] = 2 }, new PyDict<object?, object?>()),
                PyFunction.Bind(
                    "Shape.scale",
                    "self, factor=",
                    a => ShapeScale(a.Get<object?>(0), a.Get<object?>(1, DefaultScaleFactor)))));

        object? ShapePlain(object? self, object? x, object? y) => x;

        return BuildClass(
            "Shape",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["scale"] = scale,
                ["plain"] = PyFunction.Bind(
                    "Shape.plain",
                    "self, x, y=",
                    a => ShapePlain(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultPlainY))),
            });
    }

    public static object? Validate(object? func)
    {
        object? hints = PyOps.GetAttr(func, "__annotations__");
        object? Inner(PyTuple<object?> args)
        {
            foreach (var item in Zip(iterables: (object?[])[PyOps.CallMethod(hints, "items"), args]))
            {
                var items = PyTuple.Unpack2(item);
                var (name, kind) = PyTuple.Unpack2(PyOps.Iterate(items.Item1));
                object? value = items.Item2;
                if (!IsInstance(value, kind))
                {
                    throw new TypeError($"{PyOps.Str(name)} must be {PyOps.Str(PyOps.GetAttr(kind, "__name__"))}");
                }
            }

            return PyOps.Call(func, new PyArguments((object?[])[.. args]));
        }

        object? inner = PyOps.Call(
            PyFunctools.Wraps(func),
            PyOps.Call(
                Describe("*args", new PyDict<object?, object?>(), new PyDict<object?, object?>()),
                PyFunction.Bind("inner", "*args", a => Inner(a.StarTuple<object?>(0)))));
        return inner;
    }

    public static object? Add(object? x, object? y) => PyOps.Add(x, y);

    public static readonly object? DefaultFB = 2L;
    public static readonly object? DefaultFC = "x";
    public static object? DefaultFD;
    public static readonly object? DefaultAreaHeight = 2L;
    public static readonly object? DefaultAreaUnit = "cm";
    public static readonly object? DefaultScaleFactor = 2L;
    public static readonly object? DefaultPlainY = 1L;

    public static int Main(string[] args) => PyProgram.Run("signatures.py", args, Start);

    private static void Start()
    {
        var limit = 5L;
        DefaultFD = limit;
        object? f = PyOps.Call(
            Describe(
                "a, b=, *args, c=, d=, **kw",
                new PyDict<string, object?> { ["b"] = 2L, ["c"] = "x", ["d"] = limit },
                new PyDict<string, object?> { ["a"] = PyTypes.Int, ["c"] = PyTypes.Str, ["return"] = PyTypes.Float }),
            FFunction);
        object? only = PyOps.Call(
            Describe(
                "a, /, b, *, key=",
                new PyDict<string, object?> { ["key"] = null },
                new PyDict<object?, object?>()),
            OnlyFunction);

        Print(PyInspect.Signature(f));
        Print(Repr(PyInspect.Signature(GFunction)), PyInspect.Signature(only));
        foreach (var (name, p) in PyInspect.Signature(f).Parameters.Items())
        {
            Print(name, p.Kind, p.Kind.Description, PyOps.Is(p.Default, PySignatureParameter.Empty), p.Annotation, p);
        }

        Print(
            PyOps.GetAttr(f, "__defaults__"),
            PyOps.GetAttr(f, "__kwdefaults__"),
            PyOps.GetAttr(f, "__annotations__"));
        Print(PyOps.GetAttr(GFunction, "__defaults__"), PyOps.GetAttr(GFunction, "__annotations__"));
        Print(PyInspect.Signature(f).ReturnAnnotation);
        Print(PyInspect.Getfullargspec(f));
        var b = PyInspect.Signature(f).Bind(new PyKeywords { ["c"] = "z", ["other"] = 5L }, 1L, 2L, 3L, 4L);
        Print(b);
        Print(b.Args, b.Kwargs);
        b = PyInspect.Signature(f).Bind(args: (object?[])[1L]);
        b.ApplyDefaults();
        Print(b.Arguments);
        foreach (var (args, kw) in new PyList<(object?, PyDict<string, long>)>
        {
            ((PyTuple<object?>)[], new PyDict<string, long>()),
            ((1L, 2L, 3L), new PyDict<string, long>()),
            ((PyTuple<long>)[1L], new PyDict<string, long> { ["a"] = 2 }),
            ((1L, 2L), new PyDict<string, long> { ["zzz"] = 3 }),
        })
        {
            try
            {
                Print(
                    PyInspect.Signature(GFunction).Bind(
                        PyKeywords.Of(new PyDict<string, object?>().With(kw)),
                        (object?[])[.. PyOps.Iterate(args)]));
            }
            catch (Exception ex) when (ex.ToPython() is TypeError e)
            {
                Print("TypeError:", e);
            }
        }

        object? area = PyOps.Call(
            LoggedFunction,
            PyOps.Call(
                Describe(
                    "width, height=, *, unit=",
                    new PyDict<string, object?> { ["height"] = 2L, ["unit"] = "cm" },
                    new PyDict<object?, object?>()),
                AreaFunction));

        Print(PyOps.Call(area, 3L));
        Print(PyOps.Call(area, new PyArguments((object?[])[3L, 4L, "m"], (string[])["height", "unit"])));
        Print(PyInspect.Signature(area), PyOps.GetAttr(area, "__name__"));
        object? shape = DefineShape();

        object? s = PyOps.Call(shape);
        Print(PyOps.CallMethod(s, "scale", 5L));
        Print(PyInspect.Signature(PyOps.GetAttr(shape, "scale")), PyInspect.Signature(PyOps.GetAttr(s, "scale")));
        Print(PyInspect.Signature(PyPartial.Create(only, new PyKeywords { ["b"] = 4L }, 1L)));
        object? add = PyOps.Call(
            ValidateFunction,
            PyOps.Call(
                Describe(
                    "x, y",
                    new PyDict<object?, object?>(),
                    new PyDict<string, PyClass>
                    {
                        ["x"] = PyConvert.To<PyClass>(PyTypes.Int),
                        ["y"] = PyConvert.To<PyClass>(PyTypes.Int),
                    }),
                AddFunction));

        Print(PyOps.Call(add, 1L, 2L));
        try
        {
            PyOps.Call(add, 1L, "2");
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        PyList<PySignatureParameter> paramsValue = [
            new PySignatureParameter("x", PySignatureParameter.PositionalOrKeyword),
            new PySignatureParameter("y", PySignatureParameter.KeywordOnly, @default: 42L),
        ];
        var made = new PySignature(paramsValue);
        Print(made, made.Bind(args: (object?[])[1L]), made.Bind(new PyKeywords { ["y"] = 2L }, 1L).Arguments);
    }
}
// ======== SignaturesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Signatures;

public static partial class SignaturesScript
{
    private static readonly PyParameters FParameters = new("a, b=, *args, c=, d=, **kw");
    public static readonly PyFunction FFunction = new("f", ["a", "b", "args", "c", "d", "kw"], null, CallF);

    private static object? CallF(PyArguments arguments)
    {
        var a = new ArgumentBinder("f", FParameters, arguments);
        return F(
            a.Get<object?>(0),
            a.Get<object?>(1, DefaultFB),
            a.StarTuple<object?>(2),
            a.Get<object?>(3, DefaultFC),
            a.Get<object?>(4, DefaultFD),
            a.KeywordDict<object?>(5));
    }

    private static readonly PyParameters GParameters = new("a, b");
    public static readonly PyFunction GFunction = new("g", ["a", "b"], null, CallG);

    private static object? CallG(PyArguments arguments)
    {
        var a = new ArgumentBinder("g", GParameters, arguments);
        return G(a.Get<object?>(0), a.Get<object?>(1));
    }

    private static readonly PyParameters OnlyParameters = new("a, /, b, *, key=");
    public static readonly PyFunction OnlyFunction = new("only", ["a", "b", "key"], null, CallOnly);

    private static object? CallOnly(PyArguments arguments)
    {
        var a = new ArgumentBinder("only", OnlyParameters, arguments);
        return Only(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, null));
    }

    private static readonly PyParameters LoggedParameters = new("func");
    public static readonly PyFunction LoggedFunction = new("logged", ["func"], null, CallLogged);

    private static object? CallLogged(PyArguments arguments)
    {
        var a = new ArgumentBinder("logged", LoggedParameters, arguments);
        return Logged(a.Get<object?>(0));
    }

    private static readonly PyParameters AreaParameters = new("width, height=, *, unit=");
    public static readonly PyFunction AreaFunction = new("area", ["width", "height", "unit"], null, CallArea);

    private static object? CallArea(PyArguments arguments)
    {
        var a = new ArgumentBinder("area", AreaParameters, arguments);
        return Area(a.Get<object?>(0), a.Get<object?>(1, DefaultAreaHeight), a.Get<object?>(2, DefaultAreaUnit));
    }

    private static readonly PyParameters ValidateParameters = new("func");
    public static readonly PyFunction ValidateFunction = new("validate", ["func"], null, CallValidate);

    private static object? CallValidate(PyArguments arguments)
    {
        var a = new ArgumentBinder("validate", ValidateParameters, arguments);
        return Validate(a.Get<object?>(0));
    }

    private static readonly PyParameters AddParameters = new("x, y");
    public static readonly PyFunction AddFunction = new("add", ["x", "y"], null, CallAdd);

    private static object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("add", AddParameters, arguments);
        return Add(a.Get<object?>(0), a.Get<object?>(1));
    }
}
