using System.Numerics;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>What <see cref="DefiniteAssignment"/> knows about parts of a program without following its flow.</summary>
internal sealed class AssignmentFacts
{
    private static readonly HashSet<string> s_suppressing = new(StringComparer.Ordinal) { "suppress", "raises", "assertRaises", "assertRaisesRegex", "assertRaisesRegexp" };

    private readonly BoundProgram program;
    private readonly ILookup<string, FunctionSymbol> methods;
    private readonly Dictionary<VariableSymbol, BigInteger> constants = [];
    private readonly Dictionary<ClassSymbol, List<FunctionSymbol>> called = [];

    /// <summary>Attributes are called by computed name, or by a library.</summary>
    private readonly bool readsComputedNames;

    private readonly Func<string, bool> isBuiltin;

    public AssignmentFacts(BoundProgram program, Func<string, bool> isBuiltin)
    {
        this.program = program;
        this.isBuiltin = isBuiltin;
        methods = program.Functions.Values.Where(f => f.Class is not null).ToLookup(f => f.Name, StringComparer.Ordinal);
        foreach (var node in program.Modules.SelectMany(m => SyntaxChildren.Descendants(m.Syntax)))
        {
            readsComputedNames |= node is CallExpression { Function: NameExpression { Name: "getattr" }, Arguments: [_, not ConstantExpression, ..] };
            if (node is AssignStatement { Targets: [NameExpression name], Value: ConstantExpression { Value: BigInteger value } }
                && program.Names.GetValueOrDefault(name) is VariableSymbol { BindingCount: 1 } variable)
            {
                constants[variable] = value;
            }
        }
    }

    /// <summary>Names that a builtin or an import stands behind have a value anyway.</summary>
    public bool IsTracked(VariableSymbol variable) =>
        variable is { Kind: VariableKind.Local or VariableKind.Global, ImportedBefore: null } && !variable.Name.StartsWith("__", StringComparison.Ordinal)
        && !(variable.Kind == VariableKind.Global && isBuiltin(variable.Name));

    public List<FunctionSymbol> Methods(string name) => [.. methods[name]];

    /// <summary>The methods that run when the class is used without their names being written.</summary>
    public List<FunctionSymbol> Called(ClassSymbol type)
    {
        if (!called.TryGetValue(type, out var result))
        {
            called[type] = result = [];
            for (var c = type; c is not null; c = c.BaseClass)
            {
                var all = readsComputedNames || c.BaseDefinition is not (null or ClassSymbol);
                result.AddRange(program.Functions.Values.Where(f => ReferenceEquals(f.Owner, c) && (all || f.Name.StartsWith("__", StringComparison.Ordinal))));
            }
        }

        return result;
    }

    public static bool EndsProgram(CallExpression call) => call.Function switch
    {
        NameExpression { Name: "exit" or "quit" } => true,
        AttributeExpression { Value: NameExpression { Name: "sys" }, Name: "exit" } => true,
        AttributeExpression { Value: NameExpression { Name: "os" }, Name: "_exit" or "abort" } => true,
        _ => false,
    };

    /// <summary>An assignment of a literal to names.</summary>
    public static bool CannotFail(Statement statement) =>
        statement is AssignStatement { Targets: var targets, Value: var value } && targets.All(t => t is NameExpression)
        && (value is ConstantExpression or ListExpression { Elements.IsEmpty: true } or DictExpression { Items.IsEmpty: true }
            || value is ListExpression { Elements: var elements } && elements.All(e => e is ConstantExpression));

    /// <summary>The first round of a loop over it is certain.</summary>
    public bool IsNotEmpty(Expression items) => items switch
    {
        ListExpression e => e.Elements.Any(x => x is not StarredExpression),
        TupleExpression e => e.Elements.Any(x => x is not StarredExpression),
        SetExpression e => e.Elements.Any(x => x is not StarredExpression),
        DictExpression e => e.Items.Any(x => x.Key is not null),
        ConstantExpression { Value: string { Length: > 0 } } => true,
        CallExpression { Function: NameExpression { Name: "range" or "xrange" }, Arguments: [var stop] } => Constant(stop) > 0,
        CallExpression { Function: NameExpression { Name: "range" or "xrange" }, Arguments: [var start, var stop] } => Constant(start) < Constant(stop),
        CallExpression { Function: NameExpression { Name: "range" or "xrange" }, Arguments: [var start, var stop, var step] } =>
            Constant(step) > 0 && Constant(start) < Constant(stop) || Constant(step) < 0 && Constant(start) > Constant(stop),
        CallExpression { Function: NameExpression { Name: "enumerate" or "sorted" or "reversed" or "list" or "tuple" or "set" }, Arguments: [var inner, ..] } => IsNotEmpty(inner),
        CallExpression { Function: NameExpression { Name: "zip" }, Arguments: { IsEmpty: false } all } => all.All(IsNotEmpty),
        _ => false,
    };

    private BigInteger? Constant(Expression e) => e switch
    {
        ConstantExpression { Value: BigInteger value } => value,
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: var operand } => -Constant(operand),
        NameExpression when program.Names.GetValueOrDefault(e) is VariableSymbol variable && constants.TryGetValue(variable, out var value) => value,
        BinaryExpression { Operator: BinaryOperator.Add, Left: var left, Right: var right } => Constant(left) + Constant(right),
        BinaryExpression { Operator: BinaryOperator.Multiply, Left: var left, Right: var right } => Constant(left) * Constant(right),
        _ => null,
    };

    /// <summary>A context manager after whose body control may go on although the body wasn't finished.</summary>
    public bool MaySuppress(Expression context)
    {
        if (context is not CallExpression { Function: var function })
        {
            return context is NameExpression && program.Functions.Values.Any(f => f.Name is "__exit__" or "__aexit__" && !ExitFacts.IgnoresException(f));
        }

        var name = function is AttributeExpression a ? a.Name : (function as NameExpression)?.Name;
        return name is not null && s_suppressing.Contains(name) || program.Names.GetValueOrDefault(function) switch
        {
            ClassSymbol type => (type.FindMember("__exit__") ?? type.FindMember("__aexit__")) is FunctionSymbol exit && !NeverSuppresses(exit),
            FunctionSymbol f => f.IsGenerator && SyntaxChildren.Descendants(f.Definition).OfType<TryStatement>().Any(t => !t.Handlers.IsEmpty),
            VariableSymbol => true,
            _ => false,
        };
    }

    private static bool NeverSuppresses(FunctionSymbol exit) => exit.Definition is FunctionDefinition { Body: var body }
        && body.SelectMany(Inference.ControlFlow.Statements).OfType<ReturnStatement>().All(r => r.Value is null or ConstantExpression { Value: null or false });

    /// <summary>Whether <c>__name__ == "__main__"</c> holds; null if the test is another one.</summary>
    public bool? IsMainGuard(CompareExpression test, ModuleSymbol module) =>
        test is { Operators: [CompareOperator.Equal], Left: NameExpression { Name: "__name__" }, Comparators: [ConstantExpression { Value: "__main__" }] }
        || test is { Operators: [CompareOperator.Equal], Left: ConstantExpression { Value: "__main__" }, Comparators: [NameExpression { Name: "__name__" }] }
            ? ReferenceEquals(module, program.Modules[0]) : null;
}
