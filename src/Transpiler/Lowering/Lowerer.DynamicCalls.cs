using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Calls whose callee is known only at run time.</summary>
public sealed partial class Lowerer
{
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
