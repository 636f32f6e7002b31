using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Classes: fields, properties, methods, constructors.</summary>
public sealed partial class Lowerer
{
    private LoweredClass LowerClass(ClassSymbol symbol)
    {
        var body = symbol.Definition.Body;
        var doc = DocStrings.Take(ref body);
        var members = new List<LoweredMember>();
        members.AddRange(symbol.Members.Values.OfType<VariableSymbol>().Where(v => v.Kind == VariableKind.InstanceField)
            .SelectMany(v => v.View is null ? [new LoweredField(null, v, null, false, false)] : LateField(symbol, v)));
        var properties = new HashSet<PropertySymbol>();
        foreach (var statement in body)
        {
            AddMember(statement, symbol, members, properties);
        }

        var declared = members.OfType<LoweredField>().Select(f => f.Variable).ToHashSet();
        members.InsertRange(0, AssignedFromOutside(symbol).Where(v => !declared.Contains(v)).Select(v => new LoweredField(null, v, null, IsStatic: true, IsReadOnly: false)));
        if (symbol.Members.GetValueOrDefault("__init__") is not FunctionSymbol)
        {
            members.AddRange(ForwardingConstructors(symbol));
        }

        RegisterFinalizer(symbol, members);
        var baseType = symbol.BaseDefinition is null ? null : new ClassType(symbol.BaseDefinition, symbol.BaseArguments);
        return new LoweredClass(symbol.Definition.Span, symbol, baseType, doc, [.. members], types.Joiner.EscapedClasses.Contains(symbol));
    }

    /// <summary><c>C.attribute = value</c>, somewhere in the program.</summary>
    private static IEnumerable<VariableSymbol> AssignedFromOutside(ClassSymbol symbol) =>
        symbol.Members.Values.OfType<VariableSymbol>().Where(v => v is { Kind: VariableKind.ClassAttribute, IsUsedThroughClass: true, IsReassigned: true, View: null, Name: not "__slots__" });

    private void AddMember(Statement statement, ClassSymbol symbol, List<LoweredMember> members, HashSet<PropertySymbol> properties)
    {
        switch (statement)
        {
            case FunctionDefinition f:
                AddMethod(program.Functions[f], symbol, members, properties);
                break;
            case AssignStatement { Targets: [NameExpression name], Value: var value } s:
                AddClassAttribute(s, name, value, symbol, members);
                break;
            case AnnotatedAssignStatement { Target: NameExpression name, Value: { } value } s:
                AddClassAttribute(s, name, value, symbol, members);
                break;
            case ClassDefinition c:
                hoisted.Add(LowerClass(program.Classes[c]));
                break;
            case PassStatement or ExpressionStatement { Value: ConstantExpression } or AnnotatedAssignStatement:
                break;
            default:
                Unsupported(statement.Span, "this statement in a class body", "move it to the level of the module");
                break;
        }
    }

    private void AddClassAttribute(Statement s, NameExpression name, Expression value, ClassSymbol symbol, List<LoweredMember> members)
    {
        if (name.Name == "__slots__" || symbol.Members.GetValueOrDefault(name.Name) is not VariableSymbol variable)
        {
            return;
        }

        var isStatic = ClassLayout.IsStatic(variable);
        var initializer = !isStatic || IsIndependentAttribute(value) ? LowerTo(value, variable.Type) : null;
        members.Add(new LoweredField(s.Span, variable, initializer, isStatic, !variable.IsReassigned && isStatic && initializer is not null));
        if (variable.View is not null)
        {
            members.AddRange(AttributeView(symbol, variable));
        }
    }

    private void AddMethod(FunctionSymbol method, ClassSymbol symbol, List<LoweredMember> members, HashSet<PropertySymbol> properties)
    {
        switch (method.MethodKind)
        {
            case MethodKind.Constructor:
                AddConstructor(method, symbol, members);
                break;
            case MethodKind.PropertyGetter or MethodKind.PropertySetter or MethodKind.PropertyDeleter:
                if (symbol.Members[method.Name] is PropertySymbol property && properties.Add(property))
                {
                    members.Add(LowerProperty(property));
                }

                break;
            case MethodKind.Static or MethodKind.Class:
                members.Add(LowerFunction(method, FunctionModifiers.Static));
                break;
            default:
                members.Add(LowerFunction(method, MethodModifiers(method, symbol)));
                break;
        }
    }

    private LoweredProperty LowerProperty(PropertySymbol property)
    {
        if (property.Deleter is { } deleter)
        {
            Unsupported(((FunctionDefinition)deleter.Definition).NameSpan, "a property deleter", "use a method");
        }

        var modifiers = property.Owner.BaseClass?.FindMember(property.Name) is PropertySymbol ? FunctionModifiers.Override
            : IsOverridden(property.Owner, property.Name) ? FunctionModifiers.Virtual
            : FunctionModifiers.None;
        var getter = property.Getter is null ? null : LowerFunction(property.Getter, modifiers);
        if (getter is not null && property.Getter!.Result.Type.IsNone && ControlFlow.CanReachEnd(((FunctionDefinition)property.Getter.Definition).Body))
        {
            getter = getter with { Body = [.. getter.Body, new ReturnNode(null, new LiteralNode(null, PyType.Dynamic))] };
        }

        var setter = property.Setter is null ? null : LowerFunction(property.Setter, modifiers);
        return new LoweredProperty(getter?.Origin ?? setter?.Origin, property, getter, setter, property.Getter?.Result.Type ?? PyType.Dynamic);
    }

    /// <summary>Overrides a method of a base class with as many parameters; virtual where a derived class overrides it.</summary>
    private static FunctionModifiers MethodModifiers(FunctionSymbol method, ClassSymbol symbol)
    {
        if (LibraryOverrides.Overridden(method) is not null || method.Name is "__str__" or "__repr__")
        {
            return FunctionModifiers.Override;
        }

        if (symbol.BaseClass?.FindMember(method.Name) is FunctionSymbol { MethodKind: MethodKind.Instance } overridden)
        {
            return overridden.Parameters.Count == method.Parameters.Count ? FunctionModifiers.Override : FunctionModifiers.None;
        }

        return IsOverridden(symbol, method.Name) ? FunctionModifiers.Virtual : FunctionModifiers.None;
    }

    private static bool IsOverridden(ClassSymbol symbol, string name) =>
        symbol.Derived.Any(d => d.Members.GetValueOrDefault(name) is FunctionSymbol or PropertySymbol || IsOverridden(d, name));
}
