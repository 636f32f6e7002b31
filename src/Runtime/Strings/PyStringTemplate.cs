using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's string.Template: $name and ${name} in a text.</summary>
[PyClass("string", "Template")]
public partial class PyStringTemplate : PyObject
{
    [PyMember]
    public PyStringTemplate(string template) => Template = template;

    [PyMember]
    public string Template { get; }

    /// <summary>Puts the values in. KeyError for a missing one, ValueError for a lonely $.</summary>
    [PyMember]
    public string Substitute(object? mapping = null, PyKeywords? kws = null) => Substitute(Template, name => Find(name, mapping, kws, out var value)
        ? value
        : throw new KeyError(name));

    /// <summary>Puts in what there is; the rest stays as it is.</summary>
    [PyMember]
    public string SafeSubstitute(object? mapping = null, PyKeywords? kws = null) => Placeholders().Replace(Template, match =>
    {
        if (match.Groups["escaped"].Success)
        {
            return "$";
        }
        var name = NameOf(match);
        return name is not null && Find(name, mapping, kws, out var value) ? PyOps.Str(value) : match.Value;
    });

    internal static string Substitute(string template, Func<string, object?> valueOf) => Placeholders().Replace(template, match =>
    {
        if (match.Groups["escaped"].Success)
        {
            return "$";
        }
        return NameOf(match) is { } name ? PyOps.Str(valueOf(name)) : throw Invalid(template, match.Index);
    });

    private static ValueError Invalid(string template, int index)
    {
        var before = template[..index];
        var line = before.Count(c => c == '\n') + 1;
        return new ValueError($"Invalid placeholder in string: line {line}, col {index - before.LastIndexOf('\n')}");
    }

    private static string? NameOf(Match match) =>
        match.Groups["named"].Success ? match.Groups["named"].Value : match.Groups["braced"].Success ? match.Groups["braced"].Value : null;

    private static bool Find(string name, object? mapping, PyKeywords? keywords, out object? value)
    {
        if (keywords is not null && keywords.TryGetValue(name, out value))
        {
            return true;
        }
        var found = mapping is not null && PyOps.Contains(mapping, name);
        value = found ? PyOps.GetItem(mapping, name) : null;
        return found;
    }

    [GeneratedRegex(@"\$(?:(?<escaped>\$)|(?<named>[_a-zA-Z][_a-zA-Z0-9]*)|\{(?<braced>[_a-zA-Z][_a-zA-Z0-9]*)\}|)", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholders();
}
