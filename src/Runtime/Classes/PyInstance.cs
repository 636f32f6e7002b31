namespace PyConc2Cs.Runtime;

/// <summary>An object of a class that is made at run time and derives from no class of the library.</summary>
internal class PyInstance(PyClass type) : PyObject, IPyInstance
{
    private PyDict<object?, object?>? attributes;

    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public override PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public virtual PyDict<object?, object?> Attributes
    {
        get => attributes ?? Interlocked.CompareExchange(ref attributes, [], null) ?? attributes;
        set => attributes = value;
    }

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) =>
        InstanceMembers.TryCall(this, name, arguments, out result);

    public virtual bool TryGetNative(string name, out object? value)
    {
        value = null;
        return false;
    }

    public virtual bool TrySetNative(string name, object? value) => false;

    public virtual bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        result = null;
        return false;
    }

    protected override string DefaultRepr() => $"<{InstanceType.Module}.{InstanceType.QualifiedName} object at {PyOps.Address(this)}>";
}
