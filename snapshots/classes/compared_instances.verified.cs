// ======== ComparedInstancesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ComparedInstances;

// Instances in sorts, dicts and sets: __lt__, __eq__ and __hash__, their absence, and NotImplemented.
public partial class A : PyObject
{
    public long X;

    public A(long x)
    {
        X = x;
    }

    public virtual object? PyEquals(object? o) => o is A && X == ((A)o).X;
}

public sealed partial class B : A
{
    public static readonly object? Hash = PyOps.GetAttr(A.AClass, "__hash__");

    public B(long x)
        : base(x)
    {
    }
}

public partial class C : A
{
    public long Hash() => Builtins.Hash(X);

    public C(long x)
        : base(x)
    {
    }
}

public sealed partial class D : C
{
    public override object? PyEquals(object? o)
    {
        if (o is not D)
        {
            return PyNotImplemented.Instance;
        }

        return X == ((D)o).X;
    }

    public D(long x)
        : base(x)
    {
    }
}

public sealed partial class E : PyObject
{
    public long X;

    public E(long x)
    {
        X = x;
    }

    public object? Less(object? o)
    {
        if (o is E)
        {
            return X < ((E)o).X;
        }

        return PyNotImplemented.Instance;
    }

    public override string Repr() => $"E{X}";
}

public sealed partial class G : PyObject
{
    public long X;

    public G(long x)
    {
        X = x;
    }

    public bool Less(G o)
    {
        if (X == 3)
        {
            throw new ValueError("three");
        }

        return X < o.X;
    }
}

public sealed partial class H : PyObject
{
    public long Hash() => -1;
}

public sealed partial class I : PyObject
{
    public string Hash() => "x";
}

public sealed partial class J : PyObject
{
    public static readonly object? Hash = null;
}

public sealed partial class N : PyObject
{
    public long V;

    public N(long v)
    {
        V = v;
    }

    public bool PyEquals(object? o) => PyOps.Equals(V, PyOps.GetAttr(o, "v"));

    public long Hash() => Builtins.Hash(V);
}

public sealed partial class P : PyObject
{
    public long X;
    public long Y;

    public P(long x, long y = 0)
    {
        X = x;
        Y = y;
    }

    public override string Repr() => $"P(x={PyOps.Repr(X)}, y={PyOps.Repr(Y)})";

    public bool PyEquals(object? other) => other is P && PyOps.Equals((X, Y), (((P)other).X, ((P)other).Y));
}

