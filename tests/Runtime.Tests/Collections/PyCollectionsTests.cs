using PyConc2Cs.Runtime;

namespace Runtime.Tests.Collections;

public class PyCollectionsTests
{
    [Fact]
    public void Deque()
    {
        var deque = new PyDeque<long>([1, 2, 3], maxlen: 4);
        deque.AppendLeft(0);
        deque.Append(4);
        Assert.Equal("deque([1, 2, 3, 4], maxlen=4)", deque.ToString());
        deque.Rotate(1);
        Assert.Equal("deque([4, 1, 2, 3], maxlen=4)", deque.ToString());
        deque.Rotate(-2);
        Assert.Equal("deque([2, 3, 4, 1], maxlen=4)", deque.ToString());
        Assert.Equal(2, deque.PopLeft());
        Assert.Equal(1, deque.Pop());
        Assert.Equal(4, deque[-1]);
        deque.ExtendLeft([8, 9]);
        Assert.Equal("deque([9, 8, 3, 4], maxlen=4)", deque.ToString());
        Assert.Equal("pop from an empty deque", Assert.Throws<IndexError>(() => new PyDeque<long>().PopLeft()).ToString());
        Assert.Equal("deque already at its maximum size", Assert.Throws<IndexError>(() => deque.Insert(0, 1)).ToString());
    }

    [Fact]
    public void Deque_shared_by_threads()
    {
        var deque = new PyDeque<long>();
        long taken = 0;
        Threads.Run(4, t =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                if (t % 2 == 0)
                {
                    deque.Append(1);
                }
                else if (deque.TryPopLeft(out var one))
                {
                    Interlocked.Add(ref taken, one);
                }
            }
        });
        Assert.Equal(40_000, taken + deque.Length);
    }

    [Fact]
    public void Default_dict()
    {
        var groups = new PyDefaultDict<string, PyList<long>>(() => []);
        groups["a"].Append(1);
        groups["a"].Append(2);
        groups["b"].Append(3);
        Assert.Equal("defaultdict(<class 'list'>, {'a': [1, 2], 'b': [3]})", groups.ToString());
        var counts = new PyDefaultDict<string, long>(() => 0);
        counts["x"] += 2;
        Assert.Equal("defaultdict(<class 'int'>, {'x': 2})", counts.ToString());
        Assert.False(counts.Contains("y"));
    }

    [Fact]
    public void Counter()
    {
        var counter = new PyCounter<string>(CodesOf("abracadabra"));
        Assert.Equal("Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})", counter.ToString());
        Assert.Equal("[('a', 5), ('b', 2)]", counter.MostCommon(2).ToString());
        Assert.Equal(0, counter["zz"]);
        Assert.Equal(11, counter.Total());
        var other = new PyCounter<string>(CodesOf("abc"));
        Assert.Equal("Counter({'a': 6, 'b': 3, 'r': 2, 'c': 2, 'd': 1})", (counter + other).ToString());
        Assert.Equal("Counter({'a': 4, 'r': 2, 'b': 1, 'd': 1})", (counter - other).ToString());
        Assert.Equal("Counter({'a': 1, 'b': 1, 'c': 1})", (counter & other).ToString());
    }

    private static IEnumerable<string> CodesOf(string text) => text.Select(c => c.ToString());

    [Fact]
    public void Ordered_dict_and_chain_map()
    {
        var dict = new PyOrderedDict<string, long> { ["a"] = 1, ["b"] = 2 };
        dict.MoveToEnd("a");
        Assert.Equal("OrderedDict({'b': 2, 'a': 1})", dict.ToString());
        dict.MoveToEnd("a", last: false);
        Assert.Equal(("a", 1), dict.PopItem(last: false));
        var chain = new PyChainMap<string, long>(new PyDict<string, long> { ["x"] = 1 }, new PyDict<string, long> { ["x"] = 2, ["y"] = 3 });
        Assert.Equal((1, 3), (chain["x"], chain["y"]));
        Assert.Equal("ChainMap({'x': 1}, {'x': 2, 'y': 3})", chain.ToString());
    }
}
