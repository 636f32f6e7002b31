using System.Globalization;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Pipeline;

/// <summary>Says for each location without a static type what was assigned to it where, and which expression the lack of a type began with.</summary>
internal sealed class DynamicLocations(BoundProgram program, InferenceResult types)
{
    private const int LongestExcerpt = 60;
    private readonly HashSet<TypeCell> visiting = [];

    public static void Report(BoundProgram program, InferenceResult types, DiagnosticBag diagnostics)
    {
        var locations = new DynamicLocations(program, types);
        foreach (var variable in TypeCounter.Variables(program).Where(v => TypeCounter.IsUntyped(v) && v.FirstBinding.Length > 0))
        {
            locations.visiting.Clear();
            diagnostics.Report(DiagnosticDescriptors.DynamicLocation, SourceOf(variable.Owner), variable.FirstBinding, variable.Name, locations.Reason(variable.Cell));
        }

        var (typed, untyped) = TypeCounter.Count(program);
        diagnostics.Report(DiagnosticDescriptors.StaticShare, program.Modules[0].Source, default, typed, typed + untyped);
    }

    private static SourceText? SourceOf(Symbol? owner) => owner switch
    {
        ModuleSymbol module => module.Source,
        FunctionSymbol function => SourceOf(function.Owner),
        ClassSymbol type => SourceOf(type.Owner),
        _ => null,
    };

    private string Reason(TypeCell cell)
    {
        visiting.Add(cell.Find());
        var known = cell.Origins.Where(o => !o.Type.IsDynamic && !o.Type.IsNever).ToList();
        if (cell.Type.IsNone)
        {
            return "it is only given None";
        }

        if (!known.Exists(o => !o.Type.IsNone) && !cell.Origins.Any(o => o.Type.IsDynamic))
        {
            return "nothing in the program gives it a value";
        }

        var given = known.Count == 0 ? "" : "it is given " + string.Join(" and ", known.Select(o => $"{o.Description} ({Place(o)})"));
        var unknown = cell.Origins.Where(o => o.Type.IsDynamic).Select(o => (TypeOrigin?)o).FirstOrDefault();
        return unknown is not { } first ? given
            : given.Length > 0 && IsConflict(known) ? given
            : (given.Length > 0 ? given + "; " : "") + Cause(first);
    }

    private static bool IsConflict(List<TypeOrigin> known) =>
        known.Where(o => !o.Type.IsNone).Select(o => o.Type is OptionalType optional ? optional.Inner : o.Type)
            .Select(t => t is ClassType c ? c.Definition.PythonName : ReferenceEquals(t, PyType.BigInt) ? "int" : t.ToString()).Distinct(StringComparer.Ordinal).Count() > 1;

    private string Cause(TypeOrigin origin) => origin.IsEscape
        ? $"code that knows no types gets it by '{Excerpt(origin)}' ({Place(origin)}){Begin(origin)}"
        : $"it is given a value without a type by '{Excerpt(origin)}' ({Place(origin)}){Begin(origin)}";

    /// <summary>The innermost expression of the place that has no type.</summary>
    private string Begin(TypeOrigin origin)
    {
        if (Innermost(origin.Site) is not { } begin)
        {
            return "";
        }

        if (CellOf(begin) is { } cell && !visiting.Contains(cell.Find()))
        {
            return $": '{Excerpt(begin, origin.Source)}': {Reason(cell)}";
        }

        return ReferenceEquals(begin, origin.Site) ? "" : $": '{Excerpt(begin, origin.Source)}' has none";
    }

    private TypeCell? CellOf(Expression expression) => expression switch
    {
        NameExpression name => (program.Names.GetValueOrDefault(name) as VariableSymbol)?.Cell,
        AttributeExpression a when types.TypeOf(a.Value) is ClassType { Definition: ClassSymbol owner } => (owner.FindMember(a.Name) as VariableSymbol)?.Cell,
        CallExpression call when types.Calls.GetValueOrDefault(call) is UserCall { Function: var f } => f.Result,
        _ => null,
    };

    private Expression? Innermost(SyntaxNode node)
    {
        foreach (var child in SyntaxChildren.Of(node).Where(c => c is not (Statement or LambdaExpression)))
        {
            if (Innermost(child) is { } inner)
            {
                return inner;
            }
        }

        return node is Expression e && types.Types.TryGetValue(e, out var type) && PyType.Settled(type).IsDynamic && !IsTarget(e) ? e : null;
    }

    private bool IsTarget(Expression e) => CellOf(e) is { } cell && visiting.Contains(cell.Find());

    private static string Place(TypeOrigin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(origin.Source.Path)}:{origin.Source.GetLineNumber(origin.Site.Span.Start)}");

    private static string Excerpt(TypeOrigin origin) => Excerpt(origin.Site, origin.Source);

    private static string Excerpt(SyntaxNode node, SourceText source)
    {
        var text = source.Slice(node.Span).ToString();
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        text = line < 0 ? text : text[..line].TrimEnd();
        return text.Length > LongestExcerpt ? text[..LongestExcerpt] + "..." : text;
    }
}
