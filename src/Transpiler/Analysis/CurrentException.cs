using System.Runtime.CompilerServices;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>Whether a module asks for the exception that is being handled other than by <c>as name</c>.</summary>
public static class CurrentException
{
    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal)
    {
        "exc_info", "print_exc", "format_exc", "exception", "print_last", "exc_clear", "print_exception", "__context__",
    };

    private static readonly ConditionalWeakTable<ModuleNode, object> s_known = [];

    public static bool IsUsed(ModuleNode module) => (bool)s_known.GetValue(module, m => SyntaxChildren.Descendants(m).Any(Reads));

    /// <summary>A call of one of the readers, or a bare raise that may stand outside of any handler.</summary>
    private static bool Reads(SyntaxNode node) => node switch
    {
        AttributeExpression a => s_readers.Contains(a.Name),
        NameExpression n => s_readers.Contains(n.Name),
        KeywordArgument k => k.Name == "exc_info",
        _ => false,
    };
}
