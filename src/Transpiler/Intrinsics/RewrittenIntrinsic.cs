using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Intrinsics;

/// <summary>A call that means another expression: <c>pow(a, b)</c> => <c>a ** b</c>.</summary>
internal sealed class RewrittenIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer) =>
        lowerer.LowerEffect(lowerer.Types.Rewritten[call]);
}
