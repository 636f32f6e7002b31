// ======== AbstractAndPrivateScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace AbstractAndPrivate;

public partial class Shape : PyABC
{
    public string Name = null!;

    public Shape(string name)
    {
        InitializeShape(name);
    }

    protected Shape(PyNoInit marker)
    {
    }

    protected void InitializeShape(string name)
    {
        Name = name;
    }

    public virtual PyNumber? Area() => null;

    public virtual PyNumber Perimeter() => throw new NotImplementedError();

    public override string ToString() => PyFormat.PercentTuple("%s: %.2f %.2f", Name, Area(), Perimeter().ToObject());
}

public sealed partial class Circle : Shape
{
    public long R;

    public Circle(long r)
        : base(PyNoInit.Value)
    {
        InitializeCircle(r);
    }

    private void InitializeCircle(long r)
    {
        InitializeShape("circle");
        R = r;
    }

    public override PyNumber? Area() => (PyNumber)(3.14 * PyMath.Pow(R, 2));

    public override PyNumber Perimeter() => 2.0 * 3.14 * R;
}

public sealed partial class Rect : Shape
{
    public long W;
    public long H;

    public Rect(long w, long h)
        : base(PyNoInit.Value)
    {
        InitializeRect(w, h);
    }

    private void InitializeRect(long w, long h)
    {
        InitializeShape("rect");
        (W, H) = (w, h);
    }

    public override PyNumber? Area() => (PyNumber)(W * H);

    public override PyNumber Perimeter() => 2 * (W + H);
}

public partial class Repo : PyObject
{
    public virtual string? Kind => null;

    public virtual string? Get(string k) => null;

    public static void Make()
    {
    }
}

public sealed partial class Mem : Repo
{
    public PyDict<string, string> D;

    public Mem()
    {
        D = new PyDict<string, string>();
    }

    public override string? Kind => "mem";

    public override string? Get(string k) => D.Get(k, "none");

    public static Mem MakeMethod() => new Mem();
}

public sealed partial class Stack : PyObject
{
    private PyList<object?> _items;
    public long _n;

    public Stack()
    {
        _items = [];
        _n = 0;
    }

    public Stack Push(long x)
    {
        _items.Append(x);
        return this;
    }

    public long Len() => Builtins.Len(_items);

    public object? GetItem(object? i) => _items[PyConvert.To<long>(i)];

    public PyIterator<object?> Iter() => Builtins.Iter(_items);

    public bool Contains(object? x) => _items.Contains(x);

    public bool Bool() => Builtins.Bool(_items);
}

public class Base : PyObject
{
    private long _baseV;

    public Base()
    {
        _baseV = 1;
    }

    public long V() => _baseV;
}

public sealed class Derived : Base
{
    public long _derivedV;

    public Derived()
    {
        _derivedV = 2;
    }
}

public sealed partial class Node : PyObject
{
    public long V;
    public Node? Next;

    public Node(long v, Node? nxt = null)
    {
        V = v;
        Next = nxt;
    }

    public override string Repr() => $"Node({V})";
}

public sealed class Temp : PyObject
{
    public PyNumber _c;

    public Temp(long c)
    {
        _c = c;
    }

    public double Getf() => PyNumber.TrueDiv(_c * 9L, 5) + 32;

    public void Setf(PyNumber f)
    {
        _c = PyNumber.TrueDiv((f - 32L) * 5L, 9);
    }

    public PyNumber F
    {
        get => Getf();
        set => Setf(value);
    }
}

public sealed partial class Vec : PyObject
{
    public PyTuple<object?> C;

    public Vec(PyTuple<object?> c)
    {
        C = c;
    }

    public Vec Add(Vec o) => new Vec([.. PyIterator.Of(Zip(C, o.C).Select(pair => PyOps.Add(pair.Item1, pair.Item2)))]);

    public Vec Multiply(long k) => new Vec([.. PyIterator.Of(C.Select(a => PyOps.Multiply(a, k)))]);

