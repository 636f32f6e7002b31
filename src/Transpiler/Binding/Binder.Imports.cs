using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Imports: modules of the Runtime, local modules, and members of both.</summary>
public sealed partial class Binder
{
    private readonly Dictionary<SyntaxNode, ImportFromStatement> fromOfAlias = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> guardedImports = new(ReferenceEqualityComparer.Instance);

    /// <summary>The symbol of a name that only imports bind; several imports (the branches of try/except ImportError) must agree.</summary>
    private ImportSymbol? ImportedName(string name, List<NameBinding> bindings, Scope scope)
    {
        IndexImports(scope);
        object? target = null;
        foreach (var binding in bindings)
        {
            var found = TargetOf((ImportAlias)binding.Node);
            if (found is null)
            {
                continue;
            }

            if (target is not null && !ReferenceEquals(target, found) && !Equals(target, found))
            {
                ReportUnsupported(binding.Span, $"'{name}' imported from two different modules", "import each under a name of its own");
            }

            target ??= found;
        }

        if (target is null && bindings.TrueForAll(b => IsTyping((ImportAlias)b.Node)))
        {
            var alias = (ImportAlias)bindings[0].Node;
            return new ImportSymbol(name, new TypingName(fromOfAlias.TryGetValue(alias, out var from) ? from.Module + "." + alias.Name : null));
        }

        if (target is null)
        {
            ReportMissing((ImportAlias)bindings[0].Node);
        }

        return new ImportSymbol(name, target ?? MissingModule.Instance);
    }

    private readonly HashSet<Scope> indexed = [];

    private void IndexImports(Scope scope)
    {
        if (!indexed.Add(scope))
        {
            return;
        }

        var root = scope.Kind switch
        {
            ScopeKind.Module => ((ModuleSymbol)scope.Owner).Syntax,
            ScopeKind.Class => ((ClassSymbol)scope.Owner).Definition,
            _ => scope.Function.Definition,
        };
        foreach (var guarded in SyntaxChildren.Descendants(root).OfType<TryStatement>().Where(t => t.Handlers.Any(h => CatchesImportError(h.Type))))
        {
            foreach (var alias in guarded.Body.SelectMany(SyntaxChildren.Descendants).OfType<ImportAlias>())
            {
                guardedImports.Add(alias);
            }
        }

        foreach (var import in SyntaxChildren.Descendants(root).OfType<ImportFromStatement>())
        {
            foreach (var alias in import.Names)
            {
                fromOfAlias[alias] = import;
            }
        }
    }

    private static bool CatchesImportError(Expression? type) => type switch
    {
        null or NameExpression { Name: "ImportError" or "ModuleNotFoundError" or "Exception" or "BaseException" } => true,
        TupleExpression tuple => tuple.Elements.Any(CatchesImportError),
        _ => false,
    };

    private object? TargetOf(ImportAlias alias)
    {
        if (fromOfAlias.TryGetValue(alias, out var from))
        {
            return MemberOf(from, alias.Name);
        }

        // "import a.b" binds a; "import a.b as c" binds a.b.
        var name = alias.AsName is null ? alias.Name.Split('.')[0] : alias.Name;
        return FindModule(name) ?? (alias.Name.Contains('.', StringComparison.Ordinal) && FindModule(alias.Name) is not null ? new PackagePrefix(name) : null);
    }

    private object? FindModule(string name) => (object?)localModules.GetValueOrDefault(name) ?? catalogue.FindModule(name);

    private object? MemberOf(ImportFromStatement import, string member)
    {
        if (ImportNames.ResolveBase(import, ImportNames.PackageOf(importer)) is not { } module)
        {
            return null;
        }

        return FindModule(module) switch
        {
            ModuleSymbol local => FindModule(module + "." + member) ?? new LocalMember(local, member),
            LibraryModule library => library.Find(member) ?? (object?)catalogue.FindModule(module + "." + member),
            _ => FindModule(module.Length == 0 ? member : module + "." + member),
        };
    }

    private bool IsTyping(ImportAlias alias) =>
        (fromOfAlias.TryGetValue(alias, out var from) ? from.Module : alias.Name) is "typing" or "typing_extensions" or "collections.abc";

