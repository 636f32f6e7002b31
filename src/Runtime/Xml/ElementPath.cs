using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>The part of XPath that ElementTree knows: tags, *, ., .., // and predicates.</summary>
internal static partial class ElementPath
{
    public static IEnumerable<PyElement> Find(PyElement root, string path, PyDict<string, string>? namespaces)
    {
        if (path.StartsWith('/'))
        {
            throw new SyntaxError("cannot use absolute path on element");
        }
        IEnumerable<PyElement> found = [root];
        Dictionary<PyElement, PyElement>? parents = null;
        var deep = false;
        foreach (var step in Steps().Matches(path.EndsWith('/') ? path + "*" : path).Select(match => match.Value))
        {
            if (step is "/" or "")
            {
                continue;
            }
            if (step == "//")
            {
                deep = true;
                continue;
            }
            if (step == "..")
            {
                parents ??= Parents(root);
                var map = parents;
                found = found.Where(map.ContainsKey).Select(element => map[element]).Distinct().ToList();
                continue;
            }
            if (step != ".")
            {
                found = Step(found, step, deep, namespaces).ToList();
            }
            deep = false;
        }
        return found;
    }

    private static IEnumerable<PyElement> Step(IEnumerable<PyElement> source, string step, bool deep, PyDict<string, string>? namespaces)
    {
        var bracket = step.IndexOf('[', step.StartsWith('{') ? step.IndexOf('}', StringComparison.Ordinal) : 0);
        var tag = Qualified(bracket < 0 ? step : step[..bracket], namespaces);
        var predicates = bracket < 0 ? [] : Predicates().Matches(step[bracket..]).Select(match => match.Groups[1].Value).ToList();
        foreach (var element in source)
        {
            var candidates = deep ? element.Below(null).Skip(1) : element.Children.Where(child => !child.IsComment);
            candidates = candidates.Where(child => tag == "*" || child.Tag == tag || (tag.StartsWith("{*}", StringComparison.Ordinal) && child.Tag[(child.Tag.IndexOf('}', StringComparison.Ordinal) + 1)..] == tag[3..]));
            foreach (var predicate in predicates)
            {
                candidates = Filter(candidates.ToList(), predicate);
            }
            foreach (var match in candidates)
            {
                yield return match;
            }
        }
    }

    private static IEnumerable<PyElement> Filter(List<PyElement> elements, string predicate)
    {
        if (int.TryParse(predicate, out var position))
        {
            return position < 1 ? throw new SyntaxError("XPath position >= 1 expected") : elements.Skip(position - 1).Take(1);
        }
        if (predicate == "last()")
        {
            return elements.TakeLast(1);
        }
        var test = Comparison().Match(predicate);
        if (!test.Success)
        {
            return predicate.StartsWith('@')
                ? elements.Where(element => element.Get(predicate[1..]) is not null)
                : elements.Where(element => element.Find(predicate) is not null);
        }
        var (name, equal, value) = (test.Groups[1].Value, test.Groups[2].Value == "=", test.Groups[3].Value);
        return name[0] == '@' ? elements.Where(element => element.Get(name[1..]) is { } found && (found == value) == equal)
            : name == "." ? elements.Where(element => (string.Concat(element.Itertext()) == value) == equal)
            : elements.Where(element => element.Findall(name).Any(child => (string.Concat(child.Itertext()) == value) == equal));
    }

    private static string Qualified(string tag, PyDict<string, string>? namespaces)
    {
        var colon = tag.StartsWith('{') ? -1 : tag.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return tag.StartsWith('{') || tag == "*" || namespaces is null || !namespaces.Contains("") ? tag : $"{{{namespaces[""]}}}{tag}";
        }
        var prefix = tag[..colon];
        return namespaces is not null && namespaces.Contains(prefix) ? $"{{{namespaces[prefix]}}}{tag[(colon + 1)..]}" : throw new SyntaxError($"prefix {PyOps.Repr(prefix)} not found in prefix map");
    }

    private static Dictionary<PyElement, PyElement> Parents(PyElement root)
    {
        var result = new Dictionary<PyElement, PyElement>(ReferenceEqualityComparer.Instance);
        foreach (var element in root.Below(null))
        {
            foreach (var child in element.Children)
            {
                result[child] = element;
            }
        }
        return result;
    }

    [GeneratedRegex(@"//|/|\.\.(?![^/])|\.(?=/|$)|(?:\{[^}]*\})?[^/\[]*(?:\[[^\]]*\])*")]
    private static partial Regex Steps();

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Predicates();

    [GeneratedRegex("""^\s*(@?[^=!\s]+)\s*(!?=)\s*['"](.*)['"]\s*$""")]
    private static partial Regex Comparison();
}
