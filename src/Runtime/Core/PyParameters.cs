namespace PyConc2Cs.Runtime;

/// <summary>
/// The parameter list of a function that is called in Dynamic form, written as in Python with the defaults left out:
/// <c>new("item, block=, timeout=")</c>, <c>new("a, /, *args, key=, **kwargs")</c>. An argument's index is the place of its parameter in that list.
/// </summary>
/// <param name="signature">The parameters; for a method without <c>self</c>.</param>
/// <param name="method">Error messages count <c>self</c>, as Python's do.</param>
public sealed partial class PyParameters(string signature, bool method = false)
{
    private Layout? layout;

    /// <summary>The parameter list as it was written.</summary>
    public string Signature { get; } = signature;

    internal int SelfCount { get; } = method ? 1 : 0;

    internal int Count => Parsed.Names.Length;

    /// <summary>How many parameters take positional arguments.</summary>
    internal int PositionalCount => Parsed.Positional;

    /// <summary>How many of them can't be given by name.</summary>
    internal int PositionalOnlyCount => Parsed.PositionalOnly;

    internal int RequiredPositionalCount => Parsed.RequiredPositional;

    /// <summary>The index of <c>*args</c>, or -1.</summary>
    internal int StarIndex => Parsed.Star;

    /// <summary>The index of <c>**kwargs</c>, or -1.</summary>
    internal int KeywordsIndex => Parsed.Keywords;

    internal ReadOnlySpan<string> Names => Parsed.Names;

    // Most functions of a program are never called in Dynamic form: parsed on first use.
    private Layout Parsed => layout ??= Layout.Parse(Signature);

    internal bool HasDefault(int index) => Parsed.HasDefault[index];

    /// <summary>The index of the parameter that a keyword argument may name, or -1.</summary>
    internal int IndexOfKeyword(string name)
    {
        var parsed = Parsed;
        for (var i = parsed.PositionalOnly; i < parsed.Names.Length; i++)
        {
            if (i != parsed.Star && i != parsed.Keywords && string.Equals(parsed.Names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Layout
    {
        public required string[] Names { get; init; }

        public required bool[] HasDefault { get; init; }

        public required int Positional { get; init; }

        public required int PositionalOnly { get; init; }

        public required int RequiredPositional { get; init; }

        public required int Star { get; init; }

        public required int Keywords { get; init; }

        public static Layout Parse(string signature)
        {
            var names = new List<string>();
            var defaults = new List<bool>();
            int positionalOnly = 0, positional = -1, star = -1, keywords = -1;
            foreach (var part in signature.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (part == "/")
                {
                    positionalOnly = names.Count;
                    continue;
                }

                if (part[0] == '*' && positional < 0)
                {
                    positional = names.Count;
                }

                if (part == "*")
                {
                    continue;
                }

                if (part.StartsWith("**", StringComparison.Ordinal))
                {
                    keywords = names.Count;
                }
                else if (part[0] == '*')
                {
                    star = names.Count;
                }

                names.Add(part.Trim('*', '='));
                defaults.Add(part[^1] == '=');
            }

            positional = positional < 0 ? names.Count : positional;
            var firstDefault = defaults.IndexOf(true, 0, positional);
            return new Layout
            {
                Names = [.. names],
                HasDefault = [.. defaults],
                Positional = positional,
                PositionalOnly = positionalOnly,
                RequiredPositional = firstDefault < 0 ? positional : firstDefault,
                Star = star,
                Keywords = keywords,
            };
        }
    }
}
