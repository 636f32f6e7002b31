using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>A call whose C# form depends on its syntax. The stage Intrinsics implements one class per rule.</summary>
public interface ICallLowering
{
    /// <summary>The lowered call; null if this call has the ordinary form after all.</summary>
    LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer);
}
