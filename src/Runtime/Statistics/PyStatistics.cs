using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's statistics module. Sums are exact; results are int or float as the data is.</summary>
[PyModule("statistics")]
public static class PyStatistics
{
    /// <summary>The arithmetic mean. StatisticsError without data.</summary>
    [PyMember]
    public static object? Mean(object? data)
    {
        var items = Items(data, "mean requires at least one data point");
        return Quotient(items, ExactSum(items), items.Count);
    }

    /// <summary>The arithmetic mean as a float, with weights if they are given.</summary>
    [PyMember]
    public static double Fmean(object? data, object? weights = null)
    {
        var items = Floats(data, "fmean requires at least one data point");
        if (weights is null)
        {
            return PyMathModule.Fsum(items) / items.Count;
        }
        var factors = Floats(weights, "data and weights must be the same length");
        if (factors.Count != items.Count)
        {
            throw new StatisticsError("data and weights must be the same length");
        }
        var total = PyMathModule.Fsum(factors);
        return total == 0 ? throw new StatisticsError("sum of weights must be non-zero") : PyMathModule.Fsum(items.Zip(factors, (a, b) => a * b)) / total;
    }

    [PyMember]
    public static double GeometricMean(object? data)
    {
        var items = Floats(data, "Must have a non-empty dataset");
        return items.Exists(item => item <= 0) ? throw new StatisticsError("No negative inputs allowed") : Math.Exp(PyMathModule.Fsum(items.Select(item => Math.Log(item))) / items.Count);
    }

