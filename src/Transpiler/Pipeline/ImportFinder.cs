using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Pipeline;

/// <summary>Lists the import statements of a module wherever they stand: at top level, in functions, in try statements.</summary>
internal static class ImportFinder
{
    public static IEnumerable<Statement> Find(ModuleNode module) => module.Body.SelectMany(Find);

    private static IEnumerable<Statement> Find(Statement statement) => statement switch
    {
        ImportStatement or ImportFromStatement => [statement],
        _ => Bodies(statement).SelectMany(body => body).SelectMany(Find),
    };

    private static ImmutableArray<Statement>[] Bodies(Statement statement) => statement switch
    {
        FunctionDefinition s => [s.Body],
        ClassDefinition s => [s.Body],
        ForStatement s => [s.Body, s.OrElse],
        WhileStatement s => [s.Body, s.OrElse],
        IfStatement s => [s.Body, s.OrElse],
        WithStatement s => [s.Body],
        MatchStatement s => [.. s.Cases.Select(c => c.Body)],
        TryStatement s => [s.Body, .. s.Handlers.Select(h => h.Body), s.OrElse, s.Finally],
        _ => [],
    };
}
