using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>What every name of the program stands for. Tables are keyed by node identity.</summary>
public sealed class BoundProgram
{
    /// <summary>The main module first.</summary>
    public List<ModuleSymbol> Modules { get; } = [];

    public Dictionary<SyntaxNode, Symbol> Names { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Functions by <see cref="FunctionDefinition"/>, <see cref="LambdaExpression"/> or (module-level code) <see cref="ModuleNode"/>.</summary>
    public Dictionary<SyntaxNode, FunctionSymbol> Functions { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<ClassDefinition, ClassSymbol> Classes { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<ModuleSymbol, PythonDialect> Dialects { get; } = [];

    public ModuleSymbol? FindModule(string name) => Modules.Find(m => m.Name == name);

    /// <summary>What <c>module.name</c> stands for: a global of the module, or a module inside the package.</summary>
    public Symbol? MemberOf(ModuleSymbol module, string name) =>
        module.Globals.GetValueOrDefault(name) ?? (FindModule(module.Name + "." + name) is { } inner ? new ImportSymbol(name, inner) : null);

    /// <summary>The script asks for processes that run its top level again: its <c>__name__</c> isn't always <c>__main__</c>.</summary>
    public bool RunsAgain { get; set; }

    /// <summary>Classes made at run time derive from str or float: a C# type test doesn't see their instances.</summary>
    public bool DerivesFromBuiltins { get; set; }
}
