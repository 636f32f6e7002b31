using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PyConc2Cs.Inference;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Intrinsics;

/// <summary>
/// <c>"{} of {}".format(a, b)</c> => <c>$"{a} of {b}"</c>, where each field is plain and takes its argument in the order of the call; a format with alignments or
/// attributes stays a call.
/// </summary>
internal sealed class FormatIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        if (call is not { Function: AttributeExpression { Value: ConstantExpression { Kind: ConstantKind.String, Value: string format } } } || call.Arguments.Any(a => a is StarredExpression)
            || call.Keywords.Any(k => k.Name is null) || Split(format) is not { } parts)
        {
            return null;
        }

        var given = call.Arguments.Select((a, i) => (Name: i.ToString(CultureInfo.InvariantCulture), Value: a)).Concat(call.Keywords.Select(k => (Name: k.Name!, k.Value))).ToList();
        return parts.Where(p => p.Field is not null).Select(p => p.Field).SequenceEqual(given.Select(g => g.Name))
            ? new InterpolatedNode([.. Parts(parts, given.ConvertAll(g => g.Value), lowerer)])
            : null;
    }

    private static IEnumerable<LoweredExpression> Parts(List<(string Text, string? Field, char? Conversion)> parts, List<Expression> values, Lowerer lowerer)
    {
        var next = 0;
        foreach (var (text, field, conversion) in parts)
        {
            if (text.Length > 0)
            {
                yield return Rt.Text(text);
            }

            if (field is not null)
            {
                yield return lowerer.LowerFormatted(new FormattedValueExpression(values[next].Span, values[next], conversion, null));
                next++;
            }
        }
    }

    /// <summary>The texts, each with the field behind it (null at the end); null for a format with more than plain fields.</summary>
    private static List<(string Text, string? Field, char? Conversion)>? Split(string format)
    {
        var parts = new List<(string, string?, char?)>();
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                text.Append(format[i]);
            }
            else if (i + 1 < format.Length && format[i + 1] == format[i])
            {
                text.Append(format[i++]);
            }
            else if (format[i] == '{' && format.IndexOf('}', i) is var end && end > 0 && Field(format[(i + 1)..end], parts.Count) is { } field)
            {
                parts.Add((text.ToString(), field.Name, field.Conversion));
                text.Clear();
                i = end;
            }
            else
            {
                return null;
            }
        }

        parts.Add((text.ToString(), null, null));
        return parts.Count > 1 ? parts : null;
    }

    private static (string Name, char? Conversion)? Field(string field, int index)
    {
        char? conversion = field.Length > 1 && field[^2] == '!' && field[^1] is 'r' or 's' or 'a' ? field[^1] : null;
        var name = conversion is null ? field : field[..^2];
        return name.Length == 0 ? (index.ToString(CultureInfo.InvariantCulture), conversion)
            : name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? (name, conversion)
            : null;
    }
}
