using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>print(a, b)</c> => <c>Print(a, b)</c>; with keywords <c>Print([a, b], sep: "-", end: "")</c>.</summary>
internal sealed class PrintIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (call.Keywords.Any(k => k.Name is null))
        {
            return null;
        }

        var values = call.Arguments.Select(a => Value(a, lowerer)).ToImmutableArray();
        if (call.Keywords.IsEmpty && !call.Arguments.Any(a => a is StarredExpression))
        {
            return new StaticCallNode(null, "Print", IsLoneNull(values) ? [new(Array(values))] : [.. values.Select(v => new LoweredArgument(v))], PyType.None);
        }

        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        arguments.Add(new LoweredArgument(new CollectionNode(values, new ArrayMarker(PyType.Dynamic, isImplied: !call.Keywords.IsEmpty))));
        foreach (var keyword in call.Keywords)
        {
            arguments.Add(new LoweredArgument(Keyword(keyword, lowerer), keyword.Name));
        }

        return new StaticCallNode(null, "Print", arguments.ToImmutable(), PyType.None);
    }

    private static LoweredExpression Value(Expression argument, Lowerer lowerer) => argument is StarredExpression starred
        ? new SpreadNode(Boxed(Conversions.ToIterable(lowerer.Lower(starred.Value), PyType.Dynamic)), PyType.Dynamic)
        : Conversions.Convert(lowerer.Lower(argument), PyType.Dynamic) is var value && value is CastNode { Value: var inner } ? inner : value;

    private static LoweredExpression Boxed(LoweredExpression items) => items;

    private static bool IsLoneNull(ImmutableArray<LoweredExpression> values) => values is [LiteralNode { Value: null }];

    private static CollectionNode Array(ImmutableArray<LoweredExpression> values) => new(values, new ArrayMarker(PyType.Dynamic));

    private static LoweredExpression Keyword(KeywordArgument keyword, Lowerer lowerer) => keyword.Name switch
    {
        "sep" or "end" => lowerer.LowerTo(keyword.Value, TypeJoiner.Optional(PyType.Str)) is var value && value is CastNode { Value: var text } ? text : value,
        "flush" => lowerer.LowerCondition(keyword.Value),
        _ => lowerer.Lower(keyword.Value),
    };
}
