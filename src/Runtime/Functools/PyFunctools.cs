namespace PyConc2Cs.Runtime;

/// <summary>The module <c>functools</c>.</summary>
[PyModule("functools")]
public static partial class PyFunctools
{
    /// <summary>Applies a function of two arguments from left to right. Raises TypeError for an empty iterable.</summary>
    [PyMember]
    public static T Reduce<T>(Func<T, T, T> function, IEnumerable<T> iterable)
    {
        using var items = iterable.GetEnumerator();
        if (!items.MoveNext())
        {
            throw new TypeError("reduce() of empty iterable with no initial value");
        }

        var result = items.Current;
        while (items.MoveNext())
        {
            result = function(result, items.Current);
        }

        return result;
    }

    [PyMember]
    public static A Reduce<A, T>(Func<A, T, A> function, IEnumerable<T> iterable, A initial)
    {
        var result = initial;
        foreach (var item in iterable)
        {
            result = function(result, item);
        }

        return result;
    }

    [PyMember]
    public static object? Reduce(object? function, object? iterable) =>
        Reduce<object?>((left, right) => PyOps.Call(function, left, right), PyOps.Iterate(iterable));

    [PyMember]
    public static object? Reduce(object? function, object? iterable, object? initial) =>
        Reduce<object?, object?>((left, right) => PyOps.Call(function, left, right), PyOps.Iterate(iterable), initial);
}
