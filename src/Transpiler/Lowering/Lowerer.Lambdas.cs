using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Lambdas and comprehensions.</summary>
public sealed partial class Lowerer
{
    internal LoweredExpression LowerLambda(LambdaExpression e)
    {
        var symbol = program.Functions[e];
        var isDynamic = symbol.Shape is { IsDynamic: true };
        ImmutableArray<LoweredExpression?> defaults = isDynamic ? [.. symbol.Parameters.Select(LambdaDefault)] : [];
        var outer = function;
        var outerPrelude = prelude;
        function = symbol;
        prelude = [];
        foreach (var parameter in symbol.Parameters)
        {
            declared.Add(parameter.Variable);
        }

        var body = symbol.Result.Type.IsNone ? LowerEffect(e.Body) : LowerTo(e.Body, symbol.Result.Type);
        var result = isDynamic && body is TupleNode or CollectionNode ? new CastNode(body, body.Type, IsRequired: true) : body;
        ImmutableArray<LoweredStatement> statements = prelude.Count == 0 ? [] : [.. prelude, .. ResultStatements(result)];
        function = outer;
        prelude = outerPrelude;
        var parameters = symbol.Parameters.Select(p => p.Variable).ToImmutableArray();
        if (isDynamic)
        {
            return new ClosureNode(symbol, statements.IsEmpty ? body : null, statements, defaults, PyType.Dynamic);
        }

        var type = symbol.Shape is null ? PyType.Dynamic : new FunctionType(symbol.Shape);
        return new LambdaNode(parameters, statements.IsEmpty ? body : null, statements, type);
    }

    /// <summary>A default value is evaluated where the lambda is made (Python reference, 6.14).</summary>
    private LoweredExpression? LambdaDefault(ParameterSymbol parameter) =>
        parameter.Syntax.Default is { } value ? Keep("default_" + parameter.Variable.Name, LowerTo(value, parameter.Variable.Type)) : null;

    /// <summary>The value as it is now, for code that runs later.</summary>
    private LoweredExpression Keep(string name, LoweredExpression value) => value switch
    {
        LiteralNode or ThisNode or MethodGroupNode or FunctionValueNode or ClassValueNode or DefaultNode => value,
        VariableNode { Variable: { IsReassigned: false } v } when v.Kind != VariableKind.Temporary || v.BindingCount == 1 => value,
        VariableNode { Variable: var v } when IsFreshInEachRound(v) => value,
        CastNode c => c with { Value = Keep(name, c.Value) },
        _ => Hoist(name, value),
    };

    /// <summary>What returns a value from a block; a call without a value gives None.</summary>
    private static ImmutableArray<LoweredStatement> ResultStatements(LoweredExpression body) => body.Type.IsNone && IsStatementExpression(body)
        ? [new ExpressionNode(null, body), new ReturnNode(null, new LiteralNode(null, PyType.Dynamic))]
        : [new ReturnNode(null, body)];

    private LoweredExpression LowerComprehension(ComprehensionExpression e)
    {
        foreach (var named in SyntaxChildren.Descendants(e).OfType<NamedExpression>())
        {
            // The variable belongs to the block around the comprehension (PEP 572).
            if (program.Names[named.Target] is VariableSymbol variable)
            {
                DeclareBefore(variable);
            }
        }

        if (Awaits(e))
        {
            return LowerAsyncComprehension(e);
        }

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
        if (SharedTarget(e, clause) is { } shared)
        {
            return SharedQuery(e, index, element, shared);
        }

        var source = types.TypeOf(clause.Iterable);
        var items = Conversions.ToIterable(Lower(clause.Iterable), source switch
        {
            { IsDynamic: true } => PyType.Dynamic,
            TupleType or ClassType { Definition: ClassSymbol } => types.TypeOf(clause.Target),
            _ => PyType.Never,
        });
        var parameter = ClauseParameter(clause);
        LoweredExpression query = items;
        foreach (var condition in clause.Conditions)
        {
            query = Linq(query, "Where", parameter, InBody(() => LowerCondition(condition)));
        }

        if (index + 1 < e.Clauses.Length)
        {
            return Linq(query, "SelectMany", parameter, InBody(() => Query(e, index + 1, element)));
        }

        if (e.Value is not null)
        {
            return Linq(query, "Select", parameter, InBody(() => Pair(e, element)));
        }

        var selected = InBody(() => LowerTo(e.Element, element));
        var isIdentity = selected is { Value: VariableNode { Variable: var v }, Prelude.IsEmpty: true } && ReferenceEquals(v, parameter);
        return isIdentity && (query != items || e.Kind != ComprehensionKind.Generator || items.Type is ClassType) ? query : Linq(query, "Select", parameter, selected, element);
    }

