using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Reading and writing attributes.</summary>
public sealed partial class TypeInference
{
    private PyType AttributeType(AttributeExpression e)
    {
        if (e.Name == "__name__" && ObjectOfClass(e.Value) is { } instance)
        {
            NoteRuntimeUse(TypeOf(instance));
            result.ClassNames[e] = instance;
            return PyType.Str;
        }

        result.ClassNames.Remove(e);
        var target = TypeOf(e.Value);
        return MemberType(e, target is OptionalType optional ? optional.Inner : target);
    }

    /// <summary>The object whose class an expression reads; asked for its name alone, the class doesn't travel.</summary>
    private Expression? ObjectOfClass(Expression value) => value switch
    {
        CallExpression { Function: NameExpression function, Arguments: [not StarredExpression and var x], Keywords.IsEmpty: true }
            when Target(program.Names.GetValueOrDefault(function)) is SpecialName { Name: "type" } && TypeOf(x) is not ClassObjectType => x,
        AttributeExpression { Name: "__class__", Value: var x } when TypeOf(x) is ClassType => x,
        _ => null,
    };

    private PyType MemberType(AttributeExpression e, PyType target) => target switch
    {
        // None has no such attribute: the read raises, or the function whose result it is isn't known yet.
        { IsNever: true } or { IsNone: true } => PyType.Never,
        ModuleType { Module: LibraryModule module } => LibraryModuleMember(e, module),
        ModuleType { Module: PackagePrefix prefix } => PrefixMember(prefix.Name + "." + e.Name),
        ModuleType { Module: ModuleSymbol module } => SymbolType(program.MemberOf(module, e.Name)),
        ClassObjectType { Definition: ClassSymbol symbol } => ClassMember(e, symbol, target),
        ClassObjectType { Definition: LibraryClass library } => ClassObjectMember(e, library),
        ClassType { Definition: ClassSymbol symbol } instance => InstanceMember(e, symbol, instance),
        _ when known.ClassOf(target) is { } library => LibraryMemberType(e, library, target),
        _ => DynamicMember(e.Name, target),
    };

    /// <summary>A step further into <c>a.b.c</c>.</summary>
    private PyType PrefixMember(string name) => program.FindModule(name) is { } local ? new ModuleType(local, name)
        : known.Catalogue.FindModule(name) is { } library ? new ModuleType(library, name)
        : new ModuleType(new PackagePrefix(name), name);

    private PyType LibraryModuleMember(AttributeExpression e, LibraryModule module)
    {
        if (module.Find(e.Name) is { } member)
        {
            return TargetType(member);
        }

        if (known.Catalogue.FindModule(module.Name + "." + e.Name) is { } submodule)
        {
            return new ModuleType(submodule, submodule.Name);
        }

        ReportMissingMember(e, module.Name);
        return PyType.Dynamic;
    }

    private readonly HashSet<SyntaxNode> reported = new(ReferenceEqualityComparer.Instance);

    private void ReportMissingMember(AttributeExpression e, string owner)
    {
        if (!guardedAttributes.Contains(e) && reported.Add(e))
        {
            diagnostics.Report(DiagnosticDescriptors.UnsupportedMember, source, e.NameSpan, owner, e.Name);
        }
    }

    private PyType ClassMember(AttributeExpression e, ClassSymbol symbol, PyType target) => symbol.FindMember(e.Name) switch
    {
        VariableSymbol variable => ThroughClass(variable).Type,
        FunctionSymbol { MethodKind: MethodKind.Static or MethodKind.Class } method => FunctionValue(method),
        FunctionSymbol method => Unbound(method),
        ClassSymbol inner => new ClassObjectType(inner),
        _ when e.Name is "__name__" or "__qualname__" or "__module__" => PyType.Str,
        _ when e.Name == "__doc__" => TypeJoiner.Optional(PyType.Str),
        _ => DynamicMember(e.Name, target),
    };

    private static VariableSymbol ThroughClass(VariableSymbol variable)
    {
        variable.IsUsedThroughClass = true;
        return variable;
    }

    private static void NoteShadowed(VariableSymbol variable)
    {
        if (variable.Kind == VariableKind.ClassAttribute)
        {
            (variable.IsShadowed, variable.IsReassigned) = (true, true);
        }
    }

    /// <summary><c>Class.method</c> as a value takes the instance first: Dynamic.</summary>
    private PyType Unbound(FunctionSymbol method)
    {
        joiner.Escape(FunctionValue(method));
        Changed(joiner.EscapedClasses.Add(method.Class!));
        return PyType.Dynamic;
    }

    private void Changed(bool changed) => joiner.Changed |= changed;

    private PyType ClassObjectMember(AttributeExpression e, LibraryClass library) => library.Find(e.Name) switch
    {
        LibraryValue value => Instantiate(value.Type, new Substitution(), e),
        _ when e.Name is "__name__" or "__qualname__" => PyType.Str,
        _ => PyType.Dynamic,
    };

    private PyType InstanceMember(AttributeExpression e, ClassSymbol symbol, ClassType instance)
    {
        switch (symbol.FindMember(e.Name))
        {
            case VariableSymbol variable:
                return variable.Type;
            case PropertySymbol { Getter: { } getter }:
                return getter.Result.Type;
            case FunctionSymbol method:
                return FunctionValue(method);
            case ClassSymbol inner:
                return new ClassObjectType(inner);
        }

        if (symbol.Derived.Count > 0 && symbol.Derived.TrueForAll(d => IsField(d, e.Name)) && PullUp(symbol, e.Name) is { } common)
        {
            return common.Type;
        }

        if (e.Name == "__class__")
        {
            joiner.Escape(instance);
            return symbol.Derived.Count == 0 ? new ClassObjectType(symbol) : PyType.Dynamic;
        }

        return KnownTypes.LibraryBase(symbol) is { } library && library.Find(e.Name) is not null
            ? LibraryMemberType(e, library, instance)
            : DynamicMember(e.Name, instance);
    }

