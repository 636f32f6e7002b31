using PyConc2Cs.Binding;

namespace PyConc2Cs.Lowering;

/// <summary>How a class's attributes are stored.</summary>
internal static class ClassLayout
{
    /// <summary>A class attribute that no instance shadows is a static field; one that instances assign is an instance field with that initial value.</summary>
    public static bool IsStatic(VariableSymbol variable) => variable.Kind == VariableKind.ClassAttribute && (!variable.IsShadowed || variable.View is not null);
}
