using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace Transpiler.Tests.Parsing;

internal sealed partial class AstDumper
{
    private void Expression(Expression node, Context context)
    {
        WriteExpression(node, context);
        Close(node);
    }

    private void WriteExpression(Expression node, Context context)
    {
        var ctx = $"{context}()";
        _ = node switch
        {
            NameExpression n => Open("Name").Text("id", n.Name).Raw("ctx", ctx),
            ConstantExpression n => Open("Constant").Raw("value", Constant(n.Value)).Text("kind", KindOf(n)),
            BooleanExpression n => Open("BoolOp").Raw("op", n.Operator + "()").Expressions("values", n.Values),
            NamedExpression n => Open("NamedExpr").Expr("target", n.Target, Context.Store).Expr("value", n.Value),
            BinaryExpression n => Open("BinOp").Expr("left", n.Left).Raw("op", OperatorName(n.Operator)).Expr("right", n.Right),
            UnaryExpression n when TryFoldNegative(n) => this,
            UnaryExpression n => Open("UnaryOp").Raw("op", UnaryName(n.Operator)).Expr("operand", n.Operand),
            LambdaExpression n => Open("Lambda").Parameters(n.Parameters).Expr("body", n.Body),
            ConditionalExpression n => Open("IfExp").Expr("test", n.Test).Expr("body", n.Body).Expr("orelse", n.OrElse),
            DictExpression n => Open("Dict").List("keys", n.Items, i => Optional(i.Key)).List("values", n.Items, i => Expression(i.Value, Context.Load)),
            SetExpression n => Open("Set").Expressions("elts", n.Elements),
            ListExpression n => Open("List").Expressions("elts", n.Elements, context).Raw("ctx", ctx),
            TupleExpression n => Open("Tuple").Expressions("elts", n.Elements, context).Raw("ctx", ctx),
            ComprehensionExpression n => Comprehension(n),
            AwaitExpression n => Open("Await").Expr("value", n.Value),
            YieldExpression n => Open("Yield").Expr("value", n.Value),
            YieldFromExpression n => Open("YieldFrom").Expr("value", n.Value),
            CompareExpression n => Open("Compare").Expr("left", n.Left).List("ops", n.Operators, o => output.Append(CompareName(o))).Expressions("comparators", n.Comparators),
            CallExpression n => Open("Call").Expr("func", n.Function).Expressions("args", n.Arguments).List("keywords", n.Keywords, Keyword),
            JoinedStringExpression n => JoinedString(n),
            FormattedValueExpression n => Open("FormattedValue").Expr("value", n.Value).Raw("conversion", n.Conversion is { } c ? $"{(int)c}" : "-1").Expr("format_spec", n.FormatSpec),
            AttributeExpression n => Open("Attribute").Expr("value", n.Value).Text("attr", n.Name).Raw("ctx", ctx),
            SubscriptExpression n => Subscript(n).Expr("value", n.Value).Expr("slice", n.Index).Raw("ctx", ctx),
            SliceExpression n => Open("Slice").Expr("lower", n.Lower).Expr("upper", n.Upper).Expr("step", n.Step),
            StarredExpression n => Open("Starred").Expr("value", n.Value, context).Raw("ctx", ctx),
            ReprExpression n => Open("Repr").Expr("value", n.Value),
            ErrorExpression => Open("Error"),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
    }

    // Our tree doesn't keep the prefix; the text of an f-string has none.
    private string? KindOf(ConstantExpression node) =>
        attributes && !plainText && node.Kind == ConstantKind.String && source.Text.AsSpan(node.Span.Start) is ['u', '"' or '\'', ..] ? "u" : null;

    private void Optional(Expression? node)
    {
        if (node is null)
        {
            output.Append("None");
        }
        else
        {
            Expression(node, Context.Load);
        }
    }

    private AstDumper JoinedString(JoinedStringExpression n)
    {
        Open("JoinedStr");
        WithoutPositions(() => Expressions("values", n.Values));
        return this;
    }

    private AstDumper Subscript(SubscriptExpression n)
    {
        if (plainText)
        {
            NoteSlices(n);
        }

        return Open("Subscript");
    }

    private AstDumper Comprehension(ComprehensionExpression n)
    {
        _ = n.Kind == ComprehensionKind.Dict
            ? Open("DictComp").Expr("key", n.Element).Expr("value", n.Value)
            : Open(n.Kind switch { ComprehensionKind.List => "ListComp", ComprehensionKind.Set => "SetComp", _ => "GeneratorExp" }).Expr("elt", n.Element);
        return List("generators", n.Clauses, c =>
            Open("comprehension").Expr("target", LoopTarget(c.Target), Context.Store).Expr("iter", c.Iterable).Expressions("ifs", c.Conditions).Raw("is_async", c.IsAsync ? "1" : "0").Close());
    }

    private void Keyword(KeywordArgument node)
    {
        Open("keyword").Text("arg", node.Name).Expr("value", node.Value);
        if (plainText)
        {
            Close();
        }
        else
        {
            Close(node);
        }
    }

    private AstDumper Parameters(ParameterList list)
    {
        Field("args");
        Open("arguments");
        List("posonlyargs", OfKind(ParameterKind.PositionalOnly), Parameter);
        List("args", OfKind(ParameterKind.PositionalOrKeyword), Parameter);
        Single("vararg", ParameterKind.VarPositional);
        List("kwonlyargs", OfKind(ParameterKind.KeywordOnly), Parameter);
        List("kw_defaults", OfKind(ParameterKind.KeywordOnly), p => Optional(p.Default));
        Single("kwarg", ParameterKind.VarKeyword);
        var defaults = list.Parameters.Where(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword && p.Default is not null);
        Expressions("defaults", [.. defaults.Where(p => p.Default is not null).Select(p => p.Default!)]);
        Close();
        return this;

        ImmutableArray<Parameter> OfKind(ParameterKind kind) => [.. list.Parameters.Where(p => p.Kind == kind)];

        void Single(string name, ParameterKind kind)
        {
            if (list.Parameters.FirstOrDefault(p => p.Kind == kind) is { } parameter)
            {
                Field(name);
                Parameter(parameter);
            }
        }
    }

    private void Parameter(Parameter node)
    {
        Open("arg").Text("arg", node.Name).Expr("annotation", node.Annotation).Expr("pattern", plainText ? node.TuplePattern : null, Context.Store);
        if (plainText && (node.TuplePattern is not null || node.Kind is ParameterKind.VarPositional or ParameterKind.VarKeyword))
        {
            Close();
        }
        else
        {
            Close(node);
        }
    }

    private static string OperatorName(BinaryOperator op) => op switch
    {
        BinaryOperator.Subtract => "Sub()",
        BinaryOperator.Multiply => "Mult()",
        BinaryOperator.MatrixMultiply => "MatMult()",
        BinaryOperator.Divide => "Div()",
        BinaryOperator.Modulo => "Mod()",
        BinaryOperator.Power => "Pow()",
        BinaryOperator.LeftShift => "LShift()",
        BinaryOperator.RightShift => "RShift()",
        BinaryOperator.FloorDivide => "FloorDiv()",
        _ => op + "()",
    };

    private static string UnaryName(UnaryOperator op) => op switch
    {
        UnaryOperator.Plus => "UAdd()",
        UnaryOperator.Minus => "USub()",
        _ => op + "()",
    };

    private static string CompareName(CompareOperator op) => op switch
    {
        CompareOperator.Equal => "Eq()",
        CompareOperator.NotEqual => "NotEq()",
        CompareOperator.Less => "Lt()",
        CompareOperator.LessOrEqual => "LtE()",
        CompareOperator.Greater => "Gt()",
        CompareOperator.GreaterOrEqual => "GtE()",
        _ => op + "()",
    };
}
