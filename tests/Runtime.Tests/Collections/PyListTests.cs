using PyConc2Cs.Runtime;

namespace Runtime.Tests.Collections;

public class PyListTests
{
    private static PyList<long> Numbers(int count) => new(Enumerable.Range(0, count).Select(i => (long)i));

    [Theory]
    [InlineData(null, null, null, "[0, 1, 2, 3, 4, 5]")]
    [InlineData(1L, 4L, null, "[1, 2, 3]")]
    [InlineData(-2L, null, null, "[4, 5]")]
    [InlineData(null, null, -1L, "[5, 4, 3, 2, 1, 0]")]
    [InlineData(null, null, 2L, "[0, 2, 4]")]
    [InlineData(10L, 20L, null, "[]")]
    [InlineData(-100L, 2L, null, "[0, 1]")]
    [InlineData(4L, 0L, -2L, "[4, 2]")]
    [InlineData(null, null, -4L, "[5, 1]")]
    public void Slices(long? start, long? stop, long? step, string expected)
    {
        Assert.Equal(expected, Numbers(6).Slice(start, stop, step).ToString());
        Assert.Equal(expected, Numbers(6)[new PySlice(start, stop, step)].ToString());
    }

    [Fact]
    public void Slice_assignment_and_deletion()
    {
        var list = Numbers(6);
        list[new PySlice(1L, 3L)] = [10, 11, 12, 13];
        Assert.Equal("[0, 10, 11, 12, 13, 3, 4, 5]", list.ToString());
        list[new PySlice(null, null, 3L)] = [-1, -2, -3];
        Assert.Equal("[-1, 10, 11, -2, 13, 3, -3, 5]", list.ToString());
        list.DeleteSlice(new PySlice(null, null, 2L));
        Assert.Equal("[10, -2, 3, 5]", list.ToString());
        list.DeleteSlice(new PySlice(null, null, -3L));
        Assert.Equal("[-2, 3]", list.ToString());
        var error = Assert.Throws<ValueError>(() => list.SetSlice(new PySlice(null, null, 2L), new PyList<long> { 1, 2, 3 }));
        Assert.Equal("attempt to assign sequence of size 3 to extended slice of size 1", error.ToString());
        Assert.Equal("slice step cannot be zero", Assert.Throws<ValueError>(() => list.Slice(step: 0)).ToString());
    }

    [Fact]
    public void Methods()
    {
        PyList<long> list = [3, 1, 2];
        list.Append(5);
        list.Insert(0, 9);
        list.Insert(-1, 7);
        list.Insert(100, 8);
        Assert.Equal("[9, 3, 1, 2, 7, 5, 8]", list.ToString());
        Assert.Equal(8, list.Pop());
        Assert.Equal(9, list.Pop(0));
        list.Remove(2);
        Assert.Equal(2, list.Index(7));
        Assert.Equal(1, list.Count(7));
        list.Sort();
        Assert.Equal("[1, 3, 5, 7]", list.ToString());
        list.Sort(x => -x);
        Assert.Equal("[7, 5, 3, 1]", list.ToString());
        list.Reverse();
        list.Extend(list);
        Assert.Equal("[1, 3, 5, 7, 1, 3, 5, 7]", list.ToString());
        Assert.Equal("[1, 1, 1]", (new PyList<long> { 1 } * 3).ToString());
        Assert.True(new PyList<long> { 1, 2 } < new PyList<long> { 1, 3 });
        Assert.True(new PyList<long> { 1 } < new PyList<long> { 1, 0 });
    }

