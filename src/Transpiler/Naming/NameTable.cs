using System.Diagnostics.CodeAnalysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Naming;

/// <summary>The C# name of every symbol that is emitted.</summary>
public sealed class NameTable(string rootNamespace)
{
    private readonly Dictionary<Symbol, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CatchClause, string> caughtNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Symbol, string> valueNames = new(ReferenceEqualityComparer.Instance);

    public string Namespace { get; } = rootNamespace;

    public string this[Symbol symbol] => names.TryGetValue(symbol, out var name)
        ? name
        : throw new InvalidOperationException($"'{symbol.Name}' has no C# name");

    public bool TryGet(Symbol symbol, [MaybeNullWhen(false)] out string name) => names.TryGetValue(symbol, out name);

    /// <summary>The static field that holds the Dynamic form of a function (<c>PyFunction</c>) or class (<c>PyClass</c>).</summary>
    public string ValueName(Symbol symbol) => valueNames.TryGetValue(symbol, out var name) ? name : this[symbol] + (symbol is ClassSymbol ? "Class" : "Function");

    /// <summary>The name of the caught .NET exception where the clause's own variable is what it was translated to.</summary>
    public string CaughtName(CatchClause clause) => caughtNames.GetValueOrDefault(clause, "ex");

    internal void SetCaughtName(CatchClause clause, string name) => caughtNames[clause] = name;

    internal void Set(Symbol symbol, string name) => names[symbol] = name;

    internal void SetValueName(Symbol symbol, string name) => valueNames[symbol] = name;
}
