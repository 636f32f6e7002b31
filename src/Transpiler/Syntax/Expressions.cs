using System.Collections.Immutable;
using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

public sealed record NameExpression(SourceSpan Span, string Name) : Expression(Span);

/// <summary>A literal. <see cref="Value"/> is null (None), bool, BigInteger, double, Complex (the imaginary literals), string, byte[] or <see cref="EllipsisValue"/>.</summary>
public sealed record ConstantExpression(SourceSpan Span, object? Value, ConstantKind Kind) : Expression(Span);

public enum ConstantKind { None, Boolean, Integer, Float, Imaginary, String, Bytes, Ellipsis }

/// <summary>The one value of a literal <c>...</c>.</summary>
public sealed class EllipsisValue
{
    public static readonly EllipsisValue Instance = new();

    private EllipsisValue() { }
}

/// <summary><c>a and b and c</c>.</summary>
public sealed record BooleanExpression(SourceSpan Span, BooleanOperator Operator, ImmutableArray<Expression> Values) : Expression(Span);

public enum BooleanOperator { And, Or }

/// <summary><c>(target := value)</c>.</summary>
public sealed record NamedExpression(SourceSpan Span, NameExpression Target, Expression Value) : Expression(Span);

public sealed record BinaryExpression(SourceSpan Span, Expression Left, BinaryOperator Operator, Expression Right) : Expression(Span);

public enum BinaryOperator { Add, Subtract, Multiply, MatrixMultiply, Divide, Modulo, Power, LeftShift, RightShift, BitOr, BitXor, BitAnd, FloorDivide }

public sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

public enum UnaryOperator { Invert, Not, Plus, Minus }

public sealed record LambdaExpression(SourceSpan Span, ParameterList Parameters, Expression Body) : Expression(Span);

/// <summary><c>body if test else orElse</c>.</summary>
public sealed record ConditionalExpression(SourceSpan Span, Expression Test, Expression Body, Expression OrElse) : Expression(Span);

public sealed record DictExpression(SourceSpan Span, ImmutableArray<DictItem> Items) : Expression(Span);

/// <summary>A null <see cref="Key"/> is <c>**value</c>.</summary>
public readonly record struct DictItem(Expression? Key, Expression Value);

public sealed record SetExpression(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);

public sealed record ListExpression(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);

public sealed record TupleExpression(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span);

/// <summary>List, set and generator comprehensions; for <see cref="ComprehensionKind.Dict"/>, <see cref="Element"/> is the key and <see cref="Value"/> the value.</summary>
public sealed record ComprehensionExpression(
    SourceSpan Span, ComprehensionKind Kind, Expression Element, Expression? Value, ImmutableArray<ComprehensionClause> Clauses) : Expression(Span);

public enum ComprehensionKind { List, Set, Dict, Generator }

public sealed record ComprehensionClause(
    SourceSpan Span, Expression Target, Expression Iterable, ImmutableArray<Expression> Conditions, bool IsAsync) : SyntaxNode(Span);

public sealed record AwaitExpression(SourceSpan Span, Expression Value) : Expression(Span);

public sealed record YieldExpression(SourceSpan Span, Expression? Value) : Expression(Span);

public sealed record YieldFromExpression(SourceSpan Span, Expression Value) : Expression(Span);

/// <summary><c>a &lt; b &lt;= c</c>: operators and comparators pair up.</summary>
public sealed record CompareExpression(
    SourceSpan Span, Expression Left, ImmutableArray<CompareOperator> Operators, ImmutableArray<Expression> Comparators) : Expression(Span);

public enum CompareOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Is, IsNot, In, NotIn }

/// <summary>Positional arguments may be <see cref="StarredExpression"/>.</summary>
public sealed record CallExpression(
    SourceSpan Span, Expression Function, ImmutableArray<Expression> Arguments, ImmutableArray<KeywordArgument> Keywords) : Expression(Span);

/// <summary>A null <see cref="Name"/> is <c>**value</c>.</summary>
public sealed record KeywordArgument(SourceSpan Span, string? Name, Expression Value) : SyntaxNode(Span);

/// <summary>An f-string: its parts are string <see cref="ConstantExpression"/> and <see cref="FormattedValueExpression"/>.</summary>
public sealed record JoinedStringExpression(SourceSpan Span, ImmutableArray<Expression> Values) : Expression(Span);

/// <summary><c>{value!conversion:format}</c>; <see cref="Conversion"/> is 's', 'r', 'a' or null.</summary>
public sealed record FormattedValueExpression(
    SourceSpan Span, Expression Value, char? Conversion, JoinedStringExpression? FormatSpec) : Expression(Span);

/// <summary><see cref="NameSpan"/> is the attribute's own name, for diagnostics.</summary>
public sealed record AttributeExpression(SourceSpan Span, Expression Value, string Name, SourceSpan NameSpan) : Expression(Span);

public sealed record SubscriptExpression(SourceSpan Span, Expression Value, Expression Index) : Expression(Span);

public sealed record SliceExpression(SourceSpan Span, Expression? Lower, Expression? Upper, Expression? Step) : Expression(Span);

public sealed record StarredExpression(SourceSpan Span, Expression Value) : Expression(Span);

/// <summary>Python 2's <c>`value`</c>.</summary>
public sealed record ReprExpression(SourceSpan Span, Expression Value) : Expression(Span);

/// <summary>Stands where recovery found no expression; an error has been reported for it.</summary>
public sealed record ErrorExpression(SourceSpan Span) : Expression(Span);
