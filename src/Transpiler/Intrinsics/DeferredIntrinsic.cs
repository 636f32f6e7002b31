using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary>
/// <c>Thread(target=f, args=(q, n), daemon=True)</c> => <c>new PyThread(() => F(q, n), daemon: true, targetName: "f")</c>. The arguments are evaluated at the
/// call: what may change before the thread runs is copied to a local first.
/// </summary>
internal sealed class DeferredIntrinsic(string rule) : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var type = lowerer.Types.TypeOf(call);
        var deferred = DeferredRules.Named(rule);
        var matched = ArgumentMatcher.Match(deferred.Formals, call.Arguments, call.Keywords, out _);
        if (matched is null)
        {
            return lowerer.LowerDynamicCall(call);
        }

        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        if (rule == "Thread" && matched.Parameters[deferred.IndexOf("target")].Value is { } unknown && !lowerer.Types.DeferredCalls.ContainsKey(call)
            && type is ClassType { Definition: LibraryClass } && !lowerer.Types.TypeOf(unknown).IsNone)
        {
            return CreateDynamically(matched, deferred, type, lowerer);
        }

        var target = matched.Parameters[deferred.IndexOf(deferred.Function)].Value;
        var action = target is null ? null : Action(call, target, matched, deferred, lowerer);
        if (rule == "Timer")
        {
            arguments.Add(new LoweredArgument(lowerer.LowerTo(matched.Parameters[0].Value!, PyType.Float)));
        }

        if (action is not null)
        {
            arguments.Add(new LoweredArgument(action));
        }

        AddOption(arguments, matched, deferred, "name", TypeJoiner.Optional(PyType.Str), lowerer);
        AddOption(arguments, matched, deferred, "daemon", TypeJoiner.Optional(PyType.Bool), lowerer);
        if (rule == "Thread" && target is not null && TargetName(target) is { } name && matched.Parameters[deferred.IndexOf("name")].Value is null)
        {
            arguments.Add(new LoweredArgument(Rt.Text(name), "targetName"));
        }

        return new NewRuntimeNode(arguments.ToImmutable(), type);
    }

    /// <summary><c>PyThread.Create(target: f, args: args)</c>: what is called, and with what, is only known at run time.</summary>
    private static StaticCallNode CreateDynamically(MatchedArguments matched, DeferredRule rule, PyType type, Lowerer lowerer)
    {
        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        foreach (var name in new[] { "target", "name", "args", "kwargs" })
        {
            if (matched.Parameters[rule.IndexOf(name)].Value is { } value)
            {
                arguments.Add(new LoweredArgument(Conversions.Convert(lowerer.Lower(value), PyType.Dynamic), name));
            }
        }

        AddOption(arguments, matched, rule, "daemon", TypeJoiner.Optional(PyType.Bool), lowerer);
        return new StaticCallNode("PyThread", "Create", arguments.ToImmutable(), type);
    }

    private static void AddOption(
        ImmutableArray<LoweredArgument>.Builder arguments, MatchedArguments matched, DeferredRule rule, string name, PyType type, Lowerer lowerer)
    {
        if (rule.IndexOf(name) is var index && index >= 0 && matched.Parameters[index].Value is { } value && value is not ConstantExpression { Kind: ConstantKind.None })
        {
            var lowered = lowerer.LowerTo(value, type);
            arguments.Add(new LoweredArgument(lowered is CastNode { Value: { Type: SimpleType { Kind: SimpleKind.Str or SimpleKind.Bool } } inner } ? inner : lowered, name));
        }
    }

    private static string? TargetName(Expression target) => target switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => attribute.Name,
        LambdaExpression => "<lambda>",
        _ => null,
    };

    private static LoweredExpression Action(CallExpression call, Expression target, MatchedArguments matched, DeferredRule rule, Lowerer lowerer)
    {
        var keepsParts = lowerer.ReadsThreadTargets && lowerer.Types.TypeOf(call) is ClassType { Definition: ClassSymbol };
        if (!keepsParts && lowerer.Types.DeferredCalls.TryGetValue(call, out var later))
        {
            return Later(later, lowerer);
        }

        // The target is only known at run time, or a subclass calls it itself.
        var args = matched.Parameters[rule.IndexOf("args")].Value;
        var kwargs = matched.Parameters[rule.IndexOf("kwargs")].Value;
        LoweredExpression Value(Expression? e) => e is null ? new LiteralNode(null, PyType.Dynamic) : Conversions.Convert(lowerer.Lower(e), PyType.Dynamic);
        return Rt.Call("DynamicCall", "Bind", PyType.Dynamic, Value(target), Value(args), Value(kwargs));
    }

    /// <summary><c>() => F(q, n)</c>, or F itself when it takes nothing and returns nothing.</summary>
    internal static LoweredExpression Later(CallExpression later, Lowerer lowerer)
    {
        if (later is { Function: LambdaExpression { Body: ComprehensionExpression { Kind: ComprehensionKind.List } comprehension, Parameters.Parameters.IsEmpty: true }, Arguments.IsEmpty: true })
        {
            return new LambdaNode([], null, [lowerer.LowerComprehensionLoop(comprehension, 0, null)], PyType.Dynamic);
        }

        if (later.Function is LambdaExpression && later.Arguments.IsEmpty && later.Keywords.IsEmpty && lowerer.Lower(later.Function) is LambdaNode { Parameters.IsEmpty: true } lambda)
        {
            return lambda switch
            {
                { Body: null, Statements: [.. var before, ReturnNode { Value: { } value }] } => Discarding(value, before),
                { Body: null or CallNode or StaticCallNode or MemberCallNode or NewNode or InvokeNode or NewRuntimeNode or AssignNode } => lambda,
                _ => Discarding(lambda.Body, []),
            };
        }

        var body = lowerer.LowerEffect(later);
        if (body is CallNode bare && IsPlain(bare) && bare.Type.IsNone)
        {
            return new MethodGroupNode(bare.Target, bare.Function, PyType.Dynamic);
        }

        return body is CallNode or StaticCallNode or MemberCallNode or NewNode or InvokeNode or NewRuntimeNode or AssignNode
            ? new LambdaNode([], Snapshot(body, lowerer), [], PyType.Dynamic)
            : Discarding(body, []);
    }

    /// <summary>The function itself can stand for the call: it has no parameters, optional ones included, and its receiver isn't computed.</summary>
    internal static bool IsPlain(CallNode call) => call is { Arguments.IsEmpty: true, Target: null or ThisNode }
        && call.Function.Parameters.Count == (call.Function.Class is not null && call.Function.MethodKind is MethodKind.Instance or MethodKind.Class ? 1 : 0);

    /// <summary>The result of a thread's function is dropped.</summary>
    private static LambdaNode Discarding(LoweredExpression body, ImmutableArray<LoweredStatement> before) =>
        new([], null, [.. before, .. Effects(body)], PyType.Dynamic);

    /// <summary>What evaluating a value does, without the value.</summary>
    private static IEnumerable<LoweredStatement> Effects(LoweredExpression value) => value switch
    {
        LiteralNode => [],
        TupleNode tuple => tuple.Elements.SelectMany(Effects),
        CollectionNode { Elements: var elements } when !elements.Any(e => e is SpreadNode) => elements.SelectMany(Effects),
        _ when Lowerer.IsStatementExpression(value) => [new ExpressionNode(null, value)],
        _ => [new AssignStatementNode(null, new DiscardNode(value.Type), value is CollectionNode ? new CastNode(value, value.Type, IsRequired: true) : value)],
    };

    /// <summary>The call for later, with arguments that keep the values that they have now.</summary>
    internal static LoweredExpression Snapshot(CallExpression later, Lowerer lowerer)
    {
        if (lowerer.Types.Calls.GetValueOrDefault(later) is not (LibraryCall or IntrinsicCall))
        {
            return Snapshot(lowerer.LowerEffect(later), lowerer);
        }

        // The call may have a C# form of its own: what it takes is kept before it becomes a part of that.
        var taken = later.Arguments.Concat(later.Keywords.Select(k => k.Value)).Where(a => a is not (LambdaExpression or StarredExpression or ConstantExpression));
        if (later.Function is AttributeExpression { Value: var receiver } && lowerer.Types.TypeOf(receiver) is not (ModuleType or ClassObjectType))
        {
            taken = taken.Prepend(receiver);
        }

        var kept = new Dictionary<Expression, LoweredExpression>(ReferenceEqualityComparer.Instance);
        foreach (var value in taken.Where(v => !lowerer.Types.Adapters.ContainsKey(v)))
        {
            kept[value] = Keep(lowerer.Lower(value), lowerer);
        }

        return lowerer.LowerWith(kept, later);
    }

    private static LoweredExpression Snapshot(LoweredExpression body, Lowerer lowerer) => body switch
    {
        CallNode c => c with { Target = c.Target is null or BaseNode ? c.Target : Keep(c.Target, lowerer), Arguments = [.. c.Arguments.Select(a => a with { Value = Keep(a.Value, lowerer) })] },
        StaticCallNode c => c with { Arguments = [.. c.Arguments.Select((a, i) => a with { Value = c is { ClassName: "PyOps", Method: "CallMethod" } && i == 1 ? a.Value : Keep(a.Value, lowerer) })] },
        MemberCallNode c => c with { Target = Keep(c.Target, lowerer), Arguments = [.. c.Arguments.Select(a => a with { Value = Keep(a.Value, lowerer) })] },
        NewNode c => c with { Arguments = [.. c.Arguments.Select(a => a with { Value = Keep(a.Value, lowerer) })] },
        InvokeNode c => c with { Target = Keep(c.Target, lowerer), Arguments = [.. c.Arguments.Select(a => Keep(a, lowerer))] },
        _ => body,
    };

    /// <summary>The value as it is now.</summary>
    private static LoweredExpression Keep(LoweredExpression value, Lowerer lowerer) => value switch
    {
        LiteralNode or ThisNode or MethodGroupNode or FunctionValueNode or ClassValueNode or DefaultNode => value,
        VariableNode { Variable: { IsReassigned: false } v } when v.Kind != VariableKind.Temporary || v.BindingCount == 1 => value,
        VariableNode { Variable: var v } when lowerer.IsFreshInEachRound(v) => value,
        CastNode c => c with { Value = Keep(c.Value, lowerer) },
        NotNullNode n => n with { Value = Keep(n.Value, lowerer) },
        CollectionNode { Elements: var elements } c when elements.All(e => e is not SpreadNode) => c with { Elements = [.. elements.Select(e => Keep(e, lowerer))] },
        TupleNode t => t with { Elements = [.. t.Elements.Select(e => Keep(e, lowerer))] },
        _ => lowerer.Hoist(NameFor(value), value),
    };

    private static string NameFor(LoweredExpression value) => value switch
    {
        VariableNode v => v.Variable.Name + "_now",
        FieldNode f => f.Field.Name,
        _ => "argument",
    };
}
