using System.Numerics;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>The type of each expression's value.</summary>
public sealed partial class TypeInference
{
    private PyType TypeOf(Expression expression)
    {
        var outer = joiner.Site;
        joiner.Site = isExplaining ? expression : null;
        var type = PyType.Settled(Compute(expression));
        joiner.Site = outer;
        result.Types[expression] = type;
        return type;
    }

    private PyType Compute(Expression expression) => expression switch
    {
        ConstantExpression e => ConstantType(e),
        NameExpression e => NameType(e),
        BooleanExpression e => BooleanType(e),
        NamedExpression e => NamedType(e),
        BinaryExpression e => BinaryType(e),
        UnaryExpression e => UnaryType(e),
        LambdaExpression e => LambdaType(e),
        ConditionalExpression e => ConditionalType(e),
        DictExpression e => DictType(e),
        SetExpression e => known.Set(Fill(e, e.Elements)),
        ListExpression e => known.List(Fill(e, e.Elements)),
        TupleExpression e => TupleTypeOf(e),
        ComprehensionExpression e => ComprehensionType(e),
        CompareExpression e => CompareType(e),
        CallExpression e => CallType(e),
        JoinedStringExpression e => JoinedType(e),
        FormattedValueExpression e => FormattedType(e),
        AttributeExpression e => AttributeType(e),
        SubscriptExpression e => SubscriptType(e),
        SliceExpression e => SliceType(e),
        StarredExpression e => TypeOf(e.Value),
        ReprExpression e => Then(e.Value, PyType.Str),
        YieldExpression e => YieldType(e),
        YieldFromExpression e => YieldFromType(e),
        AwaitExpression e => AwaitType(e),
        _ => PyType.Dynamic,
    };

    private PyType Then(Expression visited, PyType type)
    {
        TypeOf(visited);
        return type;
    }

    private PyType ConstantType(ConstantExpression e) => e.Kind switch
    {
        ConstantKind.None => PyType.None,
        ConstantKind.Boolean => PyType.Bool,
        ConstantKind.Integer => e.Value is BigInteger big && (big > long.MaxValue || big < long.MinValue) ? PyType.BigInt : PyType.Int,
        ConstantKind.Float => PyType.Float,
        ConstantKind.Imaginary => PyType.Complex,
        ConstantKind.String => PyType.Str,
        ConstantKind.Bytes => isPython2 ? PyType.Str : known.Bytes,
        _ => PyType.Dynamic,
    };

    private PyType NameType(NameExpression name)
    {
        var symbol = program.Names.GetValueOrDefault(name);
        return symbol is VariableSymbol variable && narrowed.TryGetValue(variable, out var type) ? type : SymbolType(symbol);
    }

    private PyType SymbolType(object? symbol) => symbol switch
    {
        VariableSymbol variable => variable.Type,
        FunctionSymbol f => FunctionValue(f),
        ClassSymbol c => new ClassObjectType(c),
        ImportSymbol import => TargetType(import.Target),
        _ => PyType.Dynamic,
    };

    private PyType TargetType(object target) => target switch
    {
        LibraryModule module => new ModuleType(module, module.Name),
        ModuleSymbol module => new ModuleType(module, module.Name),
        PackagePrefix prefix => new ModuleType(prefix, prefix.Name),
        LibraryClassMember member => new ClassObjectType(member.Class),
        LibraryClass c => new ClassObjectType(c),
        LibraryValue value => Instantiate(value.Type, new Substitution(), null),
        LocalMember member => SymbolType(member.Symbol),
        SpecialName { Name: "__doc__" } => TypeJoiner.Optional(PyType.Str),
        SpecialName { Name: "__name__" or "__file__" } => PyType.Str,
        SpecialName { Name: "__debug__" } => PyType.Bool,
        _ => PyType.Dynamic,
    };

    /// <summary>A function as a value: a delegate where its parameters are plain, else Dynamic.</summary>
    private PyType FunctionValue(FunctionSymbol symbol)
    {
        var bound = symbol is { Class: not null, MethodKind: MethodKind.Instance or MethodKind.Class or MethodKind.Constructor };
        if (symbol.Shape is null)
        {
            symbol.Shape = new FunctionShape([.. symbol.Parameters.Skip(bound ? 1 : 0).Select(ShapeCell)], symbol is { IsAsync: true, IsGenerator: false } ? CallResult(symbol) : symbol.Result);
            symbol.Shape.Functions.Add(symbol);
            if (symbol.IsGenerator || symbol.Parameters.Any(p => p.HasDefault || p.Kind is not (ParameterKind.PositionalOrKeyword or ParameterKind.PositionalOnly)))
            {
                joiner.EscapeFunction(symbol.Shape);
            }
        }

        return new FunctionType(symbol.Shape);
    }

