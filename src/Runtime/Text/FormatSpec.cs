namespace PyConc2Cs.Runtime;

/// <summary>A parsed format specification: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c> (Format Specification Mini-Language).</summary>
internal readonly struct FormatSpec
{
    public string Fill { get; init; }

    /// <summary>One of <c>&lt; > = ^</c>, or '\0' when not given.</summary>
    public char Align { get; init; }

    /// <summary>One of <c>+ -</c> and space, or '\0' when not given.</summary>
    public char Sign { get; init; }

    public bool NoNegativeZero { get; init; }

    public bool Alternate { get; init; }

    /// <summary>0 before the width.</summary>
    public bool Zero { get; init; }

    public long Width { get; init; }

    /// <summary>',' or '_', or '\0' when not given.</summary>
    public char Grouping { get; init; }

    /// <summary>-1 when not given.</summary>
    public int Precision { get; init; }

    /// <summary>'\0' when not given.</summary>
    public char Type { get; init; }

    /// <summary>Raises ValueError.</summary>
    public static FormatSpec Parse(string spec, string typeName)
    {
        var reader = new Reader(spec);
        var (fill, align) = reader.FillAndAlign();
        var sign = reader.OneOf("+- ");
        var noNegativeZero = reader.OneOf("z") != '\0';
        var alternate = reader.OneOf("#") != '\0';
        var zero = reader.OneOf("0") != '\0';
        var width = reader.Number() ?? 0;
        var grouping = reader.OneOf(",_");
        if (grouping != '\0' && reader.OneOf(",_") is not '\0' and var second)
        {
            throw new ValueError(second == grouping ? $"Cannot specify '{grouping}' with '{second}'." : "Cannot specify both ',' and '_'.");
        }

        var precision = -1L;
        if (reader.OneOf(".") != '\0')
        {
            precision = reader.Number() ?? throw new ValueError("Format specifier missing precision");
        }

        return new FormatSpec
        {
            Fill = fill ?? (zero ? "0" : " "),
            Align = align != '\0' ? align : zero && typeName is not "str" ? '=' : '\0',
            Sign = sign,
            NoNegativeZero = noNegativeZero,
            Alternate = alternate,
            Zero = zero,
            Width = width,
            Grouping = grouping,
            Precision = precision > int.MaxValue ? throw new ValueError("precision too big") : (int)precision,
            Type = reader.Type() ?? throw new ValueError($"Invalid format specifier '{spec}' for object of type '{typeName}'"),
        };
    }

    /// <summary>Pads the text, which isn't a number with a sign to keep in front.</summary>
    public string Pad(string text, char defaultAlign)
    {
        var room = Width - PyStr.Len(text);
        if (room <= 0)
        {
            return text;
        }

        var align = Align == '\0' ? defaultAlign : Align;
        var left = align switch { '<' => 0, '^' => room / 2, _ => room };
        return string.Concat(PyStr.Repeat(Fill, left), text, PyStr.Repeat(Fill, room - left));
    }

    private ref struct Reader(string spec)
    {
        private int at;

        public (string? Fill, char Align) FillAndAlign()
        {
            if (spec.Length == 0)
            {
                return (null, '\0');
            }

            var width = spec.Length > 1 && char.IsSurrogatePair(spec[0], spec[1]) ? 2 : 1;
            if (spec.Length > width && spec[width] is '<' or '>' or '=' or '^')
            {
                at = width + 1;
                return (spec[..width], spec[width]);
            }

            return (null, OneOf("<>=^"));
        }

        public char OneOf(string choices) => at < spec.Length && choices.Contains(spec[at], StringComparison.Ordinal) ? spec[at++] : '\0';

        public long? Number()
        {
            var start = at;
            var value = 0L;
            for (; at < spec.Length && char.IsAsciiDigit(spec[at]); at++)
            {
                value = value < int.MaxValue ? (value * 10) + (spec[at] - '0') : throw new ValueError("Too many decimal digits in format string");
            }

            return at > start ? value : null;
        }

        /// <summary>Null if more than the type is left.</summary>
        public readonly char? Type() => at == spec.Length ? '\0' : at == spec.Length - 1 ? spec[at] : null;
    }
}
