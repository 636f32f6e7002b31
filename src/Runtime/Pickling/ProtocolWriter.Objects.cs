using System.Numerics;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Classes and functions by name, and other objects by what makes them again: <c>object.__reduce_ex__</c> of each class.</summary>
internal sealed partial class ProtocolWriter
{
    private void Class(PyClass type)
    {
        if (type.QualifiedName.Contains("<locals>", StringComparison.Ordinal))
        {
            throw new AttributeError($"Can't get local object '{type.QualifiedName}'");
        }

        Global(type, type.Module, type.QualifiedName);
    }

    private void Function(PyFunction function)
    {
        var module = function.IsBuiltin && function.ModuleName == "__main__" ? "builtins" : function.ModuleName;
        if (ProgramState.Knows(function) || PickleNames.IsFunctionOf(module, function.QualifiedName, function))
        {
            Global(function, module, function.QualifiedName);
            return;
        }

        throw function.QualifiedName.Contains("<locals>", StringComparison.Ordinal)
            ? new AttributeError($"Can't get local object '{function.QualifiedName}'")
            : new PicklingError($"Can't pickle {PyOps.Repr(function)}: attribute lookup {function.QualifiedName} on {module} failed");
    }

    private void Global(object value, string module, string name)
    {
        if (protocol >= 4)
        {
            // CPython makes the name of a built-in class anew each time, but not those of modules and of the script's classes.
            Save(string.Intern(module));
            Save(ProgramState.FindClass(module, name) is null ? new string(name) : string.Intern(name));
            output.Byte(PickleOp.StackGlobal);
        }
        else
        {
            (module, name) = protocol < 3 ? PickleOp.ToPython2(module, name) : (module, name);
            output.Byte(PickleOp.Global);
            output.Bytes(Encoding.UTF8.GetBytes($"{module}\n{name}\n"));
        }

        Remember(value);
    }

    private void Object(object value)
    {
        if (value is IPyDynamic dynamic && OwnReduce(dynamic) is var own and not null)
        {
            ReduceTo(value, own);
            return;
        }

        switch (value)
        {
            case Complex c: Reduce(value, "builtins", "complex", [c.Real, c.Imaginary]); break;
            case PyRange range: Reduce(value, "builtins", "range", [range.Start, range.Stop, range.Step]); break;
            case PySlice slice: Reduce(value, "builtins", "slice", [slice.Start, slice.Stop, slice.Step]); break;
            case PyEllipsis: Global(value, "builtins", "Ellipsis"); break;
            case PyNotImplemented: Global(value, "builtins", "NotImplemented"); break;
            case PyBoundMethod method: Reduce(value, "builtins", "getattr", [method.Self, method.Name]); break;
            case PyBaseException error: Exception(error); break;
            case IPyInstance made: RunTimeInstance(made); break;
            case IPySet: Reduce(value, "builtins", PyTypes.Of(value).Name, [new PyList<object?>(PyOps.Iterate(value))]); break;
            case PyObject instance when instance.PyType.CanAllocate: NewObject(instance, [], State(instance), null, null); break;
            default: Library(value); break;
        }
    }

    /// <summary>What <c>__reduce_ex__</c> or <c>__reduce__</c> of the script's class gives; null if it has none.</summary>
    private object? OwnReduce(IPyDynamic value) =>
        value.TryCallMember("__reduce_ex__", new PyArguments([(long)protocol]), out var reduced) || value.TryCallMember("__reduce__", PyArguments.Empty, out reduced)
        || (CopyRegistry.Find(PyTypes.Of(value)) is { } function && (reduced = PyOps.Call(function, value)) is not null) ? reduced : null;

