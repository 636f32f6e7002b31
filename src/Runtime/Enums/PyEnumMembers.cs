using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>The members of an enumeration in the order of their definition; found by name, aliases included, and by value.</summary>
[PyClass("builtins", "__enum_members__")]
public sealed partial class PyEnumMembers<T> : IEnumerable<T>
{
    private readonly T[] members;
    private readonly PyDict<string, T> byName = [];
    private readonly Dictionary<object, T> byValue = new(PyEqualityComparer<object>.Default);

    /// <summary>The members, and the further names of some of them.</summary>
    [PyMember]
    public PyEnumMembers(IEnumerable<T> members, PyDict<string, T>? aliases = null)
    {
        this.members = [.. members];
        foreach (var member in this.members)
        {
            var item = (IPyEnumMember)member!;
            byName[item.Name] = member;
            byValue.TryAdd(item.ValueObject ?? this, member);
        }

        foreach (var name in aliases ?? [])
        {
            byName[name] = aliases![name];
        }
    }

    /// <summary>The number of members without aliases.</summary>
    public long Length => members.Length;

    [PyMember("__len__")]
    public long Len() => Length;

    /// <summary>The member of that name; KeyError if there is none.</summary>
    public T this[string name] => byName.TryGetValue(name, out var member) ? member : throw new KeyError(name);

    /// <summary>The member with that value, or the member itself; ValueError if there is none.</summary>
    [PyMember]
    public T Of(object? value) => value is T member && Array.IndexOf(members, member) >= 0 ? member
        : Find(value, out var found) ? found
        : throw new ValueError($"{PyOps.Repr(value)} is not a valid {((IPyEnumMember)members[0]!).PyTypeName}");

    /// <summary>Whether it is a member, or the value of one.</summary>
    [PyMember("__contains__")]
    public bool Contains(object? item) => (item is T member && Array.IndexOf(members, member) >= 0) || Find(item, out _);

    /// <summary>All names, aliases included, with their members.</summary>
    [PyMember]
    public PyDict<string, T> ByName() => byName.Copy();

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();

    private bool Find(object? value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T found)
    {
        found = default;
        return value is not (IPyList or IPyDict or IPySet) && byValue.TryGetValue(value ?? this, out found);
    }
}
