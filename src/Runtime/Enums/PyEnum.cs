namespace PyConc2Cs.Runtime;

/// <summary>What every member of an enumeration has, whatever the type of its value.</summary>
public interface IPyEnumMember
{
    /// <summary>The name under which the member was defined first.</summary>
    string Name { get; }

    /// <summary>The value as an object.</summary>
    object? ValueObject { get; }

    /// <summary>The name of the enumeration.</summary>
    string PyTypeName { get; }
}

/// <summary>Base of a script's enumerations whose members are known: one object for each member, compared by identity.</summary>
[PyClass("builtins", "__enum__")]
public partial class PyEnum<T> : PyObject, IPyEnumMember
{
    /// <summary>Made once for each member.</summary>
    [PyMember]
    public PyEnum(string name, T value) => (Name, Value) = (name, value);

    /// <summary>The member's name.</summary>
    [PyMember]
    public string Name { get; }

    /// <summary>The member's value.</summary>
    [PyMember]
    public T Value { get; }

    object? IPyEnumMember.ValueObject => Value;

    /// <summary><c>&lt;Color.RED: 1&gt;</c>.</summary>
    public override string Repr() => $"<{PyTypeName}.{Name}: {PyOps.Repr(Value)}>";

    /// <summary><c>Color.RED</c>.</summary>
    public override string ToString() => $"{PyTypeName}.{Name}";

    /// <summary>Formatted as its text is.</summary>
    [PyMember("__format__")]
    public string FormatText(string spec) => PyFormat.Format(ToString(), spec);

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
