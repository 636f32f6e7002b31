// ======== CopiesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Copies;

public partial class M : PyObject
{
    public string Key;
    public PyList<long> P;
    public object? C;

    public M(string key = "D", long p = 10)
    {
        Key = key;
        P = [p];
        C = PyOps.GetAttr(CopiesScript.Color, "RED");
    }
}

public sealed partial class N : M
{
    public PyList<long> Extra = null!;

    public N(string key = "D", long p = 10)
        : base(key, p)
    {
    }
}

public sealed partial class P : PyObject
{
    public long X;
    public PyList<string>? Tags;

    public P(long x, PyList<string>? tags = null)
    {
        X = x;
        if (tags is null)
        {
            tags = new PyList<string>();
        }

        Tags = tags;
    }

    public override string Repr() => $"P(x={PyOps.Repr(X)}, tags={PyOps.Repr(Tags)})";

    public bool PyEquals(object? other) => other is P && PyOps.Equals((X, Tags), (((P)other).X, ((P)other).Tags));

    public long Hash() => Builtins.Hash((X, Tags));
}

public sealed partial class C2 : PyObject
{
    public long V;
    public C2 Me;

    public C2(long v)
    {
        V = v;
        Me = this;
    }

    public C2 DeepCopy(object? memo) => new C2(V + 1);
}

public sealed partial class Node : PyObject
{
    public long V;
    public Node? Nxt;

    public Node(long v, Node? nxt = null)
    {
        (V, Nxt) = (v, nxt);
    }
}

public static partial class CopiesScript
{
    public static object? Color;

