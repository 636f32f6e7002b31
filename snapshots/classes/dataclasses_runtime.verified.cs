// ======== DataclassesRuntimeScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DataclassesRuntime;

public sealed partial class Item : PyObject
{
    public string Name;
    public double Price;
    public long Qty;
    public PyList<string>? Tags;
    public static readonly (string, string, string, string) DataclassFields = ("name", "price", "qty", "tags");

    public Item(string name, double price = 1.5, long qty = 0, PyList<string>? tags = null)
    {
        Name = name;
        Price = price;
        Qty = qty;
        if (tags is null)
        {
            tags = new PyList<string>();
        }

        Tags = tags;
        PostInitialize();
    }

    public override string Repr() => $"Item(name={PyOps.Repr(Name)}, price={PyOps.Repr(Price)}, qty={PyOps.Repr(Qty)}, tags={PyOps.Repr(Tags)})";

    public bool PyEquals(object? other) => other is Item && PyOps.Equals(
        (Name, Price, Qty, Tags),
        (((Item)other).Name, ((Item)other).Price, ((Item)other).Qty, ((Item)other).Tags));

    public static long Count = 0;

    public double Total() => Price * Qty;

    public void PostInitialize()
    {
        Count++;
    }
}

public partial class Base : PyObject
{
    public long Id;
    public string Kind;
    private static readonly object? DefaultDataclassFields = ("id", "kind");

    public virtual object? DataclassFields => DefaultDataclassFields;

    public Base(long id, string kind = "base")
    {
        Id = id;
        Kind = kind;
    }

    public override string Repr() => $"{PyOps.TypeOf(this).Name}(id={PyOps.Repr(Id)}, kind={PyOps.Repr(Kind)})";

    public virtual bool PyEquals(object? other) => other is Base && PyOps.Is(
        PyOps.TypeOf((Base)other),
        PyOps.TypeOf(this)) && PyOps.Equals((Id, Kind), (((Base)other).Id, ((Base)other).Kind));
}

public sealed partial class Child : Base
{
    public PyDict<string, long>? Extra;
    public Item? Inner;
    public bool Seen;
    private static readonly object? DefaultDataclassFieldsValue = ("id", "kind", "extra", "inner", "seen");

    public override object? DataclassFields => DefaultDataclassFieldsValue;

    public Child(long id, string kind = "base", PyDict<string, long>? extra = null, Item? inner = null)
        : base(id, kind)
    {
        Extra = extra;
        if (inner is null)
        {
            inner = new Item("in");
        }

        Inner = inner;
        Seen = false;
    }

    public override string Repr() => $"Child(id={PyOps.Repr(Id)}, kind={PyOps.Repr(Kind)}, extra={PyOps.Repr(Extra)}, inner={PyOps.Repr(Inner)}, seen={PyOps.Repr(Seen)})";

    public override bool PyEquals(object? other) => other is Child && PyOps.Is(
        PyOps.TypeOf((Child)other),
        PyOps.TypeOf(this)) && PyOps.Equals(
        (Id, Kind, Extra, Inner, Seen),
        (((Child)other).Id, ((Child)other).Kind, ((Child)other).Extra, ((Child)other).Inner, ((Child)other).Seen));
}

public sealed partial class Task : PyObject
{
    public long Prio;
    public string Name;
    public static readonly (string, string) DataclassFields = ("prio", "name");

    public Task(long prio, string name = "")
    {
        Prio = prio;
        Name = name;
    }

    public override string Repr() => $"Task(prio={PyOps.Repr(Prio)}, name={PyOps.Repr(Name)})";

    public bool Less(Task o) => Prio < o.Prio;
}

public sealed partial class K : PyObject
{
    public long A;
    public long B;
    public static readonly (string, string) DataclassFields = ("a", "b");

    public K(long a, long b = 2)
    {
        A = a;
        B = b;
    }

    public override string Repr() => $"K(a={PyOps.Repr(A)}, b={PyOps.Repr(B)})";

    public bool PyEquals(K other) => IsInstance(other, K.KClass) && PyOps.Equals((A, B), (other.A, other.B));
}

