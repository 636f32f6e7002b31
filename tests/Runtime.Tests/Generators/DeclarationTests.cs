using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyConc2Cs.Runtime.Generators;

namespace PyConc2Cs.Runtime.Tests.Generators;

/// <summary>Declarations that the generator refuses.</summary>
public sealed class DeclarationTests
{
    [Theory]
    [InlineData("[PyClass(\"m\", \"A\")] public partial class A { [PyMember] internal void F() { } }", "PYG001")]
    [InlineData("[PyClass(\"m\", \"A\")] public class A { }", "PYG002")]
    [InlineData("[PyModule(\"m\")] public static class A { [PyMember] public static void F() { } [PyMember(\"f\")] public static void G() { } }", "PYG003")]
    [InlineData("[PyModule(\"m\")] public static class A { [PyMember] public static void F() { } [PyMember(\"f\")] public const long G = 1; }", "PYG003")]
    [InlineData("[PyModule(\"m\")] public static class A { [PyMember] public static void F(ref long x) { } }", "PYG004")]
    [InlineData("[PyClass(\"m\", \"A\")] public partial class A; [PyClass(\"m\", \"B\")] public partial class A<T>;", "PYG005")]
    [InlineData("[PyModule(\"m\")] public static class A { [PyMember] public static void F(long x) { } [PyMember] public static void F(string x) { } }", null)]
    public void Bad_declarations_are_errors(string declaration, string? id)
    {
        var result = Run(declaration);
        Assert.Equal(id is null ? [] : [id], result.Diagnostics.Select(item => item.Id).Distinct());
    }

    [Fact]
    public void Overloads_are_tried_in_order_with_the_most_general_last()
    {
        var source = Generated(
            "[PyModule(\"m\")] public static class A { [PyMember] public static object? Abs(object? x) => x; [PyMember] public static long Abs(long x) => x; }",
            "A.Module.g.cs");
        Assert.True(source.IndexOf("Fits<long>(0)", StringComparison.Ordinal) is > 0 and var test && test < source.IndexOf("Get<object?>(0)", StringComparison.Ordinal));
    }

    [Fact]
    public void Keyword_only_parameters_follow_the_star()
    {
        var source = Generated(
            "[PyModule(\"m\")] public static class A { [PyMember] public static void Show([PyParam(KeywordOnly = true)] string sep = \" \", params object?[] values) { } }",
            "A.Module.g.cs");
        Assert.Contains("new(\"*values, sep=\")", source, StringComparison.Ordinal);
        Assert.Contains("A.Show(a.GetNotNone<string>(1, \" \"), a.Star(0))", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Static_classes_of_one_value_type_share_the_class_object()
    {
        var source = Generated(
            "[PyClass(\"m\", \"int\", Extends = typeof(long))] public static class A { [PyMember] public static long F(this long self) => self; }"
            + "[PyClass(\"m\", \"int\", Extends = typeof(long))] public static class B { [PyMember(\"__new__\")] public static long Create() => 0; }",
            "PyTypes.g.cs");
        Assert.Contains("PyClass A => B;", source, StringComparison.Ordinal);
        Assert.Contains("BClassTable.TryGetClassMember(name, out value) || AClassTable.TryGetClassMember(name, out value)", source, StringComparison.Ordinal);
    }

    private static string Generated(string declaration, string file) =>
        Run(declaration).GeneratedTrees.Single(tree => tree.FilePath.EndsWith(file, StringComparison.Ordinal)).ToString();

    private static GeneratorDriverRunResult Run(string declaration)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = trusted.Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "PyConc2Cs.Runtime.dll");
        var compilation = CSharpCompilation.Create(
            "Declarations",
            [CSharpSyntaxTree.ParseText($"#nullable enable\nnamespace Declared;\nusing PyConc2Cs.Runtime;\n{declaration}")],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return CSharpGeneratorDriver.Create(new RuntimeGenerator()).RunGenerators(compilation).GetRunResult();
    }
}
