using System.Collections.Immutable;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Calls of Runtime helpers that are no Python names; a test checks that each exists.</summary>
internal static class Rt
{
    public static LoweredExpression Ops(string member, PyType type, params ReadOnlySpan<LoweredExpression> arguments) => Call("PyOps", member, type, arguments);

    public static LoweredExpression Math(string member, PyType type, params ReadOnlySpan<LoweredExpression> arguments) => Call("PyMath", member, type, arguments);

    public static LoweredExpression Call(string className, string member, PyType type, params ReadOnlySpan<LoweredExpression> arguments)
    {
        var list = ImmutableArray.CreateBuilder<LoweredArgument>();
        foreach (var argument in arguments)
        {
            // null alone would fit several overloads.
            var isLoneNull = arguments.Length == 1 && argument is LiteralNode { Value: null };
            list.Add(new LoweredArgument(isLoneNull ? new CastNode(argument, PyType.Dynamic, IsRequired: true) : argument));
        }

        return new StaticCallNode(className, member, list.ToImmutable(), type);
    }

    /// <summary>The checked cast from Dynamic.</summary>
    public static LoweredExpression ConvertTo(PyType type, LoweredExpression value) =>
        new StaticCallNode("PyConvert", "To", [new LoweredArgument(value)], type, [type]);

    public static LiteralNode Text(string text) => new(text, PyType.Str);

    public static LiteralNode Int(long value) => new(value, PyType.Int);

    public static LiteralNode Bool(bool value) => new(value, PyType.Bool);

    public static LiteralNode Null => new(null, PyType.None);
}
