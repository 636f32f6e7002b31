using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyMathModule
{
    /// <summary>The largest int not above x. OverflowError for infinity, ValueError for nan.</summary>
    [PyMember]
    public static long Floor(double x) => ToInteger(Math.Floor(x));

    [PyMember]
    public static long Floor(long x) => x;

    /// <summary>The smallest int not below x. OverflowError for infinity, ValueError for nan.</summary>
    [PyMember]
    public static long Ceil(double x) => ToInteger(Math.Ceiling(x));

    [PyMember]
    public static long Ceil(long x) => x;

    /// <summary>x without its fraction. OverflowError for infinity, ValueError for nan.</summary>
    [PyMember]
    public static long Trunc(double x) => ToInteger(Math.Truncate(x));

    [PyMember]
    public static long Trunc(long x) => x;

    /// <summary>1 * 2 * ... * x. ValueError if x is negative.</summary>
    [PyMember]
    public static PyInt Factorial(long x) =>
        x < 0 ? throw new ValueError("factorial() not defined for negative values") : Product(1, x);

    [PyMember]
    public static long Gcd(params long[] integers) =>
        integers.Aggregate(0L, (a, b) => (long)BigInteger.GreatestCommonDivisor(a, b));

    [PyMember]
    public static PyInt Gcd(PyInt a, PyInt b) => BigInteger.GreatestCommonDivisor(a, b);

    [PyMember]
    public static long Lcm(params long[] integers) =>
        integers.Aggregate(1L, (a, b) => a == 0 || b == 0 ? 0 : checked(Math.Abs(a / Gcd(a, b) * b)));

    /// <summary>The integer part of the square root. ValueError if n is negative.</summary>
    [PyMember]
    public static long Isqrt(long n)
    {
        if (n < 0)
        {
            throw new ValueError("isqrt() argument must be nonnegative");
        }
        var root = (long)Math.Sqrt(n);
        while (root * (Int128)root > n)
        {
            root--;
        }
        while ((root + 1) * (Int128)(root + 1) <= n)
        {
            root++;
        }
        return root;
    }

    /// <summary>The integer part of the square root, by Newton's method. ValueError if n is negative.</summary>
    [PyMember]
    public static PyInt Isqrt(PyInt n)
    {
        BigInteger value = n;
        if (value.Sign < 0)
        {
            throw new ValueError("isqrt() argument must be nonnegative");
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <summary>How many ways there are to choose k of n, without order.</summary>
    [PyMember]
    public static PyInt Comb(long n, long k)
    {
        CheckNotNegative(n, "n");
        CheckNotNegative(k, "k");
        if (k > n)
        {
            return 0L;
        }
        k = Math.Min(k, n - k);
        BigInteger result = 1;
        for (var i = 1L; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }
        return result;
    }

    /// <summary>How many ways there are to choose k of n, in order.</summary>
    [PyMember]
    public static PyInt Perm(long n, long? k = null)
    {
        CheckNotNegative(n, "n");
        var count = k ?? n;
        CheckNotNegative(count, "k");
        return count > n ? 0L : Product(n - count + 1, n);
    }

    /// <summary>The sum without rounding errors in between.</summary>
    [PyMember]
    public static double Fsum(IEnumerable<double> seq)
    {
        var partials = new List<double>();
        foreach (var item in seq)
        {
            var x = item;
            var kept = 0;
            for (var j = 0; j < partials.Count; j++)
            {
                var y = partials[j];
                if (Math.Abs(x) < Math.Abs(y))
                {
                    (x, y) = (y, x);
                }
                var high = x + y;
                var low = y - (high - x);
                if (low != 0)
                {
                    partials[kept++] = low;
                }
                x = high;
            }
            partials.RemoveRange(kept, partials.Count - kept);
            partials.Add(x);
        }
        return SumPartials(partials);
    }

    /// <summary>The product of ints, times a start value.</summary>
    [PyMember]
    public static PyInt Prod(IEnumerable<long> iterable, [PyParam(KeywordOnly = true)] long start = 1) =>
        iterable.Aggregate(new BigInteger(start), (a, b) => a * b);

    /// <summary>The product of floats, times a start value.</summary>
    [PyMember]
    public static double Prod(IEnumerable<double> iterable, [PyParam(KeywordOnly = true)] double start = 1.0) => iterable.Aggregate(start, (a, b) => a * b);

    /// <summary>The product of numbers of any type, times a start value.</summary>
    [PyMember]
    public static object? Prod(object? iterable, [PyParam(KeywordOnly = true)] object? start = null) =>
        PyOps.Iterate(iterable).Aggregate(start ?? (object?)1L, PyOps.Multiply);

    [PyMember]
    public static double Sumprod(IEnumerable<double> p, IEnumerable<double> q) => Fsum(p.Zip(q, (a, b) => a * b));

    private static double SumPartials(List<double> partials)
    {
        if (partials.Count == 0)
        {
            return 0;
        }
        var n = partials.Count - 1;
        var high = partials[n];
        var low = 0.0;
        while (n > 0)
        {
            var x = high;
            var y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
            {
                break;
            }
        }
        // Half-way cases round to even by the sign of what is left, as CPython does.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0)))
        {
            var y = low * 2;
            var x = high + y;
            if (y == x - high)
            {
                high = x;
            }
        }
        return high;
    }

    private static BigInteger Product(long low, long high)
    {
        if (high - low < 8)
        {
            BigInteger product = 1;
            for (var i = low; i <= high; i++)
            {
                product *= i;
            }
            return product;
        }
        var middle = low + ((high - low) / 2);
        return Product(low, middle) * Product(middle + 1, high);
    }

    private static long ToInteger(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ValueError("cannot convert float NaN to integer");
        }
        if (double.IsInfinity(value))
        {
            throw new OverflowError("cannot convert float infinity to integer");
        }
        return checked((long)value);
    }

    private static void CheckNotNegative(long value, string name)
    {
        if (value < 0)
        {
            throw new ValueError($"{name} must be a non-negative integer");
        }
    }
}
