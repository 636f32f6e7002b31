using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// Code that timeit gets as text becomes functions:
/// <code>
/// timeit.timeit("f(n)", "from __main__ import f; n = 5")   =>   def timed_code():
///                                                                   n = 5
///                                                                   def statement(): f(n)
///                                                                   return statement
///                                                               timeit.timeit(None, timed_code)
/// </code>
/// One expression without a setup is a lambda.
/// </summary>
internal sealed class TimeitDesugaring : SyntaxRewriter
{
    private static readonly string[] s_functions = ["timeit", "repeat", "Timer"];

    private readonly SourceText source;
    private readonly ParseResult parsed;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> used;
    private readonly List<Statement> made = [];

    private TimeitDesugaring(SourceText source, ParseResult parsed, DiagnosticBag diagnostics)
    {
        (this.source, this.parsed, this.diagnostics) = (source, parsed, diagnostics);
        used = SyntaxChildren.Descendants(parsed.Module).Select(NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        NameExpression name => name.Name,
        FunctionDefinition function => function.Name,
        _ => null,
    };

    public static IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> Run(
        IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> modules, DiagnosticBag diagnostics) =>
        [.. modules.Select(m => (m.Name, m.Source, new TimeitDesugaring(m.Source, m.Parsed, diagnostics).Rewritten()))];

    private ParseResult Rewritten()
    {
        foreach (var node in SyntaxChildren.Descendants(parsed.Module))
        {
            switch (node)
            {
                case ImportStatement import:
                    functions.UnionWith(import.Names.Where(n => n.Name == "timeit").SelectMany(n => s_functions.Select(f => $"{n.AsName ?? n.Name}.{f}")));
                    break;
                case ImportFromStatement { Module: "timeit" } import:
                    functions.UnionWith(import.Names.Where(n => s_functions.Contains(n.Name)).Select(n => n.AsName ?? n.Name));
                    break;
            }
        }

        return functions.Count == 0 ? parsed : parsed with { Module = parsed.Module with { Body = [.. parsed.Module.Body.SelectMany(TopLevel)] } };
    }

    /// <summary>What is made of the code stands before the statement of the module that has it.</summary>
    private IEnumerable<Statement> TopLevel(Statement statement)
    {
        var rewritten = VisitStatement(statement).ToList();
        var result = made.Concat(rewritten).ToList();
        made.Clear();
        return result;
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(expression))]
    public override Expression? Visit(Expression? expression) =>
        base.Visit(expression) is var visited && visited is CallExpression call && KnownDecorators.NameOf(call.Function) is { } name && functions.Contains(name)
            ? Timed(call) : visited;

    private CallExpression Timed(CallExpression call)
    {
        call = call with { Keywords = [.. call.Keywords.Where(k => k.Name != "globals")] };
        var (code, setup) = (Argument(call, 0, "stmt"), Argument(call, 1, "setup"));
        if (code is not ConstantExpression { Value: string } && setup is not ConstantExpression { Value: string })
        {
            return call;
        }

        var make = new Synthesis(call.Span);
        var before = setup is ConstantExpression { Value: string } ? Code(setup).Where(s => s is not (PassStatement or ImportFromStatement { Module: "__main__" })).ToImmutableArray() : [];
        if (code is not ConstantExpression { Value: string })
        {
            return before.IsEmpty ? With(call, 1, "setup", make.None()) : With(call, 1, "setup", Function("timed_setup", call.Span, before));
        }

        var statements = Code(code);
        if (setup is not null and not ConstantExpression)
        {
            return With(call, 0, "stmt", statements is [ExpressionStatement { Value: var alone }] ? (Expression)Later(alone) : Function("timed_code", call.Span, statements));
        }

        if (before.IsEmpty)
        {
            var function = statements is [ExpressionStatement { Value: var value }] ? (Expression)Later(value) : Function("timed_code", call.Span, statements);
            return With(With(call, 0, "stmt", function), 1, "setup", make.None(), onlyIfGiven: true);
        }

        return With(With(call, 0, "stmt", make.None()), 1, "setup", Function("timed_code", call.Span, WithSetup(before, statements, call.Span)));
    }

    private static ImmutableArray<Statement> WithSetup(ImmutableArray<Statement> before, ImmutableArray<Statement> statements, SourceSpan span)
    {
        var shared = Bound(before);
        shared.IntersectWith(Bound(statements));
        var body = shared.Count > 0 ? statements.Insert(0, new NonlocalStatement(span, [.. shared])) : statements;
        var inner = new FunctionDefinition(span, "statement", span, [], new ParameterList(span, []), null, body, [], IsAsync: false);
        return [.. before, inner, new ReturnStatement(span, new Synthesis(span).Name("statement"))];
    }

    private static HashSet<string> Bound(ImmutableArray<Statement> statements)
    {
        var collector = new BindingCollector();
        collector.Visit(statements);
        return collector.Bindings.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
    }

    private NameExpression Function(string wanted, SourceSpan span, ImmutableArray<Statement> body)
    {
        var name = wanted;
        for (var i = 2; !used.Add(name); i++)
        {
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        made.Add(new FunctionDefinition(span, name, span, [], new ParameterList(span, []), null, body, [], IsAsync: false));
        return new Synthesis(span).Name(name);
    }

    private static LambdaExpression Later(Expression value) => new(value.Span, new ParameterList(value.Span, []), value);

    private static Expression? Argument(CallExpression call, int index, string name) =>
        call.Arguments.Length > index ? call.Arguments[index] : call.Keywords.FirstOrDefault(k => k.Name == name)?.Value;

    private static CallExpression With(CallExpression call, int index, string name, Expression value, bool onlyIfGiven = false)
    {
        if (call.Arguments.Length > index)
        {
            return call with { Arguments = call.Arguments.SetItem(index, value) };
        }

        return call.Keywords.FirstOrDefault(k => k.Name == name) is { } given ? call with { Keywords = call.Keywords.Replace(given, given with { Value = value }) }
            : onlyIfGiven ? call
            : call with { Keywords = call.Keywords.Add(new KeywordArgument(call.Span, name, value)) };
    }

    /// <summary>The statements of a text; they stand where the text stands, so that what is said of them names the place.</summary>
    private ImmutableArray<Statement> Code(Expression literal)
    {
        var code = ((string)((ConstantExpression)literal).Value!).Trim('\n', ' ');
        var start = source.Text.IndexOf(code, literal.Span.Start, StringComparison.Ordinal);
        if (code.Length == 0)
        {
            return [];
        }

        if (start >= 0 && start + code.Length <= literal.Span.End)
        {
            var blank = new string([.. source.Text.Select(c => c == '\n' ? '\n' : ' ')]);
            var text = blank[..start] + code + blank[(start + code.Length)..];
            if (Parser.ParseExcerpt(SourceText.FromString(source.Path, text), parsed.Dialect) is { } module)
            {
                return module.Body;
            }
        }

        diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, source, literal.Span, "this code in a string", "pass a function instead");
        return [];
    }
}
