using System.Collections.Immutable;
using System.Globalization;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// Makes functions of the examples in docstrings, and hands them to the runtime where doctest is imported, so that <c>testmod()</c> finds them:
/// <code>
/// >>> f(1)          =>   def doctest_f(test):
/// 2                          test.check(3, "f(1)", "2", lambda: f(1))
/// import doctest    =>   import doctest; doctest._add_test("__main__.f", doctest_f)
/// </code>
/// </summary>
internal sealed class DoctestDesugaring : SyntaxRewriter
{
    private readonly ParseResult parsed;
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly string module;
    private readonly DoctestExamples examples;
    private readonly List<FunctionDefinition> functions = [];
    private readonly List<(string Name, string? Function)> tests = [];

    private DoctestDesugaring(string module, SourceText source, ParseResult parsed, DiagnosticBag diagnostics)
    {
        (this.module, this.source, this.parsed, this.diagnostics) = (module, source, parsed, diagnostics);
        examples = new DoctestExamples(source, parsed.Dialect);
    }

    public static IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> Run(
        IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> modules, DiagnosticBag diagnostics) =>
        [.. modules.Select((m, i) => (m.Name, m.Source, Rewrite(i == 0 ? "__main__" : m.Name, m.Source, m.Parsed, diagnostics)))];

    private static ParseResult Rewrite(string name, SourceText source, ParseResult parsed, DiagnosticBag diagnostics)
    {
        // The guarded statements of an imported module never run.
        var body = name == "__main__" ? parsed.Module.Body : [.. parsed.Module.Body.Where(s => s is not IfStatement { Test: CompareExpression { Left: NameExpression { Name: "__name__" } } })];
        return body.SelectMany(SyntaxChildren.Descendants).Any(ImportsDoctest)
            ? parsed with { Module = new DoctestDesugaring(name, source, parsed, diagnostics).Rewritten() }
            : parsed;
    }

    private static bool ImportsDoctest(SyntaxNode node) => node switch
    {
        ImportStatement import => import.Names.Any(a => a.Name == "doctest"),
        ImportFromStatement import => import.Module == "doctest" && import.Names.All(a => a.Name != "*"),
        _ => false,
    };

    private ModuleNode Rewritten()
    {
        AddTests(module, parsed.Module.Body);
        var body = VisitBody(parsed.Module.Body).ToList();
        var end = body.FindLastIndex(s => s is FunctionDefinition or ClassDefinition) + 1;
        body.InsertRange(end, functions);
        return parsed.Module with { Body = [.. body] };
    }

    public override IEnumerable<Statement> VisitStatement(Statement statement) =>
        ImportsDoctest(statement) ? base.VisitStatement(statement).Concat(Registrations(statement.Span)) : base.VisitStatement(statement);

    /// <summary>The examples know the names of their module, so that <c>globals()</c> says nothing new.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(expression))]
    public override Expression? Visit(Expression? expression)
    {
        var visited = base.Visit(expression);
        return visited is CallExpression call && KnownDecorators.NameOf(call.Function)?.Split('.')[^1] is "run_docstring_examples" or "testmod"
            ? call with { Arguments = [.. call.Arguments.Select(WithoutGlobals)], Keywords = [.. call.Keywords.Select(k => k with { Value = WithoutGlobals(k.Value) })] }
            : visited;
    }

    private static Expression WithoutGlobals(Expression argument) => argument is CallExpression { Function: NameExpression { Name: "globals" }, Arguments.IsEmpty: true }
        ? new ConstantExpression(argument.Span, null, ConstantKind.None)
        : argument;

    private IEnumerable<Statement> Registrations(SourceSpan span)
    {
        const string Owner = "_doctest_module";
        var make = new Synthesis(span with { Start = span.End });
        yield return new ImportStatement(span with { Start = span.End }, [new ImportAlias(span with { Start = span.End }, "doctest", Owner)]);
        foreach (var (name, function) in tests.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            ImmutableArray<Expression> arguments = function is null ? [make.Text(name)] : [make.Text(name), make.Name(function)];
            yield return make.Statement(make.Invoke(make.Attribute(Owner, "_add_test"), arguments));
        }
    }

