using System.Numerics;
using PyConc2Cs.Runtime;
using static Runtime.Tests.PyValues;

namespace Runtime.Tests;

public sealed class ObjectModelTests
{
    [Fact]
    public void IntResultsAreNormalised()
    {
        Assert.IsType<long>(PyOps.Add(1L, 2L));
        Assert.IsType<long>(PyOps.Subtract(1L, 2L));
        Assert.IsType<long>(PyOps.Multiply(3L, 2L));
        Assert.IsType<long>(PyOps.FloorDiv(7L, 2L));
        Assert.IsType<long>(PyOps.Power(7L, 2L));
        Assert.IsType<long>(PyOps.Negate(true));
        Assert.IsType<long>(PyOps.Subtract(BigInteger.Pow(2, 70), BigInteger.Pow(2, 70) - 1));
        Assert.IsType<BigInteger>(PyOps.Add(long.MaxValue, 1L));
        Assert.IsType<BigInteger>(PyOps.Multiply(long.MaxValue, 2L));
        Assert.IsType<double>(PyOps.Power(2L, -1L));
        Assert.IsType<bool>(PyOps.BitAnd(true, false));
    }

    [Fact]
    public void EqualValuesOfDifferentTypesHaveEqualHashes()
    {
        object[] ones = [1L, 1.0, true, BigInteger.One, new PyInt(1L), new Complex(1, 0)];
        foreach (var a in ones)
        {
            foreach (var b in ones)
            {
                Assert.True(PyOps.Equals(a, b), $"{a.GetType()} {b.GetType()}");
                Assert.Equal(PyOps.Hash(a), PyOps.Hash(b));
            }
        }
    }

    [Fact]
    public void TuplesOfDifferentShapesAreOneType()
    {
        Assert.True(PyOps.Equals((1L, "a"), Tup(1L, "a")));
        Assert.Equal(PyOps.Hash((1L, 2L)), PyOps.Hash(Tup(1L, 2L)));
        Assert.Equal((1L, "a"), PyConvert.To<(long, string)>(Tup(1L, "a")));
        Assert.True(PyEqualityComparer<object>.Default.Equals((1L, 2.0), Tup(1.0, 2L)));
        Assert.Equal("TypeError: expected int, got str", Outcome(() => PyConvert.To<(long, long)>(Tup(1L, "a"))));
    }

    [Fact]
    public void ExtraAttributesLiveOnTheInstance()
    {
        var thing = new Thing(1);
        Assert.Equal("AttributeError: 'Thing' object has no attribute 'x'", Outcome(() => PyOps.GetAttr(thing, "x")));
        PyOps.SetAttr(thing, "x", 5L);
        Assert.Equal(5L, PyOps.GetAttr(thing, "x"));
        PyOps.DeleteAttr(thing, "x");
        Assert.False(PyOps.HasAttr(thing, "x"));
        Assert.StartsWith("<__main__.Thing object at 0x", PyOps.Repr(thing), StringComparison.Ordinal);
        Assert.Equal("Thing", PyOps.TypeOf(thing).Name);
    }

    [Fact]
    public void DunderMethodsAreAskedOnBothSides()
    {
        var thing = new Thing(3);
        Assert.Equal(10L, PyOps.Add(thing, 7L));
        Assert.Equal("7+3", PyOps.Add(7L, thing));
        Assert.True(PyOps.Less(thing, new Thing(4)));
        Assert.True(PyOps.Greater(new Thing(4), thing));
        Assert.True(PyOps.Equals(thing, new Thing(3)));
        Assert.Equal("TypeError: unsupported operand type(s) for -: 'Thing' and 'int'", Outcome(() => PyOps.Subtract(thing, 1L)));
        Assert.Equal("TypeError: unsupported operand type(s) for -=: 'Thing' and 'int'", Outcome(() => PyOps.InPlaceSubtract(thing, 1L)));
        Assert.Equal("TypeError: 'Thing' object is not iterable", Outcome(() => PyOps.Iterate(thing)));
        Assert.Equal("TypeError: object of type 'Thing' has no len()", Outcome(() => PyOps.Len(thing)));
        Assert.Equal("TypeError: 'Thing' object is not callable", Outcome(() => PyOps.Call(thing)));
        Assert.Equal("TypeError: 'Thing' object is not subscriptable", Outcome(() => PyOps.GetItem(thing, 0L)));
    }

    [Fact]
    public void ClassesOfValuesAreCallable()
    {
        Assert.Equal(31L, PyOps.Call(PyOps.TypeOf(1L), new PyArguments(["1f", 16L], ["base"])));
        Assert.Equal(0L, PyOps.Call(PyOps.TypeOf(1L)));
        Assert.Equal("5", PyOps.Call(PyOps.TypeOf("a"), 5L));
        Assert.Equal(1.5, PyOps.Call(PyOps.TypeOf(1.0), "1.5"));
        Assert.Equal("(1+2j)", PyOps.Repr(PyOps.Call(PyOps.TypeOf(Complex.One), 1L, 2L)));
        Assert.Equal("<class 'int'>", PyOps.Repr(PyOps.TypeOf(1L)));
        Assert.True(PyOps.TypeOf(true).IsSubclassOf(PyOps.TypeOf(1L)));
    }

    [Fact]
    public void ListPlusEqualsExtendsInPlace()
    {
        var list = Lst(1L);
        Assert.Same(list, PyOps.InPlaceAdd(list, Tup(2L, 3L)));
        Assert.Equal("[1, 2, 3]", PyOps.Repr(list));
        Assert.Equal("TypeError: 'int' object is not iterable", Outcome(() => PyOps.InPlaceAdd(list, 5L)));
    }

    [Fact]
    public void UnpackingCountsTheItems()
    {
        Assert.Equal([1L, 2L], PyOps.Unpack(Tup(1L, 2L), 2));
        Assert.Equal("ValueError: too many values to unpack (expected 2)", Outcome(() => PyOps.Unpack(Lst(1L, 2L, 3L), 2)));
        Assert.Equal("ValueError: not enough values to unpack (expected 2, got 1)", Outcome(() => PyOps.Unpack(Lst(1L), 2)));
        Assert.Equal("TypeError: cannot unpack non-iterable int object", Outcome(() => PyOps.Unpack(5L, 2)));
        Assert.Equal("[2, 3]", PyOps.Repr(PyOps.UnpackStar(Lst(1L, 2L, 3L), 1, 0)[1]));
    }

    private sealed class Thing(long value) : PyObject
    {
        public override string PyTypeName => "Thing";

        public override bool TryCallMember(string name, PyArguments arguments, out object? result)
        {
            object? other = arguments.PositionalCount > 0 ? arguments.Positional[0] : null;
            switch (name)
            {
                case "__add__": result = PyOps.Add(value, other); return true;
                case "__radd__": result = $"{other}+{value}"; return true;
                case "__lt__": result = other is Thing right ? value < right.Value : PyNotImplemented.Instance; return true;
                case "__eq__": result = other is Thing same ? value == same.Value : PyNotImplemented.Instance; return true;
                default: return base.TryCallMember(name, arguments, out result);
            }
        }

        private long Value => value;
    }
}
