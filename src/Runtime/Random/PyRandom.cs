namespace PyConc2Cs.Runtime;

/// <summary>Python's random module: the functions of one generator that all threads share.</summary>
[PyModule("random")]
public static partial class PyRandom
{
    private static readonly PyRandomGenerator shared = Use();

    private static PyRandomGenerator Use()
    {
        RandomUse.IsShared = true;
        return new PyRandomGenerator();
    }

    /// <inheritdoc cref="PyRandomGenerator.Seed"/>
    [PyMember]
    public static void Seed(object? a = null, long version = 2) => shared.Seed(a, version);

    /// <inheritdoc cref="PyRandomGenerator.Random"/>
    [PyMember("random")]
    public static double Random() => shared.Random();

    /// <inheritdoc cref="PyRandomGenerator.Getrandbits"/>
    [PyMember]
    public static PyInt Getrandbits(long k) => shared.Getrandbits(k);

    /// <inheritdoc cref="PyRandomGenerator.Getstate"/>
    [PyMember]
    public static (long Version, PyTuple<long> Internal, double? Gauss) Getstate() => shared.Getstate();

    /// <inheritdoc cref="PyRandomGenerator.Setstate"/>
    [PyMember]
    public static void Setstate(object? state) => shared.Setstate(state);

    /// <inheritdoc cref="PyRandomGenerator.Randrange(long)"/>
    [PyMember]
    public static long Randrange(long stop) => shared.Randrange(stop);

    /// <inheritdoc cref="PyRandomGenerator.Randrange(long, long, long)"/>
    [PyMember]
    public static long Randrange(long start, long stop, long step = 1) => shared.Randrange(start, stop, step);

    /// <inheritdoc cref="PyRandomGenerator.Randint(long, long)"/>
    [PyMember]
    public static long Randint(long a, long b) => shared.Randint(a, b);

    /// <inheritdoc cref="PyRandomGenerator.Randint(PyInt, PyInt)"/>
    [PyMember]
    public static PyInt Randint(PyInt a, PyInt b) => shared.Randint(a, b);

    /// <inheritdoc cref="PyRandomGenerator.Choice(string)"/>
    [PyMember]
    public static string Choice(string seq) => shared.Choice(seq);

    /// <inheritdoc cref="PyRandomGenerator.Choice{T}(IReadOnlyList{T})"/>
    [PyMember]
    public static T Choice<T>(IReadOnlyList<T> seq) => shared.Choice(seq);

    /// <inheritdoc cref="PyRandomGenerator.Choice(object)"/>
    [PyMember]
    public static object? Choice(object? seq) => shared.Choice(seq);

    /// <inheritdoc cref="PyRandomGenerator.Shuffle{T}(PyList{T})"/>
    [PyMember]
    public static void Shuffle<T>(PyList<T> x) => shared.Shuffle(x);

    /// <inheritdoc cref="PyRandomGenerator.Shuffle(object)"/>
    [PyMember]
    public static void Shuffle(object? x) => shared.Shuffle(x);

    /// <inheritdoc cref="PyRandomGenerator.Sample{T}(IReadOnlyList{T}, long, IEnumerable{long})"/>
    [PyMember]
    public static PyList<T> Sample<T>(IReadOnlyList<T> population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null) =>
        shared.Sample(population, k, counts);

    /// <inheritdoc cref="PyRandomGenerator.Sample(string, long, IEnumerable{long})"/>
    [PyMember]
    public static PyList<string> Sample(string population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null) =>
        shared.Sample(population, k, counts);

    /// <inheritdoc cref="PyRandomGenerator.Sample(object, long, IEnumerable{long})"/>
    [PyMember]
    public static PyList<object?> Sample(object? population, long k, [PyParam(KeywordOnly = true)] IEnumerable<long>? counts = null) =>
        shared.Sample(population, k, counts);

    /// <inheritdoc cref="PyRandomGenerator.Choices{T}(IReadOnlyList{T}, IEnumerable{double}, IEnumerable{double}, long)"/>
    [PyMember]
    public static PyList<T> Choices<T>(
        IReadOnlyList<T> population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1) => shared.Choices(population, weights, cumWeights, k);

    /// <inheritdoc cref="PyRandomGenerator.Choices(string, IEnumerable{double}, IEnumerable{double}, long)"/>
    [PyMember]
    public static PyList<string> Choices(
        string population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1) => shared.Choices(population, weights, cumWeights, k);

    /// <inheritdoc cref="PyRandomGenerator.Choices(object, IEnumerable{double}, IEnumerable{double}, long)"/>
    [PyMember]
    public static PyList<object?> Choices(
        object? population,
        IEnumerable<double>? weights = null,
        [PyParam(KeywordOnly = true)] IEnumerable<double>? cumWeights = null,
        [PyParam(KeywordOnly = true)] long k = 1) => shared.Choices(population, weights, cumWeights, k);

    /// <inheritdoc cref="PyRandomGenerator.Uniform"/>
    [PyMember]
    public static double Uniform(double a, double b) => shared.Uniform(a, b);

    /// <inheritdoc cref="PyRandomGenerator.Triangular"/>
    [PyMember]
    public static double Triangular(double low = 0.0, double high = 1.0, double? mode = null) => shared.Triangular(low, high, mode);

    /// <inheritdoc cref="PyRandomGenerator.Normalvariate"/>
    [PyMember]
    public static double Normalvariate(double mu = 0.0, double sigma = 1.0) => shared.Normalvariate(mu, sigma);

    /// <inheritdoc cref="PyRandomGenerator.Gauss"/>
    [PyMember]
    public static double Gauss(double mu = 0.0, double sigma = 1.0) => shared.Gauss(mu, sigma);

    [PyMember]
    public static double Lognormvariate(double mu = 0.0, double sigma = 1.0) => shared.Lognormvariate(mu, sigma);

    /// <inheritdoc cref="PyRandomGenerator.Expovariate"/>
    [PyMember]
    public static double Expovariate(double lambd = 1.0) => shared.Expovariate(lambd);

    [PyMember]
    public static double Vonmisesvariate(double mu, double kappa) => shared.Vonmisesvariate(mu, kappa);

    /// <inheritdoc cref="PyRandomGenerator.Gammavariate"/>
    [PyMember]
    public static double Gammavariate(double alpha, double beta) => shared.Gammavariate(alpha, beta);

    [PyMember]
    public static double Betavariate(double alpha, double beta) => shared.Betavariate(alpha, beta);

    [PyMember]
    public static double Paretovariate(double alpha) => shared.Paretovariate(alpha);

    [PyMember]
    public static double Weibullvariate(double alpha, double beta) => shared.Weibullvariate(alpha, beta);
}

/// <summary>Whether the shared generator has been made, for those who don't want to make it by asking.</summary>
internal static class RandomUse
{
    internal static bool IsShared { get; set; }
}
