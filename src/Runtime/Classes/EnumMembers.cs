namespace PyConc2Cs.Runtime;

/// <summary>The members of one enumeration.</summary>
internal sealed class EnumMembers
{
    private readonly List<object?> values = [];
    private readonly object gate = new();
    private readonly Dictionary<long, object?> combined = [];

    /// <summary>Members and aliases in the order of their definition.</summary>
    public OrderedDictionary<string, object?> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Members without aliases; of flags, those with one bit.</summary>
    public List<object?> Listed { get; } = [];

    public void Add(PyClass type, string name, object? definition)
    {
        var value = Resolve(type, name, definition);
        object?[] arguments = value is System.Runtime.CompilerServices.ITuple tuple ? [.. PyOps.Iterate(tuple)] : [value];
        values.Add(value);
        if (!type.TryLookup("__new__", out _) && ByName.Values.FirstOrDefault(m => PyOps.Equals(PyEnumSupport.ValueOf(m), value)) is { } known)
        {
            ByName[name] = known;
            type.SetRaw(name, known);
            return;
        }

        var member = Create(type, name, value, arguments);
        ByName[name] = member;
        type.SetRaw(name, member);
        if (!PyEnumSupport.IsFlag(type) || PyEnumSupport.ValueOf(member) is not long bits || (bits != 0 && (bits & (bits - 1)) == 0))
        {
            Listed.Add(member);
        }
    }

    public object? Find(PyClass type, object? value)
    {
        if (value is IPyInstance instance && instance.InstanceType == type)
        {
            return value;
        }

        foreach (var member in ByName.Values)
        {
            if (PyOps.Equals(PyEnumSupport.ValueOf(member), value))
            {
                return member;
            }
        }

        if (PyEnumSupport.IsFlag(type) && value is long bits && IsValid(bits))
        {
            return Combine(type, bits);
        }

        if (type.TryLookup("_missing_", out var missing) && PyOps.Call(Descriptors.Get(missing, null, type), value) is { } found)
        {
            return found;
        }

        throw new ValueError($"{PyOps.Repr(value)} is not a valid {type.QualifiedName}");
    }

    /// <summary>All bits that members have.</summary>
    public long Mask => ByName.Values.Aggregate(0L, (all, m) => all | (PyEnumSupport.ValueOf(m) as long? ?? 0));

    /// <summary>The member, or the combination of members, with these bits.</summary>
    public object? Combine(PyClass type, long bits)
    {
        lock (gate)
        {
            foreach (var member in ByName.Values)
            {
                if (PyEnumSupport.ValueOf(member) is long own && own == bits)
                {
                    return member;
                }
            }

            if (!combined.TryGetValue(bits, out var made))
            {
                var names = Listed.Where(m => PyEnumSupport.ValueOf(m) is long own && (own & bits) == own).Select(PyEnumSupport.NameOf).ToList();
                combined[bits] = made = Create(type, names.Count == 0 ? null : string.Join('|', names), bits, [bits]);
            }

            return made;
        }
    }

    private bool IsValid(long bits) => (bits & ~Mask) == 0;

    private static IPyInstance Create(PyClass type, string? name, object? value, object?[] arguments)
    {
        var made = type.TryLookup("__new__", out var maker)
            ? PyOps.Call(Descriptors.Get(maker, null, type), [type, .. arguments])
            : type.NewInstance(new PyArguments(arguments));
        var member = (IPyInstance)made!;
        member.Attributes["_name_"] = name;
        if (!member.Attributes.TryGetValue("_value_", out _))
        {
            member.Attributes["_value_"] = value;
        }

        if (type.TryLookup("__init__", out var initializer))
        {
            PyOps.Call(Descriptors.Get(initializer, member, type), arguments);
        }

        return member;
    }

    private object? Resolve(PyClass type, string name, object? definition)
    {
        if (definition is System.Runtime.CompilerServices.ITuple tuple && PyOps.Iterate(tuple).Any(i => i is PyEnumAuto))
        {
            return PyOps.ToTuple([.. PyOps.Iterate(tuple).Select(i => i is PyEnumAuto ? Next(type, name) : i)]);
        }

        if (definition is PyEnumAuto auto)
        {
            auto.Value = Next(type, name);
            return auto.Value;
        }

        return definition is PyEnumUnion union ? union.Resolve() : definition;
    }

    private object? Next(PyClass type, string name)
    {
        if (type.TryLookup("_generate_next_value_", out var generate))
        {
            var function = generate is PyStaticMethod s ? s.Function : generate is PyClassMethod c ? c.Function : generate;
            return PyOps.Call(function, name, 1L, (long)values.Count, new PyList<object?>(values));
        }

        if (type.IsSubclassOf(PyEnumModule.StrEnum))
        {
            return name.ToLowerInvariant();
        }

        var numbers = values.OfType<long>().ToList();
        if (!PyEnumSupport.IsFlag(type))
        {
            return numbers.Count == 0 ? 1L : numbers.Max() + 1;
        }

        var highest = numbers.Where(n => n > 0).DefaultIfEmpty(0).Max();
        return highest == 0 ? 1L : 1L << (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)highest));
    }
}