    private CastNode Pair(ComprehensionExpression e, PyType element)
    {
        var value = types.TypeOf(e) is ClassType { Arguments: [_, var cell] } ? cell.Type : PyType.Dynamic;
        var pair = new TupleNode([LowerTo(e.Element, element), LowerTo(e.Value!, value)], new TupleType([element, value]));
        return new CastNode(pair, pair.Type);
    }

    /// <summary>An expression that runs once per element, with the statements that must run before it.</summary>
    private readonly record struct LinqBody(LoweredExpression Value, ImmutableArray<LoweredStatement> Prelude);

    private LinqBody InBody(Func<LoweredExpression> lower)
    {
        var outer = prelude;
        prelude = [];
        var value = lower();
        var body = new LinqBody(value, [.. prelude]);
        prelude = outer;
        return body;
    }

    private static LoweredExpression Linq(LoweredExpression items, string method, VariableSymbol parameter, LinqBody body, PyType? result = null)
    {
        var value = body.Value;
        var isVoid = value.Type.IsNone && IsStatementExpression(value);
        var needsTypes = isVoid || !body.Prelude.IsEmpty || value is CastNode or LiteralNode or LambdaNode or ClosureNode or MethodGroupNode || result is not null && !TypeJoiner.Same(value.Type, result);
        ImmutableArray<PyType> explicitTypes = needsTypes && result is not null ? [parameter.Type, result] : default;
        var lambda = body.Prelude.IsEmpty && !isVoid
            ? new LambdaNode([parameter], value, [], PyType.Dynamic)
            : new LambdaNode([parameter], null, [.. body.Prelude, .. ResultStatements(value)], PyType.Dynamic);
        return new MemberCallNode(items, method, [new(lambda)], PyType.Dynamic, explicitTypes);
    }

    /// <summary>A target that functions made in the comprehension see: they share the one variable and its last value.</summary>
    private VariableSymbol? SharedTarget(ComprehensionExpression e, ComprehensionClause clause) =>
        clause.Target is NameExpression name && program.Names[name] is VariableSymbol variable
        && e.Kind != ComprehensionKind.Generator && SyntaxChildren.Descendants(e).OfType<LambdaExpression>().Any(l => Captures(l, variable) && !IsCalledAtOnce(l, e))
            ? variable : null;

    /// <summary>A key function is called before the comprehension goes on.</summary>
    private bool IsCalledAtOnce(LambdaExpression lambda, ComprehensionExpression e) => SyntaxChildren.Descendants(e).OfType<CallExpression>().Any(c =>
        types.Calls.GetValueOrDefault(c) is LibraryCall { Overload: { ClassName: "Builtins", CsName: "Sorted" or "Min" or "Max" } } && SyntaxChildren.Descendants(c).Contains(lambda));

    private bool Captures(LambdaExpression lambda, VariableSymbol variable) =>
        SyntaxChildren.Descendants(lambda.Body).OfType<NameExpression>().Any(n => ReferenceEquals(program.Names.GetValueOrDefault(n), variable))
        && !shared.Contains(variable);

    private readonly HashSet<VariableSymbol> shared = [];

    /// <summary><c>long i = 0; ... xs.Select(item => { i = item; return ...; })</c>.</summary>
    private LoweredExpression SharedQuery(ComprehensionExpression e, int index, PyType element, VariableSymbol variable)
    {
        prelude.Add(new DeclareNode(null, variable, new DefaultNode(variable.Type), ExplicitType: true));
        declared.Add(variable);
        shared.Add(variable);
        var clause = e.Clauses[index];
        var item = Temporary("item", variable.Type);
        var items = Conversions.ToIterable(Lower(clause.Iterable), types.TypeOf(clause.Iterable).IsDynamic ? PyType.Dynamic : PyType.Never);
        var assign = new AssignNode(new VariableNode(variable, variable.Type), new VariableNode(item, item.Type), variable.Type);
        LoweredExpression query = new MemberCallNode(items, "Select", [new(new LambdaNode([item], assign, [], PyType.Dynamic))], PyType.Dynamic);
        foreach (var condition in clause.Conditions)
        {
            query = Linq(query, "Where", item, InBody(() => LowerCondition(condition)));
        }

        return index + 1 < e.Clauses.Length
            ? Linq(query, "SelectMany", item, InBody(() => Query(e, index + 1, element)))
            : e.Value is not null ? Linq(query, "Select", item, InBody(() => Pair(e, element)))
            : Linq(query, "Select", item, InBody(() => LowerTo(e.Element, element)), element);
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
