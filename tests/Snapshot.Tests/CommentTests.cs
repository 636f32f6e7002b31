using System.Globalization;
using System.Text.RegularExpressions;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Pipeline;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Tests;

/// <summary>
/// Converts each sample again with a numbered comment at the end of every logical line. None may be lost, and within a function or class, and
/// among the statements of the module, none may overtake another.
/// </summary>
public sealed partial class CommentTests
{
    [Theory]
    [ClassData(typeof(SampleIds))]
    public void No_comment_is_lost_or_moved(string id)
    {
        var sample = Sample.Get(id);
        var source = sample.Program.Sources[0];
        var parsed = Parser.Parse(source, sample.Program.Options.Python, new DiagnosticBag());
        var lines = LogicalLineEnds(source, parsed.Dialect);
        var commented = SourceText.FromString(source.Path, AppendComments(source, lines));

        var result = Transpiler.Transpile([commented, .. sample.Program.Sources.Skip(1)], sample.Program.Options);
        Assert.False(result.HasErrors, string.Concat(result.Diagnostics.Select(DiagnosticRenderer.RenderText)));

        var text = result.Files[0].Text;
        var found = Marker().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        Offenders.None(lines.Except(found).Select(line => $"line {line} lost its comment: {source.GetLine(line)}"));
        Offenders.None(found.GroupBy(line => line).Where(group => group.Count() > 1).Select(group => $"the comment of line {group.Key} appears {group.Count()} times"));
        Offenders.None(Overtaken(found, parsed.Module, source));
    }

    /// <summary>The numbers of the physical lines on which a logical line ends: there, a comment may always stand.</summary>
    private static List<int> LogicalLineEnds(SourceText source, PythonDialect dialect)
    {
        var (tokens, _) = Lexer.Run(source, dialect == PythonDialect.Python2, new DiagnosticBag());
        return [.. tokens.ToArray().Where(token => token.Kind == TokenKind.NewLine).Select(token => source.GetLineNumber(token.Start)).Distinct()];
    }

    private static string AppendComments(SourceText source, List<int> lines)
    {
        var chosen = lines.ToHashSet();
        return string.Join('\n', Enumerable.Range(1, source.LineCount).Select(line => chosen.Contains(line) ? $"{source.GetLine(line)}  # c{line}!" : source.GetLine(line)));
    }

    /// <summary>
    /// A module's statements become the body of one method while its functions and classes become members, and a class's fields and initializers part,
    /// so order counts only among lines of the same owner: the module, a function, or a method.
    /// </summary>
    private static IEnumerable<string> Overtaken(List<int> found, ModuleNode module, SourceText source)
    {
        var owners = new Dictionary<int, SyntaxNode>();
        AssignOwners(module, source, owners);
        return found.GroupBy(line => owners.GetValueOrDefault(line, module), ReferenceEqualityComparer.Instance)
            .Where(group => group.Key is not ClassDefinition)
            .SelectMany(group => group.Zip(group.Skip(1)))
            .Where(pair => pair.First > pair.Second)
            .Select(pair => $"the comment of line {pair.Second} stands behind that of line {pair.First}");
    }

    private static void AssignOwners(ModuleNode module, SourceText source, Dictionary<int, SyntaxNode> owners)
    {
        foreach (var constant in module.Body.OfType<AssignStatement>().Where(s => s.Value is ConstantExpression))
        {
            // It becomes a field with its value.
            owners[source.GetLineNumber(constant.Span.Start)] = constant;
        }

        // From the outside to the inside; a function within a function stays where it is.
        foreach (var definition in SyntaxChildren.Descendants(module))
        {
            switch (definition)
            {
                case ClassDefinition type:
                    Own(type, type.Decorators, source, owners);
                    break;
                case FunctionDefinition function when owners.GetValueOrDefault(source.GetLineNumber(function.Span.Start)) is not FunctionDefinition:
                    Own(function, function.Decorators, source, owners);
                    break;
            }
        }
    }

    /// <summary>Decorators stand above the definition and belong to it.</summary>
    private static void Own(Statement definition, IEnumerable<Expression> decorators, SourceText source, Dictionary<int, SyntaxNode> owners)
    {
        var start = decorators.Select(d => d.Span.Start).Append(definition.Span.Start).Min();
        for (var line = source.GetLineNumber(start); line <= source.GetLineNumber(definition.Span.End - 1); line++)
        {
            owners[line] = definition;
        }
    }

    [GeneratedRegex(@"\bc(\d+)!")]
    private static partial Regex Marker();
}
