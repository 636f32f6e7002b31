using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Asynchronous generator expressions (PEP 530) are written as a local <c>async def</c> with yield, in front of their statement. Its parameter is the first iterable, which Python
/// evaluates at once. Those in lambdas and in other comprehensions stay what they are.
/// </summary>
internal sealed class AsyncGeneratorExpressions : SyntaxRewriter
{
    private readonly List<FunctionDefinition> made = [];
    private readonly HashSet<string> names;

    private AsyncGeneratorExpressions(ModuleNode module) =>
        names = SyntaxChildren.Descendants(module).Select(n => n switch { NameExpression name => name.Name, FunctionDefinition f => f.Name, _ => "" }).ToHashSet(StringComparer.Ordinal);

    public static ModuleNode Rewrite(ModuleNode module) => SyntaxChildren.Descendants(module).Any(n => n is Expression e && IsAsynchronous(e))
        ? module with { Body = new AsyncGeneratorExpressions(module).VisitBody(module.Body) }
        : module;

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        var outer = made.Count;
        var result = base.VisitStatement(statement).ToList();
        var own = made[outer..];
        made.RemoveRange(outer, own.Count);
        return [.. own, .. result];
    }

    public override Expression? Visit(Expression? expression) => expression switch
    {
        ComprehensionExpression e when IsAsynchronous(e) => Function(e),
        LambdaExpression or ComprehensionExpression => expression,
        _ => base.Visit(expression),
    };

    private static bool IsAsynchronous(Expression e) => e is ComprehensionExpression { Kind: ComprehensionKind.Generator } c
        && (c.Clauses.Any(clause => clause.IsAsync || clause.Conditions.Any(HasAwait)) || c.Clauses.Skip(1).Any(clause => HasAwait(clause.Iterable)) || HasAwait(c.Element));

    private static bool HasAwait(SyntaxNode node) => node is AwaitExpression || node is not LambdaExpression && SyntaxChildren.Of(node).Any(HasAwait);

    private CallExpression Function(ComprehensionExpression e)
    {
        var make = new Synthesis(e.Span);
        var name = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? "generate_items" : $"generate_items{n}").First(names.Add);
        var first = Visit(e.Clauses[0].Iterable)!;
        Statement body = make.Statement(new YieldExpression(e.Element.Span, e.Element));
        for (var i = e.Clauses.Length - 1; i >= 0; i--)
        {
            var clause = e.Clauses[i];
            foreach (var condition in clause.Conditions.Reverse())
            {
                body = make.If(condition, body);
            }

            body = new ForStatement(clause.Span, clause.Target, i == 0 ? make.Name("source") : clause.Iterable, [body], [], clause.IsAsync);
        }

        made.Add(make.Function(name, [make.Parameter("source")], body) with { IsAsync = true });
        return make.Call(name, first);
    }
}
