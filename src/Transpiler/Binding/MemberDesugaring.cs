using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Members that a class body makes of its own functions: <c>x = property(getx, setx)</c>, <c>__rmul__ = __mul__</c>, <c>area = lambda self: ...</c>.</summary>
internal sealed class MemberDesugaring(ClassIndex index)
{
    public ClassDefinition Rewrite(ClassSite site, ClassDefinition definition)
    {
        var methods = definition.Body.OfType<FunctionDefinition>().Where(m => m.Decorators.IsEmpty).GroupBy(m => m.Name, StringComparer.Ordinal)
            .Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        if (!definition.Body.Any(s => s is AssignStatement { Targets: [NameExpression], Value: CallExpression or NameExpression or LambdaExpression }))
        {
            return definition;
        }

        bool IsOwn(string name) => methods.ContainsKey(name)
            && index.Family(site).All(s => s == site || s.Definition.Body.OfType<FunctionDefinition>().All(m => m.Name != name));
        return definition with { Body = [.. definition.Body.SelectMany(s => Member(s, methods, IsOwn))] };
    }

    private static IEnumerable<Statement> Member(Statement statement, Dictionary<string, FunctionDefinition> methods, Func<string, bool> isOwn)
    {
        switch (statement)
        {
            case AssignStatement { Targets: [NameExpression target], Value: LambdaExpression { Parameters.Parameters: [{ Kind: ParameterKind.PositionalOrKeyword, Default: null }, ..] } lambda } s:
                return [new FunctionDefinition(s.Span, target.Name, target.Span, [], lambda.Parameters, null, [new ReturnStatement(lambda.Body.Span, lambda.Body)], [], IsAsync: false)];
            case AssignStatement { Targets: [NameExpression target], Value: NameExpression alias } s when isOwn(alias.Name) && Simple(methods[alias.Name]):
                return [Alias(s, target.Name, methods[alias.Name])];
            case AssignStatement { Targets: [NameExpression target], Value: CallExpression { Function: NameExpression { Name: "property" } } call } s when Accessors(call, isOwn) is { } accessors:
                return Property(s, target.Name, accessors);
            default:
                return [statement];
        }
    }

    private static bool Simple(FunctionDefinition method) =>
        method.Parameters.Parameters is [{ Name: "self" }, ..] && method.Parameters.Parameters.All(p => p is { Kind: ParameterKind.PositionalOrKeyword, Default: null });

    private static FunctionDefinition Alias(AssignStatement s, string name, FunctionDefinition method)
    {
        var make = new Synthesis(s.Span);
        var parameters = method.Parameters.Parameters.Skip(1).Select(p => make.Parameter(p.Name)).ToList();
        return make.Method(name, parameters, make.Return(make.Invoke(make.Attribute("self", method.Name), [.. parameters.Select(p => make.Name(p.Name))])));
    }

    /// <summary>The names of getter, setter and deleter; null if an argument is something else.</summary>
    private static string?[]? Accessors(CallExpression call, Func<string, bool> isOwn)
    {
        var names = new string?[3];
        var given = call.Arguments.Select((a, i) => (Index: i, Value: a))
            .Concat(call.Keywords.Select(k => (Index: Array.IndexOf(["fget", "fset", "fdel", "doc"], k.Name), k.Value)));
        foreach (var (at, value) in given)
        {
            if (at == 3 || value is ConstantExpression { Kind: ConstantKind.None })
            {
                continue;
            }

            if (at is < 0 or > 3 || value is not NameExpression name || !isOwn(name.Name))
            {
                return null;
            }

            names[at] = name.Name;
        }

        return names[0] is null ? null : names;
    }

    private static IEnumerable<Statement> Property(AssignStatement s, string name, string?[] accessors)
    {
        var make = new Synthesis(s.Span);
        yield return make.Method(name, [], make.Return(make.Invoke(make.Attribute("self", accessors[0]!)))) with { Decorators = [make.Name("property")] };
        if (accessors[1] is { } setter)
        {
            yield return make.Method(name, [make.Parameter("value")], make.Statement(make.Invoke(make.Attribute("self", setter), make.Name("value"))))
                with
            { Decorators = [make.Attribute(name, "setter")] };
        }

        if (accessors[2] is { } deleter)
        {
            yield return make.Method(name, [], make.Statement(make.Invoke(make.Attribute("self", deleter)))) with { Decorators = [make.Attribute(name, "deleter")] };
        }
    }
}
