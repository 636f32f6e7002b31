using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>Methods of a script's class that override those of its Runtime base class.</summary>
public static class LibraryOverrides
{
    /// <summary>The Runtime method that a script's method overrides; null if there is none or its parameters are others.</summary>
    public static LibraryOverload? Overridden(FunctionSymbol symbol) =>
        symbol.Class is { } owner && symbol.MethodKind == MethodKind.Instance && KnownTypes.LibraryBase(owner) is { } library
        && library.Find(symbol.Name) is LibraryFunction { Overloads: [{ IsVirtual: true } overload] } && overload.Parameters.Length == symbol.Parameters.Count - 1
        && !symbol.Parameters.Exists(p => p.Kind is ParameterKind.VarPositional or ParameterKind.VarKeyword)
        && !(overload.Result is SimpleScheme { Kind: SimpleSchemeKind.Void } && HasResult(symbol))
            ? overload : null;

    /// <summary>C# can't override a method without a result by one that has one: it becomes a method of its own.</summary>
    private static bool HasResult(FunctionSymbol symbol) => symbol.Result.Type is { IsNone: false, IsNever: false };
}