    /// <summary>The tests of a module, a class or a function that begins with these statements, and of what is defined in them.</summary>
    private void AddTests(string name, ImmutableArray<Statement> body, bool isFunction = false)
    {
        var docstring = body is [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String, Value: string } text }, ..] ? text : null;
        var found = docstring is null ? [] : examples.Of(docstring).ToList();
        tests.RemoveAll(t => t.Name == name);
        tests.Add((name, found.Count == 0 ? null : AddFunction(name, found)));
        foreach (var statement in isFunction ? [] : body)
        {
            AddTests(name, statement);
        }
    }

    private void AddTests(string outer, Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition f when f.Decorators.All(KeepsDocstring):
                AddTests($"{outer}.{f.Name}", f.Body, isFunction: true);
                break;
            case ClassDefinition c:
                AddTests($"{outer}.{c.Name}", c.Body);
                break;
            case AssignStatement { Targets: [NameExpression { Name: "__test__" } name] }:
                Refuse(name.Span, "__test__", "put the examples in docstrings");
                break;
        }
    }

    /// <summary>A decorator of the script hides the docstring, unless it copies it.</summary>
    private bool KeepsDocstring(Expression decorator) =>
        parsed.Module.Body.OfType<FunctionDefinition>().FirstOrDefault(f => f.Name == KnownDecorators.NameOf(decorator)) is not { } own
            || SyntaxChildren.Descendants(own).OfType<FunctionDefinition>().Any(f => f.Decorators.Any(d => KnownDecorators.NameOf(d) is "wraps" or "functools.wraps"));

    private string AddFunction(string name, List<DoctestExample> found)
    {
        var symbol = name[module.Length..].Trim('.').Replace('.', '_');
        var function = symbol.Length == 0 ? "doctest_module" : "doctest_" + symbol;
        var bodies = found.ConvertAll(e => e.IsSkipped ? [] : Statements(e));
        var writer = new DoctestFunction(found[0].Span, [.. bodies.SelectMany(b => b)]);
        foreach (var (example, body) in found.Zip(bodies))
        {
            writer.Add(example, body);
        }

        functions.Add(writer.Definition(function));
        return function;
    }

    private ImmutableArray<Statement> Statements(DoctestExample example)
    {
        if (examples.Parse(example) is not { Body: var body })
        {
            Refuse(example.Span, "an example that isn't Python", "correct the example, or mark it # doctest: +SKIP");
            return [];
        }

        if (body.Length > 1 && source.GetLineNumber(body[0].Span.Start) != source.GetLineNumber(body[^1].Span.Start))
        {
            Refuse(example.Span, "an example of several statements", "give each statement a >>> of its own");
        }

        if (body.OfType<ImportFromStatement>().FirstOrDefault(i => i.Names.Any(a => a.Name == "*")) is { } star)
        {
            Refuse(star.Span, "import * in an example", "name what is imported");
        }

        return body;
    }

    private void Refuse(SourceSpan span, string construct, string rewrite) => diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, source, span, construct, rewrite);
}

/// <summary>The function that runs the examples of one docstring: they share its variables.</summary>
internal sealed class DoctestFunction(SourceSpan span, ImmutableArray<Statement> all)
{
    /// <summary>How the function calls what runs its examples: a name that they don't use.</summary>
    private readonly string test = NameFor(all);

    private readonly Synthesis make = new(span);
    private readonly List<Statement> body = [];
    private int steps;

    public void Add(DoctestExample example, ImmutableArray<Statement> statements)
    {
        var at = new Synthesis(example.Span);
        ImmutableArray<Expression> head = [at.Integer(example.Line), at.Text(example.Code), at.Text(example.Want)];
        if (statements.IsEmpty)
        {
            body.Add(at.Statement(at.Invoke(at.Attribute(test, "skip"), head)));
        }
        else if (statements is [ExpressionStatement { Value: var value }] && !SyntaxChildren.Descendants(value).Any(n => n is NamedExpression))
        {
            var isPrint = value is CallExpression { Function: NameExpression { Name: "print" } };
            body.Add(at.Statement(at.Invoke(at.Attribute(test, isPrint ? "run" : "check"), [.. head, Later(value)])));
        }
        else if (statements is [AssignStatement assignment] && BindsNames(assignment))
        {
            body.Add(assignment with { Value = at.Invoke(at.Attribute(test, "value"), [.. head, Later(assignment.Value)]) });
        }
        else if (statements.All(s => s is ImportStatement or ImportFromStatement or FunctionDefinition or ClassDefinition))
        {
            body.Add(at.Statement(at.Invoke(at.Attribute(test, "define"), head)));
            body.AddRange(statements);
        }
        else
        {
            AddStep(at, head, statements);
        }
    }

