using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>Where a local variable is declared in C#.</summary>
public enum PlacementKind
{
    /// <summary>By the statement that first assigns it.</summary>
    AtAssignment,

    /// <summary>By the header of the for, with or except whose block holds all its uses.</summary>
    InHeader,

    /// <summary>Before a statement, because its uses lie in several blocks.</summary>
    Before,
}

public readonly record struct Placement(PlacementKind Kind, SyntaxNode Anchor);

/// <summary>
/// Python's variables belong to the whole function, C#'s to a block: each variable is declared in the smallest block that holds all its uses,
/// at its first assignment where that stands directly in that block.
/// </summary>
public sealed class LocalPlacement
{
    private readonly BoundProgram program;
    private readonly Func<VariableSymbol, bool> isLocal;
    private readonly Dictionary<VariableSymbol, Use> uses = [];

    private LocalPlacement(BoundProgram program, Func<VariableSymbol, bool> isLocal)
    {
        this.program = program;
        this.isLocal = isLocal;
    }

    /// <summary>The placements of all variables for which <paramref name="isLocal"/> holds in a function's body.</summary>
    public static Dictionary<VariableSymbol, Placement> Of(
        ImmutableArray<Statement> body, BoundProgram program, Func<VariableSymbol, bool> isLocal)
    {
        var placement = new LocalPlacement(program, isLocal);
        var root = new Block(null, null, false);
        placement.VisitBlock(body, root);
        return placement.uses.ToDictionary(u => u.Key, u => placement.Decide(u.Key, u.Value, root));
    }

    private sealed record Block(Block? Parent, Statement? Owner, bool InLoop)
    {
        public int Depth { get; } = (Parent?.Depth ?? -1) + 1;
    }

    /// <summary>The smallest block so far, the first statement in it that uses the variable, and whether that statement is what declares it.</summary>
    private sealed record Use(Block Block, SyntaxNode First, PlacementKind Kind);

    private Placement Decide(VariableSymbol variable, Use use, Block root)
    {
        // A closure sees the one variable of the function: it must not be a new one in each round of a loop.
        // What may have no value keeps it from one round to the next, too.
        if (variable.Storage is not null || variable.IsCaptured && (use.Block.InLoop || use.Kind == PlacementKind.InHeader))
        {
            var block = use.Block;
            var first = use.First;
            while (block != root)
            {
                first = block.Owner!;
                block = block.Parent!;
            }

            return new Placement(PlacementKind.Before, first);
        }

        return new Placement(use.Kind, use.First);
    }

    private void VisitBlock(ImmutableArray<Statement> statements, Block block)
    {
        foreach (var statement in statements)
        {
            Visit(statement, block);
        }
    }

    private void Visit(Statement statement, Block block)
    {
        switch (statement)
        {
            case AssignStatement s:
                Read(s.Value, statement, block);
                foreach (var target in s.Targets)
                {
                    Write(target, statement, block, s.Targets.Length == 1);
                }

                break;
            case AnnotatedAssignStatement { Value: { } value } s:
                Read(value, statement, block);
                Write(s.Target, statement, block, true);
                break;
            case AnnotatedAssignStatement:
                break;
            case ForStatement s:
                VisitFor(s, block);
                break;
            case WhileStatement s:
                Read(s.Test, statement, block);
                VisitBlock(s.Body, new Block(block, s, true));
                VisitBlock(s.OrElse, new Block(block, s, block.InLoop));
                break;
            case IfStatement s:
                Read(s.Test, statement, block);
                VisitBlock(s.Body, new Block(block, s, block.InLoop));
                VisitBlock(s.OrElse, new Block(block, s, block.InLoop));
                break;
            case WithStatement s:
                VisitWith(s, block);
                break;
            case TryStatement s:
                VisitTry(s, block);
                break;
            case FunctionDefinition s:
                VisitNested(s, statement, block);
                break;
            default:
                Read(statement, statement, block);
                break;
        }
    }

