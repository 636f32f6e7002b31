using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Variables that are a <c>StringBuilder</c>: <c>var s = new StringBuilder(); s.Append(x); ... s.ToString()</c>.</summary>
public sealed partial class Lowerer
{
    private const string BuilderName = "StringBuilder";

    private static readonly PyType s_builder = new DelegateMarker(BuilderName);

    /// <summary>The C# variable that is the builder of a variable: itself, or another one that is there until the text is complete.</summary>
    private readonly Dictionary<VariableSymbol, VariableSymbol> builders = [];

    private readonly Dictionary<Statement, List<VariableSymbol>> completedTexts = new(ReferenceEqualityComparer.Instance);

    private void FindBuilders(ImmutableArray<Statement> body, Func<VariableSymbol, bool> isLocal)
    {
        if (program.Classes.Values.Any(c => c.Name == BuilderName))
        {
            return;
        }

        foreach (var (variable, first, last) in TextBuilders.Of(body, program, types, isLocal))
        {
            if (placements.TryGetValue(variable, out var p) && p.Kind == PlacementKind.AtAssignment && ReferenceEquals(p.Anchor, first))
            {
                builders[variable] = last is null ? variable : Temporary(variable.Name + "_builder", PyType.Str);
                substitutions[variable] = Built(variable);
                if (last is not null)
                {
                    completedTexts.TryAdd(last, []);
                    completedTexts[last].Add(variable);
                }
            }
        }
    }

    private VariableNode Builder(VariableSymbol variable) => new(builders[variable], s_builder);

    private MemberCallNode Built(VariableSymbol variable) => new(Builder(variable), "ToString", [], PyType.Str);

    /// <summary><c>var text = textBuilder.ToString();</c> after the statement that appends to it last.</summary>
    private IEnumerable<LoweredStatement> CompleteTexts(Statement statement)
    {
        foreach (var variable in completedTexts.GetValueOrDefault(statement) ?? [])
        {
            substitutions.Remove(variable);
            yield return new DeclareNode(null, variable, Built(variable));
        }
    }

    private LoweredStatement StartBuilder(SyntaxNode? s, VariableSymbol variable, LoweredExpression value)
    {
        var builder = new NewHelperNode(BuilderName, value is LiteralNode { Value: "" } ? [] : [new(value)], s_builder);
        return declared.Add(variable)
            ? new DeclareNode(s?.Span, builders[variable], builder)
            : new AssignStatementNode(s?.Span, Builder(variable), builder);
    }

    private ExpressionNode Append(AugmentedAssignStatement s, VariableSymbol variable) =>
        new(s.Span, new MemberCallNode(Builder(variable), "Append", [new(LowerTo(s.Value, PyType.Str))], PyType.None));
}
