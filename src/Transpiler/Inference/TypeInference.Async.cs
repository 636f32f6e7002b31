using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>await, async for, async with.</summary>
public sealed partial class TypeInference
{
    private TypeCell CallResult(FunctionSymbol symbol)
    {
        symbol.CallResult.Add(known.Coroutine(symbol), joiner);
        return symbol.CallResult;
    }

    private PyType AwaitType(AwaitExpression e)
    {
        var type = TypeOf(e.Value);
        return type.IsNever ? PyType.Never : AwaitedType(type);
    }

    /// <summary>What awaiting a value gives: its type argument, if it is an awaitable of the library.</summary>
    private PyType AwaitedType(PyType type)
    {
        if (type is ClassType instance && KnownTypes.Is(type, known.AwaitableClass) && instance.Definition is LibraryClass)
        {
            var awaited = SubstitutionFor(instance, known.AwaitableClass)[known.AwaitableClass.TypeParameters[0]].Type;
            return !isSettling && awaited.IsNever ? PyType.Never : awaited;
        }

        joiner.Escape(type);
        return PyType.Dynamic;
    }

    /// <summary>The items of an <c>async for</c>.</summary>
    private PyType AsyncElementType(PyType type)
    {
        switch (type)
        {
            case { IsNever: true }:
                return PyType.Never;
            case ClassType { Definition: LibraryClass } instance when KnownTypes.Is(type, known.AsyncIteratorClass):
                return SubstitutionFor(instance, known.AsyncIteratorClass)[known.AsyncIteratorClass.TypeParameters[0]].Type;
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__aiter__") is FunctionSymbol { IsAsync: true, IsGenerator: true } iter:
                return iter.Yielded.Type;
            default:
                joiner.Escape(type);
                return PyType.Dynamic;
        }
    }

    /// <summary>What <c>await manager.__aenter__()</c> gives.</summary>
    private PyType AsyncEnteredType(WithItem item, PyType context)
    {
        switch (context)
        {
            case { IsNever: true }:
                return PyType.Never;
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__aenter__") is FunctionSymbol { IsAsync: true } enter
                && symbol.FindMember("__aexit__") is FunctionSymbol { IsAsync: true } exit:
                foreach (var parameter in exit.Parameters.Skip(1).Where(p => p.Kind is not ParameterKind.VarPositional))
                {
                    parameter.Variable.Cell.Add(PyType.Dynamic, joiner);
                }

                if (exit.Parameters.Exists(p => p.Kind == ParameterKind.VarPositional))
                {
                    joiner.Escape(context);
                }

                return enter.Result.Type;
            case ClassType { Definition: LibraryClass library } receiver when library.Find("__aenter__") is LibraryFunction { Overloads: [var overload, ..] }:
                return AwaitedType(Instantiate(overload.Result, ReceiverSubstitution(receiver, overload), item));
            default:
                joiner.Escape(context);
                return PyType.Dynamic;
        }
    }
}
