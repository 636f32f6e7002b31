using System.Collections.Immutable;
using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

/// <summary>A whole file.</summary>
public sealed record ModuleNode(SourceSpan Span, ImmutableArray<Statement> Body) : SyntaxNode(Span);

public sealed record FunctionDefinition(
    SourceSpan Span, string Name, SourceSpan NameSpan, ImmutableArray<TypeParameter> TypeParameters, ParameterList Parameters,
    Expression? Returns, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, bool IsAsync) : Statement(Span);

public sealed record ClassDefinition(
    SourceSpan Span, string Name, SourceSpan NameSpan, ImmutableArray<TypeParameter> TypeParameters, ImmutableArray<Expression> Bases,
    ImmutableArray<KeywordArgument> Keywords, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators) : Statement(Span);

public sealed record ReturnStatement(SourceSpan Span, Expression? Value) : Statement(Span);

public sealed record DeleteStatement(SourceSpan Span, ImmutableArray<Expression> Targets) : Statement(Span);

/// <summary><c>a = b = value</c> has two targets.</summary>
public sealed record AssignStatement(SourceSpan Span, ImmutableArray<Expression> Targets, Expression Value) : Statement(Span);

public sealed record AugmentedAssignStatement(SourceSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Statement(Span);

/// <summary><c>target: annotation [= value]</c>; <see cref="IsSimple"/> is false for <c>(x): int</c>.</summary>
public sealed record AnnotatedAssignStatement(
    SourceSpan Span, Expression Target, Expression Annotation, Expression? Value, bool IsSimple) : Statement(Span);

public sealed record TypeAliasStatement(SourceSpan Span, NameExpression Name, ImmutableArray<TypeParameter> TypeParameters, Expression Value) : Statement(Span);

public sealed record ForStatement(
    SourceSpan Span, Expression Target, Expression Iterable, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse, bool IsAsync) : Statement(Span);

public sealed record WhileStatement(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span);

/// <summary>An <c>elif</c> is a single <see cref="IfStatement"/> in <see cref="OrElse"/>, as in <c>ast</c>.</summary>
public sealed record IfStatement(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span);

public sealed record WithStatement(SourceSpan Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body, bool IsAsync) : Statement(Span);

public sealed record WithItem(SourceSpan Span, Expression Context, Expression? Target) : SyntaxNode(Span);

public sealed record MatchStatement(SourceSpan Span, Expression Subject, ImmutableArray<MatchCase> Cases) : Statement(Span);

public sealed record MatchCase(SourceSpan Span, Pattern Pattern, Expression? Guard, ImmutableArray<Statement> Body) : SyntaxNode(Span);

/// <summary><see cref="Traceback"/> only in Python 2's <c>raise E, v, tb</c>, where <see cref="Value"/> is the second item.</summary>
public sealed record RaiseStatement(SourceSpan Span, Expression? Exception, Expression? Cause, Expression? Value, Expression? Traceback) : Statement(Span);

public sealed record TryStatement(
    SourceSpan Span, ImmutableArray<Statement> Body, ImmutableArray<ExceptHandler> Handlers, ImmutableArray<Statement> OrElse,
    ImmutableArray<Statement> Finally, bool IsStar) : Statement(Span);

/// <summary><see cref="Target"/> is a <see cref="NameExpression"/> except in Python 2, where any target is allowed.</summary>
public sealed record ExceptHandler(SourceSpan Span, Expression? Type, Expression? Target, ImmutableArray<Statement> Body) : SyntaxNode(Span);

public sealed record AssertStatement(SourceSpan Span, Expression Test, Expression? Message) : Statement(Span);

public sealed record ImportStatement(SourceSpan Span, ImmutableArray<ImportAlias> Names) : Statement(Span);

/// <summary><see cref="Level"/> counts the leading dots; <see cref="Module"/> is null in <c>from . import x</c>.</summary>
public sealed record ImportFromStatement(SourceSpan Span, string? Module, ImmutableArray<ImportAlias> Names, int Level) : Statement(Span);

/// <summary><see cref="Name"/> is "*" in a star import.</summary>
public sealed record ImportAlias(SourceSpan Span, string Name, string? AsName) : SyntaxNode(Span);

public sealed record GlobalStatement(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span);

public sealed record NonlocalStatement(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span);

public sealed record ExpressionStatement(SourceSpan Span, Expression Value) : Statement(Span);

public sealed record PassStatement(SourceSpan Span) : Statement(Span);

public sealed record BreakStatement(SourceSpan Span) : Statement(Span);

public sealed record ContinueStatement(SourceSpan Span) : Statement(Span);

/// <summary>Python 2's print statement.</summary>
public sealed record PrintStatement(SourceSpan Span, Expression? Destination, ImmutableArray<Expression> Values, bool NewLine) : Statement(Span);

/// <summary>Python 2's exec statement.</summary>
public sealed record ExecStatement(SourceSpan Span, Expression Body, Expression? Globals, Expression? Locals) : Statement(Span);

/// <summary>Stands where recovery skipped a statement; an error has been reported for it.</summary>
public sealed record ErrorStatement(SourceSpan Span) : Statement(Span);
