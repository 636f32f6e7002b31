namespace PyConc2Cs.Runtime;

/// <summary>sqlite3.Warning: a warning of the database interface (PEP 249).</summary>
[PyClass("sqlite3", "Warning")]
public partial class SqliteWarning : PyException
{
    [PyMember]
    public SqliteWarning(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Warning";

    public override string PyModuleName => "sqlite3";
}

/// <summary>sqlite3.Error: the base of all errors of the module.</summary>
[PyClass("sqlite3", "Error")]
public partial class SqliteError : PyException
{
    [PyMember]
    public SqliteError(params object?[] args)
        : base(args)
    {
    }

    /// <summary>The number that SQLite gave the error.</summary>
    [PyMember("sqlite_errorcode")]
    public long ErrorCode { get; set; }

    /// <summary>Its name, such as SQLITE_CONSTRAINT_UNIQUE.</summary>
    [PyMember("sqlite_errorname")]
    public string? ErrorName { get; set; }

    public override string PyTypeName => "Error";

    public override string PyModuleName => "sqlite3";

    /// <summary>The error that belongs to a result code, with SQLite's message.</summary>
    internal static SqliteError Of(int code, string message)
    {
        object?[] args = [message];
        SqliteError error = (code & 0xff) switch
        {
            2 or 12 => new SqliteInternalError(args),
            3 or 1 or 4 or 5 or 6 or 8 or 9 or 10 or 13 or 14 or 15 or 16 or 17 => new SqliteOperationalError(args),
            11 => new SqliteDatabaseError(args),
            18 => new SqliteDataError(args),
            19 or 20 => new SqliteIntegrityError(args),
            21 or 25 => new SqliteInterfaceError(args),
            _ => new SqliteDatabaseError(args),
        };
        error.ErrorCode = code;
        error.ErrorName = PySqlite.NameOf(code);
        return error;
    }
}

/// <summary>The interface itself was used wrongly.</summary>
[PyClass("sqlite3", "InterfaceError")]
public partial class SqliteInterfaceError : SqliteError
{
    [PyMember]
    public SqliteInterfaceError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InterfaceError";
}

/// <summary>An error that has to do with the database.</summary>
[PyClass("sqlite3", "DatabaseError")]
public partial class SqliteDatabaseError : SqliteError
{
    [PyMember]
    public SqliteDatabaseError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DatabaseError";
}

/// <summary>The data can't be processed: a number out of range, a text that is too long.</summary>
[PyClass("sqlite3", "DataError")]
public partial class SqliteDataError : SqliteDatabaseError
{
    [PyMember]
    public SqliteDataError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "DataError";
}

/// <summary>The database can't do it now: no such table, locked, disk full; or the SQL is wrong.</summary>
[PyClass("sqlite3", "OperationalError")]
public partial class SqliteOperationalError : SqliteDatabaseError
{
    [PyMember]
    public SqliteOperationalError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "OperationalError";
}

/// <summary>A constraint of the tables would be broken.</summary>
[PyClass("sqlite3", "IntegrityError")]
public partial class SqliteIntegrityError : SqliteDatabaseError
{
    [PyMember]
    public SqliteIntegrityError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "IntegrityError";
}

/// <summary>SQLite itself is in trouble.</summary>
[PyClass("sqlite3", "InternalError")]
public partial class SqliteInternalError : SqliteDatabaseError
{
    [PyMember]
    public SqliteInternalError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InternalError";
}

/// <summary>The script uses the interface wrongly: a closed connection, a wrong number of parameters.</summary>
[PyClass("sqlite3", "ProgrammingError")]
public partial class SqliteProgrammingError : SqliteDatabaseError
{
    [PyMember]
    public SqliteProgrammingError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ProgrammingError";
}

/// <summary>The SQLite library can't do it.</summary>
[PyClass("sqlite3", "NotSupportedError")]
public partial class SqliteNotSupportedError : SqliteDatabaseError
{
    [PyMember]
    public SqliteNotSupportedError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NotSupportedError";
}
