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

    /// <summary><c>var bound = new ArgumentBinder(...); base.Get(bound.Get(0, true), bound.Get(1, null))</c>: C# calls the base's method by its name only.</summary>
    private MemberCallNode LowerBaseCall(CallExpression call, BaseCall resolution)
    {
        var parameters = resolution.Overload.Parameters;
        var names = string.Join(", ", parameters.Select(p => p.PythonName + (p.HasDefault ? "=" : "")));
        var marker = new DelegateMarker("ArgumentBinder");
        var declared = new NewHelperNode("PyParameters", [new(Rt.Text(names))], new DelegateMarker("PyParameters"));
        var binder = Hoist("bound", new NewHelperNode("ArgumentBinder", [new(Rt.Text(((AttributeExpression)call.Function).Name)), new(declared), new(ArgumentPack(resolution.Arguments))], marker));
        var generics = new ClassType(function.Class!, function.Class!.BaseArguments) is { Arguments: var cells } && KnownTypes.LibraryBase(function.Class!) is { } library
            ? Substitution.Of(library.TypeParameters, cells) : new Substitution();
        var arguments = parameters.Select((p, i) =>
        {
            var type = Conversions.Type(p.Type, generics);
            LoweredArgument[] given = p.HasDefault ? [new(Rt.Int(i)), new(new LiteralNode(p.Default, type))] : [new(Rt.Int(i))];
            return new LoweredArgument(new MemberCallNode(binder, "Get", [.. given], type, [type]));
        });
        return new MemberCallNode(
            new BaseNode(new ClassType(function.Class!, [])), resolution.Overload.CsName, [.. arguments], Conversions.Type(resolution.Overload.Result, generics));
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
