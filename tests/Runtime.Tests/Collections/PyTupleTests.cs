using System.Runtime.CompilerServices;
using PyConc2Cs.Runtime;

namespace Runtime.Tests.Collections;

public class PyTupleTests
{
    [Fact]
    public void Both_kinds_are_tuples()
    {
        PyTuple<long> tuple = [1, 2, 3];
        ITuple value = (1L, 2L, 3L);
        Assert.Equal("(1, 2, 3)", tuple.ToString());
        Assert.Equal("(1, 2, 3)", PyTuple.Repr(value));
        Assert.Equal("(1,)", PyTuple.Create(1L).ToString());
        Assert.Equal("()", PyTuple<long>.Empty.ToString());
        Assert.True(tuple.Equals(value));
        Assert.Equal(PyTuple.Hash(value), PyTuple.Hash(tuple));
        Assert.Equal(529344067295497451, PyTuple.Hash(value));
        Assert.Equal(3L, PyTuple.GetItem(value, -1));
        Assert.Equal("tuple index out of range", Assert.Throws<IndexError>(() => tuple[3]).ToString());
        Assert.Equal("(3, 2, 1)", tuple[new PySlice(null, null, -1L)].ToString());
        Assert.Equal("(1, 2, 3, 'a')", PyTuple.Concat(value, PyTuple.Create("a")).ToString());
        Assert.True(PyTuple.Less((1L, 2L), tuple));
        Assert.Equal("tuple.index(x): x not in tuple", Assert.Throws<ValueError>(() => tuple.Index(9)).ToString());
    }

    [Theory]
    [InlineData(0, 10, 3, "[0, 3, 6, 9]")]
    [InlineData(10, 0, -3, "[10, 7, 4, 1]")]
    [InlineData(5, 5, 1, "[]")]
    public void Ranges(long start, long stop, long step, string expected)
    {
        var range = new PyRange(start, stop, step);
        Assert.Equal(expected, new PyList<long>(range).ToString());
        var sum = new PyList<long>();
        foreach (var i in range)
        {
            sum.Append(i);
        }

        Assert.Equal(expected, sum.ToString());
        Assert.Equal(new PyList<long>(range).Slice(step: -1).ToString(), new PyList<long>(range.Reversed()).ToString());
    }
}