    private void ReduceTo(object value, object reduced)
    {
        if (reduced is string name)
        {
            Global(value, PyTypes.Of(value).Module, name);
            return;
        }

        var parts = PyOps.Iterate(reduced).ToList();
        Save(parts[0]);
        Save(PyOps.ToTuple([.. PyOps.Iterate(parts[1])]));
        output.Byte(PickleOp.Reduce);
        Contents(
            value,
            parts.Count > 3 && parts[3] is { } items ? [.. PyOps.Iterate(items)] : null,
            parts.Count > 4 && parts[4] is { } pairs ? [.. PyOps.Iterate(pairs).Select(p => (PyOps.GetItem(p, 0L), PyOps.GetItem(p, 1L)))] : null,
            parts.Count > 2 ? parts[2] : null);
    }

    private void Reduce(object value, string module, string name, object?[] arguments, List<object?>? items = null, List<(object? Key, object? Value)>? pairs = null, object? state = null)
    {
        SaveNamed(module, name);
        Save(PyOps.ToTuple(arguments));
        output.Byte(PickleOp.Reduce);
        Contents(value, items, pairs, state);
    }

    /// <summary>A function or class of the library, the same object each time.</summary>
    private void SaveNamed(string module, string name)
    {
        var key = string.Intern(module + ":" + name);
        if (named.TryGetValue(key, out var known))
        {
            Save(known);
            return;
        }

        named[key] = PickleNames.Class(module, name) ?? (object)key;
        if (named[key] is PyClass)
        {
            Save(named[key]);
            return;
        }

        Global(key, module, name);
    }

    private readonly Dictionary<string, object> named = new(StringComparer.Ordinal);

    /// <summary><c>cls.__new__(cls, *arguments)</c>, then its parts.</summary>
    private void NewObject(IPyTyped value, object?[] arguments, object? state, List<object?>? items, List<(object? Key, object? Value)>? pairs)
    {
        if (protocol >= 2)
        {
            Save(value.PyType);
            Save(PyOps.ToTuple(arguments));
            output.Byte(PickleOp.NewObj);
        }
        else
        {
            SaveNamed("copyreg", "_reconstructor");
            Save(PyOps.ToTuple([value.PyType, value is PyTupleInstance ? PyTypes.OfName("tuple") : PyTypes.Object, value is PyTupleInstance tuple ? tuple.Items : null]));
            output.Byte(PickleOp.Reduce);
        }

        Contents(value, items, pairs, state);
    }

    private void Contents(object value, List<object?>? items, List<(object? Key, object? Value)>? pairs, object? state)
    {
        if (!memo.ContainsKey(value))
        {
            Remember(value);
        }

        Appends(items ?? []);
        SetItems(pairs ?? []);
        if (state is not null)
        {
            Save(state);
            output.Byte(PickleOp.Build);
        }
    }

    private static object? State(PyObject value)
    {
        if (value.TryCallMember("__getstate__", PyArguments.Empty, out var state))
        {
            return state;
        }

        var members = new PyDict<object?, object?>();
        foreach (var name in value.DeclaredMembers)
        {
            if (value.TryGetMember(name, out var member))
            {
                members[string.Intern(name)] = member;
            }
        }

        foreach (var (name, member) in value.ExtraMembers())
        {
            members[string.Intern(name)] = member;
        }

        return PyOps.Len(members) == 0 ? null : members;
    }

    private void Exception(PyBaseException error)
    {
        var members = new PyDict<object?, object?>();
        foreach (var name in error.GetType().Assembly == typeof(PyBaseException).Assembly ? [] : error.DeclaredMembers)
        {
            if (error.TryGetMember(name, out var member))
            {
                members[string.Intern(name)] = member;
            }
        }

        foreach (var (name, member) in error.ExtraMembers())
        {
            members[string.Intern(name)] = member;
        }

        Save(PyTypes.Of(error));
        Save(PyOps.ToTuple(error.Args.AsSpan().ToArray()));
        output.Byte(PickleOp.Reduce);
        Contents(error, null, null, PyOps.Len(members) == 0 ? null : members);
    }

