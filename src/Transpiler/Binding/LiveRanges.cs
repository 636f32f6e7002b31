using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Uses of a variable that no other value of it reaches.</summary>
internal sealed record LiveRange(List<NameExpression> Names, int Bindings, bool IsBoundInLoop);

/// <summary>
/// Reaching definitions of one variable through a block. A name that several definitions reach joins them; ranges of which one lies in the other's block
/// are joined too. Any doubt (a lambda, a generator, a nested class, a walrus in a comprehension) joins all.
/// </summary>
internal sealed class LiveRanges
{
    private readonly VariableSymbol variable;
    private readonly BoundProgram program;
    private readonly Dictionary<NameExpression, int> ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<Occurrence> occurrences = [];
    private readonly List<int> parents = [];

    /// <summary>For each enclosing try or with: all definitions that reach a point of its body.</summary>
    private readonly Stack<HashSet<int>> sinks = new();
    private readonly Stack<(HashSet<int> Break, HashSet<int> Continue)> loops = new();
    private HashSet<int> state = [];
    private bool isDoubtful;

    private sealed class Block(Block? parent)
    {
        public Block? Parent { get; } = parent;

        public int Depth { get; } = (parent?.Depth ?? -1) + 1;
    }

    private sealed record Occurrence(NameExpression Name, Block Block, bool IsBinding, bool InLoop);

    private LiveRanges(VariableSymbol variable, BoundProgram program)
    {
        this.variable = variable;
        this.program = program;
    }

    /// <summary>The ranges in source order; one or none if the variable can't be split.</summary>
    public static List<LiveRange> Of(VariableSymbol variable, ImmutableArray<Statement> body, BoundProgram program)
    {
        var ranges = new LiveRanges(variable, program);
        ranges.Visit(body, new Block(null));
        return ranges.isDoubtful ? [] : ranges.Result();
    }

