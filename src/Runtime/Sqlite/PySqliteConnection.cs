using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>sqlite3.Connection: an open database. As a context manager it commits, or rolls back after an exception.</summary>
[PyClass("sqlite3", "Connection")]
public sealed partial class PySqliteConnection : PyObject
{
    private const int ReadWriteCreate = 6;
    private const int Uri = 0x40;

    private readonly List<WeakReference<PySqliteCursor>> cursors = [];
    private readonly long thread = PyThreading.GetIdent();
    private readonly bool checksThread;
    private readonly bool? autocommit;
    private nint handle;

    [PyMember]
    public PySqliteConnection(
        object? database,
        double timeout = 5.0,
        long detectTypes = 0,
        string? isolationLevel = "",
        bool checkSameThread = true,
        object? factory = null,
        long cachedStatements = 128,
        bool uri = false,
        [PyParam(KeywordOnly = true)] object? autocommit = null)
    {
        (DetectTypes, checksThread) = (detectTypes, checkSameThread);
        this.autocommit = autocommit is bool flag ? flag : null;
        IsolationLevel = isolationLevel;
        var code = NativeSqlite.sqlite3_open_v2(PyOs.Fspath(database), out handle, ReadWriteCreate | (uri ? Uri : 0), null);
        if (code != NativeSqlite.Ok)
        {
            var error = ErrorOf(code);
            _ = NativeSqlite.sqlite3_close_v2(handle);
            throw error;
        }

        _ = NativeSqlite.sqlite3_extended_result_codes(handle, 1);
        _ = NativeSqlite.sqlite3_busy_timeout(handle, (int)(timeout * 1000));
        if (this.autocommit == false)
        {
            Run("BEGIN");
        }
    }

    ~PySqliteConnection()
    {
        if (handle != 0)
        {
            _ = NativeSqlite.sqlite3_close_v2(handle);
        }
    }

    public override string PyModuleName => "sqlite3";

    public override string PyTypeName => "Connection";

    /// <summary>What begins a transaction before a change: "", "DEFERRED", "IMMEDIATE" or "EXCLUSIVE"; None for no transactions but the script's own.</summary>
    [PyMember("isolation_level")]
    public string? IsolationLevel
    {
        get;
        set => field = value?.ToUpperInvariant() is null or "" or "DEFERRED" or "IMMEDIATE" or "EXCLUSIVE"
            ? value : throw new ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'");
    }

    /// <summary>Makes a row from a cursor and a tuple; None for the tuple itself.</summary>
    [PyMember("row_factory")]
    public object? RowFactory { get; set; }

    /// <summary>Makes text from bytes: str, bytes, or a function of the script.</summary>
    [PyMember("text_factory")]
    public object? TextFactory { get; set; } = PyTypes.OfName("str");

    [PyMember("total_changes")]
    public long TotalChanges => NativeSqlite.sqlite3_total_changes(Handle);

    [PyMember("in_transaction")]
    public bool InTransaction => NativeSqlite.sqlite3_get_autocommit(Handle) == 0;

    internal long DetectTypes { get; }

    internal nint Handle => handle != 0 ? handle : throw Closed();

    /// <summary>A new cursor.</summary>
    [PyMember]
    public PySqliteCursor Cursor(object? factory = null)
    {
        CheckThread();
        CheckOpen();
        return new PySqliteCursor(this);
    }

    /// <summary>Executes a statement with a cursor of its own, which it gives.</summary>
    [PyMember]
    public PySqliteCursor Execute(string sql, [PyParam(PositionalOnly = true)] object? parameters = null) => Cursor().Execute(sql, parameters);

    [PyMember]
    public PySqliteCursor Executemany(string sql, [PyParam(PositionalOnly = true)] object? parameters) => Cursor().Executemany(sql, parameters);

    [PyMember]
    public PySqliteCursor Executescript(string sqlScript) => Cursor().Executescript(sqlScript);

    /// <summary>Makes the changes of the transaction last.</summary>
    [PyMember]
    public void Commit()
    {
        CheckThread();
        CheckOpen();
        End("COMMIT");
    }

    /// <summary>Takes the changes of the transaction back.</summary>
    [PyMember]
    public void Rollback()
    {
        CheckThread();
        CheckOpen();
        End("ROLLBACK");
    }

    /// <summary>Closes the database; changes that weren't committed are lost.</summary>
    [PyMember]
    public void Close()
    {
        CheckThread();
        ReleaseCursors();
        if (Interlocked.Exchange(ref handle, 0) is var open and not 0)
        {
            _ = NativeSqlite.sqlite3_close_v2(open);
        }
    }

    [PyMember("__enter__")]
    public PySqliteConnection EnterContext()
    {
        CheckThread();
        CheckOpen();
        return this;
    }

