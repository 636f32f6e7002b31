using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's re.Pattern: a compiled regular expression, on .NET's engine.</summary>
[PyClass("re", "Pattern")]
public sealed partial class PyPattern : IPyRepr
{
    private readonly Regex regex;
    private readonly Dictionary<string, int> names;

    internal PyPattern(string pattern, long flags)
    {
        Pattern = pattern;
        Flags = (flags & PyRe.Ascii) != 0 ? flags : flags | 32;
        try
        {
            (var translated, var options, names) = PatternTranslator.Translate(pattern, ToOptions(flags), (flags & PyRe.Ascii) != 0);
            regex = new Regex(translated, options);
        }
        catch (ArgumentException error)
        {
            throw new PyReError(error.Message);
        }
    }

    [PyMember]
    public string Pattern { get; }

    [PyMember]
    public long Flags { get; }

    /// <summary>How many groups there are.</summary>
    [PyMember]
    public long Groups => regex.GetGroupNumbers().Length - 1;

    /// <summary>The numbers of the named groups.</summary>
    [PyMember]
    public PyDict<string, long> Groupindex => new(names.Select(name => (name.Key, (long)name.Value)));

    /// <summary>The number of a named group; -1 if there is none.</summary>
    internal int NumberOf(string name) => names.GetValueOrDefault(name, -1);

    internal IEnumerable<KeyValuePair<string, int>> Names => names;

    internal Regex Regex => regex;

    /// <summary>The first match anywhere, or None.</summary>
    [PyMember]
    public PyMatch? Search(string @string, long pos = 0, long endpos = long.MaxValue) => Find(@string, pos, endpos, static _ => true);

    /// <summary>A match at the beginning, or None.</summary>
    [PyMember]
    public PyMatch? Match(string @string, long pos = 0, long endpos = long.MaxValue)
    {
        var begin = (int)Math.Clamp(pos, 0, @string.Length);
        return Find(@string, pos, endpos, match => match.Index == begin, @"\G(?:", ")");
    }

    /// <summary>A match of the whole text, or None.</summary>
    [PyMember]
    public PyMatch? Fullmatch(string @string, long pos = 0, long endpos = long.MaxValue)
    {
        var begin = (int)Math.Clamp(pos, 0, @string.Length);
        return Find(@string, pos, endpos, match => match.Index == begin, @"\G(?:", @")\z");
    }

    /// <summary>All matches, one after the other.</summary>
    [PyMember]
    public IEnumerable<PyMatch> Finditer(string @string, long pos = 0, long endpos = long.MaxValue)
    {
        var text = Cut(@string, endpos);
        for (var match = regex.Match(text, (int)Math.Clamp(pos, 0, text.Length)); match.Success; match = match.NextMatch())
        {
            yield return new PyMatch(this, match, text);
        }
    }

    /// <summary>All matches as text: the group if there is one, a tuple if there are several.</summary>
    [PyMember]
    public PyList<object?> Findall(string @string, long pos = 0, long endpos = long.MaxValue) =>
        new(Finditer(@string, pos, endpos).Select(object? (match) => Groups switch
        {
            0 => match.Group(0L),
            1 => match.Group(1L) ?? "",
            _ => PyTuple.Create<object?>([.. match.Groups("")]),
        }));

    /// <summary>The text between the matches, with the groups' text between them.</summary>
    [PyMember]
    public PyList<string?> Split(string @string, long maxsplit = 0)
    {
        var parts = new PyList<string?>();
        var last = 0;
        var count = 0L;
        foreach (var match in Finditer(@string))
        {
            if (maxsplit > 0 && count++ == maxsplit)
            {
                break;
            }
            parts.Append(@string[last..(int)match.Start()]);
            parts.Extend(match.Groups(null));
            last = (int)match.End();
        }
        parts.Append(@string[last..]);
        return parts;
    }

    /// <summary>The text with matches replaced by a template with \1 and \g&lt;name&gt;.</summary>
    [PyMember]
    public string Sub(string repl, string @string, long count = 0) => Subn(repl, @string, count).Text;

    /// <summary>The text with matches replaced by what a function of the match gives.</summary>
    [PyMember]
    public string Sub(Func<PyMatch, string> repl, string @string, long count = 0) => Replace(repl, @string, count).Text;

    /// <summary>As sub, together with the number of replacements.</summary>
    [PyMember]
    public (string Text, long Count) Subn(string repl, string @string, long count = 0) => Replace(match => match.Expand(repl), @string, count);

    public string Repr() => $"re.compile({PyOps.Repr(Pattern)}{((Flags & ~32) == 0 ? "" : $", {PyRe.FlagNames(Flags)}")})";

    public override string ToString() => Repr();

    private static RegexOptions ToOptions(long flags) =>
        RegexOptions.CultureInvariant
        | ((flags & PyRe.Ignorecase) != 0 ? RegexOptions.IgnoreCase : RegexOptions.None)
        | ((flags & PyRe.Multiline) != 0 ? RegexOptions.Multiline : RegexOptions.None)
        | ((flags & PyRe.Dotall) != 0 ? RegexOptions.Singleline : RegexOptions.None)
        | ((flags & PyRe.Verbose) != 0 ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None);

    private static string Cut(string text, long endpos) => endpos < text.Length ? text[..(int)Math.Max(0, endpos)] : text;

    private (string Text, long Count) Replace(Func<PyMatch, string> replacement, string text, long count)
    {
        var done = 0L;
        var result = regex.Replace(
            text,
            match =>
            {
                done++;
                return replacement(new PyMatch(this, match, text));
            },
            count <= 0 ? -1 : (int)Math.Min(count, int.MaxValue));
        return (result, done);
    }

    private PyMatch? Find(string whole, long pos, long endpos, Func<Match, bool> accepts, string prefix = "", string suffix = "")
    {
        var text = Cut(whole, endpos);
        var engine = prefix.Length == 0 ? regex : anchored.GetOrAdd(suffix, _ => new Regex(prefix + regex + suffix, regex.Options));
        var match = engine.Match(text, (int)Math.Clamp(pos, 0, text.Length));
        return match.Success && accepts(match) ? new PyMatch(this, match, text) : null;
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Regex> anchored = new(StringComparer.Ordinal);
}
