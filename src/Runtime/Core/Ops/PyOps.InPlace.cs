namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>a += b</c>: the new value of a; a list is extended in place.</summary>
    public static object? InPlaceAdd(object? left, object? right)
    {
        if (left is IPyList list)
        {
            if (TryInPlaceMethod(BinaryOperator.Add, left, right, out var result))
            {
                return result;
            }

            list.Extend(right is IPyList other && ReferenceEquals(other, list) ? other.CopyList() : right);
            return list;
        }

        if (left is PyByteArray bytes)
        {
            bytes.Extend(right);
            return bytes;
        }

        return left is long or string ? AddOr(left, right) : InPlace(BinaryOperator.Add, left, right);
    }

    /// <summary>Python's <c>a -= b</c>; a set is changed in place.</summary>
    public static object? InPlaceSubtract(object? left, object? right) => InPlace(BinaryOperator.Subtract, left, right);

    /// <summary>Python's <c>a *= b</c>; a list is changed in place.</summary>
    public static object? InPlaceMultiply(object? left, object? right) => InPlace(BinaryOperator.Multiply, left, right);

    /// <summary>Python's <c>a /= b</c>.</summary>
    public static object? InPlaceTrueDiv(object? left, object? right) => InPlace(BinaryOperator.TrueDiv, left, right);

    /// <summary>Python's <c>a //= b</c>.</summary>
    public static object? InPlaceFloorDiv(object? left, object? right) => InPlace(BinaryOperator.FloorDiv, left, right);

    /// <summary>Python's <c>a %= b</c>.</summary>
    public static object? InPlaceMod(object? left, object? right) => InPlace(BinaryOperator.Mod, left, right);

    /// <summary>Python's <c>a **= b</c>.</summary>
    public static object? InPlacePower(object? left, object? right) => InPlace(BinaryOperator.Power, left, right);

    /// <summary>Python's <c>a &lt;&lt;= b</c>.</summary>
    public static object? InPlaceLeftShift(object? left, object? right) => InPlace(BinaryOperator.LeftShift, left, right);

    /// <summary>Python's <c>a >>= b</c>.</summary>
    public static object? InPlaceRightShift(object? left, object? right) => InPlace(BinaryOperator.RightShift, left, right);

    /// <summary>Python's <c>a &amp;= b</c>; a set is changed in place.</summary>
    public static object? InPlaceBitAnd(object? left, object? right) => InPlace(BinaryOperator.BitAnd, left, right);

    /// <summary>Python's <c>a |= b</c>; a set or dict is changed in place.</summary>
    public static object? InPlaceBitOr(object? left, object? right) => InPlace(BinaryOperator.BitOr, left, right);

    /// <summary>Python's <c>a ^= b</c>; a set is changed in place.</summary>
    public static object? InPlaceBitXor(object? left, object? right) => InPlace(BinaryOperator.BitXor, left, right);

    /// <summary>Python's <c>a @= b</c>.</summary>
    public static object? InPlaceMatMul(object? left, object? right) => InPlace(BinaryOperator.MatMul, left, right);

    private static object? AddOr(object? left, object? right) =>
        left is long && right is long || left is string && right is string ? Add(left, right) : InPlace(BinaryOperator.Add, left, right);

    private static object? InPlace(BinaryOperator op, object? left, object? right)
    {
        if (TryInPlaceMethod(op, left, right, out var result) || TryMutate(op, left, right) || TryBinary(op, left, right, out result))
        {
            return result ?? left;
        }

        throw Unsupported(op, op.InPlaceSymbol, left, right);
    }

    private static bool TryInPlaceMethod(BinaryOperator op, object? left, object? right, out object? result)
    {
        result = null;
        return left is IPyDynamic target && TryMethod(target, op.InPlace, right, out result);
    }

    /// <summary>Containers that the operator changes.</summary>
    private static bool TryMutate(BinaryOperator op, object? left, object? right)
    {
        switch (op.Symbol, left, right)
        {
            case ("*", IPyList list, _) when PyConvert.TryIndex(right, out var times):
                list.SetSlice(PySlice.All, list.RepeatList(times));
                return true;
            case ("|", IPyDict dict, IPyDict other):
                foreach (var (key, value) in other.Pairs)
                {
                    dict.SetItem(key, value);
                }

                return true;
            case ("-" or "&" or "|" or "^", IPySet { IsFrozen: false } set, IPySet other):
                MutateSet(op.Symbol, set, other);
                return true;
            default:
                return false;
        }
    }

    private static void MutateSet(string symbol, IPySet set, IPySet other)
    {
        object?[] theirs = [.. other.Cast<object?>()];
        switch (symbol)
        {
            case "|":
                Array.ForEach(theirs, item => set.AddItem(item));
                break;
            case "-":
                Array.ForEach(theirs, item => set.DiscardItem(item));
                break;
            case "&":
                object?[] gone = [.. set.Cast<object?>().Where(item => !other.Contains(item))];
                Array.ForEach(gone, item => set.DiscardItem(item));
                break;
            default:
                Array.ForEach(theirs, item => _ = set.DiscardItem(item) || set.AddItem(item));
                break;
        }
    }
}
