using PyConc2Cs.Runtime;

namespace Runtime.Tests.Pickling;

/// <summary>Nested functions travel to a forked child with what they captured, and nowhere else.</summary>
public sealed class ForkedClosuresTests
{
    [Fact]
    public void AFunctionTravelsWithWhatItCaptured()
    {
        var seen = new PyList<long> { 1 };
        var factor = 7L;
        var function = PyFunction.Bind("outer.<locals>.inner", "x, y=", a =>
        {
            seen.Append(a.Get<long>(0));
            return (a.Get<long>(0) * factor) + a.Get(1, 5L) + seen.Length;
        });
        var copy = (PyFunction)Travel(function)!;
        Assert.Equal(21 + 5 + 2L, PyOps.Call(copy, 3L));
        Assert.Equal(21 + 1 + 3L, PyOps.Call(copy, 3L, 1L));
        Assert.Equal(1, seen.Length);
        Assert.Equal("outer.<locals>.inner", copy.QualifiedName);
    }

    [Fact]
    public void AFunctionMayCaptureItself()
    {
        PyFunction? countdown = null;
        countdown = PyFunction.Bind("countdown", "n", a => a.Get<long>(0) == 0 ? "done" : PyOps.Call(countdown, a.Get<long>(0) - 1));
        Assert.Equal("done", PyOps.Call(Travel(countdown), 3L));
    }

    [Fact]
    public void DelegatesTravel()
    {
        var offset = 2.5;
        var add = (Func<double, double>)Travel((Func<double, double>)(x => x + offset))!;
        Assert.Equal(4.0, add(1.5));
    }

    [Fact]
    public void OtherPicklesCannotHoldThem()
    {
        var function = PyFunction.Bind("inner", "", _ => null);
        Assert.Throws<PicklingError>(() => PickleWriter.Dump(function));
        Assert.Throws<PicklingError>(() => new PickleWriter { IsSpawning = true }.Write((object)function));
        Assert.Throws<UnpicklingError>(() => new PickleReader(Forked(function)).Read());
    }

    [Fact]
    public void ShareableListsKeepTypesAndRoom()
    {
        var list = new PyShareableList(new PyList<object?> { "howdy", PyBytes.Literal("ab"), 100.5, 100L, null, true });
        try
        {
            var other = new PyShareableList(name: list.Shm.Name);
            other[0] = "changed";
            other[3] = -1L;
            Assert.Equal(["changed", PyBytes.Literal("ab"), 100.5, -1L, null, true], list);
            Assert.Equal("8s8sdqxxxxxx?xxxxxxxx?", list.Format);
            Assert.Equal(5, list.Index(true));
            Assert.Throws<ValueError>(() => list[0] = "longer than there is room");
            Assert.Throws<IndexError>(() => list[6]);
            other.Shm.Close();
        }
        finally
        {
            list.Shm.Close();
            list.Shm.Unlink();
        }
    }

    private static ReadOnlyMemory<byte> Forked(object value)
    {
        var writer = new PickleWriter { IsFork = true, IsSpawning = true };
        writer.Write(value);
        return writer.Written;
    }

    private static object? Travel(object value) => new PickleReader(Forked(value), []) { IsFork = true }.Read();
}
