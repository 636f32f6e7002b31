using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Runtime;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Tests;

/// <summary>
/// Lowering and emission name helpers of the Runtime by text (<c>Rt.Ops("Truth", ...)</c>): each has to exist there, or emitted code wouldn't compile.
/// </summary>
public sealed class HelperNameTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly ILookup<string, Type> Types = typeof(PyOps).Assembly.GetExportedTypes().ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);

    private static readonly HashSet<string> Members = [.. Types.SelectMany(group => group).SelectMany(type => type.GetMembers(Public)).Select(member => member.Name)];

    [Fact]
    public void Static_helpers_exist()
    {
        var mentions = Mentions().ToList();
        Assert.NotEmpty(mentions);
        Offenders.None(mentions.Where(m => !Exists(m.Class, m.Member)).Select(m => $"{m.Path}: {m.Class}.{m.Member}"));
    }

    [Fact]
    public void Members_of_values_exist() =>
        Offenders.None(Creations("MemberCallNode").SelectMany(c => Literals(c.Arguments, 1).Select(name => (c.Path, Name: name)))
            .Where(m => !Members.Contains(m.Name) && m.Name is not (nameof(ToString) or nameof(Enumerable.Select))).Select(m => $"{m.Path}: {m.Name}"));

    [Fact]
    public void Named_types_exist() =>
        Offenders.None(SourceFile.Below("src/Transpiler").SelectMany(TypeNames).Where(m => !Types.Contains(m.Name)).Select(m => $"{m.Path}: {m.Name}"));

    [Fact]
    public void Operators_exist()
    {
        var names = Enum.GetValues<BinaryOperator>().Select(OperatorNames.OpsMember).SelectMany(name => new[] { name, "InPlace" + name });
        Offenders.None(names.Where(name => !Exists(nameof(PyOps), name)));
    }

    private static bool Exists(string type, string member) => (type == "double" ? [typeof(double)] : Types[type]).Any(t => t.GetMembers(Public).Any(m => m.Name == member));

    private static IEnumerable<(string Path, string Class, string Member)> Mentions()
    {
        var calls = from file in SourceFile.Below("src/Transpiler")
                    from call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                    where call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Rt" } }
                    let method = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text
                    where method is "Ops" or "Math" or "Call"
                    let isCall = method == "Call"
                    from type in isCall ? Literals(call.ArgumentList, 0) : ["Py" + method]
                    from member in Literals(call.ArgumentList, isCall ? 1 : 0)
                    select (file.Path, type, member);
        var nodes = from creation in Creations("StaticCallNode")
                    from type in Literals(creation.Arguments, 0)
                    from member in Literals(creation.Arguments, 1)
                    select (creation.Path, type, member);
        var reads = from creation in Creations("MemberNode")
                    from type in Literals(creation.Arguments, 1)
                    from member in Literals(creation.Arguments, 2)
                    where type != nameof(Builtins)
                    select (creation.Path, type, member);
        return calls.Concat(nodes).Concat(reads);
    }

    private static IEnumerable<(string Path, ArgumentListSyntax Arguments)> Creations(string node) =>
        from file in SourceFile.Below("src/Transpiler")
        from creation in file.Root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where creation.Type.ToString() == node && creation.ArgumentList is not null
        select (file.Path, creation.ArgumentList!);

    /// <summary>Types that are named by <c>Cs.Name("PyX")</c> or by a pattern on <c>CsName</c>.</summary>
    private static IEnumerable<(string Path, string Name)> TypeNames(SourceFile file)
    {
        var called = file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression.ToString() is "Cs.Name" or "Exception")
            .SelectMany(call => Literals(call.ArgumentList, 0));
        var matched = file.Root.DescendantNodes().OfType<SubpatternSyntax>()
            .Where(pattern => pattern.ExpressionColon?.Expression.ToString() == "CsName")
            .SelectMany(pattern => pattern.Pattern.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText));
        return called.Concat(matched).Where(name => name.StartsWith("Py", StringComparison.Ordinal)).Select(name => (file.Path, name));
    }

    /// <summary>The texts that an argument can be: a literal, the branches of a condition, the arms of a switch; null stands for <c>Builtins</c>.</summary>
    private static IEnumerable<string> Literals(ArgumentListSyntax arguments, int index) =>
        index < arguments.Arguments.Count ? Values(arguments.Arguments[index].Expression) : [];

    private static IEnumerable<string> Values(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        LiteralExpressionSyntax { Token.Value: null } => [nameof(Builtins)],
        ConditionalExpressionSyntax conditional => Values(conditional.WhenTrue).Concat(Values(conditional.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Values(arm.Expression)),
        _ => [],
    };
}
