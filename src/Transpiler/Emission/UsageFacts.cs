using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>What is used in the program, so that nothing is emitted that the C# compiler would warn about as unused.</summary>
internal sealed class UsageFacts : LoweredWalker
{
    private readonly HashSet<Symbol> read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> written = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> writtenByOtherThanConstants = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> usedFromOutside = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> values = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> stored = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LoweredExpression> libraryArguments = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FunctionSymbol, LoweredFunction> functions = new(ReferenceEqualityComparer.Instance);
    private readonly List<LoweredFunction> asyncFunctions = [];
    private readonly HashSet<LabelSymbol> labels = new(ReferenceEqualityComparer.Instance);
    private ClassSymbol? currentClass;

    public bool IsRead(Symbol symbol) => read.Contains(symbol);

    /// <summary>A function of which the static PyFunction is used.</summary>
    public bool IsValue(FunctionSymbol function) => values.Contains(function) || function.IsDynamicValue;

    /// <summary>A function of a module that variables may hold as a delegate: it is used as a value, and not only given to the library.</summary>
    public bool IsStored(FunctionSymbol function) => function.Class is null && stored.Contains(function);

    /// <summary>The coroutine functions of the program.</summary>
    public IReadOnlyList<LoweredFunction> AsyncFunctions => asyncFunctions;

    public LoweredFunction? FindFunction(FunctionSymbol symbol) => functions.GetValueOrDefault(symbol);

    public bool IsTarget(LabelSymbol label) => labels.Contains(label);

    /// <summary>C# warns about a local that is only ever given constants, or nothing (CS0219, CS0168).</summary>
    public bool IsUselessLocal(VariableSymbol variable) => !read.Contains(variable) && !writtenByOtherThanConstants.Contains(variable);

    /// <summary>A field with a leading underscore, or a global of the only module, that its class alone uses.</summary>
    public bool IsPrivate(VariableSymbol field, bool isGlobal) =>
        (isGlobal || field.Name.StartsWith('_')) && read.Contains(field) && written.Contains(field) && !usedFromOutside.Contains(field) && !field.IsMethodDefault;

    public override void VisitClass(LoweredClass type)
    {
        (var outer, currentClass) = (currentClass, type.Symbol);
        base.VisitClass(type);
        currentClass = outer;
    }

    public override void VisitFunction(LoweredFunction function)
    {
        functions[function.Symbol] = function;
        if (currentClass is not null)
        {
            // The part of the class that binds arguments reads them.
            usedFromOutside.UnionWith(function.Parameters.Select(p => p.DefaultField).OfType<VariableSymbol>());
        }

        if (function.IsAsync)
        {
            asyncFunctions.Add(function);
        }

        base.VisitFunction(function);
    }

    public override void VisitField(LoweredField field)
    {
        if (field.Initializer is not null)
        {
            written.Add(field.Variable);
        }

        base.VisitField(field);
    }

    protected override void VisitExpression(LoweredExpression expression)
    {
        switch (expression)
        {
            case ClassValueNode node: read.Add(node.Class); break;
            case ClosureNode { Body: null } node: read.Add(node.Function); break;
            case MemberCallNode node: libraryArguments.UnionWith(node.Arguments.Select(a => a.Value)); break;
            case StaticCallNode node: libraryArguments.UnionWith(node.Arguments.Select(a => a.Value)); break;
            case NewRuntimeNode node: libraryArguments.UnionWith(node.Arguments.Select(a => a.Value)); break;
            case MethodGroupNode node when !libraryArguments.Contains(node): stored.Add(node.Function); break;
        }

        base.VisitExpression(expression);
    }

    protected override void VisitVariable(VariableNode node)
    {
        read.Add(node.Variable);
        if (currentClass is not null)
        {
            usedFromOutside.Add(node.Variable);
        }
    }

    protected override void VisitFieldAccess(FieldNode node)
    {
        base.VisitFieldAccess(node);
        read.Add(node.Field);
        NoteOutside(node);
    }

    protected override void VisitFunctionUse(LoweredExpression node)
    {
        base.VisitFunctionUse(node);
        if (node is FunctionValueNode { Target: null } value)
        {
            values.Add(value.Function);
        }

        read.Add(node switch { CallNode e => e.Function, MethodGroupNode e => e.Function, FunctionValueNode e => e.Function, _ => throw new ArgumentException(null, nameof(node)) });
    }

    protected override void VisitGoto(GotoNode node) => labels.Add(node.Label);

    protected override void VisitDeclare(DeclareNode node)
    {
        base.VisitDeclare(node);
        NoteWrite(node.Variable, node.Value);
    }

    protected override void VisitAssign(AssignStatementNode node)
    {
        VisitTarget(node.Target, node.Value, node.Operator is not null);
        Visit(node.Value);
    }

    protected override void VisitAssignExpression(AssignNode node)
    {
        VisitTarget(node.Target, node.Value, reads: false);
        Visit(node.Value);
    }

    protected override void VisitTargets(LoweredExpression target, bool declares)
    {
        switch (target)
        {
            // A local that nothing reads becomes a discard there: the value keeps no declaration alive.
            case VariableNode or FieldNode: VisitTarget(target, declares ? new DiscardNode(target.Type) : null, reads: false); break;
            default: base.VisitTargets(target, declares); break;
        }
    }

    private void VisitTarget(LoweredExpression target, LoweredExpression? value, bool reads)
    {
        switch (target)
        {
            case VariableNode variable when !reads:
                NoteWrite(variable.Variable, value);
                break;
            case FieldNode field when !reads:
                Visit(field.Target);
                written.Add(field.Field);
                NoteOutside(field);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void NoteWrite(VariableSymbol variable, LoweredExpression? value)
    {
        written.Add(variable);
        if (currentClass is not null)
        {
            usedFromOutside.Add(variable);
        }

        if (value is not (null or LiteralNode or DefaultNode))
        {
            writtenByOtherThanConstants.Add(variable);
        }
    }

    private void NoteOutside(FieldNode node)
    {
        if (!ReferenceEquals(node.Class, currentClass))
        {
            usedFromOutside.Add(node.Field);
        }
    }
}
