using System.Collections.Immutable;
using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

/// <summary>The parameters of a function in the order of the source.</summary>
public sealed record ParameterList(SourceSpan Span, ImmutableArray<Parameter> Parameters) : SyntaxNode(Span);

/// <summary><see cref="TuplePattern"/> is Python 2's <c>def f(a, (b, c))</c>; its <see cref="Name"/> is then ".n".</summary>
public sealed record Parameter(
    SourceSpan Span, string Name, ParameterKind Kind, Expression? Annotation, Expression? Default, Expression? TuplePattern = null) : SyntaxNode(Span);

public enum ParameterKind { PositionalOnly, PositionalOrKeyword, VarPositional, KeywordOnly, VarKeyword }

/// <summary>PEP 695: <c>T</c>, <c>*Ts</c>, <c>**P</c>, with bound and default (PEP 696).</summary>
public sealed record TypeParameter(SourceSpan Span, string Name, TypeParameterKind Kind, Expression? Bound, Expression? Default) : SyntaxNode(Span);

public enum TypeParameterKind { TypeVar, TypeVarTuple, ParamSpec }
