using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>except* (PEP 654): each handler takes its part of the group, what is left is raised at the end.</summary>
public sealed partial class Lowerer
{
    /// <summary>What a bare raise in the handler raises.</summary>
    private VariableSymbol? starPart;

    private CatchClause LowerStarHandlers(TryStatement s)
    {
        var error = Temporary("error", Exception("PyBaseException"));
        var star = Temporary("group", new DelegateMarker("PyExceptStar"));
        var body = ImmutableArray.CreateBuilder<LoweredStatement>();
        body.Add(new DeclareNode(null, star, new NewHelperNode("PyExceptStar", [new(new VariableNode(error, error.Type))], star.Type)));
        foreach (var handler in s.Handlers)
        {
            body.AddRange(LowerStarHandler(handler, new VariableNode(star, star.Type)));
        }

        body.Add(new ExpressionNode(null, new MemberCallNode(new VariableNode(star, star.Type), "Finish", [], PyType.None)));
        return new CatchClause(s.Handlers[0].Span, [error.Type], error, true, null, body.ToImmutable());
    }

    private IEnumerable<LoweredStatement> LowerStarHandler(ExceptHandler handler, VariableNode star)
    {
        var part = Temporary("part", TypeJoiner.Optional(Exception("PyBaseException")));
        var types = handler.Type is TupleExpression tuple
            ? new TupleNode([.. tuple.Elements.Select(Lower)], new TupleType([.. tuple.Elements.Select(_ => PyType.Dynamic)]))
            : Lower(handler.Type!);
        yield return new DeclareNode(null, part, new MemberCallNode(star, "Take", [new(types)], part.Type));
        var outer = (prelude, starPart);
        (prelude, starPart) = ([], part);
        var assignment = handler.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol target
            ? HandlerAssignment(handler, target, part) : new EmptyNode(null);
        isInHandler++;
        var body = LowerBlock(handler.Body);
        isInHandler--;
        ImmutableArray<LoweredStatement> start = [.. prelude];
        (prelude, starPart) = outer;
        var raised = Temporary("raised", Exception("PyBaseException"));
        ImmutableArray<LoweredStatement> keep = [new ExpressionNode(null, new MemberCallNode(star, "Add", [new(new VariableNode(raised, raised.Type))], PyType.None))];
        var guarded = new TryNode(null, [assignment, .. start, .. body], [new CatchClause(null, [raised.Type], raised, true, null, keep)], []);
        yield return new IfNode(handler.Span, new IsTypeNode(new VariableNode(part, part.Type), [PyType.None], true), [guarded], []);
    }
}
