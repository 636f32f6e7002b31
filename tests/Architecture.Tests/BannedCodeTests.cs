using System.Text.RegularExpressions;

namespace PyConc2Cs.Tests;

public sealed partial class BannedCodeTests
{
    /// <summary>Emitted C# is built as a tree, so that nothing has to be escaped, parenthesised or indented by hand.</summary>
    [Fact]
    public void CSharp_is_never_made_by_parsing_text() => Offenders.None(Find("src/Transpiler", ParseCall()));

    /// <summary>Native AOT and trimming have to keep working; the exception is decision 0012.</summary>
    [Fact]
    public void Runtime_uses_no_reflection_and_no_code_generation() =>
        Offenders.None(Find("src/Runtime", Reflection()).Where(offender => !offender.Contains("ForkedClosures.cs", StringComparison.Ordinal)));

    /// <summary>A warning is mended or switched off for the whole project with its reason, not silenced in place.</summary>
    [Fact]
    public void Warnings_are_not_silenced_in_place() => Offenders.None(Find("src", Silenced()));

    private static IEnumerable<string> Find(string folder, Regex pattern) =>
        SourceFile.Below(folder).SelectMany(file => pattern.Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

    [GeneratedRegex(@"SyntaxFactory\s*\.\s*Parse\w+|\bParse(Expression|Statement|MemberDeclaration|CompilationUnit|TypeName)\(\s*\$?""")]
    private static partial Regex ParseCall();

    [GeneratedRegex(@"\bActivator\b|\busing System\.Reflection\b|\bMakeGeneric(Type|Method)\b|\bSystem\.Linq\.Expressions\b|\bReflection\.Emit\b|\bGetMethod\(|[(<,\s]dynamic\s+[a-z]\w*\s*[=,);]")]
    private static partial Regex Reflection();

    [GeneratedRegex(@"^[ \t]*#pragma warning disable.*|\[(assembly: )?SuppressMessage.*", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Silenced();
}
