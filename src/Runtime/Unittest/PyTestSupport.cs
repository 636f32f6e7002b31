namespace PyConc2Cs.Runtime;

/// <summary>What the parts of unittest share.</summary>
internal static class PyTestSupport
{
    private const int MaxLength = 80;
    private const int PlaceholderLength = 12;
    private const int MinLength = 5;
    private const int MinDifference = MaxLength - (MinLength + PlaceholderLength + MinLength + PlaceholderLength + MinLength);

    public static PyArguments Arguments(object?[] positional, PyKeywords? keywords) => keywords is null or { Count: 0 }
        ? new PyArguments(positional)
        : new PyArguments([.. positional, .. keywords.Select(k => k.Value)], [.. keywords.Select(k => k.Key)]);

    /// <summary>The mark itself: any name with underscores around it may be an operator of the library's base class.</summary>
    public static bool IsMarked(object? value, string mark) => PyOps.GetAttr(value, mark, false) is true;

    /// <summary>unittest.util.safe_repr.</summary>
    public static string Repr(object? value, bool isShort = false)
    {
        var text = PyOps.Repr(value);
        return isShort && text.Length >= MaxLength ? text[..MaxLength] + " [truncated]..." : text;
    }

    /// <summary>Two reprs, with what they have in common shortened.</summary>
    public static (string First, string Second) Shorten(object? first, object? second)
    {
        var (a, b) = (PyOps.Repr(first), PyOps.Repr(second));
        var longest = Math.Max(a.Length, b.Length);
        if (longest <= MaxLength)
        {
            return (a, b);
        }

        var common = 0;
        while (common < Math.Min(a.Length, b.Length) && a[common] == b[common])
        {
            common++;
        }

        var kept = MaxLength - (longest - common + MinLength + PlaceholderLength);
        if (kept > MinLength)
        {
            var begin = Shorten(a[..common], MinLength, kept);
            return (begin + a[common..], begin + b[common..]);
        }

        var prefix = Shorten(a[..common], MinLength, MinLength);
        return (prefix + Shorten(a[common..], MinDifference, MinLength), prefix + Shorten(b[common..], MinDifference, MinLength));
    }

    /// <summary>Every class that derives from TestCase and is at a module's top, by name.</summary>
    public static List<PyClass> TestClasses(string? module)
    {
        var found = new List<PyClass>();
        Collect(PyTypes.TestCase, found);
        return [.. found.Where(c => c.Module == (module ?? "__main__") && !c.QualifiedName.Contains('.', StringComparison.Ordinal)).DistinctBy(c => c.Name).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>The methods of a class that are tests, by name.</summary>
    public static List<string> TestMethods(PyClass type, string prefix) =>
        [.. type.Mro.SelectMany(c => c.OwnMembers()).Select(m => m.Key).Distinct(StringComparer.Ordinal)
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && PyOps.Callable(PyOps.GetAttr(type, n, null))).Order(StringComparer.Ordinal)];

    private static void Collect(PyClass type, List<PyClass> found)
    {
        foreach (var derived in type.Subclasses().OfType<PyClass>().Reverse())
        {
            found.Add(derived);
            Collect(derived, found);
        }
    }

    private static string Shorten(string text, int prefix, int suffix) => text.Length - prefix - suffix is var skip && skip > PlaceholderLength
        ? $"{text[..prefix]}[{skip} chars]{text[^suffix..]}"
        : text;
}
