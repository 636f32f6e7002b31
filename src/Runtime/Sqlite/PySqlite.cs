namespace PyConc2Cs.Runtime;

/// <summary>Python's sqlite3 module, on the SQLite library of the operating system.</summary>
[PyModule("sqlite3", Aliases = ["sqlite3.dbapi2"])]
public static partial class PySqlite
{
    [PyMember("apilevel")]
    public const string ApiLevel = "2.0";

    [PyMember("paramstyle")]
    public const string ParamStyle = "qmark";

    [PyMember("threadsafety")]
    public const long ThreadSafety = 3;

    [PyMember("PARSE_DECLTYPES")]
    public const long ParseDeclTypes = 1;

    [PyMember("PARSE_COLNAMES")]
    public const long ParseColNames = 2;

    [PyMember("LEGACY_TRANSACTION_CONTROL")]
    public const long LegacyTransactionControl = -1;

    [PyMember("version")]
    public const string ModuleVersion = "2.6.0";

    [PyMember("sqlite_version")]
    public static unsafe string SqliteVersion => NativeSqlite.Utf8(NativeSqlite.sqlite3_libversion())!;

    [PyMember("sqlite_version_info")]
    public static (long Major, long Minor, long Patch) SqliteVersionInfo
    {
        get
        {
            var version = Version.Parse(SqliteVersion);
            return (version.Major, version.Minor, version.Build);
        }
    }

    [PyMember("Date")]
    public static PyClass Date => (PyClass)PyOps.TypeOf(PyDate.Min)!;

    [PyMember("Timestamp")]
    public static PyClass Timestamp => (PyClass)PyOps.TypeOf(PyDateTime.Min)!;

    /// <summary>Opens a database file, or one in memory (":memory:"). OperationalError if it can't be opened.</summary>
    [PyMember]
    public static PySqliteConnection Connect(
        object? database,
        double timeout = 5.0,
        long detectTypes = 0,
        string? isolationLevel = "",
        bool checkSameThread = true,
        object? factory = null,
        long cachedStatements = 128,
        bool uri = false,
        [PyParam(KeywordOnly = true)] object? autocommit = null) =>
        factory is null || factory is PyClass { Name: "Connection" }
            ? new PySqliteConnection(database, timeout, detectTypes, isolationLevel, checkSameThread, null, cachedStatements, uri, autocommit)
            : throw new NotImplementedError("sqlite3.connect(factory=...): a connection class of the script is not supported");

    /// <summary>How values of a class are stored: the function gives an int, float, str or bytes.</summary>
    [PyMember]
    public static void RegisterAdapter(object? type, object? adapter) => SqliteValues.Adapters[(PyClass)type!] = adapter;

    /// <summary>How bytes of columns that are declared with a type become values, where detect_types asks for it.</summary>
    [PyMember]
    public static void RegisterConverter(string typename, object? converter) => SqliteValues.Converters[typename.ToUpperInvariant()] = converter;

    /// <summary>Whether the text ends with a complete statement.</summary>
    [PyMember]
    public static bool CompleteStatement(string statement) => NativeSqlite.sqlite3_complete(statement) != 0;

    /// <summary>Whether errors in functions that SQLite calls are shown on stderr.</summary>
    [PyMember]
    public static void EnableCallbackTracebacks(bool flag) => SqliteCallbacks.ShowsErrors = flag;
}

/// <summary>sqlite3.PrepareProtocol: what <c>__conform__</c> is asked for.</summary>
[PyClass("sqlite3", "PrepareProtocol")]
public sealed partial class PySqlitePrepareProtocol
{
    internal static PySqlitePrepareProtocol Instance { get; } = new();
}
