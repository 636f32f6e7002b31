using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

/// <summary>
/// A node of Python's abstract syntax tree, shaped as in the <c>ast</c> module (https://docs.python.org/3/library/ast.html).
/// Nodes are immutable; tables that hang facts on a node use <see cref="ReferenceEqualityComparer"/>.
/// </summary>
public abstract record SyntaxNode(SourceSpan Span);

public abstract record Expression(SourceSpan Span) : SyntaxNode(Span);

public abstract record Statement(SourceSpan Span) : SyntaxNode(Span);
