using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Functions of the script that SQL calls.</summary>
public sealed partial class PySqliteConnection
{
    private const int Utf8Text = 1;
    private const int IsDeterministic = 0x800;

    /// <summary>A function for SQL; a negative number of arguments for any. None takes it away.</summary>
    [PyMember]
    public unsafe void CreateFunction(string name, long narg, object? func, [PyParam(KeywordOnly = true)] bool deterministic = false)
    {
        CheckThread();
        var flags = Utf8Text | (deterministic ? IsDeterministic : 0);
        Defined(func is null
            ? NativeSqlite.sqlite3_create_function_v2(Handle, name, (int)narg, flags, 0, null, null, null, null)
            : NativeSqlite.sqlite3_create_function_v2(Handle, name, (int)narg, flags, SqliteCallbacks.Keep(func), &SqliteCallbacks.Call, null, null, &SqliteCallbacks.Free), "Error creating function");
    }

    /// <summary>A function over many rows: a class with step(...) and finalize().</summary>
    [PyMember]
    public unsafe void CreateAggregate(string name, long nArg, object? aggregateClass)
    {
        CheckThread();
        Defined(aggregateClass is null
            ? NativeSqlite.sqlite3_create_function_v2(Handle, name, (int)nArg, Utf8Text, 0, null, null, null, null)
            : NativeSqlite.sqlite3_create_function_v2(Handle, name, (int)nArg, Utf8Text, SqliteCallbacks.Keep(aggregateClass), null, &SqliteCallbacks.Step, &SqliteCallbacks.Final, &SqliteCallbacks.Free), "Error creating aggregate");
    }

    /// <summary>An order of texts: a function of two that gives a number below, at or above 0.</summary>
    [PyMember]
    public unsafe void CreateCollation(string name, object? callback)
    {
        CheckThread();
        Check(callback is null
            ? NativeSqlite.sqlite3_create_collation_v2(Handle, name, Utf8Text, 0, null, null)
            : NativeSqlite.sqlite3_create_collation_v2(Handle, name, Utf8Text, SqliteCallbacks.Keep(callback), &SqliteCallbacks.Compare, &SqliteCallbacks.Free));
    }

    /// <summary>Asks the function for each access to a column: SQLITE_OK, SQLITE_DENY or SQLITE_IGNORE.</summary>
    [PyMember]
    public unsafe void SetAuthorizer(object? authorizerCallback)
    {
        CheckThread();
        Check(authorizerCallback is null
            ? NativeSqlite.sqlite3_set_authorizer(Handle, null, 0)
            : NativeSqlite.sqlite3_set_authorizer(Handle, &SqliteCallbacks.Authorize, SqliteCallbacks.Keep(authorizerCallback)));
    }

    /// <summary>Calls the function with each statement that is executed.</summary>
    [PyMember]
    public unsafe void SetTraceCallback(object? traceCallback)
    {
        CheckThread();
        Check(traceCallback is null
            ? NativeSqlite.sqlite3_trace_v2(Handle, 0, null, 0)
            : NativeSqlite.sqlite3_trace_v2(Handle, 1, &SqliteCallbacks.Trace, SqliteCallbacks.Keep(traceCallback)));
    }

    /// <summary>Calls the function every n instructions of SQLite's machine; what is true ends the statement.</summary>
    [PyMember]
    public unsafe void SetProgressHandler(object? progressHandler, long n)
    {
        CheckThread();
        if (progressHandler is null)
        {
            NativeSqlite.sqlite3_progress_handler(Handle, 0, null, 0);
        }
        else
        {
            NativeSqlite.sqlite3_progress_handler(Handle, (int)n, &SqliteCallbacks.Progress, SqliteCallbacks.Keep(progressHandler));
        }
    }

    private static void Defined(int code, string message)
    {
        if (code != NativeSqlite.Ok)
        {
            throw new SqliteOperationalError(message);
        }
    }
}

/// <summary>
/// What SQLite calls. An exception can't pass through SQLite: it becomes an error of SQLite, as in CPython, whose message says what failed.
/// </summary>
internal static unsafe class SqliteCallbacks
{
    [ThreadStatic]
    private static PyBaseException? pending;

    public static bool ShowsErrors { get; set; }

    public static nint Keep(object callable) => GCHandle.ToIntPtr(GCHandle.Alloc(callable));

