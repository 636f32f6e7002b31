namespace PyConc2Cs.Runtime;

/// <summary>A process of a class that is made at run time.</summary>
internal sealed class PyProcessInstance(PyClass type) : PyProcess(), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public override PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override void Run()
    {
        if (InstanceType.TryLookup("run", out _))
        {
            PyOps.CallMethod(this, "run");
        }
        else
        {
            base.Run();
        }
    }

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => base.TryGetMember(name, out _) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        if (name == "run")
        {
            base.Run();
            result = null;
            return true;
        }

        return base.TryCallMember(name, arguments, out result);
    }
}
