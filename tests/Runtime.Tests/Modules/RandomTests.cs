using System.Numerics;
using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

/// <summary>The numbers are CPython 3.13's.</summary>
public class RandomTests
{
    [Fact]
    public void TheSequenceOfSeed42()
    {
        var r = new PyRandomGenerator(42L);
        Assert.Equal([0.6394267984578837, 0.025010755222666936, 0.27502931836911926], new[] { r.Random(), r.Random(), r.Random() });
        Assert.Equal(29, r.Randint(1, 100));
        Assert.Equal(2, r.Randrange(10));
        Assert.Equal(77, r.Randrange(0, 100, 7));
        Assert.Equal(1, r.Choice(new PyList<long> { 1, 2, 3, 4, 5 }));
        Assert.Equal(814655221101, (long)r.Getrandbits(40));
        Assert.Equal(BigInteger.Parse("719941466287131323558231662928", System.Globalization.CultureInfo.InvariantCulture), (BigInteger)r.Getrandbits(100));
        var list = new PyList<long>(new PyRange(0, 10));
        r.Shuffle(list);
        Assert.Equal([4, 3, 2, 9, 5, 1, 7, 8, 0, 6], list.ToArray());
        Assert.Equal([91, 83, 89, 69, 53], r.Sample(new PyRange(0, 100), 5).ToArray());
        Assert.Equal(
            [3611, 7359, 9654, 4557, 106, 2615, 6924, 5574, 4552, 2547, 3527, 5514],
            r.Sample(new PyRange(0, 10000), 12).ToArray());
        Assert.Equal(["a", "b", "b", "b", "a"], r.Choices("abc", k: 5).ToArray());
        Assert.Equal([1, 2, 1, 3, 1, 2], r.Choices(new PyList<long> { 1, 2, 3 }, [1, 2, 3], k: 6).ToArray());
        AssertDistributions(r);
    }

    [Fact]
    public void SeedsOfEveryKind()
    {
        Assert.Equal(0.3537754404730722, new PyRandomGenerator("hello").Random());
        Assert.Equal(0.8444218515250481, new PyRandomGenerator(0L).Random());
        Assert.Equal(0.6229016948897019, new PyRandomGenerator(-5L).Random());
        Assert.Equal(0.2327882718301838, new PyRandomGenerator(BigInteger.Pow(2, 70)).Random());
        Assert.Equal(0.13436424411240122, new PyRandomGenerator(true).Random());
    }

    [Fact]
    public void Errors()
    {
        Assert.Equal("empty range in randrange(5, 1)", Assert.Throws<ValueError>(() => PyRandom.Randint(5, 0)).Args[0]);
        Assert.Equal("empty range in randrange(1, 1)", Assert.Throws<ValueError>(() => PyRandom.Randrange(1, 1)).Args[0]);
        Assert.Equal("empty range for randrange()", Assert.Throws<ValueError>(() => PyRandom.Randrange(0)).Args[0]);
        Assert.Equal("Cannot choose from an empty sequence", Assert.Throws<IndexError>(() => PyRandom.Choice(new PyList<long>())).Args[0]);
        Assert.Throws<ValueError>(() => PyRandom.Sample(new PyRange(0, 3), 4));
    }

    [Fact]
    public void TheWholeRangeOfLongs()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(PyRandom.Randint(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue);
            Assert.InRange(PyRandom.Randint(0, long.MaxValue), 0, long.MaxValue);
        }
    }

    private static void AssertDistributions(PyRandomGenerator r)
    {
        double[] expected =
        [
            1.6286397994944433, 0.7124796937141313, -0.6245501467840536, 1.2190969837971581, 0.8982899437741303, 0.9666075600612843,
            0.5546401378123718, 1.309865751154321, 1.3992450123398952, 0.8739964846696548, 0.717899208666263, 0.49073649885716547, 0.659642524389703,
        ];
        double[] actual =
        [
            r.Uniform(1, 2), r.Gauss(), r.Gauss(), r.Normalvariate(), r.Triangular(0, 1, 0.3), r.Expovariate(2),
            r.Betavariate(2, 3), r.Gammavariate(0.5, 2), r.Paretovariate(3), r.Weibullvariate(1, 2), r.Vonmisesvariate(1, 2), r.Lognormvariate(), r.Triangular(),
        ];
        Assert.Equal(expected, actual);
    }
}