    public static object? DefineColor()
    {
        var red = 1L;
        return BuildClass(
            "Color",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["RED"] = red });
    }

    public static object? DefineS()
    {
        void SInit(object? self)
        {
            PyOps.SetAttr(self, "a", 1L);
            PyOps.SetAttr(self, "lock", new PyLock());
        }

        object? SGetstate(object? self)
        {
            object? d = PyOps.CallMethod(PyOps.GetAttr(self, "__dict__"), "copy");
            PyOps.DeleteItem(d, "lock");
            return d;
        }

        void SSetstate(object? self, object? d)
        {
            PyOps.CallMethod(PyOps.GetAttr(self, "__dict__"), "update", d);
            PyOps.SetAttr(self, "lock", new PyLock());
        }

        return BuildClass(
            "S",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("S.__init__", "self", a =>
                {
                    SInit(a.Get<object?>(0));
                    return null;
                }),
                ["__getstate__"] = PyFunction.Bind("S.__getstate__", "self", a => SGetstate(a.Get<object?>(0))),
                ["__setstate__"] = PyFunction.Bind("S.__setstate__", "self, d", a =>
                {
                    SSetstate(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static void Show(N x) => Print(x.Key, x.P, PyOps.TypeOf(x).Name, PyOps.Is(x.C, PyOps.GetAttr(Color, "RED")));

    public static int Main(string[] args) => PyProgram.Run("copies.py", args, Start, Describe);

    private static void Start()
    {
        Color = DefineColor();
        object? s = DefineS();
        var m = new N("a", 1);
        var n = PyCopy.Deepcopy(m);
        m.Key = "b";
        m.P.Append(3);
        Show(n);
        Show(m);
        var k = PyCopy.Copy(m);
        k.Key = "k";
        k.P.Append(9);
        Show(k);
        Show(m);
        PyList<M> ms = [new M(), new M("z")];
        var ns = PyCopy.Deepcopy(ms);
        ns[0].P.Append(7);
        Print(ms[0].P, ns[0].P);
        var p = new P(1, new PyList<string> { "a" });
        var q = PyCopy.Deepcopy(p);
        q.Tags!.Append("b");
        Print(p, q, PyOps.Equals(p, q));
        object? s2 = PyOps.Call(s);
        object? t = PyCopy.Copy<object?>(s2);
        PyOps.SetAttr(t, "a", 5L);
        Print(
            PyOps.GetAttr(s2, "a"),
            PyOps.GetAttr(t, "a"),
            PyOps.Is(PyOps.GetAttr(t, "lock"), PyOps.GetAttr(s2, "lock")));
        var c = new C2(3);
        Print(PyCopy.Deepcopy(c).V);
        var a = new Node(1);
        var b = new Node(2, a);
        a.Nxt = b;
        var d = PyCopy.Deepcopy(a);
        Print(d.Nxt!.Nxt == d, d != a, d.Nxt!.V);
        try
        {
            PyCopy.Deepcopy(new PyDict<string, PyLock> { ["x"] = new PyLock() });
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        m.Extra = [1];
        var z = PyCopy.Deepcopy(m);
        z.Extra.Append(2);
        Print(m.Extra, z.Extra);
    }
}
// ======== CopiesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Copies;

public partial class M
{
    public static readonly PyClass MClass = PyClass.Register<M>(
        new("M", "__main__", [], CreateInstance, static x => x is M));

    internal static void Describe(ProgramState program)
    {
        program.Class(MClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "key", "p", "c"];

    public override string PyTypeName => "M";

    public override PyClass PyType => MClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "key":
                value = Key;
                return true;
            case "p":
                value = P;
                return true;
            case "c":
                value = C;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "key":
                Key = PyConvert.To<string>(value);
                return true;
            case "p":
                P = PyConvert.To<PyList<long>>(value);
                return true;
            case "c":
                C = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("key=, p=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("M.__init__", CreateParameters, arguments);
        return new M(a.Get<string>(0, "D"), a.Get<long>(1, 10));
    }
}

public sealed partial class N
{
    public static readonly PyClass NClass = PyClass.Register<N>(
        new("N", "__main__", [M.MClass], CreateInstance, static x => x is N));

    internal new static void Describe(ProgramState program)
    {
        program.Class(NClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "extra"];

    public override string PyTypeName => "N";

    public override PyClass PyType => NClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "extra":
                value = Extra;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "extra":
                Extra = PyConvert.To<PyList<long>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("key=, p=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("N.__init__", CreateParameters, arguments);
        return new N(a.Get<string>(0, "D"), a.Get<long>(1, 10));
    }
}

public sealed partial class P
{
    public static readonly PyClass PClass = PyClass.Register<P>(
        new("P", "__main__", [], CreateInstance, static x => x is P),
        TryGetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(PClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "x", "tags"];

    public override string PyTypeName => "P";

    public override PyClass PyType => PClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "tags":
                value = Tags;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
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
            case "x":
                X = PyConvert.To<long>(value);
                return true;
            case "tags":
                Tags = PyConvert.To<PyList<string>?>(value);
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
            case "__repr__":
                value = PyFunction.Unbound("P", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("P", "__eq__");
                return true;
            case "__hash__":
                value = PyFunction.Unbound("P", "__hash__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x, tags=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("P.__init__", CreateParameters, arguments);
        return new P(a.Get<long>(0), a.Get<PyList<string>?>(1, null));
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

    private static readonly PyParameters HashParameters = new("", method: true);

    private object? CallHash(PyArguments arguments)
    {
        _ = new ArgumentBinder("P.__hash__", HashParameters, arguments);
        return Hash();
    }
}

public sealed partial class C2
{
    public static readonly PyClass C2Class = PyClass.Register<C2>(
        new("C2", "__main__", [], CreateInstance, static x => x is C2),
        TryGetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(C2Class);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "v", "me"];

    public override string PyTypeName => "C2";

    public override PyClass PyType => C2Class;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "me":
                value = Me;
                return true;
            case "__deepcopy__":
                value = new PyBoundMethod(this, "__deepcopy__", CallDeepCopy);
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
            case "me":
                Me = PyConvert.To<C2>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__deepcopy__":
                result = CallDeepCopy(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__deepcopy__":
                value = PyFunction.Unbound("C2", "__deepcopy__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("v", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("C2.__init__", CreateParameters, arguments);
        return new C2(a.Get<long>(0));
    }

    private static readonly PyParameters DeepCopyParameters = new("memo", method: true);

    private object? CallDeepCopy(PyArguments arguments)
    {
        var a = new ArgumentBinder("C2.__deepcopy__", DeepCopyParameters, arguments);
        return DeepCopy(a.Get<object?>(0));
    }
}

public sealed partial class Node
{
    public static readonly PyClass NodeClass = PyClass.Register<Node>(
        new("Node", "__main__", [], CreateInstance, static x => x is Node));

    internal static void Describe(ProgramState program)
    {
        program.Class(NodeClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "v", "nxt"];

    public override string PyTypeName => "Node";

    public override PyClass PyType => NodeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "nxt":
                value = Nxt;
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
            case "nxt":
                Nxt = PyConvert.To<Node?>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("v, nxt=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Node.__init__", CreateParameters, arguments);
        return new Node(a.Get<long>(0), a.Get<Node?>(1, null));
    }
}

public static partial class CopiesScript
{
    internal static void Describe(ProgramState program)
    {
        program.ClassMaker("Color", DefineColor);
        program.ClassMaker("S", DefineS);
        program.Global("Color", () => Color, value => Color = value);
        M.Describe(program);
        N.Describe(program);
        P.Describe(program);
        C2.Describe(program);
        Node.Describe(program);
    }
}
