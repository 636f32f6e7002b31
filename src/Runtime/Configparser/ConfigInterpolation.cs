using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>How values refer to other values.</summary>
[PyClass("configparser", "BasicInterpolation")]
public partial class PyBasicInterpolation : PyObject
{
    private const int DeepestReference = 10;

    [PyMember]
    public PyBasicInterpolation()
    {
    }

    internal virtual string Expand(PyRawConfigParser parser, string section, string option, string value, Func<string, string?> find) =>
        Expand(parser, section, option, value, value, find, 1);

    private static string Expand(PyRawConfigParser parser, string section, string option, string raw, string value, Func<string, string?> find, int depth)
    {
        if (depth > DeepestReference)
        {
            throw new InterpolationDepthError(option, section, raw);
        }

        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '%')
            {
                text.Append(value[i]);
                continue;
            }

            var next = i + 1 < value.Length ? value[i + 1] : '\0';
            if (next == '%')
            {
                text.Append('%');
                i++;
                continue;
            }

            if (next != '(')
            {
                throw new InterpolationSyntaxError(option, section, $"'%' must be followed by '%' or '(', found: {PyOps.Repr(value[i..])}");
            }

            var end = value.IndexOf(")s", i, StringComparison.Ordinal);
            if (end < 0 || value.IndexOf(')', i) != end)
            {
                throw new InterpolationSyntaxError(option, section, $"bad interpolation variable reference {PyOps.Repr(value[i..])}");
            }

            var name = parser.Transform(value[(i + 2)..end]);
            var found = find(name) ?? throw new InterpolationMissingOptionError(option, section, raw, name);
            text.Append(found.Contains('%', StringComparison.Ordinal) ? Expand(parser, section, option, raw, found, find, depth + 1) : found);
            i = end + 1;
        }

        return text.ToString();
    }
}

/// <summary>References like ${option} and ${section:option}.</summary>
[PyClass("configparser", "ExtendedInterpolation")]
public sealed partial class PyExtendedInterpolation : PyBasicInterpolation
{
    [PyMember]
    public PyExtendedInterpolation()
    {
    }

    internal override string Expand(PyRawConfigParser parser, string section, string option, string value, Func<string, string?> find)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '$')
            {
                text.Append(value[i]);
                continue;
            }

            var next = i + 1 < value.Length ? value[i + 1] : '\0';
            if (next == '$')
            {
                text.Append('$');
                i++;
                continue;
            }

            var end = next == '{' ? value.IndexOf('}', i) : -1;
            if (end < 0)
            {
                throw new InterpolationSyntaxError(option, section, next == '{'
                    ? $"bad interpolation variable reference {PyOps.Repr(value[i..])}"
                    : $"'$' must be followed by '$' or '{{', found: {PyOps.Repr(value[i..])}");
            }

            var parts = value[(i + 2)..end].Split(':');
            var found = parts.Length == 1 ? find(parser.Transform(parts[0])) : parser.RawOrNull(parts[0], parser.Transform(parts[1]));
            if (found is null)
            {
                throw new InterpolationMissingOptionError(option, section, value, string.Join(':', parts));
            }

            text.Append(found.Contains('$', StringComparison.Ordinal) ? Expand(parser, parts.Length == 1 ? section : parts[0], option, found, find) : found);
            i = end;
        }

        return text.ToString();
    }
}
