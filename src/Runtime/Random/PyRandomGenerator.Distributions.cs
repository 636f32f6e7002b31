namespace PyConc2Cs.Runtime;

public partial class PyRandomGenerator
{
    private const double TwoPi = 2.0 * Math.PI;
    private static readonly double normalConstant = 4 * Math.Exp(-0.5) / Math.Sqrt(2.0);
    private static readonly double logOfFour = Math.Log(4.0);
    private static readonly double gammaConstant = 1.0 + Math.Log(4.5);

    /// <summary>A number between a and b.</summary>
    [PyMember]
    public double Uniform(double a, double b) => a + ((b - a) * Random());

    /// <summary>Between low and high, most often near mode (None: the middle).</summary>
    [PyMember]
    public double Triangular(double low = 0.0, double high = 1.0, double? mode = null)
    {
        var u = Random();
        if (mode is not null && high == low)
        {
            return low;
        }
        var c = mode is { } peak ? (peak - low) / (high - low) : 0.5;
        if (u > c)
        {
            u = 1.0 - u;
            c = 1.0 - c;
            (low, high) = (high, low);
        }
        return low + ((high - low) * Math.Sqrt(u * c));
    }

    /// <summary>The normal distribution.</summary>
    [PyMember]
    public double Normalvariate(double mu = 0.0, double sigma = 1.0)
    {
        while (true)
        {
            var u1 = Random();
            var u2 = 1.0 - Random();
            var z = normalConstant * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.Log(u2))
            {
                return mu + (z * sigma);
            }
        }
    }

    /// <summary>The normal distribution by another method, two numbers at a time.</summary>
    [PyMember]
    public double Gauss(double mu = 0.0, double sigma = 1.0)
    {
        if (nextGauss is { } ready)
        {
            nextGauss = null;
            return mu + (ready * sigma);
        }
        var angle = Random() * TwoPi;
        var radius = Math.Sqrt(-2.0 * Math.Log(1.0 - Random()));
        nextGauss = Math.Sin(angle) * radius;
        return mu + (Math.Cos(angle) * radius * sigma);
    }

    [PyMember]
    public double Lognormvariate(double mu = 0.0, double sigma = 1.0) => Math.Exp(Normalvariate(mu, sigma));

    /// <summary>The exponential distribution. ZeroDivisionError for 0.</summary>
    [PyMember]
    public double Expovariate(double lambd = 1.0)
    {
        var value = -Math.Log(1.0 - Random());
        return lambd == 0 ? throw new ZeroDivisionError("float division by zero") : value / lambd;
    }

    [PyMember]
    public double Vonmisesvariate(double mu, double kappa)
    {
        if (kappa <= 1e-6)
        {
            return TwoPi * Random();
        }
        var s = 0.5 / kappa;
        var r = s + Math.Sqrt(1.0 + (s * s));
        double z;
        while (true)
        {
            z = Math.Cos(Math.PI * Random());
            var d = z / (r + z);
            var u2 = Random();
            if (u2 < 1.0 - (d * d) || u2 <= (1.0 - d) * Math.Exp(d))
            {
                break;
            }
        }
        var q = 1.0 / r;
        var f = (q + z) / (1.0 + (q * z));
        var theta = Random() > 0.5 ? mu + Math.Acos(f) : mu - Math.Acos(f);
        return theta - (TwoPi * Math.Floor(theta / TwoPi));
    }

    /// <summary>The gamma distribution. ValueError unless both are above 0.</summary>
    [PyMember]
    public double Gammavariate(double alpha, double beta)
    {
        if (alpha <= 0.0 || beta <= 0.0)
        {
            throw new ValueError("gammavariate: alpha and beta must be > 0.0");
        }
        if (alpha == 1.0)
        {
            return -Math.Log(1.0 - Random()) * beta;
        }
        return beta * (alpha > 1.0 ? GammaAboveOne(alpha) : GammaBelowOne(alpha));
    }

    [PyMember]
    public double Betavariate(double alpha, double beta)
    {
        var y = Gammavariate(alpha, 1.0);
        return y == 0 ? 0.0 : y / (y + Gammavariate(beta, 1.0));
    }

    [PyMember]
    public double Paretovariate(double alpha) => Math.Pow(1.0 - Random(), -1.0 / alpha);

    [PyMember]
    public double Weibullvariate(double alpha, double beta) => alpha * Math.Pow(-Math.Log(1.0 - Random()), 1.0 / beta);

    private double GammaAboveOne(double alpha)
    {
        var ainv = Math.Sqrt((2.0 * alpha) - 1.0);
        var bbb = alpha - logOfFour;
        var ccc = alpha + ainv;
        while (true)
        {
            var u1 = Random();
            if (u1 is <= 1e-7 or >= 0.9999999)
            {
                continue;
            }
            var u2 = 1.0 - Random();
            var v = Math.Log(u1 / (1.0 - u1)) / ainv;
            var x = alpha * Math.Exp(v);
            var z = u1 * u1 * u2;
            var r = bbb + (ccc * v) - x;
            if (r + gammaConstant - (4.5 * z) >= 0.0 || r >= Math.Log(z))
            {
                return x;
            }
        }
    }

    private double GammaBelowOne(double alpha)
    {
        while (true)
        {
            var b = (Math.E + alpha) / Math.E;
            var p = b * Random();
            var x = p <= 1.0 ? Math.Pow(p, 1.0 / alpha) : -Math.Log((b - p) / alpha);
            var u1 = Random();
            if (p > 1.0 ? u1 <= Math.Pow(x, alpha - 1.0) : u1 <= Math.Exp(-x))
            {
                return x;
            }
        }
    }
}
