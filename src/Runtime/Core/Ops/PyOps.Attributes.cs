namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>getattr(x, name)</c>. Raises AttributeError.</summary>
    public static object? GetAttr(object? value, string name) =>
        TryGetAttr(value, name, out var result) ? result : throw NoAttribute(value, name);

    /// <summary>Python's <c>getattr(x, name, default)</c>.</summary>
    public static object? GetAttr(object? value, string name, object? defaultValue)
    {
        try
        {
            return TryGetAttr(value, name, out var result) ? result : defaultValue;
        }
        catch (AttributeError)
        {
            return defaultValue;
        }
    }

    /// <summary>Python's <c>hasattr(x, name)</c>.</summary>
    public static bool HasAttr(object? value, string name)
    {
        try
        {
            return TryGetAttr(value, name, out _);
        }
        catch (AttributeError)
        {
            return false;
        }
    }

    /// <summary>Python's <c>setattr(x, name, value)</c>. Raises AttributeError.</summary>
    public static void SetAttr(object? target, string name, object? value)
    {
        if (target is IPyDynamic dynamic)
        {
            if (dynamic.TryCallMember("__setattr__", new PyArguments([name, value]), out _) || dynamic.TrySetMember(name, value))
            {
                return;
            }

            throw dynamic.TryGetMember(name, out _)
                ? new AttributeError($"'{TypeName(target)}' object attribute '{name}' is read-only")
                : NoAttribute(target, name, " and no __dict__ for setting new attributes");
        }

        throw target is not null && PyValueMembers.TryGetMember(target, name, out _)
            ? new AttributeError($"'{TypeName(target)}' object attribute '{name}' is read-only")
            : NoAttribute(target, name, " and no __dict__ for setting new attributes");
    }

    /// <summary>Python's <c>del x.name</c>. Raises AttributeError.</summary>
    public static void DeleteAttr(object? target, string name)
    {
        var deleted = target switch
        {
            IPyInstance i => i.TryCallMember("__delattr__", new PyArguments([name]), out _) || InstanceMembers.TryDelete(i, name),
            PyObject o => o.TryCallMember("__delattr__", new PyArguments([name]), out _) || o.TryDeleteMember(name),
            PyBaseException e => e.TryDeleteMember(name),
            PyFunction f => f.TryDeleteMember(name),
            PyClass c => c.TryDeleteMember(name),
            _ => false,
        };
        if (!deleted)
        {
            throw NoAttribute(target, name);
        }
    }

    internal static bool IsDunder(string name) => name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    private static bool TryGetAttr(object? value, string name, out object? result)
    {
        switch (name)
        {
            case "__class__":
                result = TypeOf(value);
                return true;
            case "__dict__" when value is PyObject o and not (IPyInstance or PyThreadLocal):
                result = ExtraDict(o);
                return true;
        }

        value = value is System.Runtime.CompilerServices.ITuple and not IPyDynamic ? PyTuple.Of((System.Runtime.CompilerServices.ITuple)value) : value;
        return value is IPyDynamic dynamic
            ? dynamic.TryGetMember(name, out result) || TryGetByMethod(dynamic, name, out result) || TryGetStandard(value, name, out result)
            : NumberParts.TryGet(value, name, out result)
                || (value is not null && PyValueMembers.TryGetMember(value, name, out result))
                || TryGetStandard(value, name, out result);
    }

    private static bool TryGetByMethod(IPyDynamic target, string name, out object? result)
    {
        result = null;
        return !IsDunder(name) && TryMethod(target, "__getattr__", name, out result);
    }

    /// <summary>What every object has.</summary>
    private static bool TryGetStandard(object? value, string name, out object? result)
    {
        result = name switch
        {
            "__doc__" => null,
            "__module__" when value is PyObject o => o.PyModuleName,
            "__str__" => new PyBoundMethod(value, name, _ => Str(value)),
            "__repr__" => new PyBoundMethod(value, name, _ => Repr(value)),
            "__hash__" => new PyBoundMethod(value, name, _ => Hash(value)),
            "__eq__" => new PyBoundMethod(value, name, a => Equals(value, a.Single("__eq__"))),
            "__len__" when IsSized(value) => new PyBoundMethod(value, name, _ => Len(value)),
            "__iter__" when IsIterable(value) && !(PyProgram.IsPython2 && value is string) => new PyBoundMethod(value, name, _ => GetIterator(value)),
            "__next__" or "next" when value is IPyIterator && (name != "next" || PyProgram.IsPython2) => new PyBoundMethod(value, name, _ => Builtins.Next(value)),
            "message" when PyProgram.IsPython2 && value is PyBaseException e => e.Args is { Length: 1 } only ? only[0] : string.Empty,
            _ => SpecialMethod(value, name) ?? ObjectMembers.Bound(value, name),
        };
        return result is not null || name is "__doc__" or "__weakref__" && value is IPyInstance;
    }

    private static PyDict<object, object?> ExtraDict(PyObject value)
    {
        var dict = new PyDict<object, object?>();
        foreach (var (key, item) in value.ExtraMembers())
        {
            dict[key] = item;
        }

        return dict;
    }

    private static AttributeError NoAttribute(object? value, string name, string more = "")
    {
        var message = value switch
        {
            PyClass type => $"type object '{type.Name}' has no attribute '{name}'",
            PyModule module => $"module '{module.Name}' has no attribute '{name}'",
            PyThreadLocal { PyModuleName: "_thread" } => $"'_thread._local' object has no attribute '{name}'",
            _ => $"'{TypeName(value)}' object has no attribute '{name}'{more}",
        };
        return new AttributeError(message) { Name = name, Obj = value };
    }
}