    private List<LiveRange> Result()
    {
        var groups = occurrences.Select((o, id) => (o, id)).GroupBy(x => Find(x.id)).Select(g => g.Select(x => x.o).ToList()).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                var (first, second) = (Common(groups[i]), Common(groups[j]));
                if (Contains(first, second) || Contains(second, first))
                {
                    groups[i].AddRange(groups[j]);
                    groups.RemoveAt(j);
                    (i, j) = (-1, groups.Count);
                }
            }
        }

        return [.. groups.Select(g => g.OrderBy(o => o.Name.Span.Start).ToList()).OrderBy(g => g[0].Name.Span.Start)
            .Select(g => new LiveRange([.. g.Select(o => o.Name)], g.Count(o => o.IsBinding), g.Exists(o => o is { IsBinding: true, InLoop: true })))];
    }

    private static Block Common(List<Occurrence> group)
    {
        var block = group[0].Block;
        foreach (var other in group)
        {
            while (!Contains(block, other.Block))
            {
                block = block.Parent!;
            }
        }

        return block;
    }

    private static bool Contains(Block outer, Block inner)
    {
        var block = inner;
        while (block.Depth > outer.Depth)
        {
            block = block.Parent!;
        }

        return ReferenceEquals(block, outer);
    }

    private void Visit(ImmutableArray<Statement> statements, Block block)
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
                Use(s.Value, block);
                foreach (var target in s.Targets)
                {
                    Define(target, block);
                }

                break;
            case AugmentedAssignStatement s:
                Use(s.Value, block);
                Use(s.Target, block);
                Define(s.Target, block);
                break;
            case AnnotatedAssignStatement { Value: { } value } s:
                Use(value, block);
                Define(s.Target, block);
                break;
            case AnnotatedAssignStatement s:
                isDoubtful |= Mentions(s.Target);
                break;
            case ReturnStatement or RaiseStatement:
                Use(statement, block);
                state = [];
                break;
            case BreakStatement or ContinueStatement:
                Jump(statement is BreakStatement);
                break;
            case ClassDefinition or GlobalStatement or MatchStatement or DeleteStatement:
                isDoubtful |= Mentions(statement);
                break;
            case FunctionDefinition f:
                isDoubtful |= ReferenceEquals(program.Names.GetValueOrDefault(f), variable) || Mentions(f);
                break;
            case ImportStatement or ImportFromStatement:
                isDoubtful |= SyntaxChildren.Of(statement).Any(a => ReferenceEquals(program.Names.GetValueOrDefault(a), variable));
                break;
            default:
                VisitCompound(statement, block);
                break;
        }
    }

    private void VisitCompound(Statement statement, Block block)
    {
        switch (statement)
        {
            case ForStatement s:
                Use(s.Iterable, block);
                Loop(s.Body, s.OrElse, block, (_, body) => Define(s.Target, body), isEndless: false);
                break;
            case WhileStatement s:
                Loop(s.Body, s.OrElse, block, (outer, _) => Use(s.Test, outer), s.Test is ConstantExpression { Value: true });
                break;
            case IfStatement s:
                VisitIf(s, block);
                break;
            case WithStatement s:
                VisitWith(s, block);
                break;
            case TryStatement s:
                VisitTry(s, block);
                break;
            default:
                Use(statement, block);
                break;
        }
    }

    /// <summary>The module's <c>if __name__ == "__main__"</c> is emitted without a block of its own.</summary>
    private void VisitIf(IfStatement s, Block block)
    {
        var isGuard = block.Depth == 0 && !program.RunsAgain && SyntaxChildren.Descendants(s.Test).Any(n => n is NameExpression { Name: "__name__" });
        Use(s.Test, block);
        var before = Copy(state);
        Visit(s.Body, isGuard ? block : new Block(block));
        var after = state;
        state = before;
        Visit(s.OrElse, new Block(block));
        Merge(after);
    }

    /// <summary>Twice, so that what a round binds reaches the next one.</summary>
    private void Loop(ImmutableArray<Statement> body, ImmutableArray<Statement> orElse, Block block, Action<Block, Block> header, bool isEndless)
    {
        var inner = new Block(block);
        var exits = new HashSet<int>();
        loopDepth++;
        for (var round = 0; round < 2; round++)
        {
            var before = Copy(state);
            loops.Push((exits, []));
            header(block, inner);
            Visit(body, inner);
            Merge(loops.Pop().Continue);
            Merge(before);
        }

        loopDepth--;
        if (isEndless)
        {
            state = [];
        }

        Visit(orElse, new Block(block));
        Merge(exits);
    }

    private int loopDepth;

    private void Jump(bool isBreak)
    {
        if (loops.TryPeek(out var loop))
        {
            (isBreak ? loop.Break : loop.Continue).UnionWith(state);
        }

        state = [];
    }

    /// <summary>A context manager may swallow an exception from anywhere in the body.</summary>
    private void VisitWith(WithStatement s, Block block)
    {
        var body = new Block(block);
        var sink = new HashSet<int>(state);
        foreach (var item in s.Items)
        {
            Use(item.Context, block);
            if (item.Target is not null)
            {
                Define(item.Target, body);
            }
        }

        sinks.Push(sink);
        Merge(sink);
        Visit(s.Body, body);
        sinks.Pop();
        Merge(sink);
    }

    /// <summary>A jump that leaves the body runs the finally block on its way, so that what is bound there could reach anything.</summary>
    private void VisitTry(TryStatement s, Block block)
    {
        isDoubtful |= s.Finally.Any(Mentions);
        var all = new HashSet<int>(state);
        var raised = new HashSet<int>(state);
        sinks.Push(all);
        sinks.Push(raised);
        Visit(s.Body, new Block(block));
        sinks.Pop();
        Visit(s.OrElse, new Block(block));
        var after = state;
        foreach (var handler in s.Handlers)
        {
            state = Copy(raised);
            var body = new Block(block);
            if (handler.Type is not null)
            {
                Use(handler.Type, block);
            }

            if (handler.Target is not null)
            {
                Define(handler.Target, body);
            }

            Visit(handler.Body, body);
            after.UnionWith(state);
        }

        sinks.Pop();
        if (!s.Finally.IsEmpty)
        {
            state = [.. all, .. after];
            Visit(s.Finally, new Block(block));
            after = [.. state, .. after];
        }

        state = after;
    }

    private bool Mentions(SyntaxNode node) => SyntaxChildren.Descendants(node).Any(IsOurs);

    private bool IsOurs(SyntaxNode node) => node is NameExpression && ReferenceEquals(program.Names.GetValueOrDefault(node), variable);

    /// <summary>Every name in the node as a use; a walrus is a definition that may not happen.</summary>
    private void Use(SyntaxNode node, Block block)
    {
        switch (node)
        {
            case NameExpression name when IsOurs(name):
                var id = IdOf(name, block, isBinding: false);
                foreach (var definition in state)
                {
                    Join(id, definition);
                }

                isDoubtful |= state.Count == 0 && !IsTarget(id);
                return;
            case LambdaExpression or ComprehensionExpression { Kind: ComprehensionKind.Generator }:
                isDoubtful |= Mentions(node);
                return;
            case NamedExpression named:
                isDoubtful |= IsOurs(named.Target);
                Use(named.Value, block);
                return;
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            Use(child, block);
        }
    }

    private void Define(Expression target, Block block)
    {
        switch (target)
        {
            case NameExpression name when IsOurs(name):
                var id = IdOf(name, block, isBinding: true);
                state = [id];
                foreach (var sink in sinks)
                {
                    sink.Add(id);
                }

                break;
            case TupleExpression { Elements: var elements }:
                DefineAll(elements, block);
                break;
            case ListExpression { Elements: var elements }:
                DefineAll(elements, block);
                break;
            case StarredExpression starred:
                Define(starred.Value, block);
                break;
            default:
                Use(target, block);
                break;
        }
    }

    private void DefineAll(ImmutableArray<Expression> targets, Block block)
    {
        foreach (var target in targets)
        {
            Define(target, block);
        }
    }

    private bool IsTarget(int id) => occurrences[id].IsBinding;

    private int IdOf(NameExpression name, Block block, bool isBinding)
    {
        if (!ids.TryGetValue(name, out var id))
        {
            id = ids[name] = occurrences.Count;
            occurrences.Add(new Occurrence(name, block, isBinding, loopDepth > 0));
            parents.Add(id);
        }
        else if (isBinding && !occurrences[id].IsBinding)
        {
            occurrences[id] = occurrences[id] with { IsBinding = true };
        }

        return id;
    }

    private void Merge(HashSet<int> other) => state = [.. state, .. other];

    private static HashSet<int> Copy(HashSet<int> set) => [.. set];

    private int Find(int id)
    {
        while (parents[id] != id)
        {
            id = parents[id];
        }

        return id;
    }

    private void Join(int a, int b) => parents[Find(a)] = Find(b);
}
