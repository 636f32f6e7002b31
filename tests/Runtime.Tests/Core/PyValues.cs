using PyConc2Cs.Runtime;

namespace Runtime.Tests;

/// <summary>Dynamic values and outcomes for the tables.</summary>
internal static class PyValues
{
    public static object Tup(params object?[] items) => new PyTuple<object?>((IEnumerable<object?>)items);

    public static object Lst(params object?[] items) => new PyList<object?>(items);

    public static object Set(params object?[] items) => new PySet<object?>(items);

    public static object Dict(params (object Key, object? Value)[] items)
    {
        var result = new PyDict<object, object?>();
        foreach (var (key, value) in items)
        {
            result[key] = value;
        }

        return result;
    }

    /// <summary>A str as it is, another value's repr, or the last line of the traceback.</summary>
    public static string Outcome(Func<object?> compute)
    {
        try
        {
            var result = compute();
            return result as string ?? PyOps.Repr(result);
        }
        catch (Exception e)
        {
            return PyErrors.FormatOnly(e);
        }
    }
}
