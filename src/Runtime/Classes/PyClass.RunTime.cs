using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

/// <summary>Classes that are made at run time: their members are a table, looked up along the resolution order.</summary>
public sealed partial class PyClass
{
    private static int version;

    private readonly List<WeakReference<PyClass>> subclasses = [];
    private ConcurrentDictionary<string, (bool Found, object? Raw)> cache = new();
    private int cacheVersion;
    private Func<PyClass, PyArguments, IPyInstance>? native;
    private HashSet<string>? slots;
    private bool slotsKnown;

    /// <summary>Made by a class statement that is executed, not by an emitted C# class.</summary>
    internal bool IsMadeAtRunTime { get; private init; }

    internal PyClass? Metaclass { get; private init; }

    /// <summary>The attributes that instances may have, where every class of the resolution order says so by <c>__slots__</c>; else null.</summary>
    internal HashSet<string>? Slots
    {
        get
        {
            if (!slotsKnown)
            {
                slots = FindSlots();
                slotsKnown = true;
            }

            return slots;
        }
    }

    internal bool HasAttributeHook => TryLookup("__getattribute__", out _);

    /// <summary>An instance on which no __init__ has run.</summary>
    internal IPyInstance AllocateAtRunTime(PyArguments arguments) => IsMadeAtRunTime
        ? native?.Invoke(this, arguments) ?? new PyInstance(this)
        : throw new UnpicklingError($"class {Name} isn't made at run time");

    internal static PyClass MakeAtRunTime(string name, string qualifiedName, string module, PyClass[] bases, PyClass? metaclass)
    {
        PyClass? made = null;
        made = new PyClass(
            name,
            module,
            bases,
            arguments => made!.CreateInstance(arguments),
            value => value is IPyTyped typed ? typed.PyType.IsSubclassOf(made!) : value is PyClass type && PyTypes.Of(type).IsSubclassOf(made!))
        {
            IsMadeAtRunTime = true,
            Metaclass = metaclass,
            QualifiedName = qualifiedName,
        };
        made.native = NativeBases.Find(made);
        ProgramState.Remember(made);
        return made;
    }

    /// <summary>The attribute as the class keeps it, from the first class of the resolution order that has it.</summary>
    internal bool TryLookup(string name, out object? raw)
    {
        var now = Volatile.Read(ref version);
        if (cacheVersion != now)
        {
            cache = new();
            cacheVersion = now;
        }

        if (!cache.TryGetValue(name, out var entry))
        {
            entry = FindRaw(name);
            cache[name] = entry;
        }

        raw = entry.Raw;
        return entry.Found;
    }

    /// <summary>The attribute of this class itself.</summary>
    internal bool TryGetRaw(string name, out object? raw) => attributes.TryGet(name, out raw);

    internal void SetRaw(string name, object? value)
    {
        attributes.Set(name, value);
        Interlocked.Increment(ref version);
    }

    /// <summary>The members that this class itself has.</summary>
    internal IReadOnlyList<KeyValuePair<string, object?>> OwnMembers() => attributes.Snapshot();

    internal void AddSubclass(PyClass type)
    {
        lock (subclasses)
        {
            subclasses.Add(new(type));
        }
    }

    /// <summary>Python's <c>__subclasses__()</c>.</summary>
    internal PyList<object?> Subclasses()
    {
        lock (subclasses)
        {
            return new(subclasses.Select(s => s.TryGetTarget(out var type) ? type : null).OfType<object?>());
        }
    }

    /// <summary>What <c>object.__new__(cls)</c> makes.</summary>
    internal object? NewInstance(PyArguments arguments)
    {
        if (!IsMadeAtRunTime)
        {
            return create(arguments);
        }

        if (AbstractMethods() is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Order(StringComparer.Ordinal).Select(n => $"'{n}'"));
            throw new TypeError($"Can't instantiate abstract class {Name} without an implementation for abstract method{(missing.Count == 1 ? "" : "s")} {names}");
        }

        var made = native is null ? new PyInstance(this) : native(this, arguments);
        if (TryLookup("__del__", out _))
        {
            PyFinalizers.Add(made, () => PyOps.CallMethod(made, "__del__"));
        }

