namespace PyConc2Cs.Runtime;

/// <summary>Makes a class at run time: what Python's class statement does with its evaluated body (Python reference, 3.3.3).</summary>
internal static class ClassBuilder
{
    public static object? Build(string name, object? bases, object? members, PyKeywords keywords)
    {
        var parents = Resolve(bases);
        var space = members as PyDict<object?, object?> ?? Builtins.Dict(members);
        var metaclass = Metaclass(parents, space, keywords);
        var rest = keywords.Where(k => k.Key != "metaclass").ToList();
        var arguments = new PyArguments(
            [name, PyOps.ToTuple([.. parents]), space, .. rest.Select(k => k.Value)], [.. rest.Select(k => k.Key)]);
        if (metaclass is null || metaclass == PyTypes.Type)
        {
            return Make(null, name, parents, space, rest);
        }

        object? made = metaclass.TryLookup("__new__", out var maker)
            ? PyOps.Call(Descriptors.Get(maker, null, metaclass), arguments.WithFirst(metaclass))
            : Make(metaclass, name, parents, space, rest);
        if (made is PyClass type && metaclass.TryLookup("__init__", out var initializer))
        {
            PyOps.Call(initializer, arguments.WithFirst(type));
        }

        return made;
    }

    public static bool IsMetaclass(PyClass type) => type.IsSubclassOf(PyTypes.Type);

    /// <summary><c>type.__new__(metaclass, name, bases, members)</c>.</summary>
    public static PyClass New(PyClass? metaclass, string name, object? bases, object? members) =>
        Make(metaclass == PyTypes.Type ? null : metaclass, name, Resolve(bases), members as PyDict<object?, object?> ?? Builtins.Dict(members), []);

    private static PyClass[] Resolve(object? bases)
    {
        var found = new List<PyClass>();
        foreach (var item in PyOps.Iterate(bases))
        {
            switch (item)
            {
                case PyClass type when type != PyTypes.Object:
                    found.Add(type);
                    break;
                case PyClass or PyTypingName:
                    break;
                default:
                    throw new TypeError($"bases must be types, not '{PyOps.TypeName(item)}'");
            }
        }

        return [.. found];
    }

    private static PyClass? Metaclass(PyClass[] bases, PyDict<object?, object?> members, PyKeywords keywords)
    {
        foreach (var (key, value) in keywords)
        {
            if (key == "metaclass")
            {
                return value as PyClass;
            }
        }

        return members.TryGetValue("__metaclass__", out var old) ? old as PyClass : bases.Select(b => b.Metaclass).FirstOrDefault(m => m is not null);
    }

    private static PyClass Make(
        PyClass? metaclass, string name, PyClass[] bases, PyDict<object?, object?> members, List<KeyValuePair<string, object?>> keywords)
    {
        var module = members.TryGetValue("__module__", out var m) && m is string text ? text : "__main__";
        var qualified = members.TryGetValue("__qualname__", out var q) && q is string full ? full : name;
        var type = PyClass.MakeAtRunTime(name, qualified, module, bases, metaclass);
        _ = type.Mro;
        foreach (var key in members)
        {
            var value = members[key];
            if (value is Delegate body)
            {
                value = new PyFunction(PyOps.Str(key), a => PyOps.Call(body, a));
            }

            if (value is PyFunction { IsBuiltin: false } f && f.QualifiedName == f.Name)
            {
                f.QualifiedName = qualified + "." + f.Name;
            }

            if (PyOps.Str(key) is var memberName && memberName is not ("__qualname__" or "__metaclass__" or "__classcell__"))
            {
                type.SetRaw(memberName, memberName is "__init_subclass__" or "__class_getitem__" && value is PyFunction ? new PyClassMethod(value) : value);
            }
        }

        if (type.TryGetRaw("__eq__", out _) && !type.TryGetRaw("__hash__", out _))
        {
            type.SetRaw("__hash__", null);
        }

        PyEnumSupport.Complete(type, members);
        foreach (var key in members)
        {
            if (members[key] is IPyInstance or PyObject && members[key] is IPyDynamic descriptor)
            {
                descriptor.TryCallMember("__set_name__", new PyArguments([type, key]), out _);
            }
        }

        foreach (var b in type.Bases)
        {
            b.AddSubclass(type);
        }

        var arguments = new PyArguments([.. keywords.Select(k => k.Value)], [.. keywords.Select(k => k.Key)]);
        if (new PySuper(type, type).TryCallMember("__init_subclass__", arguments, out _) && keywords.Count > 0 && !type.TryLookup("__init_subclass__", out _))
        {
            throw new TypeError($"{name}.__init_subclass__() takes no keyword arguments");
        }

        return type;
    }
}
