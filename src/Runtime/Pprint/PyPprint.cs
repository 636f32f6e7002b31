namespace PyConc2Cs.Runtime;

/// <summary>Python's pprint module.</summary>
[PyModule("pprint")]
public static class PyPprint
{
    /// <summary>Prints a value in a readable layout.</summary>
    [PyMember("pprint")]
    public static void Pprint(
        object? @object,
        object? stream = null,
        long indent = 1,
        long width = 80,
        long? depth = null,
        [PyParam(KeywordOnly = true)] bool compact = false,
        [PyParam(KeywordOnly = true)] bool sortDicts = true,
        [PyParam(KeywordOnly = true)] bool underscoreNumbers = false) =>
        new PyPrettyPrinter(indent, width, depth, stream, compact, sortDicts, underscoreNumbers).Pprint(@object);

    /// <summary>As pprint, with dicts in their order.</summary>
    [PyMember]
    public static void Pp(
        object? @object,
        object? stream = null,
        long indent = 1,
        long width = 80,
        long? depth = null,
        [PyParam(KeywordOnly = true)] bool compact = false,
        [PyParam(KeywordOnly = true)] bool sortDicts = false,
        [PyParam(KeywordOnly = true)] bool underscoreNumbers = false) =>
        new PyPrettyPrinter(indent, width, depth, stream, compact, sortDicts, underscoreNumbers).Pprint(@object);

    /// <summary>The text that pprint prints.</summary>
    [PyMember]
    public static string Pformat(
        object? @object,
        long indent = 1,
        long width = 80,
        long? depth = null,
        [PyParam(KeywordOnly = true)] bool compact = false,
        [PyParam(KeywordOnly = true)] bool sortDicts = true,
        [PyParam(KeywordOnly = true)] bool underscoreNumbers = false) =>
        new PyPrettyPrinter(indent, width, depth, null, compact, sortDicts, underscoreNumbers).Pformat(@object);

    /// <summary>The repr with recursions marked.</summary>
    [PyMember]
    public static string Saferepr(object? @object) => new PrettyWriter(1, 80, null, false, true, false).Plain(@object);

    [PyMember]
    public static bool Isreadable(object? @object)
    {
        var writer = new PrettyWriter(1, 80, null, false, true, false);
        writer.Plain(@object);
        return writer.IsReadable;
    }

    [PyMember]
    public static bool Isrecursive(object? @object)
    {
        var writer = new PrettyWriter(1, 80, null, false, true, false);
        writer.Plain(@object);
        return writer.IsRecursive;
    }
}

/// <summary>Python's pprint.PrettyPrinter.</summary>
[PyClass("pprint", "PrettyPrinter")]
public sealed partial class PyPrettyPrinter
{
    private readonly Func<PrettyWriter> writer;
    private readonly object? stream;

    /// <summary>ValueError for a negative indent, a depth or width of 0.</summary>
    [PyMember]
    public PyPrettyPrinter(
        long indent = 1,
        long width = 80,
        long? depth = null,
        object? stream = null,
        [PyParam(KeywordOnly = true)] bool compact = false,
        [PyParam(KeywordOnly = true)] bool sortDicts = true,
        [PyParam(KeywordOnly = true)] bool underscoreNumbers = false)
    {
        if (indent < 0 || depth <= 0 || width == 0)
        {
            throw new ValueError(indent < 0 ? "indent must be >= 0" : depth <= 0 ? "depth must be > 0" : "width must be != 0");
        }
        this.stream = stream;
        writer = () => new PrettyWriter(indent, width, depth, compact, sortDicts, underscoreNumbers);
    }

    [PyMember]
    public void Pprint(object? @object) => PyStreams.Write(stream ?? PyStreams.Stdout ?? PyStreams.OriginalStdout, Pformat(@object) + "\n");

    [PyMember]
    public string Pformat(object? @object) => writer().Write(@object);
}
