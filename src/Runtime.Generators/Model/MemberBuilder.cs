using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Runtime.Generators.Model;

/// <summary>Collects a class's [PyMember] members.</summary>
internal sealed class MemberBuilder(INamedTypeSymbol objectInstance, ITypeSymbol objectType, List<DiagnosticModel> diagnostics)
{
    private static readonly string[] dataNames =
    [
        "__name__", "__qualname__", "__module__", "__doc__", "__dict__", "__class__", "__file__", "__version__", "__cause__", "__context__",
        "__suppress_context__", "__traceback__", "__notes__", "__func__", "__self__", "__wrapped__", "__stdin__", "__stdout__", "__stderr__",
        "__excepthook__", "__defaults__", "__annotations__", "__package__", "__path__", "__debug__",
    ];

    private readonly OverloadBuilder overloads = new(objectInstance, objectType, diagnostics);
    private readonly List<OverloadModel> constructors = [];
    private readonly List<Overloaded> methods = [];
    private readonly Dictionary<string, ISymbol> owners = new(StringComparer.Ordinal);

    public List<ValueModel> Values { get; } = [];

    public void ReadAll(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            var attribute = member.GetAttributes().FirstOrDefault(item => item.AttributeClass?.Name == "PyMemberAttribute");
            // An overload for a constant argument is one of typed calls only.
            if (attribute is null || member.GetAttributes().Any(item => item.AttributeClass?.Name == "PyWhenAttribute"))
            {
                continue;
            }

            if (member.DeclaredAccessibility != Accessibility.Public)
            {
                diagnostics.Add(DiagnosticModel.Create(Descriptors.MemberNotPublic, member.Locations[0], member.Name));
                continue;
            }

            Read(member, attribute);
        }
    }

    public IEnumerable<MethodModel> Methods() =>
        methods.Select(method => new MethodModel(method.Names.ToEquatable(), method.IsInstance, Ordered(method.Overloads)));

    public MethodModel? Constructor() =>
        constructors.Count == 0 ? null : new MethodModel(Enumerable.Repeat("__create__", 1).ToEquatable(), false, Ordered(constructors));

    private void Read(ISymbol member, AttributeData attribute)
    {
        var names = PythonNames.Of(member, attribute);
        switch (member)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                Add(constructors, objectInstance.IsGenericType ? Constructed(constructor) : constructor);
                break;
            case IMethodSymbol create when names.Contains("__new__"):
                Add(constructors, objectInstance.IsGenericType ? Constructed(create) : create);
                break;
            case IMethodSymbol method:
                ReadMethod(method, names);
                break;
            case IPropertySymbol { IsIndexer: false } property:
                ReadValue(property, property.Type, property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public }, names);
                break;
            case IFieldSymbol field:
                ReadValue(field, field.Type, !field.IsReadOnly && !field.IsConst, names);
                break;
        }
    }

    private IMethodSymbol Constructed(IMethodSymbol method) =>
        objectInstance.GetMembers(method.Name).OfType<IMethodSymbol>().First(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, method.OriginalDefinition));

    private void Add(List<OverloadModel> list, IMethodSymbol method)
    {
        if (overloads.Build(method) is not { } overload)
        {
            return;
        }

        if (!IsTypedOnly(overload) && list.Exists(other => other.Signature == overload.Signature && other.Tests.Equals(overload.Tests)))
        {
            diagnostics.Add(DiagnosticModel.Create(Descriptors.SamePythonName, method.Locations[0], method.Name));
        }

        list.Add(overload);
    }

    private void ReadMethod(IMethodSymbol method, IReadOnlyList<string> names)
    {
        var group = methods.Find(item => item.Names[0] == names[0]);
        if (group is null)
        {
            group = new Overloaded(names, !method.IsStatic || method.IsExtensionMethod, []);
            methods.Add(group);
            Claim(names, method);
        }

        Add(group.Overloads, method);
    }

    private void ReadValue(ISymbol member, ITypeSymbol type, bool canWrite, IReadOnlyList<string> names)
    {
        Claim(names, member);
        if (IsMethodName(names[0]))
        {
            // Count as __len__: Python calls it.
            var read = TypeText.Box(type, $"this.{OverloadBuilder.Identifier(member.Name)}");
            methods.Add(new Overloaded(names, true, [new OverloadModel("", true, read, false, default)]));
            return;
        }

        var target = $"{(member.IsStatic ? TypeText.Of(member.ContainingType) : "this")}.{OverloadBuilder.Identifier(member.Name)}";
        Values.Add(new ValueModel(names.ToEquatable(), member.IsStatic, TypeText.Box(type, target), canWrite ? $"{target} = {TypeText.Convert(type, "value")}" : null));
    }

    /// <summary>Special names are methods, apart from those that hold data.</summary>
    private static bool IsMethodName(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && Array.IndexOf(dataNames, name) < 0;

    private void Claim(IReadOnlyList<string> names, ISymbol member)
    {
        foreach (var name in names)
        {
            if (owners.ContainsKey(name))
            {
                diagnostics.Add(DiagnosticModel.Create(Descriptors.SamePythonName, member.Locations[0], name));
            }

            owners[name] = member;
        }
    }

    /// <summary>The overloads as declared, those that take anything last; a float test lets ints pass where no int overload competes.</summary>
    private static EquatableArray<OverloadModel> Ordered(List<OverloadModel> overloads)
    {
        if (overloads.Find(overload => overload.IsRaw) is { } raw)
        {
            return Enumerable.Repeat(raw, 1).ToEquatable();
        }

        var takesInt = overloads.Exists(overload => overload.Tests.Any(test => test.Contains("Fits<long>") || test.Contains("PyInt>")));
        var takesAnything = overloads.Exists(overload => overload.Tests.Count == 0 && overload.Signature.Length > 0);
        return overloads
            .Where(overload => !takesAnything || !IsTypedOnly(overload))
            .OrderBy(overload => overload.Tests.Count == 0 && overload.Signature.Length > 0 ? 1 : 0)
            .Select(overload => takesInt ? overload : overload with { Tests = overload.Tests.Select(test => test.Replace("Fits<double>", "FitsNumber")).ToEquatable() })
            .ToEquatable();
    }

    /// <summary>
    /// Whether the overload is distinguished by what an iterable gives or a callable takes, which a Dynamic call can't see: it serves typed
    /// code, and the Dynamic form calls the overload that takes anything.
    /// </summary>
    private static bool IsTypedOnly(OverloadModel overload) =>
        overload.Tests.Any(test => test.Contains("FitsIterable") || test.Contains("FitsSequence") || test.Contains("FitsCallable"));

    private sealed record Overloaded(IReadOnlyList<string> Names, bool IsInstance, List<OverloadModel> Overloads);
}
