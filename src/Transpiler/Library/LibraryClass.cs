using System.Collections.Immutable;
using PyConc2Cs.Types;

namespace PyConc2Cs.Library;

/// <summary>A Python class that a Runtime class implements. Members are read from the metadata when first asked for.</summary>
public sealed class LibraryClass(
    string module, string pythonName, string csName, ImmutableArray<string> typeParameters, string? extends,
    Func<LibraryClass, LibraryClassDetails> details) : IClassDefinition, ICsNamed
{
    private LibraryClassDetails? loaded;

    public string Module { get; } = module;

    public string PythonName { get; } = pythonName;

    /// <summary>The C# class name without type arguments.</summary>
    public string CsName { get; } = csName;

    public ImmutableArray<string> TypeParameters { get; } = typeParameters;

    /// <summary>The C# type for which this static class holds the members ("string"), if it does.</summary>
    public string? Extends { get; } = extends;

    public LibraryClass? Base => Details.Base;

    public IClassDefinition? BaseDefinition => Base;

    /// <summary>Type arguments that the base class gets, in terms of this class's parameters.</summary>
    public ImmutableArray<TypeScheme> BaseArguments => Details.BaseArguments;

    public bool IsException => Details.IsException;

    public bool IsSealed => Details.IsSealed;

    public ImmutableArray<LibraryOverload> Constructors => Details.Constructors;

    public bool IsDisposable => Details.IsDisposable || Base is { IsDisposable: true };

    public bool HasScope => Details.HasScope || Base is { HasScope: true };

    public TypeScheme? Iterates => Details.Iterates;

    public (TypeScheme Key, TypeScheme Value)? Indexer => Details.Indexer;

    /// <summary>What the class unpacks into, if it is a tuple with names.</summary>
    public ImmutableArray<TypeScheme> Unpacked => Details.Unpacked.IsDefault ? [] : Details.Unpacked;

    /// <summary>Whether the C# class declares or inherits an operator, by its metadata name ("op_Addition").</summary>
    public bool HasOperator(string name) => Details.Operators?.Contains(name) == true || Base is { } parent && parent.HasOperator(name);

    /// <summary>A member, own or inherited; null if there is none.</summary>
    public LibraryMember? Find(string name) => Details.Members.TryGetValue(name, out var member) ? member : Base?.Find(name);

    /// <summary>Own members by Python name.</summary>
    public IReadOnlyDictionary<string, LibraryMember> OwnMembers => Details.Members;

    private LibraryClassDetails Details => loaded ??= details(this);
}

/// <summary>The part of a class that is read late.</summary>
/// <param name="Iterates">The element type if the class implements <c>IEnumerable&lt;T&gt;</c>.</param>
/// <param name="IsDisposable">Implements IDisposable: <c>with</c> is <c>using</c>.</param>
/// <param name="HasScope">Has a method <c>Enter()</c> that gives an IDisposable: <c>with lock</c> is <c>using (lock.Enter())</c>.</param>
/// <param name="Indexer">Key and value type of its C# indexer, if it has a public one with one parameter (the first declared).</param>
/// <param name="Unpacked">The types of the parameters of its method <c>Deconstruct</c>: <c>a, b = x</c> is <c>var (a, b) = x</c>.</param>
/// <param name="IsSealed">The C# class can't be derived from; nor can a static one, which only holds members.</param>
/// <param name="Operators">Metadata names of the C# operators that the class declares.</param>
public sealed record LibraryClassDetails(
    LibraryClass? Base, ImmutableArray<TypeScheme> BaseArguments, bool IsException, ImmutableArray<LibraryOverload> Constructors,
    IReadOnlyDictionary<string, LibraryMember> Members, TypeScheme? Iterates = null, (TypeScheme Key, TypeScheme Value)? Indexer = null,
    bool IsDisposable = false, bool HasScope = false, ImmutableArray<TypeScheme> Unpacked = default, IReadOnlySet<string>? Operators = null, bool IsSealed = false);
