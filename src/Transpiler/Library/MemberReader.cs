using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Library;

/// <summary>The [PyMember] members of a C# class, by Python name.</summary>
internal sealed class MemberReader(SchemeReader schemes)
{
    private readonly OverloadReader overloads = new(schemes);
    private readonly Dictionary<string, List<LibraryOverload>> functions = new(StringComparer.Ordinal);
    private readonly List<LibraryOverload> constructors = [];

    public Dictionary<string, LibraryMember> Members { get; } = new(StringComparer.Ordinal);

    public void Add(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.DeclaredAccessibility == Accessibility.Public && member is not INamedTypeSymbol)
            {
                Add(member);
            }
        }
    }

    public LibraryOverload[] Constructors() => [.. OverloadReader.Ordered(constructors)];

    /// <summary>Members by name, with the overloads collected so far.</summary>
    public Dictionary<string, LibraryMember> Finish()
    {
        foreach (var (name, list) in functions)
        {
            var function = new LibraryFunction(name, OverloadReader.Ordered(list));
            Members[name] = Members.GetValueOrDefault(name) is LibraryClassMember item ? item with { Factory = function } : function;
        }

        return Members;
    }

    private void Add(ISymbol member)
    {
        var names = member.PythonNames();
        if (names.IsEmpty && member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.IntrinsicRule() is not null)
        {
            constructors.Add(overloads.Read(constructor));
            return;
        }

        if (names.IsEmpty)
        {
            return;
        }

        switch (member)
        {
            case IMethodSymbol method when OverloadReader.IsDynamicForm(method):
                break;
            case IMethodSymbol method when method.MethodKind == MethodKind.Constructor || names.Contains("__new__"):
                constructors.Add(overloads.Read(method));
                break;
            case IMethodSymbol method:
                var overload = overloads.Read(method);
                foreach (var name in names)
                {
                    (functions.TryGetValue(name, out var list) ? list : functions[name] = []).Add(overload);
                }

                break;
            case IPropertySymbol { IsIndexer: false } property:
                AddValue(property, property.Type, property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public }, names);
                break;
            case IFieldSymbol field:
                AddValue(field, field.Type, !field.IsReadOnly && !field.IsConst, names);
                break;
        }
    }

    private void AddValue(ISymbol member, ITypeSymbol type, bool canWrite, IEnumerable<string> names)
    {
        var scheme = schemes.Read(type);
        foreach (var name in names)
        {
            Members[name] = new LibraryValue(name, member.Name, member.IsStatic ? member.ContainingType.Name : null, scheme, canWrite) { IsRunTimeClass = type.Name == "PyClass" && member.IsStatic };
        }
    }
}
