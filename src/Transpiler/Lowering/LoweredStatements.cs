using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary><see cref="Origin"/> is the Python statement it comes from (null for helpers): Layout places comments and blank lines by it.</summary>
public abstract record LoweredStatement(SourceSpan? Origin);

public sealed record ExpressionNode(SourceSpan? Origin, LoweredExpression Value) : LoweredStatement(Origin);

/// <summary><c>var x = value;</c>, or <c>T x;</c> without a value. <paramref name="ExplicitType"/>: write the type instead of <c>var</c>.</summary>
public sealed record DeclareNode(SourceSpan? Origin, VariableSymbol Variable, LoweredExpression? Value, bool ExplicitType = false) : LoweredStatement(Origin);

/// <summary><c>var (a, b) = value;</c> (all new) or <c>(a, b) = value;</c> (all existing): targets are variables, fields or items, nested by <see cref="TupleNode"/>.</summary>
public sealed record DeconstructNode(SourceSpan? Origin, bool Declares, TupleNode Targets, LoweredExpression Value) : LoweredStatement(Origin);

/// <summary><c>target = value;</c> or, with an operator, <c>target += value;</c>.</summary>
public sealed record AssignStatementNode(SourceSpan? Origin, LoweredExpression Target, LoweredExpression Value, CsBinaryOperator? Operator = null) : LoweredStatement(Origin);

/// <summary><c>target++;</c> or <c>target--;</c>.</summary>
public sealed record IncrementNode(SourceSpan? Origin, LoweredExpression Target, bool Decrement) : LoweredStatement(Origin);

public sealed record BlockNode(SourceSpan? Origin, ImmutableArray<LoweredStatement> Statements) : LoweredStatement(Origin);

/// <summary><paramref name="ElseOrigin"/> is where the Python <c>else</c>/<c>elif</c> line starts, for comments. An Otherwise of one IfNode is <c>else if</c>.</summary>
public sealed record IfNode(
    SourceSpan? Origin, LoweredExpression Test, ImmutableArray<LoweredStatement> Then, ImmutableArray<LoweredStatement> Otherwise) : LoweredStatement(Origin);

public sealed record WhileNode(SourceSpan? Origin, LoweredExpression Test, ImmutableArray<LoweredStatement> Body) : LoweredStatement(Origin);

/// <summary><c>for (var i = start; i &lt; stop; i += step)</c>: a range whose variable the body doesn't assign. A step of 1 is <c>i++</c>; the literal sign of step gives the comparison.</summary>
public sealed record ForRangeNode(
    SourceSpan? Origin, VariableSymbol Variable, LoweredExpression Start, LoweredExpression Stop, long Step, ImmutableArray<LoweredStatement> Body) : LoweredStatement(Origin);

/// <summary><c>foreach (var x in items)</c>, <c>foreach (var (a, b) in items)</c> when the target is a <see cref="TupleNode"/> of variables.</summary>
public sealed record ForeachNode(
    SourceSpan? Origin, LoweredExpression Target, LoweredExpression Items, ImmutableArray<LoweredStatement> Body, bool IsAwait = false) : LoweredStatement(Origin);

public sealed record TryNode(
    SourceSpan? Origin, ImmutableArray<LoweredStatement> Body, ImmutableArray<CatchClause> Catches, ImmutableArray<LoweredStatement> Finally) : LoweredStatement(Origin);

/// <summary>
/// <c>catch (T name)</c>; with <paramref name="Translated"/> <c>catch (Exception ex) when (ex.ToPython() is T name)</c>, which also takes .NET exceptions that
/// mean a Python one. Several types: <c>is A or B</c>. No types: everything.
/// </summary>
public sealed record CatchClause(
    SourceSpan? Origin, ImmutableArray<PyType> Types, VariableSymbol? Variable, bool Translated, LoweredExpression? Filter, ImmutableArray<LoweredStatement> Body);

/// <summary><c>throw e;</c>, or <c>throw;</c> without an exception.</summary>
public sealed record ThrowStatementNode(SourceSpan? Origin, LoweredExpression? Exception) : LoweredStatement(Origin);

public sealed record ReturnNode(SourceSpan? Origin, LoweredExpression? Value) : LoweredStatement(Origin);

public sealed record BreakNode(SourceSpan? Origin) : LoweredStatement(Origin);

public sealed record ContinueNode(SourceSpan? Origin) : LoweredStatement(Origin);

/// <summary><c>goto label;</c>: leaving an outer loop, past a loop's else.</summary>
public sealed record GotoNode(SourceSpan? Origin, LabelSymbol Label) : LoweredStatement(Origin);

/// <summary><c>label: ;</c>.</summary>
public sealed record LabelNode(SourceSpan? Origin, LabelSymbol Label) : LoweredStatement(Origin);

public sealed class LabelSymbol(string name) : Symbol(name);

/// <summary><c>using (resource) { body }</c>; with a variable <c>using (var x = resource)</c>.</summary>
public sealed record UsingNode(SourceSpan? Origin, VariableSymbol? Variable, LoweredExpression Resource, ImmutableArray<LoweredStatement> Body) : LoweredStatement(Origin);

/// <summary><c>yield return value;</c>, or <c>yield break;</c> without a value.</summary>
public sealed record YieldNode(SourceSpan? Origin, LoweredExpression? Value) : LoweredStatement(Origin);

/// <summary>A function nested in another.</summary>
public sealed record LocalFunctionNode(SourceSpan? Origin, LoweredFunction Function) : LoweredStatement(Origin);

/// <summary>Nothing, but its comments stay (pass, a docstring in the middle, global).</summary>
public sealed record EmptyNode(SourceSpan? Origin) : LoweredStatement(Origin);
