using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// Rewrites match statements (PEP 634) as if statements over isinstance, ==, len and subscripts, so that every later stage sees what it knows: names are
/// bound, types narrowed and conditions lowered as anywhere else.
/// </summary>
internal sealed class MatchRewriter
{
    private readonly Dictionary<string, ImmutableArray<string>> matchArguments = new(StringComparer.Ordinal);
    private int temporaries;

    private MatchRewriter(ModuleNode module)
    {
        foreach (var c in SyntaxChildren.Descendants(module).OfType<ClassDefinition>())
        {
            matchArguments[c.Name] = ArgumentsOf(c);
        }
    }

    public static ModuleNode Rewrite(ModuleNode module) =>
        SyntaxChildren.Descendants(module).Any(n => n is MatchStatement) ? module with { Body = new MatchRewriter(module).Block(module.Body) } : module;

    /// <summary><c>__match_args__</c>, or the annotated fields that a dataclass or NamedTuple makes it of.</summary>
    private static ImmutableArray<string> ArgumentsOf(ClassDefinition c)
    {
        foreach (var assignment in c.Body.OfType<AssignStatement>())
        {
            if (assignment is { Targets: [NameExpression { Name: "__match_args__" }], Value: TupleExpression { Elements: var names } })
            {
                return [.. names.OfType<ConstantExpression>().Select(n => n.Value as string ?? "")];
            }
        }

        return [.. c.Body.OfType<AnnotatedAssignStatement>().Select(a => a.Target).OfType<NameExpression>().Select(n => n.Name)];
    }

    private ImmutableArray<Statement> Block(ImmutableArray<Statement> statements) => [.. statements.SelectMany(Statement)];

    private IEnumerable<Statement> Statement(Statement statement) => statement switch
    {
        FunctionDefinition s => [s with { Body = Block(s.Body) }],
        ClassDefinition s => [s with { Body = Block(s.Body) }],
        ForStatement s => [s with { Body = Block(s.Body), OrElse = Block(s.OrElse) }],
        WhileStatement s => [s with { Body = Block(s.Body), OrElse = Block(s.OrElse) }],
        IfStatement s => [s with { Body = Block(s.Body), OrElse = Block(s.OrElse) }],
        WithStatement s => [s with { Body = Block(s.Body) }],
        TryStatement s => [s with { Body = Block(s.Body), Handlers = [.. s.Handlers.Select(h => h with { Body = Block(h.Body) })], OrElse = Block(s.OrElse), Finally = Block(s.Finally) }],
        MatchStatement s => Match(s),
        _ => [statement],
    };

    private IEnumerable<Statement> Match(MatchStatement s)
    {
        var (setup, subject, elements) = Subject(s);
        var otherwise = ImmutableArray<Statement>.Empty;
        for (var i = s.Cases.Length - 1; i >= 0; i--)
        {
            otherwise = Case(s.Cases[i], subject, elements, otherwise, i == 0 && setup.IsEmpty ? s.Span : s.Cases[i].Span);
        }

        return setup.Concat(otherwise);
    }

    /// <summary>The subject, evaluated once; that of a tuple display by elements.</summary>
    private (ImmutableArray<Statement> Setup, Func<Expression> Subject, ImmutableArray<Func<Expression>> Elements) Subject(MatchStatement s)
    {
        var isOnlyTuples = s.Cases.All(c => IsIrrefutable(c.Pattern) || c.Pattern is SequencePattern { Patterns: var p } && p.Length == (s.Subject as TupleExpression)?.Elements.Length && !p.Any(x => x is StarPattern));
        if (s.Subject is TupleExpression tuple && isOnlyTuples && s.Cases.All(c => c.Pattern is SequencePattern or AsPattern { Name: null }) && !tuple.Elements.Any(e => e is StarredExpression))
        {
            var setup = ImmutableArray.CreateBuilder<Statement>();
            ImmutableArray<Func<Expression>> elements = [.. tuple.Elements.Select(e => Once(e, s, setup))];
            return (setup.ToImmutable(), () => s.Subject, elements);
        }

        var single = ImmutableArray.CreateBuilder<Statement>();
        var subject = Once(s.Subject, s, single);
        return (single.ToImmutable(), subject, []);
    }

    private Func<Expression> Once(Expression value, MatchStatement s, ImmutableArray<Statement>.Builder setup)
    {
        if (value is NameExpression name)
        {
            return () => name with { };
        }

        var temporary = Temporary();
        setup.Add(new AssignStatement(new SourceSpan(s.Span.Start, s.Subject.Span.End), [Name(value.Span, temporary)], value));
        return () => Name(value.Span, temporary);
    }

    private string Temporary() => temporaries++ == 0 ? "matched" : "matched" + temporaries.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ImmutableArray<Statement> Case(
        MatchCase c, Func<Expression> subject, ImmutableArray<Func<Expression>> elements, ImmutableArray<Statement> otherwise, SourceSpan span)
    {
        var builder = new PatternConditions(matchArguments, Temporary, capturesInCondition: c.Guard is not null);
        if (c.Pattern is SequencePattern sequence && !elements.IsEmpty)
        {
            foreach (var (pattern, element) in sequence.Patterns.Zip(elements))
            {
                builder.Add(pattern, element);
            }
        }
        else
        {
            builder.Add(c.Pattern, subject);
        }

        if (c.Guard is not null)
        {
            builder.Conditions.Add(c.Guard);
        }

        ImmutableArray<Statement> body = [.. builder.Captures.Select(x => new AssignStatement(x.Target.Span, [x.Target], x.Value)), .. Block(c.Body)];
        return builder.Conditions switch
        {
            [] => body,
            [var only] => [new IfStatement(span, only, body, otherwise)],
            _ => [new IfStatement(span, new BooleanExpression(c.Pattern.Span, BooleanOperator.And, [.. builder.Conditions]), body, otherwise)],
        };
    }

    private static bool IsIrrefutable(Pattern pattern) => pattern is AsPattern { Pattern: null };

    private static NameExpression Name(SourceSpan span, string name) => new(span, name);
}