    public Vec ReverseMultiply(long k) => Multiply(k);

    public bool PyEquals(object? o) => PyOps.Equals(C, PyOps.GetAttr(o, "c"));

    public Vec Negate() => Multiply(-1);

    public override string Repr() => $"Vec{PyOps.Repr(C)}";

    public object? Call(long i) => C[i];

    public Vec AddInPlace(Vec o)
    {
        C = Add(o).C;
        return this;
    }
}

public static class AbstractAndPrivateScript
{
    public static object? Mk()
    {
        object? LocalDefineLocal()
        {
            var z = 3L;
            object? LocalF(object? self) => PyOps.GetAttr(self, "z");
            return BuildClass(
                "Local",
                (PyTuple<object?>)[],
                new PyDict<string, object?>
                {
                    ["__module__"] = "__main__",
                    ["z"] = z,
                    ["f"] = PyFunction.Bind("Local.f", "self", a => LocalF(a.Get<object?>(0))),
                });
        }

        object? local = LocalDefineLocal();
        return PyOps.Call(local);
    }

    public static int Main(string[] args) => PyProgram.Run("abstract_and_private.py", args, Start);

    private static void Start()
    {
        object? s = default;
        foreach (var item in new PyList<Shape> { new Circle(2), new Rect(3, 4) })
        {
            s = item;
            Print(s);
        }

        try
        {
            AbstractError("Shape", ("area", "perimeter"));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        var m = Mem.MakeMethod();
        Print(m.Kind, m.Get("a"), IsInstance(m, Repo.RepoClass), IsSubclass(Mem.MemClass, Repo.RepoClass));
        try
        {
            AbstractError("Repo", ("get", "kind", "make"));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        s = new Stack().Push(1).Push(2);
        Print(
            Len(s),
            PyOps.GetItem(s, 0L),
            List(s),
            PyOps.Contains(s, 2L),
            Bool(new Stack()),
            PyOps.GetAttr(s, "__items"));
        Print(new Derived().V());
        Print(
            new Node(1),
            new PyList<Node> { new Node(2) },
            new PyDict<string, Node> { ["k"] = new Node(3) },
            new Node(1, new Node(2)).Next);
        Print(PyOps.CallMethod(Mk(), "f"), PyOps.TypeOf(Mk()).Name);
        Func<string> f = new Node(5).Repr;
        Print(f());
        Print(Str(Node.NodeClass).PyReplace("__main__.", ""), "Node", "__main__");
        Print(GetAttr(new Node(7), "v"), HasAttr(new Node(1), "zz"));
        var t = new Temp(100);
        Print(t.F.ToObject());
        t.F = 32;
        Print(t._c.ToObject());
        var v = new Vec([1L, 2L]);
        v = v.AddInPlace(new Vec([1L, 1L]));
        Print(v, v.ReverseMultiply(2), v.Negate(), PyOps.Equals(v, new Vec([2L, 3L])), PyOps.Call(v, 0L));
    }
}
// ======== AbstractAndPrivateScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace AbstractAndPrivate;

public partial class Shape
{
    public static readonly PyClass ShapeClass = PyClass.Register<Shape>(
        new("Shape", "__main__", [PyTypes.ABC], CreateInstance, static x => x is Shape),
        TryGetClassMember);

    public override string PyTypeName => "Shape";

    public override PyClass PyType => ShapeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            case "perimeter":
                value = new PyBoundMethod(this, "perimeter", CallPerimeter);
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "name":
                Name = PyConvert.To<string>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            case "perimeter":
                result = CallPerimeter(arguments);
                return true;
            case "__str__":
                result = CallToString(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "area":
                value = PyFunction.Unbound("Shape", "area");
                return true;
            case "perimeter":
                value = PyFunction.Unbound("Shape", "perimeter");
                return true;
            case "__str__":
                value = PyFunction.Unbound("Shape", "__str__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("name", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Shape.__init__", CreateParameters, arguments);
        return new Shape(a.Get<string>(0));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Shape.area", AreaParameters, arguments);
        return Area();
    }

    private static readonly PyParameters PerimeterParameters = new("", method: true);

    private object? CallPerimeter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Shape.perimeter", PerimeterParameters, arguments);
        return Perimeter();
    }

    private static readonly PyParameters ToStringParameters = new("", method: true);

    private object? CallToString(PyArguments arguments)
    {
        _ = new ArgumentBinder("Shape.__str__", ToStringParameters, arguments);
        return ToString();
    }
}

public sealed partial class Circle
{
    public static readonly PyClass CircleClass = PyClass.Register<Circle>(
        new("Circle", "__main__", [Shape.ShapeClass], CreateInstance, static x => x is Circle),
        TryGetClassMember);

