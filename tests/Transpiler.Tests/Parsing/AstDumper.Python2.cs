using System.Globalization;
using System.Numerics;
using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>
/// The positions of Python 2.7's ast: line and column of a node's first token in the concrete tree, whose brackets don't belong to what they hold;
/// a string of several lines is at column -1 of its last one. And "-1" is one constant.
/// </summary>
internal sealed partial class AstDumper
{
    private readonly HashSet<SyntaxNode> loopTargets = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> withoutPosition = new(ReferenceEqualityComparer.Instance);
    private bool countsLatin1;
    private Token[] tokens = [];
    private Dictionary<int, int> closings = [];

    private void PreparePython2()
    {
        countsLatin1 = CountsLatin1();
        tokens = Lexer.Run(source, python2: true, new DiagnosticBag()).Tokens.ToArray();
        var open = new Stack<int>();
        closings = [];
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
            {
                open.Push(token.Start);
            }
            else if (token.Kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace && open.TryPop(out var start))
            {
                closings[start] = token.End;
            }
        }
    }

    private void ClosePython2(SyntaxNode node)
    {
        if (node is not StarredExpression && !withoutPosition.Contains(node))
        {
            var (line, column) = LocateToken(FirstToken(node));
            output.Append(output[^1] == '(' ? "" : ", ").Append(CultureInfo.InvariantCulture, $"lineno={line}, col_offset={column}");
        }

        output.Append(')');
    }

    private int FirstToken(SyntaxNode node)
    {
        while (node is AttributeExpression or CallExpression or SubscriptExpression)
        {
            node = node is AttributeExpression a ? a.Value : node is CallExpression c ? c.Function : ((SubscriptExpression)node).Value;
        }

        var start = node.Span.Start;
        return node switch
        {
            TupleExpression { Elements.Length: > 0 } or ComprehensionExpression when closings.GetValueOrDefault(start) == node.Span.End => TokenAfter(start),
            TupleExpression { Elements: [var first, ..] } when loopTargets.Contains(node) => FirstToken(first),
            FunctionDefinition { Decorators: [var first, ..] } => TokenBefore(FirstToken(first)),
            ClassDefinition { Decorators: [var first, ..] } => TokenBefore(FirstToken(first)),
            IfStatement when source.Text.AsSpan(start).StartsWith("elif") => TokenAfter(start),
            PyConc2Cs.Syntax.Parameter => NameFrom(start),

            // In a chain of one precedence only the first operation is at the chain's start, the others are at their operators.
            BinaryExpression { Left: BinaryExpression left } chain when left.Span.Start == start && Precedence(left) == Precedence(chain) => tokens[IndexOf(left.Span.End)].Start,
            _ => start,
        };
    }

    private static int Precedence(BinaryExpression node) => node.Operator switch
    {
        BinaryOperator.BitOr => 1,
        BinaryOperator.BitXor => 2,
        BinaryOperator.BitAnd => 3,
        BinaryOperator.LeftShift or BinaryOperator.RightShift => 4,
        BinaryOperator.Add or BinaryOperator.Subtract => 5,
        BinaryOperator.Power => 7,
        _ => 6,
    };

    private int IndexOf(int offset) => Array.FindIndex(tokens, TokenIndexHint(offset), t => t.Start >= offset && t.Kind > TokenKind.Error);

    private int TokenIndexHint(int offset)
    {
        int low = 0, high = tokens.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int TokenAfter(int offset) => tokens[IndexOf(offset) + 1].Start;

    private int TokenBefore(int offset) => tokens[IndexOf(offset) - 1].Start;

    private int NameFrom(int offset)
    {
        var index = IndexOf(offset);
        while (tokens[index].Kind == TokenKind.LeftParen)
        {
            index++;
        }

        return tokens[index].Start;
    }

    private (int Line, int Column) LocateToken(int offset)
    {
        var token = tokens[IndexOf(offset)];
        var end = source.GetLineNumber(token.End);
        return token.Kind == TokenKind.String && end > source.GetLineNumber(offset) ? (end, -1) : Locate(offset);
    }

    // The old tokenizer's "-" NUMBER is one number.
    private bool TryFoldNegative(UnaryExpression node)
    {
        if (!plainText || node is not { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float or ConstantKind.Imaginary } number }
            || source.Text.AsSpan(node.Span.Start..number.Span.Start).Contains('('))
        {
            return false;
        }

        object value = number.Value switch
        {
            BigInteger i => -i,
            double d => -d,
            Complex c => new Complex(0, -c.Imaginary),
            _ => throw new InvalidOperationException(),
        };
        Open("Constant").Raw("value", Constant(value));
        return true;
    }

    // Slices, and the tuples that hold them, have no position.
    private void NoteSlices(SubscriptExpression node)
    {
        NoteSlice(node.Index);
        if (node.Index is TupleExpression tuple && tuple.Elements.Any(IsSlice) && closings.GetValueOrDefault(tuple.Span.Start) != tuple.Span.End)
        {
            withoutPosition.Add(tuple);
            foreach (var item in tuple.Elements)
            {
                NoteSlice(item);
            }
        }
    }

    private void NoteSlice(Expression item)
    {
        if (IsSlice(item))
        {
            withoutPosition.Add(item);
        }
    }

    private static bool IsSlice(Expression item) => item is SliceExpression or ConstantExpression { Kind: ConstantKind.Ellipsis };

    private Expression LoopTarget(Expression target)
    {
        loopTargets.Add(target);
        return target;
    }

    // The old tokenizer left latin-1 as it was, and counted bytes; every other encoding it read as UTF-8.
    private bool CountsLatin1() => SourceDecoder.FindCookie(Encoding.UTF8.GetBytes(source.GetLine(1) + "\n" + source.GetLine(2) + "\n"))
        is { } cookie && cookie.Replace('_', '-').ToLowerInvariant() is "latin-1" or "iso-8859-1" or "iso-latin-1";

    // In 3.11 what stands in an f-string has the position of the string, or one that is wrong.
    private void WithoutPositions(Action write)
    {
        var outer = hidePositions;
        hidePositions = hideInFStrings;
        write();
        hidePositions = outer;
    }

}
