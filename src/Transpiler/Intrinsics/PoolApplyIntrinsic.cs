using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>pool.apply_async(f, (a, b))</c> => <c>pool.ApplyAsync&lt;long&gt;(FFunction, [a, b])</c>: the function travels by name, its result has a type.</summary>
internal sealed class PoolApplyIntrinsic : ICallLowering
{
    private static readonly string[] s_parameters = ["func", "args", "kwds", "callback", "error_callback"];

    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var attribute = (AttributeExpression)call.Function;
        var isAsync = attribute.Name == "apply_async";
        var formals = s_parameters.Take(isAsync ? 5 : 3).Select(p => new FormalParameter(p, ParameterKind.PositionalOrKeyword, p != "func")).ToImmutableArray();
        if (resolution is not IntrinsicCall || ArgumentMatcher.Match(formals, call.Arguments, call.Keywords, out _) is not { } matched)
        {
            return null;
        }

        var type = lowerer.Types.TypeOf(call);
        var result = isAsync && type is ClassType { Arguments: [var cell] } ? cell.Type : type;
        var receiver = lowerer.LowerReceiver(attribute.Value);
        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        arguments.Add(new LoweredArgument(ProcessIntrinsic.ToDynamic(matched.Parameters[0].Value!, lowerer)));
        arguments.Add(new LoweredArgument(matched.Parameters[1].Value is { } args
            ? ProcessIntrinsic.Arguments(args, lowerer)
            : new CollectionNode([], new ArrayMarker(PyType.Dynamic, isImplied: true))));
        if (matched.Parameters[2].Value is { } keywords && keywords is not ConstantExpression { Kind: ConstantKind.None })
        {
            arguments.Add(new LoweredArgument(ProcessIntrinsic.ToDynamic(keywords, lowerer)));
        }

        AddCallback(3, "callback", result);
        AddCallback(4, "errorCallback", PyType.Dynamic);
        return new MemberCallNode(receiver, isAsync ? "ApplyAsync" : "Apply", arguments.ToImmutable(), type, [result]);

        void AddCallback(int index, string name, PyType parameter)
        {
            if (isAsync && matched.Parameters[index].Value is { } value && value is not ConstantExpression { Kind: ConstantKind.None })
            {
                var generics = new Substitution();
                generics["R"].Add(parameter, lowerer.Types.Joiner);
                var scheme = new FunctionScheme([index == 3 ? new ParameterScheme("R") : SimpleScheme.Any], new SimpleScheme(SimpleSchemeKind.Void));
                arguments.Add(new LoweredArgument(lowerer.LowerArgument(value, scheme, generics), name));
            }
        }
    }
}