    /// <summary>What must reach the script as it is: Ctrl-C in a callback.</summary>
    public static PyBaseException? TakeError()
    {
        var error = pending;
        pending = null;
        return error;
    }

    [UnmanagedCallersOnly]
    public static void Free(nint data) => GCHandle.FromIntPtr(data).Free();

    [UnmanagedCallersOnly]
    public static void Call(nint context, int count, nint* values) => Run(context, "user-defined function raised exception", () =>
    {
        var result = PyOps.Call(GCHandle.FromIntPtr(NativeSqlite.sqlite3_user_data(context)).Target, Arguments(count, values));
        if (!SqliteValues.Give(context, result))
        {
            NativeSqlite.sqlite3_result_error(context, "user-defined function raised exception", -1);
        }
    });

    [UnmanagedCallersOnly]
    public static void Step(nint context, int count, nint* values) => Run(context, "user-defined aggregate's 'step' method raised error", () =>
    {
        var place = (nint*)NativeSqlite.sqlite3_aggregate_context(context, sizeof(nint));
        if (*place == 0)
        {
            *place = Keep(PyOps.Call(GCHandle.FromIntPtr(NativeSqlite.sqlite3_user_data(context)).Target)!);
        }

        PyOps.CallMethod(GCHandle.FromIntPtr(*place).Target, "step", Arguments(count, values));
    });

    [UnmanagedCallersOnly]
    public static void Final(nint context) => Run(context, "user-defined aggregate's 'finalize' method raised error", () =>
    {
        var place = (nint*)NativeSqlite.sqlite3_aggregate_context(context, 0);
        var isNew = place is null || *place == 0;
        var instance = isNew ? PyOps.Call(GCHandle.FromIntPtr(NativeSqlite.sqlite3_user_data(context)).Target) : GCHandle.FromIntPtr(*place).Target;
        if (!isNew)
        {
            GCHandle.FromIntPtr(*place).Free();
        }

        SqliteValues.Give(context, PyOps.CallMethod(instance, "finalize"));
    });

    [UnmanagedCallersOnly]
    public static int Compare(nint data, int leftLength, byte* left, int rightLength, byte* right) => Guarded(
        () => (int)PyConvert.ToLong(PyOps.Call(GCHandle.FromIntPtr(data).Target, NativeSqlite.TextOf(left, leftLength), NativeSqlite.TextOf(right, rightLength))), 0);

    [UnmanagedCallersOnly]
    public static int Authorize(nint data, int action, byte* first, byte* second, byte* database, byte* trigger) => Guarded(
        () => (int)PyConvert.ToLong(PyOps.Call(
            GCHandle.FromIntPtr(data).Target, (long)action, NativeSqlite.Utf8(first), NativeSqlite.Utf8(second), NativeSqlite.Utf8(database), NativeSqlite.Utf8(trigger))), 1);

    [UnmanagedCallersOnly]
    public static int Trace(uint kind, nint data, nint statement, byte* sql)
    {
        var expanded = NativeSqlite.sqlite3_expanded_sql(statement);
        var text = NativeSqlite.Utf8(expanded) ?? NativeSqlite.Utf8(sql);
        NativeSqlite.sqlite3_free(expanded);
        return Guarded(
            () =>
            {
                PyOps.Call(GCHandle.FromIntPtr(data).Target, text);
                return 0;
            },
            0);
    }

    [UnmanagedCallersOnly]
    public static int Progress(nint data) => Guarded(() => PyOps.Truth(PyOps.Call(GCHandle.FromIntPtr(data).Target)) ? 1 : 0, 1);

    private static object?[] Arguments(int count, nint* values)
    {
        var result = new object?[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = SqliteValues.Argument(values[i]);
        }

        return result;
    }

    private static void Run(nint context, string message, Action work)
    {
        if (Guarded(() =>
        {
            work();
            return 0;
        }, -1) != 0)
        {
            NativeSqlite.sqlite3_result_error(context, message, -1);
        }
    }

    private static int Guarded(Func<int> work, int failed)
    {
        try
        {
            return work();
        }
        catch (PyException error)
        {
            if (ShowsErrors)
            {
                PyStreams.WriteError(PyErrors.FormatTraceback(error));
            }

            return failed;
        }
        catch (PyBaseException error)
        {
            pending = error;
            return failed;
        }
    }
}
