using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.PyItertools;

namespace Runtime.Tests.Collections;

public class PyItertoolsTests
{
    private static string All<T>(IEnumerable<T> items) => new PyList<T>(items).ToString();

    [Fact]
    public void Functions()
    {
        PyList<long> numbers = [1, 2, 3, 4, 5];
        Assert.Equal("[10, 12, 14]", All(ISlice(Count(10, 2), 3)));
        Assert.Equal("[2, 4]", All(ISlice(numbers, 1, null, 2)));
        Assert.Equal("[1, 2, 1, 2, 1]", All(ISlice(Cycle(new PyList<long> { 1, 2 }), 5)));
        Assert.Equal("['x', 'x']", All(Repeat("x", 2)));
        Assert.Equal("[1, 2, 3, 4, 5, 9]", All(Chain(numbers, new PyList<long> { 9 })));
        Assert.Equal("[1, 3, 6, 10, 15]", All(Accumulate(numbers)));
        Assert.Equal("[1, 2, 6]", All(Accumulate(new PyList<long> { 1, 2, 3 }, (a, b) => a * b)));
        Assert.Equal("[3, 4, 5]", All(DropWhile(x => x < 3, numbers)));
        Assert.Equal("[1, 2]", All(TakeWhile(x => x < 3, numbers)));
        Assert.Equal("[2, 4]", All(FilterFalse(x => x % 2 == 1, numbers)));
        Assert.Equal("[1, 3]", All(Compress(numbers, new PyList<long> { 1, 0, 1 })));
        Assert.Equal("[(1, 2), (2, 3), (3, 4), (4, 5)]", All(Pairwise(numbers)));
        Assert.Equal("[(1, 2), (3, 4), (5,)]", All(Batched(numbers, 2)));
        Assert.Equal("[(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)]", All(Permutations(numbers.Slice(0, 3))));
        Assert.Equal("[(1, 2), (1, 3), (2, 3)]", All(Combinations(numbers.Slice(0, 3), 2)));
        Assert.Equal("[(1, 1), (1, 2), (2, 2)]", All(CombinationsWithReplacement(numbers.Slice(0, 2), 2)));
        Assert.Equal("[()]", All(Combinations(numbers, 0)));
        Assert.Equal("[(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')]", All(Product(numbers.Slice(0, 2), new PyList<string> { "a", "b" })));
        Assert.Equal("[(0, 0), (0, 1), (1, 0), (1, 1)]", All(Product(new PyRange(2), repeat: 2)));
        Assert.Equal("[(1, 'a'), (2, '-')]", All(ZipLongestDynamic("-", new PyList<long> { 1, 2 }, new PyList<string> { "a" })));
    }

    [Fact]
    public void Group_by_and_tee()
    {
        PyList<string> words = ["a", "b", "cc", "dd", "e"];
        var groups = new PyList<string>();
        foreach (var (key, group) in GroupBy(words, word => word.Length))
        {
            groups.Append($"{key}{All(group)}");
        }

        Assert.Equal("['1[\\'a\\', \\'b\\']', '2[\\'cc\\', \\'dd\\']', '1[\\'e\\']']".Replace("\\'", "'", StringComparison.Ordinal), groups.ToString().Replace("\"", "'", StringComparison.Ordinal));
        Assert.Equal("[1, 2, 1]", All(GroupBy(words, word => (long)word.Length).Select(pair => pair.Key)));
        var tees = Tee(new PyRange(3));
        Assert.Equal("[0, 1, 2]", All(tees[0]));
        Assert.Equal("[0, 1, 2]", All(tees[1]));
    }

    [Fact]
    public void Heaps_and_bisection()
    {
        PyList<long> heap = [5, 3, 8, 1, 9, 2];
        PyHeapq.Heapify(heap);
        Assert.Equal("[1, 3, 2, 5, 9, 8]", heap.ToString());
        PyHeapq.HeapPush(heap, 0);
        Assert.Equal("[0, 3, 1, 5, 9, 8, 2]", heap.ToString());
        Assert.Equal(0, PyHeapq.HeapPop(heap));
        Assert.Equal("[1, 3, 2, 5, 9, 8]", heap.ToString());
        Assert.Equal("[9, 8]", PyHeapq.NLargest(2, heap).ToString());
        Assert.Equal("[1, 2]", PyHeapq.NSmallest(2, heap).ToString());
        Assert.Equal("[1, 2, 3, 4]", All(PyHeapq.Merge(new PyList<long> { 1, 3 }, new PyList<long> { 2, 4 })));
        PyList<long> sorted = [1, 2, 2, 3];
        Assert.Equal((1, 3), (PyBisect.BisectLeft(sorted, 2), PyBisect.BisectRight(sorted, 2)));
        PyBisect.InsortRight(sorted, 2);
        Assert.Equal("[1, 2, 2, 2, 3]", sorted.ToString());
    }

    [Fact]
    public void Copies()
    {
        var inner = new PyList<object?> { 1L };
        var outer = new PyList<object?> { inner, inner };
        outer.Append(outer);
        var deep = PyCopy.Deepcopy(outer);
        Assert.Equal("[[1], [1], [...]]", deep.ToString());
        Assert.Same(deep[0], deep[1]);
        Assert.Same(deep, deep[2]);
        Assert.NotSame(inner, deep[0]);
        Assert.Same(inner, PyCopy.Copy(outer)[0]);
        TupleConvert.Register<long, PyList<long>>();
        var pairs = PyCopy.Deepcopy(new PyList<(long, PyList<long>)> { (1, [2]) });
        Assert.Equal("[(1, [2])]", pairs.ToString());
    }

    [Fact]
    public void Functools()
    {
        Assert.Equal(10, PyFunctools.Reduce((long a, long b) => a + b, new PyList<long> { 1, 2, 3, 4 }));
        Assert.Equal("reduce() of empty iterable with no initial value", Assert.Throws<TypeError>(() => PyFunctools.Reduce((long a, long b) => a, new PyList<long>())).ToString());
        var cache = new PyLruCache<long, long>(2);
        Assert.Equal(4, cache.GetOrAdd(2, x => x * x));
        Assert.Equal(4, cache.GetOrAdd(2, x => x * x));
        cache.GetOrAdd(3, x => x * x);
        cache.GetOrAdd(4, x => x * x);
        Assert.Equal("CacheInfo(hits=1, misses=3, maxsize=2, currsize=2)", cache.CacheInfo().ToString());
        var sorted = new PyList<long> { 1, 3, 2 };
        sorted.Sort(PyFunctools.CmpToKey((long a, long b) => b - a));
        Assert.Equal("[3, 2, 1]", sorted.ToString());
    }
}
