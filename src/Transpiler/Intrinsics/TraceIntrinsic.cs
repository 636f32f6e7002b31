using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>sys.settrace(f)</c> and its like: nothing calls back for each line or call of compiled code. Taking a trace function away is harmless.</summary>
internal sealed class TraceIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (call.Arguments is [ConstantExpression { Kind: ConstantKind.None }] && call.Keywords.IsEmpty)
        {
            return null;
        }

        var name = call.Function is AttributeExpression attribute ? attribute.Name : ((NameExpression)call.Function).Name;
        lowerer.Unsupported(call.Span, name + "() with a function", "log in the functions of interest, or decorate them with one that logs");
        return new DefaultNode(PyType.Dynamic);
    }
}
