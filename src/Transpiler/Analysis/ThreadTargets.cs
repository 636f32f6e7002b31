using System.Runtime.CompilerServices;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>Whether a module's subclasses of Thread call <c>self._target</c> themselves, mostly in order to keep its result.</summary>
public static class ThreadTargets
{
    private static readonly ConditionalWeakTable<ModuleNode, object> s_known = [];

    public static bool AreRead(ModuleNode module) =>
        (bool)s_known.GetValue(module, m => SyntaxChildren.Descendants(m).Any(n => n is AttributeExpression { Name: "_target" }));
}
