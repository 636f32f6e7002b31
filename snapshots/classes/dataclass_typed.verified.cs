// ======== DataclassTypedScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DataclassTyped;

/// <summary>An item.</summary>
public sealed partial class Item : PyObject
{
    public string Name;
    public double Price;
    public long Qty;
    public PyList<string>? Tags;

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
    }

    public override string Repr() => $"Item(name={PyOps.Repr(Name)}, price={PyOps.Repr(Price)}, qty={PyOps.Repr(Qty)}, tags={PyOps.Repr(Tags)})";

    public bool PyEquals(object? other) => other is Item && PyOps.Equals(
        (Name, Price, Qty, Tags),
        (((Item)other).Name, ((Item)other).Price, ((Item)other).Qty, ((Item)other).Tags));

    public double Total() => Price * Qty;
}

public sealed partial class V : PyObject
{
    public long N;

    public V(long n)
    {
        N = n;
    }

    public bool PyEquals(object? o) => PyOps.Equals(N, PyOps.GetAttr(o, "n"));

    public bool Less(object? o) => PyOps.Less(N, PyOps.GetAttr(o, "n"));

    public bool LessOrEqual(object? other) => PyOps.Less(this, other) || PyOps.Equals(this, other);

    public bool Greater(object? other) => !PyOps.Less(this, other) && PyOps.NotEquals(this, other);

    public bool GreaterOrEqual(object? other) => !PyOps.Less(this, other);
}

public static class DataclassTypedScript
{
    public static int Main(string[] args) => PyProgram.Run("dataclass_typed.py", args, Start);

    private static void Start()
    {
        PyList<Item> items = [new Item("a", 2.0, 3), new Item("b", qty: 4)];
        items[0].Tags!.Append("t");
        foreach (var i in items)
        {
            Print(i, i.Total());
        }

        Print(
            Sum(PyIterator.Of(items.Select(i => i.Total()))),
            PyOps.Equals(items[0], new Item("a", 2.0, 3, new PyList<string> { "t" })));
        Print(
            PyOps.GreaterEqual(new V(1), new V(0)),
            PyOps.Greater(new V(1), new V(2)),
            PyOps.LessEqual(new V(2), new V(2)),
            Max<V>(new PyList<V> { new V(1), new V(5) }).N);
    }
}
// ======== DataclassTypedScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace DataclassTyped;

public sealed partial class Item
{
    public static readonly PyClass ItemClass = PyClass.Register<Item>(
        new("Item", "__main__", [], CreateInstance, static x => x is Item),
        TryGetClassMember);

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
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "total":
                value = new PyBoundMethod(this, "total", CallTotal);
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
            case "__repr__":
                value = PyFunction.Unbound("Item", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Item", "__eq__");
                return true;
            case "total":
                value = PyFunction.Unbound("Item", "total");
                return true;
            default:
                value = null;
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
}

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
            case "n":
                value = N;
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            case "__le__":
                value = new PyBoundMethod(this, "__le__", CallLessOrEqual);
                return true;
            case "__gt__":
                value = new PyBoundMethod(this, "__gt__", CallGreater);
                return true;
            case "__ge__":
                value = new PyBoundMethod(this, "__ge__", CallGreaterOrEqual);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "n":
                N = PyConvert.To<long>(value);
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
            case "__le__":
                result = CallLessOrEqual(arguments);
                return true;
            case "__gt__":
                result = CallGreater(arguments);
                return true;
            case "__ge__":
                result = CallGreaterOrEqual(arguments);
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
            case "__le__":
                value = PyFunction.Unbound("V", "__le__");
                return true;
            case "__gt__":
                value = PyFunction.Unbound("V", "__gt__");
                return true;
            case "__ge__":
                value = PyFunction.Unbound("V", "__ge__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__init__", CreateParameters, arguments);
        return new V(a.Get<long>(0));
    }

    private static readonly PyParameters PyEqualsParameters = new("o", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters LessParameters = new("o", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }

    private static readonly PyParameters LessOrEqualParameters = new("other", method: true);

    private object? CallLessOrEqual(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__le__", LessOrEqualParameters, arguments);
        return LessOrEqual(a.Get<object?>(0));
    }

    private static readonly PyParameters GreaterParameters = new("other", method: true);

    private object? CallGreater(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__gt__", GreaterParameters, arguments);
        return Greater(a.Get<object?>(0));
    }

    private static readonly PyParameters GreaterOrEqualParameters = new("other", method: true);

    private object? CallGreaterOrEqual(PyArguments arguments)
    {
        var a = new ArgumentBinder("V.__ge__", GreaterOrEqualParameters, arguments);
        return GreaterOrEqual(a.Get<object?>(0));
    }
}