    [PyMember("__exit__")]
    public bool ExitContext(object? type, object? value, object? traceback)
    {
        if (type is null && value is null)
        {
            Commit();
        }
        else
        {
            Rollback();
        }

        return false;
    }

    [PyMember]
    public void Interrupt() => NativeSqlite.sqlite3_interrupt(Handle);

    /// <summary>Copies the database to another connection.</summary>
    [PyMember]
    public void Backup(
        PySqliteConnection target, [PyParam(KeywordOnly = true)] long pages = -1, [PyParam(KeywordOnly = true)] object? progress = null, [PyParam(KeywordOnly = true)] string name = "main", [PyParam(KeywordOnly = true)] double sleep = 0.25)
    {
        if (ReferenceEquals(target, this))
        {
            throw new ValueError("target cannot be the same connection instance");
        }

        var backup = NativeSqlite.sqlite3_backup_init(target.Handle, "main", Handle, name);
        if (backup == 0)
        {
            throw target.ErrorOf(NativeSqlite.sqlite3_extended_errcode(target.Handle));
        }

        int code;
        do
        {
            code = NativeSqlite.sqlite3_backup_step(backup, pages == 0 ? -1 : (int)pages);
            if (progress is not null)
            {
                PyOps.Call(progress, (long)code, (long)NativeSqlite.sqlite3_backup_remaining(backup), (long)NativeSqlite.sqlite3_backup_pagecount(backup));
            }
        }
        while (code == NativeSqlite.Ok);
        _ = NativeSqlite.sqlite3_backup_finish(backup);
        if (code != NativeSqlite.Done)
        {
            throw target.ErrorOf(code);
        }
    }

    /// <summary>The database as the lines of a script that makes it again.</summary>
    [PyMember]
    public IEnumerable<string> Iterdump() => SqliteDump.Lines(this);

    internal unsafe SqliteError ErrorOf(int code) =>
        SqliteError.Of(code, NativeSqlite.Utf8(handle == 0 ? NativeSqlite.sqlite3_errstr(code) : NativeSqlite.sqlite3_errmsg(handle)) ?? "unknown error");

    internal void Check(int code)
    {
        if (code != NativeSqlite.Ok)
        {
            throw SqliteCallbacks.TakeError() ?? ErrorOf(code);
        }
    }

    internal void CheckOpen() => _ = Handle;

    internal void CheckThread()
    {
        if (checksThread && PyThreading.GetIdent() is var current && current != thread)
        {
            throw new SqliteProgrammingError($"SQLite objects created in a thread can only be used in that same thread. The object was created in thread id {thread} and this is thread id {current}.");
        }
    }

    /// <summary>A change begins a transaction, unless the script asked for none.</summary>
    internal void BeginFor(SqliteStatement statement)
    {
        if (autocommit is null && IsolationLevel is not null && statement.IsChange && !InTransaction)
        {
            Run(IsolationLevel.Length == 0 ? "BEGIN " : "BEGIN " + IsolationLevel);
        }
    }

    internal unsafe void RunScript(string script)
    {
        if (autocommit is null && InTransaction)
        {
            Run("COMMIT");
        }

        var bytes = Encoding.UTF8.GetBytes(script + "\0");
        fixed (byte* first = bytes)
        {
            for (var at = first; *at != 0;)
            {
                Check(NativeSqlite.sqlite3_prepare_v2(Handle, at, -1, out var statement, out at));
                int code;
                while (statement != 0 && (code = NativeSqlite.sqlite3_step(statement)) is not NativeSqlite.Done)
                {
                    if (code != NativeSqlite.Row)
                    {
                        var error = SqliteCallbacks.TakeError() ?? (PyBaseException)ErrorOf(code);
                        _ = NativeSqlite.sqlite3_finalize(statement);
                        throw error;
                    }
                }

                _ = NativeSqlite.sqlite3_finalize(statement);
            }
        }
    }

    internal void Keep(PySqliteCursor cursor)
    {
        cursors.RemoveAll(c => !c.TryGetTarget(out var target) || ReferenceEquals(target, cursor));
        cursors.Add(new WeakReference<PySqliteCursor>(cursor));
    }

    private static SqliteProgrammingError Closed() => new("Cannot operate on a closed database.");

    private void End(string statement)
    {
        if (InTransaction)
        {
            Run(statement);
            if (autocommit == false)
            {
                Run("BEGIN");
            }
        }
    }

    private void Run(string sql)
    {
        using var statement = SqliteStatement.Prepare(this, sql)!;
        statement.Step();
    }

    private void ReleaseCursors()
    {
        foreach (var cursor in cursors)
        {
            if (cursor.TryGetTarget(out var target))
            {
                target.Release();
            }
        }

        cursors.Clear();
    }
}
