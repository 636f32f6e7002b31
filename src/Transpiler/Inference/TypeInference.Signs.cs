using System.Numerics;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Which ints can't be negative, as far as the syntax shows it: what decides whether <c>a ** b</c> of ints is an int.</summary>
public sealed partial class TypeInference
{
    private readonly HashSet<VariableSymbol> nonNegative = [];

    /// <summary>A variable bound once, by a loop that counts up from 0 or more.</summary>
    private void NoteSign(Expression target, Expression iterable)
    {
        if (target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol { BindingCount: 1 } variable && CountsUp(iterable)
            || target is TupleExpression { Elements: [NameExpression first, _] } && program.Names.GetValueOrDefault(first) is VariableSymbol { BindingCount: 1 } counter
            && IsBuiltin(iterable, "enumerate", out var call) && call.Arguments.Length + call.Keywords.Length == 1 && (variable = counter) is not null)
        {
            nonNegative.Add(variable);
        }
    }

    private bool CountsUp(Expression iterable) => (IsBuiltin(iterable, "range", out var call) || IsBuiltin(iterable, "xrange", out call)) && call.Arguments switch
    {
        [_] => true,
        [var start, _] => IsNonNegative(start),
        [var start, _, var step] => IsNonNegative(start) && IsNonNegative(step) || IsNonNegative(call.Arguments[1]) && IsNonNegative(start),
        _ => false,
    };

    private bool IsNonNegative(Expression e) => e switch
    {
        _ when constants.Value(e) is { } value => value.Sign >= 0,
        NameExpression name => program.Names.GetValueOrDefault(name) is VariableSymbol variable && nonNegative.Contains(variable),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.FloorDivide or BinaryOperator.RightShift } b =>
            IsNonNegative(b.Left) && IsNonNegative(b.Right),
        BinaryExpression { Operator: BinaryOperator.Modulo } b => IsNonNegative(b.Right),
        CallExpression => IsBuiltin(e, "len", out _) || IsBuiltin(e, "abs", out _) || IsBuiltin(e, "ord", out _),
        _ => false,
    };

    private static readonly HashSet<string> s_nonNegativeFunctions = new(["sqrt", "exp", "fabs", "hypot", "pi", "e", "tau", "random", "perf_counter", "time", "dist", "cosh"], StringComparer.Ordinal);

    /// <summary>A number that the syntax shows to be 0 or more, so that a power of it is no complex number.</summary>
    private bool IsNonNegativeFloat(Expression e) => e switch
    {
        ConstantExpression => true,
        CallExpression { Function: AttributeExpression function } => IsNonNegativeMember(function),
        AttributeExpression constant => IsNonNegativeMember(constant),
        BinaryExpression { Operator: BinaryOperator.Power, Right: ConstantExpression { Value: BigInteger { IsEven: true } } } => true,
        BinaryExpression { Operator: BinaryOperator.Multiply, Left: NameExpression left, Right: NameExpression right } when left.Name == right.Name => true,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power } b => IsNonNegativeFloat(b.Left) && IsNonNegativeFloat(b.Right),
        _ => IsNonNegative(e),
    };

    private bool IsNonNegativeMember(AttributeExpression e) =>
        s_nonNegativeFunctions.Contains(e.Name) && e.Value is NameExpression owner && Target(program.Names.GetValueOrDefault(owner)) is LibraryModule { Name: "math" or "random" or "time" };

    private bool IsBuiltin(Expression e, string name, out CallExpression call)
    {
        call = (e as CallExpression)!;
        return call is { Function: NameExpression function } && function.Name == name && Target(program.Names.GetValueOrDefault(function)) is LibraryMember;
    }
}
