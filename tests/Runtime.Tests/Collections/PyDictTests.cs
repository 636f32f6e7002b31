using PyConc2Cs.Runtime;

namespace Runtime.Tests.Collections;

public class PyDictTests
{
    private static PyDict<string, long> Abc() => new() { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

    [Fact]
    public void Order_and_methods()
    {
        var dict = Abc();
        dict.Delete("b");
        dict["b"] = 9;
        dict["a"] = 7;
        Assert.Equal("{'a': 7, 'c': 3, 'b': 9}", dict.ToString());
        Assert.Equal(3, dict.Pop("c"));
        Assert.Equal(5, dict.Pop("zz", 5));
        Assert.Equal(9, dict.SetDefault("b", 1));
        Assert.Equal(1, dict.SetDefault("n", 1));
        Assert.Equal(("n", 1), dict.PopItem());
        Assert.Null(dict.Get("q"));
        Assert.Equal(7, dict.Get("a"));
        Assert.Equal(8, dict.Get("q", 8));
        Assert.Equal("{'a': 7, 'b': 9, 'x': 1}", (dict | new PyDict<string, long> { ["x"] = 1 }).ToString());
        Assert.Equal("dict_keys(['a', 'b'])", dict.Keys().ToString());
        Assert.Equal("dict_values([7, 9])", dict.Values().ToString());
        Assert.Equal("dict_items([('a', 7), ('b', 9)])", dict.Items().ToString());
        Assert.Equal("'zz'", Assert.Throws<KeyError>(() => dict["zz"]).ToString());
        Assert.Equal("'popitem(): dictionary is empty'", Assert.Throws<KeyError>(() => new PyDict<string, long>().PopItem()).ToString());
        dict.Clear();
        Assert.Equal("{}", dict.ToString());
        dict["again"] = 1;
        Assert.Equal("{'again': 1}", dict.ToString());
    }

    [Fact]
    public void Views_are_live_sets()
    {
        var dict = Abc();
        var keys = dict.Keys();
        dict["d"] = 4;
        Assert.Equal(4, keys.Length);
        Assert.Equal("{'b'}", (keys & new PySet<string> { "b", "z" }).ToString());
        Assert.True(keys.Equals(new PySet<string> { "a", "b", "c", "d" }));
        Assert.True(dict.Items().Contains(("a", 1)));
        Assert.False(dict.Items().Contains(("a", 2)));
    }

    [Fact]
    public void None_is_a_key()
    {
        var dict = new PyDict<object?, object?> { [null] = 1L, [1L] = "one" };
        Assert.Equal(1L, dict[null]);
        Assert.Equal("one", dict[1.0]);
        Assert.Equal("one", dict[true]);
        Assert.Equal("{None: 1, 1: 'one'}", dict.ToString());
        var text = new PyDict<string?, long> { [null] = 4 };
        Assert.Equal(4, text[null]);
        Assert.Equal("unhashable type: 'list'", Assert.Throws<TypeError>(() => dict[new PyList<object?>()] = 1L).ToString());
    }

    [Fact]
    public void Change_of_size_during_iteration()
    {
        var dict = Abc();
        var error = Assert.Throws<RuntimeError>(() =>
        {
            foreach (var key in dict)
            {
                dict[key + "!"] = 1;
            }
        });
        Assert.Equal("dictionary changed size during iteration", error.ToString());
        var other = Abc();
        foreach (var key in other)
        {
            other[key] = 0;
        }

        Assert.Equal("{'a': 0, 'b': 0, 'c': 0}", other.ToString());
    }

    [Fact]
    public void Equality_across_types()
    {
        Assert.True(new PyDict<long, string> { [1] = "x" }.Equals(new PyDict<object?, object?> { [1.0] = "x" }));
        Assert.False(Abc().Equals(new PyDict<string, long> { ["a"] = 1 }));
        IPyDict dynamic = Abc();
        Assert.True(dynamic.ContainsKey("a"));
        Assert.False(dynamic.ContainsKey(1L));
        Assert.Throws<KeyError>(() => dynamic.GetItem(5L));
    }

    [Fact]
    public void Many_keys_and_removals()
    {
        var dict = new PyDict<long, long>();
        for (var i = 0L; i < 5000; i++)
        {
            dict[i * 1024] = i;
            if (i % 3 == 0)
            {
                dict.Delete(i * 1024);
            }
        }

        Assert.Equal(3333, dict.Length);
        Assert.Equal(Enumerable.Range(0, 5000).Where(i => i % 3 != 0).Select(i => (long)i), dict.Values());
        while (dict.Length > 0)
        {
            dict.PopItem();
        }

        Assert.Equal("{}", dict.ToString());
    }

    [Fact]
    public void Threads_keep_keys_intact()
    {
        var dict = new PyDict<long, long>();
        var tuples = new PyDict<(long, string), (long, string)>();
        Threads.Run(4, t =>
        {
            for (var i = 0L; i < 20_000; i++)
            {
                dict[(i * 4) + t] = i;
                tuples[(i % 100, "k")] = (i % 100, "v");
                Assert.Equal(i % 100, tuples[(i % 100, "k")].Item1);
                if (i % 5 == 0)
                {
                    dict.Delete((i * 4) + t);
                }
            }
        });
        Assert.Equal(64_000, dict.Length);
        Assert.Equal(100, tuples.Length);
        Assert.Equal(64_000, dict.Distinct().Count());
    }
}

public class PyDictEndsTests
{
    [Fact]
    public void Popping_at_either_end_stays_fast_and_in_order()
    {
        var dict = new PyOrderedDict<long, long>();
        for (var i = 0L; i < 200_000; i++)
        {
            dict[i] = i;
        }

        for (var i = 0L; i < 100_000; i++)
        {
            Assert.Equal(i, dict.PopItem(last: false).Key);
            Assert.Equal(199_999 - i, dict.PopItem().Key);
        }

        dict[7] = 1;
        Assert.Equal("OrderedDict({7: 1})", dict.ToString());
    }
}
