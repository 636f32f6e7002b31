namespace PyConc2Cs.Runtime;

/// <summary>SQLite's numbers: result codes, and the actions of an authorizer.</summary>
public static partial class PySqlite
{
    [PyMember("SQLITE_ABORT")]
    public const long Abort = 4;

    [PyMember("SQLITE_ABORT_ROLLBACK")]
    public const long AbortRollback = 516;

    [PyMember("SQLITE_ALTER_TABLE")]
    public const long AlterTable = 26;

    [PyMember("SQLITE_ANALYZE")]
    public const long Analyze = 28;

    [PyMember("SQLITE_ATTACH")]
    public const long Attach = 24;

    [PyMember("SQLITE_AUTH")]
    public const long Auth = 23;

    [PyMember("SQLITE_AUTH_USER")]
    public const long AuthUser = 279;

    [PyMember("SQLITE_BUSY")]
    public const long Busy = 5;

    [PyMember("SQLITE_BUSY_RECOVERY")]
    public const long BusyRecovery = 261;

    [PyMember("SQLITE_BUSY_SNAPSHOT")]
    public const long BusySnapshot = 517;

    [PyMember("SQLITE_BUSY_TIMEOUT")]
    public const long BusyTimeout = 773;

    [PyMember("SQLITE_CANTOPEN")]
    public const long Cantopen = 14;

    [PyMember("SQLITE_CANTOPEN_CONVPATH")]
    public const long CantopenConvpath = 1038;

    [PyMember("SQLITE_CANTOPEN_DIRTYWAL")]
    public const long CantopenDirtywal = 1294;

    [PyMember("SQLITE_CANTOPEN_FULLPATH")]
    public const long CantopenFullpath = 782;

    [PyMember("SQLITE_CANTOPEN_ISDIR")]
    public const long CantopenIsdir = 526;

    [PyMember("SQLITE_CANTOPEN_NOTEMPDIR")]
    public const long CantopenNotempdir = 270;

    [PyMember("SQLITE_CANTOPEN_SYMLINK")]
    public const long CantopenSymlink = 1550;

    [PyMember("SQLITE_CONSTRAINT")]
    public const long Constraint = 19;

    [PyMember("SQLITE_CONSTRAINT_CHECK")]
    public const long ConstraintCheck = 275;

    [PyMember("SQLITE_CONSTRAINT_COMMITHOOK")]
    public const long ConstraintCommithook = 531;

    [PyMember("SQLITE_CONSTRAINT_FOREIGNKEY")]
    public const long ConstraintForeignkey = 787;

    [PyMember("SQLITE_CONSTRAINT_FUNCTION")]
    public const long ConstraintFunction = 1043;

    [PyMember("SQLITE_CONSTRAINT_NOTNULL")]
    public const long ConstraintNotnull = 1299;

    [PyMember("SQLITE_CONSTRAINT_PINNED")]
    public const long ConstraintPinned = 2835;

    [PyMember("SQLITE_CONSTRAINT_PRIMARYKEY")]
    public const long ConstraintPrimarykey = 1555;

    [PyMember("SQLITE_CONSTRAINT_ROWID")]
    public const long ConstraintRowid = 2579;

    [PyMember("SQLITE_CONSTRAINT_TRIGGER")]
    public const long ConstraintTrigger = 1811;

    [PyMember("SQLITE_CONSTRAINT_UNIQUE")]
    public const long ConstraintUnique = 2067;

    [PyMember("SQLITE_CONSTRAINT_VTAB")]
    public const long ConstraintVtab = 2323;

    [PyMember("SQLITE_CORRUPT")]
    public const long Corrupt = 11;

    [PyMember("SQLITE_CORRUPT_INDEX")]
    public const long CorruptIndex = 779;

    [PyMember("SQLITE_CORRUPT_SEQUENCE")]
    public const long CorruptSequence = 523;

    [PyMember("SQLITE_CORRUPT_VTAB")]
    public const long CorruptVtab = 267;

    [PyMember("SQLITE_CREATE_INDEX")]
    public const long CreateIndex = 1;

    [PyMember("SQLITE_CREATE_TABLE")]
    public const long CreateTable = 2;

    [PyMember("SQLITE_CREATE_TEMP_INDEX")]
    public const long CreateTempIndex = 3;

    [PyMember("SQLITE_CREATE_TEMP_TABLE")]
    public const long CreateTempTable = 4;

    [PyMember("SQLITE_CREATE_TEMP_TRIGGER")]
    public const long CreateTempTrigger = 5;

    [PyMember("SQLITE_CREATE_TEMP_VIEW")]
    public const long CreateTempView = 6;

    [PyMember("SQLITE_CREATE_TRIGGER")]
    public const long CreateTrigger = 7;

    [PyMember("SQLITE_CREATE_VIEW")]
    public const long CreateView = 8;

    [PyMember("SQLITE_CREATE_VTABLE")]
    public const long CreateVtable = 29;

    [PyMember("SQLITE_DELETE")]
    public const long Delete = 9;

    [PyMember("SQLITE_DENY")]
    public const long Deny = 1;

    [PyMember("SQLITE_DETACH")]
    public const long Detach = 25;

    [PyMember("SQLITE_DONE")]
    public const long Done = 101;

    [PyMember("SQLITE_DROP_INDEX")]
    public const long DropIndex = 10;

    [PyMember("SQLITE_DROP_TABLE")]
    public const long DropTable = 11;

    [PyMember("SQLITE_DROP_TEMP_INDEX")]
    public const long DropTempIndex = 12;

    [PyMember("SQLITE_DROP_TEMP_TABLE")]
    public const long DropTempTable = 13;

    [PyMember("SQLITE_DROP_TEMP_TRIGGER")]
    public const long DropTempTrigger = 14;

    [PyMember("SQLITE_DROP_TEMP_VIEW")]
    public const long DropTempView = 15;

    [PyMember("SQLITE_DROP_TRIGGER")]
    public const long DropTrigger = 16;

    [PyMember("SQLITE_DROP_VIEW")]
    public const long DropView = 17;

    [PyMember("SQLITE_DROP_VTABLE")]
    public const long DropVtable = 30;

    [PyMember("SQLITE_EMPTY")]
    public const long Empty = 16;

    [PyMember("SQLITE_ERROR")]
    public const long Error = 1;

    [PyMember("SQLITE_ERROR_MISSING_COLLSEQ")]
    public const long ErrorMissingCollseq = 257;

    [PyMember("SQLITE_ERROR_RETRY")]
    public const long ErrorRetry = 513;

    [PyMember("SQLITE_ERROR_SNAPSHOT")]
    public const long ErrorSnapshot = 769;

    [PyMember("SQLITE_FORMAT")]
    public const long Format = 24;

    [PyMember("SQLITE_FULL")]
    public const long Full = 13;

    [PyMember("SQLITE_FUNCTION")]
    public const long Function = 31;

    [PyMember("SQLITE_IGNORE")]
    public const long Ignore = 2;

    [PyMember("SQLITE_INSERT")]
    public const long Insert = 18;

    [PyMember("SQLITE_INTERNAL")]
    public const long Internal = 2;

    [PyMember("SQLITE_INTERRUPT")]
    public const long Interrupt = 9;

    [PyMember("SQLITE_IOERR")]
    public const long Ioerr = 10;

    [PyMember("SQLITE_LIMIT_ATTACHED")]
    public const long LimitAttached = 7;
}
