namespace PyConc2Cs.Runtime;

/// <summary>SQLite's numbers from the limits on.</summary>
public static partial class PySqlite
{
    [PyMember("SQLITE_LIMIT_COLUMN")]
    public const long LimitColumn = 2;

    [PyMember("SQLITE_LIMIT_COMPOUND_SELECT")]
    public const long LimitCompoundSelect = 4;

    [PyMember("SQLITE_LIMIT_EXPR_DEPTH")]
    public const long LimitExprDepth = 3;

    [PyMember("SQLITE_LIMIT_FUNCTION_ARG")]
    public const long LimitFunctionArg = 6;

    [PyMember("SQLITE_LIMIT_LENGTH")]
    public const long LimitLength = 0;

    [PyMember("SQLITE_LIMIT_LIKE_PATTERN_LENGTH")]
    public const long LimitLikePatternLength = 8;

    [PyMember("SQLITE_LIMIT_SQL_LENGTH")]
    public const long LimitSqlLength = 1;

    [PyMember("SQLITE_LIMIT_TRIGGER_DEPTH")]
    public const long LimitTriggerDepth = 10;

    [PyMember("SQLITE_LIMIT_VARIABLE_NUMBER")]
    public const long LimitVariableNumber = 9;

    [PyMember("SQLITE_LIMIT_VDBE_OP")]
    public const long LimitVdbeOp = 5;

    [PyMember("SQLITE_LIMIT_WORKER_THREADS")]
    public const long LimitWorkerThreads = 11;

    [PyMember("SQLITE_LOCKED")]
    public const long Locked = 6;

    [PyMember("SQLITE_LOCKED_SHAREDCACHE")]
    public const long LockedSharedcache = 262;

    [PyMember("SQLITE_LOCKED_VTAB")]
    public const long LockedVtab = 518;

    [PyMember("SQLITE_MISMATCH")]
    public const long Mismatch = 20;

    [PyMember("SQLITE_MISUSE")]
    public const long Misuse = 21;

    [PyMember("SQLITE_NOLFS")]
    public const long Nolfs = 22;

    [PyMember("SQLITE_NOMEM")]
    public const long Nomem = 7;

    [PyMember("SQLITE_NOTADB")]
    public const long Notadb = 26;

    [PyMember("SQLITE_NOTFOUND")]
    public const long Notfound = 12;

    [PyMember("SQLITE_NOTICE")]
    public const long Notice = 27;

    [PyMember("SQLITE_NOTICE_RECOVER_ROLLBACK")]
    public const long NoticeRecoverRollback = 539;

    [PyMember("SQLITE_NOTICE_RECOVER_WAL")]
    public const long NoticeRecoverWal = 283;

    [PyMember("SQLITE_OK")]
    public const long Ok = 0;

    [PyMember("SQLITE_OK_LOAD_PERMANENTLY")]
    public const long OkLoadPermanently = 256;

    [PyMember("SQLITE_OK_SYMLINK")]
    public const long OkSymlink = 512;

    [PyMember("SQLITE_PERM")]
    public const long Perm = 3;

    [PyMember("SQLITE_PRAGMA")]
    public const long Pragma = 19;

    [PyMember("SQLITE_PROTOCOL")]
    public const long Protocol = 15;

    [PyMember("SQLITE_RANGE")]
    public const long Range = 25;

    [PyMember("SQLITE_READ")]
    public const long Read = 20;

    [PyMember("SQLITE_READONLY")]
    public const long Readonly = 8;

    [PyMember("SQLITE_READONLY_CANTINIT")]
    public const long ReadonlyCantinit = 1288;

    [PyMember("SQLITE_READONLY_CANTLOCK")]
    public const long ReadonlyCantlock = 520;

    [PyMember("SQLITE_READONLY_DBMOVED")]
    public const long ReadonlyDbmoved = 1032;

    [PyMember("SQLITE_READONLY_DIRECTORY")]
    public const long ReadonlyDirectory = 1544;

    [PyMember("SQLITE_READONLY_RECOVERY")]
    public const long ReadonlyRecovery = 264;

    [PyMember("SQLITE_READONLY_ROLLBACK")]
    public const long ReadonlyRollback = 776;

    [PyMember("SQLITE_RECURSIVE")]
    public const long Recursive = 33;

    [PyMember("SQLITE_REINDEX")]
    public const long Reindex = 27;

    [PyMember("SQLITE_ROW")]
    public const long Row = 100;

    [PyMember("SQLITE_SAVEPOINT")]
    public const long Savepoint = 32;

    [PyMember("SQLITE_SCHEMA")]
    public const long Schema = 17;

    [PyMember("SQLITE_SELECT")]
    public const long Select = 21;

    [PyMember("SQLITE_TOOBIG")]
    public const long Toobig = 18;

    [PyMember("SQLITE_TRANSACTION")]
    public const long Transaction = 22;

    [PyMember("SQLITE_UPDATE")]
    public const long Update = 23;

    [PyMember("SQLITE_WARNING")]
    public const long Warning = 28;

    [PyMember("SQLITE_WARNING_AUTOINDEX")]
    public const long WarningAutoindex = 284;

    /// <summary>The name of a result code.</summary>
    internal static string NameOf(int code) => FirstNames(code) ?? OtherNames(code) ?? (code > 255 ? NameOf(code & 255) : "unknown");

