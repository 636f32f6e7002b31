using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

public sealed partial class DefiniteAssignment
{
    private void Read(SyntaxNode? node)
    {
        switch (node)
        {
            case null or ConstantExpression:
                return;
            case NameExpression name:
                ReadName(name);
                return;
            case AttributeExpression e:
                Read(e.Value);
                facts.Methods(e.Name).ForEach(NeedAll);
                return;
            case CallExpression e:
                VisitCall(e);
                return;
            case NamedExpression e:
                Read(e.Value);
                Assign(program.Names.GetValueOrDefault(e.Target));
                return;
            case BooleanExpression or UnaryExpression { Operator: UnaryOperator.Not } or CompareExpression:
                var (holds, fails) = Condition((Expression)node);
                state = Meet(holds, fails);
                return;
            case ConditionalExpression e:
                var (then, otherwise) = Condition(e.Test);
                state = then;
                Read(e.Body);
                (then, state) = (state, otherwise);
                Read(e.OrElse);
                state = Meet(then, state);
                return;
            case LambdaExpression e:
                ReadChildren(e.Parameters);
                ReadLater(() => Read(e.Body));
                return;
            case ComprehensionExpression e:
                Read(e.Clauses[0].Iterable);
                ReadLater(() => VisitComprehension(e));
                return;
            default:
                ReadChildren(node);
                return;
        }
    }

    private void ReadChildren(SyntaxNode node)
    {
        foreach (var child in SyntaxChildren.Of(node))
        {
            Read(child);
        }
    }

    /// <summary>What runs later, or perhaps not at all: it has what is assigned here, and assigns nothing for what follows.</summary>
    private void ReadLater(Action read)
    {
        var before = Copy(state);
        read();
        state = before;
    }

    private void VisitComprehension(ComprehensionExpression e)
    {
        foreach (var (clause, i) in e.Clauses.Select((c, i) => (c, i)))
        {
            if (i > 0)
            {
                Read(clause.Iterable);
            }

            AssignTargets([clause.Target]);
            foreach (var condition in clause.Conditions)
            {
                state = Condition(condition).Holds;
            }
        }

        Read(e.Element);
        Read(e.Value);
    }

    private void ReadName(NameExpression name)
    {
        switch (program.Names.GetValueOrDefault(name))
        {
            case VariableSymbol variable when !surelyUnbound.Contains(name):
                Need(variable);
                break;
            case FunctionSymbol called:
                NeedAll(called);
                break;
            case ClassSymbol type:
                facts.Called(type).ForEach(NeedAll);
                break;
        }
    }

    private void VisitCall(CallExpression e)
    {
        // The arguments come first: what they assign, the function finds.
        var target = e.Function is NameExpression name ? program.Names.GetValueOrDefault(name) as FunctionSymbol : null;
        if (target is null)
        {
            Read(e.Function);
        }

        foreach (var argument in e.Arguments)
        {
            Read(argument);
        }

        foreach (var keyword in e.Keywords)
        {
            Read(keyword.Value);
        }

        if (AssignmentFacts.EndsProgram(e))
        {
            state = null;
        }

        if (target is null)
        {
            return;
        }

        NeedAll(target);
        if (target.IsGenerator || target.IsAsync || target.Definition is FunctionDefinition { Decorators.IsEmpty: false } || !assigns.TryGetValue(target, out var assigned))
        {
            return;
        }

        if (assigned is null)
        {
            state = null;
        }
        else
        {
            state?.UnionWith(assigned);
        }
    }

    /// <summary>Evaluates a condition: what has a value where it holds, and where it doesn't.</summary>
    private (HashSet<VariableSymbol>? Holds, HashSet<VariableSymbol>? Fails) Condition(Expression test)
    {
        switch (test)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } e:
                var (holds, fails) = Condition(e.Operand);
                return (fails, holds);
            case BooleanExpression e:
                HashSet<VariableSymbol>? left = null;
                foreach (var value in e.Values)
                {
                    (holds, fails) = Condition(value);
                    left = Meet(left, e.Operator == BooleanOperator.And ? fails : holds);
                    state = e.Operator == BooleanOperator.And ? holds : fails;
                }

                return e.Operator == BooleanOperator.And ? (state, left) : (left, state);
            case CompareExpression e when facts.IsMainGuard(e, module) is { } isMain:
                return isMain ? (state, null) : (null, state);
            case ConstantExpression { Kind: ConstantKind.Boolean, Value: false }:
                return (null, state);
            case ConstantExpression when ControlFlow.IsAlwaysTrue(test):
                return (state, null);
            case CompareExpression:
                ReadChildren(test);
                break;
            default:
                Read(test);
                break;
        }

        return (state, Copy(state));
    }

    private void AssignTargets(IEnumerable<Expression> targets)
    {
        foreach (var target in targets)
        {
            switch (target)
            {
                case NameExpression name:
                    Assign(program.Names.GetValueOrDefault(name));
                    break;
                case TupleExpression e:
                    AssignTargets(e.Elements);
                    break;
                case ListExpression e:
                    AssignTargets(e.Elements);
                    break;
                case StarredExpression e:
                    AssignTargets([e.Value]);
                    break;
                default:
                    ReadChildren(target);
                    break;
            }
        }
    }
}
