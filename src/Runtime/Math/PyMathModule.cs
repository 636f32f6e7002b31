using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's math module: real functions. ValueError outside a function's domain, OverflowError beyond a float's range.</summary>
[PyModule("math")]
public static partial class PyMathModule
{
    [PyMember]
    public const double Pi = Math.PI;

    [PyMember]
    public const double E = Math.E;

    [PyMember]
    public const double Tau = Math.Tau;

    [PyMember]
    public const double Inf = double.PositiveInfinity;

    [PyMember]
    public const double Nan = double.NaN;

    [PyMember]
    public static double Sqrt(double x) => Domain(x, Math.Sqrt(x));

    [PyMember]
    public static double Cbrt(double x) => Math.Cbrt(x);

    [PyMember]
    public static double Exp(double x) => Range(x, Math.Exp(x));

    [PyMember]
    public static double Exp2(double x) => Range(x, Math.Pow(2, x));

    [PyMember]
    public static double Expm1(double x) => Range(x, OperatingSystem.IsLinux() ? Native.Expm1(x) : Math.Exp(x) - 1);

    /// <summary>The natural logarithm, or the one to a base.</summary>
    [PyMember]
    public static double Log(double x, double? @base = null)
    {
        var value = Positive(x, Math.Log(x));
        if (@base is not { } b)
        {
            return value;
        }
        var divisor = Positive(b, Math.Log(b));
        return divisor == 0 ? throw new ZeroDivisionError("float division by zero") : value / divisor;
    }

    [PyMember]
    public static double Log2(double x) => Positive(x, Math.Log2(x));

    [PyMember]
    public static double Log10(double x) => Positive(x, Math.Log10(x));

    [PyMember]
    public static double Log1p(double x) => x <= -1 ? throw DomainError() : OperatingSystem.IsLinux() ? Native.Log1p(x) : Math.Log(1 + x);

    [PyMember]
    public static double Sin(double x) => Domain(x, Math.Sin(x));

    [PyMember]
    public static double Cos(double x) => Domain(x, Math.Cos(x));

    [PyMember]
    public static double Tan(double x) => Domain(x, Math.Tan(x));

    [PyMember]
    public static double Asin(double x) => Domain(x, Math.Asin(x));

    [PyMember]
    public static double Acos(double x) => Domain(x, Math.Acos(x));

    [PyMember]
    public static double Atan(double x) => Math.Atan(x);

    [PyMember]
    public static double Atan2(double y, double x) => Math.Atan2(y, x);

    [PyMember]
    public static double Sinh(double x) => Range(x, Math.Sinh(x));

    [PyMember]
    public static double Cosh(double x) => Range(x, Math.Cosh(x));

    [PyMember]
    public static double Tanh(double x) => Math.Tanh(x);

    [PyMember]
    public static double Asinh(double x) => Math.Asinh(x);

    [PyMember]
    public static double Acosh(double x) => Domain(x, Math.Acosh(x));

    [PyMember]
    public static double Atanh(double x) => Math.Abs(x) >= 1 ? throw DomainError() : Math.Atanh(x);

    [PyMember]
    public static double Degrees(double x) => x * (180.0 / Math.PI);

    [PyMember]
    public static double Radians(double x) => x * (Math.PI / 180.0);

