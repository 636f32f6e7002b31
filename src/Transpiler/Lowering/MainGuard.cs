using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>
/// <c>if __name__ == "__main__": main()</c> in the main module => <c>main()</c>: the test is always true there. A pass statement keeps the place of the header.
/// </summary>
internal static class MainGuard
{
    public static ImmutableArray<Statement> Splice(ImmutableArray<Statement> body)
    {
        if (!body.Any(IsGuard))
        {
            return body;
        }

        var result = ImmutableArray.CreateBuilder<Statement>();
        foreach (var statement in body)
        {
            if (statement is IfStatement guard && IsGuard(guard))
            {
                result.Add(new PassStatement(guard.Span with { End = guard.Test.Span.End }));
                result.AddRange(guard.Body);
            }
            else
            {
                result.Add(statement);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>In an imported module the test is always false.</summary>
    public static ImmutableArray<Statement> Drop(ImmutableArray<Statement> body) =>
        [.. body.Select(s => s is IfStatement guard && IsGuard(guard) && guard.OrElse.IsEmpty ? new PassStatement(guard.Span) : s)];

    private static bool IsGuard(Statement statement) => statement is IfStatement
    {
        Test: CompareExpression { Operators: [CompareOperator.Equal], Left: var left, Comparators: [var right] },
    } && (IsName(left) && IsMain(right) || IsMain(left) && IsName(right));

    private static bool IsName(Expression e) => e is NameExpression { Name: "__name__" };

    private static bool IsMain(Expression e) => e is ConstantExpression { Value: "__main__" };
}
