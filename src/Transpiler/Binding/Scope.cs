namespace PyConc2Cs.Binding;

internal enum ScopeKind { Module, Class, Function, Comprehension }

/// <summary>A block whose names are resolved together (https://docs.python.org/3/reference/executionmodel.html).</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, Symbol owner, FunctionSymbol function)
{
    public ScopeKind Kind { get; } = kind;

    public Scope? Parent { get; } = parent;

    /// <summary>The module, class or function whose block it is.</summary>
    public Symbol Owner { get; } = owner;

    /// <summary>The function (or module-level code) whose statements run in it.</summary>
    public FunctionSymbol Function { get; } = function;

    /// <summary>The body of a class that is made at run time: functions in it don't see its names.</summary>
    public bool IsClassBody { get; init; }

    public Dictionary<string, Symbol> Names { get; init; } = new(StringComparer.Ordinal);

    public HashSet<string> GlobalNames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> NonlocalNames { get; } = new(StringComparer.Ordinal);

    public Scope Module => Parent is null ? this : Parent.Module;

    /// <summary>The nearest scope that a walrus or nested statement binds in.</summary>
    public Scope Binding => Kind == ScopeKind.Comprehension ? Parent!.Binding : this;
}