    private PyType LibraryMemberType(AttributeExpression e, LibraryClass library, PyType target)
    {
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.OwnMembers.TryGetValue(e.Name, out var member))
            {
                return member is LibraryValue value
                    ? Instantiate(value.Type, target is ClassType instance ? SubstitutionFor(instance, c) : new Substitution(), e)
                    : DynamicMember(e.Name, target);
            }
        }

        return DynamicMember(e.Name, target);
    }

    /// <summary>Any object that reached a Dynamic location may be the target: its attribute of that name leaves the typed world too.</summary>
    private PyType DynamicMember(string name, PyType target)
    {
        joiner.Escape(target);
        foreach (var symbol in program.Classes.Values.Where(joiner.EscapedClasses.Contains))
        {
            switch (symbol.Members.GetValueOrDefault(name))
            {
                case VariableSymbol variable:
                    joiner.Escape(variable.Type);
                    break;
                case PropertySymbol { Getter: { } getter }:
                    joiner.Escape(getter.Result.Type);
                    break;
                case FunctionSymbol method:
                    joiner.Escape(FunctionValue(method));
                    break;
            }
        }

        return PyType.Dynamic;
    }

    private void AssignAttribute(AttributeExpression target, PyType type)
    {
        var owner = TypeOf(target.Value);
        owner = owner is OptionalType optional ? optional.Inner : owner;
        switch (owner)
        {
            case ClassType { Definition: ClassSymbol symbol } instance:
                AssignMember(target, symbol, instance, type);
                break;
            case ClassObjectType { Definition: ClassSymbol symbol }:
                AssignClassAttribute(target, symbol, type);
                break;
            case ModuleType { Module: ModuleSymbol module } when module.Globals.GetValueOrDefault(target.Name) is VariableSymbol variable:
                variable.Cell.Add(type, joiner);
                variable.IsReassigned = true;
                break;
            case { IsNever: true }:
                break;
            default:
                AssignDynamicMember(target, owner, type);
                break;
        }
    }

    private void AssignMember(AttributeExpression target, ClassSymbol symbol, ClassType instance, PyType type)
    {
        switch (symbol.FindMember(target.Name))
        {
            case VariableSymbol variable:
                variable.Cell.Add(type, joiner);
                NoteShadowed(variable);
                break;
            case PropertySymbol { Setter: { Parameters: [_, var value] } }:
                value.Variable.Cell.Add(type, joiner);
                break;
            case null when KnownTypes.LibraryBase(symbol)?.Find(target.Name) is LibraryValue:
                break;
            case null when PullUp(symbol, target.Name) is { } inherited:
                inherited.Cell.Add(type, joiner);
                break;
            case null:
                // An attribute born outside the class's own methods is a field like the others.
                var field = new VariableSymbol(target.Name, VariableKind.InstanceField, symbol) { BindingCount = 2, IsReassigned = true, FirstBinding = target.Span };
                symbol.Members[target.Name] = field;
                joiner.Changed = true;
                field.Cell.Add(type, joiner);
                break;
            default:
                AssignDynamicMember(target, instance, type);
                break;
        }
    }

    /// <summary>A field of derived classes that is assigned through the base is one field of the base; null if there is none.</summary>
    private VariableSymbol? PullUp(ClassSymbol symbol, string name)
    {
        var owners = Descendants(symbol).Where(c => IsField(c, name)).ToList();
        if (owners.Count == 0)
        {
            return null;
        }

        var field = (VariableSymbol)owners[0].Members[name];
        var pulled = new VariableSymbol(name, VariableKind.InstanceField, symbol) { BindingCount = 2, IsReassigned = true, FirstBinding = field.FirstBinding };
        foreach (var owner in owners)
        {
            pulled.Cell.Unify(((VariableSymbol)owner.Members[name]).Cell, joiner);
            owner.Members.Remove(name);
        }

        symbol.Members[name] = pulled;
        joiner.Changed = true;
        return pulled;
    }

    private static bool IsField(ClassSymbol symbol, string name) => symbol.Members.GetValueOrDefault(name) is VariableSymbol { Kind: VariableKind.InstanceField };

    private static IEnumerable<ClassSymbol> Descendants(ClassSymbol symbol) => symbol.Derived.SelectMany(d => Descendants(d).Prepend(d));

    private void AssignClassAttribute(AttributeExpression target, ClassSymbol symbol, PyType type)
    {
        if (symbol.FindMember(target.Name) is not VariableSymbol variable)
        {
            variable = new VariableSymbol(target.Name, VariableKind.ClassAttribute, symbol) { BindingCount = 2, IsReassigned = true, FirstBinding = target.Span };
            symbol.Members[target.Name] = variable;
            joiner.Changed = true;
        }

        ThroughClass(variable).IsReassigned = true;
        variable.Cell.Add(type, joiner);
    }

    private void AssignDynamicMember(AttributeExpression target, PyType owner, PyType type)
    {
        if (known.ClassOf(owner)?.Find(target.Name) is LibraryValue)
        {
            return;
        }

        joiner.Escape(owner);
        joiner.Escape(type);
        foreach (var symbol in program.Classes.Values.Where(joiner.EscapedClasses.Contains))
        {
            if (symbol.Members.GetValueOrDefault(target.Name) is VariableSymbol variable)
            {
                variable.Cell.Add(type, joiner);
                NoteShadowed(variable);
            }
        }
    }
}
