using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What a call calls, what flows into its parameters and what it gives.</summary>
public sealed partial class TypeInference
{
    private PyType CallType(CallExpression call)
    {
        if (call.Function is NameExpression name)
        {
            return Target(program.Names.GetValueOrDefault(name)) switch
            {
                FunctionSymbol f => CallUser(call, f, CallReceiver.None),
                ClassSymbol c => Construct(call, c),
                LibraryMember member => CallMember(call, member),
                SpecialName special => CallSpecial(call, special),
                VariableSymbol => CallValue(call, TypeOf(name)),
                _ => CallUnknown(call),
            };
        }

        return call.Function is AttributeExpression attribute ? CallAttribute(call, attribute) : CallValue(call, TypeOf(call.Function));
    }

    private PyType CallUnknown(CallExpression call)
    {
        VisitArguments(call);
        EscapeArguments(call);
        TypeOf(call.Function);
        result.Calls[call] = DynamicCall.Instance;
        return PyType.Dynamic;
    }

    /// <summary>A builtin of the language itself.</summary>
    private PyType CallSpecial(CallExpression call, SpecialName special) => special.Name switch
    {
        "super" => InferBareSuper(call),
        "type" when call.Arguments.Length == 1 => InferTypeOf(call),
        _ => CallUnknown(call),
    };

    /// <summary>A function or class of a Runtime module.</summary>
    private PyType CallMember(CallExpression call, LibraryMember member)
    {
        if (InferIntrinsic(call, member) is { } type)
        {
            return type;
        }

        return member switch
        {
            LibraryFunction f => CallLibrary(call, f, null),
            LibraryClassMember { Factory: { } factory } => CallLibrary(call, factory, null),
            LibraryClassMember { Class: var c } => ConstructLibrary(call, c),
            _ => CallUnknown(call),
        };
    }

    private PyType CallUser(CallExpression call, FunctionSymbol target, CallReceiver receiver)
    {
        var bound = receiver is not CallReceiver.None || target.MethodKind == MethodKind.Class;
        var positional = receiver == CallReceiver.FirstArgument ? [.. call.Arguments.Skip(1)] : call.Arguments;
        VisitArguments(call);
        var matched = ArgumentMatcher.Match(ArgumentMatcher.Formals(target, bound), positional, call.Keywords, out var error);
        if (matched is null)
        {
            return CallDynamically(call, target, error);
        }

        FlowArguments(target, bound ? 1 : 0, matched);
        result.Calls[call] = new UserCall(target, receiver, matched);
        return ResultOf(call, target);
    }

    private PyType ResultOf(CallExpression call, FunctionSymbol target)
    {
        if (target is { IsAsync: true, IsGenerator: false })
        {
            return known.Coroutine(target);
        }

        if (!target.IsGenerator)
        {
            return target.Result.Type;
        }

        Site(call).Unify(target.Yielded, joiner);
        return known.Generator(target);
    }

    /// <summary>Star arguments of unknown length, or arguments that don't fit: the Dynamic form binds them at run time.</summary>
    private PyType CallDynamically(CallExpression call, FunctionSymbol target, string? error)
    {
        if (error is not null && tryDepth == 0 && reported.Add(call))
        {
            diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, target.Name + "()", error);
        }

        EscapeArguments(call);
        EscapeFunctionSymbol(target);
        if (call.Function is AttributeExpression attribute)
        {
            joiner.Escape(TypeOf(attribute.Value));
            result.Calls[call] = new DynamicMethodCall(attribute.Name);
        }
        else
        {
            result.Calls[call] = DynamicCall.Instance;
        }

        return PyType.Dynamic;
    }

    private void EscapeFunctionSymbol(FunctionSymbol target)
    {
        FunctionValue(target);
        joiner.EscapeFunction(target.Shape!);
    }

    private void FlowArguments(FunctionSymbol target, int offset, MatchedArguments matched)
    {
        for (var i = 0; i < matched.Parameters.Length; i++)
        {
            var parameter = target.Parameters[i + offset];
            var argument = matched.Parameters[i];
            if (argument.Value is { } value)
            {
                var type = ArgumentType(value);
                parameter.Variable.Cell.Add(ReferenceEquals(target, function) && growing.Any(names => names.Contains(parameter.Variable.Name)) ? Widen(type) : type, joiner);
            }

            foreach (var rest in argument.Rest.IsDefault ? [] : argument.Rest)
            {
                Site(parameter.Syntax).Add(rest is StarredExpression starred ? ElementType(result.TypeOf(starred.Value), rest) : ArgumentType(rest), joiner);
            }

            foreach (var keyword in argument.Keywords.IsDefault ? [] : argument.Keywords)
            {
                FlowKeyword(parameter, keyword);
            }
        }
    }

    private PyType ArgumentType(Expression argument) => IsAdaptable(argument) ? TypeOf(argument) : result.TypeOf(argument);

    private void FlowKeyword(ParameterSymbol parameter, KeywordArgument keyword)
    {
        var type = result.TypeOf(keyword.Value);
        if (keyword.Name is null)
        {
            type = KnownTypes.Is(type, known.DictClass) && type is ClassType { Arguments: [_, var value] } ? value.Type : PyType.Dynamic;
        }

        Site(parameter.Syntax, 1).Add(type, joiner);
    }

    private PyType CallSymbol(CallExpression call, Symbol? symbol) => Target(symbol) switch
    {
        FunctionSymbol f => CallUser(call, f, CallReceiver.None),
        ClassSymbol c => Construct(call, c),
        LibraryMember member => CallMember(call, member),
        VariableSymbol v => CallValue(call, v.Type),
        _ => CallUnknown(call),
    };

    private PyType CallValue(CallExpression call, PyType type)
    {
        VisitArguments(call);
        type = type is OptionalType optional ? optional.Inner : type;
        switch (type)
        {
            case { IsNever: true }:
                return PyType.Never;
            case FunctionType { Shape: var shape } when call.Keywords.IsEmpty && shape.Parameters.Length == call.Arguments.Length
                && !call.Arguments.Any(a => a is StarredExpression):
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    shape.Parameters[i].Add(ArgumentType(call.Arguments[i]), joiner);
                }

                result.Calls[call] = new DelegateCall(shape);
                return shape.Result.Type;
            case ClassObjectType { Definition: ClassSymbol symbol }:
                return Construct(call, symbol);
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__call__") is FunctionSymbol method:
                FlowDynamically(call, method);
                break;
        }

        joiner.Escape(type);
        EscapeArguments(call);
        result.Calls[call] = DynamicCall.Instance;
        return PyType.Dynamic;
    }
}
