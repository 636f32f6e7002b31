using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Lambdas and comprehensions.</summary>
public sealed partial class Lowerer
{
    internal LoweredExpression LowerLambda(LambdaExpression e)
    {
        var symbol = program.Functions[e];
        var outer = function;
        var outerPrelude = prelude;
        function = symbol;
        prelude = [];
        foreach (var parameter in symbol.Parameters)
        {
            declared.Add(parameter.Variable);
        }

        var body = LowerTo(e.Body, symbol.Result.Type);
        ImmutableArray<LoweredStatement> statements = prelude.Count == 0 ? [] : [.. prelude, new ReturnNode(null, body)];
        function = outer;
        prelude = outerPrelude;
        var parameters = symbol.Parameters.Select(p => p.Variable).ToImmutableArray();
        if (symbol.Shape is { IsDynamic: true })
        {
            return new ClosureNode(symbol, statements.IsEmpty ? body : null, statements, PyType.Dynamic);
        }

        var type = symbol.Shape is null ? PyType.Dynamic : new FunctionType(symbol.Shape);
        return new LambdaNode(parameters, statements.IsEmpty ? body : null, statements, type);
    }

    private LoweredExpression LowerComprehension(ComprehensionExpression e)
    {
        var type = types.TypeOf(e);
        var arguments = type is ClassType { Arguments: var cells } ? cells : [];
        var element = arguments.IsEmpty ? PyType.Dynamic : arguments[0].Type;
        var query = Query(e, 0, element);
        return e.Kind switch
        {
            ComprehensionKind.Generator => Rt.Call("PyIterator", "Of", type, query),
            ComprehensionKind.Dict => Rt.Call("PyDict", "Of", type, query),
            _ => new CollectionNode([new SpreadNode(query, element)], type),
        };
    }

    /// <summary>
    /// <c>[f(x) for x in xs if c(x)]</c> => <c>xs.Where(x => c(x)).Select(x => f(x))</c>; further for clauses are SelectMany. Lazy as in Python: the
    /// first iterable is evaluated at once, the rest while iterating.
    /// </summary>
    private LoweredExpression Query(ComprehensionExpression e, int index, PyType element)
    {
        var clause = e.Clauses[index];
        var source = types.TypeOf(clause.Iterable);
        var items = Conversions.ToIterable(Lower(clause.Iterable), source.IsDynamic ? PyType.Dynamic : PyType.Never);
        var parameter = ClauseParameter(clause);
        LoweredExpression query = items;
        foreach (var condition in clause.Conditions)
        {
            query = Linq(query, "Where", parameter, LowerCondition(condition));
        }

        if (index + 1 < e.Clauses.Length)
        {
            return Linq(query, "SelectMany", parameter, Query(e, index + 1, element));
        }

        if (e.Value is not null)
        {
            var value = types.TypeOf(e) is ClassType { Arguments: [_, var cell] } ? cell.Type : PyType.Dynamic;
            var pair = new TupleNode([LowerTo(e.Element, element), LowerTo(e.Value, value)], new TupleType([element, value]));
            return Linq(query, "Select", parameter, new CastNode(pair, pair.Type));
        }

        var outer = prelude;
        prelude = [];
        var selected = LowerTo(e.Element, element);
        var statements = prelude;
        prelude = outer;
        if (selected.Type.IsNone && selected is not LiteralNode)
        {
            // A call that gives nothing is a statement in C#; its value is None.
            statements.Add(new ExpressionNode(null, selected));
            selected = new LiteralNode(null, element);
        }

        if (statements.Count > 0)
        {
            statements.Add(new ReturnNode(null, selected));
            var lambda = new LambdaNode([parameter], null, [.. statements], PyType.Dynamic);
            return new MemberCallNode(query, "Select", [new(lambda)], PyType.Dynamic, [parameter.Type, element]);
        }

        var isIdentity = selected is VariableNode { Variable: var v } && ReferenceEquals(v, parameter);
        return isIdentity && (query != items || e.Kind != ComprehensionKind.Generator || items.Type is ClassType) ? query : Linq(query, "Select", parameter, selected, element);
    }

    private static LoweredExpression Linq(LoweredExpression items, string method, VariableSymbol parameter, LoweredExpression body, PyType? result = null)
    {
        ImmutableArray<PyType> explicitTypes = result is not null && !TypeJoiner.Same(body.Type, result) || body is CastNode or LiteralNode ? result is null ? default : [parameter.Type, result] : default;
        return new MemberCallNode(items, method, [new(new LambdaNode([parameter], body, [], PyType.Dynamic))], PyType.Dynamic, explicitTypes);
    }

    /// <summary>The lambda parameter of a clause; the names of a tuple target become its items.</summary>
    private VariableSymbol ClauseParameter(ComprehensionClause clause)
    {
        if (clause.Target is NameExpression name && program.Names[name] is VariableSymbol variable)
        {
            declared.Add(variable);
            return variable;
        }

        var type = types.TypeOf(clause.Target);
        var pair = Temporary(type is TupleType { Elements.Length: 2 } ? "pair" : "item", type);
        SubstituteTargets(clause.Target, new VariableNode(pair, type), type);
        return pair;
    }

    private void SubstituteTargets(Expression target, LoweredExpression value, PyType type)
    {
        switch (target)
        {
            case NameExpression name when program.Names[name] is VariableSymbol variable:
                substitutions[variable] = Conversions.Convert(value, variable.Type);
                break;
            case TupleExpression tuple:
                SubstituteElements(tuple.Elements, value, type);
                break;
            case ListExpression list:
                SubstituteElements(list.Elements, value, type);
                break;
            default:
                Unsupported(target.Span, "this comprehension target", "use names or a tuple of names");
                break;
        }
    }

    private void SubstituteElements(ImmutableArray<Expression> targets, LoweredExpression value, PyType type)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            var item = type is TupleType tuple && tuple.Elements.Length == targets.Length
                ? new TupleItemNode(value, i, tuple.Elements[i])
                : Rt.Ops("GetItem", PyType.Dynamic, value, Rt.Int(i));
            SubstituteTargets(targets[i], item, item.Type);
        }
    }
}
