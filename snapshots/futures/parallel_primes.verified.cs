using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ParallelPrimes;

/// <summary>executor.map over chunks, in order; submit in a loop; wait for the first.</summary>
public static class ParallelPrimesScript
{
    public static bool IsPrime(long n)
    {
        if (n < 2)
        {
            return false;
        }

        var stop = Int(PyMathModule.Sqrt(n)) + 1;
        for (long i = 2; i < stop; i++)
        {
            if (PyMath.Mod(n, i) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public static long CountPrimes(long start, long stop) => Sum(
        PyIterator.Of(Range(start, stop).Where(n => IsPrime(n)).Select<long, long>(n => 1L)));

    public static double Pause(double seconds)
    {
        PyTime.Sleep(seconds);
        return seconds;
    }

    public static void RunMain()
    {
        PyList<long> numbers = [112272535095293, 2, 15, 97, 1099726899285419];
        using (var executor = new PyThreadPoolExecutor(maxWorkers: 4))
        {
            foreach (var (number, prime) in Zip(
                numbers.Slice(1, 4),
                executor.Map<long, bool>(IsPrime, numbers.Slice(1, 4))))
            {
                Print($"{number} is prime: {prime}");
            }

            var starts = Range(0, 20000, 5000);
            var stops = Range(5000, 25000, 5000);
            Print(List(executor.Map<long, long, long>(CountPrimes, starts, stops)));

            PyList<PyFuture<long>> futures = [];
            var n = 0L;
            while (n < 4)
            {
                var argument = n * 1000;
                var argument2 = (n + 1) * 1000;
                futures.Append(executor.Submit(() => CountPrimes(argument, argument2)));
                n++;
            }

            Print((PyList<long>)[.. futures.Select(f => f.Result())]);

            PyList<PyFuture<double>> sleepers = [.. ((double[])[0.5, 0.01]).Select(s => executor.Submit(() => Pause(s)))];
            var (done, notDone) = PyFutures.Wait(sleepers, returnWhen: PyFutures.FirstCompleted);
            Print(Len(done), Len(notDone), done.Pop().Result());
        }
    }

    public static int Main(string[] args) => PyProgram.Run("parallel_primes.py", args, Start);

    private static void Start()
    {
        RunMain();
    }
}