    public override string PyTypeName => "Circle";

    public override PyClass PyType => CircleClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "r":
                value = R;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            case "perimeter":
                value = new PyBoundMethod(this, "perimeter", CallPerimeter);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "r":
                R = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            case "perimeter":
                result = CallPerimeter(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "area":
                value = PyFunction.Unbound("Circle", "area");
                return true;
            case "perimeter":
                value = PyFunction.Unbound("Circle", "perimeter");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("r", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Circle.__init__", CreateParameters, arguments);
        return new Circle(a.Get<long>(0));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Circle.area", AreaParameters, arguments);
        return Area();
    }

    private static readonly PyParameters PerimeterParameters = new("", method: true);

    private object? CallPerimeter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Circle.perimeter", PerimeterParameters, arguments);
        return Perimeter();
    }
}

public sealed partial class Rect
{
    public static readonly PyClass RectClass = PyClass.Register<Rect>(
        new("Rect", "__main__", [Shape.ShapeClass], CreateInstance, static x => x is Rect),
        TryGetClassMember);

    public override string PyTypeName => "Rect";

    public override PyClass PyType => RectClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "w":
                value = W;
                return true;
            case "h":
                value = H;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            case "perimeter":
                value = new PyBoundMethod(this, "perimeter", CallPerimeter);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "w":
                W = PyConvert.To<long>(value);
                return true;
            case "h":
                H = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            case "perimeter":
                result = CallPerimeter(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "area":
                value = PyFunction.Unbound("Rect", "area");
                return true;
            case "perimeter":
                value = PyFunction.Unbound("Rect", "perimeter");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("w, h", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Rect.__init__", CreateParameters, arguments);
        return new Rect(a.Get<long>(0), a.Get<long>(1));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Rect.area", AreaParameters, arguments);
        return Area();
    }

    private static readonly PyParameters PerimeterParameters = new("", method: true);

    private object? CallPerimeter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Rect.perimeter", PerimeterParameters, arguments);
        return Perimeter();
    }
}

public partial class Repo
{
    public static readonly PyClass RepoClass = PyClass.Register<Repo>(
        new("Repo", "__main__", [], CreateInstance, static x => x is Repo));

    public override string PyTypeName => "Repo";

    public override PyClass PyType => RepoClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "kind":
                value = Kind;
                return true;
            case "get":
                value = new PyBoundMethod(this, "get", CallGet);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "kind":
                throw new AttributeError("property 'kind' of 'Repo' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "get":
                result = CallGet(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Repo", CreateParameters, arguments);
        return new Repo();
    }

    private static readonly PyParameters GetParameters = new("k", method: true);

    private object? CallGet(PyArguments arguments)
    {
        var a = new ArgumentBinder("Repo.get", GetParameters, arguments);
        return Get(a.Get<string>(0));
    }
}

public sealed partial class Mem
{
    public static readonly PyClass MemClass = PyClass.Register<Mem>(
        new("Mem", "__main__", [Repo.RepoClass], CreateInstance, static x => x is Mem));

    public override string PyTypeName => "Mem";

