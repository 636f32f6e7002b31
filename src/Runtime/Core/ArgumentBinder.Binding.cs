namespace PyConc2Cs.Runtime;

public readonly partial struct ArgumentBinder
{
    /// <summary>One run of the binding algorithm, in CPython's order of checks (<c>initialize_locals</c> in ceval.c). Without a function name it raises nothing.</summary>
    private readonly ref struct Binding(string? function, PyParameters parameters)
    {
        private readonly object?[] slots = new object?[parameters.Count];

        public object?[]? Run(PyArguments arguments)
        {
            Array.Fill(slots, missing);
            var positional = arguments.Positional;
            var used = Math.Min(positional.Length, parameters.PositionalCount);
            positional[..used].CopyTo(slots);
            if (parameters.StarIndex >= 0)
            {
                slots[parameters.StarIndex] = positional[used..].ToArray();
            }

            if (!TakeKeywords(arguments))
            {
                return null;
            }

            if (used < positional.Length && parameters.StarIndex < 0)
            {
                return function is null ? null : throw TooMany(positional.Length);
            }

            return CheckMissing(0, parameters.PositionalCount, "positional")
                && CheckMissing(parameters.PositionalCount, slots.Length, "keyword-only") ? slots : null;
        }

        private bool TakeKeywords(PyArguments arguments)
        {
            var extra = parameters.KeywordsIndex >= 0 ? new PyKeywords() : null;
            if (extra is not null)
            {
                slots[parameters.KeywordsIndex] = extra;
            }

            for (var i = 0; i < arguments.KeywordNames.Length; i++)
            {
                var name = arguments.KeywordNames[i];
                var index = parameters.IndexOfKeyword(name);
                if (index < 0 && extra is not null)
                {
                    extra.Add(name, arguments.KeywordValues[i]);
                }
                else if (index >= 0 && ReferenceEquals(slots[index], missing))
                {
                    slots[index] = arguments.KeywordValues[i];
                }
                else if (function is null)
                {
                    return false;
                }
                else
                {
                    throw index < 0 ? Unexpected(name, arguments) : new TypeError($"{function}() got multiple values for argument '{name}'");
                }
            }

            return true;
        }

        private bool CheckMissing(int start, int end, string kind)
        {
            List<string>? names = null;
            for (var i = start; i < end; i++)
            {
                if (ReferenceEquals(slots[i], missing) && !parameters.HasDefault(i))
                {
                    (names ??= []).Add($"'{parameters.Names[i]}'");
                }
            }

            if (names is null || function is null)
            {
                return names is null;
            }

            var list = names.Count switch
            {
                1 => names[0],
                2 => $"{names[0]} and {names[1]}",
                _ => $"{string.Join(", ", names.Take(names.Count - 1))}, and {names[^1]}",
            };
            throw new TypeError($"{function}() missing {names.Count} required {kind} argument{Plural(names.Count)}: {list}");
        }

        private TypeError Unexpected(string name, PyArguments arguments)
        {
            var positionalOnly = parameters.Names[..parameters.PositionalOnlyCount];
            var wrong = new List<string>();
            foreach (var only in positionalOnly)
            {
                if (arguments.KeywordNames.Contains(only))
                {
                    wrong.Add(only);
                }
            }

            return new TypeError(wrong.Count > 0
                ? $"{function}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", wrong)}'"
                : $"{function}() got an unexpected keyword argument '{name}'");
        }

        private TypeError TooMany(int count)
        {
            var given = count + parameters.SelfCount;
            var most = parameters.PositionalCount + parameters.SelfCount;
            var least = parameters.RequiredPositionalCount + parameters.SelfCount;
            var keywordOnly = 0;
            for (var i = parameters.PositionalCount; i < slots.Length; i++)
            {
                keywordOnly += i == parameters.KeywordsIndex || ReferenceEquals(slots[i], missing) ? 0 : 1;
            }

            var takes = least == most
                ? $"{most} positional argument{Plural(most)}"
                : $"from {least} to {most} positional arguments";
            var were = keywordOnly == 0
                ? $"{given} {(given == 1 ? "was" : "were")}"
                : $"{given} positional argument{Plural(given)} (and {keywordOnly} keyword-only argument{Plural(keywordOnly)}) were";
            return new TypeError($"{function}() takes {takes} but {were} given");
        }

        private static string Plural(int count) => count == 1 ? "" : "s";
    }
}
