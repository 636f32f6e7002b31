using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace RandomSeed;

/// <summary>random with a seed gives CPython's sequences.</summary>
public static class RandomSeedScript
{
    public static int Main(string[] args) => PyProgram.Run("random_seed.py", args, Start);

    private static void Start()
    {
        PyRandom.Seed(42L);
        Print(PyRandom.Random(), PyRandom.Random());
        Print((PyList<long>)[.. Range(10).Select(_ => PyRandom.Randint(1, 6))]);
        Print(PyRandom.Choice<string>(new PyList<string> { "red", "green", "blue" }), PyRandom.Uniform(1, 10));

        var deck = List(Range(10));
        PyRandom.Shuffle(deck);
        Print(deck);
        Print(PyRandom.Sample(Range(100), 5), PyRandom.Randrange(0, 100, 10));

        PyRandom.Seed(7L);
        Print(Round(PyRandom.Gauss(0, 1), 6), PyRandom.Getrandbits(16));

        var rng = new PyRandomGenerator(1234L);
        Print(rng.Randint(0, 1000), rng.Random());
        PyRandom.Seed("text");
        Print(PyRandom.Randint(1, 100));
    }
}
