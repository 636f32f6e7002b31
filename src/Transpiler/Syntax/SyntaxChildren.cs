namespace PyConc2Cs.Syntax;

/// <summary>The direct children of a node in the order of the source: the one place that knows every node's shape.</summary>
public static class SyntaxChildren
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        Expression expression => OfExpression(expression),
        Statement statement => OfStatement(statement),
        Pattern pattern => OfPattern(pattern),
        _ => OfPart(node),
    };

    /// <summary>The node and everything below it, in the order of the source. However deep the tree, this takes no stack.</summary>
    public static IEnumerable<SyntaxNode> Descendants(SyntaxNode node)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Of(next).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<SyntaxNode> OfExpression(Expression expression) => expression switch
    {
        BooleanExpression e => e.Values,
        NamedExpression e => [e.Target, e.Value],
        BinaryExpression e => [e.Left, e.Right],
        UnaryExpression e => [e.Operand],
        LambdaExpression e => [e.Parameters, e.Body],
        ConditionalExpression e => [e.Body, e.Test, e.OrElse],
        DictExpression e => e.Items.SelectMany(i => Some(i.Key, i.Value)),
        SetExpression e => e.Elements,
        ListExpression e => e.Elements,
        TupleExpression e => e.Elements,
        ComprehensionExpression e => [.. Some(e.Element, e.Value), .. e.Clauses],
        AwaitExpression e => [e.Value],
        YieldExpression e => Some(e.Value),
        YieldFromExpression e => [e.Value],
        CompareExpression e => [e.Left, .. e.Comparators],
        CallExpression e => [e.Function, .. e.Arguments, .. e.Keywords],
        JoinedStringExpression e => e.Values,
        FormattedValueExpression e => Some(e.Value, e.FormatSpec),
        AttributeExpression e => [e.Value],
        SubscriptExpression e => [e.Value, e.Index],
        SliceExpression e => Some(e.Lower, e.Upper, e.Step),
        StarredExpression e => [e.Value],
        ReprExpression e => [e.Value],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfStatement(Statement statement) => statement switch
    {
        FunctionDefinition s => [.. s.Decorators, .. s.TypeParameters, s.Parameters, .. Some(s.Returns), .. s.Body],
        ClassDefinition s => [.. s.Decorators, .. s.TypeParameters, .. s.Bases, .. s.Keywords, .. s.Body],
        ReturnStatement s => Some(s.Value),
        DeleteStatement s => s.Targets,
        AssignStatement s => [.. s.Targets, s.Value],
        AugmentedAssignStatement s => [s.Target, s.Value],
        AnnotatedAssignStatement s => Some(s.Target, s.Annotation, s.Value),
        TypeAliasStatement s => [s.Name, .. s.TypeParameters, s.Value],
        ForStatement s => [s.Target, s.Iterable, .. s.Body, .. s.OrElse],
        WhileStatement s => [s.Test, .. s.Body, .. s.OrElse],
        IfStatement s => [s.Test, .. s.Body, .. s.OrElse],
        WithStatement s => [.. s.Items, .. s.Body],
        MatchStatement s => [s.Subject, .. s.Cases],
        RaiseStatement s => Some(s.Exception, s.Value, s.Traceback, s.Cause),
        TryStatement s => [.. s.Body, .. s.Handlers, .. s.OrElse, .. s.Finally],
        AssertStatement s => Some(s.Test, s.Message),
        ImportStatement s => s.Names,
        ImportFromStatement s => s.Names,
        ExpressionStatement s => [s.Value],
        PrintStatement s => [.. Some(s.Destination), .. s.Values],
        ExecStatement s => Some(s.Body, s.Globals, s.Locals),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfPattern(Pattern pattern) => pattern switch
    {
        ValuePattern p => [p.Value],
        SequencePattern p => p.Patterns,
        MappingPattern p => p.Keys.Zip(p.Patterns, (k, v) => new SyntaxNode[] { k, v }).SelectMany(x => x),
        ClassPattern p => [p.Class, .. p.Patterns, .. p.KeywordPatterns],
        AsPattern p => Some(p.Pattern),
        OrPattern p => p.Patterns,
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfPart(SyntaxNode node) => node switch
    {
        ModuleNode n => n.Body,
        ComprehensionClause n => [n.Target, n.Iterable, .. n.Conditions],
        KeywordArgument n => [n.Value],
        WithItem n => Some(n.Context, n.Target),
        MatchCase n => [n.Pattern, .. Some(n.Guard), .. n.Body],
        ExceptHandler n => [.. Some(n.Type, n.Target), .. n.Body],
        ParameterList n => n.Parameters,
        Parameter n => Some(n.TuplePattern, n.Annotation, n.Default),
        TypeParameter n => Some(n.Bound, n.Default),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Some(params IEnumerable<SyntaxNode?> nodes) => nodes.OfType<SyntaxNode>();
}