    private void ReportMissing(ImportAlias alias)
    {
        if (guardedImports.Contains(alias))
        {
            return;
        }

        if (fromOfAlias.TryGetValue(alias, out var from))
        {
            if (FindModule(from.Module ?? "") is LibraryModule module)
            {
                diagnostics.Report(DiagnosticDescriptors.UnsupportedMember, source, alias.Span, module.Name, alias.Name);
                return;
            }

            diagnostics.Report(DiagnosticDescriptors.UnsupportedModule, source, from.Span, new string('.', from.Level) + from.Module, ForeignModules.Describe(from.Module ?? "", importer.Syntax));
            return;
        }

        diagnostics.Report(DiagnosticDescriptors.UnsupportedModule, source, alias.Span, alias.Name, ForeignModules.Describe(alias.Name, importer.Syntax));
    }

    private void DeclareStarImports(IReadOnlyList<Statement> body, Scope scope)
    {
        foreach (var import in body.SelectMany(SyntaxChildren.Descendants).OfType<ImportFromStatement>().Where(i => i.Names.Any(n => n.Name == "*")))
        {
            switch (FindModule(ImportNames.ResolveBase(import, ImportNames.PackageOf(importer)) ?? ""))
            {
                case LibraryModule library:
                    foreach (var (name, member) in library.Members.Where(m => !m.Key.StartsWith('_')))
                    {
                        scope.Names.TryAdd(name, new ImportSymbol(name, member));
                    }

                    break;
                case ModuleSymbol local:
                    foreach (var name in PublicNames(local))
                    {
                        scope.Names.TryAdd(name, new ImportSymbol(name, new LocalMember(local, name)));
                    }

                    break;
                default:
                    diagnostics.Report(DiagnosticDescriptors.UnsupportedModule, source, import.Span, import.Module, ForeignModules.Describe(import.Module ?? "", importer.Syntax));
                    break;
            }
        }
    }

    /// <summary><c>__all__</c>, or the names without a leading underscore.</summary>
    private static List<string> PublicNames(ModuleSymbol module)
    {
        var all = module.Syntax.Body.OfType<AssignStatement>().LastOrDefault(a => a.Targets is [NameExpression { Name: "__all__" }]);
        return all?.Value switch
        {
            ListExpression list => [.. list.Elements.OfType<ConstantExpression>().Select(c => c.Value).OfType<string>()],
            TupleExpression tuple => [.. tuple.Elements.OfType<ConstantExpression>().Select(c => c.Value).OfType<string>()],
            _ => [.. module.Globals.Keys.Where(k => !k.StartsWith('_'))],
        };
    }

    /// <summary>The module whose statements are being bound.</summary>
    private ModuleSymbol importer = null!;

    private void ReportUnsupported(Text.SourceSpan span, string construct, string rewrite) =>
        diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, source, span, construct, rewrite);
}

/// <summary>A name of another module of the program, looked up when all modules are declared.</summary>
public sealed record LocalMember(ModuleSymbol Module, string Name)
{
    /// <summary>What the name stands for in the end, through the modules that import it from each other; null if none of them defines it.</summary>
    public object? Symbol
    {
        get
        {
            var seen = new HashSet<LocalMember>();
            object? symbol = this;
            for (var member = this; member is not null && seen.Add(member);)
            {
                symbol = member.Module.Globals.GetValueOrDefault(member.Name);
                member = (symbol as ImportSymbol)?.Target as LocalMember;
            }

            return symbol is ImportSymbol { Target: LocalMember } ? null : symbol;
        }
    }
}

/// <summary>The first part of <c>import a.b</c> where only <c>a.b</c> is a module.</summary>
public sealed record PackagePrefix(string Name);

/// <summary>A name of <c>typing</c> or <c>collections.abc</c> that the Runtime has no member for: outside annotations a value that only tells its name.</summary>
/// <param name="Name">Dotted; null for a module, which only annotations may name.</param>
public sealed record TypingName(string? Name);

/// <summary>What an import that can't be found stands for: a diagnostic has been reported, or the import is guarded by <c>except ImportError</c>.</summary>
public sealed class MissingModule
{
    public static readonly MissingModule Instance = new();

    private MissingModule() { }
}
