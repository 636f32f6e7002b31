// ======== OperatorCallsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace OperatorCalls;

public sealed partial class Vector : PyObject
{
    public double X;
    public double Y;

    public Vector(double x = 0.0, double y = 0.0)
    {
        X = x;
        Y = y;
    }

    public Vector Add(Vector other) => new Vector(X + other.X, Y + other.Y);

    public Vector Subtract(Vector other) => new Vector(X - other.X, Y - other.Y);

    public Vector Multiply(double factor) => new Vector(X * factor, Y * factor);

    public Vector ReverseMultiply(double factor) => Multiply(factor);

    public Vector Negate() => new Vector(-X, -Y);

    public double MatrixMultiply(Vector other) => X * other.X + Y * other.Y;

    public override string ToString() => $"({PyOps.Str(X)}, {PyOps.Str(Y)})";

    public double Length() => PyMathModule.Sqrt(MatrixMultiply(this));
}

public partial class Counter : PyObject
{
    public long Value;

    public Counter(long start)
    {
        Value = start;
    }

    public virtual Counter AddInPlace(long step)
    {
        Value += step;
        return this;
    }

    public object? Add(object? other)
    {
        if (other is not Counter)
        {
            return PyNotImplemented.Instance;
        }

        return new Counter(Value + ((Counter)other).Value);
    }
}

public sealed partial class LoudCounter : Counter
{
    public override Counter AddInPlace(long step)
    {
        Print($"adding {step} to {Value}");
        return base.AddInPlace(step);
    }

    public LoudCounter(long start)
        : base(start)
    {
    }
}

/// <summary>Operators of one's own classes: what always is one method, and what asks the other operand.</summary>
public static class OperatorCallsScript
{
    public static Vector Total(PyList<Vector> vectors)
    {
        var result = new Vector();
        foreach (var vector in vectors)
        {
            result = result.Add(vector);
        }

        return result;
    }

    public static Vector Noisy(string name, Vector vector)
    {
        Print($"evaluating {PyOps.Repr(name)}");
        return vector;
    }

    public static int Main(string[] args) => PyProgram.Run("operator_calls.py", args, Start);

    private static void Start()
    {
        var a = new Vector(1.0, 2.0);
        var b = new Vector(3.5, -1.0);
        Print([a.Add(b), a.Subtract(b), a.Multiply(2.0), a.ReverseMultiply(3.0), a.Negate()], sep: " | ");
        Print($"length {PyOps.Str(a.Add(b).Length())} of a + b!");
        Print(Total([a, b, a]));
        Print(Noisy("left", a).Subtract(Noisy("right", b)));

        PyList<Counter> counters = [new Counter(5), new LoudCounter(7)];
        foreach (var item in counters)
        {
            var counter = item;
            counter = counter.AddInPlace(3);
            Print($"{{{counter.Value}}}");
        }

        Print(PyOps.GetAttr(PyOps.Add(counters[0], counters[1]), "value"));
        try
        {
            Print(PyOps.Add(counters[0], 3L));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print("TypeError:", e);
        }

        var area = PyMath.Pow(PyMathModule.Pi, 0.5) * PyMath.Pow(2.0, 3.0 / 4.0);
        Print("{:.6f} {}".FormatWith(area, 2.5 * Int(area)));
        PyList<string> names = ["x", .. PyStr.Chars("yz").Select(name => PyStr.Repeat(name, 2)), "end"];
        Print([names], end: "\n---\n");
        Print("{1} {0} {1}".FormatWith("swapped", "twice"));
    }
}
// ======== OperatorCallsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace OperatorCalls;

public sealed partial class Vector
{
    public static readonly PyClass VectorClass = PyClass.Register<Vector>(
        new("Vector", "__main__", [], CreateInstance, static x => x is Vector),
        TryGetClassMember);

    public override string PyTypeName => "Vector";

    public override PyClass PyType => VectorClass;

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
            case "__add__":
                value = new PyBoundMethod(this, "__add__", CallAdd);
                return true;
            case "__sub__":
                value = new PyBoundMethod(this, "__sub__", CallSubtract);
                return true;
            case "__mul__":
                value = new PyBoundMethod(this, "__mul__", CallMultiply);
                return true;
            case "__rmul__":
                value = new PyBoundMethod(this, "__rmul__", CallReverseMultiply);
                return true;
            case "__neg__":
                value = new PyBoundMethod(this, "__neg__", CallNegate);
                return true;
            case "__matmul__":
                value = new PyBoundMethod(this, "__matmul__", CallMatrixMultiply);
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            case "length":
                value = new PyBoundMethod(this, "length", CallLength);
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
                X = PyConvert.To<double>(value);
                return true;
            case "y":
                Y = PyConvert.To<double>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__add__":
                result = CallAdd(arguments);
                return true;
            case "__sub__":
                result = CallSubtract(arguments);
                return true;
            case "__mul__":
                result = CallMultiply(arguments);
                return true;
            case "__rmul__":
                result = CallReverseMultiply(arguments);
                return true;
            case "__neg__":
                result = CallNegate(arguments);
                return true;
            case "__matmul__":
                result = CallMatrixMultiply(arguments);
                return true;
            case "__str__":
                result = CallToString(arguments);
                return true;
            case "length":
                result = CallLength(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__add__":
                value = PyFunction.Unbound("Vector", "__add__");
                return true;
            case "__sub__":
                value = PyFunction.Unbound("Vector", "__sub__");
                return true;
            case "__mul__":
                value = PyFunction.Unbound("Vector", "__mul__");
                return true;
            case "__rmul__":
                value = PyFunction.Unbound("Vector", "__rmul__");
                return true;
            case "__neg__":
                value = PyFunction.Unbound("Vector", "__neg__");
                return true;
            case "__matmul__":
                value = PyFunction.Unbound("Vector", "__matmul__");
                return true;
            case "__str__":
                value = PyFunction.Unbound("Vector", "__str__");
                return true;
            case "length":
                value = PyFunction.Unbound("Vector", "length");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x=, y=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__init__", CreateParameters, arguments);
        return new Vector(a.Get<double>(0, 0.0), a.Get<double>(1, 0.0));
    }

