namespace PyConc2Cs.Runtime;

internal static class ExceptionMembers
{
    /// <summary>What BaseException itself keeps.</summary>
    public static bool IsNative(string name) => name is "args" or "__cause__" or "__context__" or "__suppress_context__" or "__traceback__" or "__notes__";
}

/// <summary>An instance of a class made at run time that derives from BaseException.</summary>
internal sealed class BaseExceptionInstance(PyClass type, object?[] arguments) : PyBaseException(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}

/// <summary>An instance of a class made at run time that derives from Exception.</summary>
internal sealed class ExceptionInstance(PyClass type, object?[] arguments) : PyException(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}

/// <summary>An instance of a class made at run time that derives from ValueError.</summary>
internal sealed class ValueErrorInstance(PyClass type, object?[] arguments) : ValueError(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}

/// <summary>An instance of a class made at run time that derives from KeyError.</summary>
internal sealed class KeyErrorInstance(PyClass type, object?[] arguments) : KeyError(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}

/// <summary>An instance of a class made at run time that derives from TypeError.</summary>
internal sealed class TypeErrorInstance(PyClass type, object?[] arguments) : TypeError(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}

/// <summary>An instance of a class made at run time that derives from RuntimeError.</summary>
internal sealed class RuntimeErrorInstance(PyClass type, object?[] arguments) : RuntimeError(arguments), IPyInstance
{
    public override string PyTypeName => InstanceType.Name;

    public override string PyModuleName => InstanceType.Module;

    public new PyClass PyType => InstanceType;

    public PyClass InstanceType { get; set; } = type;

    public PyDict<object?, object?> Attributes { get; set; } = [];

    public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

    public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

    public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

    public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

    public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

    public bool TryCallNative(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__init__":
                InitializeArguments(arguments.Positional.ToArray());
                result = null;
                return true;
            case "__str__": result = base.ToString(); return true;
            case "__repr__": result = base.Repr(); return true;
            default: return base.TryCallMember(name, arguments, out result);
        }
    }

    public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

    public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
}
