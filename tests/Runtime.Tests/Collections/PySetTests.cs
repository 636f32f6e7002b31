using PyConc2Cs.Runtime;

namespace Runtime.Tests.Collections;

public class PySetTests
{
    // Orders as CPython 3.13 gives them.
    public static TheoryData<long[], string> Orders => new()
    {
        { [3, 1, 2], "{1, 2, 3}" },
        { [8, 1, 0], "{8, 1, 0}" },
        { [100, 5, 33, 64, 7], "{64, 33, 100, 5, 7}" },
        { [-1, -2, 0, 5], "{0, 5, -1, -2}" },
        { [1024, 2048, 4096, 1, 9, 17], "{1024, 2048, 4096, 1, 9, 17}" },
        { [50, 40, 30, 20, 10, 0, 60, 70, 80, 90], "{0, 70, 40, 10, 80, 50, 20, 90, 60, 30}" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Ints_iterate_in_CPythons_order(long[] items, string expected)
    {
        var set = new PySet<long>();
        Array.ForEach(items, set.Add);
        Assert.Equal(expected, set.ToString());
        var dynamic = new PySet<object?>();
        Array.ForEach(items, item => dynamic.Add(item));
        Assert.Equal(expected, dynamic.ToString());
    }

    [Fact]
    public void Operations()
    {
        PySet<long> a = [1, 2, 3, 4];
        PySet<long> b = [3, 4, 5];
        Assert.Equal("{1, 2, 3, 4, 5}", (a | b).ToString());
        Assert.Equal("{3, 4}", (a & b).ToString());
        Assert.Equal("{1, 2}", (a - b).ToString());
        Assert.Equal("{1, 2, 5}", (a ^ b).ToString());
        Assert.True(new PySet<long> { 1 } < a);
        Assert.False(a <= b);
        Assert.True(a.IsSuperset([1, 2]));
        Assert.True(a.IsDisjoint([7, 8]));
        a.DifferenceUpdate(b, [1]);
        Assert.Equal("{2}", a.ToString());
        a.Discard(9);
        Assert.Equal("9", Assert.Throws<KeyError>(() => a.Remove(9)).ToString());
        Assert.Equal(2, a.Pop());
        Assert.Equal("'pop from an empty set'", Assert.Throws<KeyError>(() => a.Pop()).ToString());
        Assert.Equal("set()", a.ToString());
        Assert.Equal("frozenset({1, 2})", PyFrozenSet.Of<long>([1, 2]).ToString());
        Assert.True(PyFrozenSet.Of<long>([1, 2]).Equals(new PySet<object?> { 1.0, 2L }));
    }

    [Fact]
    public void Size_change_during_iteration()
    {
        PySet<long> set = [1, 2, 3];
        var error = Assert.Throws<RuntimeError>(() =>
        {
            foreach (var item in set)
            {
                set.Add(item + 10);
            }
        });
        Assert.Equal("Set changed size during iteration", error.ToString());
    }

    [Fact]
    public void Threads_add_and_discard()
    {
        var set = new PySet<long>();
        Threads.Run(4, t =>
        {
            for (var i = 0L; i < 20_000; i++)
            {
                set.Add(i);
                Assert.True(set.Contains(i) || i % 2 == 1);
                if (i % 2 == 1)
                {
                    set.Discard(i);
                }
            }
        });
        Assert.Equal(10_000, set.Count(item => item % 2 == 0));
    }
}
