using System.Collections.Immutable;
using System.Globalization;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Functions, classes, decorators, parameters, type parameters, lambda.</summary>
internal sealed partial class SyntaxParser
{
    private Statement ParseDecorated()
    {
        var decorators = new List<Expression>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            if (!panic && Kind != TokenKind.NewLine)
            {
                FailHere();
            }

            Accept(TokenKind.NewLine);
            panic = false;
            statementStart = position;
        }

        var start = Start;
        switch (Kind)
        {
            case TokenKind.Def:
                return ParseFunction(start, Freeze(decorators), false);
            case TokenKind.Class:
                return ParseClass(start, Freeze(decorators));
            case TokenKind.Async:
                return ParseAsync(start, Freeze(decorators));
            default:
                FailHere();
                Accept(TokenKind.NewLine);
                return new ErrorStatement(Span(start));
        }
    }

    private FunctionDefinition ParseFunction(int start, ImmutableArray<Expression> decorators, bool isAsync)
    {
        Advance();
        var nameSpan = SpanOf(Token);
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        var open = Start;
        Expect(TokenKind.LeftParen, "'('");
        if (Kind == TokenKind.Colon)
        {
            Fail(DiagnosticDescriptors.NeverClosed, new SourceSpan(open, open + 1), '(');
        }

        var parameters = ParseParameters(open, TokenKind.RightParen);
        Expect(TokenKind.RightParen, "')'");
        var returns = ParseReturnAnnotation();
        if (!panic && Kind != TokenKind.Colon)
        {
            FailExpected("':'");
        }

        var body = ParseBlock("function definition", start);
        return new FunctionDefinition(Span(start), name, nameSpan, typeParameters, parameters, returns, body, decorators, isAsync);
    }

    private Expression? ParseReturnAnnotation()
    {
        var arrow = Token;
        if (!Accept(TokenKind.Arrow))
        {
            return null;
        }

        if (Kind == TokenKind.Colon)
        {
            Fail(DiagnosticDescriptors.MissingExpression, SpanOf(arrow), "expected return annotation after '->'");
        }

        return ParseExpression();
    }

    private ClassDefinition ParseClass(int start, ImmutableArray<Expression> decorators)
    {
        Advance();
        var nameSpan = SpanOf(Token);
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        ImmutableArray<Expression> bases = [];
        ImmutableArray<KeywordArgument> keywords = [];
        if (Kind == TokenKind.LeftParen)
        {
            var open = Start;
            (bases, keywords) = ParseArguments();
            if (bases is [ComprehensionExpression { Kind: ComprehensionKind.Generator } generator] && generator.Span.Start == open)
            {
                Fail(DiagnosticDescriptors.InvalidSyntax, generator.Clauses[0].Span);
            }
        }

        var body = ParseBlock("class definition", start);
        return new ClassDefinition(Span(start), name, nameSpan, typeParameters, bases, keywords, body, decorators);
    }

    /// <summary>Parameters up to, not including, <paramref name="end"/>; only a def's (which end at ')') have annotations.</summary>
    private ParameterList ParseParameters(int start, TokenKind end)
    {
        var list = new List<Parameter>();
        var keywordOnly = false;
        while (Kind != end && !panic)
        {
            switch (Kind)
            {
                case TokenKind.Slash when !python2:
                    ParsePositionalMarker(list, keywordOnly);
                    break;
                case TokenKind.Star:
                    ParseStarParameter(list, end, ref keywordOnly);
                    break;
                case TokenKind.DoubleStar:
                    ParseKeywordsParameter(list, end);
                    break;
                default:
                    list.Add(ParseParameter(list.Count, end, keywordOnly ? ParameterKind.KeywordOnly : ParameterKind.PositionalOrKeyword));
                    break;
            }

            if (Kind != end && !Accept(TokenKind.Comma))
            {
                FailHere();
            }
        }

        return new ParameterList(Span(start), Freeze(list));
    }

    private void ParsePositionalMarker(List<Parameter> list, bool keywordOnly)
    {
        if (list.Count == 0 && !keywordOnly)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), "at least one argument must precede /");
        }
        else if (keywordOnly)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), "/ must be ahead of *");
        }
        else if (list[0].Kind == ParameterKind.PositionalOnly)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), "/ may appear only once");
        }

        Accept(TokenKind.Slash);
        for (var i = 0; i < list.Count; i++)
        {
            list[i] = list[i] with { Kind = ParameterKind.PositionalOnly };
        }
    }

    private void ParseStarParameter(List<Parameter> list, TokenKind end, ref bool keywordOnly)
    {
        var star = Token;
        if (keywordOnly)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(star), "* argument may appear only once");
            return;
        }

        Advance();
        keywordOnly = true;
        if (Kind == TokenKind.Comma && !python2)
        {
            if (PeekKind() == end || PeekKind() == TokenKind.DoubleStar)
            {
                Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(star), "named arguments must follow bare *");
            }

            return;
        }

        if (Kind == end)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(star), "named arguments must follow bare *");
            return;
        }

        list.Add(ParseParameter(list.Count, end, ParameterKind.VarPositional));
    }

    private void ParseKeywordsParameter(List<Parameter> list, TokenKind end)
    {
        Advance();
        list.Add(ParseParameter(list.Count, end, ParameterKind.VarKeyword));
        Accept(TokenKind.Comma);
        if (!panic && Kind != end)
        {
            Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), "arguments cannot follow var-keyword argument");
        }
    }

    private Parameter ParseParameter(int index, TokenKind end, ParameterKind kind)
    {
        var start = Start;
        Expression? pattern = null;
        string name;
        if (python2 && Kind == TokenKind.LeftParen)
        {
            pattern = ParseTupleParameter();
            name = pattern is NameExpression single ? single.Name : string.Create(CultureInfo.InvariantCulture, $".{index}");
            if (pattern is NameExpression && Kind == TokenKind.Assign)
            {
                Note(DiagnosticDescriptors.ParameterOrder, pattern.Span, "parenthesized arg with default");
            }

            pattern = pattern is NameExpression ? null : pattern;
        }
        else
        {
            if (Kind == TokenKind.LeftParen)
            {
                var what = end == TokenKind.Colon ? "Lambda expression" : "Function";
                Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), $"{what} parameters cannot be parenthesized");
            }

            name = ExpectName();
        }

        Expression? annotation = null, value = null;
        if (end == TokenKind.RightParen && !python2 && Accept(TokenKind.Colon))
        {
            annotation = kind == ParameterKind.VarPositional ? ParseStarExpression() : ParseExpression();
        }

        var span = Span(start);
        if (Kind == TokenKind.Assign)
        {
            if (kind is ParameterKind.VarPositional or ParameterKind.VarKeyword)
            {
                var what = kind == ParameterKind.VarPositional ? "var-positional" : "var-keyword";
                Fail(DiagnosticDescriptors.ParameterOrder, SpanOf(Token), $"{what} argument cannot have default value");
            }

            var assign = Token;
            Advance();
            if (Kind is TokenKind.Comma || Kind == end)
            {
                Fail(DiagnosticDescriptors.MissingExpression, SpanOf(assign), "expected default value expression");
            }

            value = ParseExpression();
        }

        return new Parameter(span, name, kind, annotation, value, pattern);
    }

    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (python2 || !Accept(TokenKind.LeftBracket))
        {
            return [];
        }

        hasSymbols = true;
        if (Kind == TokenKind.RightBracket)
        {
            Fail(DiagnosticDescriptors.MissingExpression, SpanOf(Token), "Type parameter list cannot be empty");
        }

        var list = new List<TypeParameter>();
        do
        {
            if (Kind == TokenKind.RightBracket && list.Count > 0)
            {
                break;
            }

            list.Add(ParseTypeParameter());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightBracket, "']'");
        return Freeze(list);
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        var kind = Accept(TokenKind.Star) ? TypeParameterKind.TypeVarTuple
            : Accept(TokenKind.DoubleStar) ? TypeParameterKind.ParamSpec
            : TypeParameterKind.TypeVar;
        var name = ExpectName();
        var bound = kind == TypeParameterKind.TypeVar && Accept(TokenKind.Colon) ? ParseExpression() : null;
        if (Kind == TokenKind.Colon)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, SpanOf(Token), $"cannot use bound with {kind}");
        }

        Expression? value = null;
        if (Accept(TokenKind.Assign))
        {
            value = kind == TypeParameterKind.TypeVarTuple ? ParseStarExpression() : ParseExpression();
        }

        return new TypeParameter(Span(start), name, kind, bound, value);
    }

    private LambdaExpression ParseLambda(int start)
    {
        Advance();
        var parametersStart = Start;
        var parameters = ParseParameters(parametersStart, TokenKind.Colon);
        Expect(TokenKind.Colon, "':'");
        var body = ParseExpression();
        return new LambdaExpression(Span(start), parameters, body);
    }
}