public static class DataclassesRuntimeScript
{
    public static object? DefineVer()
    {
        var minor = 0L;
        object? note = PyDataclasses.Field(new PyKeywords { ["default"] = "", ["compare"] = false, ["repr"] = false });
        return BuildClass(
            "Ver",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__annotations__"] = new PyDict<object?, object?>
                {
                    ["major"] = "int",
                    ["minor"] = "int",
                    ["note"] = "str",
                },
                ["minor"] = minor,
                ["note"] = note,
            });
    }

    public static int Main(string[] args) => PyProgram.Run("dataclasses_runtime.py", args, Start);

    private static void Start()
    {
        var i = new Item("a", 2.0, qty: 3);
        var j = new Item("b");
        i.Tags!.Append("x");
        Print(
            i,
            j,
            PyOps.Equals(i, new Item("a", 2.0, 3, new PyList<string> { "x" })),
            i.Total(),
            Item.Count,
            PyOps.NotEquals(i, j));
        Print(
            PyDataclasses.AsDict(i),
            PyDataclasses.AsTuple(i),
            PyDataclasses.Replace(i, new PyKeywords { ["name"] = "z" }),
            (PyList<object?>)[.. PyOps.Iterate(PyDataclasses.Fields(i)).Select(f => PyOps.GetAttr(f, "name"))],
            PyDataclasses.IsDataclass(i));
        object? ver = PyOps.Call(PyDataclasses.Dataclass(order: true, frozen: true), DefineVer());
        Print(
            Sorted<object?>(
                new PyList<object?> { PyOps.Call(ver, 2L), PyOps.Call(ver, 1L, 5L), PyOps.Call(ver, 1L, 2L, "n") }),
            PyOps.Less(PyOps.Call(ver, 1L), PyOps.Call(ver, 1L, 1L)),
            Hash(PyOps.Call(ver, 1L)) == Hash(PyOps.Call(ver, 1L)),
            new PyDict<object?, long> { [PyOps.Call(ver, 1L)] = 2 }[PyOps.Call(ver, 1L)]);
        try
        {
            PyOps.SetAttr(PyOps.Call(ver, 1L), "major", 3L);
        }
        catch (FrozenInstanceError e)
        {
            Print("FE", e);
        }

        var c = new Child(1, extra: new PyDict<string, long> { ["a"] = 1 });
        Print(c, PyDataclasses.AsDict(c), IsInstance(c, Base.BaseClass));
        PyList<Task> h = [];
        foreach (var n in (long[])[3, 1, 2])
        {
            PyHeapq.HeapPush(h, new Task(n, $"t{n}"));
        }

        Print((PyList<string>)[.. Range(3).Select(_ => PyHeapq.HeapPop(h).Name)]);
        Print(new K(a: 1), new K(a: 4, b: 1));
    }
}
// ======== DataclassesRuntimeScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace DataclassesRuntime;

public sealed partial class Item
{
    public static readonly PyClass ItemClass = PyClass.Register<Item>(
        new("Item", "__main__", [], CreateInstance, static x => x is Item),
        TryGetClassMember,
        TrySetClassMember);

    public override string PyTypeName => "Item";

