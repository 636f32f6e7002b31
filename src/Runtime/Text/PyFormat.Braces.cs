using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

public static partial class PyFormat
{
    /// <summary>Python's <c>str.format</c>: positional values, and named ones from a function that raises KeyError.</summary>
    public static string Braces(string format, object?[] args, Func<string, object?>? named) =>
        new BraceFormatter(args, named).Run(format, 2);

    /// <summary>Python's conversions <c>!s</c>, <c>!r</c>, <c>!a</c>. Raises ValueError.</summary>
    public static object? Convert(object? value, char conversion) => conversion switch
    {
        's' => PyOps.Str(value),
        'r' => PyOps.Repr(value),
        'a' => PyOps.Ascii(value),
        _ => throw new ValueError(conversion is > ' ' and < (char)0x7f
            ? $"Unknown conversion specifier {conversion}"
            : $"Unknown conversion specifier \\x{(int)conversion:x}"),
    };

    private sealed class BraceFormatter(object?[] args, Func<string, object?>? named)
    {
        private int next;
        private bool manual;

        public string Run(string format, int depth)
        {
            if (depth == 0)
            {
                throw new ValueError("Max string recursion exceeded");
            }

            var result = new StringBuilder();
            var at = 0;
            while (at < format.Length)
            {
                var brace = format.AsSpan(at).IndexOfAny('{', '}');
                if (brace < 0)
                {
                    break;
                }

                result.Append(format, at, brace);
                at += brace;
                if (at + 1 < format.Length && format[at + 1] == format[at])
                {
                    result.Append(format[at]);
                    at += 2;
                    continue;
                }

                if (format[at] == '}' || at + 1 == format.Length)
                {
                    throw new ValueError($"Single '{format[at]}' encountered in format string");
                }

                var end = FieldEnd(format, at + 1);
                result.Append(Field(format[(at + 1)..end], depth));
                at = end + 1;
            }

            return result.Append(format.AsSpan(at)).ToString();
        }

        /// <summary>The closing brace; brackets of an index may hold anything.</summary>
        private static int FieldEnd(string format, int at)
        {
            var depth = 1;
            var inName = true;
            for (; at < format.Length; at++)
            {
                switch (format[at])
                {
                    case '{': depth++; break;
                    case '}' when --depth == 0: return at;
                    case '[' when inName && depth == 1:
                        at = format.IndexOf(']', at) is >= 0 and var close ? close : throw new ValueError("expected '}' before end of string");
                        break;
                    case ':' or '!': inName = false; break;
                }
            }

            throw new ValueError("expected '}' before end of string");
        }

        private string Field(string field, int depth)
        {
            var bracket = false;
            var end = 0;
            for (; end < field.Length && (bracket || field[end] is not (':' or '!')); end++)
            {
                bracket = field[end] == '[' || (bracket && field[end] != ']');
                if (field[end] == '{' && !bracket)
                {
                    throw new ValueError("unexpected '{' in field name");
                }
            }

            var value = Lookup(field[..end]);
            var rest = field[end..];
            if (rest.StartsWith('!'))
            {
                if (rest.Length == 1 || (rest.Length > 2 && rest[2] != ':'))
                {
                    throw new ValueError(rest.Length == 1 ? "unmatched '{' in format spec" : "expected ':' after conversion specifier");
                }

                value = Convert(value, rest[1]);
                rest = rest[2..];
            }

            var spec = rest.Length > 1 ? rest[1..] : string.Empty;
            return Format(value, spec.Contains('{', StringComparison.Ordinal) ? Run(spec, depth - 1) : spec);
        }

        private object? Lookup(string name)
        {
            var first = name.AsSpan().IndexOfAny('.', '[');
            var head = first < 0 ? name : name[..first];
            var value = First(head);
            for (var at = head.Length; at < name.Length;)
            {
                if (name[at] == '.')
                {
                    var stop = name.AsSpan(at + 1).IndexOfAny('.', '[');
                    var end = stop < 0 ? name.Length : at + 1 + stop;
                    value = PyOps.GetAttr(value, NotEmpty(name[(at + 1)..end]));
                    at = end;
                    continue;
                }

                var close = name.IndexOf(']', at);
                if (name[at] != '[' || close < 0)
                {
                    throw new ValueError(close < 0 ? "Missing ']' in format string" : "Only '.' or '[' may follow ']' in format field specifier");
                }

                var key = NotEmpty(name[(at + 1)..close]);
                value = PyOps.GetItem(value, TryIndex(key, out var index) ? index : key);
                at = close + 1;
            }

            return value;
        }

        private static string NotEmpty(string part) => part.Length > 0 ? part : throw new ValueError("Empty attribute in format string");

        private static bool TryIndex(string text, out long index) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);

        private object? First(string head)
        {
            if (head.Length > 0 && !TryIndex(head, out _))
            {
                return named is null ? throw new KeyError(head) : named(head);
            }

            var isAuto = head.Length == 0;
            if (isAuto ? manual : next > 0)
            {
                throw new ValueError(isAuto
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
            }

            manual |= !isAuto;
            var index = isAuto ? next++ : long.Parse(head, CultureInfo.InvariantCulture);
            return index < args.Length
                ? args[index]
                : throw new IndexError($"Replacement index {index} out of range for positional args tuple");
        }
    }
}
