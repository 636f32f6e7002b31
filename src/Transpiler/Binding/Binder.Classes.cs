using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Classes: bases, methods, class attributes; the fields that methods assign through their first parameter.</summary>
public sealed partial class Binder
{
    private void ResolveClass(ClassDefinition definition, Scope scope)
    {
        foreach (var expression in definition.Bases.Concat(definition.Decorators))
        {
            Resolve(expression, scope);
        }

        var symbol = scope.Names.GetValueOrDefault(definition.Name) as ClassSymbol;
        if (symbol is null || !ReferenceEquals(symbol.Definition, definition))
        {
            symbol = new ClassSymbol(definition.Name, definition, scope.Owner);
            ReportUnsupported(
                definition.NameSpan, definition.Decorators.IsEmpty ? $"a second definition of '{definition.Name}'" : "a decorated class",
                "define each class once, without decorators");
        }

        program.Classes[definition] = symbol;
        program.Names[definition] = symbol;
        BindBases(symbol, definition);
        var inner = new Scope(ScopeKind.Class, scope, symbol, scope.Function) { Names = symbol.Members };

        // An annotation without a value binds nothing.
        var body = definition.Body.RemoveAll(s => s is AnnotatedAssignStatement { Value: null });
        DeclareBlock(body, inner);
        foreach (var statement in body)
        {
            ResolveMember(statement, symbol, inner);
        }

        DeclareFields(symbol);
    }

    private void BindBases(ClassSymbol symbol, ClassDefinition definition)
    {
        var bases = definition.Bases.Select(BaseOf).OfType<IBase>().ToList();
        if (bases.Count > 1)
        {
            ReportUnsupported(definition.Bases[1].Span, "multiple inheritance", "derive from one class and hold the other in a field");
        }

        if (bases is [ClassBase { Definition: var first }, ..])
        {
            symbol.BaseDefinition = first;
            (first as ClassSymbol)?.Derived.Add(symbol);
        }

        if (!definition.Keywords.IsEmpty)
        {
            ReportUnsupported(definition.Keywords[0].Span, "a metaclass or class keyword", "leave it out");
        }
    }

    private interface IBase;

    private sealed record ClassBase(Types.IClassDefinition Definition) : IBase;

    private IBase? BaseOf(Expression expression)
    {
        switch (ClassNamed(expression))
        {
            case ClassSymbol symbol:
                return new ClassBase(symbol);
            case SpecialName { Name: "object" }:
                return null;
            case LibraryClass { Extends: not null } value:
                ReportUnsupported(expression.Span, $"deriving from {value.PythonName}", "hold the value in a field");
                return null;
            case LibraryClass library:
                return new ClassBase(library);
            case TypingName { Name: "typing.Protocol" or "typing_extensions.Protocol" }:
            case null when expression is SubscriptExpression { Value: var generic } && ClassNamed(generic) is TypingName { Name: "typing.Protocol" or "typing_extensions.Protocol" }:
                // Its methods are only there to be checked against.
                return null;
            default:
                ReportUnsupported(expression.Span, "this base class", "name a class of the script or of a supported module");
                return null;
        }
    }

    /// <summary>The class that a plain or dotted name stands for.</summary>
    private object? ClassNamed(Expression expression)
    {
        object? target = expression switch
        {
            NameExpression name => program.Names.GetValueOrDefault(name) is ImportSymbol import ? import.Target : (object?)program.Names.GetValueOrDefault(name),
            AttributeExpression { Value: NameExpression module } attribute when program.Names.GetValueOrDefault(module) is ImportSymbol { Target: var owner } =>
                owner switch
                {
                    LibraryModule library => library.Find(attribute.Name),
                    ModuleSymbol local => local.Globals.GetValueOrDefault(attribute.Name),
                    _ => null,
                },
            _ => null,
        };
        return target switch
        {
            LocalMember member => member.Symbol,
            LibraryClassMember member => member.Class,
            _ => target,
        };
    }

    private void ResolveMember(Statement statement, ClassSymbol symbol, Scope scope)
    {
        if (statement is not FunctionDefinition method)
        {
            Resolve(statement, scope);
            return;
        }

        var kind = MethodKindOf(method, symbol, scope);
        ResolveFunction(method, scope);
        var function = program.Functions[method];
        function.MethodKind = kind;
        if (kind is MethodKind.PropertyGetter or MethodKind.PropertySetter or MethodKind.PropertyDeleter)
        {
            // The decorated name is a variable at first: the accessor isn't a value that is kept there.
            program.Names.Remove(method);
            AddAccessor(symbol, function);
        }
        else
        {
            symbol.Members[method.Name] = function;
            program.Names[method] = function;
        }
    }

