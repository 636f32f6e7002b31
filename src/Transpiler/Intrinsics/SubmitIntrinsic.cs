using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>executor.submit(f, a, b)</c> => <c>executor.Submit(() => F(a, b))</c>; the arguments are evaluated at the call.</summary>
internal sealed class SubmitIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (resolution is not IntrinsicCall || lowerer.Types.TypeOf(call) is not ClassType { Arguments: [var result] } future)
        {
            return null;
        }

        var executor = lowerer.LowerReceiver(((AttributeExpression)call.Function).Value);
        if (!StaysInProcess(executor.Type))
        {
            return SubmitCall(call, executor, result.Type, future, lowerer);
        }

        var (function, type) = Function(lowerer.Types.DeferredCalls[call], result.Type, lowerer);
        var isInferred = result.Type.IsNone || TypeJoiner.Same(type, result.Type);
        return new MemberCallNode(executor, "Submit", [new LoweredArgument(function)], future, isInferred ? default : [result.Type]);
    }

    private static bool StaysInProcess(PyType executor) =>
        executor is ClassType { Definition: var definition } && KnownTypes.LibraryBase(definition) is { CsName: "PyThreadPoolExecutor" };

    /// <summary><c>executor.SubmitCall&lt;long&gt;(F, [a, b])</c>: to another process travel the function and its arguments.</summary>
    private static MemberCallNode SubmitCall(CallExpression call, LoweredExpression executor, PyType result, PyType future, Lowerer lowerer)
    {
        LoweredExpression Value(Expression e) => Conversions.Convert(lowerer.Lower(e), PyType.Dynamic);
        var arguments = new CollectionNode([.. call.Arguments.Skip(1).Select(Value)], new ArrayMarker(PyType.Dynamic, isImplied: true));
        var given = ImmutableArray.Create(new LoweredArgument(Value(call.Arguments[0])), new LoweredArgument(arguments));
        if (!call.Keywords.IsEmpty)
        {
            given = given.Add(new LoweredArgument(new DictNode([.. call.Keywords.Select(k => ((LoweredExpression)Rt.Text(k.Name!), Value(k.Value)))], new DelegateMarker("PyKeywords"))));
        }

        return new MemberCallNode(executor, "SubmitCall", given, future, [result.IsNone ? PyType.Dynamic : result]);
    }

    /// <summary>The function without parameters, and the type of its result that C# would find.</summary>
    private static (LoweredExpression Function, PyType Type) Function(CallExpression later, PyType result, Lowerer lowerer)
    {
        if (later.Function is LambdaExpression lambda && later.Arguments.IsEmpty && later.Keywords.IsEmpty
            && lowerer.LowerLambda(lambda) is LambdaNode { Parameters.IsEmpty: true, Body: { } value })
        {
            return (Returning(value, result), value.Type);
        }

        var body = DeferredIntrinsic.Snapshot(later, lowerer);
        return body is CallNode bare && DeferredIntrinsic.IsPlain(bare) && TypeJoiner.Same(bare.Type, result)
            ? (new MethodGroupNode(bare.Target, bare.Function, PyType.Dynamic), bare.Type)
            : (Returning(body, result), body.Type);
    }

    private static LambdaNode Returning(LoweredExpression body, PyType result)
    {
        if (body.Type.IsNone && body is not LiteralNode)
        {
            return result.IsNone
                ? new LambdaNode([], body, [], PyType.Dynamic)
                : new LambdaNode([], null, [new ExpressionNode(null, body), new ReturnNode(null, new LiteralNode(null, result))], PyType.Dynamic);
        }

        // The type argument says what a cast that only widens would say.
        var value = result.IsNone ? body : Conversions.Convert(body, result);
        return new LambdaNode([], value is CastNode { IsRequired: false, Value: var plain } ? plain : value, [], PyType.Dynamic);
    }
}
