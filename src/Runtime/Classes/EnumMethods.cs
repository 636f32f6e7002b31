namespace PyConc2Cs.Runtime;

/// <summary>What members of enumerations can do.</summary>
internal static class EnumMethods
{
    public static void Add(PyClass type, string name)
    {
        switch (name)
        {
            case "Enum": AddCommon(type); break;
            case "Flag" or "IntFlag": AddFlag(type); break;
        }

        if (name is "IntEnum" or "StrEnum" or "IntFlag")
        {
            Method(type, "__str__", a => PyOps.Str(PyEnumSupport.ValueOf(a[0])));
            Method(type, "__format__", a => PyOps.Format(PyEnumSupport.ValueOf(a[0]), PyOps.Str(a[1])));
        }
    }

    private static void AddCommon(PyClass type)
    {
        type.SetRaw("name", Attribute("name", "_name_"));
        type.SetRaw("value", Attribute("value", "_value_"));
        Method(type, "__repr__", a => Repr(a[0]));
        Method(type, "__str__", a => Text(a[0]));
        Method(type, "__format__", a => PyOps.Format(PyOps.Str(a[0]), PyOps.Str(a[1])));
        Method(type, "__hash__", a => PyOps.Hash(a[0] is PyValueInstance value ? value.Value : PyEnumSupport.NameOf(a[0])));
        Method(type, "__copy__", a => a[0]);
        Method(type, "__deepcopy__", a => a[0]);
    }

    private static void AddFlag(PyClass type)
    {
        Method(type, "__or__", a => Combine(a[0], a[1], (x, y) => x | y));
        Method(type, "__and__", a => Combine(a[0], a[1], (x, y) => x & y));
        Method(type, "__xor__", a => Combine(a[0], a[1], (x, y) => x ^ y));
        Method(type, "__ror__", a => Combine(a[0], a[1], (x, y) => x | y));
        Method(type, "__rand__", a => Combine(a[0], a[1], (x, y) => x & y));
        Method(type, "__invert__", a => Members(a[0]).Combine(TypeOf(a[0]), Members(a[0]).Mask & ~Bits(a[0])));
        Method(type, "__bool__", a => Bits(a[0]) != 0);
        Method(type, "__contains__", a => (Bits(a[1]) & Bits(a[0])) == Bits(a[1]));
        Method(type, "__iter__", a => PyOps.GetIterator(new PyList<object?>(Members(a[0]).Listed.Where(m => (Bits(m) & Bits(a[0])) == Bits(m)))));
        Method(type, "__len__", a => (long)System.Numerics.BitOperations.PopCount((ulong)Bits(a[0])));
    }

    private static PyProperty Attribute(string name, string key) => new(new PyFunction(name, a => ((IPyInstance)a.Positional[0]!).Attributes[key]));

    private static void Method(PyClass type, string name, Func<object?[], object?> body) =>
        type.SetRaw(name, new PyFunction(name, arguments => body(arguments.Positional.ToArray())) { QualifiedName = type.Name + "." + name });

    private static PyClass TypeOf(object? member) => ((IPyInstance)member!).InstanceType;

    private static EnumMembers Members(object? member) => PyEnumSupport.MembersOf(TypeOf(member));

    private static long Bits(object? value) => value is IPyInstance ? PyConvert.ToLong(PyEnumSupport.ValueOf(value)) : PyConvert.ToLong(value);

    private static object? Combine(object? left, object? right, Func<long, long, long> compute)
    {
        var type = TypeOf(left);
        return (right is IPyInstance other && other.InstanceType == type) || (right is long && type.IsSubclassOf(PyEnumModule.IntFlag))
            ? PyEnumSupport.MembersOf(type).Combine(type, compute(Bits(left), Bits(right)))
            : PyNotImplemented.Instance;
    }

    private static string Repr(object? member)
    {
        var (type, name) = (TypeOf(member), PyEnumSupport.NameOf(member));
        return $"<{type.Name}{(name.Length == 0 ? "" : "." + name)}: {PyOps.Repr(PyEnumSupport.ValueOf(member))}>";
    }

    private static string Text(object? member)
    {
        var name = PyEnumSupport.NameOf(member);
        return name.Length == 0 ? $"{TypeOf(member).Name}({PyOps.Repr(PyEnumSupport.ValueOf(member))})" : TypeOf(member).Name + "." + name;
    }
}
