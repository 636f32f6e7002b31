using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Calls, by what inference resolved them to.</summary>
public sealed partial class Lowerer
{
    private LoweredExpression LowerCall(CallExpression call)
    {
        if (!types.Calls.TryGetValue(call, out var resolution))
        {
            return LowerUnresolved(call);
        }

        if (RuleOf(resolution) is { } rule && intrinsics.TryGetValue(rule, out var intrinsic) && intrinsic.Lower(call, resolution, this) is { } special)
        {
            return special;
        }

        return resolution switch
        {
            UserCall c => LowerUserCall(call, c),
            UserConstruction c => LowerConstruction(call, c),
            LibraryCall c => LowerLibraryCall(call, c),
            DelegateCall c => LowerDelegateCall(call, c),
            BaseCall c => LowerBaseCall(call, c),
            DynamicMethodCall c => LowerDynamicMethod(call, c),
            _ => LowerDynamicCall(call),
        };
    }

    private static string? RuleOf(CallResolution resolution) => resolution switch
    {
        IntrinsicCall i => i.Rule,
        LibraryCall { Overload.Intrinsic: { } rule } => rule,
        _ => null,
    };

    /// <summary>Never inferred: code that can't run, or a callee without a type.</summary>
    private LoweredExpression LowerUnresolved(CallExpression call) => LowerDynamicCall(call);

    private LoweredExpression LowerUserCall(CallExpression call, UserCall resolution)
    {
        var f = resolution.Function;
        var offset = resolution.Receiver != CallReceiver.None || f.MethodKind == MethodKind.Class ? 1 : 0;
        var arguments = UserArguments(f, offset, resolution.Arguments, call);
        var target = Receiver(call, resolution.Receiver, f);
        if (f.MethodKind == MethodKind.Class && IsCalledOnDerived(call, f))
        {
            Unsupported(call.Span, $"the class method {f.Name} of {f.Class!.Name} on a derived class", "define it in the derived class, too");
        }

        if (f.MethodKind == MethodKind.Constructor)
        {
            return new CallNode(target is BaseNode ? new ThisNode(target.Type) : target, f, arguments, PyType.None);
        }

        if (f is { IsAsync: true, IsGenerator: false })
        {
            return new CallNode(target, f, arguments, Known.Coroutine(f));
        }

        if (f.IsCoroutine)
        {
            return new CallNode(target, f, arguments, Known.Generator(f));
        }

        if (f.IsGenerator)
        {
            return Rt.Call("PyIterator", "Of", types.TypeOf(call), new CallNode(target, f, arguments, new ClassType(Known.IteratorClass, [f.Yielded])));
        }

        return new CallNode(target, f, arguments, f.Result.Type);
    }

    /// <summary>The method asks for its class, which would be another one than its own.</summary>
    private bool IsCalledOnDerived(CallExpression call, FunctionSymbol f) =>
        call.Function is AttributeExpression { Value: var receiver }
        && (types.TypeOf(receiver) is OptionalType optional ? optional.Inner : types.TypeOf(receiver)) is ClassObjectType { Definition: ClassSymbol } or ClassType { Definition: ClassSymbol }
        && !ReferenceEquals(types.TypeOf(receiver) switch { ClassObjectType c => c.Definition, ClassType i => i.Definition, _ => f.Class }, f.Class)
        && f.Parameters is [var cls, ..]
        && SyntaxChildren.Descendants(f.Definition).OfType<NameExpression>().Any(n => ReferenceEquals(program.Names.GetValueOrDefault(n), cls.Variable));

    private LoweredExpression? Receiver(CallExpression call, CallReceiver receiver, FunctionSymbol f) => receiver switch
    {
        CallReceiver.Value => Unwrap(Lower(((AttributeExpression)call.Function).Value)),
        CallReceiver.Super => new BaseNode(new ClassType(function.Class!, [])),
        CallReceiver.FirstArgument when Lower(call.Arguments[0]) is var self => self is ThisNode && !ReferenceEquals(f.Class, function.Class) ? new BaseNode(self.Type)
            : self.Type.IsDynamic && f.Class is { } owner ? Rt.ConvertTo(new ClassType(owner, owner.BaseArguments), self)
            : self,
        _ => null,
    };

    /// <summary>Arguments in the order of the source; keywords by name, stars as collections.</summary>
    internal ImmutableArray<LoweredArgument> UserArguments(FunctionSymbol f, int offset, MatchedArguments matched, CallExpression call)
    {
        var result = ImmutableArray.CreateBuilder<LoweredArgument>();
        var named = false;
        for (var i = 0; i < matched.Parameters.Length; i++)
        {
            var parameter = f.Parameters[i + offset];
            var value = ArgumentFor(parameter, matched.Parameters[i]);
            if (value is null)
            {
                named = true;
                continue;
            }

            named |= IsKeyword(call, matched.Parameters[i].Value);
            result.Add(new LoweredArgument(value, null, named ? parameter.Variable : null));
        }

        return result.ToImmutable();
    }