public static class ComparedInstancesScript
{
    public static object? DefineQ()
    {
        var y = "";
        return BuildClass(
            "Q",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__annotations__"] = new PyDict<object?, object?> { ["x"] = "int", ["y"] = "str" },
                ["y"] = y,
            });
    }

    public static int Main(string[] args) => PyProgram.Run("compared_instances.py", args, Start);

    private static void Start()
    {
        try
        {
            Print(new PyDict<A, long> { [new A(1)] = 2 });
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        Print(Len(new PySet<C> { new C(1), new C(1), new C(2) }));
        try
        {
            Print(Hash(new D(1)));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        Print(
            PyOps.Equals(new D(1), new D(1)),
            PyOps.Equals(new D(1), new C(1)),
            PyOps.Equals(new C(1), new D(1)),
            PyOps.Equals(new D(1), 5L),
            PyOps.NotEquals(new D(1), new D(2)));
        Print(
            Sorted<E>(new PyList<E> { new E(3), new E(1), new E(2) }),
            Max<E>(new PyList<E> { new E(3), new E(5) }),
            Min(new E(3), new E(1)));
        try
        {
            Sorted<object?>(new PyList<object?> { new E(1), 5L });
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        try
        {
            Sorted<object?>(new PyList<object?> { 5L, new E(1) });
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        try
        {
            Sorted<G>(new PyList<G> { new G(1), new G(3), new G(2) });
        }
        catch (ValueError e)
        {
            Print("VE", e);
        }

        Print(Hash(new H()));
        try
        {
            Hash(new I());
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        try
        {
            Hash(new J());
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        var d = new PyDict<N, long>();
        for (long i = 0; i < 5; i++)
        {
            d[new N(PyMath.Mod(i, 2))] = i;
        }

        Print(
            Len(d),
            d[new N(0)],
            d.Contains(new N(1)),
            PyOps.Equals(new PyList<N> { new N(1), new N(2) }, new PyList<N> { new N(1), new N(2) }),
            PyOps.Equals((new N(1), 2L), (new N(1), 2L)));
        try
        {
            Print(PyOps.Equals(new N(1), 3L));
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Print(e);
        }

        Print(PyOps.Equals(new P(1), new P(1)), PyOps.Equals(new P(1), (1L, 0L)));
        try
        {
            _ = new PySet<P> { new P(1) };
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        object? q = PyOps.Call(PyDataclasses.Dataclass(order: true, frozen: true), DefineQ());
        Print(
            Len(new PySet<object?> { PyOps.Call(q, 1L), PyOps.Call(q, 1L) }),
            Sorted<object?>(new PyList<object?> { PyOps.Call(q, 2L), PyOps.Call(q, 1L, "b"), PyOps.Call(q, 1L, "a") }),
            PyOps.Less(PyOps.Call(q, 1L), PyOps.Call(q, 2L)));
        PyList<E> h = [];
        foreach (var x in (long[])[5, 2, 8])
        {
            PyHeapq.HeapPush(h, new E(x));
        }

        Print(PyHeapq.HeapPop(h));
    }
}
// ======== ComparedInstancesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ComparedInstances;

public partial class A
{
    public static readonly PyClass AClass = PyClass.Register<A>(
        new("A", "__main__", [], CreateInstance, static x => x is A),
        TryGetClassMember);

    public override string PyTypeName => "A";

    public override PyClass PyType => AClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
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
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyOps.ComparisonResult(PyEquals(other));

    public override long HashValue() => throw new TypeError("unhashable type: 'A'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = PyFunction.Unbound("A", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("A.__init__", CreateParameters, arguments);
        return new A(a.Get<long>(0));
    }

    private static readonly PyParameters PyEqualsParameters = new("o", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("A.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}

public sealed partial class B
{
    public static readonly PyClass BClass = PyClass.Register<B>(
        new("B", "__main__", [A.AClass], CreateInstance, static x => x is B),
        TryGetClassMember);

    public override string PyTypeName => "B";

    public override PyClass PyType => BClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = Hash;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = Hash;
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("B.__init__", CreateParameters, arguments);
        return new B(a.Get<long>(0));
    }
}

public partial class C
{
    public static readonly PyClass CClass = PyClass.Register<C>(
        new("C", "__main__", [A.AClass], CreateInstance, static x => x is C),
        TryGetClassMember);

    public override string PyTypeName => "C";

    public override PyClass PyType => CClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = new PyBoundMethod(this, "__hash__", CallHash);
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
            case "__hash__":
                result = CallHash(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override long HashValue() => PyOps.HashResult(Hash());

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = PyFunction.Unbound("C", "__hash__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("C.__init__", CreateParameters, arguments);
        return new C(a.Get<long>(0));
    }

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("C.__hash__", HashParameters, arguments);
        return Hash();
    }
}

public sealed partial class D
{
    public static readonly PyClass DClass = PyClass.Register<D>(
        new("D", "__main__", [C.CClass], CreateInstance, static x => x is D),
        TryGetClassMember);

    public override string PyTypeName => "D";

    public override PyClass PyType => DClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
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
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyOps.ComparisonResult(PyEquals(other));

    public override long HashValue() => throw new TypeError("unhashable type: 'D'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = PyFunction.Unbound("D", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("D.__init__", CreateParameters, arguments);
        return new D(a.Get<long>(0));
    }

    private static readonly PyParameters PyEqualsParameters = new("o", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("D.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}

public sealed partial class E
{
    public static readonly PyClass EClass = PyClass.Register<E>(
        new("E", "__main__", [], CreateInstance, static x => x is E),
        TryGetClassMember);

    public override string PyTypeName => "E";

    public override PyClass PyType => EClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
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
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__lt__":
                result = CallLess(arguments);
                return true;
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsLessThan(object? other) => PyOps.ComparisonResult(Less(other));

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__lt__":
                value = PyFunction.Unbound("E", "__lt__");
                return true;
            case "__repr__":
                value = PyFunction.Unbound("E", "__repr__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("E.__init__", CreateParameters, arguments);
        return new E(a.Get<long>(0));
    }

    private static readonly PyParameters LessParameters = new("o", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("E.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("E.__repr__", ReprParameters, arguments);
        return Repr();
    }
}

public sealed partial class G
{
    public static readonly PyClass GClass = PyClass.Register<G>(
        new("G", "__main__", [], CreateInstance, static x => x is G),
        TryGetClassMember);

    public override string PyTypeName => "G";

    public override PyClass PyType => GClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
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
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__lt__":
                result = CallLess(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsLessThan(object? other) => other is G value ? Less(value) : PyOps.ComparisonResult(CallLess(new PyArguments([other])));

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__lt__":
                value = PyFunction.Unbound("G", "__lt__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("G.__init__", CreateParameters, arguments);
        return new G(a.Get<long>(0));
    }

    private static readonly PyParameters LessParameters = new("o", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("G.__lt__", LessParameters, arguments);
        return Less(a.Get<G>(0));
    }
}

public sealed partial class H
{
    public static readonly PyClass HClass = PyClass.Register<H>(
        new("H", "__main__", [], CreateInstance, static x => x is H),
        TryGetClassMember);

    public override string PyTypeName => "H";

    public override PyClass PyType => HClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = new PyBoundMethod(this, "__hash__", CallHash);
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
            case "__hash__":
                result = CallHash(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override long HashValue() => PyOps.HashResult(Hash());

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = PyFunction.Unbound("H", "__hash__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("H", CreateParameters, arguments);
        return new H();
    }

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("H.__hash__", HashParameters, arguments);
        return Hash();
    }
}

public sealed partial class I
{
    public static readonly PyClass IClass = PyClass.Register<I>(
        new("I", "__main__", [], CreateInstance, static x => x is I),
        TryGetClassMember);

    public override string PyTypeName => "I";

    public override PyClass PyType => IClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = new PyBoundMethod(this, "__hash__", CallHash);
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
            case "__hash__":
                result = CallHash(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override long HashValue() => PyOps.HashResult(Hash());

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = PyFunction.Unbound("I", "__hash__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("I", CreateParameters, arguments);
        return new I();
    }

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("I.__hash__", HashParameters, arguments);
        return Hash();
    }
}

public sealed partial class J
{
    public static readonly PyClass JClass = PyClass.Register<J>(
        new("J", "__main__", [], CreateInstance, static x => x is J),
        TryGetClassMember);

    public override string PyTypeName => "J";

    public override PyClass PyType => JClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = Hash;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    public override long HashValue() => throw new TypeError("unhashable type: 'J'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__hash__":
                value = Hash;
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("J", CreateParameters, arguments);
        return new J();
    }
}

public sealed partial class N
{
    public static readonly PyClass NClass = PyClass.Register<N>(
        new("N", "__main__", [], CreateInstance, static x => x is N),
        TryGetClassMember);

    public override string PyTypeName => "N";

    public override PyClass PyType => NClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__hash__":
                value = new PyBoundMethod(this, "__hash__", CallHash);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "v":
                V = PyConvert.To<long>(value);
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
            case "__hash__":
                result = CallHash(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => PyOps.HashResult(Hash());

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = PyFunction.Unbound("N", "__eq__");
                return true;
            case "__hash__":
                value = PyFunction.Unbound("N", "__hash__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("v", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("N.__init__", CreateParameters, arguments);
        return new N(a.Get<long>(0));
    }

    private static readonly PyParameters PyEqualsParameters = new("o", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("N.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("N.__hash__", HashParameters, arguments);
        return Hash();
    }
}

public sealed partial class P
{
    public static readonly PyClass PClass = PyClass.Register<P>(
        new("P", "__main__", [], CreateInstance, static x => x is P),
        TryGetClassMember);

    public override string PyTypeName => "P";

    public override PyClass PyType => PClass;

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
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
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
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'P'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__repr__":
                value = PyFunction.Unbound("P", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("P", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x, y=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("P.__init__", CreateParameters, arguments);
        return new P(a.Get<long>(0), a.Get<long>(1, 0));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("P.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("P.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}
