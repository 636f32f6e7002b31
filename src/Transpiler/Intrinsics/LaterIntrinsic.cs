using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>loop.call_later(1, f, a)</c> => <c>loop.CallLater(1, () => F(a))</c>; the arguments are evaluated at the call.</summary>
internal sealed class LaterIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (resolution is not IntrinsicCall || !lowerer.Types.DeferredCalls.TryGetValue(call, out var deferred))
        {
            return null;
        }

        var attribute = (AttributeExpression)call.Function;
        var receiver = lowerer.LowerReceiver(attribute.Value);
        if (lowerer.Types.Known.ClassOf(receiver.Type)?.Find(attribute.Name) is not LibraryFunction { Overloads: [var overload, ..] })
        {
            return null;
        }

        var leading = call.Arguments.TakeWhile(a => !ReferenceEquals(a, deferred.Function)).Select(a => new LoweredArgument(lowerer.LowerTo(a, PyType.Float)));
        return new MemberCallNode(receiver, overload.CsName, [.. leading, new LoweredArgument(DeferredIntrinsic.Later(deferred, lowerer))], lowerer.Types.TypeOf(call));
    }
}
