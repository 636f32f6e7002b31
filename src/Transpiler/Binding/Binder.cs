using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// Gives every name its symbol. Blocks are declared first (all names a block binds), then their statements are resolved, so that a function
/// may use what is defined below it.
/// </summary>
public sealed partial class Binder
{
    private readonly Catalogue catalogue;
    private readonly DiagnosticBag diagnostics;
    private readonly BoundProgram program = new();
    private readonly Dictionary<string, ModuleSymbol> localModules = new(StringComparer.Ordinal);
    private SourceText source = null!;
    private bool isPython2;

    private Binder(Catalogue catalogue, DiagnosticBag diagnostics)
    {
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    /// <summary>Binds a program; the main module comes first, the others are those that it may import, under their Python names.</summary>
    public static BoundProgram Bind(
        IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> modules, Catalogue catalogue, DiagnosticBag diagnostics)
    {
        var binder = new Binder(catalogue, diagnostics);
        modules = SignatureDesugaring.Run(TimeitDesugaring.Run(DoctestDesugaring.Run(modules, diagnostics), diagnostics));
        var trees = ClassDesugaring.Run([.. modules.Select(m => (Rewritten(m.Parsed.Module), m.Source))]);
        var index = new ClassIndex(trees.Zip(modules, (tree, m) => (tree, m.Source)));
        var classes = RunTimeClasses.Find(index, trees, catalogue);
        binder.program.DerivesFromBuiltins = index.Sites.Exists(s => s.Definition.Bases.Any(b => KnownDecorators.NameOf(b) is "str" or "float" or "StrEnum" or "enum.StrEnum"));
        binder.program.RunsAgain = trees.Any(tree => SyntaxChildren.Descendants(tree).Any(AsksForSpawn));
        foreach (var ((name, source, parsed), tree) in modules.Zip(trees))
        {
            var rewriter = new ClassRewriter(classes, source, ReferenceEquals(parsed, modules[0].Parsed) ? "__main__" : name);
            var symbol = new ModuleSymbol(name, classes.Count == 0 ? tree : rewriter.Rewrite(tree), source);
            foreach (var (body, className) in rewriter.Bodies)
            {
                binder.classBodies[body] = className;
            }

            binder.localModules[name] = symbol;
            binder.program.Modules.Add(symbol);
            binder.program.Dialects[symbol] = parsed.Dialect;
        }

        var scopes = binder.program.Modules.Select(binder.DeclareModule).ToList();
        binder.DeclareAllStarImports(scopes);
        foreach (var (module, scope) in binder.program.Modules.Zip(scopes))
        {
            (binder.source, binder.importer) = (module.Source, module);
            binder.isPython2 = binder.program.Dialects[module] == PythonDialect.Python2;
            binder.ResolveBlock(module.Syntax.Body, scope);
        }

        VariableSplitter.Run(binder.program);
        return binder.program;
    }

    /// <summary>Constructs that others say as well are written with those, so that later stages know fewer.</summary>
    private static ModuleNode Rewritten(ModuleNode module) =>
        NamespaceRewriter.Rewrite(AsyncGeneratorExpressions.Rewrite(GeneratorCoroutines.Rewrite(MatchRewriter.Rewrite(module))));

    /// <summary><c>set_start_method("spawn")</c> or <c>get_context("forkserver")</c>.</summary>
    private static bool AsksForSpawn(SyntaxNode node) =>
        node is CallExpression { Function: NameExpression { Name: var function } } call && Asks(function, call)
        || node is CallExpression { Function: AttributeExpression { Name: var method } } other && Asks(method, other);

    private static bool Asks(string name, CallExpression call) => name is "set_start_method" or "get_context"
        && call.Arguments.Concat(call.Keywords.Select(k => k.Value)).Any(a => a is ConstantExpression { Value: "spawn" or "forkserver" });

    private readonly Dictionary<SyntaxNode, string> classBodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>Once all modules are declared; again while what one takes from another has more names by it.</summary>
    private void DeclareAllStarImports(List<Scope> scopes)
    {
        for (var count = -1; count != scopes.Sum(s => s.Names.Count);)
        {
            count = scopes.Sum(s => s.Names.Count);
            foreach (var scope in scopes)
            {
                importer = (ModuleSymbol)scope.Owner;
                source = importer.Source;
                DeclareStarImports(importer.Syntax.Body, scope);
            }
        }
    }

    private Scope DeclareModule(ModuleSymbol module)
    {
        (source, importer) = (module.Source, module);
        var entry = new FunctionSymbol("<module>", module.Syntax, module);
        program.Functions[module.Syntax] = entry;
        var scope = new Scope(ScopeKind.Module, null, module, entry) { Names = module.Globals };
        DeclareBlock(module.Syntax.Body, scope);
        DeclareGlobalsOfFunctions(module.Syntax, scope);
        return scope;
    }

    /// <summary>A name that only a function binds, by <c>global</c>, is the module's for the functions before it too.</summary>
    private static void DeclareGlobalsOfFunctions(ModuleNode module, Scope scope)
    {
        foreach (var function in SyntaxChildren.Descendants(module).OfType<FunctionDefinition>())
        {
            var collector = new BindingCollector();
            collector.Visit(function.Body);
            foreach (var name in collector.Globals.SelectMany(g => g.Names).Intersect(collector.Bindings.Select(b => b.Name), StringComparer.Ordinal))
            {
                scope.Names.TryAdd(name, new VariableSymbol(name, VariableKind.Global, scope.Owner));
            }
        }
    }

    /// <summary>Makes a symbol for every name that the block binds.</summary>
    private void DeclareBlock(IReadOnlyList<Statement> body, Scope scope)
    {
        var collector = new BindingCollector();
        collector.Visit(body);
        scope.Function.IsGenerator |= collector.Yields && scope.Kind == ScopeKind.Function;
        if (scope.Function is { IsGenerator: true, Definition: FunctionDefinition definition })
        {
            scope.Function.IsContextManager = KnownDecorators.IsContextManager(definition);
            scope.Function.IsCoroutine |= scope.Function.IsContextManager || definition.IsAsync || GeneratorForms.NeedsCoroutine(definition);
        }

        DeclareGlobals(collector, scope);
        foreach (var group in collector.Bindings.GroupBy(b => b.Name, StringComparer.Ordinal))
        {
            if (scope.GlobalNames.Contains(group.Key))
            {
                DeclareGlobal(group.Key, group, scope);
            }
            else if (!scope.NonlocalNames.Contains(group.Key))
            {
                DeclareName(group.Key, [.. group], scope, collector.Deleted.Contains(group.Key));
            }
        }

        if (scope.Kind != ScopeKind.Module)
        {
            DeclareStarImports(body, scope);
        }
    }

    private void DeclareGlobals(BindingCollector collector, Scope scope)
    {
        foreach (var name in collector.Globals.SelectMany(g => g.Names))
        {
            if (scope.Kind != ScopeKind.Module)
            {
                scope.GlobalNames.Add(name);
                scope.Function.GlobalNames.Add(name);
            }
        }

        foreach (var name in collector.Nonlocals.SelectMany(n => n.Names))
        {
            scope.NonlocalNames.Add(name);
            scope.Function.NonlocalNames.Add(name);
        }
    }

    private static void DeclareGlobal(string name, IEnumerable<NameBinding> bindings, Scope scope)
    {
        var module = scope.Module;
        if (!module.Names.TryGetValue(name, out var symbol))
        {
            symbol = module.Names[name] = new VariableSymbol(name, VariableKind.Global, module.Owner);
        }

        if (symbol is VariableSymbol variable)
        {
            variable.BindingCount += bindings.Count();
            variable.IsReassigned = true;
        }
    }

    private void DeclareName(string name, List<NameBinding> bindings, Scope scope, bool deleted)
    {
        if (scope.Names.TryGetValue(name, out var existing) && existing is VariableSymbol { Kind: VariableKind.Parameter } parameter)
        {
            parameter.BindingCount += bindings.Count;
            parameter.IsReassigned = true;
            parameter.IsDeleted = deleted;
            return;
        }

        scope.Names[name] = SingleDefinition(name, bindings, scope, existing) ?? DeclareVariable(name, bindings, scope, existing, deleted);
        NoteTakeOver(name, bindings, scope);
    }

    /// <summary>A name that an import binds first and an assignment later is the module up to that assignment.</summary>
    private void NoteTakeOver(string name, List<NameBinding> bindings, Scope scope)
    {
        var later = bindings.FindIndex(b => b.Form != BindingForm.Import);
        if (later <= 0 || scope.Names[name] is not VariableSymbol variable)
        {
            return;
        }

        variable.ImportedBefore = ImportedName(name, bindings.Take(later).ToList(), scope);
        variable.TakenOverAt = bindings[later].StatementEnd;
        foreach (var binding in bindings.Skip(later))
        {
            assignedNames.Add(binding.Node);
        }
    }

    private readonly HashSet<SyntaxNode> assignedNames = new(ReferenceEqualityComparer.Instance);

    /// <summary>A name that only one def, class or import binds is that function, class or module, and no variable.</summary>
    private Symbol? SingleDefinition(string name, List<NameBinding> bindings, Scope scope, Symbol? existing)
    {
        if (existing is VariableSymbol)
        {
            return null;
        }

        if (bindings.TrueForAll(b => b.Form == BindingForm.Import))
        {
            return ImportedName(name, bindings, scope);
        }

        if (bindings is not [{ InLoop: false } only])
        {
            return null;
        }

        return only.Node switch
        {
            FunctionDefinition f when IsPlain(f) && !HasAttributes(name, scope) => new FunctionSymbol(name, f, scope.Owner),
            ClassDefinition c when c.Decorators.IsEmpty => new ClassSymbol(name, c, scope.Owner),
            _ => null,
        };
    }

    /// <summary>A nested function that attributes are read from or stored in is one object, held by a variable.</summary>
    private bool HasAttributes(string name, Scope scope)
    {
        if (scope.Kind != ScopeKind.Function)
        {
            return false;
        }

        if (!withAttributes.TryGetValue(scope.Function, out var names))
        {
            withAttributes[scope.Function] = names = SyntaxChildren.Descendants(scope.Function.Definition).OfType<AttributeExpression>()
                .Select(a => a.Value).OfType<NameExpression>().Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        }

        return names.Contains(name);
    }

    private readonly Dictionary<FunctionSymbol, HashSet<string>> withAttributes = [];

    /// <summary>Without decorators that make something else of the function.</summary>
    private static bool IsPlain(FunctionDefinition function) => function.Decorators.All(KnownDecorators.IsTransparent);

    private static VariableSymbol DeclareVariable(string name, List<NameBinding> bindings, Scope scope, Symbol? existing, bool deleted)
    {
        var kind = scope.Kind switch
        {
            ScopeKind.Module => VariableKind.Global,
            ScopeKind.Class => VariableKind.ClassAttribute,
            _ => VariableKind.Local,
        };
        var variable = existing as VariableSymbol ?? new VariableSymbol(name, kind, scope.Owner) { FirstBinding = bindings[0].Span };
        variable.BindingCount += bindings.Count;
        variable.IsReassigned |= variable.BindingCount > 1 || bindings.Exists(b => b.InLoop);
        variable.IsDeleted |= deleted;
        return variable;
    }
}
