namespace PyConc2Cs.Runtime;

/// <summary>The module <c>operator</c>: the operators as functions.</summary>
[PyModule("operator", Aliases = ["_operator"])]
public static partial class PyOperator
{
    [PyMember("add", "__add__")]
    public static object? Add(object? a, object? b) => PyOps.Add(a, b);

    [PyMember("sub", "__sub__")]
    public static object? Sub(object? a, object? b) => PyOps.Subtract(a, b);

    [PyMember("mul", "__mul__")]
    public static object? Mul(object? a, object? b) => PyOps.Multiply(a, b);

    [PyMember("truediv", "__truediv__", "div", "__div__")]
    public static object? TrueDiv(object? a, object? b) => PyOps.TrueDiv(a, b);

    [PyMember("floordiv", "__floordiv__")]
    public static object? FloorDiv(object? a, object? b) => PyOps.FloorDiv(a, b);

    [PyMember("mod", "__mod__")]
    public static object? Mod(object? a, object? b) => PyOps.Mod(a, b);

    [PyMember("pow", "__pow__")]
    public static object? Pow(object? a, object? b) => PyOps.Power(a, b);

    [PyMember("lshift", "__lshift__")]
    public static object? LShift(object? a, object? b) => PyOps.LeftShift(a, b);

    [PyMember("rshift", "__rshift__")]
    public static object? RShift(object? a, object? b) => PyOps.RightShift(a, b);

    [PyMember("and_", "__and__")]
    public static object? And(object? a, object? b) => PyOps.BitAnd(a, b);

    [PyMember("or_", "__or__")]
    public static object? Or(object? a, object? b) => PyOps.BitOr(a, b);

    [PyMember("xor", "__xor__")]
    public static object? Xor(object? a, object? b) => PyOps.BitXor(a, b);

    [PyMember("matmul", "__matmul__")]
    public static object? MatMul(object? a, object? b) => PyOps.MatMul(a, b);

    [PyMember("iadd", "__iadd__")]
    public static object? IAdd(object? a, object? b) => PyOps.InPlaceAdd(a, b);

    [PyMember("isub", "__isub__")]
    public static object? ISub(object? a, object? b) => PyOps.InPlaceSubtract(a, b);

    [PyMember("imul", "__imul__")]
    public static object? IMul(object? a, object? b) => PyOps.InPlaceMultiply(a, b);

    [PyMember("itruediv", "__itruediv__")]
    public static object? ITrueDiv(object? a, object? b) => PyOps.InPlaceTrueDiv(a, b);

    [PyMember("ifloordiv", "__ifloordiv__")]
    public static object? IFloorDiv(object? a, object? b) => PyOps.InPlaceFloorDiv(a, b);

    [PyMember("imod", "__imod__")]
    public static object? IMod(object? a, object? b) => PyOps.InPlaceMod(a, b);

    [PyMember("ipow", "__ipow__")]
    public static object? IPow(object? a, object? b) => PyOps.InPlacePower(a, b);

    [PyMember("ilshift", "__ilshift__")]
    public static object? ILShift(object? a, object? b) => PyOps.InPlaceLeftShift(a, b);

    [PyMember("irshift", "__irshift__")]
    public static object? IRShift(object? a, object? b) => PyOps.InPlaceRightShift(a, b);

    [PyMember("iand", "__iand__")]
    public static object? IAnd(object? a, object? b) => PyOps.InPlaceBitAnd(a, b);

    [PyMember("ior", "__ior__")]
    public static object? IOr(object? a, object? b) => PyOps.InPlaceBitOr(a, b);

    [PyMember("ixor", "__ixor__")]
    public static object? IXor(object? a, object? b) => PyOps.InPlaceBitXor(a, b);

    [PyMember("imatmul", "__imatmul__")]
    public static object? IMatMul(object? a, object? b) => PyOps.InPlaceMatMul(a, b);

    [PyMember("neg", "__neg__")]
    public static object? Neg(object? a) => PyOps.Negate(a);