    private MethodKind MethodKindOf(FunctionDefinition method, ClassSymbol symbol, Scope scope)
    {
        var kind = method.Name == "__init__" ? MethodKind.Constructor : method.Name == "__new__" ? MethodKind.Static : MethodKind.Instance;
        foreach (var decorator in method.Decorators)
        {
            switch (KnownDecorators.NameOf(decorator))
            {
                case "staticmethod":
                    kind = MethodKind.Static;
                    break;
                case "classmethod":
                    kind = MethodKind.Class;
                    break;
                case "property" or "abc.abstractproperty" or "abstractproperty":
                    kind = MethodKind.PropertyGetter;
                    break;
                case { } name when name.EndsWith(".setter", StringComparison.Ordinal):
                    kind = MethodKind.PropertySetter;
                    break;
                case { } name when name.EndsWith(".deleter", StringComparison.Ordinal):
                    kind = MethodKind.PropertyDeleter;
                    break;
                default:
                    if (!KnownDecorators.IsTransparent(decorator))
                    {
                        ReportUnsupported(decorator.Span, "this decorator on a method", "call the decorating function inside the method");
                    }

                    break;
            }
        }

        return kind;
    }

    private static void AddAccessor(ClassSymbol symbol, FunctionSymbol accessor)
    {
        if (symbol.Members.GetValueOrDefault(accessor.Name) is not PropertySymbol property)
        {
            symbol.Members[accessor.Name] = property = new PropertySymbol(accessor.Name, symbol);
        }

        switch (accessor.MethodKind)
        {
            case MethodKind.PropertyGetter:
                property.Getter = accessor;
                break;
            case MethodKind.PropertySetter:
                property.Setter = accessor;
                break;
            default:
                property.Deleter = accessor;
                break;
        }
    }

    /// <summary>Every <c>self.name</c> that a method assigns is a field, unless the class or a base already has the name.</summary>
    private void DeclareFields(ClassSymbol symbol)
    {
        foreach (var method in symbol.Definition.Body.OfType<FunctionDefinition>())
        {
            var function = program.Functions[method];
            if (function.Parameters.Count == 0 || function.MethodKind is MethodKind.Static or MethodKind.Class)
            {
                continue;
            }

            var self = function.Parameters[0].Variable;
            foreach (var target in FieldTargets(method).Where(t => t.Value is NameExpression n && program.Names.GetValueOrDefault(n) == self))
            {
                DeclareField(symbol, target);
            }
        }
    }

    private static IEnumerable<AttributeExpression> FieldTargets(SyntaxNode node)
    {
        foreach (var descendant in SyntaxChildren.Descendants(node))
        {
            foreach (var attribute in TargetsOf(descendant).SelectMany(Flatten).OfType<AttributeExpression>())
            {
                yield return attribute;
            }
        }
    }

    private static IEnumerable<Expression> TargetsOf(SyntaxNode node) => node switch
    {
        AssignStatement s => s.Targets,
        AugmentedAssignStatement s => [s.Target],
        AnnotatedAssignStatement s => [s.Target],
        ForStatement s => [s.Target],
        WithItem { Target: { } target } => [target],
        ExceptHandler { Target: { } target } => [target],
        _ => [],
    };

    private static IEnumerable<Expression> Flatten(Expression target) => target switch
    {
        TupleExpression t => t.Elements.SelectMany(Flatten),
        ListExpression l => l.Elements.SelectMany(Flatten),
        StarredExpression s => Flatten(s.Value),
        _ => [target],
    };

    private static void DeclareField(ClassSymbol symbol, AttributeExpression target)
    {
        if (InheritsMember(symbol, target.Name))
        {
            if (symbol.FindMember(target.Name) is VariableSymbol known)
            {
                known.BindingCount++;
                known.IsReassigned = true;
                known.IsShadowed = known.Kind == VariableKind.ClassAttribute;
            }

            return;
        }

        symbol.Members[target.Name] =
            new VariableSymbol(target.Name, VariableKind.InstanceField, symbol) { BindingCount = 1, FirstBinding = target.Span };
    }

    private static bool InheritsMember(ClassSymbol symbol, string name)
    {
        if (symbol.FindMember(name) is not null)
        {
            return true;
        }

        Types.IClassDefinition? definition = symbol;
        while (definition is ClassSymbol)
        {
            definition = definition.BaseDefinition;
        }

        return definition is LibraryClass library && library.Find(name) is LibraryValue { CanWrite: true };
    }
}
