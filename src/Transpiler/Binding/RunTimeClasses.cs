using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Decides which classes can't be C# classes, because what they are is only known when the program runs: several bases, decorators, metaclasses,
/// descriptors, methods that are replaced. Such a class is made by the Runtime when its statement is executed, together with its bases and derived classes.
/// </summary>
internal sealed partial class RunTimeClasses
{
    private static readonly HashSet<string> Hooks = new(
        [
            "__new__", "__getattribute__", "__get__", "__set__", "__delete__", "__set_name__", "__init_subclass__", "__class_getitem__", "__setattr__",
            "__delattr__", "__instancecheck__", "__subclasshook__", "__missing__", "__prepare__", "__mro_entries__",
        ],
        StringComparer.Ordinal);

    private readonly ClassIndex index;
    private readonly Catalogue catalogue;
    private readonly HashSet<ClassSite> found = [];

    private RunTimeClasses(ClassIndex index, Catalogue catalogue) => (this.index, this.catalogue) = (index, catalogue);

    public static HashSet<SyntaxNode> Find(ClassIndex index, IReadOnlyList<ModuleNode> modules, Catalogue catalogue)
    {
        var finder = new RunTimeClasses(index, catalogue);
        foreach (var site in index.Sites.Where(finder.NeedsRunTime).ToList())
        {
            finder.Add(site);
        }

        foreach (var module in modules)
        {
            finder.FindReplacedMembers(module);
        }

        finder.FindNamespaces(modules);
        finder.FindRegistrations(modules);
        finder.FindClassWrites(modules);

        return new(finder.found.Select(s => (SyntaxNode)s.Definition), ReferenceEqualityComparer.Instance);
    }

    private void Add(ClassSite site)
    {
        foreach (var member in index.Family(site).Where(found.Add).ToList())
        {
            foreach (var outer in index.Sites.Where(s => ReferenceEquals(s.Definition, member.OuterClass)).ToList())
            {
                Add(outer);
            }

            foreach (var inner in index.Sites.Where(s => ReferenceEquals(s.OuterClass, member.Definition)).ToList())
            {
                Add(inner);
            }
        }
    }

    private bool NeedsRunTime(ClassSite site)
    {
        var definition = site.Definition;
        return definition.Bases.Count(b => !IsPlainObject(b)) > 1
            || definition.Bases.Any(b => IsUnusualBase(b, site))
            || !definition.Keywords.IsEmpty
            || !definition.Decorators.IsEmpty
            || IsDefinedAgain(site)
            || definition.Body.Any(s => IsUnusualMember(s, site))
            || HidesProperty(site)
            || (site.IsLocal && UsesLocals(site));
    }

    /// <summary>A property that a related class replaces by an attribute or a method.</summary>
    private bool HidesProperty(ClassSite site)
    {
        var properties = site.Definition.Body.OfType<FunctionDefinition>().Where(m => m.Decorators.Any(d => KnownDecorators.NameOf(d) is "property"))
            .Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        return properties.Count > 0 && index.Family(site).Where(s => s != site).SelectMany(s => s.Definition.Body).Any(s => s switch
        {
            AssignStatement { Targets: [NameExpression name] } => properties.Contains(name.Name),
            FunctionDefinition { Decorators.IsEmpty: true } f => properties.Contains(f.Name),
            _ => false,
        });
    }

    private static bool IsPlainObject(Expression expression) => expression is NameExpression { Name: "object" };

    private bool IsUnusualBase(Expression expression, ClassSite site)
    {
        if (expression is StarredExpression or CallExpression or SubscriptExpression)
        {
            return true;
        }

        if ((expression as NameExpression)?.Name is "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag" or "NamedTuple"
            || expression is AttributeExpression { Value: NameExpression { Name: "enum" } } or AttributeExpression { Name: "NamedTuple" })
        {
            return true;
        }

        if (IsThreadLocal(expression) || IsMadeByLibrary(expression, site.Module))
        {
            return true;
        }

        if (expression is not NameExpression name)
        {
            return false;
        }

        return index.Named(name.Name).Any()
            ? IsBoundOtherwise(name.Name, site.Module)
            : name.Name == "type" || catalogue.Builtins.Find(name.Name) is LibraryClassMember { Class: { Extends: not null } or { PythonName: "dict" or "list" or "set" or "tuple" or "frozenset" or "property" } }
                || (catalogue.Builtins.Find(name.Name) is null && IsAssigned(name.Name, site.Module));
    }

    /// <summary><c>threading.local</c>: the attributes belong to the threads, which fields can't.</summary>
    private bool IsThreadLocal(Expression expression) => expression switch
    {
        AttributeExpression { Name: "local", Value: NameExpression { Name: "threading" or "_threading_local" } } => true,
        NameExpression { Name: "local" } => !index.Named("local").Any(),
        _ => false,
    };

