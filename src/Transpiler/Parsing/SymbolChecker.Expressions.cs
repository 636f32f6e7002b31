using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Expressions; the rules of PEP 572 for assignment expressions.</summary>
internal sealed partial class SymbolChecker
{
    private void VisitChildren(SyntaxNode node)
    {
        foreach (var child in SyntaxChildren.Of(node))
        {
            VisitNode(child);
        }
    }

    private void VisitNode(SyntaxNode node)
    {
        switch (node)
        {
            case Expression expression:
                Visit(expression);
                break;
            case Statement statement:
                Visit(statement);
                break;
            case Pattern pattern:
                VisitPattern(pattern);
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    private void Visit(Expression? expression, bool store = false)
    {
        if (expression is null or ConstantExpression || !hasStack(expression))
        {
            return;
        }

        switch (expression)
        {
            case NameExpression e:
                Define(e.Name, store ? Uses.Local : Uses.Used);
                break;
            case TupleExpression or ListExpression or StarredExpression when store:
                foreach (var child in SyntaxChildren.Of(expression))
                {
                    Visit((Expression)child, store: true);
                }

                break;
            case NamedExpression e:
                VisitNamed(e);
                break;
            case LambdaExpression e:
                VisitDefaults(e.Parameters);
                InBlock(BlockKind.Function, "", () =>
                {
                    DefineParameters(e.Parameters);
                    Visit(e.Body);
                });
                break;
            case ComprehensionExpression e:
                VisitComprehension(e);
                break;
            case YieldExpression or YieldFromExpression:
                RejectInSpecial(expression, "yield expression");
                VisitChildren(expression);
                break;
            case AwaitExpression e:
                RejectInSpecial(expression, "await expression");
                Visit(e.Value);
                break;
            case BinaryExpression:
                VisitChain(expression);
                break;
            default:
                VisitChildren(expression);
                break;
        }
    }

    // A chain a + b + c leans to the left and may be long.
    private void VisitChain(Expression expression)
    {
        var operands = new Stack<Expression>();
        for (; expression is BinaryExpression binary; expression = binary.Left)
        {
            operands.Push(binary.Right);
        }

        Visit(expression);
        while (operands.TryPop(out var operand))
        {
            Visit(operand);
        }
    }

    private void RejectInSpecial(Expression expression, string what)
    {
        if (current.Where.Length > 0)
        {
            Report(DiagnosticDescriptors.InvalidSyntaxBecause, expression.Span, $"{what} cannot be used within {current.Where}");
        }
    }

    private void VisitComprehension(ComprehensionExpression expression)
    {
        current.IterableDepth++;
        Visit(expression.Clauses[0].Iterable);
        current.IterableDepth--;
        if (python2 && expression.Kind == ComprehensionKind.List)
        {
            VisitComprehensionBody(expression);
            return;
        }

        InBlock(BlockKind.Comprehension, "", () => VisitComprehensionBody(expression));
    }

    private void VisitComprehensionBody(ComprehensionExpression expression)
    {
        for (var i = 0; i < expression.Clauses.Length; i++)
        {
            var clause = expression.Clauses[i];
            VisitLoopTarget(clause.Target);
            if (i > 0)
            {
                current.IterableDepth++;
                Visit(clause.Iterable);
                current.IterableDepth--;
            }

            foreach (var condition in clause.Conditions)
            {
                Visit(condition);
            }
        }

        Visit(expression.Value);
        Visit(expression.Element);
    }

    private void VisitLoopTarget(Expression target)
    {
        foreach (var name in SyntaxChildren.Descendants(target).OfType<NameExpression>())
        {
            if ((current.Of(name.Name) & (Uses.Global | Uses.Nonlocal)) != Uses.None)
            {
                Report(DiagnosticDescriptors.BadNamedExpression, name.Span, $"comprehension inner loop cannot rebind assignment expression target '{name.Name}'");
            }
        }

        current.InLoopTarget = true;
        Visit(target, store: true);
        current.InLoopTarget = false;
    }

    private void VisitNamed(NamedExpression expression)
    {
        RejectInSpecial(expression, "named expression");
        if (current.IterableDepth > 0)
        {
            Report(DiagnosticDescriptors.BadNamedExpression, expression.Span, "assignment expression cannot be used in a comprehension iterable expression");
        }
        else if (current.Kind == BlockKind.Comprehension)
        {
            BindOutside(expression);
        }

        Visit(expression.Value);
        Visit(expression.Target, store: true);
    }

    // In a comprehension the target belongs to the block around it.
    private void BindOutside(NamedExpression expression)
    {
        var name = expression.Target.Name;
        for (var block = current; block is not null; block = block.Parent)
        {
            switch (block.Kind)
            {
                case BlockKind.Comprehension when (block.Of(name) & Uses.LoopVariable) != Uses.None:
                    Report(DiagnosticDescriptors.BadNamedExpression, expression.Span, $"assignment expression cannot rebind comprehension iteration variable '{name}'");
                    return;
                case BlockKind.Comprehension:
                    continue;
                case BlockKind.Class:
                    Report(DiagnosticDescriptors.BadNamedExpression, expression.Span, "assignment expression within a comprehension cannot be used in a class body");
                    return;
                case BlockKind.Special:
                    Report(DiagnosticDescriptors.BadNamedExpression, expression.Span, $"assignment expression within a comprehension cannot be used within {block.Where}");
                    return;
                default:
                    block.Names[name] = block.Of(name) | Uses.Local;
                    current.Names[name] = current.Of(name) | Uses.Nonlocal;
                    return;
            }
        }
    }
}
