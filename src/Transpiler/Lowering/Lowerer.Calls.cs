using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
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
        if (f.IsGenerator)
        {
            var element = f.Yielded.Type;
            return Rt.Call("PyIterator", "Of", types.TypeOf(call), new CallNode(target, f, arguments, new ClassType(Known.IteratorClass, [f.Yielded]))) is var wrapped && element is not null ? wrapped : null!;
        }

        return new CallNode(target, f, arguments, f.Result.Type);
    }

    private LoweredExpression? Receiver(CallExpression call, CallReceiver receiver, FunctionSymbol f) => receiver switch
    {
        CallReceiver.Value => Unwrap(Lower(((AttributeExpression)call.Function).Value)),
        CallReceiver.Super => new BaseNode(new ClassType(function.Class!, [])),
        CallReceiver.FirstArgument when Lower(call.Arguments[0]) is var self => self is ThisNode && !ReferenceEquals(f.Class, function.Class) ? new BaseNode(self.Type) : self,
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
                var element = type is ClassType { Arguments: [var cell] } ? cell.Type : PyType.Dynamic;
                return new CollectionNode(matched.Rest.IsDefault ? [] : Elements(matched.Rest, element), type);
            case ParameterKind.VarKeyword:
                return LowerKeywords(matched.Keywords.IsDefault ? [] : matched.Keywords, type);
        }

        return matched.Value is { } value ? LowerTo(value, type)
            : ConstantDefault(parameter) is not null ? null
            : new VariableNode(DefaultField(parameter), type);
    }

    private LoweredExpression LowerKeywords(ImmutableArray<KeywordArgument> keywords, PyType type)
    {
        var value = type is ClassType { Arguments: [_, var cell] } ? cell.Type : PyType.Dynamic;
        if (keywords.All(k => k.Name is not null))
        {
            return new DictNode([.. keywords.Select(k => ((LoweredExpression)Rt.Text(k.Name!), LowerTo(k.Value, value)))], type);
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

        return types.Calls.GetValueOrDefault(call) is LibraryCall matched ? LibraryArguments(matched, call)
            : [.. call.Arguments.Select(a => new LoweredArgument(Lower(a)))];
    }

    private LoweredExpression LowerLibraryCall(CallExpression call, LibraryCall resolution)
    {
        var overload = resolution.Overload;
        var arguments = LibraryArguments(resolution, call);
        if (resolution.Class is not null && overload.CsName == ".ctor")
        {
            return new NewRuntimeNode(arguments, types.TypeOf(call));
        }

        var type = overload.Result is IterableScheme ? types.TypeOf(call) : Conversions.Type(overload.Result, resolution.Generics);
        var typeArguments = TypeArguments(overload, resolution, arguments);
        var receiver = LibraryReceiver(call, resolution);
        var result = receiver is null
            ? new StaticCallNode(overload.ClassName == "Builtins" ? null : overload.ClassName, overload.CsName, arguments, type, typeArguments)
            : LibraryMethod(receiver, resolution, arguments, type, typeArguments);
        return overload.Result is IterableScheme ? Rt.Call("PyIterator", "Of", types.TypeOf(call), result) : result;
    }

    private LoweredExpression? LibraryReceiver(CallExpression call, LibraryCall resolution) => resolution.Receiver switch
    {
        CallReceiver.Value => Unwrap(Lower(((AttributeExpression)call.Function).Value)),
        CallReceiver.FirstArgument => Unwrap(Lower(call.Arguments[0])),
        CallReceiver.Super => new BaseNode(new ClassType(function.Class!, [])),
        _ => null,
    };

    private LoweredExpression LibraryMethod(
        LoweredExpression receiver, LibraryCall resolution, ImmutableArray<LoweredArgument> arguments, PyType type, ImmutableArray<PyType> typeArguments)
    {
        var overload = resolution.Overload;
        if (overload.IsExtension)
        {
            return receiver is LiteralNode { Value: long or double or bool } || receiver.Type is SimpleType { Kind: SimpleKind.Bool }
                ? new StaticCallNode(overload.ClassName, overload.CsName, [new(Conversions.ToScheme(receiver, overload.Receiver!, resolution.Generics)), .. arguments], type, typeArguments)
                : new MemberCallNode(Conversions.ToScheme(receiver, overload.Receiver!, resolution.Generics), overload.CsName, arguments, type, typeArguments);
        }

        // A tuple of known length has no methods of its own.
        if (receiver.Type is TupleType)
        {
            return Conversions.Convert(Rt.Ops("CallMethod", PyType.Dynamic, [receiver, Rt.Text(resolution.Overload.CsName.ToLowerInvariant()), .. arguments.Select(a => a.Value)]), type);
        }

        return overload.IsStatic
            ? new StaticCallNode(overload.ClassName, overload.CsName, [new(receiver), .. arguments], type, typeArguments)
            : new MemberCallNode(receiver, overload.CsName, arguments, type, typeArguments);
    }

    /// <summary>Arguments of a Runtime member by its C# parameters.</summary>
    internal ImmutableArray<LoweredArgument> LibraryArguments(LibraryCall resolution, CallExpression call)
    {
        var result = ImmutableArray.CreateBuilder<LoweredArgument>();
        var named = false;
        var parameters = resolution.Overload.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var matched = resolution.Arguments.Parameters[i];
            if (parameters[i].Kind == LibraryParameterKind.VarPositional)
            {
                AddRest(result, parameters[i], matched, resolution.Generics, named);
                continue;
            }

            if (matched.Value is not { } value)
            {
                named = true;
                continue;
            }

            named |= IsKeyword(call, value);
            result.Add(new LoweredArgument(LowerArgument(value, parameters[i].Type, resolution.Generics), named ? parameters[i].CsName : null));
        }

        return result.ToImmutable();
    }

    private void AddRest(
        ImmutableArray<LoweredArgument>.Builder result, LibraryParameter parameter, MatchedParameter matched, Substitution generics, bool named)
    {
        if (matched.Rest.IsDefault)
        {
            return;
        }

        var scheme = parameter.Type;
        if (!named && !matched.Rest.Any(r => r is StarredExpression) && !(matched.Rest is [var only] && types.TypeOf(only) is { IsNone: true }))
        {
            result.AddRange(matched.Rest.Select(r => new LoweredArgument(LowerArgument(r, scheme, generics))));
            return;
        }

        var element = Conversions.Type(scheme, generics);
        result.Add(new LoweredArgument(new CollectionNode(Elements(matched.Rest, element), new ArrayMarker(element)), named ? parameter.CsName : null));
    }

    /// <summary>An argument of a Runtime member; callables become delegates.</summary>
    internal LoweredExpression LowerArgument(Expression value, TypeScheme scheme, Substitution generics)
    {
        if (scheme is FunctionScheme or NullableScheme { Inner: FunctionScheme })
        {
            return LowerCallable(value, (scheme as FunctionScheme ?? (FunctionScheme)((NullableScheme)scheme).Inner), generics);
        }

        return Conversions.ToScheme(Lower(value), scheme, generics);
    }

    private LoweredExpression LowerCallable(Expression value, FunctionScheme scheme, Substitution generics)
    {
        if (types.Adapters.TryGetValue(value, out var adapter) && adapter.Parameters.Parameters.Length == scheme.Parameters.Length)
        {
            return LowerLambda(adapter);
        }

        var lowered = Lower(value);
        if (!lowered.Type.IsDynamic)
        {
            return lowered;
        }

        // A Dynamic callable: (a, b) => PyOps.Call(f, a, b)
        var parameters = scheme.Parameters.Select((p, i) => Temporary("x" + (i + 1), Conversions.Type(p, generics))).ToImmutableArray();
        var callee = IsSimple(lowered) ? lowered : Hoist("function", lowered);
        LoweredExpression body = Rt.Ops("Call", PyType.Dynamic, [callee, .. parameters.Select(p => new VariableNode(p, p.Type))]);
        body = scheme.Result is SimpleScheme { Kind: SimpleSchemeKind.Void } ? body : Conversions.Convert(body, Conversions.Type(scheme.Result, generics));
        return new LambdaNode(parameters, body, [], PyType.Dynamic);
    }

    /// <summary>Type arguments are written where C# would infer others, or none.</summary>
    private static ImmutableArray<PyType> TypeArguments(LibraryOverload overload, LibraryCall resolution, ImmutableArray<LoweredArgument> arguments)
    {
        if (overload.GenericParameters.IsEmpty)
        {
            return default;
        }

        var inferable = overload.GenericParameters.All(g => GenericFacts.IsInferred(g, overload, resolution, arguments));
        return inferable ? default : [.. overload.GenericParameters.Select(g => resolution.Generics[g].Type)];
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

    private LoweredExpression LowerDynamicMethod(CallExpression call, DynamicMethodCall resolution)
    {
        var target = Lower(((AttributeExpression)call.Function).Value);
        return call.Keywords.IsEmpty && !call.Arguments.Any(a => a is StarredExpression)
            ? Rt.Ops("CallMethod", PyType.Dynamic, [target, Rt.Text(resolution.Name), .. DynamicArguments(call.Arguments)])
            : Rt.Ops("CallMethod", PyType.Dynamic, target, Rt.Text(resolution.Name), ArgumentPack(call));
    }

    internal LoweredExpression LowerDynamicCall(CallExpression call)
    {
        var target = LowerDynamicCallee(call.Function);
        return call.Keywords.IsEmpty && !call.Arguments.Any(a => a is StarredExpression)
            ? Rt.Ops("Call", PyType.Dynamic, [target, .. DynamicArguments(call.Arguments)])
            : Rt.Ops("Call", PyType.Dynamic, target, ArgumentPack(call));
    }

    private LoweredExpression LowerDynamicCallee(Expression callee) => Conversions.Convert(Lower(callee), PyType.Dynamic);

    private IEnumerable<LoweredExpression> DynamicArguments(ImmutableArray<Expression> arguments)
    {
        var lowered = arguments.Select(a => Conversions.Convert(Lower(a), PyType.Dynamic)).ToList();

        // A lone null would be taken for the params array itself.
        return lowered is [LiteralNode { Value: null }] ? [new CollectionNode([.. lowered], new ArrayMarker(PyType.Dynamic))] : lowered;
    }

    /// <summary>Positional and keyword arguments of a Dynamic call, stars included.</summary>
    private LoweredExpression ArgumentPack(CallExpression call)
    {
        var positional = new CollectionNode(Elements(call.Arguments, PyType.Dynamic), new ArrayMarker(PyType.Dynamic));
        if (call.Keywords.IsEmpty)
        {
            return new NewHelperNode("PyArguments", [new(positional)], PyType.Dynamic);
        }

        if (call.Keywords.All(k => k.Name is not null))
        {
            var values = positional.Elements.AddRange(call.Keywords.Select(k => Conversions.Convert(Lower(k.Value), PyType.Dynamic)));
            var names = new CollectionNode([.. call.Keywords.Select(k => Rt.Text(k.Name!))], new ArrayMarker(PyType.Str));
            return new NewHelperNode("PyArguments", [new(new CollectionNode(values, new ArrayMarker(PyType.Dynamic))), new(names)], PyType.Dynamic);
        }

        var cells = (CellOf(PyType.Str), CellOf(PyType.Dynamic));
        return Rt.Call("PyArguments", "Of", PyType.Dynamic, positional, LowerKeywords(call.Keywords, Known.Dict(cells.Item1, cells.Item2)));
    }
}
