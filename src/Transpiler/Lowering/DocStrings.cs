using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>The string that is the first statement of a module, class or function.</summary>
internal static class DocStrings
{
    /// <summary>Takes the docstring off the body; null if there is none.</summary>
    public static string? Take(ref ImmutableArray<Statement> body)
    {
        if (body is not [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String, Value: string text } }, ..])
        {
            return null;
        }

        body = body.RemoveAt(0);
        return Clean(text);
    }

    /// <summary>Indentation removed as in <c>inspect.cleandoc</c>.</summary>
    private static string Clean(string text)
    {
        var lines = text.Replace("\t", "        ", StringComparison.Ordinal).Split('\n');
        var margin = lines.Skip(1).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        var cleaned = lines.Select((l, i) => i == 0 ? l.Trim() : (l.Length >= margin ? l[margin..] : "").TrimEnd());
        return string.Join('\n', cleaned).Trim('\n');
    }
}
