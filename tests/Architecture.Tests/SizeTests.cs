using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PyConc2Cs.Tests;

/// <summary>The house rules aim at 300 lines a file and 40 a method; beyond the limits here a file or method has to be split.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    /// <summary>Files that may be longer, with the reason: a table has no parts to split into.</summary>
    private static readonly Dictionary<string, string> ExemptFiles = new(StringComparer.Ordinal)
    {
        ["src/Runtime/Sockets/PySocketModule.Constants.cs"] = "a table: the numbers of Linux",
        ["tests/Runtime.Tests/Core/OperatorTests.cs"] = "a table: what CPython gives for each operator and pair of operands",
        ["tests/Runtime.Tests/Text/FormatTests.cs"] = "a table: what CPython gives for each format",
        ["src/Runtime/Unicodedata/NormalFormTables.cs"] = "a table: the decompositions of Unicode",
        ["tests/Runtime.Tests/Text/StringTests.cs"] = "a table: what CPython gives for each string method",
    };

    /// <summary>Methods that may be longer, as "path: name", with the reason.</summary>
    private static readonly Dictionary<string, string> ExemptMethods = new(StringComparer.Ordinal)
    {
        ["src/Transpiler/Binding/BindingCollector.cs: Visit"] = "a dispatcher: one case per kind of node",
    };

    [Fact]
    public void Files_are_short() =>
        Offenders.None(SourceFile.All.Where(file => file.LineCount > LongestFile && !ExemptFiles.ContainsKey(file.Path)).Select(file => $"{file.Path}: {file.LineCount} lines"));

    [Fact]
    public void Methods_are_short() =>
        Offenders.None(LongMethods().Where(method => !ExemptMethods.ContainsKey(method.Name)).Select(method => $"{method.Name}: {method.Lines} lines"));

    [Fact]
    public void Exemptions_are_needed()
    {
        Offenders.None(ExemptFiles.Keys.Except(SourceFile.All.Where(file => file.LineCount > LongestFile).Select(file => file.Path), StringComparer.Ordinal));
        Offenders.None(ExemptMethods.Keys.Except(LongMethods().Select(method => method.Name), StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, int Lines)> LongMethods() =>
        from file in SourceFile.All
        from node in file.Root.DescendantNodes()
        let name = NameOf(node)
        where name is not null
        let lines = LinesOf(node)
        where lines > LongestMethod
        select ($"{file.Path}: {name}", lines);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.Text,
        _ => null,
    };

    /// <summary>Without what is a table: rows of test data above a method, and texts of several lines.</summary>
    private static int LinesOf(SyntaxNode node)
    {
        var first = node.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        var lines = LineOf(node.Span.End) - LineOf(first.SpanStart) + 1;
        return lines - node.DescendantTokens().Where(token => token.SpanStart >= first.SpanStart).Sum(token => LineOf(token.Span.End) - LineOf(token.SpanStart));

        int LineOf(int position) => node.SyntaxTree.GetLineSpan(new TextSpan(position, 0)).StartLinePosition.Line;
    }
}
