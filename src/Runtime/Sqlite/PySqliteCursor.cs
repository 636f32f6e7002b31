using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>sqlite3.Cursor: executes statements and gives their rows, one step ahead of the script as in CPython.</summary>
[PyClass("sqlite3", "Cursor")]
public sealed partial class PySqliteCursor : PyIterator<object?>
{
    private SqliteStatement? statement;
    private bool hasRow;
    private bool isClosed;

    [PyMember]
    public PySqliteCursor(PySqliteConnection connection)
    {
        Connection = connection;
        RowFactory = connection.RowFactory;
    }

    [PyMember]
    public PySqliteConnection Connection { get; }

    [PyMember("row_factory")]
    public object? RowFactory { get; set; }

    [PyMember]
    public long Arraysize { get; set; } = 1;

    /// <summary>How many rows the last change touched; -1 after anything else.</summary>
    [PyMember]
    public long Rowcount { get; private set; } = -1;

    /// <summary>The number of the row that was inserted last.</summary>
    [PyMember]
    public long? Lastrowid { get; private set; }

    /// <summary>A tuple of seven for each column, of which the first is the name; None after a statement without columns.</summary>
    [PyMember]
    public object? Description { get; private set; }

    internal string[] ColumnNames { get; private set; } = [];

    /// <summary>Executes a statement with its parameters. sqlite3.Error.</summary>
    [PyMember]
    public PySqliteCursor Execute(string sql, [PyParam(PositionalOnly = true)] object? parameters = null)
    {
        Start(sql);
        if (statement is not null)
        {
            Connection.BeginFor(statement);
            Guarded(() =>
            {
                statement.Bind(parameters ?? PyOps.ToTuple([]));
                hasRow = statement.Step();
                return true;
            });
            Describe();
            Rowcount = statement.IsChange ? NativeSqlite.sqlite3_changes(Connection.Handle) : -1;
            Lastrowid = statement.IsChange ? NativeSqlite.sqlite3_last_insert_rowid(Connection.Handle) : Lastrowid;
            EndIfDone();
        }

        return this;
    }

    /// <summary>Executes a change once for each set of parameters. ProgrammingError if the statement gives rows.</summary>
    [PyMember]
    public PySqliteCursor Executemany(string sql, [PyParam(PositionalOnly = true)] object? parameters)
    {
        Start(sql);
        if (statement is null)
        {
            return this;
        }

        if (!statement.IsChange)
        {
            Release();
            throw new SqliteProgrammingError("executemany() can only execute DML statements.");
        }

        Connection.BeginFor(statement);
        var count = 0L;
        foreach (var set in PyOps.Iterate(parameters))
        {
            Guarded(() =>
            {
                statement.Bind(set);
                return statement.Step();
            });
            count += NativeSqlite.sqlite3_changes(Connection.Handle);
            statement.Reset();
        }

        Rowcount = count;
        Description = null;
        Release();
        return this;
    }

    /// <summary>Executes all statements of the text, after a commit.</summary>
    [PyMember]
    public PySqliteCursor Executescript(string sqlScript)
    {
        CheckOpen();
        Release();
        Connection.RunScript(sqlScript);
        return this;
    }

    /// <summary>The next row; None after the last one.</summary>
    [PyMember]
    public object? Fetchone()
    {
        CheckOpen();
        return TryNext(out var row) ? row : null;
    }

    /// <summary>The next rows, as many as there are up to the size.</summary>
    [PyMember]
    public PyList<object?> Fetchmany(long? size = null)
    {
        CheckOpen();
        var rows = new PyList<object?>();
        while (rows.Length < (size ?? Arraysize) && TryNext(out var row))
        {
            rows.Append(row);
        }

        return rows;
    }

    /// <summary>All rows that are left.</summary>
    [PyMember]
    public PyList<object?> Fetchall()
    {
        CheckOpen();
        var rows = new PyList<object?>();
        while (TryNext(out var row))
        {
            rows.Append(row);
        }

        return rows;
    }

