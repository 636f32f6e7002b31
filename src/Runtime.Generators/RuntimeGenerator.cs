using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PyConc2Cs.Runtime.Generators.Emission;
using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators;

/// <summary>Makes the attributed classes and modules usable in Dynamic form: <c>IPyDynamic</c>, <c>PyTypes</c>, <c>PyModules</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuntimeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = Models(context, "PyConc2Cs.Runtime.PyClassAttribute");
        var modules = Models(context, "PyConc2Cs.Runtime.PyModuleAttribute");
        context.RegisterSourceOutput(classes, static (output, model) => Write(output, model));
        context.RegisterSourceOutput(modules, static (output, model) => Write(output, model));
        context.RegisterSourceOutput(RunTimeInstances(context), static (output, type) =>
            output.AddSource($"{type.Name}.g.cs", SourceText.From(RunTimeInstanceEmitter.Emit(type.Name, type.Kind), Encoding.UTF8)));
        context.RegisterSourceOutput(classes.Collect().Combine(modules.Collect()), static (output, all) => WriteRegistries(output, all.Left, all.Right));
    }

    private static IncrementalValuesProvider<ClassModel> Models(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            static (target, _) => ModelBuilder.Build(target));

    private static IncrementalValuesProvider<(string Name, RunTimeInstanceKind Kind)> RunTimeInstances(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "PyConc2Cs.Runtime.RunTimeInstanceAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (target, _) => (target.TargetSymbol.Name, KindOf((INamedTypeSymbol)target.TargetSymbol)));

    private static RunTimeInstanceKind KindOf(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name == "PyBaseException")
            {
                return RunTimeInstanceKind.Exception;
            }

            if (ancestor.Name == "PyQueue")
            {
                return RunTimeInstanceKind.Queue;
            }

            if (ancestor.GetMembers("Run").OfType<IMethodSymbol>().Any(m => m.IsVirtual && m.Parameters.IsEmpty))
            {
                return RunTimeInstanceKind.Runnable;
            }
        }

        return RunTimeInstanceKind.Plain;
    }

    private static void Write(SourceProductionContext output, ClassModel model)
    {
        foreach (var diagnostic in model.Diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }

        var source = model.Kind switch
        {
            ClassKind.Instance => InstanceEmitter.Emit(model),
            ClassKind.Static => ModuleEmitter.EmitStaticClass(model),
            _ => ModuleEmitter.Emit(model),
        };
        output.AddSource($"{model.Name}{model.TypeParameters.Replace('<', '{').Replace('>', '}')}.{model.Kind}.g.cs", SourceText.From(source, Encoding.UTF8));
    }

    private static void WriteRegistries(SourceProductionContext output, ImmutableArray<ClassModel> classes, ImmutableArray<ClassModel> modules)
    {
        foreach (var twice in classes.GroupBy(model => model.Property).Where(group => group.Count() > 1))
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.SameClassName, Location.None, twice.Key));
        }

        var ordered = classes.OrderBy(model => model.Name, StringComparer.Ordinal).ToList();
        var orderedModules = modules.OrderBy(model => model.Name, StringComparer.Ordinal).ToList();
        output.AddSource("PyTypes.g.cs", SourceText.From(RegistryEmitter.EmitTypes(ordered, orderedModules), Encoding.UTF8));
        output.AddSource("PyModules.g.cs", SourceText.From(RegistryEmitter.EmitModules(ordered, orderedModules), Encoding.UTF8));
    }
}