    [Theory]
    [InlineData("get", "list index out of range")]
    [InlineData("set", "list assignment index out of range")]
    [InlineData("pop", "pop index out of range")]
    [InlineData("del", "list assignment index out of range")]
    public void Index_errors(string operation, string message)
    {
        var list = Numbers(2);
        Action act = operation switch
        {
            "get" => () => _ = list[2],
            "set" => () => list[-3] = 1,
            "pop" => () => list.Pop(5),
            _ => () => list.DeleteAt(2),
        };
        Assert.Equal(message, Assert.Throws<IndexError>(act).ToString());
        Assert.Equal("pop from empty list", Assert.Throws<IndexError>(() => new PyList<long>().Pop()).ToString());
        Assert.Equal("list.remove(x): x not in list", Assert.Throws<ValueError>(() => list.Remove(7)).ToString());
        Assert.Equal("7 is not in list", Assert.Throws<ValueError>(() => list.Index(7)).ToString());
    }

    [Fact]
    public void Repr_of_a_list_in_itself()
    {
        var list = new PyList<object?> { 1L, "a'b", null, 1.0, true };
        list.Append(list);
        Assert.Equal("[1, \"a'b\", None, 1.0, True, [...]]", list.ToString());
    }

    [Fact]
    public void Iteration_sees_changes()
    {
        var list = Numbers(3);
        var seen = new PyList<long>();
        foreach (var item in list)
        {
            seen.Append(item);
            if (item < 2)
            {
                list.Append(item + 10);
            }
        }

        Assert.Equal("[0, 1, 2, 10, 11]", seen.ToString());
    }

    [Fact]
    public void Sort_is_stable_both_ways()
    {
        var pairs = new PyList<(long, string)> { (1, "a"), (0, "b"), (1, "c"), (0, "d") };
        pairs.Sort(pair => pair.Item1);
        Assert.Equal("[(0, 'b'), (0, 'd'), (1, 'a'), (1, 'c')]", pairs.ToString());
        pairs.Sort(pair => pair.Item1, reverse: true);
        Assert.Equal("[(1, 'a'), (1, 'c'), (0, 'b'), (0, 'd')]", pairs.ToString());
        var many = new PyList<(long, long)>(Enumerable.Range(0, 1000).Select(i => ((long)(i * 7919 % 10), (long)i)));
        many.Sort(pair => pair.Item1);
        for (var i = 1; i < 1000; i++)
        {
            Assert.True(many[i - 1].Item1 < many[i].Item1 || (many[i - 1].Item1 == many[i].Item1 && many[i - 1].Item2 < many[i].Item2));
        }
    }

    [Fact]
    public void Dynamic_form()
    {
        IPyList list = new PyList<long> { 1, 2 };
        list.Append(3L);
        Assert.Throws<TypeError>(() => list.Append("x"));
        Assert.True(list.Contains(1.0));
        Assert.True(list.Contains(true));
        Assert.False(list.Contains("x"));
        Assert.Equal("[1, 2, 3, 'x']", list.ConcatList(new PyList<string> { "x" }).ToString());
        Assert.True(new PyList<long> { 1 }.Equals(new PyList<object?> { 1.0 }));
    }

    [Fact]
    public void Appends_of_four_threads_are_all_there()
    {
        var list = new PyList<long>();
        Threads.Run(4, t =>
        {
            for (var i = 0; i < 50_000; i++)
            {
                list.Append((t * 50_000L) + i);
            }
        });
        Assert.Equal(200_000, list.Length);
        Assert.Equal(Enumerable.Range(0, 200_000).Select(i => (long)i), list.ToArray().Order());
    }

    [Fact]
    public void Readers_never_see_what_was_not_there()
    {
        var list = new PyList<string> { "a" };
        Threads.Run(3, t =>
        {
            for (var i = 0; i < 30_000; i++)
            {
                if (t == 0)
                {
                    list.Append("b");
                    list.Pop();
                }
                else
                {
                    foreach (var item in list)
                    {
                        Assert.NotNull(item);
                    }
                }
            }
        });
    }
}

internal static class Threads
{
    /// <summary>Runs the body in so many threads at once and hands on the first failure.</summary>
    public static void Run(int count, Action<int> body)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, count).Select(t => new Thread(() =>
        {
            try
            {
                body(t);
            }
            catch (Exception e)
            {
                failure = e;
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Null(failure);
    }
}
