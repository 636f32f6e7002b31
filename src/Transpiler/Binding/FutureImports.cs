using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary><c>from __future__ import ...</c> (PEP 236).</summary>
internal static class FutureImports
{
    public static bool Has(ModuleNode module, string feature) =>
        module.Body.OfType<ImportFromStatement>().Any(i => i is { Module: "__future__", Level: 0 } && i.Names.Any(n => n.Name == feature));
}
