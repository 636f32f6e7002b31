using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// Turns the Python tree and its types into a tree that is C# in shape. One instance lowers one program; partial files hold the constructs by
/// topic, and <see cref="ICallLowering"/>s (stage Intrinsics) the calls with a C# form of their own.
/// </summary>
public sealed partial class Lowerer
{
    private readonly BoundProgram program;
    private readonly InferenceResult types;
    private readonly DiagnosticBag diagnostics;
    private readonly IReadOnlyDictionary<string, ICallLowering> intrinsics;
    private readonly Dictionary<VariableSymbol, LoweredExpression> substitutions = [];
    private readonly Dictionary<VariableSymbol, Placement> placements = [];
    private readonly HashSet<VariableSymbol> declared = [];
    private Prelude prelude = [];
    private FunctionSymbol function = null!;
    private ModuleSymbol module = null!;
    private bool isPython2;
    private bool classicDivision;

    internal bool DerivesFromBuiltins => program.DerivesFromBuiltins;

    private Lowerer(BoundProgram program, InferenceResult types, DiagnosticBag diagnostics, IReadOnlyDictionary<string, ICallLowering> intrinsics)
    {
        this.program = program;
        this.types = types;
        this.diagnostics = diagnostics;
        this.intrinsics = intrinsics;
    }

    internal KnownTypes Known => types.Known;

    internal InferenceResult Types => types;

    internal bool IsPython2 => isPython2;

    public static IReadOnlyList<LoweredModule> Lower(
        BoundProgram program, InferenceResult types, IReadOnlyDictionary<ModuleSymbol, TriviaTable> trivia, DiagnosticBag diagnostics,
        IReadOnlyDictionary<string, ICallLowering> intrinsics)
    {
        var lowerer = new Lowerer(program, types, diagnostics, intrinsics);
        var main = program.Modules[0];
        lowerer.FindUnassigned();
        lowerer.FindOwners();
        lowerer.FindLateClasses();
        lowerer.FindAttributeViews();
        lowerer.FindLateFields();
        return [.. program.Modules.Select(m => lowerer.LowerModule(m, trivia[m], ReferenceEquals(m, main)))];
    }

    internal void Unsupported(SourceSpan span, string construct, string rewrite) =>
        diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, module.Source, span, construct, rewrite);

    internal VariableSymbol Temporary(string name, PyType type)
    {
        var variable = new VariableSymbol(name, VariableKind.Temporary, function) { BindingCount = 1 };
        variable.Cell.Add(type, types.Joiner);
        return variable;
    }

    /// <summary>Evaluates a value before the current statement, once.</summary>
    internal LoweredExpression Hoist(string name, LoweredExpression value)
    {
        var variable = Temporary(name, value.Type);
        prelude.Add(new DeclareNode(null, variable, value));
        return new VariableNode(variable, value.Type);
    }

    private LoweredModule LowerModule(ModuleSymbol symbol, TriviaTable trivia, bool isMain)
    {
        module = symbol;
        isPython2 = program.Dialects[symbol] == PythonDialect.Python2;
        classicDivision = isPython2 && !FutureImports.Has(symbol.Syntax, "division");
        function = program.Functions[symbol.Syntax];
        MarkLocalsOfMain(symbol, isMain);
        var body = isMain && program.RunsAgain ? symbol.Syntax.Body : isMain ? MainGuard.Splice(symbol.Syntax.Body) : MainGuard.Drop(symbol.Syntax.Body);
        var doc = DocStrings.Take(ref body);
        Place(body, v => v is { Kind: VariableKind.Global, IsLocalOfMain: true } or { Kind: VariableKind.Local });
        var members = Definitions(body).ToList();
        var initialized = InitializedFields(body);
        members.InsertRange(0, GlobalFields(symbol, initialized.Values));
        var statements = EntryBody(body, initialized);
        if (!isMain)
        {
            statements = OnlyOnce(statements, members, symbol);
        }

        statements = isMain ? TellGlobals(symbol, statements) : statements;
        var entry = new LoweredFunction(null, function, [], PyType.None, statements, null, FunctionModifiers.Static | FunctionModifiers.Private);
        members.AddRange(hoisted);
        hoisted.Clear();
        members.AddRange(defaultFields);
        defaultFields.Clear();
        return new LoweredModule(symbol, trivia, doc, isMain, [.. members], entry, isPython2) { RunsAgain = isMain && program.RunsAgain };
    }

    /// <summary>A module runs when it is imported for the first time.</summary>
    private static ImmutableArray<LoweredStatement> OnlyOnce(ImmutableArray<LoweredStatement> statements, List<LoweredMember> members, ModuleSymbol symbol)
    {
        var flag = new VariableSymbol("is_initialized", VariableKind.Global, symbol) { BindingCount = 2, IsReassigned = true };
        flag.Cell.Add(PyType.Bool, new TypeJoiner());
        members.Add(new LoweredField(null, flag, null, true, false));
        var value = new VariableNode(flag, PyType.Bool);
        return [new IfNode(null, value, [new ReturnNode(null, null)], []), new AssignStatementNode(null, value, Rt.Bool(true)), .. statements];
    }

    private void MarkLocalsOfMain(ModuleSymbol symbol, bool isMain)
    {
        var isAskedAtEnd = HasFinalizers;
        foreach (var variable in symbol.Globals.Values.OfType<VariableSymbol>())
        {
            variable.IsLocalOfMain = isMain && !variable.IsCaptured && !(isAskedAtEnd && MayOwn(variable));
        }
    }

    private static IEnumerable<LoweredMember> GlobalFields(ModuleSymbol symbol, IReadOnlyCollection<LoweredField> initialized) =>
        initialized.Concat(symbol.Globals.Values.OfType<VariableSymbol>()
            .Where(v => !v.IsLocalOfMain && !initialized.Any(f => ReferenceEquals(f.Variable, v)))
            .Select(v => v.Storage is { } storage ? new LoweredField(null, storage, NewStorage(v), true, true) : new LoweredField(null, v, null, true, false)));

    private readonly HashSet<NameExpression> unboundReads = new(ReferenceEqualityComparer.Instance);

    private void Place(ImmutableArray<Statement> body, Func<VariableSymbol, bool> isLocal)
    {
        foreach (var (variable, placement) in LocalPlacement.Of(body, program, isLocal))
        {
            placements[variable] = placement;
        }

        FindBuilders(body, isLocal);
        unboundReads.UnionWith(UnboundReads.Of(body, program, v => isLocal(v) && !v.IsCaptured));
    }

    /// <summary>Functions and classes defined at the level of a module, wherever they stand in its statements.</summary>
    private IEnumerable<LoweredMember> Definitions(ImmutableArray<Statement> body)
    {
        foreach (var statement in body.SelectMany(ControlFlow.Statements))
        {
            switch (statement)
            {
                case FunctionDefinition f:
                    yield return LowerFunction(program.Functions[f], FunctionModifiers.Static);
                    break;
                case ClassDefinition c:
                    yield return LowerClass(program.Classes[c]);
                    break;
            }
        }
    }
}
