using PyConc2Cs.Binding;
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
        (joiner.Site, joiner.Source) = isExplaining ? (statement, source) : default;
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
                VisitPrint(s);
                break;
        }
    }

    private void VisitPrint(PrintStatement s)
    {
        VisitOptional(s.Destination);
        foreach (var value in s.Values)
        {
            TypeOf(value);
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
            VisitOptional(KnownDecorators.RegisteredClass(definition));
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
            if (!function.GivesText && (!function.IsGenerator || function.IsCoroutine))
            {
                function.Result.Add(type, joiner);
            }
        }
        else if (!function.GivesText && (!function.IsGenerator || function.IsCoroutine))
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

    private void VisitFor(ForStatement s)
    {
        var items = TypeOf(s.Iterable);
        NoteSign(s.Target, s.Iterable);
        Assign(s.Target, s.IsAsync ? AsyncElementType(items) : ElementType(items, s.Iterable));
        ForgetAssigned(s.Body);
        loopDepth++;
        growing.Push(GrowthOf(s, s.Body));
        VisitBlock(s.Body);
        growing.Pop();
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
            growing.Push(GrowthOf(s, s.Body));
            VisitBlock(s.Body);
            growing.Pop();
        }

        loopDepth--;
        VisitBlock(s.OrElse);
    }

    private readonly Dictionary<SyntaxNode, HashSet<string>> growthOfBlocks = new(ReferenceEqualityComparer.Instance);

    private GrowthSummaries? growthOfCalls;

    private GrowthSummaries GrowthOfCalls => growthOfCalls ??= new GrowthSummaries(program);

    private HashSet<string> GrowthOf(SyntaxNode owner, IReadOnlyCollection<Statement> block)
    {
        if (!growthOfBlocks.TryGetValue(owner, out var names))
        {
            growthOfBlocks[owner] = names = GrowthGraph.Exponential(block, GrowthOfCalls);
        }

        return names;
    }

    /// <summary>A function may be called again and again: what outlives the call (nonlocal, global, attributes), and what it passes to itself, grows as in a loop.</summary>
    private HashSet<string> GrowthAcrossCalls(FunctionSymbol symbol, FunctionDefinition definition)
    {
        if (!growthOfBlocks.TryGetValue(definition, out var names))
        {
            names = GrowthGraph.Exponential(definition.Body, GrowthOfCalls);
            names.RemoveWhere(n => !n.Contains('.', StringComparison.Ordinal) && !n.EndsWith(']') && !symbol.NonlocalNames.Contains(n) && !symbol.GlobalNames.Contains(n));
            names.UnionWith(GrowthOfCalls.GrowingParameters(symbol, definition));
            growthOfBlocks[definition] = names;
        }

        return names;
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
}
