using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Literals and interpolated strings.</summary>
internal sealed partial class CodeEmitter
{
    private ExpressionSyntax Literal(LiteralNode node, Target target) => node.Value switch
    {
        null => Cs.Null,
        bool value => Cs.Boolean(value),
        string value => Cs.Text(value),
        double value => Cs.Real(value),
        BigInteger value => BigInteger(value, target),
        var number => Integer(Convert.ToInt64(number, CultureInfo.InvariantCulture), node.Type, target),
    };

    private ExpressionSyntax Integer(long value, PyType type, Target target)
    {
        var isBig = ReferenceEquals(type, PyType.BigInt) || ReferenceEquals(type, PyType.Number);
        var literal = Cs.Integer(value, suffix: target == Target.None && !isBig);
        return isBig && target == Target.None ? Cs.Cast(context.Types.Emit(type), literal) : literal;
    }

    private ExpressionSyntax BigInteger(BigInteger value, Target target) => value >= long.MinValue && value <= long.MaxValue
        ? Integer((long)value, PyType.BigInt, target)
        : Cs.Call(Cs.Member(Cs.Name("PyInt"), "Parse"), Cs.Text(value.ToString(CultureInfo.InvariantCulture)));

    private ExpressionSyntax Interpolated(InterpolatedNode node) => Cs.Interpolated(node.Parts.Select(InterpolationPart));

    private InterpolatedStringContentSyntax InterpolationPart(LoweredExpression part) => part switch
    {
        LiteralNode { Value: string text } => Cs.InterpolationText(text),
        HoleNode hole => Cs.Hole(Emit(hole.Value), hole.Format, hole.Width),
        LiteralNode { Value: long } number => Cs.Hole(Emit(number, Target.Implicit), null, null),
        _ => Cs.Hole(Emit(part), null, null),
    };
}
