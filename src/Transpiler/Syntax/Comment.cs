using System.Collections.Immutable;
using PyConc2Cs.Text;

namespace PyConc2Cs.Syntax;

/// <summary>A comment with its leading '#'. <see cref="OwnLine"/>: nothing but white space stands before it on its line.</summary>
public readonly record struct Comment(SourceSpan Span, string Text, int Line, int Column, bool OwnLine);

/// <summary>The side table of what the tree doesn't hold: comments in source order and the 1-based numbers of blank lines outside of strings.</summary>
public sealed record TriviaTable(ImmutableArray<Comment> Comments, ImmutableArray<int> BlankLines);
