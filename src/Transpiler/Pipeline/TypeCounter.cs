using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Pipeline;

/// <summary>Counts the parameters, locals and fields of a program by whether they have a static type.</summary>
internal static class TypeCounter
{
    private static List<VariableSymbol> Variables(BoundProgram program) =>
        [.. program.Functions.Values.SelectMany(f => f.Locals.Values)
            .Concat(program.Classes.Values.SelectMany(c => c.Members.Values))
            .Concat(program.Modules.SelectMany(m => m.Globals.Values))
            .OfType<VariableSymbol>().Distinct()];

    /// <summary>One info diagnostic for each Dynamic location, with the types in conflict.</summary>
    public static void Explain(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var variable in Variables(program).Where(v => v.Type.IsDynamic && v.FirstBinding.Length > 0))
        {
            var reason = variable.Cell.Conflict is { Before: { IsNever: false } before, Added: { IsDynamic: false } added }
                ? $"it is given {before} and {added}"
                : "it is given a value that has no static type itself";
            diagnostics.Report(DiagnosticDescriptors.DynamicLocation, SourceOf(variable.Owner), variable.FirstBinding, variable.Name, reason);
        }
    }

    private static SourceText? SourceOf(Symbol? owner) => owner switch
    {
        ModuleSymbol module => module.Source,
        FunctionSymbol function => SourceOf(function.Owner),
        ClassSymbol type => SourceOf(type.Owner),
        _ => null,
    };

    public static TypeStatistics Count(BoundProgram program)
    {
        var variables = Variables(program);
        var isDynamic = variables.Count(v => v.Type.IsDynamic || v.Type.IsNever || v.Type.IsNone);
        return new TypeStatistics(variables.Count - isDynamic, isDynamic);
    }
}
