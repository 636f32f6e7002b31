namespace PyConc2Cs.Runtime;

/// <summary>The functions of Python's collections module.</summary>
[PyModule("collections")]
public static partial class PyCollections
{
    private static readonly HashSet<string> Keywords = new(
        ("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or "
            + "pass raise return try while with yield").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Makes a subclass of tuple with named fields. Raises ValueError for names that can't be fields.</summary>
    [PyMember("namedtuple")]
    public static object? NamedTuple(
        string typename,
        object? fieldNames,
        [PyParam(KeywordOnly = true)] bool rename = false,
        [PyParam(KeywordOnly = true)] object? defaults = null,
        [PyParam(KeywordOnly = true)] string? module = null,
        [PyParam(KeywordOnly = true)] bool verbose = false)
    {
        var names = fieldNames is string text
            ? text.Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : PyOps.Iterate(fieldNames).Select(PyOps.Str).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var error = Check(names[i], seen);
            if (error is not null && rename)
            {
                names[i] = "_" + i;
            }
            else if (error is not null)
            {
                throw new ValueError(error);
            }

            seen.Add(names[i]);
        }

        object?[] values = defaults is null ? [] : [.. PyOps.Iterate(defaults)];
        return values.Length > names.Length
            ? throw new TypeError("Got more default values than field names")
            : NamedTuples.Make(typename, names, values, module ?? "__main__");
    }

    private static string? Check(string name, HashSet<string> seen) =>
        name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || !name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? $"Type names and field names must be valid identifiers: {PyOps.Repr(name)}"
        : Keywords.Contains(name) ? $"Type names and field names cannot be a keyword: {PyOps.Repr(name)}"
        : name[0] == '_' ? $"Field names cannot start with an underscore: {PyOps.Repr(name)}"
        : seen.Contains(name) ? $"Encountered duplicate field name: {PyOps.Repr(name)}"
        : null;
}
