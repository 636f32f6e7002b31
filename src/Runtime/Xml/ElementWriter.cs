using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Elements as XML text; namespaces get the prefixes ns0, ns1 ... unless one is registered.</summary>
internal sealed class ElementWriter(bool shortEmpty)
{
    private static readonly Dictionary<string, string> registered = new(StringComparer.Ordinal) { ["http://www.w3.org/XML/1998/namespace"] = "xml" };

    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    public static void Register(string prefix, string uri)
    {
        lock (registered)
        {
            registered[uri] = prefix;
        }
    }

    public string Write(PyElement element)
    {
        foreach (var name in element.Below(null).SelectMany(item => item.Attrib.Prepend(item.Tag)))
        {
            Qualified(name);
        }
        Append(element, isRoot: true);
        return text.ToString();
    }

    private void Append(PyElement element, bool isRoot)
    {
        if (element.IsComment)
        {
            text.Append("<!--").Append(element.Text).Append("-->").Append(Escaped(element.Tail ?? ""));
            return;
        }
        var name = Qualified(element.Tag);
        text.Append('<').Append(name);
        if (isRoot)
        {
            foreach (var (uri, prefix) in prefixes.OrderBy(pair => pair.Value, StringComparer.Ordinal).Where(pair => pair.Value != "xml"))
            {
                text.Append(" xmlns").Append(prefix.Length > 0 ? ":" : "").Append(prefix).Append("=\"").Append(Attribute(uri)).Append('"');
            }
        }
        foreach (var (key, value) in element.Attrib.ToPairs())
        {
            text.Append(' ').Append(Qualified(key)).Append("=\"").Append(Attribute(value)).Append('"');
        }
        if (string.IsNullOrEmpty(element.Text) && element.Length == 0 && shortEmpty)
        {
            text.Append(" />");
        }
        else
        {
            text.Append('>').Append(Escaped(element.Text ?? ""));
            foreach (var child in element)
            {
                Append(child, isRoot: false);
            }
            text.Append("</").Append(name).Append('>');
        }
        if (!isRoot || element.Tail is not null)
        {
            text.Append(Escaped(element.Tail ?? ""));
        }
    }

    private string Qualified(string name)
    {
        if (!name.StartsWith('{'))
        {
            return name;
        }
        var end = name.IndexOf('}', StringComparison.Ordinal);
        var uri = name[1..end];
        if (!prefixes.TryGetValue(uri, out var prefix))
        {
            lock (registered)
            {
                prefix = registered.GetValueOrDefault(uri) ?? $"ns{prefixes.Count(pair => pair.Value.StartsWith("ns", StringComparison.Ordinal))}";
            }
            prefixes[uri] = prefix;
        }
        return prefix.Length > 0 ? $"{prefix}:{name[(end + 1)..]}" : name[(end + 1)..];
    }

    private static string Escaped(string value) =>
        value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Attribute(string value) =>
        Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#09;", StringComparison.Ordinal);
}
