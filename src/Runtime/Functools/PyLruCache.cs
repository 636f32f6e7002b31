namespace PyConc2Cs.Runtime;

/// <summary>What <c>cache_info()</c> gives.</summary>
[PyClass("functools", "CacheInfo")]
public sealed partial class CacheInfo(long hits, long misses, long? maxsize, long currsize) : IPyRepr
{
    [PyMember]
    public long Hits { get; } = hits;

    [PyMember]
    public long Misses { get; } = misses;

    [PyMember]
    public long? Maxsize { get; } = maxsize;

    [PyMember]
    public long Currsize { get; } = currsize;

    public string Repr() => $"CacheInfo(hits={Hits}, misses={Misses}, maxsize={PyOps.Repr(Maxsize)}, currsize={Currsize})";

    public override string ToString() => Repr();
}

/// <summary>
/// The memory behind <c>functools.lru_cache</c> and <c>functools.cache</c>: results by arguments, the least recently used dropped beyond
/// maxsize. Threads may share it; the function runs outside the lock, so it may run twice for the same new arguments, as in CPython.
/// </summary>
public sealed class PyLruCache<K, V>(long? maxsize = 128)
    where K : notnull
{
    private readonly Dictionary<K, LinkedListNode<(K Key, V Value)>> results = new(PyEqualityComparer<K>.Default);
    private readonly LinkedList<(K Key, V Value)> order = [];
    private readonly Lock gate = new();
    private long hits;
    private long misses;

    /// <summary>The remembered result, else the function's. An exception isn't remembered.</summary>
    public V GetOrAdd(K key, Func<K, V> function)
    {
        lock (gate)
        {
            if (results.TryGetValue(key, out var node))
            {
                hits++;
                Touch(node);
                return node.Value.Value;
            }

            misses++;
        }

        var value = function(key);
        if (maxsize is null or > 0)
        {
            lock (gate)
            {
                Store(key, value);
            }
        }

        return value;
    }

    private void Touch(LinkedListNode<(K Key, V Value)> node)
    {
        if (maxsize is not null)
        {
            order.Remove(node);
            order.AddLast(node);
        }
    }

    private void Store(K key, V value)
    {
        if (results.ContainsKey(key))
        {
            return;
        }

        if (results.Count >= maxsize)
        {
            results.Remove(order.First!.Value.Key);
            order.RemoveFirst();
        }

        results[key] = order.AddLast((key, value));
    }

    /// <summary><c>cache_clear()</c>.</summary>
    public void CacheClear()
    {
        lock (gate)
        {
            results.Clear();
            order.Clear();
            hits = misses = 0;
        }
    }

    /// <summary><c>cache_info()</c>.</summary>
    public CacheInfo CacheInfo()
    {
        lock (gate)
        {
            return new CacheInfo(hits, misses, maxsize, results.Count);
        }
    }
}
