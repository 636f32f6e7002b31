using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>A statement of SQL that SQLite has compiled. What a script forgets to close is closed by .NET's finalizer.</summary>
internal sealed unsafe class SqliteStatement : IDisposable
{
    private readonly PySqliteConnection owner;
    private readonly string[] names;
    private nint handle;

    private SqliteStatement(PySqliteConnection owner, nint handle, string sql)
    {
        (this.owner, this.handle, Sql) = (owner, handle, sql);
        names = [.. Enumerable.Range(1, NativeSqlite.sqlite3_bind_parameter_count(handle)).Select(Name)];
        ColumnCount = NativeSqlite.sqlite3_column_count(handle);
        IsChange = FirstWord(sql) is "INSERT" or "UPDATE" or "DELETE" or "REPLACE";
    }

    ~SqliteStatement() => Dispose();

    public string Sql { get; }

    /// <summary>INSERT, UPDATE, DELETE or REPLACE: what a transaction is begun for.</summary>
    public bool IsChange { get; }

    public int ColumnCount { get; }

    public nint Handle => handle != 0 ? handle : throw new SqliteProgrammingError("Cannot operate on a closed cursor.");

    /// <summary>Compiles the one statement of the text; null if it holds none. ProgrammingError if it holds several.</summary>
    public static SqliteStatement? Prepare(PySqliteConnection owner, string sql)
    {
        var bytes = Encoding.UTF8.GetBytes(sql + "\0");
        if (bytes.AsSpan(0, bytes.Length - 1).Contains((byte)0))
        {
            throw new SqliteProgrammingError("the query contains a null character");
        }

        fixed (byte* first = bytes)
        {
            owner.Check(NativeSqlite.sqlite3_prepare_v2(owner.Handle, first, bytes.Length, out var handle, out var tail));
            if (handle == 0)
            {
                return null;
            }

            if (!IsBlank(NativeSqlite.Utf8(tail) ?? ""))
            {
                _ = NativeSqlite.sqlite3_finalize(handle);
                throw new SqliteProgrammingError("You can only execute one statement at a time.");
            }

            return new SqliteStatement(owner, handle, sql);
        }
    }

    public bool Step() => NativeSqlite.sqlite3_step(Handle) switch
    {
        NativeSqlite.Row => true,
        NativeSqlite.Done => false,
        var code => throw Failed(code),
    };

    public void Reset() => _ = NativeSqlite.sqlite3_reset(Handle);

    /// <summary>Binds a sequence to question marks, or a mapping to names. ProgrammingError if they don't fit.</summary>
    public void Bind(object? parameters)
    {
        _ = NativeSqlite.sqlite3_clear_bindings(Handle);
        if (parameters is IPyDict || (parameters is not (IPyList or System.Runtime.CompilerServices.ITuple or string or PyBytes) && PyOps.HasAttr(parameters, "keys")))
        {
            BindNames(parameters);
            return;
        }

        if (parameters is not (IPyList or System.Runtime.CompilerServices.ITuple or string) && !PyOps.HasAttr(parameters, "__getitem__"))
        {
            throw new SqliteProgrammingError("parameters are of unsupported type");
        }

        var values = PyOps.Iterate(parameters).ToArray();
        if (values.Length != names.Length)
        {
            throw new SqliteProgrammingError($"Incorrect number of bindings supplied. The current statement uses {names.Length}, and there are {values.Length} supplied.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            SqliteValues.Bind(Handle, i + 1, $"{i + 1}", values[i]);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref handle, 0) is var open and not 0)
        {
            _ = NativeSqlite.sqlite3_finalize(open);
        }

        GC.SuppressFinalize(this);
    }

    private static string FirstWord(string sql)
    {
        var text = SkipComments(sql);
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[..end].ToUpperInvariant();
    }

    private static bool IsBlank(string sql) => SkipComments(sql).TrimStart(';', ' ', '\t', '\r', '\n').Length == 0;

    private static string SkipComments(string sql)
    {
        while (true)
        {
            sql = sql.TrimStart();
            if (sql.StartsWith("--", StringComparison.Ordinal))
            {
                sql = sql.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? sql[(end + 1)..] : "";
            }
            else if (sql.StartsWith("/*", StringComparison.Ordinal))
            {
                sql = sql.IndexOf("*/", 2, StringComparison.Ordinal) is var end and >= 0 ? sql[(end + 2)..] : "";
            }
            else
            {
                return sql;
            }
        }
    }

    private string Name(int index) => NativeSqlite.Utf8(NativeSqlite.sqlite3_bind_parameter_name(handle, index)) ?? "";

    private void BindNames(object? parameters)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
            {
                throw new SqliteProgrammingError($"Binding {i + 1} has no name, but you supplied a dictionary (which has only names).");
            }

            object? value;
            try
            {
                value = PyOps.GetItem(parameters, names[i][1..]);
            }
            catch (LookupError)
            {
                throw new SqliteProgrammingError($"You did not supply a value for binding parameter :{names[i][1..]}.");
            }

            SqliteValues.Bind(Handle, i + 1, $"':{names[i][1..]}'", value);
        }
    }

    private PyBaseException Failed(int code)
    {
        var error = SqliteCallbacks.TakeError() ?? owner.ErrorOf(code);
        _ = NativeSqlite.sqlite3_reset(Handle);
        return error;
    }
}
