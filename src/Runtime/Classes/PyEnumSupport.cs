using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

/// <summary>What makes a class an enumeration (Python's EnumType): members instead of attributes, iteration, lookup by value and by name.</summary>
internal static class PyEnumSupport
{
    private static readonly ConcurrentDictionary<PyClass, EnumMembers> Enumerations = new();

    public static PyClass MakeBase(string name, PyClass[] bases)
    {
        var type = PyClass.MakeAtRunTime(name, name, "enum", bases, null);
        Enumerations[type] = new EnumMembers();
        EnumMethods.Add(type, name);
        return type;
    }

    public static bool IsEnumeration(PyClass type) => Enumerations.ContainsKey(type);

    public static EnumMembers MembersOf(PyClass type) => Enumerations[type];

    public static bool IsFlag(PyClass type) => type.IsSubclassOf(PyEnumModule.Flag);

    public static List<(string Alias, string Name)> Aliases(PyClass type) =>
        [.. MembersOf(type).ByName.Where(p => NameOf(p.Value) != p.Key).Select(p => (p.Key, NameOf(p.Value)))];

    public static string NameOf(object? member) => member is IPyInstance instance && instance.Attributes.TryGetValue("_name_", out var name) ? name as string ?? "" : "";

    public static object? ValueOf(object? member) => member is IPyInstance instance && instance.Attributes.TryGetValue("_value_", out var value) ? value : null;

    /// <summary>Turns the names that an enumeration's body binds into members.</summary>
    public static void Complete(PyClass type, PyDict<object?, object?> members)
    {
        if (!type.Bases.Any(IsEnumeration))
        {
            return;
        }

        foreach (var b in type.Bases.Where(b => Enumerations.TryGetValue(b, out var inherited) && inherited.ByName.Count > 0))
        {
            throw new TypeError($"<enum '{type.Name}'> cannot extend {b.Repr()}");
        }

        var made = new EnumMembers();
        Enumerations[type] = made;
        foreach (var key in members)
        {
            if (key is string name && IsMember(name, members[key]))
            {
                made.Add(type, name, members[key]);
            }
        }
    }

    public static bool TryCall(PyClass type, PyArguments arguments, out object? member)
    {
        member = null;
        if (!Enumerations.TryGetValue(type, out var members))
        {
            return false;
        }

        if (members.ByName.Count == 0)
        {
            member = Functional(type, arguments);
            return true;
        }

        var value = arguments.PositionalCount == 1 ? arguments.Positional[0] : arguments.Values.Length == 1 ? arguments.KeywordValues[0] : PyOps.ToTuple(arguments.Values);
        member = members.Find(type, value);
        return true;
    }

    public static bool TryGetOnClass(PyClass type, string name, out object? value)
    {
        value = null;
        if (name != "__members__" || !Enumerations.TryGetValue(type, out var members))
        {
            return false;
        }

        var dict = new PyDict<object?, object?>();
        foreach (var (key, member) in members.ByName)
        {
            dict[key] = member;
        }

        value = dict;
        return true;
    }

    public static bool TryCallOnClass(PyClass type, string name, PyArguments arguments, out object? result)
    {
        result = null;
        if (!Enumerations.TryGetValue(type, out var members))
        {
            return false;
        }

        switch (name)
        {
            case "__iter__": result = PyOps.GetIterator(new PyList<object?>(members.Listed)); return true;
            case "__reversed__": result = PyOps.GetIterator(new PyList<object?>(members.Listed.AsEnumerable().Reverse())); return true;
            case "__len__": result = (long)members.Listed.Count; return true;
            case "__bool__": result = true; return true;
            case "__repr__": result = $"<{(IsFlag(type) ? "flag" : "enum")} '{type.Name}'>"; return true;
            case "__getitem__":
                result = arguments.Positional[0] is string key && members.ByName.TryGetValue(key, out var member) ? member : throw new KeyError(arguments.Positional[0]);
                return true;
            case "__contains__":
                var item = arguments.Positional[0];
                result = members.Listed.Exists(m => ReferenceEquals(m, item) || PyOps.Equals(ValueOf(m), item));
                return true;
            default: return false;
        }
    }

    private static bool IsMember(string name, object? value) =>
        !PyOps.IsDunder(name) && name is not ("_ignore_" or "_order_") && !name.StartsWith("_generate_", StringComparison.Ordinal)
        && value is not (PyFunction or PyProperty or PyClassMethod or PyStaticMethod or PyClass)
        && !(name.StartsWith('_') && name.Contains("__", StringComparison.Ordinal))
        && !(value is IPyInstance i && i.InstanceType.TryLookup("__get__", out _));

    /// <summary><c>Enum("Color", "RED GREEN")</c>.</summary>
    private static PyClass Functional(PyClass type, PyArguments arguments)
    {
        if (arguments.PositionalCount < 2)
        {
            throw new TypeError($"{type.Repr()} has no members");
        }

        var space = new PyDict<object?, object?>();
        var names = arguments.Positional[1];
        var listed = names is string text ? text.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries) : PyOps.Iterate(names);
        var next = 1L;
        foreach (var item in listed)
        {
            if (names is IPyDict dict)
            {
                space[item] = dict.GetItem(item);
            }
            else if (item is System.Runtime.CompilerServices.ITuple { Length: 2 } pair)
            {
                space[pair[0]] = pair[1];
            }
            else
            {
                space[item] = IsFlag(type) ? 1L << (int)(next++ - 1) : next++;
            }
        }

        return ClassBuilder.New(null, PyOps.Str(arguments.Positional[0]), PyOps.ToTuple([type]), space);
    }
}
