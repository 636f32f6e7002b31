using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public partial class PyRandomGenerator
{
    /// <summary>One character. IndexError if there is none.</summary>
    [PyMember]
    public string Choice(string seq) => Choice<string>(Characters(seq));

    /// <summary>One element. IndexError if there is none.</summary>
    [PyMember]
    public T Choice<T>(IReadOnlyList<T> seq)
    {
        var count = seq.Count;
        return count == 0 ? throw new IndexError("Cannot choose from an empty sequence") : seq[(int)Below(count)];
    }

    /// <summary>One element. IndexError if there is none.</summary>
    [PyMember]
    public object? Choice(object? seq) => Choice<object?>(AsSequence(seq, null));

    /// <summary>Puts the elements of a list into random order, in place.</summary>
    [PyMember]
    public void Shuffle<T>(PyList<T> x)
    {
        for (var i = x.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (x[i], x[j]) = (x[j], x[i]);
        }
    }

    /// <summary>Puts the elements of a mutable sequence into random order, in place.</summary>
    [PyMember]
    public void Shuffle(object? x)
    {
        for (var i = PyOps.Len(x) - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            var held = PyOps.GetItem(x, i);
            PyOps.SetItem(x, i, PyOps.GetItem(x, j));
            PyOps.SetItem(x, j, held);
        }
    }

    /// <summary>
    /// A list of <paramref name="k"/> different elements. ValueError if there are fewer. <paramref name="counts"/> says how often each element is there.
    /// </summary>
    [PyMember]
    public PyList<T> Sample<T>(IReadOnlyList<T> population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null)
    {
        if (counts is not null)
        {
            return SampleCounted(population, k, counts);
        }
        long n = population.Count;
        if (k < 0 || k > n)
        {
            throw new ValueError("Sample larger than population or is negative");
        }
        return new PyList<T>(n <= PoolLimit(k) ? SampleFromPool(population, n, k) : SampleBySet(population, n, k));
    }

    /// <summary>A list of different characters.</summary>
    [PyMember]
    public PyList<string> Sample(string population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null) =>
        Sample<string>(Characters(population), k, counts);

    /// <summary>A list of different elements. TypeError for a set or a dict, which have no order to choose by.</summary>
    [PyMember]
    public PyList<object?> Sample(object? population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null) =>
        Sample<object?>(AsSequence(population, "Population must be a sequence.  For dicts or sets, use sorted(d)."), k, counts);

    /// <summary>A list of <paramref name="k"/> elements, each chosen anew, by weight if weights or their running sums are given.</summary>
    [PyMember]
    public PyList<T> Choices<T>(
        IReadOnlyList<T> population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1)
    {
        var n = population.Count;
        var chosen = new PyList<T>();
        if (cumWeights is null && weights is null)
        {
            CheckNotEmpty(n, k);
            for (var i = 0L; i < k; i++)
            {
                chosen.Append(population[(int)(Random() * n)]);
            }
            return chosen;
        }
        var sums = RunningSums(weights, cumWeights, n);
        var total = sums[^1];
        for (var i = 0L; i < k; i++)
        {
            chosen.Append(population[BisectRight(sums, Random() * total, n - 1)]);
        }
        return chosen;
    }

    /// <summary>A list of characters, each chosen anew.</summary>
    [PyMember]
    public PyList<string> Choices(
        string population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1) => Choices<string>(Characters(population), weights, cumWeights, k);

    /// <summary>A list of elements, each chosen anew.</summary>
    [PyMember]
    public PyList<object?> Choices(
        object? population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1) => Choices<object?>(AsSequence(population, null), weights, cumWeights, k);

    private static List<string> Characters(string text) => [.. CodePoints.Of(text)];

    private static List<object?> AsSequence(object? value, string? error)
    {
        if (value is IPySet or IPyDict)
        {
            throw new TypeError(error ?? $"'{PyOps.TypeName(value)}' object is not subscriptable");
        }
        return [.. PyOps.Iterate(value)];
    }

    private static void CheckNotEmpty(int count, long k)
    {
        if (count == 0 && k > 0)
        {
            throw new IndexError("list index out of range");
        }
    }

    /// <summary>Up to this population a pool is cheaper than a set; CPython's formula.</summary>
    private static double PoolLimit(long k) => 21 + (k > 5 ? Math.Pow(4, Math.Ceiling(Math.Log(k * 3) / Math.Log(4))) : 0);

    private static double[] RunningSums(IEnumerable<double>? weights, IEnumerable<double>? given, int count)
    {
        double[] sums;
        if (given is null)
        {
            var sum = 0.0;
            sums = [.. weights!.Select(weight => sum += weight)];
        }
        else
        {
            sums = weights is null ? [.. given] : throw new TypeError("Cannot specify both weights and cumulative weights");
        }
        if (sums.Length != count)
        {
            throw new ValueError("The number of weights does not match the population");
        }
        if (count == 0)
        {
            throw new IndexError("list index out of range");
        }
        if (sums[^1] <= 0)
        {
            throw new ValueError("Total of weights must be greater than zero");
        }
        return double.IsFinite(sums[^1]) ? sums : throw new ValueError("Total of weights must be finite");
    }

    private static int BisectRight(double[] sums, double value, int high)
    {
        var low = 0;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value < sums[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    private T[] SampleFromPool<T>(IReadOnlyList<T> population, long n, long k)
    {
        T[] pool = [.. population];
        var result = new T[k];
        for (var i = 0L; i < k; i++)
        {
            var j = Below(n - i);
            result[i] = pool[j];
            pool[j] = pool[n - i - 1];
        }
        return result;
    }

    private T[] SampleBySet<T>(IReadOnlyList<T> population, long n, long k)
    {
        var taken = new HashSet<long>();
        var result = new T[k];
        for (var i = 0L; i < k; i++)
        {
            long j;
            do
            {
                j = Below(n);
            }
            while (!taken.Add(j));
            result[i] = population[(int)j];
        }
        return result;
    }

    private PyList<T> SampleCounted<T>(IReadOnlyList<T> population, long k, IEnumerable<long> counts)
    {
        var sum = 0L;
        double[] sums = [.. counts.Select(count => (double)(sum += count))];
        if (sums.Length != population.Count)
        {
            throw new ValueError("The number of counts does not match the population");
        }
        if (sum <= 0)
        {
            throw new ValueError("Total of counts must be greater than zero");
        }
        return new PyList<T>(Sample(new PyRange(0, sum), k).Select(index => population[BisectRight(sums, index, sums.Length - 1)]));
    }
}
