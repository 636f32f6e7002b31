namespace PyConc2Cs.Runtime;

public static partial class PyMathModule
{
    private const double LanczosG = 6.024680040776729583740234375;

    // The rational approximation of Boost and CPython: exact to a few units in the last place.
    private static readonly double[] lanczosNumerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] lanczosDenominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    /// <summary>The gamma function. ValueError at its poles, OverflowError beyond a float's range.</summary>
    [PyMember]
    public static double Gamma(double x)
    {
        if (x == Math.Floor(x))
        {
            if (x <= 0)
            {
                throw DomainError();
            }
            if (x <= 23)
            {
                return (double)System.Linq.Enumerable.Range(1, (int)x - 1).Aggregate(1.0, (a, b) => a * b);
            }
        }
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
        {
            return x;
        }
        if (x > 171.7)
        {
            throw new OverflowError("math range error");
        }
        if (x < 0.5)
        {
            return Math.PI / (Math.Sin(Math.PI * x) * Gamma(1 - x));
        }
        var y = x + LanczosG - 0.5;
        var half = Math.Pow(y, (x / 2) - 0.25);
        return LanczosSum(x) / Math.Exp(y) * half * half;
    }

    /// <summary>The logarithm of the gamma function's absolute value. ValueError at its poles.</summary>
    [PyMember]
    public static double Lgamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }
        if (x == Math.Floor(x) && x <= 2)
        {
            return x <= 0 ? throw DomainError() : 0;
        }
        var size = Math.Abs(x);
        if (size < 1e-20)
        {
            return -Math.Log(size);
        }
        var value = Math.Log(LanczosSum(size)) - LanczosG + ((size - 0.5) * (Math.Log(size + LanczosG - 0.5) - 1));
        return x < 0 ? Math.Log(Math.PI) - Math.Log(Math.Abs(Math.Sin(Math.PI * size))) - Math.Log(size) - value : value;
    }

    private static double LanczosSum(double x)
    {
        double above = 0;
        double below = 0;
        if (x < 5)
        {
            for (var i = lanczosNumerator.Length; --i >= 0;)
            {
                above = (above * x) + lanczosNumerator[i];
                below = (below * x) + lanczosDenominator[i];
            }
        }
        else
        {
            for (var i = 0; i < lanczosNumerator.Length; i++)
            {
                above = (above / x) + lanczosNumerator[i];
                below = (below / x) + lanczosDenominator[i];
            }
        }
        return above / below;
    }
}
