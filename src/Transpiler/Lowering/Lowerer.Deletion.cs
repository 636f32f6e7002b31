using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>del: of items and attributes at run time; a name just ends.</summary>
public sealed partial class Lowerer
{
    private IEnumerable<LoweredStatement> LowerDelete(DeleteStatement s)
    {
        foreach (var target in s.Targets)
        {
            switch (target)
            {
                case SubscriptExpression { Index: SliceExpression slice } item when Lower(item.Value) is { Type: ClassType { Definition: LibraryClass { CsName: "PyList" } } } list:
                    yield return new ExpressionNode(s.Span, new MemberCallNode(list, "DeleteSlice", [new(LowerSlice(slice))], PyType.None));
                    break;
                case SubscriptExpression item:
                    yield return new ExpressionNode(s.Span, Rt.Ops("DeleteItem", PyType.None, Lower(item.Value), Lower(item.Index)));
                    break;
                case AttributeExpression attribute:
                    yield return new ExpressionNode(s.Span, Rt.Ops("DeleteAttr", PyType.None, Lower(attribute.Value), Rt.Text(attribute.Name)));
                    break;
                case NameExpression name:
                    foreach (var statement in DeleteName(s, name))
                    {
                        yield return statement;
                    }

                    break;
                default:
                    Unsupported(target.Span, "this target of del", "delete one name, item or attribute at a time");
                    break;
            }
        }
    }

    private readonly HashSet<NameExpression> deletedReads = new(ReferenceEqualityComparer.Instance);

    private IEnumerable<LoweredStatement> DeleteName(DeleteStatement s, NameExpression name)
    {
        if (program.Names.GetValueOrDefault(name) is VariableSymbol variable && (variable.Storage is not null || owners.Contains(variable)))
        {
            return [.. DropOwned(variable, s.Span), .. Unassign(variable, s.Span, "Delete")];
        }

        RefuseLaterReads(s, name);
        return [new EmptyNode(s.Span)];
    }

    /// <summary>A C# parameter can't lose its value, so the read that follows raises NameError in its stead.</summary>
    private void RefuseLaterReads(DeleteStatement s, NameExpression name)
    {
        if (program.Names.GetValueOrDefault(name) is not VariableSymbol { Kind: VariableKind.Parameter } variable)
        {
            return;
        }

        var nodes = SyntaxChildren.Descendants(function.Definition).ToList();
        var stored = nodes.SelectMany(BoundNames).ToHashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        var next = nodes.OfType<NameExpression>().Where(n => n.Span.Start >= s.Span.End && ReferenceEquals(program.Names.GetValueOrDefault(n), variable)).MinBy(n => n.Span.Start);
        if (next is not null && !stored.Contains(next))
        {
            deletedReads.Add(next);
            diagnostics.Report(DiagnosticDescriptors.UndefinedName, module.Source, next.Span, name.Name);
        }
        else if (next is null && variable.IsCaptured)
        {
            Unsupported(name.Span, $"del of '{name.Name}', which other functions use", "assign None instead");
        }
    }

    /// <summary>The names that a node itself binds, and those that it deletes.</summary>
    private static IEnumerable<NameExpression> BoundNames(SyntaxNode node) => (node switch
    {
        AssignStatement a => a.Targets.SelectMany(SyntaxChildren.Descendants),
        AnnotatedAssignStatement { Value: not null } a => [a.Target],
        NamedExpression n => [n.Target],
        ForStatement f => SyntaxChildren.Descendants(f.Target),
        WithItem { Target: { } target } => SyntaxChildren.Descendants(target),
        ExceptHandler { Target: { } target } => SyntaxChildren.Descendants(target),
        _ => [],
    }).OfType<NameExpression>();
}
