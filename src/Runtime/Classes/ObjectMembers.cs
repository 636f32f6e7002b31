using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The methods of Python's <c>object</c> and <c>type</c>, where a script calls them by name: <c>super().__setattr__(name, value)</c>.</summary>
internal static class ObjectMembers
{
    public static bool Has(object? self, string name) => name is "__init__" or "__new__" or "__setattr__" or "__getattribute__" or "__delattr__" or "__repr__"
        or "__str__" or "__eq__" or "__ne__" or "__hash__" or "__format__" or "__init_subclass__" or "__dir__"
        || self is PyClass && name is "__call__" or "__prepare__";

    /// <summary>A method of <c>object</c> that a script reads without a call, as it does for all names of <c>dir(x)</c>; null if there is none.</summary>
    public static object? Bound(object? self, string name) => self is not IPyInstance ? null : name switch
    {
        "__ge__" or "__gt__" or "__le__" or "__lt__" => new PyBoundMethod(self, name, _ => PyNotImplemented.Instance),
        "__sizeof__" => new PyBoundMethod(self, name, _ => PySys.Getsizeof(self)),
        "__getstate__" => new PyBoundMethod(self, name, _ => PyOps.GetAttr(self, "__dict__")),
        "__reduce__" or "__reduce_ex__" => new PyBoundMethod(self, name, _ => throw new TypeError($"cannot pickle '{PyOps.TypeName(self)}' object")),
        "__subclasshook__" => new PyBoundMethod(self, name, _ => PyNotImplemented.Instance),
        "__static_attributes__" => PyOps.ToTuple([]),
        "__firstlineno__" => 1L,
        _ => Has(self, name) ? new PyBoundMethod(self, name, a => Call(self, name, a)) : null,
    };

    public static object? Call(object? self, string name, PyArguments arguments)
    {
        var positional = arguments.Positional;
        switch (name)
        {
            case "__init__" when self is IPyInstance or PyClass:
                CheckNoArguments(self, arguments);
                return null;
            case "__init__" or "__init_subclass__":
                return null;
            case "__new__" when positional.Length > 0 && positional[0] is PyClass made:
                return ClassBuilder.IsMetaclass(made) && positional.Length >= 4
                    ? ClassBuilder.New(made, PyOps.Str(positional[1]), positional[2], positional[3])
                    : made.NewInstance(arguments.WithoutFirst());
            case "__call__" when self is PyClass type:
                return type.CreateInstance(arguments);
            case "__prepare__":
                return new PyDict<object?, object?>();
            case "__setattr__":
                Set(self, PyOps.Str(positional[0]), positional[1]);
                return null;
            case "__getattribute__":
                return Get(self, PyOps.Str(positional[0]));
            case "__delattr__":
                if (self is not IPyInstance instance || !InstanceMembers.TryDelete(instance, PyOps.Str(positional[0])))
                {
                    throw new AttributeError($"'{PyOps.TypeName(self)}' object has no attribute '{PyOps.Str(positional[0])}'");
                }

                return null;
            case "__repr__":
                return self is PyClass c ? c.Repr() : $"<{PyOps.TypeOf(self).Module}.{PyOps.TypeOf(self).QualifiedName} object at {PyOps.Address(self)}>";
            case "__str__":
                return PyOps.Repr(self);
            case "__eq__":
                return ReferenceEquals(self, positional[0]) ? true : PyNotImplemented.Instance;
            case "__ne__":
                return ReferenceEquals(self, positional[0]) ? false : PyNotImplemented.Instance;
            case "__hash__":
                return (long)RuntimeHelpers.GetHashCode(self);
            case "__format__":
                return PyOps.Str(self);
            case "__dir__":
                return self is IPyInstance o ? new PyList<object?>(o.Attributes.Select(object? (k) => k)) : new PyList<object?>();
            default:
                throw new AttributeError($"'super' object has no attribute '{name}'");
        }
    }

    private static void CheckNoArguments(object? self, PyArguments arguments)
    {
        if (self is IPyInstance instance && arguments.Values.Length > 0 && !instance.InstanceType.TryLookup("__new__", out _))
        {
            throw new TypeError(instance.InstanceType.TryLookup("__init__", out _)
                ? "object.__init__() takes exactly one argument (the instance to initialize)"
                : $"{instance.InstanceType.Name}() takes no arguments");
        }
    }

    private static object? Get(object? self, string name) => self is IPyInstance instance
        ? InstanceMembers.TryGetDefault(instance, name, out var value) ? value : throw new AttributeError($"'{PyOps.TypeName(self)}' object has no attribute '{name}'")
        : PyOps.GetAttr(self, name);

    private static void Set(object? self, string name, object? value)
    {
        if (self is not IPyInstance instance)
        {
            PyOps.SetAttr(self, name, value);
        }
        else if (!InstanceMembers.TrySet(instance, name, value))
        {
            throw new AttributeError($"'{PyOps.TypeName(self)}' object has no attribute '{name}' and no __dict__ for setting new attributes");
        }
    }
}
