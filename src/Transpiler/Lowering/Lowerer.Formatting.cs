using System.Collections.Immutable;
using System.Text;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>f-strings and the % operator as C# interpolated strings where C# formats alike.</summary>
public sealed partial class Lowerer
{
    private LoweredExpression LowerJoined(JoinedStringExpression e)
    {
        var parts = e.Values.Select(v => v is FormattedValueExpression f ? LowerFormatted(f) : Lower(v)).ToImmutableArray();
        return parts.All(p => p is LiteralNode { Value: string })
            ? Rt.Text(string.Concat(parts.Select(p => (string)((LiteralNode)p).Value!)))
            : new InterpolatedNode(parts);
    }

    internal LoweredExpression LowerFormatted(FormattedValueExpression e)
    {
        var value = Lower(e.Value);
        value = e.Conversion switch
        {
            'r' => Rt.Ops("Repr", PyType.Str, NotBareNull(value)),
            'a' => Rt.Ops("Ascii", PyType.Str, NotBareNull(value)),
            's' => TextOf(value),
            _ => value,
        };
        if (e.FormatSpec is null || e.FormatSpec.Values.IsEmpty)
        {
            return Hole(value);
        }

        var spec = LowerJoined(e.FormatSpec);
        value = NotBareNull(value);
        var isTyped = value.Type is SimpleType { Kind: SimpleKind.Int or SimpleKind.Float or SimpleKind.Str or SimpleKind.BigInt or SimpleKind.Number };
        return new StaticCallNode(isTyped ? "PyFormat" : "PyOps", "Format", [new(value), new(spec)], PyType.Str);
    }

    /// <summary>C# writes ints, strings and bools as Python does; everything else goes through <c>str</c>.</summary>
    private static LoweredExpression Hole(LoweredExpression value) =>
        value.Type is SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Number or SimpleKind.Str or SimpleKind.Bool } ? value : TextOf(value);

    internal static LoweredExpression TextOf(LoweredExpression value) => ReferenceEquals(value.Type, PyType.Str) ? value : value is LiteralNode { Value: null } ? Rt.Text("None") : Rt.Ops("Str", PyType.Str, value);

    /// <summary>A literal null fits several overloads of a Runtime method.</summary>
    private static LoweredExpression NotBareNull(LoweredExpression value) =>
        value is LiteralNode { Value: null } ? new CastNode(value, PyType.Dynamic, IsRequired: true) : value;

    /// <summary><c>"..." % values</c>; null if it isn't one.</summary>
    private LoweredExpression? FormatOperator(SyntaxNode site, BinaryOperator op, LoweredExpression left)
    {
        if (op != BinaryOperator.Modulo || left.Type is not SimpleType { Kind: SimpleKind.Str })
        {
            return null;
        }

        var right = site switch
        {
            BinaryExpression b => b.Right,
            AugmentedAssignStatement a => a.Value,
            _ => null,
        };
        if (right is null)
        {
            return null;
        }

        if (left is LiteralNode { Value: string format } && Interpolate(format, right) is { } interpolated)
        {
            return interpolated;
        }

        // A display of several values needn't become a tuple first.
        return right is TupleExpression { Elements: [_, _, ..] } display && !display.Elements.Any(e => e is StarredExpression)
            ? Rt.Call("PyFormat", "PercentTuple", PyType.Str, [left, .. display.Elements.Select(e => Conversions.Convert(Lower(e), PyType.Dynamic))])
            : Rt.Call("PyFormat", "Percent", PyType.Str, left, NotBareNull(Lower(right)));
    }

    /// <summary>A literal format with nothing but plain <c>%s</c>, <c>%d</c> and <c>%r</c> of values whose types are known.</summary>
    private InterpolatedNode? Interpolate(string format, Expression right)
    {
        ImmutableArray<Expression> values = right is TupleExpression tuple ? tuple.Elements : [right];
        if (right is not TupleExpression && types.TypeOf(right) is not SimpleType { Kind: SimpleKind.Int or SimpleKind.Str or SimpleKind.Float or SimpleKind.Bool })
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<LoweredExpression>();
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }

            i++;
            if (i < format.Length && format[i] == '%')
            {
                text.Append('%');
                continue;
            }

            if (i >= format.Length || next >= values.Length || values[next] is StarredExpression || PlainHole(format[i], values[next]) is not { } hole)
            {
                return null;
            }

            next++;
            parts.Add(Rt.Text(text.ToString()));
            text.Clear();
            parts.Add(hole);
        }

        parts.Add(Rt.Text(text.ToString()));
        return next == values.Length ? new InterpolatedNode([.. parts.Where(p => p is not LiteralNode { Value: "" })]) : null;
    }

    private LoweredExpression? PlainHole(char conversion, Expression value)
    {
        var type = types.TypeOf(value);
        return conversion switch
        {
            's' => Hole(Lower(value)),
            'r' => Rt.Ops("Repr", PyType.Str, NotBareNull(Lower(value))),
            'd' or 'i' when type is SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt } => Lower(value),
            _ => null,
        };
    }
}
