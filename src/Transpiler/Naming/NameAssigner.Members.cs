using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Naming;

public sealed partial class NameAssigner
{
    /// <summary>Names a class's members after its base classes' members, which they override or must not hide.</summary>
    private NameScope NameClassMembers(ClassSymbol symbol)
    {
        if (memberScopes.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var inherited = symbol.BaseClass is { } baseClass && classes.ContainsKey(baseClass)
            ? NameClassMembers(baseClass)
            : RuntimeMembers(symbol.BaseDefinition);
        var scope = new NameScope(inherited);
        scope.Reserve(table[symbol]);
        memberScopes[symbol] = scope;
        if (classes.TryGetValue(symbol, out var type))
        {
            foreach (var member in type.Members)
            {
                NameClassMember(symbol, member, scope);
            }

            table.SetValueName(symbol, scope.Take(table[symbol] + "Class"));
            NameValues(type.Members, scope);
        }

        return scope;
    }

    private void NameClassMember(ClassSymbol owner, LoweredMember member, NameScope scope)
    {
        switch (member)
        {
            case LoweredFunction f when f.Modifiers.HasFlag(FunctionModifiers.Constructor): break;
            case LoweredFunction f: table.Set(f.Symbol, MethodName(owner, f, scope)); break;
            case LoweredField { Variable.View: not null } f: table.Set(f.Variable, scope.Take("Default" + Identifiers.Pascal(f.Variable.Name), "Value")); break;
            case LoweredField f: table.Set(f.Variable, scope.Take(FieldName(f.Variable.Name), "Value")); break;
            case LoweredProperty p: NameProperty(owner, p, scope); break;
        }
    }

    private string MethodName(ClassSymbol owner, LoweredFunction function, NameScope scope)
    {
        if (function.Modifiers.HasFlag(FunctionModifiers.Override))
        {
            return InheritedName(owner, function.Symbol.Name) ?? FunctionName(function.Symbol.Name);
        }

        // Each class has its own, which derived classes call by name.
        var name = function.Symbol.Name == "__init__" ? "Initialize" + table[owner] : FunctionName(function.Symbol.Name);
        return scope.Take(name, function.Symbol.Name.StartsWith('_') ? "Core" : "Method");
    }

    private void NameProperty(ClassSymbol owner, LoweredProperty property, NameScope scope)
    {
        var overrides = (property.Getter ?? property.Setter)?.Modifiers.HasFlag(FunctionModifiers.Override) ?? false;
        var inherited = overrides ? InheritedName(owner, property.Symbol.Name) : null;
        table.Set(property.Symbol, inherited ?? scope.Take(Identifiers.Pascal(property.Symbol.Name), "Property"));
    }

    /// <summary>The C# name that a base class gives to a Python member.</summary>
    private string? InheritedName(ClassSymbol owner, string pythonName)
    {
        for (var definition = owner.BaseDefinition; definition is not null; definition = definition.BaseDefinition)
        {
            if (definition is ClassSymbol script && script.Members.TryGetValue(pythonName, out var member) && table.TryGet(member is VariableSymbol { View: { } view } ? view : member, out var name))
            {
                return name;
            }

            if (definition is LibraryClass library && library.OwnMembers.TryGetValue(pythonName, out var inherited))
            {
                return CsName(inherited);
            }
        }

        return null;
    }

    private static NameScope RuntimeMembers(IClassDefinition? definition)
    {
        var scope = new NameScope();
        ReserveAll(scope, ReservedMembers);
        for (; definition is LibraryClass library; definition = library.Base)
        {
            ReserveAll(scope, library.OwnMembers.Values.Select(CsName).OfType<string>());
            if (library.IsException)
            {
                ReserveAll(scope, ["Message", "InnerException", "StackTrace", "Data", "Source", "HelpLink", "HResult", "TargetSite", "GetBaseException"]);
            }
        }

        return scope;
    }

    private static string? CsName(LibraryMember member) => member switch
    {
        LibraryFunction { Overloads: [var first, ..] } => first.CsName,
        LibraryValue value => value.CsName,
        _ => null,
    };

    /// <summary>The static fields that hold functions in Dynamic form.</summary>
    private void NameValues(IEnumerable<LoweredMember> members, NameScope scope)
    {
        foreach (var function in members.OfType<LoweredFunction>())
        {
            if (table.TryGet(function.Symbol, out var name))
            {
                table.SetValueName(function.Symbol, scope.Take(name + "Function"));
            }
        }
    }
}
