namespace PyConc2Cs.Runtime;

/// <summary>Builtins whose meaning Python 3 changed, as Python 2.7 has them: a script in that dialect finds its builtins here first.</summary>
[PyModule("__python2__")]
public static class Python2
{
    /// <summary><c>range(stop)</c> is a list.</summary>
    [PyMember]
    public static PyList<long> Range(long stop) => new(Builtins.Range(stop));

    /// <summary><c>range(start, stop, step)</c> is a list. Raises ValueError for a step of 0.</summary>
    [PyMember]
    public static PyList<long> Range(long start, long stop, long step = 1) => new(Builtins.Range(start, stop, step));

    /// <summary><c>map(function, iterable)</c> is a list.</summary>
    [PyMember]
    public static PyList<R> Map<T, R>(Func<T, R> function, IEnumerable<T> iterable) => new(iterable.Select(function));

    [PyMember]
    public static PyList<object?> Map(object? function, params object?[] iterables) => new(Builtins.Map(function, iterables));

    /// <summary><c>filter(function, iterable)</c> is a list; without a function it keeps what is true.</summary>
    [PyMember]
    public static PyList<T> Filter<T, R>(Func<T, R> function, IEnumerable<T> iterable) => new(iterable.Where(item => PyOps.Truth(function(item))));

    [PyMember]
    public static PyList<object?> Filter(object? function, object? iterable) => new(Builtins.Filter(function, iterable));

    /// <summary><c>zip(a, b)</c> is a list of tuples.</summary>
    [PyMember]
    public static PyList<(T1 First, T2 Second)> Zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second) => new(Builtins.Zip(first, second));

    [PyMember]
    public static PyList<PyTuple<object?>> Zip(params object?[] iterables) => new(Builtins.Zip(strict: false, iterables));

    /// <summary><c>round(number, ndigits=0)</c> is a float; a tie goes away from zero.</summary>
    [PyMember]
    public static double Round(double number, long ndigits = 0)
    {
        if (ndigits == 0)
        {
            return Math.Round(number, MidpointRounding.AwayFromZero);
        }

        var scale = Math.Pow(10, ndigits);
        var scaled = number * scale;
        var isTie = Math.Abs(scaled - Math.Truncate(scaled)) == 0.5 && scaled / scale == number;
        return isTie ? Math.Round(scaled, MidpointRounding.AwayFromZero) / scale : PyMath.Round(number, ndigits);
    }
}
