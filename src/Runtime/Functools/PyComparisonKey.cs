namespace PyConc2Cs.Runtime;

/// <summary>What a <c>cmp_to_key</c> function gives: ordered by the comparison function.</summary>
[PyClass("functools", "KeyWrapper")]
public sealed partial class PyComparisonKey<T>(T item, Func<T, T, long> compare) : IComparable<PyComparisonKey<T>>, IEquatable<PyComparisonKey<T>>
{
    [PyMember]
    public T Obj { get; } = item;

    public int CompareTo(PyComparisonKey<T>? other) => other is null ? 1 : Math.Sign(compare(Obj, other.Obj));

    public bool Equals(PyComparisonKey<T>? other) => other is not null && compare(Obj, other.Obj) == 0;

    public override bool Equals(object? obj) => Equals(obj as PyComparisonKey<T>);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'functools.KeyWrapper'");

    public static bool operator ==(PyComparisonKey<T>? left, PyComparisonKey<T>? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyComparisonKey<T>? left, PyComparisonKey<T>? right) => !(left == right);

    public static bool operator <(PyComparisonKey<T> left, PyComparisonKey<T> right) => left.CompareTo(right) < 0;

    public static bool operator >(PyComparisonKey<T> left, PyComparisonKey<T> right) => left.CompareTo(right) > 0;

    public static bool operator <=(PyComparisonKey<T> left, PyComparisonKey<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PyComparisonKey<T> left, PyComparisonKey<T> right) => left.CompareTo(right) >= 0;

    [PyMember("__lt__")]
    public bool Less(PyComparisonKey<T> other) => this < other;

    [PyMember("__gt__")]
    public bool Greater(PyComparisonKey<T> other) => this > other;

    [PyMember("__eq__")]
    public bool Same(PyComparisonKey<T> other) => this == other;
}
