namespace PyConc2Cs.Runtime;

internal sealed partial class PickleWriter
{
    /// <summary>Members of enumerations by name, other objects of classes that are made at run time by their state.</summary>
    private void RunTimeInstance(IPyInstance value)
    {
        var type = value.InstanceType;
        if (PyEnumSupport.IsEnumeration(type))
        {
            Tag(PickleTag.Enum);
            Class(type);
            Write(PyEnumSupport.ValueOf(value));
            return;
        }

        if (TryReduce(value))
        {
            return;
        }

        if (value is PyValueInstance or PyThread)
        {
            throw Unsupported(value);
        }

        Tag(PickleTag.RunTimeInstance);
        Class(type);
        Write(value is PyTupleInstance);
        PickleSets.Save(this, value switch
        {
            PyTupleInstance tuple => tuple.Items.AsSpan().ToArray(),
            PyBaseException error => error.Args.AsSpan().ToArray(),
            _ => [],
        });
        if (value is IPickledBase @base)
        {
            @base.SaveBase(this);
        }

        object? state = null;
        var hasState = type.TryLookup("__getstate__", out _) && value.TryCallMember("__getstate__", PyArguments.Empty, out state);
        Write(hasState);
        Write(hasState ? state : value.Attributes);
    }
}

internal sealed partial class PickleReader
{
    private object? EnumMember()
    {
        var type = NestedClass();
        return PyEnumSupport.MembersOf(type).Find(type, Read());
    }

    private object RunTimeInstance(int slot)
    {
        var type = NestedClass();
        var isTuple = Read<bool>();
        var parts = PickleSets.Load<object?>(this);
        var value = type.AllocateAtRunTime(new PyArguments(isTuple ? [PyOps.ToTuple(parts)] : parts));
        memo[slot] = value;
        if (value is IPickledBase @base)
        {
            @base.LoadBase(this);
        }

        if (Read<bool>())
        {
            SetState(value, Read());
            return value;
        }

        foreach (var (key, attribute) in Read<PyDict<object?, object?>>().ToPairs())
        {
            value.Attributes[key] = attribute;
        }

        return value;
    }
}
