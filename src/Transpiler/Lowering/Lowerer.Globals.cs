using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>Globals that a module begins with: <c>lock = Lock()</c> => <c>static readonly PyLock Lock = new();</c>.</summary>
public sealed partial class Lowerer
{
    /// <summary>Objects whose creation nobody can observe.</summary>
    private static readonly HashSet<string> s_plainClasses =
    [
        "PyLock", "PyRLock", "PyEvent", "PyCondition", "PySemaphore", "PyBoundedSemaphore", "PyQueue", "PyLifoQueue", "PyPriorityQueue", "PySimpleQueue",
        "PyList", "PyDict", "PySet", "PyDeque",
    ];

    /// <summary>
    /// The assignments that stand before everything else the module does, as fields with a value. Nothing can run before them or see them happen, so
    /// that C# may do them when it loads the class.
    /// </summary>
    private Dictionary<Statement, LoweredField> InitializedFields(ImmutableArray<Statement> body)
    {
        var fields = new Dictionary<Statement, LoweredField>(ReferenceEqualityComparer.Instance);
        foreach (var statement in body)
        {
            if (statement is ImportStatement or ImportFromStatement or FunctionDefinition { Decorators.IsEmpty: true } or ClassDefinition or PassStatement)
            {
                continue;
            }

            if (statement is not AssignStatement { Targets: [NameExpression name] } assignment || InitializedField(assignment, name, fields.Values) is not { } field)
            {
                break;
            }

            fields[statement] = field;
        }

        return KeepLocals(fields);
    }

    /// <summary>The module-level code without what became fields. Imports before those leave their comments to the head of the file.</summary>
    private ImmutableArray<LoweredStatement> EntryBody(ImmutableArray<Statement> body, Dictionary<Statement, LoweredField> initialized)
    {
        var lowered = LowerBlock(body.Where(s => !initialized.ContainsKey(s)));
        var last = initialized.Keys.Select(s => s.Span.Start).DefaultIfEmpty(-1).Max();
        return lowered.RemoveAll(s => s is EmptyNode { Origin: { } origin } && origin.Start < last);
    }

    /// <summary>What only module-level code uses stays a local there, unless a field stands behind it: the order of the source is kept.</summary>
    private static Dictionary<Statement, LoweredField> KeepLocals(Dictionary<Statement, LoweredField> fields)
    {
        var kept = fields.Reverse().SkipWhile(f => f.Value.Variable.IsLocalOfMain).Reverse().ToList();
        foreach (var (_, field) in kept)
        {
            field.Variable.IsLocalOfMain = false;
        }

        return new Dictionary<Statement, LoweredField>(kept, ReferenceEqualityComparer.Instance);
    }

    private LoweredField? InitializedField(AssignStatement s, NameExpression name, IReadOnlyCollection<LoweredField> earlier)
    {
        if (program.Names.GetValueOrDefault(name) is not VariableSymbol { Kind: VariableKind.Global, IsDeleted: false, Storage: null } variable
            || variable is { IsLocalOfMain: true, BindingCount: > 1 }
            || variable.Type.IsNone || variable.Type.IsNever || earlier.Any(f => ReferenceEquals(f.Variable, variable)))
        {
            return null;
        }

        var outer = prelude;
        prelude = [];
        var value = LowerTo(s.Value, variable.Type);
        var isPlain = prelude.Count == 0 && IsPlain(value, earlier);
        prelude = outer;
        return isPlain ? new LoweredField(s.Span, variable, value, IsStatic: true, IsReadOnly: variable is { BindingCount: 1, IsReassigned: false }) : null;
    }

    /// <summary>Neither fails nor depends on anything but the fields before it.</summary>
    private static bool IsPlain(LoweredExpression value, IReadOnlyCollection<LoweredField> earlier) => value switch
    {
        LiteralNode => true,
        CastNode cast => IsPlain(cast.Value, earlier),
        UnaryNode { Operand: LiteralNode } => true,
        VariableNode variable => earlier.Any(f => ReferenceEquals(f.Variable, variable.Variable)),
        TupleNode tuple => tuple.Elements.All(e => IsPlain(e, earlier)),
        CollectionNode collection => collection.Elements.All(e => IsPlain(e, earlier)),
        DictNode dict => dict.Items.All(i => IsPlain(i.Key, earlier) && IsPlain(i.Value, earlier)),
        NewRuntimeNode { Type: Types.ClassType { Definition: LibraryClass { CsName: var type } } } creation =>
            s_plainClasses.Contains(type) && creation.Arguments.All(a => a.Value is LiteralNode or VariableNode && IsPlain(a.Value, earlier)),
        _ => false,
    };
}
