using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Library;

/// <summary>A member of a module or class, by its Python name.</summary>
public abstract record LibraryMember(string PythonName);

/// <summary>A function or method with its overloads in order of declaration.</summary>
public sealed record LibraryFunction(string PythonName, ImmutableArray<LibraryOverload> Overloads) : LibraryMember(PythonName);

/// <summary>A property, field or constant. <paramref name="ClassName"/> is the C# class when it is static.</summary>
public sealed record LibraryValue(string PythonName, string CsName, string? ClassName, TypeScheme Type, bool CanWrite) : LibraryMember(PythonName)
{
    /// <summary>A class that the Runtime makes at run time; what derives from it is made at run time as well.</summary>
    public bool IsRunTimeClass { get; init; }
}

/// <summary>A class exported by a module. <paramref name="Factory"/>: the module's static function of the same name, which is what a call of the class calls
/// (<c>int(x)</c>, <c>list(xs)</c>); without one a call is the constructor.</summary>
public sealed record LibraryClassMember(string PythonName, LibraryClass Class, LibraryFunction? Factory = null) : LibraryMember(PythonName);

/// <summary>One C# method or constructor.</summary>
/// <param name="ClassName">The C# class that declares it, without type arguments.</param>
/// <param name="CsName">The C# method name; ".ctor" for a constructor.</param>
/// <param name="Intrinsic">The rule of [PyIntrinsic], if any.</param>
/// <param name="IsVirtual">A script's subclass may override it.</param>
/// <param name="Condition">The constant argument that it is for, if it isn't for every call.</param>
/// <param name="Receiver">The scheme of <c>this</c> of an extension method.</param>
public sealed record LibraryOverload(
    string ClassName, string CsName, bool IsStatic, ImmutableArray<string> GenericParameters, ImmutableArray<LibraryParameter> Parameters,
    TypeScheme Result, string? Intrinsic, TypeScheme? Receiver, bool IsVirtual = false, ConstantCondition? Condition = null)
{
    public bool IsExtension => Receiver is not null;
}

/// <summary>[PyWhen]: the argument of the parameter is a constant string that matches.</summary>
public sealed record ConstantCondition(string Parameter, string Pattern)
{
    public bool Holds(object? constant) => constant is string text && Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

/// <param name="IsByName">The function that is passed travels to another process, as an object with a name.</param>
/// <param name="Default">The C# default as a constant (null may mean None); meaningful if <paramref name="HasDefault"/>.</param>
public sealed record LibraryParameter(
    string PythonName, string CsName, TypeScheme Type, LibraryParameterKind Kind, bool HasDefault, object? Default, bool Escapes, bool IsByName = false);

public enum LibraryParameterKind { PositionalOnly, PositionalOrKeyword, KeywordOnly, VarPositional, VarKeyword }
