using System.Numerics;
using PyConc2Cs.Runtime;

namespace Runtime.Tests.Pickling;

public class PickleTests
{
    static PickleTests() => new ProgramState().Tuple<long, string>();

    public static TheoryData<object?> Values => new(
        (object?)null,
        true,
        false,
        0L,
        -1L,
        long.MaxValue,
        long.MinValue,
        BigInteger.Pow(10, 40),
        1.5,
        double.NaN,
        double.NegativeInfinity,
        "",
        "text \u00e9 \U0001F600",
        "lone \ud800 surrogate",
        new Complex(1, -2),
        new PyBytes([0, 255]),
        new PyRange(1, 10, 3),
        new PyList<long> { 1, 2, 3 },
        new PyList<object?> { 1L, "a", null },
        new PyDict<string, long> { ["a"] = 1 },
        new PySet<long> { 1, 2 },
        (1L, "a"),
        new PyTuple<long>([1L]));

    [Theory]
    [MemberData(nameof(Values))]
    public void AValueComesBackAsItWas(object? value)
    {
        var copy = PickleReader.Load(PickleWriter.Dump(value));
        Assert.Equal(PyOps.Repr(value), PyOps.Repr(copy));
        Assert.Equal(value?.GetType() == typeof(BigInteger) ? typeof(BigInteger) : value?.GetType(), copy?.GetType());
    }

    [Fact]
    public void SharedPartsAndCyclesAreKept()
    {
        var inner = new PyList<object?> { 1L };
        var outer = new PyList<object?> { inner, inner };
        outer.Append(outer);
        var copy = Assert.IsType<PyList<object?>>(PickleReader.Load(PickleWriter.Dump(outer)));
        Assert.Same(copy[0], copy[1]);
        Assert.Same(copy, copy[2]);
    }

    [Fact]
    public void AnExceptionKeepsTypeAndArguments()
    {
        var copy = Assert.IsType<KeyError>(PickleReader.Load(PickleWriter.Dump(new KeyError("k"))));
        Assert.Equal("'k'", copy.ToString());
    }

    [Fact]
    public void AListOfObjectsIsReadAsTheListThatIsWanted()
    {
        var list = new PickleReader(PickleWriter.Dump(new PyList<object?> { 1L, 2L })).Read<PyList<long>>();
        Assert.Equal("[1, 2]", PyOps.Repr(list));
    }

    [Fact]
    public void WhatHasNoNameCannotTravel()
    {
        var lambda = new PyFunction("<lambda>", _ => null);
        var error = Assert.Throws<PicklingError>(() => PickleWriter.Dump(lambda));
        Assert.Contains("Can't pickle <function <lambda>", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("cannot pickle '_thread.lock' object", Assert.Throws<TypeError>(() => PickleWriter.Dump(new PyLock())).ToString());
    }

    [Fact]
    public void WhatCannotTravelLeavesNoTraceInTheRest()
    {
        var writer = new PickleWriter();
        var shared = new PyList<object?> { "shared" };
        Assert.False(writer.TryWrite(w => w.Write((object)new PyList<object?> { shared, new PyFunction("<lambda>", _ => null) })));
        writer.Write((object)shared);
        Assert.Equal("['shared']", PyOps.Repr(PickleReader.Load(writer.Written)));
    }

    [Fact]
    public void ADamagedPickleRaisesAndMakesNothing()
    {
        var good = PickleWriter.Dump(new PyDict<string, PyList<long>> { ["a"] = [1, 2], ["b"] = [] }).ToArray();
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var bad = good[..random.Next(good.Length + 1)];
            for (var changes = random.Next(4); changes > 0 && bad.Length > 0; changes--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                PickleReader.Load(bad);
            }
            catch (PyException)
            {
                // Python's exceptions are the answer; anything else fails the test.
            }
        }
    }
}
