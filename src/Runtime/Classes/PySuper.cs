namespace PyConc2Cs.Runtime;

/// <summary>Python's <c>super(type, object)</c>: the attributes of the classes after the first argument in the object's resolution order.</summary>
internal sealed class PySuper : IPyDynamic
{
    private readonly PyClass start;
    private readonly object self;
    private readonly PyClass type;
    private readonly bool isClass;

    public PySuper(PyClass start, object? self)
    {
        this.start = start;
        this.self = self ?? PyNotImplemented.Instance;
        isClass = self is PyClass c && c.IsSubclassOf(start);
        type = isClass ? (PyClass)self! : PyOps.TypeOf(self);
        if (!type.IsSubclassOf(start))
        {
            throw new TypeError("super(type, obj): obj must be an instance or subtype of type");
        }
    }

    public string PyTypeName => "super";

    public bool TryGetMember(string name, out object? value)
    {
        if (Find(name, out var raw, out var native))
        {
            value = Descriptors.Get(raw, isClass ? null : self, type);
            return true;
        }

        if (native && self is IPyInstance instance && (name == "__init__" || instance.TryGetNative(name, out _)))
        {
            if (name != "__init__" && instance.TryGetNative(name, out value) && value is not PyBoundMethod)
            {
                return true;
            }

            value = new PyBoundMethod(self, name, a => instance.TryCallNative(name, a, out var result) ? result : ObjectMembers.Call(self, name, a));
            return true;
        }

        value = ObjectMembers.Has(self, name) ? new PyBoundMethod(self, name, a => ObjectMembers.Call(self, name, a)) : null;
        return value is not null;
    }

    public bool TrySetMember(string name, object? value)
    {
        if (Find(name, out var raw, out _) && Descriptors.IsData(raw))
        {
            Descriptors.Set(raw, self, name, value);
            return true;
        }

        return self is IPyInstance instance && InstanceMembers.TrySet(instance, name, value);
    }

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (Find(name, out var raw, out var native))
        {
            result = raw is PyFunction function && !isClass && !function.IsBuiltin
                ? function.Call(arguments.WithFirst(self))
                : PyOps.Call(Descriptors.Get(raw, isClass ? null : self, type), arguments);
            return true;
        }

        if (native && self is IPyInstance instance && instance.TryCallNative(name, arguments, out result))
        {
            return true;
        }

        result = ObjectMembers.Has(self, name) ? ObjectMembers.Call(self, name, arguments) : null;
        return ObjectMembers.Has(self, name);
    }

    private bool Find(string name, out object? raw, out bool native)
    {
        native = false;
        var after = false;
        foreach (var ancestor in type.Mro)
        {
            if (after && ancestor.TryGetRaw(name, out raw))
            {
                return true;
            }

            native |= after && !ancestor.IsMadeAtRunTime && ancestor != PyTypes.Object;
            after |= ancestor == start;
        }

        raw = null;
        return false;
    }
}
