namespace PyConc2Cs.Runtime;

/// <summary>Python's enum module. Classes that derive from these are made at run time.</summary>
[PyModule("enum")]
public static partial class PyEnumModule
{
    /// <summary>The base of enumerations: members are compared by identity.</summary>
    [PyMember("Enum")]
    public static PyClass Enum { get; } = PyEnumSupport.MakeBase("Enum", []);

    /// <summary>Members are ints as well.</summary>
    [PyMember("IntEnum")]
    public static PyClass IntEnum { get; } = PyEnumSupport.MakeBase("IntEnum", [PyTypes.OfName("int"), Enum]);

    /// <summary>Members are strings as well.</summary>
    [PyMember("StrEnum")]
    public static PyClass StrEnum { get; } = PyEnumSupport.MakeBase("StrEnum", [PyTypes.OfName("str"), Enum]);

    /// <summary>Members are bits that can be combined.</summary>
    [PyMember("Flag")]
    public static PyClass Flag { get; } = PyEnumSupport.MakeBase("Flag", [Enum]);

    /// <summary>Members are bits that can be combined, and ints.</summary>
    [PyMember("IntFlag")]
    public static PyClass IntFlag { get; } = PyEnumSupport.MakeBase("IntFlag", [PyTypes.OfName("int"), Flag]);

    /// <summary>Class decorator: ValueError if two names have the same value.</summary>
    [PyMember("unique")]
    public static object? Unique(object? enumeration)
    {
        var type = enumeration as PyClass ?? throw new TypeError("unique() needs an enumeration");
        var aliases = PyEnumSupport.Aliases(type);
        return aliases.Count == 0
            ? enumeration
            : throw new ValueError($"duplicate values found in {type.Repr()}: {string.Join(", ", aliases.Select(a => $"{a.Alias} -> {a.Name}"))}");
    }
}
