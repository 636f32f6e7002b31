using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Lowering;

/// <summary>Comprehensions written for what they do, not for their value: <c>[t.start() for t in threads]</c> => <c>foreach (var t in threads) t.Start();</c>.</summary>
public sealed partial class Lowerer
{
    /// <summary>The comprehension of a statement that drops its value, or null: a bare one, or one assigned to a <c>_</c> that nothing reads.</summary>
    private ComprehensionExpression? DroppedComprehension(Statement s) => s switch
    {
        ExpressionStatement { Value: ComprehensionExpression { Kind: ComprehensionKind.List or ComprehensionKind.Set } e } => e,
        AssignStatement { Targets: [NameExpression { Name: "_" } name], Value: ComprehensionExpression { Kind: ComprehensionKind.List } e }
            when program.Names.GetValueOrDefault(name) is VariableSymbol variable && !IsRead(variable) => e,
        _ => null,
    };

    private bool IsRead(VariableSymbol variable) =>
        program.Names.Count(n => n.Key is NameExpression && ReferenceEquals(n.Value, variable)) > variable.BindingCount;

    internal LoweredStatement LowerComprehensionLoop(ComprehensionExpression e, int index, SourceSpan? origin)
    {
        var clause = e.Clauses[index];
        var items = clause.IsAsync ? AsyncItems(clause.Iterable) : IterableOf(Lower(clause.Iterable), types.TypeOf(clause.Target));
        var parameter = ClauseParameter(clause);
        var outer = prelude;
        prelude = [];
        var body = index + 1 < e.Clauses.Length
            ? LowerComprehensionLoop(e, index + 1, null)
            : LowerExpressionStatement(new ExpressionStatement(e.Element.Span, e.Element)).Single();
        ImmutableArray<LoweredStatement> statements = [.. prelude, body];
        foreach (var condition in clause.Conditions.Reverse())
        {
            prelude = [];
            var test = LowerCondition(condition);
            statements = [.. prelude, new IfNode(null, test, statements, [])];
        }

        prelude = outer;
        return new ForeachNode(origin, new VariableNode(parameter, parameter.Type), items, statements, clause.IsAsync);
    }
}
