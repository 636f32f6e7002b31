using System.Globalization;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>One pass over a command line (CPython's _parse_known_args).</summary>
internal sealed class ArgumentRun
{
    private readonly PyArgumentParser parser;
    private readonly List<string> words;
    private readonly object values;
    private readonly string pattern;
    private readonly Dictionary<int, List<(PyArgumentAction? Action, string Option, string? Separator, string? Value)>> options = [];
    private readonly List<PyArgumentAction> positionals;
    private readonly HashSet<PyArgumentAction> seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PyArgumentAction> seenWithValue = new(ReferenceEqualityComparer.Instance);

    public ArgumentRun(PyArgumentParser parser, List<string> words, object values)
    {
        (this.parser, this.words, this.values) = (parser, words, values);
        positionals = parser.All.FindAll(action => !action.IsOption);
        var letters = new char[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
            {
                letters[i] = '-';
                Array.Fill(letters, 'A', i + 1, words.Count - i - 1);
                break;
            }
            var found = parser.ParseOption(words[i]);
            letters[i] = found is null ? 'A' : 'O';
            if (found is not null)
            {
                options[i] = found;
            }
        }
        pattern = new string(letters);
    }

    public List<string> Extras { get; } = [];

    public void Run()
    {
        var start = 0;
        var last = options.Count > 0 ? options.Keys.Max() : -1;
        while (start <= last)
        {
            var next = start;
            while (next <= last && !options.ContainsKey(next))
            {
                next++;
            }
            if (start != next)
            {
                var end = Positional(start);
                if (end > start)
                {
                    start = end;
                    continue;
                }
                start = end;
            }
            if (!options.ContainsKey(start))
            {
                Extras.AddRange(words[start..next]);
                start = next;
            }
            start = Option(start);
        }
        var stop = Positional(start);
        Extras.AddRange(words[stop..]);
        CheckRequired();
        SetTypedDefaults();
        CheckGroups();
    }

    private int Option(int start)
    {
        var found = options[start];
        if (found.Count > 1)
        {
            throw new ArgumentError(null, $"ambiguous option: {words[start]} could match {string.Join(", ", found.Select(item => item.Option))}");
        }
        var (action, option, separator, value) = found[0];
        var todo = new List<(PyArgumentAction Action, List<string> Words, string Option)>();
        int stop;
        while (true)
        {
            if (action is null)
            {
                Extras.Add(words[start]);
                return start + 1;
            }
            if (value is null)
            {
                stop = start + 1 + Count(action, pattern[(start + 1)..]);
                todo.Add((action, words[(start + 1)..stop], option));
                break;
            }
            var count = Count(action, "A");
            if (count == 0 && separator is "" && !parser.IsPrefix(option[1..]))
            {
                // -xvf: further flags in the same word.
                todo.Add((action, [], option));
                option = option[0] + value[..1];
                if (!parser.ByOption.TryGetValue(option, out var joined))
                {
                    throw new ArgumentError(action, $"ignored explicit argument {PyOps.Repr(value)}");
                }
                action = joined;
                value = value[1..];
                separator = "";
                if (value.Length == 0)
                {
                    (separator, value) = (null, null);
                }
                else if (value[0] == '=')
                {
                    (separator, value) = ("=", value[1..]);
                }
                continue;
            }
            if (count != 1)
            {
                throw new ArgumentError(action, $"ignored explicit argument {PyOps.Repr(value)}");
            }
            stop = start + 1;
            todo.Add((action, [value], option));
            break;
        }
        foreach (var (doing, arguments, name) in todo)
        {
            Take(doing, arguments, name);
        }
        return stop;
    }

    private int Positional(int start)
    {
        var counts = new List<int>();
        var rest = pattern[start..];
        for (var count = positionals.Count; count > 0; count--)
        {
            var match = Regex.Match(rest, "^" + string.Concat(positionals.Take(count).Select(action => $"({Pattern(action)})")));
            if (match.Success)
            {
                counts.AddRange(match.Groups.Values.Skip(1).Select(group => group.Length));
                break;
            }
        }
        for (var i = 0; i < counts.Count; i++)
        {
            var arguments = words[start..(start + counts[i])];
            var action = positionals[i];
            // A * or ? that matches nothing waits for words that may come after options.
            if (counts[i] == 0 && rest.Contains('O', StringComparison.Ordinal) && action.Nargs is "*" or "?" && i == counts.Count - 1 && counts[i] == 0 && rest.Contains('O', StringComparison.Ordinal) && rest.IndexOf('A', rest.IndexOf('O', StringComparison.Ordinal)) >= 0)
            {
                counts.RemoveRange(i, counts.Count - i);
                break;
            }
            start += counts[i];
            Take(action, arguments, null);
        }
        positionals.RemoveRange(0, counts.Count);
        return start;
    }

    private void Take(PyArgumentAction action, List<string> arguments, string? option)
    {
        seen.Add(action);
        var value = parser.GetValues(action, arguments);
        if (!ReferenceEquals(value, action.Default) || (arguments.Count > 0 && option is not null) || (option is not null && arguments.Count == 0))
        {
            seenWithValue.Add(action);
            foreach (var group in parser.ExclusiveGroups.Where(group => group.Actions.Contains(action)))
            {
                if (group.Actions.Find(other => !ReferenceEquals(other, action) && seenWithValue.Contains(other)) is { } conflict)
                {
                    throw new ArgumentError(action, $"not allowed with argument {conflict.DisplayName}");
                }
            }
        }
        if (value is not PyArgparse.Suppress)
        {
            action.Run(parser, values, value, option);
        }
    }

    private static int Count(PyArgumentAction action, string letters)
    {
        var match = Regex.Match(letters, "^(" + Pattern(action) + ")");
        if (match.Success)
        {
            return match.Groups[1].Length;
        }
        throw new ArgumentError(action, action.Nargs switch
        {
            null => "expected one argument",
            "?" => "expected at most one argument",
            "+" => "expected at least one argument",
            long n => $"expected {n} argument{(n == 1 ? "" : "s")}",
            _ => "expected one argument",
        });
    }

    private static string Pattern(PyArgumentAction action)
    {
        var text = action.Nargs switch
        {
            null => "(?:-*A-*)",
            "?" => "(?:-*A?-*)",
            "*" => "(?:-*[A-]*)",
            "+" => "(?:-*A[A-]*)",
            PyArgparse.Remainder => "(?:[AO-]*)",
            PyArgparse.Parser => "(?:-*A[AO-]*)",
            PyArgparse.Suppress => "(?:-*-*)",
            var n => string.Create(CultureInfo.InvariantCulture, $"(?:-*{string.Join("-*", Enumerable.Repeat("A", (int)PyConvert.ToLong(n)))})"),
        };
        return action.IsOption ? text.Replace("-*", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) : text;
    }

    private void CheckRequired()
    {
        var missing = parser.All.Where(action => action.Required && !seen.Contains(action) || action is PySubparsers { Required: true } && !seen.Contains(action))
            .Where(action => action is not PySubparsers { Required: false }).Select(action => action.DisplayName).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentError(null, "the following arguments are required: " + string.Join(", ", missing));
        }
    }

    /// <summary>A default that is text goes through the type function, unless the argument was given.</summary>
    private void SetTypedDefaults()
    {
        foreach (var action in parser.All.Where(action => !seen.Contains(action) && action.Default is string and not PyArgparse.Suppress && action.Dest != PyArgparse.Suppress))
        {
            if (ReferenceEquals(PyOps.GetAttr(values, action.Dest, null), action.Default))
            {
                PyOps.SetAttr(values, action.Dest, PyArgumentParser.Convert(action, (string)action.Default!));
            }
        }
    }

    private void CheckGroups()
    {
        foreach (var group in parser.ExclusiveGroups.Where(group => group.Required && !group.Actions.Exists(seenWithValue.Contains)))
        {
            throw new ArgumentError(null, $"one of the arguments {string.Join(" ", group.Actions.Where(action => action.Help != PyArgparse.Suppress).Select(action => action.DisplayName))} is required");
        }
    }
}
