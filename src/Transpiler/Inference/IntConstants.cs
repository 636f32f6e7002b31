using System.Numerics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>Values of int expressions that are known, and from them how many bits a product can need.</summary>
internal sealed class IntConstants
{
    // What is assumed of an int that nothing is known of: counters, lengths and indices are rarely longer.
    private const long UnknownBits = 20;
    private const long LongBits = 63;
    private const long ShortBits = 33;
    private const int MaxExponent = 4096;

    private readonly Dictionary<object, BigInteger> variables = new(ReferenceEqualityComparer.Instance);
    private readonly Func<NameExpression, object?> symbolOf;
    private readonly Stack<long> moduli = new();

    // Of operations: each is asked for once for itself and once for every operation around it.
    private readonly Dictionary<BinaryExpression, BigInteger?> operations = new(ReferenceEqualityComparer.Instance);

    public IntConstants(Func<NameExpression, object?> symbolOf) => this.symbolOf = symbolOf;

    /// <summary>A variable that is bound once, to a value that is known.</summary>
    public void Note(object variable, Expression value)
    {
        if (Value(value) is { } known)
        {
            variables[variable] = known;
            operations.Clear();
        }
    }

    /// <summary>The value of a constant expression; null where it isn't known.</summary>
    public BigInteger? Value(Expression e) => e switch
    {
        ConstantExpression { Value: BigInteger value } => value,
        AttributeExpression { Name: "maxint" or "maxsize", Value: NameExpression { Name: "sys" } } => long.MaxValue,
        NameExpression name when symbolOf(name) is { } symbol && variables.TryGetValue(symbol, out var value) => value,
        UnaryExpression { Operator: UnaryOperator.Minus } u => -Value(u.Operand),
        UnaryExpression { Operator: UnaryOperator.Invert } u => -Value(u.Operand) - 1,
        BinaryExpression b => Operation(b),
        _ => null,
    };

    /// <summary>A value past 32 bits that is the result of <c>**</c> or <c>&lt;&lt;</c> is likely to be multiplied further.</summary>
    public static bool IsLong(BigInteger value, bool isPlain) => value.GetBitLength() <= (isPlain ? LongBits : ShortBits);

    /// <summary>Entered around the left operand of <c>%</c>: its parts are about as long as the modulus.</summary>
    public void EnterModulus(Expression modulus) => moduli.Push(Value(modulus) is { } value ? (long)value.GetBitLength() : UnknownBits);

    public void LeaveModulus() => moduli.Pop();

    /// <summary>A product that doesn't fit 64 bits, judged by its constant factors and by the modulus that it is reduced by.</summary>
    public bool IsLongProduct(BinaryExpression e) =>
        e.Operator == BinaryOperator.Multiply && Value(e) is null && Bits(e.Left) + Bits(e.Right) > LongBits;

    private long Bits(Expression e) => Value(e) is { } value ? (long)value.GetBitLength() : e switch
    {
        BinaryExpression { Operator: BinaryOperator.Multiply } b => Bits(b.Left) + Bits(b.Right),
        BinaryExpression { Operator: BinaryOperator.BitAnd or BinaryOperator.Modulo } b when Value(b.Right) is { } bound => (long)bound.GetBitLength(),
        _ => moduli.TryPeek(out var modulus) ? Math.Max(modulus, UnknownBits) : UnknownBits,
    };

    private BigInteger? Operation(BinaryExpression e)
    {
        if (!operations.TryGetValue(e, out var value))
        {
            value = Value(e.Left) is { } left && Value(e.Right) is { } right ? Operate(e.Operator, left, right) : null;
            operations[e] = value;
        }

        return value;
    }

    private static BigInteger? Operate(BinaryOperator op, BigInteger left, BigInteger right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Power when right >= 0 && right <= MaxExponent => BigInteger.Pow(left, (int)right),
        BinaryOperator.LeftShift when right >= 0 && right <= MaxExponent => left << (int)right,
        BinaryOperator.RightShift when right >= 0 && right <= MaxExponent => left >> (int)right,
        BinaryOperator.BitAnd => left & right,
        BinaryOperator.BitOr => left | right,
        BinaryOperator.BitXor => left ^ right,
        _ => null,
    };
}
