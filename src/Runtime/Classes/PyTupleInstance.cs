using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>An instance of a class made at run time that derives from tuple: of named tuples, for example.</summary>
internal sealed class PyTupleInstance(PyClass type, object?[] items) : PyInstance(type), ITuple
{
    public int Length => items.Length;

    public object? this[int index] => items[index];

    public PyTuple<object?> Items => PyOps.ToTuple(items);

    public override bool Equals(object? obj) => TryCallMember("__eq__", new PyArguments([obj]), out var equal)
        ? equal is not PyNotImplemented && PyOps.Truth(equal)
        : obj is ITuple other && PyOps.Equals(Items, other is PyTupleInstance named ? named.Items : other);

    public override int GetHashCode() => PyOps.Fold(PyTuple.Hash(Items));

    public override string ToString() => InstanceType.TryLookup("__str__", out _) ? base.ToString() : Repr();

    public override bool TryGetNative(string name, out object? value)
    {
        value = null;
        return name is "count" or "index" && ((IPyDynamic)Items).TryGetMember(name, out value);
    }

    public override bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "count" or "index": return ((IPyDynamic)Items).TryCallMember(name, arguments, out result);
            case "__init__": result = null; return true;
            case "__repr__": result = PyOps.ReprTuple(items); return true;
            case "__getitem__": result = PyOps.GetItem(Items, arguments.Positional[0]); return true;
            case "__iter__": result = PyOps.GetIterator(Items); return true;
            case "__len__": result = (long)Length; return true;
            case "__eq__" when !InstanceType.TryLookup(name, out _): break;
            case "__eq__": result = PyOps.Equals(Items, arguments.Positional[0]); return true;
            case "__lt__" when InstanceType.TryLookup(name, out _): result = PyOps.Less(Items, arguments.Positional[0]); return true;
            case "__add__": result = PyOps.Add(Items, arguments.Positional[0]); return true;
            case "__hash__": result = PyTuple.Hash(Items); return true;
        }

        result = null;
        return false;
    }

    protected override string DefaultRepr() => PyOps.ReprTuple(items);
}
