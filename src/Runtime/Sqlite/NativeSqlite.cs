using System.Runtime.InteropServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The C functions of the SQLite library that the operating system has, as CPython uses it too.</summary>
internal static unsafe partial class NativeSqlite
{
    public const int Ok = 0;
    public const int Row = 100;
    public const int Done = 101;
    public const int Integer = 1;
    public const int Float = 2;
    public const int Text = 3;
    public const int Blob = 4;

    /// <summary>SQLITE_TRANSIENT: SQLite makes its own copy of what it gets.</summary>
    public static readonly nint Transient = -1;

    private const string Library = "pyconc2cs_sqlite3";

    static NativeSqlite() => NativeLibrary.SetDllImportResolver(typeof(NativeSqlite).Assembly, Resolve);

    public static string? Utf8(byte* text) => text is null ? null : Marshal.PtrToStringUTF8((nint)text);

    public static string TextOf(byte* text, int length) => text is null ? "" : Encoding.UTF8.GetString(text, length);

    private static nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        string[] candidates = OperatingSystem.IsWindows() ? ["winsqlite3.dll", "sqlite3.dll"]
            : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : ["libsqlite3.so.0", "libsqlite3.so"];
        foreach (var candidate in candidates)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                return handle;
            }
        }

        throw new ModuleNotFoundError($"No module named '_sqlite3': the library {candidates[0]} isn't installed");
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_open_v2(string filename, out nint database, int flags, string? vfs);

    [LibraryImport(Library)]
    public static partial int sqlite3_close_v2(nint database);

    [LibraryImport(Library)]
    public static partial int sqlite3_busy_timeout(nint database, int milliseconds);

    [LibraryImport(Library)]
    public static partial int sqlite3_extended_result_codes(nint database, int on);

    [LibraryImport(Library)]
    public static partial int sqlite3_extended_errcode(nint database);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_errmsg(nint database);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_errstr(int code);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_libversion();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_complete(string sql);

    [LibraryImport(Library)]
    public static partial int sqlite3_prepare_v2(nint database, byte* sql, int length, out nint statement, out byte* tail);

    [LibraryImport(Library)]
    public static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_reset(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_clear_bindings(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_stmt_readonly(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_parameter_count(nint statement);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_bind_parameter_name(nint statement, int index);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_null(nint statement, int index);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_int64(nint statement, int index, long value);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_double(nint statement, int index, double value);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_text(nint statement, int index, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_blob(nint statement, int index, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    public static partial int sqlite3_column_count(nint statement);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_column_name(nint statement, int column);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_column_decltype(nint statement, int column);

    [LibraryImport(Library)]
    public static partial int sqlite3_column_type(nint statement, int column);

    [LibraryImport(Library)]
    public static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library)]
    public static partial double sqlite3_column_double(nint statement, int column);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_column_text(nint statement, int column);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_column_blob(nint statement, int column);

    [LibraryImport(Library)]
    public static partial int sqlite3_column_bytes(nint statement, int column);

    [LibraryImport(Library)]
    public static partial int sqlite3_changes(nint database);

    [LibraryImport(Library)]
    public static partial int sqlite3_total_changes(nint database);

    [LibraryImport(Library)]
    public static partial long sqlite3_last_insert_rowid(nint database);

    [LibraryImport(Library)]
    public static partial int sqlite3_get_autocommit(nint database);

    [LibraryImport(Library)]
    public static partial void sqlite3_interrupt(nint database);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint sqlite3_backup_init(nint target, string targetName, nint source, string sourceName);

    [LibraryImport(Library)]
    public static partial int sqlite3_backup_step(nint backup, int pages);

    [LibraryImport(Library)]
    public static partial int sqlite3_backup_finish(nint backup);

    [LibraryImport(Library)]
    public static partial int sqlite3_backup_remaining(nint backup);

    [LibraryImport(Library)]
    public static partial int sqlite3_backup_pagecount(nint backup);
}
