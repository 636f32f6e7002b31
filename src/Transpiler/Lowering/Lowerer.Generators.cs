using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Generators that no C# iterator can be: <c>new("name", async g => { ... var x = await g.Yield(v); ... })</c>.</summary>
public sealed partial class Lowerer
{
    /// <summary>The lambda parameter by which the body of the current coroutine yields.</summary>
    private VariableSymbol? generator;

    private ImmutableArray<LoweredStatement> Coroutine(FunctionSymbol symbol, VariableSymbol generator, ImmutableArray<LoweredStatement> body)
    {
        var lambda = new LambdaNode([generator], null, body, PyType.Dynamic, IsAsync: true);
        ImmutableArray<LoweredArgument> arguments = [new(Rt.Text(symbol.Name)), new(lambda)];
        if (!symbol.IsContextManager && GeneratorForms.HoldsResources((FunctionDefinition)symbol.Definition))
        {
            arguments = arguments.Add(new(Rt.Bool(true), "closeAtExit"));
        }

        return [new ReturnNode(null, new NewRuntimeNode(arguments, Known.Generator(symbol)))];
    }

    private static bool ReturnsValue(FunctionSymbol symbol) => !symbol.IsContextManager && ((FunctionDefinition)symbol.Definition).Body.SelectMany(ControlFlow.Statements)
        .OfType<ReturnStatement>().Any(r => r.Value is not null and not ConstantExpression { Kind: ConstantKind.None });

    private AwaitNode LowerYield(YieldExpression e)
    {
        var type = function.Yielded.Type;
        ImmutableArray<LoweredArgument> arguments = e.Value is null ? [] : [new(LowerTo(e.Value, type))];
        return new AwaitNode(new MemberCallNode(Generator(), "Yield", arguments, PyType.Dynamic), function.Received.Type);
    }

    private AwaitNode LowerYieldFrom(YieldFromExpression e)
    {
        var value = Unwrap(Lower(e.Value));
        var items = KnownTypes.Is(value.Type, Known.IteratorClass) || value.Type.IsDynamic ? value : Conversions.ToIterable(value, PyType.Never);
        return new AwaitNode(new MemberCallNode(Generator(), "YieldFrom", [new(items)], PyType.Dynamic), types.TypeOf(e));
    }

    private VariableNode Generator() => new(generator!, generator!.Type);
}
