using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Loops and their else.</summary>
public sealed partial class Lowerer
{
    /// <summary>Where a break of the loop goes: past the else, if there is one; and where a continue goes that a finally overrides.</summary>
    private sealed record LoopLabels(LabelSymbol? AfterElse, LabelSymbol? Continue = null, FinallyExit? Finally = null);

    private LoweredStatement LowerBreak(BreakStatement? s) => !loops.TryPeek(out var loop) ? new BreakNode(s?.Span)
        : loop.Finally is { } exit ? Leave(exit, 2)
        : loop.AfterElse is { } label ? new GotoNode(s?.Span, label) : new BreakNode(s?.Span);

    private LoweredStatement LowerContinue(ContinueStatement? s) => !loops.TryPeek(out var loop) ? new ContinueNode(s?.Span)
        : loop.Finally is { } exit ? Leave(exit, 3)
        : loop.Continue is { } label ? new GotoNode(s?.Span, label) : new ContinueNode(s?.Span);

    private ImmutableArray<LoweredStatement> LoopBody(ImmutableArray<Statement> body, LabelSymbol? afterElse)
    {
        loops.Push(new LoopLabels(afterElse));
        var lowered = LowerBlock(body);
        loops.Pop();
        return lowered;
    }

    private static LabelSymbol? ElseLabel(ImmutableArray<Statement> orElse, ImmutableArray<Statement> body) =>
        !orElse.IsEmpty && ControlFlow.HasBreak(body) ? new LabelSymbol("afterLoop") : null;

    private IEnumerable<LoweredStatement> WithElse(LoweredStatement loop, ImmutableArray<Statement> orElse, LabelSymbol? label)
    {
        yield return loop;
        foreach (var statement in LowerBlock(orElse))
        {
            yield return statement;
        }

        if (label is not null)
        {
            yield return new LabelNode(null, label);
        }
    }

    private IEnumerable<LoweredStatement> LowerWhile(WhileStatement s)
    {
        var label = ElseLabel(s.OrElse, s.Body);
        var outer = prelude;
        prelude = [];
        var test = LowerCondition(s.Test);
        var hoisted = prelude;
        prelude = outer;
        var body = LoopBody(s.Body, label);
        if (hoisted.Count > 0)
        {
            // What the test needs is computed in each round: while (true) { ...; if (!test) break; ... }
            body = [.. hoisted, new IfNode(null, Conversions.Not(test), [new BreakNode(null)], []), .. body];
            test = Rt.Bool(true);
        }

        return test is LiteralNode { Value: false }
            ? s.OrElse.IsEmpty ? [new EmptyNode(s.Span)] : LowerBlock(s.OrElse)
            : WithElse(new WhileNode(s.Span, test, body), s.OrElse, label).ToList();
    }

    private IEnumerable<LoweredStatement> LowerFor(ForStatement s)
    {
        var label = ElseLabel(s.OrElse, s.Body);
        return WithElse(LowerForLoop(s, label), s.OrElse, label).ToList();
    }

    private LoweredStatement LowerForLoop(ForStatement s, LabelSymbol? label)
    {
        if (!s.IsAsync && RangeLoop(s, label) is { } counted)
        {
            return counted;
        }

        var element = types.TypeOf(s.Target);
        var items = s.IsAsync ? AsyncLoopItems(s.Iterable) : s.Iterable is CallExpression call && types.Calls.GetValueOrDefault(call) is UserCall { Function: { IsGenerator: true } f } ? GeneratorItems(call, f) : IterableOf(Lower(s.Iterable), element);
        if (HeaderTarget(s, element) is { } direct)
        {
            return new ForeachNode(s.Span, direct, items, LoopBody(s.Body, label), s.IsAsync);
        }

        var item = Temporary(element is TupleType ? "pair" : "item", element.IsNever ? PyType.Dynamic : element);
        var outer = prelude;
        prelude = [];
        var assignments = AssignValue(s, s.Target, new VariableNode(item, item.Type), false).ToList();
        var start = prelude;
        prelude = outer;
        return new ForeachNode(s.Span, new VariableNode(item, item.Type), items, [.. start, .. assignments, .. LoopBody(s.Body, label)], s.IsAsync);
    }

    /// <summary>A loop consumes a generator at once: no iterator object in between.</summary>
    private LoweredExpression GeneratorItems(CallExpression call, FunctionSymbol f) => Lower(call) switch
    {
        StaticCallNode { Arguments: [var inner] } when !GeneratorForms.MayRaiseStopIteration((FunctionDefinition)f.Definition) => inner.Value,
        var generator when f.IsCoroutine && GeneratorForms.HoldsResources((FunctionDefinition)f.Definition) => new MemberCallNode(generator, "ThenClose", [], generator.Type),
        var generator => generator,
    };

    /// <summary>What foreach can iterate.</summary>
    private static LoweredExpression IterableOf(LoweredExpression value, PyType? element = null)
    {
        value = Unwrap(value);
        return value.Type switch
        {
            SimpleType { Kind: SimpleKind.Str } => Rt.Call("PyStr", "Chars", PyType.Dynamic, value),
            ClassType { Definition: Library.LibraryClass library } when HasIterator(library) => value,
            TupleType { Elements.Length: >= 2 } when value is TupleNode tuple && tuple.Elements.All(e => TypeJoiner.Same(e.Type, tuple.Elements[0].Type)) =>
                new CollectionNode(tuple.Elements, new ArrayMarker(tuple.Elements[0].Type)),
            TupleType { Elements.Length: >= 2 } when value is TupleNode tuple && element is { IsNever: false } =>
                new CollectionNode([.. tuple.Elements.Select(e => Conversions.Convert(e, element))], new ArrayMarker(element)),
            _ => Conversions.ToIterable(value, element ?? PyType.Never) is var items && !ReferenceEquals(items, value) ? items : Rt.Ops("Iterate", PyType.Dynamic, value),
        };
    }

