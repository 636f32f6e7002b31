using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What flows where, statement by statement.</summary>
public sealed partial class TypeInference
{
    private void VisitBlock(IEnumerable<Statement> statements)
    {
        var guards = new Stack<IDisposable>();
        foreach (var statement in statements)
        {
            Visit(statement);
            if (statement is IfStatement { OrElse.IsEmpty: true } guard && !ControlFlow.CanReachEnd(guard.Body))
            {
                // After "if x is None: return" x has a value.
                guards.Push(Narrow(guard.Test, false));
            }
        }

        while (guards.TryPop(out var scope))
        {
            scope.Dispose();
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition s:
                VisitDefinition(s);
                break;
            case ClassDefinition s:
                VisitBlock(s.Body);
                break;
            case ReturnStatement s:
                VisitReturn(s);
                break;
            case DeleteStatement s:
                VisitDelete(s);
                break;
            case AssignStatement s:
                VisitAssign(s);
                break;
            case AugmentedAssignStatement s:
                VisitAugmented(s);
                break;
            case AnnotatedAssignStatement { Value: { } value } s:
                Assign(s.Target, value);
                break;
            case ForStatement s:
                VisitFor(s);
                break;
            case WhileStatement s:
                VisitWhile(s);
                break;
            case IfStatement s:
                VisitIf(s);
                break;
            case WithStatement s:
                VisitWith(s);
                break;
            case RaiseStatement s:
                VisitRaise(s);
                break;
            case TryStatement s:
                VisitTry(s);
                break;
            case AssertStatement s:
                VisitCondition(s.Test);
                VisitOptional(s.Message);
                break;
            case ExpressionStatement s:
                TypeOf(s.Value);
                break;
            case PrintStatement s:
                VisitOptional(s.Destination);
                foreach (var value in s.Values)
                {
                    TypeOf(value);
                }

                break;
        }
    }

    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
        {
            TypeOf(expression);
        }
    }

    private void VisitDefinition(FunctionDefinition definition)
    {
        var symbol = program.Functions[definition];
        foreach (var parameter in symbol.Parameters.Where(p => p.HasDefault))
        {
            parameter.Variable.Cell.Add(TypeOf(parameter.Syntax.Default!), joiner);
        }

        // A name with several definitions, or with a decorator, is a variable that holds the function.
        if (program.Names.GetValueOrDefault(definition) is VariableSymbol variable)
        {
            variable.Cell.Add(Decorated(definition, symbol), joiner);
        }

        VisitFunction(symbol);
    }

    private PyType Decorated(FunctionDefinition definition, FunctionSymbol symbol)
    {
        var type = FunctionValue(symbol);
        foreach (var decorator in definition.Decorators.Reverse().Where(d => !KnownDecorators.IsTransparent(d)))
        {
            // The decorator sees a function value and gives any value.
            TypeOf(decorator);
            joiner.Escape(type);
            EscapeCallee(decorator);
            type = PyType.Dynamic;
        }

        return type;
    }

    /// <summary>A function of the script that is called in Dynamic form with one function value.</summary>
    private void EscapeCallee(Expression callee) => joiner.Escape(result.TypeOf(callee));

    private void VisitReturn(ReturnStatement s)
    {
        if (s.Value is not null)
        {
            var type = TypeOf(s.Value);
            if (!function.IsGenerator)
            {
                function.Result.Add(type, joiner);
            }
        }
        else if (!function.IsGenerator)
        {
            function.Result.Add(PyType.None, joiner);
        }
    }

    private void VisitDelete(DeleteStatement s)
    {
        foreach (var target in s.Targets)
        {
            switch (target)
            {
                case SubscriptExpression subscript:
                    TypeOf(subscript.Value);
                    TypeOf(subscript.Index);
                    break;
                case AttributeExpression attribute:
                    TypeOf(attribute.Value);
                    break;
            }
        }
    }

    private void VisitAssign(AssignStatement s)
    {
        foreach (var target in s.Targets)
        {
            Assign(target, s.Value);
        }
    }

    /// <summary>Assigns an expression; a display on both sides is assigned element by element.</summary>
    private void Assign(Expression target, Expression value)
    {
        var type = TypeOf(value);
        if (ElementsOf(target) is { } targets && value is TupleExpression tuple && targets.Count == tuple.Elements.Length
            && !targets.Concat(tuple.Elements).Any(e => e is StarredExpression))
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var element = result.TypeOf(tuple.Elements[i]);
                Assign(targets[i], Growth.OfSwap(targets, tuple.Elements[i], loopDepth) ? Widen(element) : element);
            }

            result.Types[target] = type;
            return;
        }

        Assign(target, loopDepth > 0 && target is NameExpression or AttributeExpression && Growth.IsMultiplied(target, value) ? Widen(type) : type);
    }

    private static IReadOnlyList<Expression>? ElementsOf(Expression target) => target switch
    {
        TupleExpression t => t.Elements,
        ListExpression l => l.Elements,
        _ => null,
    };

    /// <summary>An int that may grow exponentially is exact only with a fallback to big integers (design: growth analysis).</summary>
    private static PyType Widen(PyType type) => ReferenceEquals(type, PyType.Int) ? PyType.BigInt : type;

    /// <summary>A value of the type flows into a target.</summary>
    private void Assign(Expression target, PyType type)
    {
        switch (target)
        {
            case NameExpression name:
                AssignName(name, type);
                break;
            case AttributeExpression attribute:
                AssignAttribute(attribute, type);
                break;
            case SubscriptExpression subscript:
                AssignItem(subscript, type);
                break;
            case StarredExpression starred:
                Site(starred).Add(type, joiner);
                Assign(starred.Value, known.List(Site(starred)));
                break;
            default:
                Unpack(target, type);
                break;
        }

        result.Types[target] = type;
    }

    private void AssignName(NameExpression name, PyType type)
    {
        if (program.Names.GetValueOrDefault(name) is VariableSymbol variable)
        {
            variable.Cell.Add(type, joiner);
            narrowed.Remove(variable);
        }
    }

    private void Unpack(Expression target, PyType type)
    {
        if (ElementsOf(target) is not { } targets)
        {
            return;
        }

        var starred = targets.Any(t => t is StarredExpression);
        for (var i = 0; i < targets.Count; i++)
        {
            var element = type is TupleType tuple && !starred && tuple.Elements.Length == targets.Count
                ? tuple.Elements[i]
                : ElementType(type, target);
            Assign(targets[i], element);
        }
    }

    private void VisitAugmented(AugmentedAssignStatement s)
    {
        var left = TypeOf(s.Target);
        var right = TypeOf(s.Value);
        var type = Operate(s, s.Operator, left, right);
        var grows = s.Operator is BinaryOperator.Multiply or BinaryOperator.Power or BinaryOperator.LeftShift && loopDepth > 0;
        if (s.Operator == BinaryOperator.Add && KnownTypes.Is(left, known.ListClass))
        {
            // list += iterable extends in place: the elements flow into the same list.
            ((ClassType)left).Arguments[0].Add(ElementType(right, s), joiner);
            type = left;
        }

        Assign(s.Target, grows ? Widen(type) : type);
        result.Types[s] = grows ? Widen(type) : type;
        result.Types[s.Target] = left;
    }

    private void VisitFor(ForStatement s)
    {
        var items = TypeOf(s.Iterable);
        Assign(s.Target, ElementType(items, s.Iterable));
        ForgetAssigned(s.Body);
        loopDepth++;
        VisitBlock(s.Body);
        loopDepth--;
        VisitBlock(s.OrElse);
    }

    private void VisitWhile(WhileStatement s)
    {
        loopDepth++;
        ForgetAssigned(s.Body);
        VisitCondition(s.Test);
        using (Narrow(s.Test, true))
        {
            VisitBlock(s.Body);
        }

        loopDepth--;
        VisitBlock(s.OrElse);
    }

    private void VisitIf(IfStatement s)
    {
        VisitCondition(s.Test);
        using (Narrow(s.Test, true))
        {
            VisitBlock(s.Body);
        }

        using (Narrow(s.Test, false))
        {
            VisitBlock(s.OrElse);
        }
    }

    private void VisitWith(WithStatement s)
    {
        foreach (var item in s.Items)
        {
            var context = TypeOf(item.Context);
            var entered = EnteredType(item, context);
            if (item.Target is not null)
            {
                Assign(item.Target, entered);
            }
        }

        VisitBlock(s.Body);
    }

    /// <summary>What <c>__enter__</c> gives.</summary>
    private PyType EnteredType(WithItem item, PyType context)
    {
        switch (context)
        {
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__enter__") is FunctionSymbol enter:
                if (symbol.FindMember("__exit__") is FunctionSymbol exit)
                {
                    foreach (var parameter in exit.Parameters.Skip(1))
                    {
                        parameter.Variable.Cell.Add(PyType.Dynamic, joiner);
                    }
                }

                return enter.Result.Type;
            case ClassType { Definition: IClassDefinition definition } receiver when KnownTypes.LibraryBase(definition) is { } library
                && library.Find("__enter__") is LibraryFunction { Overloads: [var overload, ..] }:
                return overload.Result is OpaqueScheme ? context : Instantiate(overload.Result, ReceiverSubstitution(receiver, overload), item);
            case { IsDynamic: true } or { IsNever: true }:
                return context;
            default:
                return context;
        }
    }

    private void VisitRaise(RaiseStatement s)
    {
        foreach (var part in new[] { s.Exception, s.Value, s.Cause })
        {
            VisitOptional(part);
        }

        if (s.Exception is not null && result.TypeOf(s.Exception) is ClassObjectType { Definition: ClassSymbol { } raised }
            && raised.FindMember("__init__") is FunctionSymbol { Parameters.Count: 2 } constructor && s.Value is not null)
        {
            constructor.Parameters[1].Variable.Cell.Add(TypeOf(s.Value), joiner);
        }
    }

    private void VisitTry(TryStatement s)
    {
        VisitBlock(s.Body);
        foreach (var handler in s.Handlers)
        {
            var type = ExceptionType(handler.Type);
            if (handler.Target is not null)
            {
                Assign(handler.Target, type);
            }

            VisitBlock(handler.Body);
        }

        VisitBlock(s.OrElse);
        VisitBlock(s.Finally);
    }

    private PyType ExceptionType(Expression? type)
    {
        switch (type)
        {
            case null:
                return new ClassType(known.BaseException, []);
            case TupleExpression tuple:
                result.Types[tuple] = PyType.Dynamic;
                return tuple.Elements.Aggregate(PyType.Never, (joined, e) => joiner.Join(joined, ExceptionType(e)));
            default:
                return TypeOf(type) is ClassObjectType c ? new ClassType(c.Definition, []) : new ClassType(known.BaseException, []);
        }
    }
}
