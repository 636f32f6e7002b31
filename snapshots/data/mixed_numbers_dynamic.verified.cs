// ======== MixedNumbersDynamicScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MixedNumbersDynamic;

public sealed partial class V : PyObject
{
    public PyNumber X;
    public long Y;

    public V(PyNumber x, long y)
    {
        X = x;
        Y = y;
    }

    public bool PyEquals(object? other) => PyOps.Equals(X, PyOps.GetAttr(other, "x"));

    public bool Less(object? other) => PyOps.Less(X, PyOps.GetAttr(other, "x"));

    public V Add(V other) => new V(X + other.X, Y * other.Y);

    public PyList<object?> Ops(object? o)
    {
        PyList<object?> r = [
            PyOps.Add(X, PyOps.GetAttr(o, "x")),
            PyOps.Subtract(X, PyOps.GetAttr(o, "x")),
            PyOps.Multiply(X, PyOps.GetAttr(o, "x")),
            PyOps.TrueDiv(X, PyOps.GetAttr(o, "x")),
            PyOps.FloorDiv(X, PyOps.GetAttr(o, "x")),
            PyOps.Mod(X, PyOps.GetAttr(o, "x")),
            PyOps.Power(X, PyOps.GetAttr(o, "x")),
            (-X).ToObject(),
            Abs(X).ToObject(),
        ];
        r.Extend(
            PyOps.Iterate(
                new PyList<bool>
                {
                    PyOps.Less(X, PyOps.GetAttr(o, "x")),
                    PyOps.LessEqual(X, PyOps.GetAttr(o, "x")),
                    PyOps.Greater(X, PyOps.GetAttr(o, "x")),
                    PyOps.GreaterEqual(X, PyOps.GetAttr(o, "x")),
                    PyOps.NotEquals(X, PyOps.GetAttr(o, "x")),
                    PyOps.Equals(X, PyOps.GetAttr(o, "x")),
                }));
        r.Extend(
            new PyList<object?>
            {
                DivMod(X, PyOps.GetAttr(o, "x")),
                Round(X),
                Int(X),
                Float(X),
                Str(X),
                Builtins.Repr(X),
                PyMathModule.Sqrt((double)X),
                Max<object?>(X.ToObject(), PyOps.GetAttr(o, "x")),
                Min<object?>(PyOps.GetAttr(o, "x"), X.ToObject()),
            });
        r.Extend(
            new PyList<object?>
            {
                new PyDict<object?, object?> { [X.ToObject()] = 1L },
                Hash(X),
                X == 1L || X == 2.5,
                PyOps.Contains(new PyList<object?> { PyOps.GetAttr(o, "x") }, X),
                new PyList<PyNumber> { X }.Index(X),
                Sorted<object?>(new PyList<object?> { PyOps.GetAttr(o, "x"), X.ToObject() }),
                Sum(new PyList<object?> { X.ToObject(), PyOps.GetAttr(o, "x") }),
                PyFormat.PercentTuple("%d %s %.2f %5s", X.ToObject(), X.ToObject(), X.ToObject(), X.ToObject()),
                "{:.1f} {}".FormatWith(X, X),
                $"{PyFormat.Format(X, "8.2f")}|{PyOps.Repr(X)}|{X}",
            });
        r.Extend(
            new PyList<object?>
            {
                IsInstance(X, PyTypes.Int),
                IsInstance(X, PyTypes.Float),
                PyOps.TypeOf(X.ToObject()),
                Bool(X),
                (X != 0L ? (PyNumber)1 : X).ToObject(),
                X == 0L,
                PyJson.Dumps(new PyList<object?> { X.ToObject(), PyOps.GetAttr(o, "x") }),
                PyMathModule.Floor((double)X),
                PyOps.Less((X, PyOps.GetAttr(o, "x")), (PyOps.GetAttr(o, "x"), X)),
                PyOps.Equals((X, 1L), (PyOps.GetAttr(o, "x"), 1L)),
                PyOps.Equals(
                    new PyDict<string, PyNumber> { ["a"] = X },
                    new PyDict<string, object?> { ["a"] = PyOps.GetAttr(o, "x") }),
            });
        return r;
    }
}

/// <summary>Attributes that are ints or floats, compared, sorted and formatted where the other side has no type.</summary>
public static class MixedNumbersDynamicScript
{
    public static int Main(string[] args) => PyProgram.Run("mixed_numbers_dynamic.py", args, Start);

    private static void Start()
    {
        foreach (var a in (V[])[new V(0.5, 2), new V(1, 2), new V(2.0, 1)])
        {
            foreach (var b in (V[])[new V(1, 2), new V(2.5, 1)])
            {
                try
                {
                    foreach (var z in a.Ops(b))
                    {
                        Print([z], end: " ; ");
                    }

                    Print();
                }
                catch (Exception ex) when (ex.ToPython() is OverflowError e)
                {
                    Print(e);
                }

                try
                {
                    foreach (var z in PyOps.Iterate(PyOps.Call(GetAttr(a, "op" + "s"), b)))
                    {
                        Print([z], end: " ; ");
                    }
                }
                catch (Exception ex) when (ex.ToPython() is OverflowError e)
                {
                    Print(e);
                }

                Print(PyOps.Equals(a, b), PyOps.Less(a, b), a.Add(b).X.ToObject());
            }
        }
    }
}
// ======== MixedNumbersDynamicScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace MixedNumbersDynamic;

public sealed partial class V
{
    public static readonly PyClass VClass = PyClass.Register<V>(
        new("V", "__main__", [], CreateInstance, static x => x is V),
        TryGetClassMember);

    public override string PyTypeName => "V";

    public override PyClass PyType => VClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "y":
                value = Y;
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            case "__add__":
                value = new PyBoundMethod(this, "__add__", CallAdd);
                return true;
            case "ops":
                value = new PyBoundMethod(this, "ops", CallOps);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "x":
                X = PyConvert.To<PyNumber>(value);
                return true;
            case "y":
                Y = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            case "__lt__":
                result = CallLess(arguments);
                return true;
            case "__add__":
                result = CallAdd(arguments);
                return true;
            case "ops":
                result = CallOps(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override bool? IsLessThan(object? other) => Less(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'V'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = PyFunction.Unbound("V", "__eq__");
                return true;
            case "__lt__":
                value = PyFunction.Unbound("V", "__lt__");
                return true;
            case "__add__":
                value = PyFunction.Unbound("V", "__add__");
                return true;
            case "ops":
                value = PyFunction.Unbound("V", "ops");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x, y", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__init__", CreateParameters, arguments);
        return new V(a.Get<PyNumber>(0), a.Get<long>(1));
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters LessParameters = new("other", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }

    private static readonly PyParameters AddParameters = new("other", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__add__", AddParameters, arguments);
        return Add(a.Get<V>(0));
    }

    private static readonly PyParameters OpsParameters = new("o", method: true);

    private object? CallOps(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.ops", OpsParameters, arguments);
        return Ops(a.Get<object?>(0));
    }
}