    private void VisitFor(ForStatement s, Block block)
    {
        Read(s.Iterable, s, block);
        var body = new Block(block, s, true);
        Header(s.Target, s, body);
        VisitBlock(s.Body, body);
        VisitBlock(s.OrElse, new Block(block, s, block.InLoop));
    }

    private void VisitWith(WithStatement s, Block block)
    {
        var body = new Block(block, s, block.InLoop);
        foreach (var item in s.Items)
        {
            Read(item.Context, s, item == s.Items[0] ? block : body);
            if (item.Target is not null)
            {
                Header(item.Target, s, body);
            }
        }

        VisitBlock(s.Body, body);
    }

    private void VisitTry(TryStatement s, Block block)
    {
        VisitBlock(s.Body, new Block(block, s, block.InLoop));
        foreach (var handler in s.Handlers)
        {
            var body = new Block(block, s, block.InLoop);
            if (handler.Type is not null)
            {
                Read(handler.Type, s, block);
            }

            if (handler.Target is not null)
            {
                Header(handler.Target, handler, body);
            }

            VisitBlock(handler.Body, body);
        }

        VisitBlock(s.OrElse, new Block(block, s, block.InLoop));
        VisitBlock(s.Finally, new Block(block, s, block.InLoop));
    }

    private void VisitNested(FunctionDefinition nested, Statement statement, Block block)
    {
        foreach (var name in SyntaxChildren.Descendants(nested).OfType<NameExpression>())
        {
            Note(name, statement, block, PlacementKind.Before);
        }

        if (program.Names.GetValueOrDefault(nested) is VariableSymbol variable && isLocal(variable))
        {
            Note(variable, statement, block, PlacementKind.AtAssignment);
        }
    }

    private void Header(Expression target, SyntaxNode header, Block body)
    {
        foreach (var name in Names(target))
        {
            Note(name, header, body, IsPlainTarget(target) ? PlacementKind.InHeader : PlacementKind.Before);
        }
    }

    private static bool IsPlainTarget(Expression target) =>
        target is NameExpression || target is TupleExpression tuple && tuple.Elements.All(IsPlainTarget);

    private void Write(Expression target, Statement statement, Block block, bool declares)
    {
        switch (target)
        {
            case NameExpression name:
                Note(name, statement, block, declares ? PlacementKind.AtAssignment : PlacementKind.Before);
                break;
            case TupleExpression { Elements: var elements }:
                foreach (var element in elements)
                {
                    Write(element, statement, block, declares && elements.All(e => e is NameExpression));
                }

                break;
            default:
                Read(target, statement, block);
                break;
        }
    }

    private void Read(SyntaxNode node, Statement statement, Block block)
    {
        foreach (var name in Names(node))
        {
            Note(name, statement, block, PlacementKind.Before);
        }
    }

    private static IEnumerable<NameExpression> Names(SyntaxNode node) => SyntaxChildren.Descendants(node).OfType<NameExpression>();

    private void Note(NameExpression name, SyntaxNode statement, Block block, PlacementKind kind)
    {
        if (program.Names.GetValueOrDefault(name) is VariableSymbol variable && isLocal(variable))
        {
            Note(variable, statement, block, kind);
        }
    }

    private void Note(VariableSymbol variable, SyntaxNode statement, Block block, PlacementKind kind)
    {
        if (!uses.TryGetValue(variable, out var use))
        {
            uses[variable] = new Use(block, statement, kind);
            return;
        }

        var common = use.Block;
        var (first, firstKind) = (use.First, use.Kind);
        while (!Contains(common, block))
        {
            (first, firstKind, common) = (common.Owner!, PlacementKind.Before, common.Parent!);
        }

        uses[variable] = new Use(common, first, firstKind);
    }

    private static bool Contains(Block outer, Block inner)
    {
        for (Block? b = inner; b is not null && b.Depth >= outer.Depth; b = b.Parent)
        {
            if (ReferenceEquals(b, outer))
            {
                return true;
            }
        }

        return false;
    }
}