    public override PyClass PyType => ItemClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "price":
                value = Price;
                return true;
            case "qty":
                value = Qty;
                return true;
            case "tags":
                value = Tags;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "count":
                value = Count;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "total":
                value = new PyBoundMethod(this, "total", CallTotal);
                return true;
            case "__post_init__":
                value = new PyBoundMethod(this, "__post_init__", CallPostInitialize);
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
            case "price":
                Price = PyConvert.To<double>(value);
                return true;
            case "qty":
                Qty = PyConvert.To<long>(value);
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
            case "total":
                result = CallTotal(arguments);
                return true;
            case "__post_init__":
                result = CallPostInitialize(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'Item'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "count":
                value = Count;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Item", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Item", "__eq__");
                return true;
            case "total":
                value = PyFunction.Unbound("Item", "total");
                return true;
            case "__post_init__":
                value = PyFunction.Unbound("Item", "__post_init__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static bool TrySetClassMember(string name, object? value)
    {
        switch (name)
        {
            case "count":
                Count = PyConvert.To<long>(value);
                return true;
            default:
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("name, price=, qty=, tags=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Item.__init__", CreateParameters, arguments);
        return new Item(a.Get<string>(0), a.Get<double>(1, 1.5), a.Get<long>(2, 0), a.Get<PyList<string>?>(3, null));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Item.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Item.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters TotalParameters = new("", method: true);

    private object? CallTotal(PyArguments arguments)
    {
        _ = new ArgumentBinder("Item.total", TotalParameters, arguments);
        return Total();
    }

    private static readonly PyParameters PostInitializeParameters = new("", method: true);

    private object? CallPostInitialize(PyArguments arguments)
    {
        _ = new ArgumentBinder("Item.__post_init__", PostInitializeParameters, arguments);
        PostInitialize();
        return null;
    }
}

public partial class Base
{
    public static readonly PyClass BaseClass = PyClass.Register<Base>(
        new("Base", "__main__", [], CreateInstance, static x => x is Base),
        TryGetClassMember);

    public override string PyTypeName => "Base";

    public override PyClass PyType => BaseClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "id":
                value = Id;
                return true;
            case "kind":
                value = Kind;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
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
            case "id":
                Id = PyConvert.To<long>(value);
                return true;
            case "kind":
                Kind = PyConvert.To<string>(value);
                return true;
            case "__dataclass_fields__":
                throw new AttributeError("property '__dataclass_fields__' of 'Base' object has no setter");
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

    public override long HashValue() => throw new TypeError("unhashable type: 'Base'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DefaultDataclassFields;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Base", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Base", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("id, kind=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Base.__init__", CreateParameters, arguments);
        return new Base(a.Get<long>(0), a.Get<string>(1, "base"));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Base.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Base.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}

public sealed partial class Child
{
    public static readonly PyClass ChildClass = PyClass.Register<Child>(
        new("Child", "__main__", [Base.BaseClass], CreateInstance, static x => x is Child),
        TryGetClassMember);

    public override string PyTypeName => "Child";

    public override PyClass PyType => ChildClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "extra":
                value = Extra;
                return true;
            case "inner":
                value = Inner;
                return true;
            case "seen":
                value = Seen;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
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
            case "extra":
                Extra = PyConvert.To<PyDict<string, long>?>(value);
                return true;
            case "inner":
                Inner = PyConvert.To<Item?>(value);
                return true;
            case "seen":
                Seen = PyConvert.To<bool>(value);
                return true;
            case "__dataclass_fields__":
                throw new AttributeError("property '__dataclass_fields__' of 'Child' object has no setter");
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

    public override long HashValue() => throw new TypeError("unhashable type: 'Child'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DefaultDataclassFieldsValue;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Child", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Child", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("id, kind=, extra=, inner=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Child.__init__", CreateParameters, arguments);
        return new Child(
            a.Get<long>(0),
            a.Get<string>(1, "base"),
            a.Get<PyDict<string, long>?>(2, null),
            a.Get<Item?>(3, null));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Child.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Child.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}

public sealed partial class Task
{
    public static readonly PyClass TaskClass = PyClass.Register<Task>(
        new("Task", "__main__", [], CreateInstance, static x => x is Task),
        TryGetClassMember);

    public override string PyTypeName => "Task";

    public override PyClass PyType => TaskClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "prio":
                value = Prio;
                return true;
            case "name":
                value = Name;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
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
            case "prio":
                Prio = PyConvert.To<long>(value);
                return true;
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
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            case "__lt__":
                result = CallLess(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsLessThan(object? other) => other is Task value ? Less(value) : PyOps.ComparisonResult(CallLess(new PyArguments([other])));

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Task", "__repr__");
                return true;
            case "__lt__":
                value = PyFunction.Unbound("Task", "__lt__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("prio, name=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Task.__init__", CreateParameters, arguments);
        return new Task(a.Get<long>(0), a.Get<string>(1, ""));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Task.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters LessParameters = new("o", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("Task.__lt__", LessParameters, arguments);
        return Less(a.Get<Task>(0));
    }
}

public sealed partial class K
{
    public static readonly PyClass KClass = PyClass.Register<K>(
        new("K", "__main__", [], CreateInstance, static x => x is K),
        TryGetClassMember);

    public override string PyTypeName => "K";

    public override PyClass PyType => KClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "a":
                value = A;
                return true;
            case "b":
                value = B;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
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
            case "a":
                A = PyConvert.To<long>(value);
                return true;
            case "b":
                B = PyConvert.To<long>(value);
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

    public override bool? IsEqualTo(object? other) => other is K value ? PyEquals(value) : PyOps.ComparisonResult(CallPyEquals(new PyArguments([other])));

    public override long HashValue() => throw new TypeError("unhashable type: 'K'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("K", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("K", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("*, a, b=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("K.__init__", CreateParameters, arguments);
        return new K(a.Get<long>(0), a.Get<long>(1, 2));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("K.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("K.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<K>(0));
    }
}
