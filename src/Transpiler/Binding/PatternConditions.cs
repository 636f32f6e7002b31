using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>The conditions under which a pattern matches, and the names that it then binds.</summary>
internal sealed class PatternConditions(IReadOnlyDictionary<string, ImmutableArray<string>> matchArguments, Func<string> temporary, bool capturesInCondition)
{
    private static readonly HashSet<string> s_selfMatching = new(StringComparer.Ordinal)
    {
        "bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple",
    };

    public List<Expression> Conditions { get; } = [];

    /// <summary>Bound at the start of the body, where no guard asks for them before.</summary>
    public List<(NameExpression Target, Expression Value)> Captures { get; } = [];

    public void Add(Pattern pattern, Func<Expression> value)
    {
        switch (pattern)
        {
            case ValuePattern p:
                Conditions.Add(Compare(p.Span, value(), CompareOperator.Equal, p.Value));
                break;
            case SingletonPattern p:
                Conditions.Add(Compare(p.Span, value(), CompareOperator.Is, new ConstantExpression(p.Span, p.Value, p.Value is null ? ConstantKind.None : ConstantKind.Boolean)));
                break;
            case AsPattern p:
                AddAs(p, value);
                break;
            case OrPattern p:
                AddOr(p, value);
                break;
            case SequencePattern p:
                AddSequence(p, value);
                break;
            case MappingPattern p:
                AddMapping(p, value);
                break;
            case ClassPattern p:
                AddClass(p, value);
                break;
        }
    }

    private void AddAs(AsPattern p, Func<Expression> value)
    {
        if (p.Pattern is not null)
        {
            Add(p.Pattern, value);
        }

        Capture(p.Span, p.Name, value());
    }

    private void Capture(SourceSpan span, string? name, Expression value)
    {
        if (name is null)
        {
            return;
        }

        var target = new NameExpression(span, name);
        if (capturesInCondition)
        {
            Conditions.Add(Captured(target, value));
        }
        else
        {
            Captures.Add((target, value));
        }
    }

    private void AddOr(OrPattern p, Func<Expression> value)
    {
        if (p.Patterns.All(x => x is ValuePattern { Value: ConstantExpression }))
        {
            var values = new TupleExpression(p.Span, [.. p.Patterns.Select(x => ((ValuePattern)x).Value)]);
            Conditions.Add(Compare(p.Span, value(), CompareOperator.In, values));
            return;
        }

        if (p.Patterns.All(x => x is ClassPattern { Patterns.IsEmpty: true, KeywordPatterns.IsEmpty: true }))
        {
            var classes = new TupleExpression(p.Span, [.. p.Patterns.Select(x => ((ClassPattern)x).Class)]);
            Conditions.Add(Call(p.Span, "isinstance", value(), classes));
            return;
        }

        var alternatives = p.Patterns.Select(x => Alternative(x, value)).ToImmutableArray();
        if (!alternatives.Contains(null))
        {
            Conditions.Add(new BooleanExpression(p.Span, BooleanOperator.Or, [.. alternatives.OfType<Expression>()]));
        }
    }

    /// <summary>Null for a pattern that always matches and binds nothing.</summary>
    private Expression? Alternative(Pattern pattern, Func<Expression> value)
    {
        var inner = new PatternConditions(matchArguments, temporary, capturesInCondition: true);
        inner.Add(pattern, value);
        return inner.Conditions switch
        {
            [] => null,
            [var only] => only,
            _ => new BooleanExpression(pattern.Span, BooleanOperator.And, [.. inner.Conditions]),
        };
    }