    [PyMember("pos", "__pos__")]
    public static object? Pos(object? a) => PyOps.Positive(a);

    [PyMember("abs", "__abs__")]
    public static object? Abs(object? a) => PyOps.Abs(a);

    [PyMember("invert", "__invert__", "inv", "__inv__")]
    public static object? Invert(object? a) => PyOps.Invert(a);

    [PyMember("eq", "__eq__")]
    public static bool Eq(object? a, object? b) => PyOps.Equals(a, b);

    [PyMember("ne", "__ne__")]
    public static bool Ne(object? a, object? b) => PyOps.NotEquals(a, b);

    [PyMember("lt", "__lt__")]
    public static bool Lt(object? a, object? b) => PyOps.Less(a, b);

    [PyMember("le", "__le__")]
    public static bool Le(object? a, object? b) => PyOps.LessEqual(a, b);

    [PyMember("gt", "__gt__")]
    public static bool Gt(object? a, object? b) => PyOps.Greater(a, b);

    [PyMember("ge", "__ge__")]
    public static bool Ge(object? a, object? b) => PyOps.GreaterEqual(a, b);

    [PyMember("is_")]
    public static bool Is(object? a, object? b) => PyOps.Is(a, b);

    [PyMember]
    public static bool IsNot(object? a, object? b) => !PyOps.Is(a, b);

    [PyMember]
    public static bool IsNone(object? a) => a is null;

    [PyMember]
    public static bool IsNotNone(object? a) => a is not null;

    [PyMember("not_", "__not__")]
    public static bool Not(object? obj) => !PyOps.Truth(obj);

    [PyMember]
    public static bool Truth(object? obj) => PyOps.Truth(obj);

    [PyMember]
    public static object? Index(object? a) => a is long or System.Numerics.BigInteger or PyInt
        ? a
        : a is bool flag ? (flag ? 1L : 0L) : a is IPyDynamic dynamic && dynamic.TryCallMember("__index__", PyArguments.Empty, out var index)
            ? index
            : throw new TypeError($"'{PyOps.TypeName(a)}' object cannot be interpreted as an integer");

    /// <summary><c>a + b</c> for sequences.</summary>
    [PyMember("concat", "__concat__")]
    public static object? Concat(object? a, object? b) => PyOps.Add(a, b);

    [PyMember("contains", "__contains__")]
    public static bool Contains(object? a, object? b) => PyOps.Contains(a, b);

    [PyMember("countOf")]
    public static long CountOf(object? a, object? b) => PyOps.Iterate(a).LongCount(item => PyOps.Equals(item, b));

    /// <summary>The position of the first equal item. Raises ValueError.</summary>
    [PyMember("indexOf")]
    public static long IndexOf(object? a, object? b)
    {
        long at = 0;
        foreach (var item in PyOps.Iterate(a))
        {
            if (PyOps.Equals(item, b))
            {
                return at;
            }

            at++;
        }

        throw new ValueError("sequence.index(x): x not in sequence");
    }

    [PyMember("getitem", "__getitem__")]
    public static object? GetItem(object? a, object? b) => PyOps.GetItem(a, b);

    [PyMember("setitem", "__setitem__")]
    public static void SetItem(object? a, object? b, object? c) => PyOps.SetItem(a, b, c);

    [PyMember("delitem", "__delitem__")]
    public static void DelItem(object? a, object? b) => PyOps.DeleteItem(a, b);

    /// <summary>The length, else what <c>__length_hint__</c> gives, else the default.</summary>
    [PyMember]
    public static long LengthHint(object? obj, long @default = 0)
    {
        try
        {
            return PyOps.Len(obj);
        }
        catch (TypeError)
        {
            return obj is IPyDynamic dynamic && dynamic.TryCallMember("__length_hint__", PyArguments.Empty, out var hint)
                ? PyConvert.ToLong(hint)
                : @default;
        }
    }

    [PyMember]
    public static object? Call(object? obj, params object?[] args) => PyOps.Call(obj, args);
}
