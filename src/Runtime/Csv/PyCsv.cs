namespace PyConc2Cs.Runtime;

/// <summary>Python's csv module.</summary>
[PyModule("csv")]
public static class PyCsv
{
    private static readonly Dictionary<string, object> dialects = new(StringComparer.Ordinal)
    {
        ["excel"] = new PyCsvDialect(),
        ["excel-tab"] = new PyCsvDialect { Delimiter = "\t" },
        ["unix"] = new PyCsvDialect { Lineterminator = "\n", Quoting = QuoteAll },
    };

    [PyMember("QUOTE_MINIMAL")]
    public const long QuoteMinimal = 0;

    [PyMember("QUOTE_ALL")]
    public const long QuoteAll = 1;

    [PyMember("QUOTE_NONNUMERIC")]
    public const long QuoteNonnumeric = 2;

    [PyMember("QUOTE_NONE")]
    public const long QuoteNone = 3;

    [PyMember("excel")]
    public static object Excel => dialects["excel"];

    [PyMember("excel_tab")]
    public static object ExcelTab => dialects["excel-tab"];

    [PyMember("unix_dialect")]
    public static object Unix => dialects["unix"];

    /// <summary>Rows of an iterable of lines.</summary>
    [PyMember]
    public static PyCsvReader Reader(object? csvfile, object? dialect = null, PyKeywords? fmtparams = null) => new(csvfile, CsvDialectOf(dialect, fmtparams));

    /// <summary>Writes rows to a file.</summary>
    [PyMember]
    public static PyCsvWriter Writer(object? csvfile, object? dialect = null, PyKeywords? fmtparams = null) => new(csvfile, CsvDialectOf(dialect, fmtparams));

    [PyMember]
    public static void RegisterDialect(string name, object? dialect = null, PyKeywords? fmtparams = null)
    {
        lock (dialects)
        {
            dialects[name] = CsvDialectOf(dialect, fmtparams);
        }
    }

    [PyMember]
    public static void UnregisterDialect(string name)
    {
        lock (dialects)
        {
            if (!dialects.Remove(name))
            {
                throw new CsvError("unknown dialect");
            }
        }
    }

    [PyMember]
    public static object GetDialect(string name) => Registered(name);

    [PyMember]
    public static PyList<string> ListDialects()
    {
        lock (dialects)
        {
            return new PyList<string>(dialects.Keys);
        }
    }

    [PyMember]
    public static long FieldSizeLimit(long? newLimit = null) => 131072;

    internal static object Registered(string name)
    {
        lock (dialects)
        {
            return dialects.TryGetValue(name, out var found) ? found : throw new CsvError("unknown dialect");
        }
    }

    internal static PyCsvDialect CsvDialectOf(object? dialect, PyKeywords? options) =>
        PyCsvDialect.Read(dialect is PyClass type ? PyOps.Call(type) : dialect, options);
}

/// <summary>What csv raises.</summary>
[PyClass("_csv", "Error", Aliases = ["csv.Error"])]
public partial class CsvError : PyException
{
    [PyMember]
    public CsvError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Error";
}
