using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>
/// Which functions may call themselves, by way of others or not. Only a script that speaks of RecursionError or sets the limit is checked for it: where nobody catches it,
/// a check at each call would only slow down what never fails.
/// </summary>
public sealed class RecursionFacts
{
    private Dictionary<FunctionSymbol, HashSet<FunctionSymbol>>? callees;

    public bool NeedsCheck(FunctionSymbol function, BoundProgram program, InferenceResult types)
    {
        callees ??= program.Modules.Any(Mentions) ? Callees(program, types) : [];
        return callees.ContainsKey(function) && Reaches(function, function, []);
    }

    private static bool Mentions(ModuleSymbol module) =>
        SyntaxChildren.Descendants(module.Syntax).Any(n => n is NameExpression { Name: "RecursionError" } or ConstantExpression { Value: "RecursionError" }
            or AttributeExpression { Name: "setrecursionlimit" });

    private static Dictionary<FunctionSymbol, HashSet<FunctionSymbol>> Callees(BoundProgram program, InferenceResult types) => program.Functions
        .Where(f => f.Key is FunctionDefinition)
        .ToDictionary(f => f.Value, f => SyntaxChildren.Descendants(f.Key).OfType<CallExpression>().SelectMany(c => Called(c, f.Value, program, types)).ToHashSet());

    /// <summary>A method call on a value of unknown type may be any method of that name.</summary>
    private static IEnumerable<FunctionSymbol> Called(CallExpression call, FunctionSymbol caller, BoundProgram program, InferenceResult types) => types.Calls.GetValueOrDefault(call) switch
    {
        UserCall user => [user.Function],
        UserConstruction { Constructor: { } constructor } => [constructor],
        DynamicMethodCall dynamic => program.Functions.Values.Where(f => f.Class is not null && f.Name == dynamic.Name),
        _ => call.Function is NameExpression name && name.Name == caller.Name ? [caller] : [],
    };

    private bool Reaches(FunctionSymbol from, FunctionSymbol target, HashSet<FunctionSymbol> seen) =>
        callees!.TryGetValue(from, out var next) && next.Any(f => ReferenceEquals(f, target) || seen.Add(f) && Reaches(f, target, seen));
}
