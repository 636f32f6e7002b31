using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Writes out enumerations and rewrites what is asked of their classes. A use that isn't known makes the enumeration an unusual one.</summary>
internal sealed class EnumUses(IReadOnlyDictionary<string, EnumDefinition> plans) : SyntaxRewriter
{
    /// <summary>Functions that only go through their arguments.</summary>
    private static readonly HashSet<string> Iterating = new(
        ["list", "tuple", "set", "frozenset", "sorted", "len", "enumerate", "iter", "zip", "map", "filter", "max", "min", "any", "all", "cycle", "itertools.cycle", "product", "itertools.product"],
        StringComparer.Ordinal);

    private readonly HashSet<SyntaxNode> made = new(ReferenceEqualityComparer.Instance);
    private EnumDefinition? current;
    private string? cls;
    private string? self;

    public HashSet<string> Unusual { get; } = new(StringComparer.Ordinal);

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case ClassDefinition definition when plans.TryGetValue(definition.Name, out var plan):
                current = plan;
                var result = plan.WriteOut();
                result = result with { Body = [.. result.Body.SelectMany(VisitMember)] };
                current = null;
                return [result];
            case AnnotatedAssignStatement s:
                return [s with { Target = Visit(s.Target)!, Value = Visit(s.Value) }];
            case FunctionDefinition f:
                return [f with { Decorators = All(f.Decorators), Parameters = Visit(f.Parameters), Body = VisitBody(f.Body) }];
            case ForStatement s when PlanOf(s.Iterable) is { } iterated:
                return [s with { Target = Visit(s.Target)!, Iterable = Members(s.Iterable, iterated), Body = VisitBody(s.Body), OrElse = VisitBody(s.OrElse) }];
            default:
                return base.VisitStatement(statement);
        }
    }

    private IEnumerable<Statement> VisitMember(Statement statement)
    {
        if (statement is AssignStatement)
        {
            // The members as written out: the one place where the class makes objects.
            return [statement];
        }

        var method = statement as FunctionDefinition;
        var first = method is { Parameters.Parameters: [var p, ..] } ? p.Name : null;
        var kind = method?.Decorators is [var decorator] ? KnownDecorators.NameOf(decorator) : null;
        cls = kind == "classmethod" ? first : null;
        self = kind is "classmethod" or "staticmethod" ? null : first;
        var result = VisitStatement(statement).ToList();
        (cls, self) = (null, null);
        return result;
    }

    /// <summary>Annotations are hints: the class may be named there.</summary>
    public override ParameterList Visit(ParameterList list) => list with { Parameters = [.. list.Parameters.Select(p => p with { Default = Visit(p.Default) })] };

    public override Expression? Visit(Expression? expression)
    {
        switch (expression)
        {
            case NameExpression name when PlanOf(name) is { } plan:
                Unusual.Add(plan.Name);
                return name;
            case AttributeExpression { Name: "_value_" or "_name_" } attribute when current is not null:
                return attribute with { Value = Visit(attribute.Value)!, Name = attribute.Name.Trim('_') };
            case AttributeExpression attribute when PlanOf(attribute.Value) is { } plan:
                return Attribute(attribute, plan);
            case AttributeExpression attribute when plans.ContainsKey(attribute.Name):
                Unusual.Add(attribute.Name);
                return attribute;
            case SubscriptExpression s when PlanOf(s.Value) is { } plan:
                return s with { Value = Members(s.Value, plan), Index = Visit(s.Index)! };
            case ComprehensionExpression e:
                return base.Visit(e with { Clauses = [.. e.Clauses.Select(c => PlanOf(c.Iterable) is { } plan ? c with { Iterable = Members(c.Iterable, plan) } : c)] });
            case CompareExpression { Operators: [CompareOperator.In or CompareOperator.NotIn], Comparators: [var container] } e when PlanOf(container) is { } plan:
                return e with { Left = Visit(e.Left)!, Comparators = [Members(container, plan)] };
            case CallExpression call:
                return Call(call);
            default:
                return IsOwnClass(expression) && current is not null ? Refused(expression!) : base.Visit(expression);
        }
    }

    private Expression Refused(Expression expression)
    {
        Unusual.Add(current!.Name);
        return expression;
    }

    private Expression Attribute(AttributeExpression attribute, EnumDefinition plan)
    {
        if (made.Contains(attribute))
        {
            return attribute;
        }

        if (!plan.Attributes.Contains(attribute.Name))
        {
            Unusual.Add(plan.Name);
        }

        return attribute.Name == "__members__"
            ? new CallExpression(attribute.Span, new AttributeExpression(attribute.Span, Members(attribute.Value, plan), "by_name", attribute.NameSpan), [], [])
            : attribute with { Value = new NameExpression(attribute.Value.Span, plan.Name) };
    }

    private Expression Call(CallExpression call)
    {
        if (PlanOf(call.Function) is { } plan)
        {
            if (call is not { Arguments: [not StarredExpression], Keywords: [] })
            {
                Unusual.Add(plan.Name);
            }

            var of = new AttributeExpression(call.Function.Span, Members(call.Function, plan), "of", call.Function.Span);
            return call with { Function = of, Arguments = All(call.Arguments) };
        }

        if (IsOwnClass(call) && current is not null)
        {
            return Refused(call);
        }

        var name = KnownDecorators.NameOf(call.Function);
        if (name is "isinstance" && call.Arguments is [var tested, var classes])
        {
            return call with { Arguments = [Visit(tested)!, classes] };
        }

        return name is not null && Iterating.Contains(name) && call.Arguments.Any(a => PlanOf(a) is not null)
            ? call with { Arguments = [.. call.Arguments.Select(a => PlanOf(a) is { } iterated ? Members(a, iterated) : Visit(a)!)], Keywords = All(call.Keywords) }
            : base.Visit(call)!;
    }

    /// <summary>The enumeration that an expression names: by its name, by <c>cls</c>, or by the class of <c>self</c>.</summary>
    private EnumDefinition? PlanOf(Expression expression) => expression switch
    {
        NameExpression name when current is not null && name.Name == cls => current,
        NameExpression name => plans.GetValueOrDefault(name.Name),
        _ => current is not null && IsOwnClass(expression) ? current : null,
    };

    private bool IsOwnClass(Expression? expression) => self is not null && expression switch
    {
        CallExpression { Function: NameExpression { Name: "type" }, Arguments: [NameExpression a] } => a.Name == self,
        AttributeExpression { Name: "__class__", Value: NameExpression owner } => owner.Name == self,
        _ => false,
    };

    private AttributeExpression Members(Expression expression, EnumDefinition plan)
    {
        var members = new AttributeExpression(expression.Span, new NameExpression(expression.Span, plan.Name), plan.MembersName, expression.Span);
        made.Add(members);
        return members;
    }
}
