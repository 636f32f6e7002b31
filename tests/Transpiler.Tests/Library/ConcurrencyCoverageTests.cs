using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

/// <summary>
/// Every public name of threading, thread, queue, sched, contextvars and concurrent.futures, as inspect listed them from CPython 3.13 and 2.7, is in the
/// catalogue or is refused for a reason; the parameters have Python's names and order.
/// </summary>
public sealed class ConcurrencyCoverageTests
{
    private static readonly Catalogue catalogue = Catalogue.Load();

    /// <summary>Names that are refused (PY2004), and why.</summary>
    private static readonly Dictionary<string, string> refused = new(StringComparer.Ordinal)
    {
        ["concurrent.futures.TimeoutError.characters_written"] = "only BlockingIOError ever sets it",
    };

    /// <summary>Members whose C# parameters say more than the signature does, or are bound by an intrinsic rule.</summary>
    private static readonly HashSet<string> ownParameters = new(StringComparer.Ordinal)
    {
        "threading.Thread", "threading.Timer", "threading.RLock", "concurrent.futures.Executor.map", "concurrent.futures.ThreadPoolExecutor.map",
        "concurrent.futures.ProcessPoolExecutor.map", "threading.ExceptHookArgs",

        // CPython's are acquire and a release under another name; nobody passes arguments.
        "threading.Semaphore.__enter__", "threading.Semaphore.__exit__", "threading.BoundedSemaphore.__enter__", "threading.BoundedSemaphore.__exit__",
    };

    [Fact]
    public void EveryNameIsThereOrRefused()
    {
        var missing = Rows().Where(r => Find(r.Module, r.Name) is null && !refused.ContainsKey($"{r.Module}.{r.Name}")).Select(r => $"{r.Module}.{r.Name}");
        Assert.Equal("", string.Join("\n", missing.Distinct()));
    }

    [Fact]
    public void WhatIsRefusedIsNotThere() => Assert.DoesNotContain(refused.Keys, k => Rows().Any(r => $"{r.Module}.{r.Name}" == k && Find(r.Module, r.Name) is not null));

    [Fact]
    public void ParametersHaveTheNamesOfPython()
    {
        var wrong =
            from row in Rows()
            where row.Signature.Length > 0 && !ownParameters.Contains($"{row.Module}.{row.Name}")
            let found = Overloads(Find(row.Module, row.Name))
            where found.Count > 0
            let expected = Names(row.Signature)
            where !found.Exists(overload => Names(overload).SequenceEqual(expected))
            select $"{row.Module}.{row.Name}{row.Signature}: {string.Join(" | ", found.Select(o => string.Join(", ", Names(o))))}";
        Assert.Equal("", string.Join("\n", wrong));
    }

    [Fact]
    public void DefaultsAreThoseOfPython()
    {
        var wrong =
            from row in Rows()
            where row.Signature.Length > 0 && !ownParameters.Contains($"{row.Module}.{row.Name}")
            let found = Overloads(Find(row.Module, row.Name))
            where found.Count > 0
            let expected = Defaults(row.Signature)
            where expected.Count > 0 && !found.Exists(overload => expected.TrueForAll(e => HasDefault(overload, e.Name, e.Text)))
            select $"{row.Module}.{row.Name}{row.Signature}";
        Assert.Empty(wrong);
    }

    /// <summary>The parameter has the default; one that is an object of CPython's own only has to have any.</summary>
    private static bool HasDefault(LibraryOverload overload, string name, string text) =>
        overload.Parameters.FirstOrDefault(p => p.PythonName == name) is { } parameter
        && (parameter.Kind is LibraryParameterKind.VarPositional or LibraryParameterKind.VarKeyword
            || parameter.HasDefault && (text is "()" or "{}" || text.StartsWith('<') || char.IsAsciiLetterLower(text[0]) || Text(parameter.Default) == text));

    private static string Text(object? value) => value switch
    {
        null => "None",
        bool known => known ? "True" : "False",
        string known => $"'{known}'",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };

    private static List<(string Name, string Text)> Defaults(string signature) =>
    [
        .. signature[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.Contains('=')).Select(p => p.Split('=', 2)).Select(p => (p[0].Trim(), p[1].Trim())),
    ];

    private static List<(string Module, string Name, string Signature)> Rows()
    {
        using var stream = typeof(ConcurrencyCoverageTests).Assembly.GetManifestResourceStream("concurrency.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).Select(c => (c[1], c[2], c[4]))];
    }

    private static LibraryMember? Find(string module, string name)
    {
        var parts = name.Split('.');
        var member = catalogue.FindModule(module)?.Find(parts[0]);
        return parts.Length == 1 ? member
            : member is LibraryClassMember { Class: var type } ? type.Find(parts[1])
            : null;
    }

    private static List<LibraryOverload> Overloads(LibraryMember? member) => member switch
    {
        LibraryFunction f => [.. f.Overloads],
        LibraryClassMember { Factory: { } factory } => [.. factory.Overloads],
        LibraryClassMember { Class.Constructors: var constructors } => [.. constructors],
        _ => [],
    };

    private static IEnumerable<string> Names(LibraryOverload overload) => overload.Parameters
        .OrderBy(p => p.Kind switch { LibraryParameterKind.VarPositional => 1, LibraryParameterKind.KeywordOnly => 2, LibraryParameterKind.VarKeyword => 3, _ => 0 })
        .Select(p => p.Kind is LibraryParameterKind.VarPositional or LibraryParameterKind.VarKeyword ? "*" : p.PythonName);

    private static List<string> Names(string signature) =>
    [
        .. signature.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p is not ("self" or "/" or "*" or "()"))
            .Select(p => p.StartsWith('*') ? "*" : p.Split('=')[0].Trim()),
    ];
}
