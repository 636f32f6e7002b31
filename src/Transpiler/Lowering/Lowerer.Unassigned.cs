using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// Variables that may be read while they have no value: <c>var x = new LocalVariable&lt;long&gt;("x");</c>, and <c>x.Value</c> raises as Python does.
/// </summary>
public sealed partial class Lowerer
{
    private void FindUnassigned()
    {
        foreach (var variable in DefiniteAssignment.FindUnassigned(program, n => Known.Catalogue.Builtins.Find(n) is not null))
        {
            var storage = new VariableSymbol(variable.Name, variable.Kind, variable.Owner) { BindingCount = 1, IsCaptured = variable.IsCaptured };
            storage.Cell.Add(new ClassType(variable.Kind == VariableKind.Global ? StorageClass.Global : StorageClass.Local, [variable.Cell]), types.Joiner);
            variable.Storage = storage;
        }
    }

    private static NewRuntimeNode NewStorage(VariableSymbol variable) => new([new(Rt.Text(variable.Name))], variable.Storage!.Type);

    private static MemberNode StoredValue(VariableSymbol variable, VariableSymbol storage, string member = "Value") =>
        new(new VariableNode(storage, storage.Type), null, member, variable.Type);

    /// <summary>A read: of a variable of a function around this one, the error says so.</summary>
    private LoweredExpression LowerRead(VariableSymbol variable) =>
        variable is { Kind: VariableKind.Local, Storage: { } storage } && !ReferenceEquals(variable.Owner, function) ? StoredValue(variable, storage, "Free") : LowerVariable(variable);

    /// <summary><c>del x</c>, and the end of <c>except ... as x</c>; nothing where nobody can tell.</summary>
    private static IEnumerable<LoweredStatement> Unassign(VariableSymbol variable, Text.SourceSpan? origin, string method)
    {
        if (variable.Storage is { } storage)
        {
            yield return new ExpressionNode(origin, new MemberCallNode(new VariableNode(storage, storage.Type), method, [], PyType.None));
        }
    }
}
