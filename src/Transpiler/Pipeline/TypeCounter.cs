using PyConc2Cs.Binding;
using PyConc2Cs.Types;

namespace PyConc2Cs.Pipeline;

/// <summary>Counts the parameters, locals and fields of a program by whether they have a static type.</summary>
internal static class TypeCounter
{
    public static List<VariableSymbol> Variables(BoundProgram program) =>
        [.. program.Functions.Values.SelectMany(f => f.Locals.Values)
            .Concat(program.Classes.Values.SelectMany(c => c.Members.Values))
            .Concat(program.Modules.SelectMany(m => m.Globals.Values))
            .OfType<VariableSymbol>().Distinct()];

    public static bool IsUntyped(VariableSymbol variable) => variable.Type.IsDynamic || variable.Type.IsNever || variable.Type.IsNone;

    public static TypeStatistics Count(BoundProgram program)
    {
        var variables = Variables(program);
        var isDynamic = variables.Count(v => IsUntyped(v));
        return new TypeStatistics(variables.Count - isDynamic, isDynamic);
    }
}
