using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>What turns stored bytes into values: the script's converters, and the module's own for date and timestamp.</summary>
internal static class SqliteConverters
{
    private static readonly PyFunction date = new("convert_date", a => PyDate.Fromisoformat(TextOf(a)));

    private static readonly PyFunction timestamp = new("convert_timestamp", a => Timestamp(TextOf(a)));

    public static object? Find(string type)
    {
        var name = type.ToUpperInvariant();
        return SqliteValues.Converters.TryGetValue(name, out var converter) ? converter : name switch
        {
            "DATE" => date,
            "TIMESTAMP" => timestamp,
            _ => null,
        };
    }

    private static string TextOf(PyArguments arguments) => Encoding.UTF8.GetString(ByteSource.View(arguments.Positional[0]));

    /// <summary>A day, a space, a time with up to six digits of a fraction; as CPython's converter, which leaves time zones out.</summary>
    private static PyDateTime Timestamp(string text)
    {
        var parts = text.Split(' ', 2);
        if (parts.Length < 2)
        {
            throw new ValueError("not enough values to unpack (expected 2, got 1)");
        }

        var time = parts[1].Split('.', 2);
        var fraction = time.Length > 1 ? "." + time[1][..Math.Min(6, time[1].Length)].PadRight(6, '0') : "";
        return PyDateTime.Fromisoformat($"{parts[0]} {time[0]}{fraction}");
    }
}
