namespace PyConc2Cs.Runtime;

public static partial class PyHeapq
{
    /// <summary>The n smallest items, sorted.</summary>
    [PyMember("nsmallest")]
    public static PyList<T> NSmallest<T>(long n, IEnumerable<T> iterable) => Builtins.Sorted(iterable).Slice(0, Math.Max(n, 0));

    [PyMember("nsmallest")]
    public static PyList<T> NSmallest<T, K>(long n, IEnumerable<T> iterable, Func<T, K>? key) => Builtins.Sorted(iterable, key).Slice(0, Math.Max(n, 0));

    [PyMember("nsmallest")]
    public static PyList<object?> NSmallest(object? n, object? iterable, object? key = null) =>
        Builtins.Sorted(iterable, key).Slice(0, Math.Max(PyConvert.ToLong(n), 0));

    /// <summary>The n largest items, from the largest.</summary>
    [PyMember("nlargest")]
    public static PyList<T> NLargest<T>(long n, IEnumerable<T> iterable) => Builtins.Sorted(iterable, reverse: true).Slice(0, Math.Max(n, 0));

    [PyMember("nlargest")]
    public static PyList<T> NLargest<T, K>(long n, IEnumerable<T> iterable, Func<T, K>? key) =>
        Builtins.Sorted(iterable, key, reverse: true).Slice(0, Math.Max(n, 0));

    [PyMember("nlargest")]
    public static PyList<object?> NLargest(object? n, object? iterable, object? key = null) =>
        Builtins.Sorted(iterable, key, reverse: true).Slice(0, Math.Max(PyConvert.ToLong(n), 0));

    /// <summary>The items of sorted iterables in order, read as far as needed.</summary>
    public static PyIterator<T> Merge<T>(params IEnumerable<T>[] iterables) => PyIterator.Of(MergeCore<T, T>(iterables, static item => item, reverse: false));

    [PyMember("merge")]
    public static PyIterator<object?> MergeDynamic(
        [PyParam(KeywordOnly = true)] object? key = null,
        [PyParam(KeywordOnly = true)] object? reverse = null,
        params object?[] iterables) =>
        PyIterator.Of(MergeCore<object?, object?>(
            Array.ConvertAll(iterables, PyOps.Iterate),
            key is null ? static item => item : item => PyOps.Call(key, item),
            PyOps.Truth(reverse)));

    private static IEnumerable<T> MergeCore<T, K>(IEnumerable<T>[] iterables, Func<T, K> key, bool reverse)
    {
        var heads = new List<(IEnumerator<T> Items, K Key)>();
        foreach (var iterable in iterables)
        {
            var items = iterable.GetEnumerator();
            if (items.MoveNext())
            {
                heads.Add((items, key(items.Current)));
            }
        }

        while (heads.Count > 0)
        {
            var best = 0;
            for (var i = 1; i < heads.Count; i++)
            {
                if (reverse ? Less(heads[best].Key, heads[i].Key) : Less(heads[i].Key, heads[best].Key))
                {
                    best = i;
                }
            }

            var source = heads[best].Items;
            yield return source.Current;
            if (source.MoveNext())
            {
                heads[best] = (source, key(source.Current));
            }
            else
            {
                heads.RemoveAt(best);
            }
        }
    }
}