    private static readonly PyParameters AddParameters = new("other", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__add__", AddParameters, arguments);
        return Add(a.Get<Vector>(0));
    }

    private static readonly PyParameters SubtractParameters = new("other", method: true);

    private object? CallSubtract(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__sub__", SubtractParameters, arguments);
        return Subtract(a.Get<Vector>(0));
    }

    private static readonly PyParameters MultiplyParameters = new("factor", method: true);

    private object? CallMultiply(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__mul__", MultiplyParameters, arguments);
        return Multiply(a.Get<double>(0));
    }

    private static readonly PyParameters ReverseMultiplyParameters = new("factor", method: true);

    private object? CallReverseMultiply(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__rmul__", ReverseMultiplyParameters, arguments);
        return ReverseMultiply(a.Get<double>(0));
    }

    private static readonly PyParameters NegateParameters = new("", method: true);

    private object? CallNegate(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__neg__", NegateParameters, arguments);
        return Negate();
    }

    private static readonly PyParameters MatrixMultiplyParameters = new("other", method: true);

    private object? CallMatrixMultiply(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__matmul__", MatrixMultiplyParameters, arguments);
        return MatrixMultiply(a.Get<Vector>(0));
    }

    private static readonly PyParameters ToStringParameters = new("", method: true);

    private object? CallToString(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__str__", ToStringParameters, arguments);
        return ToString();
    }

    private static readonly PyParameters LengthParameters = new("", method: true);

    private object? CallLength(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.length", LengthParameters, arguments);
        return Length();
    }
}

public partial class Counter
{
    public static readonly PyClass CounterClass = PyClass.Register<Counter>(
        new("Counter", "__main__", [], CreateInstance, static x => x is Counter),
        TryGetClassMember);

    public override string PyTypeName => "Counter";

    public override PyClass PyType => CounterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "value":
                value = Value;
                return true;
            case "__iadd__":
                value = new PyBoundMethod(this, "__iadd__", CallAddInPlace);
                return true;
            case "__add__":
                value = new PyBoundMethod(this, "__add__", CallAdd);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "value":
                Value = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__iadd__":
                result = CallAddInPlace(arguments);
                return true;
            case "__add__":
                result = CallAdd(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__iadd__":
                value = PyFunction.Unbound("Counter", "__iadd__");
                return true;
            case "__add__":
                value = PyFunction.Unbound("Counter", "__add__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("start", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Counter.__init__", CreateParameters, arguments);
        return new Counter(a.Get<long>(0));
    }

    private static readonly PyParameters AddInPlaceParameters = new("step", method: true);

    private object? CallAddInPlace(PyArguments arguments)
    {
        var a = new ArgumentBinder("Counter.__iadd__", AddInPlaceParameters, arguments);
        return AddInPlace(a.Get<long>(0));
    }

    private static readonly PyParameters AddParameters = new("other", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Counter.__add__", AddParameters, arguments);
        return Add(a.Get<object?>(0));
    }
}

public sealed partial class LoudCounter
{
    public static readonly PyClass LoudCounterClass = PyClass.Register<LoudCounter>(
        new("LoudCounter", "__main__", [Counter.CounterClass], CreateInstance, static x => x is LoudCounter),
        TryGetClassMember);

    public override string PyTypeName => "LoudCounter";

    public override PyClass PyType => LoudCounterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__iadd__":
                value = new PyBoundMethod(this, "__iadd__", CallAddInPlace);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__iadd__":
                result = CallAddInPlace(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__iadd__":
                value = PyFunction.Unbound("LoudCounter", "__iadd__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("start", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("LoudCounter.__init__", CreateParameters, arguments);
        return new LoudCounter(a.Get<long>(0));
    }

    private static readonly PyParameters AddInPlaceParameters = new("step", method: true);

    private object? CallAddInPlace(PyArguments arguments)
    {
        var a = new ArgumentBinder("LoudCounter.__iadd__", AddInPlaceParameters, arguments);
        return AddInPlace(a.Get<long>(0));
    }
}
