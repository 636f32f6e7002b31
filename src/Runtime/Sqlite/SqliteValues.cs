using System.Collections.Concurrent;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Values on their way between Python and SQLite.</summary>
internal static unsafe class SqliteValues
{
    public static ConcurrentDictionary<PyClass, object?> Adapters { get; } = new();

    public static ConcurrentDictionary<string, object?> Converters { get; } = new();

    public static void Bind(nint statement, int index, string name, object? value)
    {
        var result = value switch
        {
            null => NativeSqlite.sqlite3_bind_null(statement, index),
            double number => NativeSqlite.sqlite3_bind_double(statement, index, number),
            string text => BindText(statement, index, text),
            PyBytes or PyByteArray or PySharedBuffer or PyArray => BindBlob(statement, index, ByteSource.View(value)),
            _ when Numeric.IsInt(value) => NativeSqlite.sqlite3_bind_int64(statement, index, ToInt64(value)),
            _ => BindAdapted(statement, index, name, value),
        };
        if (result != NativeSqlite.Ok)
        {
            throw new SqliteInterfaceError($"Error binding parameter {name}: {NativeSqlite.Utf8(NativeSqlite.sqlite3_errstr(result))}");
        }
    }

    public static object? Column(nint statement, int column, object? textFactory)
    {
        switch (NativeSqlite.sqlite3_column_type(statement, column))
        {
            case NativeSqlite.Integer: return NativeSqlite.sqlite3_column_int64(statement, column);
            case NativeSqlite.Float: return NativeSqlite.sqlite3_column_double(statement, column);
            case NativeSqlite.Text: return Text(statement, column, textFactory);
            case NativeSqlite.Blob: return ColumnBytes(statement, column);
            default: return null;
        }
    }

    /// <summary>The value as bytes, whatever its type; null for NULL.</summary>
    public static PyBytes? ColumnBytes(nint statement, int column)
    {
        var first = NativeSqlite.sqlite3_column_blob(statement, column);
        var length = NativeSqlite.sqlite3_column_bytes(statement, column);
        return new PyBytes(first is null ? [] : new ReadOnlySpan<byte>(first, length).ToArray());
    }

    public static object? Argument(nint value)
    {
        switch (NativeSqlite.sqlite3_value_type(value))
        {
            case NativeSqlite.Integer: return NativeSqlite.sqlite3_value_int64(value);
            case NativeSqlite.Float: return NativeSqlite.sqlite3_value_double(value);
            case NativeSqlite.Text:
                var text = NativeSqlite.sqlite3_value_text(value);
                return NativeSqlite.TextOf(text, NativeSqlite.sqlite3_value_bytes(value));
            case NativeSqlite.Blob:
                var blob = NativeSqlite.sqlite3_value_blob(value);
                return new PyBytes(blob is null ? [] : new ReadOnlySpan<byte>(blob, NativeSqlite.sqlite3_value_bytes(value)).ToArray());
            default: return null;
        }
    }

    /// <summary>Hands a function's result to SQLite; false if it has a type that SQLite doesn't know.</summary>
    public static bool Give(nint context, object? value)
    {
        switch (value)
        {
            case null: NativeSqlite.sqlite3_result_null(context); return true;
            case double number: NativeSqlite.sqlite3_result_double(context, number); return true;
            case string text: GiveBytes(context, Encoding.UTF8.GetBytes(text), true); return true;
            case PyBytes or PyByteArray or PySharedBuffer: GiveBytes(context, ByteSource.View(value), false); return true;
            case not null when Numeric.IsInt(value): NativeSqlite.sqlite3_result_int64(context, ToInt64(value)); return true;
            default: return false;
        }
    }

    private static void GiveBytes(nint context, ReadOnlySpan<byte> bytes, bool isText)
    {
        fixed (byte* first = bytes.IsEmpty ? stackalloc byte[1] : bytes)
        {
            if (isText)
            {
                NativeSqlite.sqlite3_result_text(context, first, bytes.Length, NativeSqlite.Transient);
            }
            else
            {
                NativeSqlite.sqlite3_result_blob(context, first, bytes.Length, NativeSqlite.Transient);
            }
        }
    }

    private static long ToInt64(object? value)
    {
        try
        {
            return Numeric.ToLong(value);
        }
        catch (OverflowError)
        {
            throw new OverflowError("Python int too large to convert to SQLite INTEGER");
        }
    }

    private static int BindText(nint statement, int index, string text)
    {
        var bytes = Codecs.Encode(text, "utf-8", "strict");
        fixed (byte* first = bytes.Length == 0 ? stackalloc byte[1] : bytes.AsSpan())
        {
            return NativeSqlite.sqlite3_bind_text(statement, index, first, bytes.Length, NativeSqlite.Transient);
        }
    }

    private static int BindBlob(nint statement, int index, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes.IsEmpty ? stackalloc byte[1] : bytes)
        {
            return NativeSqlite.sqlite3_bind_blob(statement, index, first, bytes.Length, NativeSqlite.Transient);
        }
    }

    private static int BindAdapted(nint statement, int index, string name, object? value)
    {
        if (TryAdapt(value, out var adapted) && adapted is null or double or string or PyBytes or PyByteArray || Numeric.IsInt(adapted))
        {
            Bind(statement, index, name, adapted);
            return NativeSqlite.Ok;
        }

        throw new SqliteProgrammingError($"Error binding parameter {name}: type '{PyOps.TypeName(value)}' is not supported");
    }

    /// <summary>The adapter of the value's class, <c>__conform__</c>, or what the module does with dates by itself.</summary>
    private static bool TryAdapt(object? value, out object? adapted)
    {
        adapted = value;
        if (PyOps.TypeOf(value) is PyClass type && Adapters.TryGetValue(type, out var adapter))
        {
            adapted = PyOps.Call(adapter, value);
            return true;
        }

        switch (value)
        {
            case PyDateTime moment: adapted = moment.Isoformat(" "); return true;
            case PyDate day: adapted = day.Isoformat(); return true;
        }

        if (!PyOps.HasAttr(value, "__conform__"))
        {
            return false;
        }

        adapted = PyOps.CallMethod(value, "__conform__", PySqlitePrepareProtocol.Instance);
        return adapted is not null;
    }

    private static object? Text(nint statement, int column, object? textFactory)
    {
        var first = NativeSqlite.sqlite3_column_text(statement, column);
        var bytes = new ReadOnlySpan<byte>(first, NativeSqlite.sqlite3_column_bytes(statement, column));
        if (textFactory is not (null or PyClass { Name: "str" }))
        {
            return textFactory is PyClass { Name: "bytes" } ? new PyBytes(bytes.ToArray()) : PyOps.Call(textFactory, new PyBytes(bytes.ToArray()));
        }

        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new SqliteOperationalError($"Could not decode to UTF-8 column '{NativeSqlite.Utf8(NativeSqlite.sqlite3_column_name(statement, column))}' with text '{Encoding.Latin1.GetString(bytes)}'");
        }
    }
}
