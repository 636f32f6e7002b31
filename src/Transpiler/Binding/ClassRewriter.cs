using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// A class that is made at run time becomes a function that evaluates its body and makes the class from the names bound there, and an assignment of what
/// that function gives: <c>C = decorator(define_C())</c>.
/// </summary>
internal sealed class ClassRewriter(HashSet<SyntaxNode> classes, SourceText source, string moduleName) : SyntaxRewriter
{
    private const string ClassCell = "__class__";

    private readonly Stack<string> outer = new();

    /// <summary>The functions that stand for class bodies: the names bound there aren't seen by the functions in them.</summary>
    public Dictionary<SyntaxNode, string> Bodies { get; } = new(ReferenceEqualityComparer.Instance);

    public ModuleNode Rewrite(ModuleNode module) => module with { Body = VisitBody(module.Body) };

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        if (statement is not ClassDefinition definition || !classes.Contains(definition))
        {
            return base.VisitStatement(statement);
        }

        var span = definition.NameSpan;
        outer.Push(definition.Name);
        var maker = Maker(definition, span);
        outer.Pop();
        Expression value = Call(span, Name(span, maker.Name));
        foreach (var decorator in definition.Decorators.Reverse())
        {
            value = Call(decorator.Span, Visit(decorator), value);
        }

        return [maker, new AssignStatement(span, [Name(span, definition.Name)], value)];
    }

    private FunctionDefinition Maker(ClassDefinition definition, SourceSpan span)
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        var inner = new ClassBodyRewriter(this, definition);
        var statements = definition.Body;
        var entries = new List<DictItem>();
        entries.Add(new(Text(span, "__module__"), Text(span, moduleName)));
        if (statements is [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String } doc }, ..])
        {
            entries.Add(new(Text(span, "__doc__"), doc));
            statements = statements.RemoveAt(0);
        }

        if (outer.Count > 1)
        {
            entries.Add(new(Text(span, "__qualname__"), Text(span, string.Join('.', outer.Reverse()))));
        }

        var evaluated = statements.Where(s => s is not (PassStatement or ExpressionStatement { Value: ConstantExpression })).SelectMany(inner.Member).ToList();
        if (inner.UsesClass)
        {
            body.Add(new AssignStatement(span, [Name(span, ClassCell)], new ConstantExpression(span, null, ConstantKind.None)));
        }

        body.AddRange(evaluated);
        entries.AddRange(Annotations(statements, span));
        entries.AddRange(Members(evaluated).Select(n => new DictItem(Text(span, ClassBodyRewriter.Mangle(n, definition.Name)), Name(span, n))));
        var isNamedTuple = definition.Bases is [NameExpression { Name: "NamedTuple" } or AttributeExpression { Name: "NamedTuple" }];
        var bases = isNamedTuple ? [NamedTupleBase(definition, span)] : definition.Bases.Where(b => !IsGenericBase(b)).Select(b => inner.Visit(b)!);
        if (isNamedTuple)
        {
            var fields = definition.Body.OfType<AnnotatedAssignStatement>().Select(a => a.Target).OfType<NameExpression>().Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
            body.RemoveAll(s => s is AssignStatement { Targets: [NameExpression target] } && fields.Contains(target.Name));
            entries.RemoveAll(e => e.Value is NameExpression name && fields.Contains(name.Name));
        }

        var made = new CallExpression(
            span,
            Name(span, "__build_class__"),
            [Text(span, definition.Name), new TupleExpression(span, [.. bases]), new DictExpression(span, [.. entries])],
            definition.Keywords);
        if (inner.UsesClass)
        {
            body.Add(new AssignStatement(span, [Name(span, ClassCell)], made));
            body.Add(new ReturnStatement(span, Name(span, ClassCell)));
        }
        else
        {
            body.Add(new ReturnStatement(span, made));
        }

        var maker = new FunctionDefinition(
            definition.Span, "define_" + definition.Name, span, [], new ParameterList(span, []), null, body.ToImmutable(), [], IsAsync: false);
        Bodies[maker] = definition.Name;
        return maker;
    }

    private static CallExpression NamedTupleBase(ClassDefinition definition, SourceSpan span)
    {
        var fields = definition.Body.OfType<AnnotatedAssignStatement>().Where(a => a.Target is NameExpression).ToList();
        return Call(
            span,
            Name(span, "__named_tuple__"),
            Text(span, definition.Name),
            new TupleExpression(span, [.. fields.Select(f => Text(span, ((NameExpression)f.Target).Name))]),
            new ListExpression(span, [.. fields.Select(f => f.Value).OfType<Expression>()]));
    }

    private static bool IsGenericBase(Expression expression) => expression is SubscriptExpression
        || expression is NameExpression { Name: "Generic" or "Protocol" } or AttributeExpression { Name: "Generic" or "Protocol" };

    /// <summary>The names that the body binds, in the order in which they are first bound.</summary>
    private static IEnumerable<string> Members(IEnumerable<Statement> body)
    {
        var collector = new BindingCollector();
        collector.Visit(body);
        return collector.Bindings.Select(b => b.Name).Where(n => n != ClassCell && !n.StartsWith("define_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .Where(n => !collector.Deleted.Contains(n));
    }

    private IEnumerable<DictItem> Annotations(IEnumerable<Statement> body, SourceSpan span)
    {
        var items = body.OfType<AnnotatedAssignStatement>().Where(a => a.Target is NameExpression)
            .Select(a => new DictItem(Text(span, ((NameExpression)a.Target).Name), Text(span, source.Slice(a.Annotation.Span).ToString()))).ToImmutableArray();
        return items.IsEmpty ? [] : [new(Text(span, "__annotations__"), new DictExpression(span, items))];
    }

    internal static NameExpression Name(SourceSpan span, string name) => new(span, name);

    internal static ConstantExpression Text(SourceSpan span, string text) => new(span, text, ConstantKind.String);

    internal static CallExpression Call(SourceSpan span, Expression function, params ImmutableArray<Expression> arguments) => new(span, function, arguments, []);
}
