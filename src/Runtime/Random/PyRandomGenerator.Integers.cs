using System.Numerics;

namespace PyConc2Cs.Runtime;

public partial class PyRandomGenerator
{
    /// <summary>An int of [0, stop). ValueError if that is empty.</summary>
    [PyMember]
    public long Randrange(long stop) => stop > 0 ? Below(stop) : throw new ValueError("empty range for randrange()");

    /// <summary>An int of range(start, stop, step). ValueError if that is empty.</summary>
    [PyMember]
    public long Randrange(long start, long stop, long step = 1)
    {
        if (step == 1)
        {
            return start < stop
                ? start + (long)Below((BigInteger)stop - start)
                : throw new ValueError($"empty range in randrange({start}, {stop})");
        }
        if (step == 0)
        {
            throw new ValueError("zero step for randrange()");
        }
        var width = (BigInteger)stop - start;
        var count = step > 0 ? (width + step - 1) / step : (width + step + 1) / step;
        return width.Sign == Math.Sign(step) && count > 0
            ? (long)(start + (step * Below(count)))
            : throw new ValueError($"empty range in randrange({start}, {stop}, {step})");
    }

    /// <summary>An int of [a, b], both ends included. ValueError if that is empty.</summary>
    [PyMember]
    public long Randint(long a, long b)
    {
        var width = (ulong)(b - a) + 1;
        if (a <= b && width is > 0 and <= long.MaxValue)
        {
            return a + Below((long)width);
        }
        return (long)Randint((PyInt)a, b);
    }

    /// <summary>An int of [a, b] of any size.</summary>
    [PyMember]
    public PyInt Randint(PyInt a, PyInt b)
    {
        BigInteger low = a;
        var width = (BigInteger)b + 1 - low;
        return width > 0
            ? low + Below(width)
            : throw new ValueError($"empty range in randrange({low}, {(BigInteger)b + 1})");
    }
}
