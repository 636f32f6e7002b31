namespace PyConc2Cs.Runtime;

/// <summary>A container that copies its elements in one step, as CPython's GIL makes <c>list(d)</c> one step.</summary>
internal interface ISnapshot<T>
{
    T[] ToArray();
}

/// <summary>Copies of iterables in one go.</summary>
internal static class Buffers
{
    /// <summary>A fresh array that starts with the elements of the source; <paramref name="length"/> is how many.</summary>
    public static T[] ToArray<T>(IEnumerable<T> source, out int length)
    {
        switch (source)
        {
            case ISnapshot<T> shared:
                var items = shared.ToArray();
                length = items.Length;
                return items;
            case T[] array:
                length = array.Length;
                return (T[])array.Clone();
            default:
                return Drain(source, out length);
        }
    }

    private static T[] Drain<T>(IEnumerable<T> source, out int length)
    {
        var buffer = Array.Empty<T>();
        length = 0;
        foreach (var item in source)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Max(4, length * 2));
            }

            buffer[length++] = item;
        }

        return buffer;
    }

    /// <summary>The elements as an exact array.</summary>
    public static T[] ToExactArray<T>(IEnumerable<T> source)
    {
        var array = ToArray(source, out var length);
        Array.Resize(ref array, length);
        return array;
    }

    /// <summary>The elements of any Dynamic iterable, each converted.</summary>
    public static T[] ToArray<T>(object? iterable, out int length)
    {
        if (iterable is IEnumerable<T> typed and not string)
        {
            return ToArray(typed, out length);
        }

        return Drain(Convert<T>(iterable), out length);
    }

    /// <summary>Any Dynamic iterable as a typed one; elements are converted when they come.</summary>
    public static IEnumerable<T> Cast<T>(object? iterable) =>
        iterable is IEnumerable<T> typed and not string ? typed : Convert<T>(iterable);

    private static IEnumerable<T> Convert<T>(object? iterable)
    {
        foreach (var item in PyOps.Iterate(iterable))
        {
            yield return PyConvert.To<T>(item);
        }
    }
}
