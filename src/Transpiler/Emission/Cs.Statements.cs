using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>Statements.</summary>
internal static partial class Cs
{
    public static StatementSyntax Expression(ExpressionSyntax value) => ExpressionStatement(value);

    public static StatementSyntax Declare(TypeSyntax type, string name, ExpressionSyntax? value) =>
        LocalDeclarationStatement(Variable(type, name, value));

    public static VariableDeclarationSyntax Variable(TypeSyntax type, string name, ExpressionSyntax? value) =>
        VariableDeclaration(type, SingletonSeparatedList(VariableDeclarator(Identifier(name), null, value is null ? null : EqualsValueClause(value))));

    public static BlockSyntax Block(IEnumerable<StatementSyntax> statements) => SyntaxFactory.Block(statements);

    public static StatementSyntax If(ExpressionSyntax test, BlockSyntax then, StatementSyntax? otherwise) =>
        IfStatement(test, then, otherwise is null ? null : ElseClause(otherwise));

    public static StatementSyntax While(ExpressionSyntax test, BlockSyntax body) => WhileStatement(test, body);

    public static StatementSyntax For(VariableDeclarationSyntax variable, ExpressionSyntax test, ExpressionSyntax step, BlockSyntax body) =>
        ForStatement(variable, default, test, SingletonSeparatedList(step), body);

    /// <summary><c>await foreach</c>.</summary>
    public static StatementSyntax Awaited(StatementSyntax loop) => ((CommonForEachStatementSyntax)loop).WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword));

    public static StatementSyntax Foreach(string name, ExpressionSyntax items, BlockSyntax body) => ForEachStatement(Var, Identifier(name), items, body);

    public static StatementSyntax Foreach(VariableDesignationSyntax designation, ExpressionSyntax items, BlockSyntax body) =>
        ForEachVariableStatement(Declaration(designation), items, body);

    public static StatementSyntax Try(BlockSyntax body, IEnumerable<CatchClauseSyntax> catches, BlockSyntax? finallyBlock) =>
        TryStatement(body, List(catches), finallyBlock is null ? null : FinallyClause(finallyBlock));

    public static CatchClauseSyntax Catch(TypeSyntax? type, string? name, ExpressionSyntax? filter, BlockSyntax body)
    {
        var declaration = type is null ? null : name is null ? CatchDeclaration(type) : CatchDeclaration(type, Identifier(name));
        return CatchClause(declaration, filter is null ? null : CatchFilterClause(filter), body);
    }

    public static StatementSyntax ThrowStatement(ExpressionSyntax? exception) => SyntaxFactory.ThrowStatement(exception);

    public static StatementSyntax Return(ExpressionSyntax? value) => ReturnStatement(value);

    public static StatementSyntax Break() => BreakStatement();

    public static StatementSyntax Continue() => ContinueStatement();

    public static StatementSyntax Goto(string label) => GotoStatement(SyntaxKind.GotoStatement, IdentifierName(label));

    public static StatementSyntax Label(string label) => LabeledStatement(label, EmptyStatement());

    public static StatementSyntax Empty() => EmptyStatement();

    public static StatementSyntax Yield(ExpressionSyntax? value) => value is null
        ? YieldStatement(SyntaxKind.YieldBreakStatement)
        : YieldStatement(SyntaxKind.YieldReturnStatement, value);

    public static StatementSyntax Using(string? name, ExpressionSyntax resource, BlockSyntax body) => name is null
        ? UsingStatement(null, resource, body)
        : UsingStatement(Variable(Var, name, resource), null, body);

    public static StatementSyntax LocalFunction(
        TypeSyntax result, string name, ParameterListSyntax parameters, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, bool isAsync = false)
    {
        var function = LocalFunctionStatement(result, name).WithParameterList(parameters).WithBody(body);
        function = isAsync ? function.AddModifiers(Token(SyntaxKind.AsyncKeyword)) : function;
        return arrow is null ? function : function.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public static StatementSyntax Switch(ExpressionSyntax value, IEnumerable<SwitchSectionSyntax> sections) =>
        SwitchStatement(value, List(sections));

    public static SwitchSectionSyntax Case(ExpressionSyntax? label, params StatementSyntax[] statements) =>
        SwitchSection(SingletonList<SwitchLabelSyntax>(label is null ? DefaultSwitchLabel() : CaseSwitchLabel(label)), List(statements));
}
