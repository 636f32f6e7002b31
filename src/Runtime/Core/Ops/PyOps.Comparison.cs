using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>a == b</c>.</summary>
    public static new bool Equals(object? left, object? right)
    {
        switch (left)
        {
            case null:
                return right is null || (right is IPyDynamic other && EqualByMethod(other, null) == true);
            case string a:
                return right is string text ? a == text : right is IPyDynamic otherText && EqualByMethod(otherText, left) == true;
            case long a when right is long b:
                return a == b;
            case PyObject and not IPyInstance when right is PyObject:
                return ObjectsEqual(left, right);
        }

        if (Numeric.KindOf(left) != NumberKind.None && Numeric.KindOf(right) != NumberKind.None)
        {
            return NumbersEqual(left, right);
        }

        return left is ITuple t ? right is ITuple u && PyTuple.Equal(t, u) : ObjectsEqual(left, right);
    }

    /// <summary>Python's <c>a != b</c>.</summary>
    public static bool NotEquals(object? left, object? right) =>
        left is IPyDynamic target && TryMethod(target, "__ne__", right, out var result) ? Truth(result) : !Equals(left, right);

    /// <summary>Python's <c>a is b</c>: small values that CPython would share are the same if they are equal.</summary>
    public static bool Is(object? left, object? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (bool a, bool b) => a == b,
        (long a, long b) => a == b,
        (string a, string b) => a == b,
        (double a, double b) => a.Equals(b),
        (ITuple { Length: 0 }, ITuple { Length: 0 }) => true,
        (PyNumber, _) or (_, PyNumber) => Is(PyNumber.Unboxed(left), PyNumber.Unboxed(right)),
        _ => false,
    };

    /// <summary>Python's <c>a &lt; b</c>.</summary>
    public static bool Less(object? left, object? right) => Order(ComparisonOperator.Less, left, right);

    /// <summary>Python's <c>a &lt;= b</c>.</summary>
    public static bool LessEqual(object? left, object? right) => Order(ComparisonOperator.LessEqual, left, right);

    /// <summary>Python's <c>a > b</c>.</summary>
    public static bool Greater(object? left, object? right) => Order(ComparisonOperator.Greater, left, right);

    /// <summary>Python's <c>a >= b</c>.</summary>
    public static bool GreaterEqual(object? left, object? right) => Order(ComparisonOperator.GreaterEqual, left, right);

    /// <summary>The order that sorting uses: only <c>&lt;</c> is asked. Raises TypeError if it isn't supported.</summary>
    public static int Compare(object? left, object? right) => Less(left, right) ? -1 : Less(right, left) ? 1 : 0;

    private static bool Order(ComparisonOperator op, object? left, object? right)
    {
        if (left is long a && right is long b)
        {
            return op.Accepts(a.CompareTo(b));
        }

        if (left is PyObject and not IPyInstance && right is PyObject)
        {
            return OrderByMethod(op, left, right);
        }

        var kind = Numeric.Common(left, right);
        if (kind is not (NumberKind.None or NumberKind.Complex))
        {
            return OrderNumbers(op, left, right) is { } order && op.Accepts(order);
        }

        return TryOrderBuiltIn(op, left, right) ?? OrderByMethod(op, left, right);
    }

    private static int? OrderNumbers(ComparisonOperator op, object? left, object? right)
    {
        if (left is double x && right is double y)
        {
            return double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);
        }

        if (left is PyNumber || right is PyNumber)
        {
            return OrderNumbers(op, PyNumber.Unboxed(left), PyNumber.Unboxed(right));
        }

        if (left is double a)
        {
            return double.IsNaN(a) ? null : -Numeric.Compare(Numeric.ToBig(right), a);
        }

        return right is double b
            ? double.IsNaN(b) ? null : Numeric.Compare(Numeric.ToBig(left), b)
            : Numeric.ToBig(left).CompareTo(Numeric.ToBig(right));
    }

    private static bool? TryOrderBuiltIn(ComparisonOperator op, object? left, object? right) => (left, right) switch
    {
        (string a, string b) => op.Accepts(PyStr.Compare(a, b)),
        (IPyList a, IPyList b) => OrderItems(op, a.ToObjects(), b.ToObjects()),
        (ITuple a, ITuple b) => OrderItems(op, Sequences.ToObjects(a), Sequences.ToObjects(b)),
        (IPySet a, IPySet b) => OrderSets(op, a, b),
        (PyBytes or PyByteArray, PyBytes or PyByteArray) => op.Accepts(PyBytes.Compare(left, right)),
        _ => null,
    };

    /// <summary>Lists and tuples: the first items that differ decide, then the lengths (Reference 6.10.1).</summary>
    private static bool OrderItems(ComparisonOperator op, object?[] left, object?[] right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shorter; i++)
        {
            if (!ReferenceEquals(left[i], right[i]) && !Equals(left[i], right[i]))
            {
                return Order(op, left[i], right[i]);
            }
        }

        return op.Accepts(left.Length.CompareTo(right.Length));
    }

    private static bool OrderSets(ComparisonOperator op, IPySet left, IPySet right) => op.Symbol switch
    {
        "<" => left.Count < right.Count && left.IsSubsetOf(right),
        "<=" => left.IsSubsetOf(right),
        ">" => right.Count < left.Count && right.IsSubsetOf(left),
        _ => right.IsSubsetOf(left),
    };

    private static bool OrderByMethod(ComparisonOperator op, object? left, object? right)
    {
        var (a, b) = (left as IPyDynamic, right as IPyDynamic);
        var rightFirst = a is not null && b is not null && IsProperSubclass(b, a);
        var order = (rightFirst ? CompareByMethod(b!, op.Reflected, left) : null)
            ?? (a is null ? null : CompareByMethod(a, op.Method, right))
            ?? (b is null || rightFirst ? null : CompareByMethod(b, op.Reflected, left));
        if (order is { } known)
        {
            return known;
        }

        // Python 2's one method for all comparisons.
        if (a is not null && TryMethod(a, "__cmp__", right, out var result))
        {
            return op.Accepts((int)PyConvert.ToLong(result));
        }

        if (b is not null && TryMethod(b, "__cmp__", left, out result))
        {
            return op.Accepts(-(int)PyConvert.ToLong(result));
        }

        if (PyProgram.IsPython2 && left is not Complex && right is not Complex)
        {
            return op.Accepts(Python2Order(left, right));
        }

        throw new TypeError($"'{op.Symbol}' not supported between instances of '{TypeName(left)}' and '{TypeName(right)}'");
    }

    /// <summary>Values without an order of their own: None first, then numbers, then by the name of the type, then by identity.</summary>
    private static int Python2Order(object? left, object? right)
    {
        static (int Rank, string Name) Key(object? value) => value is null ? (0, string.Empty) : Numeric.KindOf(value) != NumberKind.None ? (1, string.Empty) : (2, TypeName(value));
        var (a, b) = (Key(left), Key(right));
        var order = a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Name, b.Name);
        return order != 0 || ReferenceEquals(left, right) ? order : Id(left).CompareTo(Id(right));
    }

    private static bool NumbersEqual(object? left, object? right) => (left, right) switch
    {
        (double a, double b) => a == b,
        (PyNumber, _) or (_, PyNumber) => NumbersEqual(PyNumber.Unboxed(left), PyNumber.Unboxed(right)),
        (Complex or double, Complex) or (Complex, double) => Numeric.ToComplex(left) == Numeric.ToComplex(right),
        (Complex a, _) => a.Imaginary == 0 && NumbersEqual(a.Real, right),
        (_, Complex b) => b.Imaginary == 0 && NumbersEqual(left, b.Real),
        (double a, _) => double.IsFinite(a) && Numeric.Compare(Numeric.ToBig(right), a) == 0,
        (_, double b) => double.IsFinite(b) && Numeric.Compare(Numeric.ToBig(left), b) == 0,
        _ => Numeric.ToBig(left) == Numeric.ToBig(right),
    };

    private static bool ObjectsEqual(object left, object? right)
    {
        if (left is not IPyDynamic target)
        {
            return left.Equals(right) || (right is IPyDynamic other && EqualByMethod(other, left) == true);
        }

        var (subclass, dynamicRight) = (right is not null && right.GetType() != left.GetType() && right.GetType().IsSubclassOf(left.GetType()), right as IPyDynamic);
        if (subclass && dynamicRight is not null && EqualByMethod(dynamicRight, left) is { } derived)
        {
            return derived;
        }

        return EqualByMethod(target, right)
            ?? (subclass || dynamicRight is null ? null : EqualByMethod(dynamicRight, left))
            ?? (ReferenceEquals(left, right) || (left is not (PyObject or PyBaseException) && left.Equals(right)));
    }

    private static bool? EqualByMethod(IPyDynamic target, object? other) => CompareByMethod(target, "__eq__", other);

    private static bool? CompareByMethod(IPyDynamic target, string method, object? other) => (target, method) switch
    {
        (PyObject instance, "__eq__") => instance.IsEqualTo(other),
        (PyObject instance, "__lt__") => instance.IsLessThan(other),
        _ => TryMethod(target, method, other, out var result) ? Truth(result) : null,
    };

    /// <summary>What a method such as <c>__eq__</c> has given: null for NotImplemented.</summary>
    public static bool? ComparisonResult(object? result) => result is PyNotImplemented ? null : Truth(result);
}
