using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>type(x)</c> => <c>PyOps.TypeOf(x)</c>.</summary>
internal sealed class TypeIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer) =>
        Rt.Ops("TypeOf", PyType.Dynamic, Conversions.Convert(lowerer.Lower(call.Arguments[0]), PyType.Dynamic));
}

/// <summary>getattr, setattr, hasattr, delattr => the builtin in Dynamic form.</summary>
internal sealed class AttributeIntrinsic(string member) : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var arguments = call.Arguments.Select((a, i) => new LoweredArgument(i == 1 ? lowerer.LowerTo(a, PyType.Str) : Conversions.Convert(lowerer.Lower(a), PyType.Dynamic)));
        return new StaticCallNode(null, member, [.. arguments], lowerer.Types.TypeOf(call));
    }
}

/// <summary><c>next(x)</c> and <c>iter(x)</c> of an instance of a script's class, through its special methods.</summary>
internal sealed class IterationIntrinsic(string member) : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer) => resolution is IntrinsicCall
        ? new StaticCallNode(null, member, [.. call.Arguments.Select(a => new LoweredArgument(new CastNode(lowerer.Lower(a), PyType.Dynamic, IsRequired: true)))], PyType.Dynamic)
        : null;
}

/// <summary><c>super()</c> as a value is only supported as the target of an attribute.</summary>
internal sealed class SuperIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer) => new BaseNode(lowerer.Types.TypeOf(call));
}

/// <summary>A method of <c>object</c> called through super(): __init__ does nothing, __repr__ and __str__ are those of PyObject.</summary>
internal sealed class ObjectMemberIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var name = ((AttributeExpression)call.Function).Name;
        switch (name)
        {
            case "__repr__":
                return new MemberCallNode(new BaseNode(PyType.Dynamic), "Repr", [], PyType.Str);
            case "__str__":
                return new MemberCallNode(new BaseNode(PyType.Dynamic), "ToString", [], PyType.Str);
            default:
                lowerer.Unsupported(call.Span, $"object.{name} through super()", "leave the call out");
                return new DefaultNode(PyType.Dynamic);
        }
    }
}

/// <summary>A base class's __init__ called elsewhere than in the constructor's header.</summary>
internal sealed class BaseInitIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (lowerer.LowerBaseInit(call) is { } lowered)
        {
            return lowered;
        }

        lowerer.Unsupported(call.Span, "calling __init__ of a base class here", "call it once, as the first statement of __init__");
        return new DefaultNode(PyType.Dynamic);
    }
}
