using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Binding;

/// <summary>Something that a name stands for. Identity matters: Naming maps symbols to C# names.</summary>
public abstract class Symbol(string name)
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;
}

public enum VariableKind { Local, Parameter, Global, ClassAttribute, InstanceField, Temporary }

/// <summary>A storage location.</summary>
public sealed class VariableSymbol(string name, VariableKind kind, Symbol? owner) : Symbol(name)
{
    public VariableKind Kind { get; } = kind;

    /// <summary>The function, class or module that the variable belongs to.</summary>
    public Symbol? Owner { get; } = owner;

    public TypeCell Cell { get; } = new();

    public PyType Type => Cell.Type;

    /// <summary>How many places of the source bind it (assignment, for target, import, def ...).</summary>
    public int BindingCount { get; set; }

    /// <summary>Bound again by something else than its one straight-line assignment: in a loop, or more than once.</summary>
    public bool IsReassigned { get; set; }

    /// <summary>Holds the default value of a method's parameter, which the Dynamic form of the class uses, too.</summary>
    public bool IsMethodDefault { get; set; }

    /// <summary>Used by a function nested in its owner.</summary>
    public bool IsCaptured { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>A class attribute that methods also assign on the instance.</summary>
    public bool IsShadowed { get; set; }

    /// <summary>A class attribute that is read or assigned as <c>Class.name</c>.</summary>
    public bool IsUsedThroughClass { get; set; }

    /// <summary>How instances see a class attribute of which the class keeps a value of its own.</summary>
    public PropertySymbol? View { get; set; }

    /// <summary>A global that only module-level code uses is emitted as a local of the entry point.</summary>
    public bool IsLocalOfMain { get; set; }

    public SourceSpan FirstBinding { get; set; }

    /// <summary>The object that holds the value of a variable that may have none.</summary>
    public VariableSymbol? Storage { get; set; }

    /// <summary>The import that bound the name before its first assignment took it over: <c>import queue; queue = queue.Queue()</c>.</summary>
    public ImportSymbol? ImportedBefore { get; set; }

    /// <summary>Where that first assignment ends.</summary>
    public int TakenOverAt { get; set; }
}

/// <summary>A function, method or lambda.</summary>
public sealed class FunctionSymbol(string name, SyntaxNode definition, Symbol owner) : Symbol(name), IFunctionDefinition
{
    /// <summary>A <see cref="FunctionDefinition"/>, a <see cref="LambdaExpression"/> or (module-level code) a <see cref="ModuleNode"/>.</summary>
    public SyntaxNode Definition { get; } = definition;

    /// <summary>The module, class or function in which it is written.</summary>
    public Symbol Owner { get; } = owner;

    public ClassSymbol? Class => Owner as ClassSymbol;

    public List<ParameterSymbol> Parameters { get; } = [];

    /// <summary>Locals and parameters by name.</summary>
    public Dictionary<string, Symbol> Locals { get; } = new(StringComparer.Ordinal);

    public HashSet<string> GlobalNames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> NonlocalNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The type of what is returned; None if it only falls off its end.</summary>
    public TypeCell Result { get; } = new();

    /// <summary>The type of what is yielded.</summary>
    public TypeCell Yielded { get; } = new();

    public MethodKind MethodKind { get; set; }

    public bool IsGenerator { get; set; }

    /// <summary>A generator that no C# iterator can be: it receives or returns values, or yields where exceptions are handled.</summary>
    public bool IsCoroutine { get; set; }

    /// <summary>An <c>async def</c>: a call gives a coroutine, or an asynchronous generator if it yields.</summary>
    public bool IsAsync => Definition is FunctionDefinition { IsAsync: true };

    /// <summary><c>__str__</c> or <c>__repr__</c>: TypeError for what isn't a str.</summary>
    public bool GivesText => Class is not null && MethodKind == MethodKind.Instance && Name is "__str__" or "__repr__" && Definition is FunctionDefinition { IsAsync: false } && !IsGenerator;

    /// <summary>What a call of a coroutine function gives, for functions as values.</summary>
    public TypeCell CallResult { get; } = new();

    /// <summary>A generator with <c>@contextmanager</c>: a call gives the manager.</summary>
    public bool IsContextManager { get; set; }

    /// <summary>What a coroutine's yield gives; None after next().</summary>
    public TypeCell Received { get; } = new();

    /// <summary>Nested in a function and using its variables, or used before they are known: emitted as a C# local function.</summary>
    public bool IsNested => Definition is LambdaExpression || Owner is FunctionSymbol { Definition: not ModuleNode };

    public bool IsDynamicValue { get; set; }

    /// <summary>The name of the class that is made at run time whose body it is, or whose method.</summary>
    public string? ClassBody { get; set; }

    public FunctionShape? Shape { get; set; }
}

public enum MethodKind { Function, Instance, Static, Class, PropertyGetter, PropertySetter, PropertyDeleter, Constructor }

/// <summary>A parameter with its variable.</summary>
public sealed record ParameterSymbol(VariableSymbol Variable, Parameter Syntax)
{
    public ParameterKind Kind => Syntax.Kind;

    public bool HasDefault => Syntax.Default is not null;
}

/// <summary>A class of the script.</summary>
public sealed class ClassSymbol(string name, ClassDefinition definition, Symbol owner) : Symbol(name), IClassDefinition
{
    private static readonly string[] s_comparisons = ["__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"];

    public ClassDefinition Definition { get; } = definition;

    public Symbol Owner { get; } = owner;

    public string PythonName => Name;

    /// <summary>The base class: a <see cref="ClassSymbol"/> or a Runtime class; null is object.</summary>
    public IClassDefinition? BaseDefinition { get; set; }

    /// <summary>The type arguments of a generic Runtime class that the class derives from, directly or not.</summary>
    public System.Collections.Immutable.ImmutableArray<TypeCell> BaseArguments { get; set; } = [];

    public ClassSymbol? BaseClass => BaseDefinition as ClassSymbol;

    /// <summary>Methods, class attributes and instance fields by Python name (own ones only).</summary>
    public Dictionary<string, Symbol> Members { get; } = new(StringComparer.Ordinal);

    public List<ClassSymbol> Derived { get; } = [];

    public IEnumerable<TypeCell> Comparands => s_comparisons
        .Select(Members.GetValueOrDefault).OfType<FunctionSymbol>().SelectMany(method => method.Parameters.Skip(1)).Select(other => other.Variable.Cell);

    public Symbol? FindMember(string name)
    {
        for (var c = this; c is not null; c = c.BaseClass)
        {
            if (c.Members.TryGetValue(name, out var member))
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>A property of a script's class.</summary>
public sealed class PropertySymbol(string name, ClassSymbol owner) : Symbol(name)
{
    public ClassSymbol Owner { get; } = owner;

    public FunctionSymbol? Getter { get; set; }

    public FunctionSymbol? Setter { get; set; }

    public FunctionSymbol? Deleter { get; set; }
}

/// <summary>A module of the program.</summary>
public sealed class ModuleSymbol(string name, ModuleNode syntax, SourceText source) : Symbol(name)
{
    public ModuleNode Syntax { get; } = syntax;

    public SourceText Source { get; } = source;

    /// <summary>Global names: variables, functions, classes, imported names.</summary>
    public Dictionary<string, Symbol> Globals { get; } = new(StringComparer.Ordinal);
}

/// <summary>A name bound by an import of a Runtime module, or of a member of one.</summary>
public sealed class ImportSymbol(string name, object target) : Symbol(name)
{
    /// <summary>A LibraryModule, a member of one, a ModuleSymbol or a symbol of one.</summary>
    public object Target { get; } = target;
}
