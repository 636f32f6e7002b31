using System.Collections.Immutable;

namespace PyConc2Cs.Syntax;

/// <summary>Makes a changed copy of a tree; parts without a change are kept. Statements may become several.</summary>
public abstract class SyntaxRewriter
{
    public ImmutableArray<Statement> VisitBody(ImmutableArray<Statement> body) => [.. body.SelectMany(VisitStatement)];

    public virtual IEnumerable<Statement> VisitStatement(Statement statement) => [Children(statement)];

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(expression))]
    public virtual Expression? Visit(Expression? expression) => expression is null ? null : Children(expression);

    public virtual ParameterList Visit(ParameterList list) => list with
    {
        Parameters = [.. list.Parameters.Select(p => p with { Annotation = Visit(p.Annotation), Default = Visit(p.Default) })],
    };

    protected Statement Children(Statement statement) => statement switch
    {
        FunctionDefinition s => s with
        {
            Decorators = All(s.Decorators),
            Parameters = Visit(s.Parameters),
            Returns = Visit(s.Returns),
            Body = VisitBody(s.Body),
        },
        ClassDefinition s => s with { Decorators = All(s.Decorators), Bases = All(s.Bases), Keywords = All(s.Keywords), Body = VisitBody(s.Body) },
        ReturnStatement s => s with { Value = Visit(s.Value) },
        DeleteStatement s => s with { Targets = All(s.Targets) },
        AssignStatement s => s with { Targets = All(s.Targets), Value = Visit(s.Value) },
        AugmentedAssignStatement s => s with { Target = Visit(s.Target), Value = Visit(s.Value) },
        AnnotatedAssignStatement s => s with { Target = Visit(s.Target), Value = Visit(s.Value) },
        RaiseStatement s => s with { Exception = Visit(s.Exception), Cause = Visit(s.Cause), Value = Visit(s.Value), Traceback = Visit(s.Traceback) },
        AssertStatement s => s with { Test = Visit(s.Test), Message = Visit(s.Message) },
        ExpressionStatement s => s with { Value = Visit(s.Value) },
        PrintStatement s => s with { Destination = Visit(s.Destination), Values = All(s.Values) },
        ExecStatement s => s with { Body = Visit(s.Body), Globals = Visit(s.Globals), Locals = Visit(s.Locals) },
        _ => Compound(statement),
    };

    private Statement Compound(Statement statement) => statement switch
    {
        ForStatement s => s with { Target = Visit(s.Target), Iterable = Visit(s.Iterable), Body = VisitBody(s.Body), OrElse = VisitBody(s.OrElse) },
        WhileStatement s => s with { Test = Visit(s.Test), Body = VisitBody(s.Body), OrElse = VisitBody(s.OrElse) },
        IfStatement s => s with { Test = Visit(s.Test), Body = VisitBody(s.Body), OrElse = VisitBody(s.OrElse) },
        WithStatement s => s with
        {
            Items = [.. s.Items.Select(i => i with { Context = Visit(i.Context), Target = Visit(i.Target) })],
            Body = VisitBody(s.Body),
        },
        MatchStatement s => s with
        {
            Subject = Visit(s.Subject),
            Cases = [.. s.Cases.Select(c => c with { Guard = Visit(c.Guard), Body = VisitBody(c.Body) })],
        },
        TryStatement s => s with
        {
            Body = VisitBody(s.Body),
            Handlers = [.. s.Handlers.Select(h => h with { Type = Visit(h.Type), Target = Visit(h.Target), Body = VisitBody(h.Body) })],
            OrElse = VisitBody(s.OrElse),
            Finally = VisitBody(s.Finally),
        },
        _ => statement,
    };

    protected Expression Children(Expression expression) => expression switch
    {
        BooleanExpression e => e with { Values = All(e.Values) },
        NamedExpression e => e with { Value = Visit(e.Value) },
        BinaryExpression e => e with { Left = Visit(e.Left), Right = Visit(e.Right) },
        UnaryExpression e => e with { Operand = Visit(e.Operand) },
        LambdaExpression e => e with { Parameters = Visit(e.Parameters), Body = Visit(e.Body) },
        ConditionalExpression e => e with { Test = Visit(e.Test), Body = Visit(e.Body), OrElse = Visit(e.OrElse) },
        CompareExpression e => e with { Left = Visit(e.Left), Comparators = All(e.Comparators) },
        CallExpression e => e with { Function = Visit(e.Function), Arguments = All(e.Arguments), Keywords = All(e.Keywords) },
        AttributeExpression e => e with { Value = Visit(e.Value) },
        SubscriptExpression e => e with { Value = Visit(e.Value), Index = Visit(e.Index) },
        SliceExpression e => e with { Lower = Visit(e.Lower), Upper = Visit(e.Upper), Step = Visit(e.Step) },
        _ => Other(expression),
    };

    private Expression Other(Expression expression) => expression switch
    {
        DictExpression e => e with { Items = [.. e.Items.Select(i => new DictItem(Visit(i.Key), Visit(i.Value)))] },
        SetExpression e => e with { Elements = All(e.Elements) },
        ListExpression e => e with { Elements = All(e.Elements) },
        TupleExpression e => e with { Elements = All(e.Elements) },
        ComprehensionExpression e => e with
        {
            Element = Visit(e.Element),
            Value = Visit(e.Value),
            Clauses = [.. e.Clauses.Select(c => c with { Target = Visit(c.Target), Iterable = Visit(c.Iterable), Conditions = All(c.Conditions) })],
        },
        AwaitExpression e => e with { Value = Visit(e.Value) },
        YieldExpression e => e with { Value = Visit(e.Value) },
        YieldFromExpression e => e with { Value = Visit(e.Value) },
        JoinedStringExpression e => e with { Values = All(e.Values) },
        FormattedValueExpression e => e with { Value = Visit(e.Value), FormatSpec = (JoinedStringExpression?)Visit(e.FormatSpec) },
        StarredExpression e => e with { Value = Visit(e.Value) },
        ReprExpression e => e with { Value = Visit(e.Value) },
        _ => expression,
    };

    protected ImmutableArray<Expression> All(ImmutableArray<Expression> expressions) => [.. expressions.Select(e => Visit(e))];

    protected ImmutableArray<KeywordArgument> All(ImmutableArray<KeywordArgument> keywords) => [.. keywords.Select(k => k with { Value = Visit(k.Value) })];
}
