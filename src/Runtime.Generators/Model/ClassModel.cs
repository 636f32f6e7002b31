using PyConc2Cs.Library;
namespace PyConc2Cs.Runtime.Generators.Model;

internal enum ClassKind
{
    /// <summary>A class with instances: gets <c>IPyDynamic</c>.</summary>
    Instance,

    /// <summary>A static class that holds the members of a built-in value type, or a class with static members only.</summary>
    Static,

    Module,
}

/// <summary>An attributed class, as plain data.</summary>
internal sealed record ClassModel(
    ClassKind Kind,
    string Namespace,
    string Name,
    string TypeParameters,
    string ObjectInstance,
    string PythonModule,
    string PythonName,
    EquatableArray<string> Aliases,
    string? ExtendedType,
    string? BaseProperty,
    bool BaseIsDynamic,
    bool BaseIsTyped,
    bool IsSealed,
    EquatableArray<string> HandWritten,
    EquatableArray<MethodModel> Methods,
    EquatableArray<ValueModel> Values,
    MethodModel? Constructor,
    EquatableArray<DiagnosticModel> Diagnostics)
{
    public bool IsGeneric => TypeParameters.Length > 0;

    /// <summary>The name of the class object in <c>PyTypes</c>.</summary>
    public string Property => PythonNameRule.ClassObject(Name);

    public string Qualify(string member) => $"{PythonName}.{member}";
}

/// <summary>All overloads of one Python function or method; the most general one is last.</summary>
internal sealed record MethodModel(EquatableArray<string> Names, bool IsInstance, EquatableArray<OverloadModel> Overloads)
{
    public string Name => Names[0];
}

/// <summary>
/// One C# method. <paramref name="Signature"/> is what <c>PyParameters</c> reads, <paramref name="Call"/> the call's C# text on a binder named <c>a</c>,
/// <paramref name="Tests"/> the type tests that choose it. A raw overload takes <c>PyArguments</c> as they are: it is the Dynamic form that its author wrote by hand.
/// </summary>
internal sealed record OverloadModel(string Signature, bool CountsSelf, string Call, bool IsVoid, EquatableArray<string> Tests, bool IsRaw = false);

/// <summary>A property, field or constant. <paramref name="Write"/> is null if it can't be written.</summary>
internal sealed record ValueModel(EquatableArray<string> Names, bool IsStatic, string Read, string? Write);