    /// <summary>x to the power y, as floats.</summary>
    [PyMember]
    public static double Pow(double x, double y)
    {
        var value = Math.Pow(x, y);
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            if (double.IsNaN(value) || (x == 0 && y < 0))
            {
                throw DomainError();
            }
            if (double.IsInfinity(value))
            {
                throw new OverflowError("math range error");
            }
        }
        return value;
    }

    [PyMember]
    public static double Fmod(double x, double y) =>
        (y == 0 || double.IsInfinity(x)) && !double.IsNaN(x) && !double.IsNaN(y) ? throw DomainError() : x % y;

    /// <summary>The IEEE 754 remainder: what is left of x after the nearest multiple of y.</summary>
    [PyMember]
    public static double Remainder(double x, double y) => Domain2(x, y, Math.IEEERemainder(x, y));

    [PyMember]
    public static double Fabs(double x) => Math.Abs(x);

    [PyMember]
    public static double Copysign(double x, double y) => Math.CopySign(x, y);

    [PyMember]
    public static double Fma(double x, double y, double z) => Math.FusedMultiplyAdd(x, y, z);

    [PyMember]
    public static double Hypot(params double[] coordinates)
    {
        var largest = coordinates.Length == 0 ? 0 : coordinates.Max(Math.Abs);
        if (coordinates.Length == 2)
        {
            return double.Hypot(coordinates[0], coordinates[1]);
        }
        return largest == 0 || double.IsInfinity(largest) ? largest : largest * Math.Sqrt(coordinates.Sum(x => x / largest * (x / largest)));
    }

    /// <summary>The distance of two points. ValueError if they have different dimensions.</summary>
    [PyMember]
    public static double Dist(IEnumerable<double> p, IEnumerable<double> q)
    {
        double[] a = [.. p];
        double[] b = [.. q];
        return a.Length == b.Length
            ? Hypot([.. a.Zip(b, (x, y) => x - y)])
            : throw new ValueError("both points must have the same number of dimensions");
    }

    [PyMember]
    public static double Erf(double x) => Native.Erf(x);

    [PyMember]
    public static double Erfc(double x) => Native.Erfc(x);

    [PyMember]
    public static bool Isnan(double x) => double.IsNaN(x);

    [PyMember]
    public static bool Isinf(double x) => double.IsInfinity(x);

    [PyMember]
    public static bool Isfinite(double x) => double.IsFinite(x);

    /// <summary>Whether two numbers are near each other. ValueError for negative tolerances.</summary>
    [PyMember]
    public static bool Isclose(
        double a,
        double b,
        [PyParam(KeywordOnly = true)] double relTol = 1e-09,
        [PyParam(KeywordOnly = true)] double absTol = 0.0)
    {
        if (relTol < 0 || absTol < 0)
        {
            throw new ValueError("tolerances must be non-negative");
        }
        if (a == b)
        {
            return true;
        }
        var difference = Math.Abs(a - b);
        return !double.IsInfinity(a) && !double.IsInfinity(b)
            && (difference <= Math.Abs(relTol * b) || difference <= Math.Abs(relTol * a) || difference <= absTol);
    }

    [PyMember]
    public static double Nextafter(double x, double y) => x == y ? y : x < y ? Math.BitIncrement(x) : double.IsNaN(x) || double.IsNaN(y) ? x + y : Math.BitDecrement(x);

    [PyMember]
    public static double Ulp(double x) => double.IsFinite(x) ? Math.BitIncrement(Math.Abs(x)) - Math.Abs(x) : Math.Abs(x);

    /// <summary>Mantissa in [0.5, 1) and exponent.</summary>
    [PyMember]
    public static (double Mantissa, long Exponent) Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return (x, 0);
        }
        var exponent = Math.ILogB(x) + 1;
        return (Math.ScaleB(x, -exponent), exponent);
    }

    [PyMember]
    public static double Ldexp(double x, long i) => Range(x, Math.ScaleB(x, (int)Math.Clamp(i, -100000, 100000)));

    /// <summary>The fractional and the integer part, both with x's sign.</summary>
    [PyMember]
    public static (double Fraction, double Integer) Modf(double x) =>
        double.IsInfinity(x) ? (Math.CopySign(0, x), x) : (Math.CopySign(x - Math.Truncate(x), x), Math.Truncate(x));

    private static ValueError DomainError() => new("math domain error");

    private static double Domain(double x, double value) => double.IsNaN(value) && !double.IsNaN(x) ? throw DomainError() : value;

    private static double Domain2(double x, double y, double value) =>
        double.IsNaN(value) && !double.IsNaN(x) && !double.IsNaN(y) ? throw DomainError() : value;

    private static double Positive(double x, double value) => x <= 0 ? throw DomainError() : value;

    private static double Range(double x, double value) =>
        double.IsInfinity(value) && double.IsFinite(x) ? throw new OverflowError("math range error") : value;

    private static partial class Native
    {
        [LibraryImport("libm.so.6", EntryPoint = "expm1")]
        internal static partial double Expm1(double x);

        [LibraryImport("libm.so.6", EntryPoint = "log1p")]
        internal static partial double Log1p(double x);

        [LibraryImport("libm.so.6", EntryPoint = "erf")]
        internal static partial double Erf(double x);

        [LibraryImport("libm.so.6", EntryPoint = "erfc")]
        internal static partial double Erfc(double x);
    }
}