    private static bool HasIterator(Library.LibraryClass? library)
    {
        for (; library is not null; library = library.Base)
        {
            if (library.Iterates is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void DeclareHeaderVariables(Expression target, SyntaxNode header)
    {
        foreach (var name in SyntaxChildren.Descendants(target).OfType<NameExpression>())
        {
            if (program.Names.GetValueOrDefault(name) is VariableSymbol variable && placements.TryGetValue(variable, out var p)
                && p.Kind == PlacementKind.InHeader && ReferenceEquals(p.Anchor, header))
            {
                DeclareBefore(variable);
            }
        }
    }

    /// <summary>The target itself as the foreach variable: its uses lie in the body, which doesn't assign it.</summary>
    private LoweredExpression? HeaderTarget(ForStatement s, PyType element)
    {
        var variables = new List<VariableSymbol>();
        if (HeaderTarget(s.Target, element, s, variables) is not { } target || variables.Distinct().Count() != variables.Count)
        {
            return null;
        }

        declared.UnionWith(variables);
        return target;
    }

    private LoweredExpression? HeaderTarget(Expression target, PyType element, ForStatement s, List<VariableSymbol> variables)
    {
        switch (target)
        {
            case NameExpression name when program.Names.GetValueOrDefault(name) is VariableSymbol variable
                && IsHeaderVariable(variable, s) && TypeJoiner.Same(variable.Type, element):
                variables.Add(variable);
                return new VariableNode(variable, variable.Type);
            case TupleExpression { Elements: var targets } when element is TupleType { Elements: var parts } && parts.Length == targets.Length && targets.Length >= 2:
                var lowered = targets.Select((t, i) => HeaderTarget(t, parts[i], s, variables)).ToList();
                return lowered.TrueForAll(l => l is not null) ? new TupleNode([.. lowered.OfType<LoweredExpression>()], element) : null;
            default:
                return null;
        }
    }

    /// <summary>A foreach variable, which C# makes anew in each round, so that a lambda keeps its value.</summary>
    internal bool IsFreshInEachRound(VariableSymbol variable) => variable.BindingCount == 1 && !variable.IsCaptured
        && placements.TryGetValue(variable, out var p) && (p.Kind == PlacementKind.InHeader && !countedVariables.Contains(variable) || p.Kind == PlacementKind.AtAssignment);

    private readonly HashSet<VariableSymbol> countedVariables = [];

    private bool IsHeaderVariable(VariableSymbol variable, ForStatement s) => variable.BindingCount == 1 && !declared.Contains(variable)
        && placements.TryGetValue(variable, out var p) && p.Kind == PlacementKind.InHeader && ReferenceEquals(p.Anchor, s);

    /// <summary><c>for i in range(a, b)</c> => <c>for (long i = a; i &lt; b; i++)</c>.</summary>
    private ForRangeNode? RangeLoop(ForStatement s, LabelSymbol? label)
    {
        if (s is not { Iterable: CallExpression { Arguments: { Length: >= 1 and <= 3 } bounds, Keywords.IsEmpty: true } call, Target: NameExpression name }
            || types.Calls.GetValueOrDefault(call) is not LibraryCall { Overload: { ClassName: "Builtins" or "Python2", CsName: "Range" or "XRange" } }
            || program.Names.GetValueOrDefault(name) is not VariableSymbol variable || !IsHeaderVariable(variable, s) || variable.Type is not SimpleType { Kind: SimpleKind.Int })
        {
            return null;
        }

        var step = bounds.Length == 3 ? TypeInference.ConstantIndex(bounds[2]) : 1;
        if (step is null or 0)
        {
            return null;
        }

        if (!ControlFlow.CanReachEnd(s.Body) && !s.Body.SelectMany(ControlFlow.Statements).Any(b => b is ContinueStatement))
        {
            // One round at most: C# warns that i++ is never reached.
            return null;
        }

        var start = bounds.Length == 1 ? Rt.Int(0) : LowerTo(bounds[0], PyType.Int);
        var stop = LowerTo(bounds[bounds.Length == 1 ? 0 : 1], PyType.Int);
        stop = IsUnchanging(stop) ? stop : Hoist("stop", stop);
        declared.Add(variable);
        countedVariables.Add(variable);
        return new ForRangeNode(s.Span, variable, start, stop, step.Value, LoopBody(s.Body, label));
    }

    private static bool IsUnchanging(LoweredExpression value) => value switch
    {
        LiteralNode => true,
        VariableNode { Variable: { IsReassigned: false, Kind: VariableKind.Local or VariableKind.Parameter or VariableKind.Temporary } } => true,
        VariableNode { Variable: { Kind: VariableKind.Global, BindingCount: <= 1 } } => true,
        BinaryNode b => IsUnchanging(b.Left) && IsUnchanging(b.Right),
        _ => false,
    };
}
