using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Statements.</summary>
internal sealed partial class SymbolChecker
{
    private void Visit(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        if (!hasStack(statement))
        {
            return;
        }

        switch (statement)
        {
            case FunctionDefinition s:
                VisitFunction(s);
                break;
            case ClassDefinition s:
                VisitClass(s);
                break;
            case TypeAliasStatement s:
                Visit(s.Name, store: true);
                InTypeParameters(s.TypeParameters, s.Name.Name, () => InBlock(BlockKind.Special, "a type alias", () => Visit(s.Value)));
                break;
            case GlobalStatement s:
                Declare(s, s.Names, isGlobal: true);
                break;
            case NonlocalStatement s:
                Declare(s, s.Names, isGlobal: false);
                break;
            case ImportStatement s:
                foreach (var alias in s.Names)
                {
                    Define(alias.AsName ?? alias.Name.Split('.')[0], Uses.Import);
                }

                break;
            case ImportFromStatement s:
                foreach (var alias in s.Names.Where(n => n.Name != "*"))
                {
                    Define(alias.AsName ?? alias.Name, Uses.Import);
                }

                break;
            default:
                VisitBlocks(statement);
                break;
        }
    }

    private void VisitBlocks(Statement statement)
    {
        switch (statement)
        {
            case ForStatement s:
                Visit(s.Target, store: true);
                Visit(s.Iterable);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case IfStatement s:
                VisitIf(s);
                break;
            case WithStatement s:
                foreach (var item in s.Items)
                {
                    Visit(item.Context);
                    Visit(item.Target, store: true);
                }

                Visit(s.Body);
                break;
            case MatchStatement s:
                VisitMatch(s);
                break;
            case TryStatement s:
                VisitTry(s);
                break;
            default:
                VisitSimple(statement);
                break;
        }
    }

    private void VisitSimple(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement s:
                foreach (var target in s.Targets)
                {
                    Visit(target, store: true);
                }

                Visit(s.Value);
                break;
            case AugmentedAssignStatement s:
                Visit(s.Target, store: true);
                Visit(s.Value);
                break;
            case AnnotatedAssignStatement s:
                VisitAnnotated(s);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                {
                    Visit(target, store: true);
                }

                break;
            default:
                VisitChildren(statement);
                break;
        }
    }

    private void VisitIf(IfStatement statement)
    {
        while (true)
        {
            Visit(statement.Test);
            Visit(statement.Body);
            if (statement.OrElse is not [IfStatement next])
            {
                Visit(statement.OrElse);
                return;
            }

            statement = next;
        }
    }

    // symtable.c visits the else block before the handlers.
    private void VisitTry(TryStatement statement)
    {
        Visit(statement.Body);
        Visit(statement.OrElse);
        foreach (var handler in statement.Handlers)
        {
            Visit(handler.Type);
            Visit(handler.Target, store: true);
            Visit(handler.Body);
        }

        Visit(statement.Finally);
    }

    private void VisitAnnotated(AnnotatedAssignStatement statement)
    {
        if (statement.Target is not NameExpression target)
        {
            Visit(statement.Target, store: true);
        }
        else
        {
            var uses = current.Of(target.Name);
            if ((uses & (Uses.Global | Uses.Nonlocal)) != Uses.None && current.Kind != BlockKind.Module && statement.IsSimple)
            {
                var what = (uses & Uses.Global) != Uses.None ? "global" : "nonlocal";
                Report(DiagnosticDescriptors.BadScopeDeclaration, statement.Span, $"annotated name '{target.Name}' can't be {what}");
            }
            else if (statement.IsSimple || statement.Value is not null)
            {
                Define(target.Name, statement.IsSimple ? Uses.Annotated | Uses.Local : Uses.Local);
            }
        }

        VisitAnnotation(statement.Annotation);
        Visit(statement.Value);
    }

    private void VisitAnnotation(Expression? annotation)
    {
        if (annotation is null)
        {
            return;
        }

        if (futureAnnotations)
        {
            InBlock(BlockKind.Special, "an annotation", () => Visit(annotation));
        }
        else
        {
            Visit(annotation);
        }
    }

    private void VisitMatch(MatchStatement statement)
    {
        Visit(statement.Subject);
        foreach (var matchCase in statement.Cases)
        {
            VisitPattern(matchCase.Pattern);
            Visit(matchCase.Guard);
            Visit(matchCase.Body);
        }
    }

    private void VisitPattern(Pattern pattern)
    {
        var name = pattern switch
        {
            AsPattern p => p.Name,
            StarPattern p => p.Name,
            MappingPattern p => p.Rest,
            _ => null,
        };
        foreach (var child in SyntaxChildren.Of(pattern))
        {
            VisitNode(child);
        }

        if (name is { Length: > 0 })
        {
            Define(name, Uses.Local);
        }
    }
}