    private static bool IsAssigned(string name, SyntaxNode module) => SyntaxChildren.Descendants(module).Any(n => n switch
    {
        AssignStatement s => s.Targets.Any(t => t is NameExpression target && target.Name == name),
        Parameter p => p.Name == name,
        FunctionDefinition f => f.Name == name,
        _ => false,
    });

    private static bool IsBoundOtherwise(string name, SyntaxNode module) => SyntaxChildren.Descendants(module).OfType<AssignStatement>()
        .Any(s => s.Targets.Any(t => t is NameExpression target && target.Name == name));

    /// <summary>Two class statements of that name in one block, or an assignment to the name.</summary>
    private bool IsDefinedAgain(ClassSite site) =>
        index.Named(site.Definition.Name).Count(s => ReferenceEquals(s.Owner, site.Owner)) > 1
        || (site.OuterClass is null && Bodies(site.Owner).OfType<AssignStatement>().Any(s => s.Targets.Any(t => t is NameExpression n && n.Name == site.Definition.Name)));

    private static IEnumerable<Statement> Bodies(SyntaxNode owner) => SyntaxChildren.Of(owner).OfType<Statement>();

    private bool IsUnusualMember(Statement statement, ClassSite site)
    {
        switch (statement)
        {
            case FunctionDefinition method:
                return Hooks.Contains(method.Name) || method.Decorators.Any(d => !IsUsualDecorator(d));
            case AssignStatement { Targets: [NameExpression { Name: "__metaclass__" }] }:
                return true;
            case AssignStatement { Targets: [NameExpression], Value: CallExpression { Function: NameExpression { Name: "property" or "staticmethod" or "classmethod" } } }:
                return true;
            case AssignStatement { Targets: [NameExpression], Value: CallExpression { Function: NameExpression { Name: "partialmethod" } or AttributeExpression { Name: "partialmethod" } } }:
                return true;
            case AssignStatement { Targets: [NameExpression], Value: CallExpression { Function: var made } }:
                return index.Named(made).SelectMany(index.Family).Any(c => c.Definition.Body.OfType<FunctionDefinition>().Any(m => m.Name is "__get__" or "__set__"))
                    || (made is NameExpression maker && MakesProperty(maker.Name, site.Module));
            case AssignStatement { Targets: [NameExpression], Value: LambdaExpression }:
                return true;
            case AssignStatement { Targets: [NameExpression], Value: NameExpression alias }:
                return site.Definition.Body.OfType<FunctionDefinition>().Any(m => m.Name == alias.Name);
            case AssignStatement { Targets: [NameExpression] } or AnnotatedAssignStatement { Target: NameExpression } or ClassDefinition or PassStatement:
            case ExpressionStatement { Value: ConstantExpression }:
                return false;
            default:
                return true;
        }
    }

    /// <summary>A function that gives a property back, such as <c>typed_property("name", str)</c>.</summary>
    private static bool MakesProperty(string name, SyntaxNode module) =>
        SyntaxChildren.Descendants(module).OfType<FunctionDefinition>().Where(f => f.Name == name).SelectMany(SyntaxChildren.Descendants).Any(n =>
            n is FunctionDefinition inner && inner.Decorators.Any(d => KnownDecorators.NameOf(d) is "property")
            || n is CallExpression { Function: NameExpression { Name: "property" } });

    private static bool IsUsualDecorator(Expression decorator) =>
        KnownDecorators.IsTransparent(decorator)
        || KnownDecorators.NameOf(decorator) is "staticmethod" or "classmethod" or "property" or "abc.abstractproperty" or "abstractproperty"
        || (decorator is AttributeExpression { Name: "setter" or "getter", Value: NameExpression });

    /// <summary>The body of a class in a function uses the function's variables.</summary>
    private static bool UsesLocals(ClassSite site)
    {
        var owner = (FunctionDefinition)site.Owner;
        var collector = new BindingCollector();
        collector.Visit(owner.Body);
        var locals = collector.Bindings.Select(b => b.Name).Concat(owner.Parameters.Parameters.Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);
        locals.Remove(site.Definition.Name);
        var own = new BindingCollector();
        own.Visit(site.Definition.Body);
        return FreeNames(site.Definition).Any(locals.Contains);
    }

    private static IEnumerable<string> FreeNames(ClassDefinition definition)
    {
        foreach (var statement in definition.Body)
        {
            var bound = new HashSet<string>(StringComparer.Ordinal);
            foreach (var function in SyntaxChildren.Descendants(statement).OfType<FunctionDefinition>())
            {
                var collector = new BindingCollector();
                collector.Visit(function.Body);
                bound.UnionWith(collector.Bindings.Select(b => b.Name));
                bound.UnionWith(function.Parameters.Parameters.Select(p => p.Name));
            }

            foreach (var name in SyntaxChildren.Descendants(statement).OfType<NameExpression>().Where(n => !bound.Contains(n.Name)))
            {
                yield return name.Name;
            }
        }

        foreach (var name in definition.Bases.OfType<NameExpression>())
        {
            yield return name.Name;
        }
    }
}
