using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary>
/// <c>Process(target=f, args=(q, n), daemon=True)</c> => <c>new PyProcess(FFunction, [q, n], daemon: true)</c>: the function travels by name, the arguments as
/// values.
/// </summary>
internal sealed class ProcessIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var rule = DeferredRules.Named("Process");
        var matched = ArgumentMatcher.Match(rule.Formals, call.Arguments, call.Keywords, out _);
        if (matched is null || matched.Parameters[rule.IndexOf("group")].Value is { } group && group is not ConstantExpression { Kind: ConstantKind.None })
        {
            return lowerer.LowerDynamicCall(call);
        }

        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        Expression? Value(string name) => matched.Parameters[rule.IndexOf(name)].Value is { } value && value is not ConstantExpression { Kind: ConstantKind.None } ? value : null;
        var (target, args) = (Value("target"), Value("args"));
        if (target is LambdaExpression { Parameters.Parameters.IsEmpty: true, Body: CallExpression { Keywords.IsEmpty: true } called } && args is null)
        {
            // Process(target=lambda: f(x)) is Process(target=f, args=(x,)): both are known when the process starts.
            (target, args) = (called.Function, new TupleExpression(called.Span, called.Arguments));
        }

        if (target is not null)
        {
            arguments.Add(new LoweredArgument(ToDynamic(target, lowerer)));
        }

        if (args is not null)
        {
            arguments.Add(new LoweredArgument(Arguments(args, lowerer), arguments.Count == 1 ? null : "args"));
        }

        var named = arguments.Count < 2;
        if (Value("kwargs") is { } kwargs)
        {
            arguments.Add(new LoweredArgument(ToDynamic(kwargs, lowerer), named ? "kwargs" : null));
        }

        AddOption("name", TypeJoiner.Optional(PyType.Str));
        AddOption("daemon", TypeJoiner.Optional(PyType.Bool));
        return new NewRuntimeNode(arguments.ToImmutable(), lowerer.Types.TypeOf(call));

        void AddOption(string name, PyType type)
        {
            if (Value(name) is { } value)
            {
                var lowered = lowerer.LowerTo(value, type);
                arguments.Add(new LoweredArgument(lowered is CastNode { Value: { Type: SimpleType { Kind: SimpleKind.Str or SimpleKind.Bool } } inner } ? inner : lowered, name));
            }
        }
    }

    /// <summary>A display becomes <c>[q, n]</c>; anything else is unpacked by the Runtime.</summary>
    internal static LoweredExpression Arguments(Expression args, Lowerer lowerer)
    {
        var elements = args switch
        {
            TupleExpression tuple => tuple.Elements,
            ListExpression list => list.Elements,
            _ => default,
        };
        return elements.IsDefault || elements.Any(e => e is StarredExpression)
            ? ToDynamic(args, lowerer)
            : new CollectionNode([.. elements.Select(e => ToDynamic(e, lowerer))], new ArrayMarker(PyType.Dynamic, isImplied: true));
    }

    internal static LoweredExpression ToDynamic(Expression value, Lowerer lowerer) => Conversions.Convert(lowerer.Lower(value), PyType.Dynamic);
}