        return made;
    }

    /// <summary>What <c>type.__call__</c> does: <c>__new__</c>, then <c>__init__</c> if that made an instance of the class.</summary>
    internal object? CreateInstance(PyArguments arguments)
    {
        if (!IsMadeAtRunTime)
        {
            return create(arguments);
        }

        if (PyEnumSupport.TryCall(this, arguments, out var member))
        {
            return member;
        }

        var hasNew = TryLookup("__new__", out var maker);
        var made = hasNew ? PyOps.Call(Descriptors.Get(maker, null, this), arguments.WithFirst(this)) : NewInstance(arguments);
        if (made is not IPyInstance instance || !instance.InstanceType.IsSubclassOf(this))
        {
            return made;
        }

        if (instance.InstanceType.TryLookup("__init__", out var initializer))
        {
            if (PyOps.Call(Descriptors.Get(initializer, instance, instance.InstanceType), arguments) is { } result)
            {
                throw new TypeError($"__init__() should return None, not '{PyOps.TypeName(result)}'");
            }
        }
        else if (!instance.TryCallNative("__init__", arguments, out _) && !hasNew && arguments.Values.Length > 0)
        {
            throw new TypeError($"{Name}() takes no arguments");
        }

        return made;
    }

    /// <summary>The names of the attributes that the class statement and later assignments gave to the class.</summary>
    internal IEnumerable<string> OwnNames() => attributes.Snapshot().Select(a => a.Key);

    internal List<string> AbstractMethods()
    {
        if (!Mro.Any(c => c.Metaclass is { Name: "ABCMeta" } || c.Name == "ABC"))
        {
            return [];
        }

        return [.. Mro.SelectMany(c => c.attributes.Snapshot()).Select(p => p.Key).Distinct().Where(n => TryLookup(n, out var raw) && IsAbstract(raw))];
    }

    private static bool IsAbstract(object? raw) => raw switch
    {
        PyFunction f => f.TryGetMember("__isabstractmethod__", out _),
        PyProperty p => IsAbstract(p.FGet) || IsAbstract(p.FSet),
        PyClassMethod m => IsAbstract(m.Function),
        PyStaticMethod m => IsAbstract(m.Function),
        _ => false,
    };

    private (bool Found, object? Raw) FindRaw(string name)
    {
        foreach (var ancestor in Mro)
        {
            if (ancestor.attributes.TryGet(name, out var raw))
            {
                return (true, raw);
            }
        }

        return (false, null);
    }

    private HashSet<string>? FindSlots()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ancestor in Mro.Where(c => c != PyTypes.Object))
        {
            if (!ancestor.attributes.TryGet("__slots__", out var own))
            {
                return null;
            }

            names.UnionWith(own is string one ? [one] : PyOps.Iterate(own).Select(PyOps.Str));
        }

        return names.Contains("__dict__") ? null : names;
    }

    private bool TryGetMadeMember(string name, out object? value)
    {
        if (TryLookup(name, out var raw))
        {
            value = Descriptors.Get(raw, null, this);
            return true;
        }

        value = null;
        return false;
    }

    private bool TryGetFromMetaclass(string name, out object? value)
    {
        switch (name)
        {
            case "mro": value = new PyFunction("mro", _ => new PyList<object?>(Mro)) { IsBuiltin = true }; return true;
            case "__subclasses__": value = new PyFunction("__subclasses__", _ => Subclasses()) { IsBuiltin = true }; return true;
            case "__dict__": value = MemberDict(); return true;
            case "register" when IsAbstractBase: value = new PyFunction(name, a => RegisterSubclass(a.Single("ABCMeta.register"))) { IsBuiltin = true }; return true;
            case "__members__" when PyEnumSupport.TryGetOnClass(this, name, out value): return true;
        }

        if (Metaclass is { } meta && meta.TryLookup(name, out var raw))
        {
            value = Descriptors.Get(raw, this, meta);
            return true;
        }

        if (name == "__init__" && NativeBases.Initializer(this) is { } initializer)
        {
            value = initializer;
            return true;
        }

        if (IsMadeAtRunTime && NativeMethod(name) is { } inherited)
        {
            value = inherited;
            return true;
        }

        if (!IsMadeAtRunTime && this != PyTypes.Object && PyOps.IsDunder(name) && name != "__new__")
        {
            value = new PyFunction(name, a => a.PositionalCount == 0 ? throw new TypeError($"descriptor '{name}' of '{Name}' object needs an argument")
                : PyTypes.CallNative(this, a.Positional[0], name, a.WithoutFirst()))
            { IsBuiltin = true };
            return true;
        }

        if (ObjectMembers.Has(null, name))
        {
            value = new PyFunction(name, a => name == "__new__" || a.PositionalCount == 0
                ? ObjectMembers.Call(this, name, a)
                : ObjectMembers.Call(a.Positional[0], name, a.WithoutFirst()))
            { IsBuiltin = true, QualifiedName = Name + "." + name };
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>A method that a class of the script has from one of the library, taken from the class: <c>MyDict.__getitem__</c>.</summary>
    private PyFunction? NativeMethod(string name)
    {
        var library = Array.Find([.. Mro], c => !c.IsMadeAtRunTime && c != PyTypes.Object && c.Module != "abc");
        return library is null || name is "__new__" or "__init__" or "__dict__" or "__doc__" or "__module__" || !library.TryGetMember(name, out var method) || method is not PyFunction function ? null
            : new PyFunction(name, a => a.PositionalCount > 0 && a.Positional[0] is IPyInstance ? PyTypes.CallNative(library, a.Positional[0], name, a.WithoutFirst()) : function.Call(a)) { IsBuiltin = true };
    }

    private PyDict<object?, object?> MemberDict()
    {
        var dict = new PyDict<object?, object?>();
        foreach (var (key, value) in attributes.Snapshot())
        {
            dict[key] = value;
        }

        return dict;
    }

    private bool TryCallMetaclass(string name, PyArguments arguments, out object? result)
    {
        if (Metaclass is { } meta && meta.TryLookup(name, out var raw))
        {
            result = PyOps.Call(Descriptors.Get(raw, this, meta), arguments);
            return true;
        }

        if (name == "__getitem__" && TryLookup("__class_getitem__", out var generic))
        {
            result = PyOps.Call(Descriptors.Get(generic, null, this), arguments);
            return true;
        }

        return PyEnumSupport.TryCallOnClass(this, name, arguments, out result);
    }
}
