using PyConc2Cs.Runtime;

namespace Runtime.Tests.Threading;

/// <summary>Runs a test's threads with a bound on time, so that a lost wake-up fails instead of hanging.</summary>
internal static class Within
{
    private const double Seconds = 20;

    internal static PyThread Start(Action body)
    {
        var thread = new PyThread(body, daemon: true);
        thread.Start();
        return thread;
    }

    internal static void Finish(params PyThread[] threads)
    {
        foreach (var thread in threads)
        {
            thread.Join(Seconds);
            Assert.False(thread.IsAlive());
        }
    }

    internal static PyThread[] StartMany(int count, Action<int> body) =>
        [.. Enumerable.Range(0, count).Select(i => Start(() => body(i)))];

    /// <summary>Waits for something that another thread is about to do.</summary>
    internal static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(Seconds)));
}
