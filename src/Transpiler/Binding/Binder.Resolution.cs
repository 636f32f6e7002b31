using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Resolves the names in the statements of a block and declares the blocks nested in it.</summary>
public sealed partial class Binder
{
    private void ResolveBlock(IEnumerable<Statement> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            Resolve(statement, scope);
        }
    }

    private void Resolve(SyntaxNode? node, Scope scope)
    {
        switch (node)
        {
            case null:
                return;
            case FunctionDefinition function:
                ResolveFunction(function, scope);
                return;
            case LambdaExpression lambda:
                ResolveLambda(lambda, scope);
                return;
            case ClassDefinition definition:
                ResolveClass(definition, scope);
                return;
            case ComprehensionExpression comprehension:
                ResolveComprehension(comprehension, scope);
                return;
            case NameExpression name:
                ResolveName(name, scope);
                return;
            case NamedExpression named:
                Resolve(named.Value, scope);
                ResolveName(named.Target, scope.Binding);
                return;
            case AnnotatedAssignStatement annotated:
                // Annotations are hints: names in them need not exist at run time (PEP 563).
                Resolve(annotated.Value, scope);
                Resolve(annotated.Target, scope);
                return;
            case ImportAlias alias:
                if (scope.Names.TryGetValue(alias.AsName ?? alias.Name.Split('.')[0], out var symbol))
                {
                    program.Names[alias] = symbol;
                }

                return;
            case TypeAliasStatement:
                ReportUnsupported(node.Span, "the type statement", "leave it out, and write its type where its name is used");
                return;
            default:
                foreach (var child in SyntaxChildren.Of(node))
                {
                    Resolve(child, scope);
                }

                return;
        }
    }

    private void ResolveName(NameExpression name, Scope scope)
    {
        var symbol = Lookup(name.Name, scope);
        if (symbol is null)
        {
            diagnostics.Report(DiagnosticDescriptors.UndefinedName, source, name.Span, name.Name);
            symbol = new ImportSymbol(name.Name, new UndefinedName(name.Name));
        }

        if (symbol is VariableSymbol { ImportedBefore: { } import } taken && name.Span.Start < taken.TakenOverAt && !assignedNames.Contains(name)
            && (scope.Function.Definition is ModuleNode || ReferenceEquals(taken.Owner, scope.Function)))
        {
            symbol = import;
        }

        program.Names[name] = symbol;
        CheckSpecial(name, symbol);
        if (symbol is ImportSymbol { Target: TypingName { Name: null } })
        {
            ReportUnsupported(name.Span, $"'{name.Name}' outside an annotation", "use it in annotations only");
        }

        if (symbol is VariableSymbol variable)
        {
            NoteUse(variable, scope.Function);
        }
    }

    private static void NoteUse(VariableSymbol variable, FunctionSymbol user)
    {
        if (variable.Kind is VariableKind.Local or VariableKind.Parameter && !ReferenceEquals(variable.Owner, user))
        {
            variable.IsCaptured = true;
        }
        else if (variable.Kind == VariableKind.Global && IsInsideDefinition(user))
        {
            variable.IsCaptured = true;
        }
    }

    /// <summary>In a def or class, not merely in a lambda of module-level code.</summary>
    private static bool IsInsideDefinition(FunctionSymbol user) => user.Definition switch
    {
        ModuleNode => false,
        LambdaExpression => user.Owner is not FunctionSymbol outer || IsInsideDefinition(outer),
        _ => true,
    };

    /// <summary>A use of a builtin that can't be had without an interpreter.</summary>
    private void CheckSpecial(NameExpression name, Symbol symbol)
    {
        if (symbol is ImportSymbol { Target: SpecialName { IsRefused: true } special })
        {
            ReportUnsupported(name.Span, special.Name + "()", "write the code itself, or keep the names in a dict of your own");
        }
    }

    private Symbol? Lookup(string name, Scope scope)
    {
        if (scope.GlobalNames.Contains(name))
        {
            return scope.Module.Names.GetValueOrDefault(name) ?? Builtin(name);
        }

        for (var s = scope; s is not null; s = s.Parent)
        {
            var visible = (s.Kind != ScopeKind.Class && (!s.IsClassBody || name == "__class__")) || ReferenceEquals(s, scope);
            if (visible && !s.NonlocalNames.Contains(name) && s.Names.TryGetValue(name, out var symbol))
            {
                return symbol;
            }

            if (visible && s.GlobalNames.Contains(name))
            {
                return s.Module.Names.GetValueOrDefault(name) ?? Builtin(name);
            }
        }

        return Builtin(name);
    }

    private ImportSymbol? Builtin(string name) =>
        (isPython2 ? catalogue.FindModule("__python2__")?.Find(name) : null) is { } legacy ? new ImportSymbol(name, legacy)
        : catalogue.Builtins.Find(name) is { } member ? new ImportSymbol(name, member)
        : SpecialName.All.Contains(name) ? new ImportSymbol(name, new SpecialName(name))
        : null;

    private void ResolveFunction(FunctionDefinition definition, Scope scope)
    {
        foreach (var decorator in definition.Decorators)
        {
            Resolve(decorator, scope);
        }

        if (KnownDecorators.RegisteredClass(definition) is { } registered)
        {
            Resolve(registered, scope);
        }

        var symbol = scope.Names.GetValueOrDefault(definition.Name) as FunctionSymbol;
        if (symbol is null || !ReferenceEquals(symbol.Definition, definition))
        {
            symbol = new FunctionSymbol(definition.Name, definition, scope.Kind == ScopeKind.Class ? scope.Owner : scope.Kind == ScopeKind.Module ? scope.Owner : scope.Function);
        }

        program.Functions[definition] = symbol;
        if (scope.Names.TryGetValue(definition.Name, out var bound))
        {
            program.Names[definition] = bound;
        }
        else if (scope.GlobalNames.Contains(definition.Name))
        {
            program.Names[definition] = scope.Module.Names[definition.Name];
        }

        var inner = FunctionScope(symbol, definition.Parameters, scope);
        DeclareBlock(definition.Body, inner);
        ResolveBlock(definition.Body, inner);
    }

    private void ResolveLambda(LambdaExpression lambda, Scope scope)
    {
        var symbol = new FunctionSymbol("<lambda>", lambda, scope.Function);
        program.Functions[lambda] = symbol;
        var inner = FunctionScope(symbol, lambda.Parameters, scope);
        Resolve(lambda.Body, inner);
    }

    private Scope FunctionScope(FunctionSymbol symbol, ParameterList parameters, Scope scope)
    {
        foreach (var parameter in parameters.Parameters)
        {
            Resolve(parameter.Default, scope);
        }

        var inner = new Scope(ScopeKind.Function, scope, symbol, symbol) { Names = symbol.Locals, IsClassBody = classBodies.ContainsKey(symbol.Definition) };
        symbol.ClassBody = classBodies.GetValueOrDefault(symbol.Definition) ?? (scope.IsClassBody ? scope.Function.ClassBody : null);
        foreach (var parameter in parameters.Parameters)
        {
            var variable = new VariableSymbol(parameter.Name, VariableKind.Parameter, symbol) { BindingCount = 1, FirstBinding = parameter.Span };
            symbol.Parameters.Add(new ParameterSymbol(variable, parameter));
            inner.Names[parameter.Name] = variable;
            program.Names[parameter] = variable;
        }

        return inner;
    }

    /// <summary>The first iterable belongs to the enclosing block, everything else to a block of its own (Python reference, 6.2.4).</summary>
    private void ResolveComprehension(ComprehensionExpression comprehension, Scope scope)
    {
        var inner = new Scope(ScopeKind.Comprehension, scope, scope.Owner, scope.Function);
        var first = true;
        foreach (var clause in comprehension.Clauses)
        {
            Resolve(clause.Iterable, first ? scope : inner);
            first = false;
            DeclareTargets(clause.Target, inner);
            Resolve(clause.Target, inner);
            foreach (var condition in clause.Conditions)
            {
                Resolve(condition, inner);
            }
        }

        Resolve(comprehension.Element, inner);
        Resolve(comprehension.Value, inner);
    }

    private static void DeclareTargets(Expression target, Scope scope)
    {
        foreach (var name in SyntaxChildren.Descendants(target).OfType<NameExpression>())
        {
            scope.Names[name.Name] = new VariableSymbol(name.Name, VariableKind.Temporary, scope.Function) { BindingCount = 1, FirstBinding = name.Span };
        }
    }
}

/// <summary>A name that nothing binds: NameError where it is evaluated.</summary>
public sealed record UndefinedName(string Name);

/// <summary>
/// A name that every module has (<c>__name__</c>, <c>__file__</c>, <c>__doc__</c>), or a builtin that belongs to the language rather than to the library.
/// </summary>
public sealed record SpecialName(string Name)
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        "__name__", "__file__", "__doc__", "__debug__", "super", "object", "type", "property", "staticmethod", "classmethod", "NotImplemented", "Ellipsis",
        "globals", "locals", "eval", "exec", "compile", "__import__", "execfile",
    };

    /// <summary>Only decorators and base classes of the language itself.</summary>
    public bool IsRefused => Name is "globals" or "locals" or "eval" or "exec" or "compile" or "__import__" or "execfile";
}