    /// <summary>What Dynamic arguments flow into: for *args and **kwargs the elements, not the container.</summary>
    private TypeCell ShapeCell(ParameterSymbol parameter) => parameter.Kind switch
    {
        ParameterKind.VarPositional => Site(parameter.Syntax),
        ParameterKind.VarKeyword => Site(parameter.Syntax, 1),
        _ => parameter.Variable.Cell,
    };

    /// <summary>In value position <c>a or b</c> is one of its operands.</summary>
    private PyType BooleanType(BooleanExpression e)
    {
        var joined = PyType.Never;
        var narrowing = new Stack<IDisposable>();
        for (var i = 0; i < e.Values.Length; i++)
        {
            var type = TypeOf(e.Values[i]);
            var isLast = i == e.Values.Length - 1;
            joined = joiner.Join(joined, !isLast && e.Operator == BooleanOperator.Or && type is OptionalType optional ? optional.Inner : !isLast && e.Operator == BooleanOperator.Or && type.IsNone ? PyType.Never : type);
            if (!isLast)
            {
                narrowing.Push(Narrow(e.Values[i], e.Operator == BooleanOperator.And));
            }
        }

        while (narrowing.TryPop(out var scope))
        {
            scope.Dispose();
        }

        return joined;
    }

    /// <summary>Where only the truth of an expression counts its operands aren't joined.</summary>
    private void VisitCondition(Expression test)
    {
        switch (test)
        {
            case BooleanExpression boolean:
                var narrowing = new Stack<IDisposable>();
                foreach (var value in boolean.Values)
                {
                    VisitCondition(value);
                    narrowing.Push(Narrow(value, boolean.Operator == BooleanOperator.And));
                }

                while (narrowing.TryPop(out var scope))
                {
                    scope.Dispose();
                }

                result.Types[test] = PyType.Bool;
                break;
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                VisitCondition(not.Operand);
                result.Types[test] = PyType.Bool;
                break;
            default:
                TypeOf(test);
                break;
        }
    }

    private PyType NamedType(NamedExpression e)
    {
        var type = TypeOf(e.Value);
        Assign(e.Target, type);
        return type;
    }

    private PyType LambdaType(LambdaExpression e)
    {
        var symbol = program.Functions[e];
        foreach (var parameter in symbol.Parameters.Where(p => p.HasDefault))
        {
            parameter.Variable.Cell.Add(TypeOf(parameter.Syntax.Default!), joiner);
        }

        VisitFunction(symbol);
        return FunctionValue(symbol);
    }

    private PyType ConditionalType(ConditionalExpression e)
    {
        VisitCondition(e.Test);
        PyType body;
        PyType orElse;
        using (Narrow(e.Test, true))
        {
            body = TypeOf(e.Body);
        }

        using (Narrow(e.Test, false))
        {
            orElse = TypeOf(e.OrElse);
        }

        return joiner.Join(body, orElse);
    }

    private PyType CompareType(CompareExpression e)
    {
        TypeOf(e.Left);
        foreach (var comparator in e.Comparators)
        {
            TypeOf(comparator);
        }

        for (var i = 0; i < e.Operators.Length; i++)
        {
            var left = result.TypeOf(i == 0 ? e.Left : e.Comparators[i - 1]);
            FlowIntoComparison(left, e.Operators[i], result.TypeOf(e.Comparators[i]));
        }

        return PyType.Bool;
    }

    private static readonly Dictionary<CompareOperator, string> s_comparisonMethods = new()
    {
        [CompareOperator.Equal] = "__eq__",
        [CompareOperator.NotEqual] = "__ne__",
        [CompareOperator.Less] = "__lt__",
        [CompareOperator.LessOrEqual] = "__le__",
        [CompareOperator.Greater] = "__gt__",
        [CompareOperator.GreaterOrEqual] = "__ge__",
    };

    /// <summary>Comparisons of instances run through the Dynamic operators, which call the comparison methods.</summary>
    private void FlowIntoComparison(PyType left, CompareOperator op, PyType right)
    {
        if (s_comparisonMethods.ContainsKey(op) && (left is ClassType { Definition: ClassSymbol } || right is ClassType { Definition: ClassSymbol }))
        {
            joiner.Escape(left);
            joiner.Escape(right);
        }

        if (op is CompareOperator.In or CompareOperator.NotIn && right is ClassType { Definition: ClassSymbol })
        {
            joiner.Escape(left);
            joiner.Escape(right);
        }
    }

    private PyType JoinedType(JoinedStringExpression e)
    {
        foreach (var value in e.Values)
        {
            TypeOf(value);
        }

        return PyType.Str;
    }

    private PyType FormattedType(FormattedValueExpression e)
    {
        TypeOf(e.Value);
        VisitOptional(e.FormatSpec);
        return PyType.Str;
    }
}
