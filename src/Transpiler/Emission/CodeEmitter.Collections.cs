using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Displays, tuples, lambdas and queries.</summary>
internal sealed partial class CodeEmitter
{
    private ExpressionSyntax Collection(CollectionNode node, Target target)
    {
        var expression = target is Target.Exact or Target.Declared || node.Type is ArrayMarker { IsImplied: true };
        var type = context.Types.EmitNotNull(node.Type);
        if (!expression && CanUseInitializer(node))
        {
            return Cs.NewCollection(type, SyntaxKind.CollectionInitializerExpression, [.. node.Elements.Select(e => Cs.InitializerItem(Emit(e, IsDisplay(e) ? Target.None : ElementTarget(node, e))))]);
        }

        var collection = Cs.Collection(node.Elements.Select(e => Element(node, e)));
        return expression ? collection : Cs.Cast(type, collection);
    }

    /// <summary>Immutable collections and spreads only have the form <c>[...]</c>.</summary>
    private static bool CanUseInitializer(CollectionNode node) =>
        node.Type is ClassType { Definition: ICsNamed { CsName: "PyList" or "PySet" } } && !node.Elements.Any(e => e is SpreadNode);

    private CollectionElementSyntax Element(CollectionNode node, LoweredExpression element) =>
        element is SpreadNode spread ? Cs.Spread(Emit(spread.Items)) : Cs.Element(Emit(element, ElementTarget(node, element)));

    /// <summary>Among objects, and as a display of another type, an element must say its own type.</summary>
    private static Target ElementTarget(CollectionNode node, LoweredExpression element)
    {
        var type = ElementType(node.Type);
        return (IsDisplay(element) && !TypeJoiner.Same(element.Type, type)) || (type.IsDynamic && element is not CastNode and not LiteralNode { Value: null })
            ? Target.None
            : Target.Exact;
    }

    /// <summary>Whether it reads <c>[...]</c>, which takes its type from its place.</summary>
    private static bool IsDisplay(LoweredExpression element) => element is CollectionNode or TupleNode { Elements.Length: < 2 };

    private static PyType ElementType(PyType collection) => collection switch
    {
        ArrayMarker array => array.Element,
        ClassType { Arguments: [var element] } => element.Type,
        _ => PyType.Dynamic,
    };

    private ExpressionSyntax Dict(DictNode node, Target target) => Cs.NewCollection(
        target == Target.Declared ? null : context.Types.EmitNotNull(node.Type),
        SyntaxKind.ObjectInitializerExpression,
        [.. node.Items.Select(i => Cs.DictEntry(Emit(i.Key, Target.Exact), Emit(i.Value, Target.Exact)))]);

    private ExpressionSyntax Tuple(TupleNode node, Target target)
    {
        var elementTarget = target == Target.None ? Target.None : target == Target.Implicit ? Target.Implicit : Target.Exact;
        var elements = node.Elements.Select(e => NeedsType(e, target) ? Cs.Cast(context.Types.Emit(PyType.Dynamic), Cs.Null) : Emit(e, elementTarget)).ToArray();
        if (elements.Length >= 2)
        {
            return Cs.Tuple(elements);
        }

        var collection = Cs.Collection(elements.Select(Cs.Element));
        return target is Target.Exact or Target.Declared ? collection : Cs.Cast(context.Types.Emit(node.Type), collection);
    }

    /// <summary>A tuple that must say its own type can't hold a bare null.</summary>
    private static bool NeedsType(LoweredExpression element, Target target) =>
        element is LiteralNode { Value: null, Type.IsNone: true } && target is Target.None or Target.Implicit;

    private ExpressionSyntax TupleItem(TupleItemNode node)
    {
        var tuple = Emit(node.Tuple);
        return node.Tuple.Type is TupleType { Elements.Length: >= 2 }
            ? Cs.Member(tuple, "Item" + (node.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Cs.Index(tuple, Cs.Integer(node.Index, suffix: false));
    }

    private ExpressionSyntax Lambda(LambdaNode node)
    {
        var parameters = node.Parameters.Select(Name).ToArray();
        var lambda = node.Body is not null
            ? Cs.Lambda(parameters, Emit(node.Body))
            : Cs.Lambda(parameters, Block(node.Statements));
        return node.IsAsync ? Cs.Async(lambda) : lambda;
    }

    private ExpressionSyntax Query(QueryNode node)
    {
        var clauses = new List<QueryClauseSyntax>();
        foreach (var clause in node.Clauses)
        {
            clauses.Add(Cs.From(Name(clause.Variable), Emit(clause.Items)));
            clauses.AddRange(clause.Conditions.Select(c => Cs.Where(Emit(c))));
        }

        return Cs.Query((FromClauseSyntax)clauses[0], clauses.Skip(1), Emit(node.Select));
    }
}
