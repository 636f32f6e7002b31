namespace PyConc2Cs.Runtime;

/// <summary>Python's timeit: how long a function takes. Code that a script gives as text has become functions when the script was converted.</summary>
[PyModule("timeit")]
public static class PyTimeit
{
    internal const long DefaultCount = 1_000_000;

    /// <summary>Seconds of a steady clock with the best resolution there is, as time.perf_counter.</summary>
    [PyMember]
    public static double DefaultTimer() => PyTime.PerfCounter();

    /// <summary>The seconds that <paramref name="number"/> calls of <paramref name="stmt"/> take after one of <paramref name="setup"/>.</summary>
    [PyMember]
    public static double Timeit(object? stmt = null, object? setup = null, object? timer = null, long number = DefaultCount) => new PyTimeitTimer(stmt, setup, timer).Timeit(number);

    /// <summary>The results of <paramref name="repeat"/> calls of timeit.</summary>
    [PyMember]
    public static PyList<double> Repeat(object? stmt = null, object? setup = null, object? timer = null, long repeat = 5, long number = DefaultCount) =>
        new PyTimeitTimer(stmt, setup, timer).Repeat(repeat, number);
}

/// <summary><c>timeit.Timer</c>: measures a statement. A setup without a statement gives the function that is the statement.</summary>
[PyClass("timeit", "Timer")]
public sealed partial class PyTimeitTimer
{
    private readonly object? statement;
    private readonly object? setup;
    private readonly object? timer;

    [PyMember]
    public PyTimeitTimer(object? stmt = null, object? setup = null, object? timer = null) => (statement, this.setup, this.timer) = (Code(stmt, "stmt"), Code(setup, "setup"), timer);

    /// <summary>The seconds that so many calls take together; the setup runs once before.</summary>
    [PyMember]
    public double Timeit(long number = PyTimeit.DefaultCount)
    {
        var prepared = setup is null ? null : PyOps.Call(setup);
        var code = statement ?? prepared;
        var begin = Now();
        for (var i = 0L; code is not null && i < number; i++)
        {
            PyOps.Call(code);
        }

        return Now() - begin;
    }

    /// <summary>The results of several calls of timeit().</summary>
    [PyMember]
    public PyList<double> Repeat(long repeat = 5, long number = PyTimeit.DefaultCount)
    {
        var results = new PyList<double>();
        for (var i = 0L; i < repeat; i++)
        {
            results.Append(Timeit(number));
        }

        return results;
    }

    /// <summary>The number of calls (1, 2, 5, 10, 20 ...) that take 0.2 seconds, and the seconds; the callback is told of each attempt.</summary>
    [PyMember]
    public (long Number, double Seconds) Autorange(object? callback = null)
    {
        for (var factor = 1L; ; factor *= 10)
        {
            foreach (var step in (ReadOnlySpan<long>)[1, 2, 5])
            {
                var number = factor * step;
                var seconds = Timeit(number);
                if (callback is not null)
                {
                    PyOps.Call(callback, number, seconds);
                }

                if (seconds >= 0.2)
                {
                    return (number, seconds);
                }
            }
        }
    }

    private static object? Code(object? value, string name) => value switch
    {
        null or "pass" or "" => null,
        string => throw new NotImplementedError($"{name}: code in a string that is made when the program runs; pass a function"),
        _ when Builtins.Callable(value) => value,
        _ => throw new ValueError($"{name} is neither a string nor callable"),
    };

    private double Now() => timer is null ? PyTime.PerfCounter() : PyConvert.To<double>(PyOps.Call(timer));
}