    [PyMember]
    public void Setinputsizes(object? sizes)
    {
    }

    [PyMember]
    public void Setoutputsize(long size, long? column = null)
    {
    }

    [PyMember]
    public override object? Close()
    {
        Connection.CheckThread();
        Connection.CheckOpen();
        Release();
        isClosed = true;
        return null;
    }

    [PyMember("__next__")]
    public object? Next() => TryNext(out var row) ? row : throw new StopIteration();

    public override bool TryNext([MaybeNullWhen(false)] out object? item)
    {
        CheckOpen();
        item = null;
        if (statement is null || !hasRow)
        {
            return false;
        }

        item = ReadRow(statement);
        hasRow = Guarded(statement.Step);
        EndIfDone();
        return true;
    }

    internal void Release()
    {
        hasRow = false;
        statement?.Dispose();
        statement = null;
    }

    private void Start(string sql)
    {
        CheckOpen();
        Release();
        (Rowcount, Description) = (-1, null);
        statement = SqliteStatement.Prepare(Connection, sql);
        Connection.Keep(this);
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch
        {
            Rowcount = -1;
            Release();
            throw;
        }
    }

    private void EndIfDone()
    {
        if (!hasRow)
        {
            statement?.Reset();
            Release();
        }
    }

    private unsafe void Describe()
    {
        var count = statement!.ColumnCount;
        if (count == 0)
        {
            Description = null;
            return;
        }

        ColumnNames = new string[count];
        for (var i = 0; i < count; i++)
        {
            var name = NativeSqlite.Utf8(NativeSqlite.sqlite3_column_name(statement.Handle, i)) ?? "";
            var end = (Connection.DetectTypes & PySqlite.ParseColNames) != 0 ? name.IndexOf(" [", StringComparison.Ordinal) : -1;
            ColumnNames[i] = end >= 0 ? name[..end] : name;
        }

        Description = PyOps.ToTuple([.. ColumnNames.Select(name => (object?)PyOps.ToTuple([name, null, null, null, null, null, null]))]);
    }

    private object? ReadRow(SqliteStatement from)
    {
        var values = new object?[from.ColumnCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadColumn(from.Handle, i);
        }

        object row = PyOps.ToTuple(values);
        return RowFactory switch
        {
            null => row,
            PyClass { Name: "Row", Module: "sqlite3" } => new PySqliteRow(this, row),
            var factory => PyOps.Call(factory, this, row),
        };
    }

    private object? ReadColumn(nint handle, int column)
    {
        if (Connection.DetectTypes != 0 && ConverterOf(handle, column) is { } converter)
        {
            return NativeSqlite.sqlite3_column_type(handle, column) == 5 ? null : PyOps.Call(converter, SqliteValues.ColumnBytes(handle, column));
        }

        return SqliteValues.Column(handle, column, Connection.TextFactory);
    }

    private unsafe object? ConverterOf(nint handle, int column)
    {
        if ((Connection.DetectTypes & PySqlite.ParseColNames) != 0 && NativeSqlite.Utf8(NativeSqlite.sqlite3_column_name(handle, column)) is { } name
            && name.IndexOf('[', StringComparison.Ordinal) is var open and >= 0 && name.IndexOf(']', open) is var close and >= 0)
        {
            return SqliteConverters.Find(name[(open + 1)..close]);
        }

        return (Connection.DetectTypes & PySqlite.ParseDeclTypes) != 0 && NativeSqlite.Utf8(NativeSqlite.sqlite3_column_decltype(handle, column)) is { } type
            ? SqliteConverters.Find(type.Split(' ', '(')[0])
            : null;
    }

    private void CheckOpen()
    {
        if (isClosed)
        {
            throw new SqliteProgrammingError("Cannot operate on a closed cursor.");
        }

        Connection.CheckThread();
        Connection.CheckOpen();
    }
}
