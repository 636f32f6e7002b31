using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>What an <c>__exit__</c> does with the exception that it is given.</summary>
public static class ExitFacts
{
    /// <summary>It looks at none of its arguments and never suppresses: what it does is a plain <c>finally</c>.</summary>
    public static bool IgnoresException(FunctionSymbol exit)
    {
        if (exit.Definition is not FunctionDefinition { Body: var body } || exit.IsGenerator)
        {
            return false;
        }

        var parameters = exit.Parameters.Skip(1).Select(p => p.Variable.Name).ToHashSet(StringComparer.Ordinal);
        var nodes = body.SelectMany(SyntaxChildren.Descendants).ToList();
        return !nodes.OfType<NameExpression>().Any(n => parameters.Contains(n.Name))
            && body.SelectMany(ControlFlow.Statements).OfType<ReturnStatement>().All(r => r.Value is null or ConstantExpression { Value: null or false });
    }
}
