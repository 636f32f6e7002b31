namespace PyConc2Cs.Runtime;

/// <summary>
/// An instance of a class made at run time that derives from a class of the library which C# can't derive from at run time (dict, list, str, int ...): the
/// object of that class is kept in it, and does what the script's class doesn't.
/// </summary>
internal sealed class PyValueInstance : PyInstance
{
    private readonly PyClass native;

    public PyValueInstance(PyClass type, PyClass native, PyArguments arguments)
        : base(type)
    {
        this.native = native;
        Value = IsMutable ? native.Call(PyArguments.Empty) : native.Call(arguments);
    }

    public object? Value
    {
        get;
        private set
        {
            field = value;
            if (value is PyJSONEncoder encoder)
            {
                encoder.Owner = this;
            }
        }
    }

    private bool IsMutable => native.Name is "dict" or "list" or "set" or "bytearray" or "OrderedDict" or "defaultdict" or "Counter" or "deque" || native.Module != "builtins";

    public override string ToString() => InstanceType.TryLookup("__str__", out _) || Value is not string ? base.ToString() : (string)Value;

    public override bool Equals(object? obj) => InstanceType.TryLookup("__eq__", out _)
        ? base.Equals(obj)
        : ReferenceEquals(this, obj) || PyOps.Equals(Value, Unwrap(obj));

    public override int GetHashCode() => InstanceType.TryLookup("__hash__", out _) ? base.GetHashCode() : PyOps.Fold(PyOps.Hash(Value));

    /// <summary>The library's object in an instance of a derived class.</summary>
    public static object? Unwrap(object? value) => value is PyValueInstance wrapped ? wrapped.Value : value;

    public override bool TryGetNative(string name, out object? value)
    {
        value = null;
        return !PyOps.IsDunder(name) && PyOps.HasAttr(Value, name) && (value = PyOps.GetAttr(Value, name)) is var _;
    }

    public override bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        if (name == "__init__")
        {
            Initialize(arguments);
            result = null;
            return true;
        }

        if (PyOps.IsDunder(name))
        {
            return NativeOperators.TryCall(this, name, arguments.Positional, out result);
        }

        if (!PyOps.HasAttr(Value, name))
        {
            result = null;
            return false;
        }

        result = PyOps.CallMethod(Value, name, arguments);
        return true;
    }

    protected override string DefaultRepr() => PyOps.Repr(Value);

    private void Initialize(PyArguments arguments)
    {
        if (!IsMutable || arguments.Values.Length == 0)
        {
            return;
        }

        if (Value is IPyDict && native.Name is "dict" or "OrderedDict")
        {
            PyOps.CallMethod(Value, "update", arguments);
        }
        else
        {
            Value = native.Call(arguments);
        }
    }
}