    public override PyClass PyType => MemClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "d":
                value = D;
                return true;
            case "kind":
                value = Kind;
                return true;
            case "get":
                value = new PyBoundMethod(this, "get", CallGet);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "d":
                D = PyConvert.To<PyDict<string, string>>(value);
                return true;
            case "kind":
                throw new AttributeError("property 'kind' of 'Mem' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "get":
                result = CallGet(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Mem.__init__", CreateParameters, arguments);
        return new Mem();
    }

    private static readonly PyParameters GetParameters = new("k", method: true);

    private object? CallGet(PyArguments arguments)
    {
        var a = new ArgumentBinder("Mem.get", GetParameters, arguments);
        return Get(a.Get<string>(0));
    }
}

public sealed partial class Stack
{
    public static readonly PyClass StackClass = PyClass.Register<Stack>(
        new("Stack", "__main__", [], CreateInstance, static x => x is Stack),
        TryGetClassMember);

    public override string PyTypeName => "Stack";

    public override PyClass PyType => StackClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__items":
                value = _items;
                return true;
            case "_n":
                value = _n;
                return true;
            case "push":
                value = new PyBoundMethod(this, "push", CallPush);
                return true;
            case "__len__":
                value = new PyBoundMethod(this, "__len__", CallLen);
                return true;
            case "__getitem__":
                value = new PyBoundMethod(this, "__getitem__", CallGetItem);
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            case "__contains__":
                value = new PyBoundMethod(this, "__contains__", CallContains);
                return true;
            case "__bool__":
                value = new PyBoundMethod(this, "__bool__", CallBool);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "__items":
                _items = PyConvert.To<PyList<object?>>(value);
                return true;
            case "_n":
                _n = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "push":
                result = CallPush(arguments);
                return true;
            case "__len__":
                result = CallLen(arguments);
                return true;
            case "__getitem__":
                result = CallGetItem(arguments);
                return true;
            case "__iter__":
                result = CallIter(arguments);
                return true;
            case "__contains__":
                result = CallContains(arguments);
                return true;
            case "__bool__":
                result = CallBool(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "push":
                value = PyFunction.Unbound("Stack", "push");
                return true;
            case "__len__":
                value = PyFunction.Unbound("Stack", "__len__");
                return true;
            case "__getitem__":
                value = PyFunction.Unbound("Stack", "__getitem__");
                return true;
            case "__iter__":
                value = PyFunction.Unbound("Stack", "__iter__");
                return true;
            case "__contains__":
                value = PyFunction.Unbound("Stack", "__contains__");
                return true;
            case "__bool__":
                value = PyFunction.Unbound("Stack", "__bool__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stack.__init__", CreateParameters, arguments);
        return new Stack();
    }

    private static readonly PyParameters PushParameters = new("x", method: true);

    private object? CallPush(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stack.push", PushParameters, arguments);
        return Push(a.Get<long>(0));
    }

    private static readonly PyParameters LenParameters = new("", method: true);

    private object? CallLen(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stack.__len__", LenParameters, arguments);
        return Len();
    }

    private static readonly PyParameters GetItemParameters = new("i", method: true);

    private object? CallGetItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stack.__getitem__", GetItemParameters, arguments);
        return GetItem(a.Get<object?>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stack.__iter__", IterParameters, arguments);
        return Iter();
    }

    private static readonly PyParameters ContainsParameters = new("x", method: true);

    private object? CallContains(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stack.__contains__", ContainsParameters, arguments);
        return Contains(a.Get<object?>(0));
    }

    private static readonly PyParameters BoolParameters = new("", method: true);

    private object? CallBool(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stack.__bool__", BoolParameters, arguments);
        return Bool();
    }
}

public sealed partial class Node
{
    public static readonly PyClass NodeClass = PyClass.Register<Node>(
        new("Node", "__main__", [], CreateInstance, static x => x is Node),
        TryGetClassMember);

    public override string PyTypeName => "Node";

