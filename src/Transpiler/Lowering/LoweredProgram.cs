using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>A module: emitted as one file with a static class for functions and globals, and the script's classes beside it.</summary>
/// <param name="DocString">The module's docstring, written as the class's summary.</param>
/// <param name="Entry">Module-level code: the body of the entry point, or of <c>Initialize</c> in an imported module.</param>
/// <param name="IsMain">The script itself, which has <c>Main</c>.</param>
public sealed record LoweredModule(
    ModuleSymbol Symbol, TriviaTable Trivia, string? DocString, bool IsMain, ImmutableArray<LoweredMember> Members, LoweredFunction Entry, bool IsPython2 = false)
{
    /// <summary>Children run the module-level code again, under another name.</summary>
    public bool RunsAgain { get; init; }
}

/// <summary>A member of a module or class, in the order of the source.</summary>
public abstract record LoweredMember(SourceSpan? Origin);

/// <summary>A static field (global, class attribute) or an instance field; fields born in methods have no initializer.</summary>
public sealed record LoweredField(SourceSpan? Origin, VariableSymbol Variable, LoweredExpression? Initializer, bool IsStatic, bool IsReadOnly) : LoweredMember(Origin);

/// <summary>
/// A function, method, constructor or local function. <paramref name="BaseArguments"/>: <c>: base(...)</c> of a constructor.
/// <paramref name="Yields"/>: the body is a C# iterator. <paramref name="IsAsync"/>: a C# async method.
/// </summary>
public sealed record LoweredFunction(
    SourceSpan? Origin, FunctionSymbol Symbol, ImmutableArray<LoweredParameter> Parameters, PyType ReturnType, ImmutableArray<LoweredStatement> Body,
    string? DocString, FunctionModifiers Modifiers, ImmutableArray<LoweredArgument>? BaseArguments = null, bool Yields = false, bool IsAsync = false) : LoweredMember(Origin);

[Flags]
public enum FunctionModifiers { None = 0, Static = 1, Virtual = 2, Override = 4, Constructor = 8, Private = 16, Protected = 32 }

/// <summary><paramref name="Default"/> is a C# constant; a default that isn't one is handled in the body (the parameter is then Optional). <paramref name="IsParams"/> is *args.</summary>
/// <param name="DefaultField">Where a default that isn't a C# constant is kept: callers that omit the argument pass it.</param>
/// <param name="IsRequired">A later parameter has no C# default: this one can't state its own, and callers pass it.</param>
public sealed record LoweredParameter(VariableSymbol Variable, LoweredExpression? Default, bool IsParams, VariableSymbol? DefaultField = null, bool IsRequired = false);

public sealed record LoweredProperty(SourceSpan? Origin, PropertySymbol Symbol, LoweredFunction? Getter, LoweredFunction? Setter, PyType Type) : LoweredMember(Origin);

/// <param name="BaseType">A script's or Runtime class; null derives from <c>PyObject</c>.</param>
/// <param name="HasDispatch">Instances are used in Dynamic form: the dispatch members of IPyDynamic are emitted (file <c>X.Dynamic.cs</c>).</param>
public sealed record LoweredClass(
    SourceSpan? Origin, ClassSymbol Symbol, PyType? BaseType, string? DocString, ImmutableArray<LoweredMember> Members, bool HasDispatch) : LoweredMember(Origin);