    private void RunTimeInstance(IPyInstance value)
    {
        var type = value.InstanceType;
        if (PyEnumSupport.IsEnumeration(type))
        {
            Save(type);
            Save(PyOps.ToTuple([PyEnumSupport.ValueOf(value)]));
            output.Byte(PickleOp.Reduce);
            Contents(value, null, null, null);
            return;
        }

        if (value is PyValueInstance or PyThread)
        {
            throw Refused(value);
        }

        object? state = type.TryLookup("__getstate__", out _) && value.TryCallMember("__getstate__", PyArguments.Empty, out var own) ? own
            : PyOps.Len(value.Attributes) > 0 ? value.Attributes : null;
        NewObject(
            value,
            value is PyTupleInstance tuple ? tuple.Items.AsSpan().ToArray() : [],
            state,
            value is IPyList ? [.. PyOps.Iterate(value)] : null,
            value is IPyDict ? Pairs(value) : null);
    }

    /// <summary>Objects of the library's classes.</summary>
    private void Library(object value)
    {
        var type = PyTypes.Of(value);
        switch (type.Module + "." + type.Name)
        {
            case "collections.deque":
                var length = PyOps.GetAttr(value, "maxlen");
                Reduce(value, "collections", "deque", length is null ? [] : [PyOps.ToTuple([]), length], [.. PyOps.Iterate(value)]);
                break;
            case "collections.OrderedDict":
                Reduce(value, "collections", "OrderedDict", [], null, Pairs(value));
                break;
            case "collections.defaultdict":
                var factory = Factory(value);
                Reduce(value, "collections", "defaultdict", factory is null ? [] : [factory], null, Pairs(value));
                break;
            case "collections.Counter":
                var counts = new PyDict<object?, object?>();
                Pairs(value).ForEach(p => counts[p.Key] = p.Value);
                Reduce(value, "collections", "Counter", [counts]);
                break;
            case "decimal.Decimal":
                Reduce(value, "decimal", "Decimal", [PyOps.Str(value)]);
                break;
            case "fractions.Fraction":
                Reduce(value, "fractions", "Fraction", [PyOps.GetAttr(value, "numerator"), PyOps.GetAttr(value, "denominator")]);
                break;
            case "datetime.timedelta":
                Reduce(value, "datetime", "timedelta", [PyOps.GetAttr(value, "days"), PyOps.GetAttr(value, "seconds"), PyOps.GetAttr(value, "microseconds")]);
                break;
            case "datetime.date" or "datetime.datetime" or "datetime.time":
                DateAndTime(value, type.Name);
                break;
            default:
                throw Refused(value);
        }
    }

    /// <summary>The class or function that a defaultdict calls; it is a lambda of which only the class's name is known in typed code.</summary>
    private static object? Factory(object value)
    {
        var factory = PyOps.GetAttr(value, "default_factory");
        return factory is Delegate && value is IFactoryDict { FactoryRepr: { } text } && text.Split('\'') is ["<class ", var name, ">"]
            ? PickleNames.Class("builtins", name) ?? factory
            : factory;
    }

    /// <summary>The fields in a few bytes, and the time zone if there is one.</summary>
    private void DateAndTime(object value, string type)
    {
        long Field(string name) => PyConvert.ToLong(PyOps.GetAttr(value, name));
        var bytes = new List<byte>();
        if (type != "time")
        {
            bytes.AddRange([(byte)(Field("year") >> 8), (byte)Field("year"), (byte)Field("month"), (byte)Field("day")]);
        }

        if (type != "date")
        {
            var microsecond = Field("microsecond");
            bytes.AddRange([(byte)Field("hour"), (byte)Field("minute"), (byte)Field("second"), (byte)(microsecond >> 16), (byte)(microsecond >> 8), (byte)microsecond]);
        }

        var state = new PyBytes(bytes.ToArray());
        Reduce(value, "datetime", type, type == "date" || PyOps.GetAttr(value, "tzinfo") is not { } zone ? [state] : [state, zone]);
    }

    private static TypeError Refused(object value) => new($"cannot pickle '{value switch
    {
        PyLock or PyThread => "_thread.lock",
        PyRLock => "_thread.RLock",
        PyTextStream => "_io.TextIOWrapper",
        Delegate => "function",
        _ => PyOps.TypeName(value),
    }}' object");
}
