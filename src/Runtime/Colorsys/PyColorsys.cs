namespace PyConc2Cs.Runtime;

/// <summary>Python's colorsys module: colours in several systems of coordinates, each from 0.0 to 1.0.</summary>
[PyModule("colorsys")]
public static class PyColorsys
{
    private const double OneThird = 1.0 / 3.0;
    private const double OneSixth = 1.0 / 6.0;
    private const double TwoThird = 2.0 / 3.0;

    [PyMember("rgb_to_yiq")]
    public static (double Y, double I, double Q) RgbToYiq(double r, double g, double b)
    {
        var y = (0.30 * r) + (0.59 * g) + (0.11 * b);
        return (y, (0.74 * (r - y)) - (0.27 * (b - y)), (0.48 * (r - y)) + (0.41 * (b - y)));
    }

    [PyMember("yiq_to_rgb")]
    public static (double R, double G, double B) YiqToRgb(double y, double i, double q) => (
        Clip(y + (0.9468822170900693 * i) + (0.6235565819861433 * q)),
        Clip(y - (0.27478764629897834 * i) - (0.6356910791873801 * q)),
        Clip(y - (1.1085450346420322 * i) + (1.7090069284064666 * q)));

    [PyMember("rgb_to_hls")]
    public static (double H, double L, double S) RgbToHls(double r, double g, double b)
    {
        var (maximum, minimum) = (Math.Max(Math.Max(r, g), b), Math.Min(Math.Min(r, g), b));
        var (sum, range) = (maximum + minimum, maximum - minimum);
        var l = sum / 2.0;
        if (minimum == maximum)
        {
            return (0.0, l, 0.0);
        }

        var s = l <= 0.5 ? range / sum : range / (2.0 - maximum - minimum);
        return (Hue(r, g, b, maximum, range), l, s);
    }

    [PyMember("hls_to_rgb")]
    public static (double R, double G, double B) HlsToRgb(double h, double l, double s)
    {
        if (s == 0.0)
        {
            return (l, l, l);
        }

        var m2 = l <= 0.5 ? l * (1.0 + s) : l + s - (l * s);
        var m1 = (2.0 * l) - m2;
        return (Part(m1, m2, h + OneThird), Part(m1, m2, h), Part(m1, m2, h - OneThird));
    }

    [PyMember("rgb_to_hsv")]
    public static (double H, double S, double V) RgbToHsv(double r, double g, double b)
    {
        var (maximum, minimum) = (Math.Max(Math.Max(r, g), b), Math.Min(Math.Min(r, g), b));
        var range = maximum - minimum;
        return minimum == maximum ? (0.0, 0.0, maximum) : (Hue(r, g, b, maximum, range), range / maximum, maximum);
    }

    [PyMember("hsv_to_rgb")]
    public static (double R, double G, double B) HsvToRgb(double h, double s, double v)
    {
        if (s == 0.0)
        {
            return (v, v, v);
        }

        var i = (long)(h * 6.0);
        var f = (h * 6.0) - i;
        var (p, q, t) = (v * (1.0 - s), v * (1.0 - (s * f)), v * (1.0 - (s * (1.0 - f))));
        return PyMath.Mod(i, 6L) switch
        {
            0 => (v, t, p),
            1 => (q, v, p),
            2 => (p, v, t),
            3 => (p, q, v),
            4 => (t, p, v),
            _ => (v, p, q),
        };
    }

    private static double Hue(double r, double g, double b, double maximum, double range)
    {
        var (rc, gc, bc) = ((maximum - r) / range, (maximum - g) / range, (maximum - b) / range);
        var h = r == maximum ? bc - gc : g == maximum ? 2.0 + rc - bc : 4.0 + gc - rc;
        return PyMath.Mod(h / 6.0, 1.0);
    }

    private static double Part(double m1, double m2, double hue)
    {
        hue = PyMath.Mod(hue, 1.0);
        return hue < OneSixth ? m1 + ((m2 - m1) * hue * 6.0)
            : hue < 0.5 ? m2
            : hue < TwoThird ? m1 + ((m2 - m1) * (TwoThird - hue) * 6.0)
            : m1;
    }

    private static double Clip(double value) => value < 0.0 ? 0.0 : value > 1.0 ? 1.0 : value;
}
