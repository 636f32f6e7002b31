namespace PyConc2Cs.Runtime;

/// <summary>Python's timeit: the clock that scripts take from it.</summary>
[PyModule("timeit")]
public static class PyTimeit
{
    /// <summary>Seconds of a steady clock with the best resolution there is, as time.perf_counter.</summary>
    [PyMember]
    public static double DefaultTimer() => PyTime.PerfCounter();
}
