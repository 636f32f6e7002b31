using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>list()</c> => <c>[]</c>; <c>dict(a=1)</c> => <c>new PyDict { ["a"] = 1 }</c>.</summary>
internal sealed class DisplayIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var type = lowerer.Types.TypeOf(call);
        return type switch
        {
            TupleType => new TupleNode([], type),
            ClassType { Arguments: [_, var value] } => new DictNode([.. call.Keywords.Select(k => Item(k, value.Type, lowerer))], type),
            _ => new CollectionNode(ImmutableArray<LoweredExpression>.Empty, type),
        };
    }

    private static (LoweredExpression Key, LoweredExpression Value) Item(KeywordArgument keyword, PyType type, Lowerer lowerer) =>
        (Rt.Text(keyword.Name!), lowerer.LowerTo(keyword.Value, type));
}
