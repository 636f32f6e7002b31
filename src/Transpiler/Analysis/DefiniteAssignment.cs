using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>
/// Variables that may be read before anything is assigned to them, or after <c>del</c> (Python reference, 4.2.2). Forward flow over each function; what a
/// function needs of the variables around it is asked for where it is called, or where its name or its class stands. Errs to "may be unassigned".
/// </summary>
public sealed partial class DefiniteAssignment
{
    private readonly BoundProgram program;
    private readonly AssignmentFacts facts;
    private readonly HashSet<VariableSymbol> found = [];

    /// <summary>Reads that raise whatever happens; they need no variable.</summary>
    private HashSet<NameExpression> surelyUnbound = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<FunctionSymbol, HashSet<VariableSymbol>?> assigns = [];
    private readonly Dictionary<FunctionSymbol, HashSet<VariableSymbol>> needs = [];

    private FunctionSymbol function = null!;
    private ModuleSymbol module = null!;

    /// <summary>What has a value here; null where control doesn't come.</summary>
    private HashSet<VariableSymbol>? state;

    private HashSet<VariableSymbol>? atExit;
    private readonly Stack<Loop> loops = new();

    private sealed class Loop
    {
        public HashSet<VariableSymbol>? Break { get; set; }

        public HashSet<VariableSymbol>? Continue { get; set; }
    }

    private DefiniteAssignment(BoundProgram program, Func<string, bool> isBuiltin)
    {
        this.program = program;
        facts = new AssignmentFacts(program, isBuiltin);
    }

    public static IReadOnlySet<VariableSymbol> FindUnassigned(BoundProgram program, Func<string, bool> isBuiltin)
    {
        var analysis = new DefiniteAssignment(program, isBuiltin);
        analysis.Run();
        return analysis.found;
    }

    /// <summary>First what calls assign, which only grows, then what they need, which only grows once the first is known.</summary>
    private void Run()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var f in Functions())
            {
                changed |= Analyse(f, notes: false);
            }
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var f in Functions())
            {
                changed |= Analyse(f, notes: true);
            }
        }
    }

    private IEnumerable<FunctionSymbol> Functions() => program.Functions.Values.Where(f => f.Definition is FunctionDefinition or ModuleNode);

    private bool notes;

    private bool Analyse(FunctionSymbol symbol, bool notes)
    {
        this.notes = notes;
        function = symbol;
        module = ModuleOf(symbol);
        var body = symbol.Definition is FunctionDefinition f ? f.Body : ((ModuleNode)symbol.Definition).Body;
        surelyUnbound = UnboundReads.Of(body, program, v => IsOwn(v) && !v.IsCaptured);
        state = [.. symbol.Parameters.Select(p => p.Variable)];
        atExit = null;
        loops.Clear();
        var known = needs.TryGetValue(symbol, out var before) ? before.Count : -1;
        needs.TryAdd(symbol, []);
        var count = found.Count;
        Visit(body);
        atExit = Meet(atExit, state);
        if (notes)
        {
            return needs[symbol].Count != known || found.Count != count;
        }

        var outside = atExit is null ? null : new HashSet<VariableSymbol>(atExit.Where(v => !IsOwn(v)));
        var isNew = !assigns.TryGetValue(symbol, out var old) || outside?.Count != old?.Count;
        assigns[symbol] = outside;
        return isNew;
    }

    private ModuleSymbol ModuleOf(Symbol symbol) => symbol switch
    {
        ModuleSymbol m => m,
        FunctionSymbol { Definition: ModuleNode node } => program.Modules.First(m => ReferenceEquals(m.Syntax, node)),
        FunctionSymbol f => ModuleOf(f.Owner),
        ClassSymbol c => ModuleOf(c.Owner),
        _ => program.Modules[0],
    };

    private bool IsOwn(VariableSymbol variable) => variable.Kind == VariableKind.Global
        ? function.Definition is ModuleNode && ReferenceEquals(variable.Owner, module)
        : ReferenceEquals(variable.Owner, function);

    private static HashSet<VariableSymbol>? Meet(HashSet<VariableSymbol>? a, HashSet<VariableSymbol>? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        var both = new HashSet<VariableSymbol>(a);
        both.IntersectWith(b);
        return both;
    }

    private static HashSet<VariableSymbol>? Copy(HashSet<VariableSymbol>? set) => set is null ? null : [.. set];

    private void Assign(Symbol? symbol)
    {
        if (symbol is VariableSymbol variable)
        {
            state?.Add(variable);
        }
    }

    /// <summary>The variable is read here, by this function or by one that it calls.</summary>
    private void Need(VariableSymbol variable)
    {
        if (!notes || state is null || state.Contains(variable) || !facts.IsTracked(variable))
        {
            return;
        }

        if (IsOwn(variable))
        {
            found.Add(variable);
        }
        else
        {
            needs[function].Add(variable);
        }
    }

    private void NeedAll(FunctionSymbol called)
    {
        if (notes && needs.TryGetValue(called, out var variables))
        {
            // A class is known to its methods when they run; its own statement made it.
            foreach (var variable in variables.Where(v => v.Name != called.ClassBody).ToList())
            {
                Need(variable);
            }
        }
    }
}
