// ======== VectorDundersScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace VectorDunders;

public sealed partial class Vector : PyObject
{
    public long X;
    public long Y;

    public Vector(long x, long y)
    {
        X = x;
        Y = y;
    }

    public Vector Add(Vector other) => new Vector(X + other.X, Y + other.Y);

    public Vector Subtract(Vector other) => new Vector(X - other.X, Y - other.Y);

    public Vector Multiply(long factor) => new Vector(X * factor, Y * factor);

    public Vector Negate() => new Vector(-X, -Y);

    public object? PyEquals(object? other)
    {
        if (other is not Vector)
        {
            return PyNotImplemented.Instance;
        }

        return X == ((Vector)other).X && Y == ((Vector)other).Y;
    }

    public bool Less(object? other) => PyOps.Less(LengthSquared(), PyOps.CallMethod(other, "length_squared"));

    public long Hash() => Builtins.Hash((X, Y));

    public bool Bool() => X != 0 || Y != 0;

    public override string Repr() => $"Vector({PyOps.Repr(X)}, {PyOps.Repr(Y)})";

    public override string ToString() => $"<{X}, {Y}>";

    public long LengthSquared() => X * X + Y * Y;
}

/// <summary>Operators by dunder methods.</summary>
public static class VectorDundersScript
{
    public static int Main(string[] args) => PyProgram.Run("vector_dunders.py", args, Start);

    private static void Start()
    {
        var a = new Vector(1, 2);
        var b = new Vector(3, -4);
        Print(a.Add(b), a.Subtract(b), b.Multiply(2), a.Negate());
        Print(Repr(a), new PyList<Vector> { a, b });
        Print(PyOps.Equals(a, new Vector(1, 2)), PyOps.NotEquals(a, b), PyOps.Equals(a, "a vector"));
        Print(Bool(new Vector(0, 0)), PyOps.Truth(a) ? "yes" : "no");
        Print(Sorted<Vector>(new PyList<Vector> { b, a }), Max(a, b));
        var seen = new PyDict<Vector, string> { [a] = "first" };
        Print(seen[new Vector(1, 2)], seen.Contains(new Vector(9, 9)));
    }
}
// ======== VectorDundersScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace VectorDunders;

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
            case "__neg__":
                value = new PyBoundMethod(this, "__neg__", CallNegate);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            case "__hash__":
                value = new PyBoundMethod(this, "__hash__", CallHash);
                return true;
            case "__bool__":
                value = new PyBoundMethod(this, "__bool__", CallBool);
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            case "length_squared":
                value = new PyBoundMethod(this, "length_squared", CallLengthSquared);
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
                X = PyConvert.To<long>(value);
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
            case "__add__":
                result = CallAdd(arguments);
                return true;
            case "__sub__":
                result = CallSubtract(arguments);
                return true;
            case "__mul__":
                result = CallMultiply(arguments);
                return true;
            case "__neg__":
                result = CallNegate(arguments);
                return true;
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            case "__lt__":
                result = CallLess(arguments);
                return true;
            case "__hash__":
                result = CallHash(arguments);
                return true;
            case "__bool__":
                result = CallBool(arguments);
                return true;
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            case "__str__":
                result = CallToString(arguments);
                return true;
            case "length_squared":
                result = CallLengthSquared(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyOps.ComparisonResult(PyEquals(other));

    public override bool? IsLessThan(object? other) => Less(other);

    public override long HashValue() => PyOps.HashResult(Hash());

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
            case "__neg__":
                value = PyFunction.Unbound("Vector", "__neg__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Vector", "__eq__");
                return true;
            case "__lt__":
                value = PyFunction.Unbound("Vector", "__lt__");
                return true;
            case "__hash__":
                value = PyFunction.Unbound("Vector", "__hash__");
                return true;
            case "__bool__":
                value = PyFunction.Unbound("Vector", "__bool__");
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Vector", "__repr__");
                return true;
            case "__str__":
                value = PyFunction.Unbound("Vector", "__str__");
                return true;
            case "length_squared":
                value = PyFunction.Unbound("Vector", "length_squared");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x, y", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__init__", CreateParameters, arguments);
        return new Vector(a.Get<long>(0), a.Get<long>(1));
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
        return Multiply(a.Get<long>(0));
    }

    private static readonly PyParameters NegateParameters = new("", method: true);

    private object? CallNegate(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__neg__", NegateParameters, arguments);
        return Negate();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters LessParameters = new("other", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vector.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__hash__", HashParameters, arguments);
        return Hash();
    }

    private static readonly PyParameters BoolParameters = new("", method: true);

    private object? CallBool(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__bool__", BoolParameters, arguments);
        return Bool();
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters ToStringParameters = new("", method: true);

    private object? CallToString(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.__str__", ToStringParameters, arguments);
        return ToString();
    }

    private static readonly PyParameters LengthSquaredParameters = new("", method: true);

    private object? CallLengthSquared(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vector.length_squared", LengthSquaredParameters, arguments);
        return LengthSquared();
    }
}
