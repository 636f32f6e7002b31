namespace PyConc2Cs.Runtime;

/// <summary>The module <c>bisect</c>: positions in sorted lists.</summary>
[PyModule("bisect")]
public static partial class PyBisect
{
    /// <summary>Where to insert so that the list stays sorted, before equal items. Raises ValueError for a negative lo.</summary>
    [PyMember]
    public static long BisectLeft<T>(PyList<T> a, T x, long lo = 0, long? hi = null) =>
        Search(lo, hi ?? a.Length, i => PyHeapq.Less(a[i], x));

    [PyMember]
    public static long BisectLeft(object? a, object? x, long lo = 0, long? hi = null, [PyParam(KeywordOnly = true)] object? key = null) =>
        Search(lo, hi ?? PyOps.Len(a), i => PyOps.Less(Key(key, PyOps.GetItem(a, i)), x));

    /// <summary>Where to insert so that the list stays sorted, after equal items.</summary>
    [PyMember("bisect_right", "bisect")]
    public static long BisectRight<T>(PyList<T> a, T x, long lo = 0, long? hi = null) =>
        Search(lo, hi ?? a.Length, i => !PyHeapq.Less(x, a[i]));

    [PyMember("bisect_right", "bisect")]
    public static long BisectRight(object? a, object? x, long lo = 0, long? hi = null, [PyParam(KeywordOnly = true)] object? key = null) =>
        Search(lo, hi ?? PyOps.Len(a), i => !PyOps.Less(x, Key(key, PyOps.GetItem(a, i))));

    /// <summary>Inserts before equal items.</summary>
    [PyMember]
    public static void InsortLeft<T>(PyList<T> a, T x, long lo = 0, long? hi = null) => a.Insert(BisectLeft(a, x, lo, hi), x);

    [PyMember]
    public static void InsortLeft(object? a, object? x, long lo = 0, long? hi = null, [PyParam(KeywordOnly = true)] object? key = null) =>
        Insert(a, BisectLeft(a, Key(key, x), lo, hi, key), x);

    /// <summary>Inserts after equal items.</summary>
    [PyMember("insort_right", "insort")]
    public static void InsortRight<T>(PyList<T> a, T x, long lo = 0, long? hi = null) => a.Insert(BisectRight(a, x, lo, hi), x);

    [PyMember("insort_right", "insort")]
    public static void InsortRight(object? a, object? x, long lo = 0, long? hi = null, [PyParam(KeywordOnly = true)] object? key = null) =>
        Insert(a, BisectRight(a, Key(key, x), lo, hi, key), x);

    private static object? Key(object? key, object? item) => key is null ? item : PyOps.Call(key, item);

    private static void Insert(object? list, long index, object? item)
    {
        if (list is IPyList known)
        {
            known.Insert(index, item);
        }
        else
        {
            PyOps.CallMethod(list, "insert", index, item);
        }
    }

    /// <summary>The first position for which the predicate is false.</summary>
    private static long Search(long low, long high, Func<long, bool> before)
    {
        if (low < 0)
        {
            throw new ValueError("lo must be non-negative");
        }

        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            if (before(middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
