using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>Expressions. Operands are parenthesised here where C#'s precedence asks for it.</summary>
internal static partial class Cs
{
    public static readonly ExpressionSyntax This = ThisExpression();
    public static readonly ExpressionSyntax Base = BaseExpression();
    public static readonly ExpressionSyntax Default = LiteralExpression(SyntaxKind.DefaultLiteralExpression);

    public static ExpressionSyntax DefaultOf(TypeSyntax type) => DefaultExpression(type);

    public static ExpressionSyntax Member(ExpressionSyntax target, SimpleNameSyntax name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, AtLeast(target, Precedence.Primary), name);

    public static ExpressionSyntax Member(ExpressionSyntax target, string name) => Member(target, IdentifierName(name));

    public static InvocationExpressionSyntax Call(ExpressionSyntax target, IEnumerable<ArgumentSyntax> arguments) =>
        InvocationExpression(AtLeast(target, Precedence.Primary), ArgumentList(SeparatedList(arguments)));

    public static InvocationExpressionSyntax Call(ExpressionSyntax target, params ExpressionSyntax[] arguments) =>
        Call(target, arguments.Select(a => Argument(a)));

    public static ArgumentSyntax Arg(ExpressionSyntax value, string? name = null) =>
        name is null ? Argument(value) : Argument(NameColon(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name), default, value);

    public static ArgumentSyntax OutArg(string name) => Argument(null, Token(SyntaxKind.OutKeyword), IdentifierName(name));

    public static ExpressionSyntax New(TypeSyntax type, IEnumerable<ArgumentSyntax> arguments) =>
        ObjectCreationExpression(type).WithArgumentList(ArgumentList(SeparatedList(arguments)));

    public static ExpressionSyntax New(TypeSyntax type, params ExpressionSyntax[] arguments) => New(type, arguments.Select(a => Argument(a)));

    public static ExpressionSyntax ImplicitNew(IEnumerable<ArgumentSyntax> arguments) =>
        ImplicitObjectCreationExpression(ArgumentList(SeparatedList(arguments)), null);

    public static ExpressionSyntax NewCollection(TypeSyntax? type, SyntaxKind kind, IReadOnlyCollection<ExpressionSyntax> items)
    {
        var initializer = items.Count == 0 ? null : InitializerExpression(kind, SeparatedList(items));
        if (type is null)
        {
            return ImplicitObjectCreationExpression(ArgumentList(), initializer);
        }

        var creation = ObjectCreationExpression(type).WithInitializer(initializer);
        return initializer is null ? creation.WithArgumentList(ArgumentList()) : creation;
    }

    /// <summary>An assignment among the items would be read as one of a property.</summary>
    public static ExpressionSyntax InitializerItem(ExpressionSyntax value) => value is AssignmentExpressionSyntax ? ParenthesizedExpression(value) : value;

    public static ExpressionSyntax DictEntry(ExpressionSyntax key, ExpressionSyntax value) =>
        AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            ImplicitElementAccess(BracketedArgumentList(SingletonSeparatedList(Argument(key)))),
            value);

    public static ExpressionSyntax Collection(IEnumerable<CollectionElementSyntax> elements) => CollectionExpression(SeparatedList(elements));

    public static CollectionElementSyntax Element(ExpressionSyntax value) => ExpressionElement(value);

    public static CollectionElementSyntax Spread(ExpressionSyntax value) => SpreadElement(value);

    public static ExpressionSyntax Index(ExpressionSyntax target, ExpressionSyntax index) =>
        ElementAccessExpression(AtLeast(target, Precedence.Primary), BracketedArgumentList(SingletonSeparatedList(Argument(index))));

    public static ExpressionSyntax Tuple(IEnumerable<ExpressionSyntax> elements) => TupleExpression(SeparatedList(elements.Select(e => Argument(e))));

    public static ExpressionSyntax Cast(TypeSyntax type, ExpressionSyntax value)
    {
        // (PyInt)-x would be a subtraction: only a keyword type may stand before a sign.
        var needsPrimary = value is PrefixUnaryExpressionSyntax && type is not PredefinedTypeSyntax;
        return CastExpression(type, AtLeast(value, needsPrimary ? Precedence.Primary : Precedence.Unary));
    }

    public static ExpressionSyntax NotNull(ExpressionSyntax value) =>
        PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, AtLeast(value, Precedence.Primary));

    public static ExpressionSyntax Conditional(ExpressionSyntax test, ExpressionSyntax then, ExpressionSyntax otherwise) =>
        ConditionalExpression(AtLeast(test, Precedence.Coalesce), AtLeast(then, Precedence.Conditional), AtLeast(otherwise, Precedence.Conditional));

    public static ExpressionSyntax Assign(ExpressionSyntax target, ExpressionSyntax value, SyntaxKind kind = SyntaxKind.SimpleAssignmentExpression) =>
        AssignmentExpression(kind, target, value);

    public static ExpressionSyntax Increment(ExpressionSyntax target, bool decrement) => PostfixUnaryExpression(
        decrement ? SyntaxKind.PostDecrementExpression : SyntaxKind.PostIncrementExpression, AtLeast(target, Precedence.Primary));

    public static ExpressionSyntax Throw(ExpressionSyntax exception) => ThrowExpression(exception);

    public static ExpressionSyntax Await(ExpressionSyntax value) => AwaitExpression(AtLeast(value, Precedence.Primary));

    public static ExpressionSyntax Declaration(VariableDesignationSyntax designation) => DeclarationExpression(Var, designation);

    public static VariableDesignationSyntax Designation(string name) =>
        name == "_" ? DiscardDesignation() : SingleVariableDesignation(Identifier(name));

    public static VariableDesignationSyntax Designation(IEnumerable<VariableDesignationSyntax> parts) =>
        ParenthesizedVariableDesignation(SeparatedList(parts));

    public static ExpressionSyntax Lambda(IReadOnlyList<string> parameters, CSharpSyntaxNode body)
    {
        var (block, expression) = (body as BlockSyntax, body as ExpressionSyntax);
        if (parameters.Count == 1)
        {
            return SimpleLambdaExpression(Parameter(Identifier(parameters[0])), block, expression);
        }

        var list = ParameterList(SeparatedList(parameters.Select(p => Parameter(Identifier(p)))));
        return ParenthesizedLambdaExpression(list, block, expression);
    }

    public static ExpressionSyntax Async(ExpressionSyntax lambda) => ((LambdaExpressionSyntax)lambda).WithModifiers(TokenList(Token(SyntaxKind.AsyncKeyword)));

    public static ExpressionSyntax StaticLambda(string parameter, ExpressionSyntax body) =>
        SimpleLambdaExpression(Parameter(Identifier(parameter)), null, body).WithModifiers(TokenList(Token(SyntaxKind.StaticKeyword)));
}