    public override PyClass PyType => NodeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "next":
                value = Next;
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
            case "v":
                V = PyConvert.To<long>(value);
                return true;
            case "next":
                Next = PyConvert.To<Node?>(value);
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
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__repr__":
                value = PyFunction.Unbound("Node", "__repr__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("v, nxt=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Node.__init__", CreateParameters, arguments);
        return new Node(a.Get<long>(0), a.Get<Node?>(1, null));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Node.__repr__", ReprParameters, arguments);
        return Repr();
    }
}

public sealed partial class Vec
{
    public static readonly PyClass VecClass = PyClass.Register<Vec>(
        new("Vec", "__main__", [], CreateInstance, static x => x is Vec),
        TryGetClassMember);

    public override string PyTypeName => "Vec";

    public override PyClass PyType => VecClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "c":
                value = C;
                return true;
            case "__add__":
                value = new PyBoundMethod(this, "__add__", CallAdd);
                return true;
            case "__mul__":
                value = new PyBoundMethod(this, "__mul__", CallMultiply);
                return true;
            case "__rmul__":
                value = new PyBoundMethod(this, "__rmul__", CallReverseMultiply);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__neg__":
                value = new PyBoundMethod(this, "__neg__", CallNegate);
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__call__":
                value = new PyBoundMethod(this, "__call__", CallCall);
                return true;
            case "__iadd__":
                value = new PyBoundMethod(this, "__iadd__", CallAddInPlace);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "c":
                C = PyConvert.To<PyTuple<object?>>(value);
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
            case "__mul__":
                result = CallMultiply(arguments);
                return true;
            case "__rmul__":
                result = CallReverseMultiply(arguments);
                return true;
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            case "__neg__":
                result = CallNegate(arguments);
                return true;
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            case "__call__":
                result = CallCall(arguments);
                return true;
            case "__iadd__":
                result = CallAddInPlace(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'Vec'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__add__":
                value = PyFunction.Unbound("Vec", "__add__");
                return true;
            case "__mul__":
                value = PyFunction.Unbound("Vec", "__mul__");
                return true;
            case "__rmul__":
                value = PyFunction.Unbound("Vec", "__rmul__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Vec", "__eq__");
                return true;
            case "__neg__":
                value = PyFunction.Unbound("Vec", "__neg__");
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Vec", "__repr__");
                return true;
            case "__call__":
                value = PyFunction.Unbound("Vec", "__call__");
                return true;
            case "__iadd__":
                value = PyFunction.Unbound("Vec", "__iadd__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("*c", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__init__", CreateParameters, arguments);
        return new Vec(a.StarTuple<object?>(0));
    }

    private static readonly PyParameters AddParameters = new("o", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__add__", AddParameters, arguments);
        return Add(a.Get<Vec>(0));
    }

    private static readonly PyParameters MultiplyParameters = new("k", method: true);

    private object? CallMultiply(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__mul__", MultiplyParameters, arguments);
        return Multiply(a.Get<long>(0));
    }

    private static readonly PyParameters ReverseMultiplyParameters = new("k", method: true);

    private object? CallReverseMultiply(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__rmul__", ReverseMultiplyParameters, arguments);
        return ReverseMultiply(a.Get<long>(0));
    }

    private static readonly PyParameters PyEqualsParameters = new("o", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters NegateParameters = new("", method: true);

    private object? CallNegate(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vec.__neg__", NegateParameters, arguments);
        return Negate();
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Vec.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters CallParameters = new("i", method: true);

    private object? CallCall(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__call__", CallParameters, arguments);
        return Call(a.Get<long>(0));
    }

    private static readonly PyParameters AddInPlaceParameters = new("o", method: true);

    private object? CallAddInPlace(PyArguments arguments)
    {
        var a = new ArgumentBinder("Vec.__iadd__", AddInPlaceParameters, arguments);
        return AddInPlace(a.Get<Vec>(0));
    }
}