    private static bool IsKeyword(CallExpression call, Expression? value) => value is not null && call.Keywords.Any(k => ReferenceEquals(k.Value, value));

    /// <summary>Null where the C# default stands for the omitted argument.</summary>
    private LoweredExpression? ArgumentFor(ParameterSymbol parameter, MatchedParameter matched)
    {
        var type = parameter.Variable.Type;
        switch (parameter.Kind)
        {
            case ParameterKind.VarPositional:
                if (!matched.Rest.IsDefault && matched.Rest is [StarredExpression { Value: var passed }] && TypeJoiner.Same(types.TypeOf(passed), type))
                {
                    // A tuple passed on as it is: f(*args)
                    return Lower(passed);
                }

                var tuple = type as ClassType ?? (ClassType)Known.VarTuple(CellOf(PyType.Dynamic));
                return Conversions.Convert(new CollectionNode(matched.Rest.IsDefault ? [] : Elements(matched.Rest, tuple.Arguments[0].Type), tuple), type);
            case ParameterKind.VarKeyword:
                return LowerKeywords(matched.Keywords.IsDefault ? [] : matched.Keywords, type as ClassType ?? Known.Dict(CellOf(PyType.Str), CellOf(PyType.Dynamic)));
        }

        return matched.Value is { } value ? LowerTo(value, type)
            : ConstantDefault(parameter) is { } constant ? IsOptional(parameter) ? null : constant
            : new VariableNode(DefaultField(parameter), type);
    }

    private LoweredExpression LowerKeywords(ImmutableArray<KeywordArgument> keywords, PyType type)
    {
        var value = type is ClassType { Arguments: [_, var cell] } ? cell.Type : PyType.Dynamic;
        if (keywords.All(k => k.Name is not null))
        {
            return new DictNode([.. keywords.Select(k => ((LoweredExpression)Rt.Text(k.Name!), LowerTo(k.Value, value)))], type);
        }

        if (keywords is [{ Value: var passed }] && TypeJoiner.Same(types.TypeOf(passed), type))
        {
            return new MemberCallNode(Lower(passed), "Copy", [], type);
        }

        LoweredExpression dict = new DictNode([], type);
        foreach (var keyword in keywords)
        {
            dict = keyword.Name is null
                ? new MemberCallNode(dict, "With", [new(Lower(keyword.Value))], type)
                : new MemberCallNode(dict, "With", [new(new DictNode([(Rt.Text(keyword.Name), LowerTo(keyword.Value, value))], type))], type);
        }

        return dict;
    }

    private LoweredExpression LowerConstruction(CallExpression call, UserConstruction resolution)
    {
        var type = types.TypeOf(call);
        if (resolution is { Constructor: { } constructor, Arguments: { } matched })
        {
            return new NewNode(resolution.Class, UserArguments(constructor, 1, matched, call), type);
        }

        // Without __init__ the arguments are those of the Runtime base class.
        return new NewNode(resolution.Class, BaseArguments(call, resolution.Class), type);
    }

    /// <summary>Arguments for the constructor of a Runtime class.</summary>
    internal ImmutableArray<LoweredArgument> BaseArguments(CallExpression call, ClassSymbol symbol)
    {
        if (KnownTypes.LibraryBase(symbol) is not { } library)
        {
            return [];
        }

        if (DeferredRules.For(library) is { } rule && intrinsics.TryGetValue(rule.Name, out var intrinsic)
            && intrinsic.Lower(call, new IntrinsicCall(rule.Name), this) is NewRuntimeNode created)
        {
            return created.Arguments;
        }

        var resolution = types.Calls.GetValueOrDefault(call);
        return (resolution as LibraryCall ?? (resolution as UserConstruction)?.Inherited) is { } matched ? LibraryArguments(matched, call)
            : [.. call.Arguments.Select(a => new LoweredArgument(Lower(a)))];
    }

    private LoweredExpression LowerDelegateCall(CallExpression call, DelegateCall resolution)
    {
        var target = Unwrap(Lower(call.Function));
        if (target.Type is not FunctionType)
        {
            return LowerDynamicCall(call);
        }

        var parameters = resolution.Shape.Parameters;
        return new InvokeNode(target, [.. call.Arguments.Select((a, i) => LowerTo(a, parameters[i].Type))], resolution.Shape.Result.Type);
    }
}