    private static LambdaExpression Later(Expression value) => new(value.Span, new ParameterList(value.Span, []), value);

    public FunctionDefinition Definition(string name) =>
        new(span, name, span, [], new ParameterList(span, [make.Parameter(test)]), null, [.. body], [], IsAsync: false);

    /// <summary>Statements are a function of their own; what others use of its variables belongs to the whole test.</summary>
    private void AddStep(Synthesis at, ImmutableArray<Expression> head, ImmutableArray<Statement> statements)
    {
        var shared = Bound(statements);
        shared.IntersectWith(all.Where(s => !statements.Contains(s)).SelectMany(s => Free(s).Except(Bound([s]))));
        var step = new ShownValues(test).VisitBody(statements).ToList();
        if (shared.Count > 0)
        {
            step.Insert(0, new NonlocalStatement(statements[0].Span, [.. shared]));
            shared.ExceptWith(Bound([.. body]));
            body.InsertRange(0, shared.Select(n => make.Assign(make.Name(n), make.None())));
        }

        var name = "step" + (++steps).ToString(CultureInfo.InvariantCulture);
        body.Add(new FunctionDefinition(statements[0].Span, name, statements[0].Span, [], new ParameterList(statements[0].Span, []), null, [.. step], [], IsAsync: false));
        body.Add(at.Statement(at.Invoke(at.Attribute(test, "run"), [.. head, at.Name(name)])));
    }

    private static readonly string[] TestNames = ["test", "doctest", "docstring"];

    private static string NameFor(ImmutableArray<Statement> statements)
    {
        var used = statements.SelectMany(SyntaxChildren.Descendants).OfType<NameExpression>().Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        return Array.Find(TestNames, n => !used.Contains(n)) ?? "docstring_test";
    }

    private static HashSet<string> Bound(ImmutableArray<Statement> statements)
    {
        var collector = new BindingCollector();
        collector.Visit(statements);
        return collector.Bindings.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names that stand in the code, without those that its comprehensions and lambdas bind for themselves.</summary>
    private static IEnumerable<string> Free(SyntaxNode node)
    {
        var free = node is NameExpression name ? [name.Name] : SyntaxChildren.Of(node).SelectMany(Free);
        return node switch
        {
            ComprehensionExpression comprehension =>
                free.Except(comprehension.Clauses.SelectMany(c => SyntaxChildren.Descendants(c.Target)).OfType<NameExpression>().Select(n => n.Name)),
            LambdaExpression lambda => free.Except(lambda.Parameters.Parameters.Select(p => p.Name)),
            _ => free,
        };
    }

    private static bool BindsNames(AssignStatement statement) => statement.Targets.All(t => t is NameExpression || (t is TupleExpression tuple && tuple.Elements.All(n => n is NameExpression)))
        && !SyntaxChildren.Descendants(statement.Value).Any(n => n is NamedExpression);

    /// <summary>The value of an expression that stands as a statement is shown, as at the prompt.</summary>
    private sealed class ShownValues(string test) : SyntaxRewriter
    {
        public override IEnumerable<Statement> VisitStatement(Statement statement) => statement switch
        {
            FunctionDefinition or ClassDefinition => [statement],
            ExpressionStatement { Value: not CallExpression { Function: NameExpression { Name: "print" } } } s => [Shown(s)],
            _ => base.VisitStatement(statement),
        };

        private ExpressionStatement Shown(ExpressionStatement statement)
        {
            var make = new Synthesis(statement.Span);
            return make.Statement(make.Invoke(make.Attribute(test, "show"), statement.Value));
        }
    }
}
