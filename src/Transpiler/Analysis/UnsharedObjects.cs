using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>
/// Variables that hold the only reference to an object with <c>__del__</c>: each gets only objects made on the spot, and nobody copies the reference, neither
/// where the variable is used nor in the methods of the class.
/// </summary>
public sealed class UnsharedObjects
{
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
        { "print", "str", "repr", "isinstance", "type", "len", "id", "hash", "bool", "callable", "hasattr", "int", "float", "format" };

    private readonly BoundProgram program;
    private readonly Dictionary<NameExpression, SyntaxNode[]> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClassSymbol, bool> keepsToItself = [];
    private readonly Dictionary<VariableSymbol, bool> shared = [];

    private UnsharedObjects(BoundProgram program) => this.program = program;

    /// <summary>The variables, and the classes of which some object isn't held by one of them.</summary>
    public static (HashSet<VariableSymbol> Variables, HashSet<ClassSymbol> Shared) Find(BoundProgram program)
    {
        if (!program.Classes.Values.Any(HasFinalizer))
        {
            return ([], []);
        }

        var objects = new UnsharedObjects(program);
        var creations = new List<(ClassSymbol Class, VariableSymbol? Holder, bool IsDropped)>();
        foreach (var module in program.Modules)
        {
            objects.Walk(module.Syntax, [], creations);
        }

        var unshared = objects.shared.Where(v => !v.Value).Select(v => v.Key).ToHashSet();
        var others = creations.Where(c => !c.IsDropped && (c.Holder is null || !unshared.Contains(c.Holder))).Select(c => c.Class).ToHashSet();
        return ([.. unshared.Where(v => v.Type is Types.ClassType { Definition: ClassSymbol s } && HasFinalizer(s)
            || v.Type is Types.OptionalType { Inner: Types.ClassType { Definition: ClassSymbol o } } && HasFinalizer(o))], others);
    }

    public static bool HasFinalizer(ClassSymbol symbol) => symbol.FindMember("__del__") is FunctionSymbol;

    /// <summary>The class whose object a call makes, if nothing in the class lets go of a reference to it.</summary>
    public static ClassSymbol? Made(Expression value, BoundProgram program) =>
        value is CallExpression { Function: NameExpression name } && program.Names.GetValueOrDefault(name) is ClassSymbol symbol && HasFinalizer(symbol) ? symbol : null;

    /// <summary>Whether the methods use <c>self</c> for nothing but its attributes.</summary>
    public static bool KeepsToItself(ClassSymbol symbol, BoundProgram program) => new UnsharedObjects(program).Keeps(symbol);

    private void Walk(SyntaxNode node, SyntaxNode[] around, List<(ClassSymbol Class, VariableSymbol? Holder, bool IsDropped)> creations)
    {
        if (node is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol { Kind: VariableKind.Local or VariableKind.Global } variable)
        {
            shared[variable] = shared.GetValueOrDefault(variable) || variable.IsCaptured && variable.Kind == VariableKind.Local || !IsHarmless(name, around);
        }

        if (node is Expression expression && Made(expression, program) is { } made)
        {
            var holder = around[^1] is AssignStatement { Targets: [NameExpression target] } ? program.Names.GetValueOrDefault(target) as VariableSymbol : null;
            creations.Add((made, Keeps(made) ? holder : null, around[^1] is ExpressionStatement && Keeps(made)));
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            Walk(child, [.. around.TakeLast(2), node], creations);
        }
    }

    private bool Keeps(ClassSymbol symbol)
    {
        if (keepsToItself.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var keeps = true;
        for (var c = symbol; c is not null && keeps; c = c.BaseClass)
        {
            keeps = c.BaseDefinition is null or ClassSymbol;
            foreach (var method in c.Definition.Body.OfType<FunctionDefinition>())
            {
                var self = method.Parameters.Parameters.FirstOrDefault()?.Name;
                keeps &= Uses(method, self, []).All(u => IsHarmless(u.Name, u.Around)) && method.Name is not ("__enter__" or "__new__");
            }
        }

        return keepsToItself[symbol] = keeps;
    }

    private static IEnumerable<(NameExpression Name, SyntaxNode[] Around)> Uses(SyntaxNode node, string? name, SyntaxNode[] around)
    {
        if (node is NameExpression use && use.Name == name)
        {
            yield return (use, around);
        }

        foreach (var found in SyntaxChildren.Of(node).SelectMany(c => Uses(c, name, [.. around.TakeLast(2), node])))
        {
            yield return found;
        }
    }

    /// <summary>A use that copies no reference: of an attribute, in a comparison, as an argument of print.</summary>
    private bool IsHarmless(NameExpression name, SyntaxNode[] around) => around.LastOrDefault() switch
    {
        AttributeExpression a => around is [.., CallExpression call, _] && ReferenceEquals(call.Function, a) || !IsMethod(a.Name),
        CallExpression { Function: NameExpression called } call => !ReferenceEquals(call.Function, name) && s_harmless.Contains(called.Name),
        AssignStatement { Targets: [NameExpression target], Value: var value } => ReferenceEquals(target, name)
            && (value is ConstantExpression { Value: null, Kind: ConstantKind.None } || Made(value, program) is { } made && Keeps(made)),
        DeleteStatement or CompareExpression or FormattedValueExpression or PrintStatement or UnaryExpression or IfStatement or WhileStatement => true,
        _ => false,
    };

    private bool IsMethod(string name) => program.Functions.Values.Any(f => f.Class is not null && f.Name == name);
}
