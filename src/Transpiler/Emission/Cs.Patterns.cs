using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>Patterns and query clauses.</summary>
internal static partial class Cs
{
    public static PatternSyntax TypePattern(TypeSyntax type) => SyntaxFactory.TypePattern(type);

    public static PatternSyntax NullPattern() => ConstantPattern(Null);

    public static PatternSyntax DeclarationPattern(TypeSyntax type, string name) =>
        SyntaxFactory.DeclarationPattern(type, SingleVariableDesignation(Identifier(name)));

    /// <summary><c>pattern and var name</c>: a name for what one of several types matched.</summary>
    public static PatternSyntax Named(PatternSyntax pattern, string name) => And(pattern, VarPattern(SingleVariableDesignation(Identifier(name))));

    public static PatternSyntax And(PatternSyntax left, PatternSyntax right) => BinaryPattern(
        SyntaxKind.AndPattern, left.IsKind(SyntaxKind.OrPattern) ? ParenthesizedPattern(left) : left, right);

    public static PatternSyntax Or(PatternSyntax left, PatternSyntax right) => BinaryPattern(SyntaxKind.OrPattern, left, right);

    public static PatternSyntax Not(PatternSyntax pattern) =>
        UnaryPattern(Token(SyntaxKind.NotKeyword), pattern is BinaryPatternSyntax ? ParenthesizedPattern(pattern) : pattern);

    public static ExpressionSyntax Query(FromClauseSyntax first, IEnumerable<QueryClauseSyntax> clauses, ExpressionSyntax select) =>
        QueryExpression(first, QueryBody(List(clauses), SelectClause(select), null));

    public static FromClauseSyntax From(string name, ExpressionSyntax items) => FromClause(name, items);

    public static QueryClauseSyntax Where(ExpressionSyntax condition) => WhereClause(condition);
}