    [PyMember]
    public static double HarmonicMean(object? data)
    {
        var items = Floats(data, "harmonic_mean requires at least one data point");
        if (items.Exists(item => item < 0))
        {
            throw new StatisticsError("harmonic mean does not support negative values");
        }
        if (items.Contains(0))
        {
            return 0;
        }
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var item in items)
        {
            var (n, d) = item.AsIntegerRatio();
            (numerator, denominator) = ((numerator * n.Value) + (d.Value * denominator), denominator * n.Value);
        }
        return PyMath.TrueDiv(denominator * items.Count, numerator);
    }

    /// <summary>The middle value; the mean of the two in the middle. StatisticsError without data.</summary>
    [PyMember]
    public static object? Median(object? data)
    {
        var items = SortedItems(data);
        var middle = items.Count / 2;
        return items.Count % 2 == 1 ? items[middle] : PyOps.TrueDiv(PyOps.Add(items[middle - 1], items[middle]), 2L);
    }

    [PyMember]
    public static object? MedianLow(object? data)
    {
        var items = SortedItems(data);
        return items[(items.Count - 1) / 2];
    }

    [PyMember]
    public static object? MedianHigh(object? data)
    {
        var items = SortedItems(data);
        return items[items.Count / 2];
    }

    [PyMember]
    public static double MedianGrouped(object? data, double interval = 1.0)
    {
        var items = SortedItems(data);
        var middle = items[items.Count / 2];
        var below = items.TakeWhile(item => PyOps.Less(item, middle)).Count();
        var same = items.Count(item => PyOps.Equals(item, middle));
        return PyConvert.ToFloat(middle) - (interval / 2) + (interval * ((items.Count / 2.0) - below) / same);
    }

    /// <summary>The commonest value, the first of several. StatisticsError without data.</summary>
    [PyMember]
    public static object? Mode(object? data) => Counts(data).FirstOrDefault() is { } first ? first.Key.Value : throw new StatisticsError("no mode for empty data");

    /// <summary>All commonest values.</summary>
    [PyMember]
    public static PyList<object?> Multimode(object? data)
    {
        var counts = Counts(data);
        return new PyList<object?>(counts.TakeWhile(item => item.Count == counts[0].Count).Select(item => item.Key.Value));
    }

    /// <summary>The variance of a population.</summary>
    [PyMember]
    public static object? Pvariance(object? data, object? mu = null)
    {
        var items = Items(data, "pvariance requires at least one data point");
        return Quotient(items, Squares(items), items.Count);
    }

    /// <summary>The variance of a sample. StatisticsError for less than two values.</summary>
    [PyMember]
    public static object? Variance(object? data, object? xbar = null)
    {
        var items = Items(data, "variance requires at least two data points");
        return items.Count < 2 ? throw new StatisticsError("variance requires at least two data points") : Quotient(items, Squares(items), items.Count - 1);
    }

    /// <summary>The standard deviation of a population.</summary>
    [PyMember]
    public static double Pstdev(object? data, object? mu = null)
    {
        var items = Items(data, "pstdev requires at least one data point");
        return Root(Squares(items), items.Count);
    }

    /// <summary>The standard deviation of a sample. StatisticsError for less than two values.</summary>
    [PyMember]
    public static double Stdev(object? data, object? xbar = null)
    {
        var items = Items(data, "stdev requires at least two data points");
        return items.Count < 2 ? throw new StatisticsError("stdev requires at least two data points") : Root(Squares(items), items.Count - 1);
    }

    /// <summary>The values that divide the data into groups of the same size. StatisticsError.</summary>
    [PyMember]
    public static PyList<double> Quantiles(object? data, [PyParam(KeywordOnly = true)] long n = 4, [PyParam(KeywordOnly = true)] string method = "exclusive")
    {
        if (n < 1)
        {
            throw new StatisticsError("n must be at least 1");
        }
        var items = SortedItems(data).ConvertAll(PyConvert.ToFloat);
        if (items.Count < 2)
        {
            throw new StatisticsError("must have at least one data point");
        }
        var result = new PyList<double>();
        var m = method == "inclusive" ? items.Count - 1 : items.Count + 1;
        for (var i = 1L; i < n; i++)
        {
            var (j, delta) = Math.DivRem(i * m, n);
            if (method != "inclusive")
            {
                j = Math.Clamp(j, 1, items.Count - 1);
                delta = (i * m) - (j * n);
                j--;
            }
            result.Append(((items[(int)j] * (n - delta)) + (items[(int)j + 1] * delta)) / n);
        }
        return result;
    }

    /// <summary>Pearson's correlation coefficient. StatisticsError.</summary>
    [PyMember]
    public static double Correlation(object? x, object? y)
    {
        var (a, b) = Centered(x, y, "correlation");
        var product = PyMathModule.Fsum(a.Zip(b, (p, q) => p * q));
        return product / Math.Sqrt(PyMathModule.Fsum(a.Select(p => p * p)) * PyMathModule.Fsum(b.Select(q => q * q)));
    }

    [PyMember]
    public static double Covariance(object? x, object? y)
    {
        var (a, b) = Centered(x, y, "covariance");
        return PyMathModule.Fsum(a.Zip(b, (p, q) => p * q)) / (a.Count - 1);
    }

    /// <summary>Slope and intercept of the line that fits best. StatisticsError.</summary>
    [PyMember]
    public static (double Slope, double Intercept) LinearRegression(object? x, object? y)
    {
        var (a, b) = Centered(x, y, "linear regression");
        var slope = PyMathModule.Fsum(a.Zip(b, (p, q) => p * q)) / PyMathModule.Fsum(a.Select(p => p * p));
        return (slope, Fmean(y) - (slope * Fmean(x)));
    }

    private static (List<double> X, List<double> Y) Centered(object? x, object? y, string what)
    {
        var (a, b) = (Floats(x, ""), Floats(y, ""));
        if (a.Count != b.Count || a.Count < 2)
        {
            throw new StatisticsError(a.Count != b.Count
                ? $"{what} requires that both inputs have same number of data points"
                : $"{what} requires at least two data points");
        }
        var (meanX, meanY) = (PyMathModule.Fsum(a) / a.Count, PyMathModule.Fsum(b) / b.Count);
        return (a.ConvertAll(v => v - meanX), b.ConvertAll(v => v - meanY));
    }

    private static List<object?> Items(object? data, string empty)
    {
        var items = PyOps.Iterate(data).ToList();
        return items.Count > 0 ? items : throw new StatisticsError(empty);
    }

    private static List<double> Floats(object? data, string empty) => Items(data, empty).ConvertAll(PyConvert.ToFloat);

    private static List<object?> SortedItems(object? data) =>
        [.. Items(data, "no median for empty data").Order(Comparer<object?>.Create((a, b) => PyOps.Less(a, b) ? -1 : PyOps.Less(b, a) ? 1 : 0))];

    private static List<(Box Key, int Count)?> Group(object? data)
    {
        var counts = new Dictionary<Box, int>();
        foreach (var item in PyOps.Iterate(data))
        {
            counts[new Box(item)] = counts.GetValueOrDefault(new Box(item)) + 1;
        }
        return [.. counts.Select(pair => ((Box, int)?)(pair.Key, pair.Value))];
    }

    private static List<Counted> Counts(object? data) => [.. Group(data).Select(item => new Counted(item!.Value.Key, item.Value.Count)).OrderByDescending(item => item.Count)];

    /// <summary>The sum without rounding errors, as numerator and denominator.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) ExactSum(IEnumerable<object?> items)
    {
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var item in items)
        {
            var (n, d) = Ratio(item);
            (numerator, denominator) = d == denominator ? (numerator + n, denominator) : ((numerator * d) + (n * denominator), denominator * d);
            if (denominator.GetBitLength() > 4096)
            {
                var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
                (numerator, denominator) = (numerator / common, denominator / common);
            }
        }
        return (numerator, denominator);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Squares(List<object?> items)
    {
        var (sum, over) = ExactSum(items);
        // The sum of squares minus the square of the sum by the count.
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var item in items)
        {
            var (n, d) = Ratio(item);
            var square = d * d;
            (numerator, denominator) = square == denominator ? (numerator + (n * n), denominator) : ((numerator * square) + (n * n * denominator), denominator * square);
        }
        var common = denominator * over * over * items.Count;
        return ((numerator * over * over * items.Count) - (sum * sum * denominator), common);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Ratio(object? value)
    {
        switch (value)
        {
            case double number:
                var (n, d) = number.AsIntegerRatio();
                return (n.Value, d.Value);
            case PyFraction fraction:
                return (fraction.Top, fraction.Bottom);
            case not null when Numeric.IsInt(value):
                return (Numeric.ToBig(value), BigInteger.One);
            case IPyDynamic when PyOps.HasAttr(value, "as_integer_ratio"):
                var pair = (System.Runtime.CompilerServices.ITuple)PyOps.CallMethod(value, "as_integer_ratio")!;
                return (Numeric.ToBig(pair[0]), Numeric.ToBig(pair[1]));
            default:
                throw new TypeError($"can't convert type '{PyOps.TypeName(value)}' to numerator/denominator");
        }
    }

    /// <summary>The result in the type of the data: an int where it is whole and the data is.</summary>
    private static object? Quotient(List<object?> items, (BigInteger Numerator, BigInteger Denominator) sum, long count)
    {
        var (n, d) = (sum.Numerator, sum.Denominator * count);
        if (items.Exists(item => item is double))
        {
            return PyMath.TrueDiv(n, d);
        }
        if (items.Exists(item => item is PyFraction))
        {
            return new PyFraction(n, d);
        }
        return items[0] is not null && Numeric.IsInt(items[0]) && (n % d).IsZero ? new PyInt(n / d).ToObject() : PyMath.TrueDiv(n, d);
    }

    private static double Root((BigInteger Numerator, BigInteger Denominator) sum, long count) => Math.Sqrt(PyMath.TrueDiv(sum.Numerator, sum.Denominator * count));

    private sealed record Counted(Box Key, int Count);

    private readonly record struct Box(object? Value)
    {
        public bool Equals(Box other) => PyOps.Equals(Value, other.Value);

        public override int GetHashCode() => PyOps.Hash(Value).GetHashCode();
    }
}

/// <summary>Data that statistics can't use.</summary>
[PyClass("statistics", "StatisticsError")]
public partial class StatisticsError : ValueError
{
    [PyMember]
    public StatisticsError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "StatisticsError";
}
