using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ParallelSum;

/// <summary>Sums the parts of a list in threads and compares with the plain sum.</summary>
public static class ParallelSumScript
{
    /// <summary>Store the sum of numbers[low:high] under index.</summary>
    public static void PartialSum(PyList<long> numbers, long low, long high, PyDict<long, long> totals, long index)
    {
        var total = 0L;
        for (long i = low; i < high; i++)
        {
            total += numbers[i];
        }

        totals[index] = total;
    }

    public static long ParallelSum(PyList<long> numbers, long parts = 4)
    {
        var totals = new PyDict<long, long>();
        PyList<PyThread> threads = [];
        var step = PyMath.FloorDiv(Len(numbers), parts);
        for (long index = 0; index < parts; index++)
        {
            var low = index * step;
            // the last part takes the remainder
            var high = index == parts - 1 ? Len(numbers) : low + step;
            var indexNow = index;
            var t = new PyThread(() => PartialSum(numbers, low, high, totals, indexNow));
            threads.Append(t);
            t.Start();
        }

        foreach (var t in threads)
        {
            t.Join();
        }

        return Sum(totals.Values());
    }

    public static int Main(string[] args) => PyProgram.Run("parallel_sum.py", args, Start);

    private static void Start()
    {
        PyList<long> data = [.. Range(1003).Select(n => PyMath.Mod(n * n, 97))];
        Print("parallel:", ParallelSum(data));
        Print("plain:   ", Sum(data));
        Print("equal:   ", ParallelSum(data, parts: 7) == Sum(data));
        Print(PyThreading.CurrentThread().Name);
    }
}
