using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>What has SQLite call functions of the script.</summary>
internal static unsafe partial class NativeSqlite
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_create_function_v2(
        nint database,
        string name,
        int arguments,
        int encoding,
        nint data,
        delegate* unmanaged<nint, int, nint*, void> call,
        delegate* unmanaged<nint, int, nint*, void> step,
        delegate* unmanaged<nint, void> final,
        delegate* unmanaged<nint, void> destroy);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_create_collation_v2(
        nint database, string name, int encoding, nint data, delegate* unmanaged<nint, int, byte*, int, byte*, int> compare, delegate* unmanaged<nint, void> destroy);

    [LibraryImport(Library)]
    public static partial int sqlite3_set_authorizer(nint database, delegate* unmanaged<nint, int, byte*, byte*, byte*, byte*, int> call, nint data);

    [LibraryImport(Library)]
    public static partial int sqlite3_trace_v2(nint database, uint mask, delegate* unmanaged<uint, nint, nint, byte*, int> call, nint data);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_expanded_sql(nint statement);

    [LibraryImport(Library)]
    public static partial void sqlite3_free(byte* memory);

    [LibraryImport(Library)]
    public static partial void sqlite3_progress_handler(nint database, int instructions, delegate* unmanaged<nint, int> call, nint data);

    [LibraryImport(Library)]
    public static partial nint sqlite3_user_data(nint context);

    [LibraryImport(Library)]
    public static partial nint sqlite3_aggregate_context(nint context, int size);

    [LibraryImport(Library)]
    public static partial int sqlite3_value_type(nint value);

    [LibraryImport(Library)]
    public static partial long sqlite3_value_int64(nint value);

    [LibraryImport(Library)]
    public static partial double sqlite3_value_double(nint value);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_value_text(nint value);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_value_blob(nint value);

    [LibraryImport(Library)]
    public static partial int sqlite3_value_bytes(nint value);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_null(nint context);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_int64(nint context, long value);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_double(nint context, double value);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_text(nint context, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_blob(nint context, byte* value, int length, nint destructor);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void sqlite3_result_error(nint context, string message, int length);
}