    private static string? FirstNames(int code) => code switch
    {
        (int)Abort => "SQLITE_ABORT",
        (int)AbortRollback => "SQLITE_ABORT_ROLLBACK",
        (int)Auth => "SQLITE_AUTH",
        (int)AuthUser => "SQLITE_AUTH_USER",
        (int)Busy => "SQLITE_BUSY",
        (int)BusyRecovery => "SQLITE_BUSY_RECOVERY",
        (int)BusySnapshot => "SQLITE_BUSY_SNAPSHOT",
        (int)BusyTimeout => "SQLITE_BUSY_TIMEOUT",
        (int)Cantopen => "SQLITE_CANTOPEN",
        (int)CantopenConvpath => "SQLITE_CANTOPEN_CONVPATH",
        (int)CantopenDirtywal => "SQLITE_CANTOPEN_DIRTYWAL",
        (int)CantopenFullpath => "SQLITE_CANTOPEN_FULLPATH",
        (int)CantopenIsdir => "SQLITE_CANTOPEN_ISDIR",
        (int)CantopenNotempdir => "SQLITE_CANTOPEN_NOTEMPDIR",
        (int)CantopenSymlink => "SQLITE_CANTOPEN_SYMLINK",
        (int)Constraint => "SQLITE_CONSTRAINT",
        (int)ConstraintCheck => "SQLITE_CONSTRAINT_CHECK",
        (int)ConstraintCommithook => "SQLITE_CONSTRAINT_COMMITHOOK",
        (int)ConstraintForeignkey => "SQLITE_CONSTRAINT_FOREIGNKEY",
        (int)ConstraintFunction => "SQLITE_CONSTRAINT_FUNCTION",
        (int)ConstraintNotnull => "SQLITE_CONSTRAINT_NOTNULL",
        (int)ConstraintPinned => "SQLITE_CONSTRAINT_PINNED",
        (int)ConstraintPrimarykey => "SQLITE_CONSTRAINT_PRIMARYKEY",
        (int)ConstraintRowid => "SQLITE_CONSTRAINT_ROWID",
        (int)ConstraintTrigger => "SQLITE_CONSTRAINT_TRIGGER",
        (int)ConstraintUnique => "SQLITE_CONSTRAINT_UNIQUE",
        (int)ConstraintVtab => "SQLITE_CONSTRAINT_VTAB",
        (int)Corrupt => "SQLITE_CORRUPT",
        (int)CorruptIndex => "SQLITE_CORRUPT_INDEX",
        (int)CorruptSequence => "SQLITE_CORRUPT_SEQUENCE",
        (int)CorruptVtab => "SQLITE_CORRUPT_VTAB",
        (int)Done => "SQLITE_DONE",
        (int)Empty => "SQLITE_EMPTY",
        (int)Error => "SQLITE_ERROR",
        (int)ErrorMissingCollseq => "SQLITE_ERROR_MISSING_COLLSEQ",
        (int)ErrorRetry => "SQLITE_ERROR_RETRY",
        _ => null,
    };

    private static string? OtherNames(int code) => code switch
    {
        (int)ErrorSnapshot => "SQLITE_ERROR_SNAPSHOT",
        (int)Format => "SQLITE_FORMAT",
        (int)Full => "SQLITE_FULL",
        (int)Internal => "SQLITE_INTERNAL",
        (int)Interrupt => "SQLITE_INTERRUPT",
        (int)Ioerr => "SQLITE_IOERR",
        (int)Locked => "SQLITE_LOCKED",
        (int)LockedSharedcache => "SQLITE_LOCKED_SHAREDCACHE",
        (int)LockedVtab => "SQLITE_LOCKED_VTAB",
        (int)Mismatch => "SQLITE_MISMATCH",
        (int)Misuse => "SQLITE_MISUSE",
        (int)Nolfs => "SQLITE_NOLFS",
        (int)Nomem => "SQLITE_NOMEM",
        (int)Notadb => "SQLITE_NOTADB",
        (int)Notfound => "SQLITE_NOTFOUND",
        (int)Notice => "SQLITE_NOTICE",
        (int)NoticeRecoverRollback => "SQLITE_NOTICE_RECOVER_ROLLBACK",
        (int)NoticeRecoverWal => "SQLITE_NOTICE_RECOVER_WAL",
        (int)Ok => "SQLITE_OK",
        (int)OkLoadPermanently => "SQLITE_OK_LOAD_PERMANENTLY",
        (int)OkSymlink => "SQLITE_OK_SYMLINK",
        (int)Perm => "SQLITE_PERM",
        (int)Protocol => "SQLITE_PROTOCOL",
        (int)Range => "SQLITE_RANGE",
        (int)Readonly => "SQLITE_READONLY",
        (int)ReadonlyCantinit => "SQLITE_READONLY_CANTINIT",
        (int)ReadonlyCantlock => "SQLITE_READONLY_CANTLOCK",
        (int)ReadonlyDbmoved => "SQLITE_READONLY_DBMOVED",
        (int)ReadonlyDirectory => "SQLITE_READONLY_DIRECTORY",
        (int)ReadonlyRecovery => "SQLITE_READONLY_RECOVERY",
        (int)ReadonlyRollback => "SQLITE_READONLY_ROLLBACK",
        (int)Row => "SQLITE_ROW",
        (int)Schema => "SQLITE_SCHEMA",
        (int)Toobig => "SQLITE_TOOBIG",
        (int)Warning => "SQLITE_WARNING",
        (int)WarningAutoindex => "SQLITE_WARNING_AUTOINDEX",
        _ => null,
    };
}
