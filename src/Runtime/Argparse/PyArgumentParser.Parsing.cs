using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>How a command line is taken apart: each word is an option (O), an argument (A) or -- (-); the patterns of nargs are matched on these letters.</summary>
public sealed partial class PyArgumentParser
{
    internal (object Values, List<string> Others) ParseKnown(List<string> words, object? @namespace)
    {
        words = ReadFiles(words);
        var values = @namespace ?? new PyNamespace();
        foreach (var action in All.Where(action => action.Dest != PyArgparse.Suppress && action.Default is not PyArgparse.Suppress && !PyOps.HasAttr(values, action.Dest)))
        {
            PyOps.SetAttr(values, action.Dest, action.Default);
        }
        foreach (var (name, value) in defaults.Where(pair => !PyOps.HasAttr(values, pair.Key)))
        {
            PyOps.SetAttr(values, name, value);
        }
        Unrecognized.Clear();
        var run = new ArgumentRun(this, words, values);
        run.Run();
        var rest = run.Extras;
        rest.AddRange(Unrecognized);
        return (values, rest);
    }

    /// <summary>The option that a word stands for, with its explicit value; null for an argument. An action of null is an unknown option.</summary>
    internal List<(PyArgumentAction? Action, string Option, string? Separator, string? Value)>? ParseOption(string word)
    {
        if (word.Length == 0 || !IsPrefix(word))
        {
            return null;
        }
        if (ByOption.TryGetValue(word, out var known))
        {
            return [(known, word, null, null)];
        }
        if (word.Length == 1)
        {
            return null;
        }
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0 && ByOption.TryGetValue(word[..equals], out known))
        {
            return [(known, word[..equals], "=", word[(equals + 1)..])];
        }
        var found = Abbreviations(word);
        if (found.Count > 0)
        {
            return found;
        }
        if (Negative().IsMatch(word) && !ByOption.Keys.Any(option => Negative().IsMatch(option)))
        {
            return null;
        }
        return word.Contains(' ', StringComparison.Ordinal) ? null : [(null, word, null, null)];
    }

    internal object? GetValues(PyArgumentAction action, List<string> words)
    {
        if (action.Nargs is not (PyArgparse.Parser or PyArgparse.Remainder))
        {
            words = RemoveFirstDashes(words);
        }
        object? value;
        switch (action.Nargs)
        {
            case PyArgparse.Optional when words.Count == 0:
                value = action.IsOption ? action.Const : action.Default;
                if (value is string text)
                {
                    value = Convert(action, text);
                    Check(action, value);
                }
                return value;
            case PyArgparse.ZeroOrMore when words.Count == 0 && !action.IsOption:
                value = action.Default ?? new PyList<object?>();
                return value;
            case null or PyArgparse.Optional when words.Count == 1:
                value = Convert(action, words[0]);
                Check(action, value);
                return value;
            case PyArgparse.Remainder:
                return new PyList<object?>(words.Select(word => Convert(action, word)));
            case PyArgparse.Parser:
                Check(action, words[0]);
                return new PyList<object?>(words);
            default:
                var list = new PyList<object?>(words.Select(word => Convert(action, word)));
                foreach (var item in list)
                {
                    Check(action, item);
                }
                return list;
        }
    }

    internal static object? Convert(PyArgumentAction action, string word)
    {
        if (action.Type is null)
        {
            return word;
        }
        try
        {
            return PyOps.Call(action.Type, word);
        }
        catch (ArgumentTypeError error)
        {
            throw new ArgumentError(action, error.ToString());
        }
        catch (Exception error) when (error.ToPython() is TypeError or ValueError)
        {
            var name = PyOps.GetAttr(action.Type, "__name__", null) is string text ? text : PyOps.Repr(action.Type);
            throw new ArgumentError(action, $"invalid {name} value: {PyOps.Repr(word)}");
        }
    }

    private static void Check(PyArgumentAction action, object? value)
    {
        if (action.Choices is { } choices && !PyOps.Contains(choices, value))
        {
            throw new ArgumentError(action, $"invalid choice: {PyOps.Repr(value)} (choose from {string.Join(", ", PyOps.Iterate(choices).Select(PyOps.Repr))})");
        }
    }

    private static List<string> RemoveFirstDashes(List<string> words)
    {
        var at = words.IndexOf("--");
        return at < 0 ? words : [.. words[..at], .. words[(at + 1)..]];
    }

    private List<(PyArgumentAction? Action, string Option, string? Separator, string? Value)> Abbreviations(string word)
    {
        var result = new List<(PyArgumentAction?, string, string?, string?)>();
        if (word.Length > 1 && IsPrefix(word[1..]))
        {
            if (allowAbbrev)
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                var prefix = equals < 0 ? word : word[..equals];
                result.AddRange(ByOption.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(pair => ((PyArgumentAction?)pair.Value, pair.Key, equals < 0 ? null : "=", equals < 0 ? null : word[(equals + 1)..])));
            }
            return result;
        }
        foreach (var (option, action) in ByOption)
        {
            if (option == word[..2])
            {
                result.Add((action, option, "", word[2..]));
            }
            else if (option.StartsWith(word, StringComparison.Ordinal))
            {
                result.Add((action, option, null, null));
            }
        }
        return result;
    }

    private List<string> ReadFiles(List<string> words)
    {
        if (fromfilePrefixChars is null)
        {
            return words;
        }
        var result = new List<string>();
        foreach (var word in words)
        {
            if (word.Length > 0 && fromfilePrefixChars.Contains(word[0], StringComparison.Ordinal))
            {
                using var file = Builtins.OpenText(word[1..]);
                result.AddRange(ReadFiles([.. file.Read().SplitLines()]));
            }
            else
            {
                result.Add(word);
            }
        }
        return result;
    }

    [GeneratedRegex(@"\A-\d+\z|\A-\d*\.\d+\z")]
    private static partial Regex Negative();
}
