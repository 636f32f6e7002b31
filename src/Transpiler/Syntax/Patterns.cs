using System.Collections.Immutable;
using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

/// <summary>A pattern of a match statement (PEP 634).</summary>
public abstract record Pattern(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A literal number or string, or a dotted name: compared with ==.</summary>
public sealed record ValuePattern(SourceSpan Span, Expression Value) : Pattern(Span);

/// <summary>None, True or False: compared with <c>is</c>.</summary>
public sealed record SingletonPattern(SourceSpan Span, object? Value) : Pattern(Span);

public sealed record SequencePattern(SourceSpan Span, ImmutableArray<Pattern> Patterns) : Pattern(Span);

public sealed record MappingPattern(SourceSpan Span, ImmutableArray<Expression> Keys, ImmutableArray<Pattern> Patterns, string? Rest) : Pattern(Span);

public sealed record ClassPattern(
    SourceSpan Span, Expression Class, ImmutableArray<Pattern> Patterns, ImmutableArray<string> KeywordNames, ImmutableArray<Pattern> KeywordPatterns) : Pattern(Span);

/// <summary><c>*name</c>; a null name is <c>*_</c>.</summary>
public sealed record StarPattern(SourceSpan Span, string? Name) : Pattern(Span);

/// <summary><c>pattern as name</c>; a null pattern is a capture, both null is the wildcard.</summary>
public sealed record AsPattern(SourceSpan Span, Pattern? Pattern, string? Name) : Pattern(Span);

public sealed record OrPattern(SourceSpan Span, ImmutableArray<Pattern> Patterns) : Pattern(Span);