    private void AddSequence(SequencePattern p, Func<Expression> value)
    {
        value = Held(p, value);
        var star = p.Patterns.ToList().FindIndex(x => x is StarPattern);
        var fixedCount = star < 0 ? p.Patterns.Length : p.Patterns.Length - 1;
        Conditions.Add(Call(p.Span, "__is_sequence__", value()));
        Conditions.Add(Compare(p.Span, Call(p.Span, "len", value()), star < 0 ? CompareOperator.Equal : CompareOperator.GreaterOrEqual, Integer(p.Span, fixedCount)));
        for (var i = 0; i < p.Patterns.Length; i++)
        {
            var pattern = p.Patterns[i];
            var index = star >= 0 && i > star ? i - p.Patterns.Length : i;
            if (pattern is StarPattern { Name: { } rest })
            {
                var end = p.Patterns.Length - 1 - i;
                var slice = new SliceExpression(p.Span, i == 0 ? null : Integer(p.Span, i), end == 0 ? null : Integer(p.Span, -end), null);
                Capture(pattern.Span, rest, Call(p.Span, "list", new SubscriptExpression(pattern.Span, value(), slice)));
            }
            else if (pattern is not StarPattern)
            {
                Add(pattern, () => new SubscriptExpression(pattern.Span, value(), Integer(pattern.Span, index)));
            }
        }
    }

    private void AddMapping(MappingPattern p, Func<Expression> value)
    {
        value = Held(p, value);
        Conditions.Add(Call(p.Span, "__is_mapping__", value()));
        foreach (var (key, pattern) in p.Keys.Zip(p.Patterns))
        {
            Conditions.Add(Compare(p.Span, key, CompareOperator.In, value()));
            Add(pattern, () => new SubscriptExpression(pattern.Span, value(), key with { }));
        }

        if (p.Rest is { } rest)
        {
            Capture(p.Span, rest, Call(p.Span, "__mapping_rest__", value(), new TupleExpression(p.Span, [.. p.Keys.Select(k => k with { })])));
        }
    }

    private void AddClass(ClassPattern p, Func<Expression> value)
    {
        value = p.Patterns.IsEmpty && p.KeywordPatterns.IsEmpty ? value : Held(p, value);
        Conditions.Add(Call(p.Span, "isinstance", value(), p.Class));
        var name = (p.Class as NameExpression)?.Name ?? (p.Class as AttributeExpression)?.Name ?? "";
        var names = matchArguments.GetValueOrDefault(name);
        for (var i = 0; i < p.Patterns.Length; i++)
        {
            var (pattern, index) = (p.Patterns[i], i);
            Add(pattern, s_selfMatching.Contains(name) ? value
                : !names.IsDefault && index < names.Length ? () => Attribute(pattern.Span, value(), names[index])
                : () => Call(pattern.Span, "__match_argument__", value(), p.Class with { }, Integer(pattern.Span, index)));
        }

        foreach (var (keyword, pattern) in p.KeywordNames.Zip(p.KeywordPatterns))
        {
            Add(pattern, () => Attribute(pattern.Span, value(), keyword));
        }
    }

    /// <summary>The value in a name: it is asked several times, and tests of names narrow their types.</summary>
    private Func<Expression> Held(Pattern pattern, Func<Expression> value)
    {
        if (value() is NameExpression)
        {
            return value;
        }

        var name = temporary();
        Conditions.Add(Captured(new NameExpression(pattern.Span, name), value()));
        return () => new NameExpression(pattern.Span, name);
    }

    private static CallExpression Captured(NameExpression target, Expression value) =>
        Call(target.Span, "__captured__", new NamedExpression(target.Span, target, value));

    private static CallExpression Call(SourceSpan span, string function, params Expression[] arguments) =>
        new(span, new NameExpression(span, function), [.. arguments], []);

    private static CompareExpression Compare(SourceSpan span, Expression left, CompareOperator op, Expression right) => new(span, left, [op], [right]);

    private static AttributeExpression Attribute(SourceSpan span, Expression value, string name) => new(span, value, name, span);

    private static ConstantExpression Integer(SourceSpan span, int value) => new(span, new System.Numerics.BigInteger(value), ConstantKind.Integer);
}
