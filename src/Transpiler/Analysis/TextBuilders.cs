using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Analysis;

/// <summary>A variable that is a <c>StringBuilder</c> from its first value on; with <paramref name="Last"/> only until after that statement, and a string from there on.</summary>
public sealed record BuiltText(VariableSymbol Variable, Statement First, Statement? Last);

/// <summary>
/// Text that a function builds up in a loop: str variables that get one value, then only <c>+=</c>, and are read outside of the loop. <c>+=</c> on a C# string
/// copies it each time, so that such a variable is a <c>StringBuilder</c>.
/// </summary>
public sealed class TextBuilders
{
    private readonly BoundProgram program;
    private readonly InferenceResult types;
    private readonly Func<VariableSymbol, bool> isLocal;
    private readonly Dictionary<VariableSymbol, Uses> found = [];
    private IReadOnlyList<SyntaxNode> block = [];

    private TextBuilders(BoundProgram program, InferenceResult types, Func<VariableSymbol, bool> isLocal) =>
        (this.program, this.types, this.isLocal) = (program, types, isLocal);

    /// <summary>The variables among those for which <paramref name="isLocal"/> holds in a function's body.</summary>
    public static IEnumerable<BuiltText> Of(
        ImmutableArray<Statement> body, BoundProgram program, InferenceResult types, Func<VariableSymbol, bool> isLocal)
    {
        var builders = new TextBuilders(program, types, isLocal);
        builders.VisitAll(body, new Place(null, 0, false));
        foreach (var (variable, uses) in builders.found.Where(f => builders.IsAppended(f.Key, f.Value)))
        {
            var isReadOnce = uses.IsReadOutsideOfLoops();
            var last = isReadOnce && uses.Reads.Count(r => !r.Place.Leaves) <= 1 ? null : uses.FinishedAfter();
            if (isReadOnce && !uses.IsInClosure || last is not null)
            {
                yield return new BuiltText(variable, uses.First!, last);
            }
        }
    }

    /// <summary>Where a node stands: the innermost loop, the number of try and with statements around it, and whether it ends the function.</summary>
    private sealed record Place(Statement? Loop, int Tries, bool Leaves);

    private sealed class Uses
    {
        public Statement? First { get; set; }

        public Place? Start { get; set; }

        public List<(Expression Value, Place Place)> Appends { get; } = [];

        public List<(NameExpression Name, Place Place)> Reads { get; } = [];

        /// <summary>The statements of the block in which the first value is given.</summary>
        public IReadOnlyList<SyntaxNode> Block { get; set; } = [];

        /// <summary>A comprehension reads it.</summary>
        public bool IsInClosure { get; set; }

        public bool IsOther { get; set; }

        /// <summary>A read in a loop would make the text again in each round.</summary>
        public bool IsReadOutsideOfLoops() => Reads.TrueForAll(r => r.Place.Leaves || ReferenceEquals(r.Place.Loop, Start!.Loop));

        /// <summary>The statement after which nothing is appended any more, if only what leaves the function reads the text before.</summary>
        public Statement? FinishedAfter()
        {
            var end = Appends[^1].Value.Span.End;
            var last = Block.OfType<Statement>().FirstOrDefault(s => s.Span.End >= end);
            return last is not null && Reads.TrueForAll(r => r.Place.Leaves || r.Name.Span.Start >= last.Span.End) ? last : null;
        }
    }

    private bool IsAppended(VariableSymbol variable, Uses uses) =>
        uses is { IsOther: false, Start: { } start } && variable.BindingCount == uses.Appends.Count + 1
        && uses.Appends.Exists(a => !ReferenceEquals(a.Place.Loop, start.Loop)) && uses.Appends.TrueForAll(a => IsAppended(a.Value, variable, a.Place.Tries > start.Tries));

    /// <summary>C# appends the parts of an interpolated string one by one: where an exception is handled, only what can't fail half-way.</summary>
    private bool IsAppended(Expression value, VariableSymbol variable, bool isHandled) =>
        IsStr(types.TypeOf(value)) && (!isHandled || value is NameExpression or ConstantExpression or SubscriptExpression)
        && !SyntaxChildren.Descendants(value).Any(n => n is NameExpression name && ReferenceEquals(program.Names.GetValueOrDefault(name), variable));

    private static bool IsStr(PyType type) => type is SimpleType { Kind: SimpleKind.Str };

    private Uses? UsesOf(Expression target)
    {
        if (target is not NameExpression name || program.Names.GetValueOrDefault(name) is not VariableSymbol variable
            || variable is not { IsCaptured: false, IsDeleted: false, Storage: null } || !IsStr(variable.Type) || !isLocal(variable))
        {
            return null;
        }

        if (!found.TryGetValue(variable, out var uses))
        {
            found[variable] = uses = new Uses();
        }

        return uses;
    }

    private void VisitAll(IEnumerable<SyntaxNode> nodes, Place place)
    {
        SyntaxNode[] all = [.. nodes];
        foreach (var node in all)
        {
            block = all;
            Visit(node, place);
        }
    }

    private void Visit(SyntaxNode node, Place place)
    {
        switch (node)
        {
            case AssignStatement { Targets: [NameExpression target], Value: var value } s when UsesOf(target) is { } uses:
                Start(uses, s, value, place);
                break;
            case AnnotatedAssignStatement { Target: NameExpression target, Value: { } value } s when UsesOf(target) is { } uses:
                Start(uses, s, value, place);
                break;
            case AugmentedAssignStatement { Target: NameExpression target, Operator: BinaryOperator.Add, Value: var value } when UsesOf(target) is { } uses:
                uses.Appends.Add((value, place));
                Visit(value, place);
                break;
            case ForStatement s:
                VisitAll([s.Target, s.Iterable, .. s.OrElse], place);
                VisitAll(s.Body, place with { Loop = s });
                break;
            case WhileStatement s:
                VisitAll([s.Test, .. s.Body], place with { Loop = s });
                VisitAll(s.OrElse, place);
                break;
            case TryStatement or WithStatement:
                VisitAll(SyntaxChildren.Of(node), place with { Tries = place.Tries + 1 });
                break;
            case ReturnStatement or RaiseStatement:
                VisitAll(SyntaxChildren.Of(node), place with { Leaves = true });
                break;
            case ComprehensionExpression or LambdaExpression or FunctionDefinition or ClassDefinition:
                Exclude(node, place);
                break;
            case NameExpression name:
                UsesOf(name)?.Reads.Add((name, place));
                break;
            default:
                VisitAll(SyntaxChildren.Of(node), place);
                break;
        }
    }

    private void Start(Uses uses, Statement statement, Expression value, Place place)
    {
        uses.IsOther |= uses.First is not null || !IsStr(types.TypeOf(value));
        (uses.First, uses.Start, uses.Block) = (statement, place, block);
        Visit(value, place);
    }

    private void Exclude(SyntaxNode node, Place place)
    {
        foreach (var name in SyntaxChildren.Descendants(node).OfType<NameExpression>())
        {
            if (UsesOf(name) is { } uses)
            {
                uses.Reads.Add((name, place with { Leaves = false }));
                uses.IsInClosure = true;
                uses.IsOther |= node is not ComprehensionExpression;
            }
        }
    }
}
