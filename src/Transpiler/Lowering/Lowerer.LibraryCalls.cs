using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Calls of Runtime members, by their C# parameters.</summary>
public sealed partial class Lowerer
{
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
        if (isPython2 && Python2Views.IsList(overload) && types.TypeOf(call) is ClassType { Arguments: [var element] } list)
        {
            return new CollectionNode([new SpreadNode(result, element.Type)], list);
        }

        if (isPython2 && Python2Bytes.IsBytes(overload))
        {
            return Rt.Call("Python2", "Text", types.TypeOf(call), result);
        }

        return Widened(result, types.TypeOf(call)) is { } wide ? wide : overload.Result is IterableScheme ? Rt.Call("PyIterator", "Of", types.TypeOf(call), result) : result;
    }

    /// <summary>A list or dict of known types that is used as one of anything: it is copied when it is made.</summary>
    private static LoweredExpression? Widened(LoweredExpression result, PyType wanted) => (result.Type, wanted) switch
    {
        (ClassType { Definition: LibraryClass { CsName: "PyList" }, Arguments: [var has] }, ClassType { Definition: LibraryClass { CsName: "PyList" }, Arguments: [{ Type.IsDynamic: true } wants] }) when !has.Type.IsDynamic =>
            new CollectionNode([new SpreadNode(result, wants.Type)], wanted),
        (ClassType { Definition: LibraryClass { CsName: "PyDict" }, Arguments: [var key, var value] },
            ClassType { Definition: LibraryClass { CsName: "PyDict" }, Arguments: [var wantedKey, { Type.IsDynamic: true } wantedValue] })
            when (wantedKey.Type.IsDynamic || TypeJoiner.Same(key.Type, wantedKey.Type)) && !(value.Type.IsDynamic && TypeJoiner.Same(key.Type, wantedKey.Type)) =>
            new StaticCallNode("PyDict", "Of", [new LoweredArgument(result)], wanted, [wantedKey.Type, wantedValue.Type]),
        _ => null,
    };

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
            return Conversions.Convert(Rt.Ops("CallMethod", PyType.Dynamic, [receiver, Rt.Text(resolution.Overload.CsName.ToLowerInvariant()), .. arguments.Select(a => Conversions.Convert(a.Value, PyType.Dynamic))]), type);
        }

        // {}.fromkeys(keys): a class method, called through an instance.
        return overload.IsStatic
            ? new StaticCallNode(overload.ClassName, overload.CsName, overload.Receiver is null && receiver is not VariableNode { Variable.Kind: VariableKind.Temporary } ? arguments : [new(receiver), .. arguments], type, typeArguments)
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

            if (parameters[i].Kind == LibraryParameterKind.VarKeyword)
            {
                AddKeywords(result, parameters[i], matched, named);
                named |= matched.Keywords.IsDefault;
                continue;
            }

            if (matched.Value is not { } value)
            {
                named = true;
                continue;
            }

            named |= IsKeyword(call, value);
            var argument = parameters[i].IsByName ? LowerByName(value, parameters[i].Type, resolution.Generics) : LowerArgument(value, parameters[i].Type, resolution.Generics);
            argument = resolution.Overload.ClassName == "Builtins" && parameters[i].Type is SimpleScheme { Kind: SimpleSchemeKind.Any } && MayBeNullText(argument)
                ? new CastNode(argument, PyType.Dynamic, IsRequired: true)
                : argument;
            result.Add(new LoweredArgument(argument, named ? parameters[i].CsName : null));
        }

        return result.ToImmutable();
    }

    /// <summary>A function that travels to another process: an object with a name. A lambda has none, so that only threads can be given it.</summary>
    private LoweredExpression LowerByName(Expression value, TypeScheme scheme, Substitution generics)
    {
        var lowered = Lower(value);
        return lowered.Type is FunctionType && lowered is not MethodGroupNode ? LowerArgument(value, scheme, generics) : Conversions.Convert(lowered, PyType.Dynamic);
    }

    /// <summary>C# would take the overload for a string.</summary>
    private static bool MayBeNullText(LoweredExpression argument) =>
        argument is LiteralNode { Value: null } || argument.Type is OptionalType { Inner: SimpleType { Kind: SimpleKind.Str } };

    private void AddKeywords(ImmutableArray<LoweredArgument>.Builder result, LibraryParameter parameter, MatchedParameter matched, bool named)
    {
        if (matched.Keywords.IsDefault)
        {
            return;
        }

        var cells = (CellOf(PyType.Str), CellOf(PyType.Dynamic));
        var keywords = matched.Keywords.All(k => k.Name is not null)
            ? new DictNode([.. matched.Keywords.Select(k => ((LoweredExpression)Rt.Text(k.Name!), LowerTo(k.Value, PyType.Dynamic)))], new DelegateMarker("PyKeywords"))
            : Rt.Call("PyKeywords", "Of", new DelegateMarker("PyKeywords"), LowerKeywords(matched.Keywords, Known.Dict(cells.Item1, cells.Item2)));
        result.Add(new LoweredArgument(keywords, named ? parameter.CsName : null));
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
        var callable = LowerDelegate(value, scheme, generics);
        return scheme.Result is SimpleScheme { Kind: SimpleSchemeKind.Void } ? callable : ReturningValue(callable);
    }

    /// <summary>A function without a result gives None where a result is asked for.</summary>
    private LoweredExpression ReturningValue(LoweredExpression callable)
    {
        switch (callable)
        {
            case LambdaNode { Body: { Type.IsNone: true } body } lambda when IsStatementExpression(body):
                return lambda with { Body = null, Statements = ResultStatements(body) };
            case MethodGroupNode { Function: { IsGenerator: false, Result.Type.IsNone: true } f } group:
                var offset = f.Class is not null && f.MethodKind is MethodKind.Instance or MethodKind.Class ? 1 : 0;
                var parameters = f.Parameters.Skip(offset).Select(p => Temporary(p.Variable.Name, p.Variable.Type)).ToImmutableArray();
                var target = group.Target is null || IsSimple(group.Target) ? group.Target : Hoist("target", group.Target);
                var call = new CallNode(target, f, [.. parameters.Select(p => new LoweredArgument(new VariableNode(p, p.Type)))], PyType.None);
                return new LambdaNode(parameters, null, ResultStatements(call), PyType.Dynamic);
            default:
                return callable;
        }
    }

    private LoweredExpression LowerDelegate(Expression value, FunctionScheme scheme, Substitution generics)
    {
        if (types.Adapters.TryGetValue(value, out var adapter) && adapter.Parameters.Parameters.Length == scheme.Parameters.Length)
        {
            return LowerLambda(adapter);
        }

        var lowered = Lower(value);
        if (lowered is MethodGroupNode group && NeedsBoxing(group.Function, scheme, generics))
        {
            var passed = scheme.Parameters.Select((p, i) => Temporary("x" + (i + 1), PassedType(p, generics))).ToImmutableArray();
            var arguments = passed.Zip(group.Function.Parameters, (v, p) => new LoweredArgument(Conversions.Convert(new VariableNode(v, v.Type), p.Variable.Type)));
            return new LambdaNode(passed, new CallNode(group.Target, group.Function, [.. arguments], group.Function.Result.Type), [], PyType.Dynamic);
        }

        if (lowered.Type is not ClassType && !lowered.Type.IsDynamic)
        {
            return lowered;
        }

        // A callable object: (a, b) => PyOps.Call(f, a, b)
        var parameters = scheme.Parameters.Select((p, i) => Temporary("x" + (i + 1), Conversions.Type(p, generics))).ToImmutableArray();
        var callee = IsSimple(lowered) ? lowered : Hoist("function", lowered);
        LoweredExpression body = Rt.Ops("Call", PyType.Dynamic, [callee, .. parameters.Select(p => new VariableNode(p, p.Type))]);
        body = scheme.Result is SimpleScheme { Kind: SimpleSchemeKind.Void } ? body : Conversions.Convert(body, Conversions.Type(scheme.Result, generics));
        return new LambdaNode(parameters, body, [], PyType.Dynamic);
    }

    /// <summary>C# doesn't pass a method for a delegate if a parameter or result of a value type is taken as an object.</summary>
    private static bool NeedsBoxing(FunctionSymbol function, FunctionScheme scheme, Substitution generics) =>
        function.Class is null && function.Parameters.Count == scheme.Parameters.Length
        && (scheme.Result is SimpleScheme { Kind: SimpleSchemeKind.Any } && function.Result.Type.IsValueType
            || scheme.Parameters.Zip(function.Parameters).Any(p => Conversions.Type(p.First, generics).IsValueType != p.Second.Variable.Type.IsValueType));

    /// <summary>Items of an empty list have no type: C# has them as objects.</summary>
    private static PyType PassedType(TypeScheme parameter, Substitution generics) => Conversions.Type(parameter, generics) is { IsNever: false } type ? type : PyType.Dynamic;

    /// <summary>Type arguments are written where C# would infer others, or none.</summary>
    private static ImmutableArray<PyType> TypeArguments(LibraryOverload overload, LibraryCall resolution, ImmutableArray<LoweredArgument> arguments)
    {
        if (overload.GenericParameters.IsEmpty)
        {
            return overload.IsStatic && overload.Result is ClassScheme made && arguments.Any(a => a.Value is LiteralNode { Value: long }) ? ClassParameters(made, resolution.Generics) : default;
        }

        var inferable = overload.GenericParameters.All(g => GenericFacts.IsInferred(g, overload, resolution, arguments));
        return inferable ? default : [.. overload.GenericParameters.Select(g => resolution.Generics[g].Type)];
    }

    /// <summary>A class method of a generic class (<c>dict.fromkeys(keys, 0)</c>): the type parameters that its result names. C# would take a literal for an int.</summary>
    private static ImmutableArray<PyType> ClassParameters(ClassScheme made, Substitution generics) =>
        made.Arguments.OfType<ParameterScheme>().Select(p => generics[p.Name].Type).ToImmutableArray() is { IsEmpty: false } own ? own : default;
}
