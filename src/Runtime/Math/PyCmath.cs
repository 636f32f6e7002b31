using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's cmath module: functions of complex numbers.</summary>
[PyModule("cmath")]
public static class PyCmath
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
    public static Complex Infj => new(0, double.PositiveInfinity);

    [PyMember]
    public static Complex Nanj => new(0, double.NaN);

    /// <summary>The angle of the number, from -pi to pi.</summary>
    [PyMember]
    public static double Phase([PyParam(PositionalOnly = true)] Complex z) => Math.Atan2(z.Imaginary, z.Real);

    /// <summary>Length and angle.</summary>
    [PyMember]
    public static (double R, double Phi) Polar([PyParam(PositionalOnly = true)] Complex z) => (Length(z), Phase(z));

    [PyMember]
    public static Complex Rect([PyParam(PositionalOnly = true)] double r, [PyParam(PositionalOnly = true)] double phi) => new(r * Math.Cos(phi), r * Math.Sin(phi));

    /// <summary>e to the power of z. OverflowError beyond the floats.</summary>
    [PyMember]
    public static Complex Exp([PyParam(PositionalOnly = true)] Complex z)
    {
        var length = Math.Exp(z.Real);
        return Finite(z, new Complex(length * Math.Cos(z.Imaginary), length * Math.Sin(z.Imaginary)));
    }

    /// <summary>The natural logarithm, or that to a base. ValueError for zero.</summary>
    [PyMember]
    public static Complex Log([PyParam(PositionalOnly = true)] Complex z, [PyParam(PositionalOnly = true)] Complex? @base = null)
    {
        var result = Ln(z);
        return @base is { } b ? result / Ln(b) : result;
    }

    [PyMember("log10")]
    public static Complex Log10([PyParam(PositionalOnly = true)] Complex z) => Ln(z) is var ln ? new Complex(ln.Real / Math.Log(10), ln.Imaginary / Math.Log(10)) : default;

    /// <summary>The square root with a real part that isn't negative.</summary>
    [PyMember]
    public static Complex Sqrt([PyParam(PositionalOnly = true)] Complex z)
    {
        if (z.Real == 0 && z.Imaginary == 0)
        {
            return new Complex(0, z.Imaginary);
        }

        var (ax, ay) = (Math.Abs(z.Real) / 8.0, Math.Abs(z.Imaginary));
        var s = 2.0 * Math.Sqrt(ax + Hypot(ax, ay / 8.0));
        var d = ay / (2.0 * s);
        return z.Real >= 0 ? new Complex(s, Math.CopySign(d, z.Imaginary)) : new Complex(d, Math.CopySign(s, z.Imaginary));
    }

    [PyMember]
    public static Complex Cosh([PyParam(PositionalOnly = true)] Complex z) =>
        Finite(z, new Complex(Math.Cos(z.Imaginary) * Math.Cosh(z.Real), Math.Sin(z.Imaginary) * Math.Sinh(z.Real)));

    [PyMember]
    public static Complex Sinh([PyParam(PositionalOnly = true)] Complex z) =>
        Finite(z, new Complex(Math.Cos(z.Imaginary) * Math.Sinh(z.Real), Math.Sin(z.Imaginary) * Math.Cosh(z.Real)));

    [PyMember]
    public static Complex Tanh([PyParam(PositionalOnly = true)] Complex z)
    {
        var (tx, ty) = (Math.Tanh(z.Real), Math.Tan(z.Imaginary));
        var cx = 1.0 / Math.Cosh(z.Real);
        var (txty, denominator) = (tx * ty, 0.0);
        denominator = 1.0 + (txty * txty);
        return new Complex(tx * (1.0 + (ty * ty)) / denominator, ty / denominator * cx * cx);
    }

    [PyMember]
    public static Complex Cos([PyParam(PositionalOnly = true)] Complex z) => Cosh(new Complex(-z.Imaginary, z.Real));

    [PyMember]
    public static Complex Sin([PyParam(PositionalOnly = true)] Complex z) => Sinh(new Complex(-z.Imaginary, z.Real)) is var s ? new Complex(s.Imaginary, -s.Real) : default;

    [PyMember]
    public static Complex Tan([PyParam(PositionalOnly = true)] Complex z) => Tanh(new Complex(-z.Imaginary, z.Real)) is var s ? new Complex(s.Imaginary, -s.Real) : default;

    [PyMember]
    public static bool Isnan([PyParam(PositionalOnly = true)] Complex z) => double.IsNaN(z.Real) || double.IsNaN(z.Imaginary);

    [PyMember]
    public static bool Isinf([PyParam(PositionalOnly = true)] Complex z) => double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary);

    [PyMember]
    public static bool Isfinite([PyParam(PositionalOnly = true)] Complex z) => double.IsFinite(z.Real) && double.IsFinite(z.Imaginary);

    /// <summary>Whether the numbers are close to each other. ValueError for a negative tolerance.</summary>
    [PyMember]
    public static bool Isclose(Complex a, Complex b, [PyParam(KeywordOnly = true)] double relTol = 1e-09, [PyParam(KeywordOnly = true)] double absTol = 0.0)
    {
        if (relTol < 0 || absTol < 0)
        {
            throw new ValueError("tolerances must be non-negative");
        }

        var difference = Length(a - b);
        return a == b || (!Isinf(a) && !Isinf(b) && (difference <= relTol * Length(b) || difference <= relTol * Length(a) || difference <= absTol));
    }

    private static Complex Ln(Complex z) => z == Complex.Zero ? throw new ValueError("math domain error") : new Complex(LogLength(z), Phase(z));

    /// <summary>Near the unit circle the logarithm of the length would lose its digits.</summary>
    private static double LogLength(Complex z)
    {
        var (ax, ay) = (Math.Abs(z.Real), Math.Abs(z.Imaginary));
        var h = Hypot(ax, ay);
        if (h is < 0.71 or > 1.73)
        {
            return Math.Log(h);
        }

        var (larger, smaller) = (Math.Max(ax, ay), Math.Min(ax, ay));
        return PyMathModule.Log1p(((larger - 1) * (larger + 1)) + (smaller * smaller)) / 2.0;
    }

    private static double Length(Complex z) => Hypot(z.Real, z.Imaginary);

    private static double Hypot(double x, double y) => double.Hypot(x, y);

    private static Complex Finite(Complex argument, Complex result) => Isfinite(argument) && !Isfinite(result) ? throw new OverflowError("math range error") : result;
}
