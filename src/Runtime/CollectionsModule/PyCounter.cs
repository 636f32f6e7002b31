namespace PyConc2Cs.Runtime;

/// <summary><c>collections.Counter</c>: a dict of counts; a key that isn't there counts 0.</summary>
[PyClass("collections", "Counter")]
public sealed partial class PyCounter<T> : PyDict<T, long>
{
    public PyCounter()
    {
    }

    /// <summary>Counts the elements of an iterable.</summary>
    public PyCounter(IEnumerable<T> iterable)
    {
        Update(iterable);
    }

    /// <summary>Takes over the counts of a mapping.</summary>
    public PyCounter(PyDict<T, long> mapping)
    {
        AddAll(mapping, 1);
    }

    /// <summary>Counts an iterable, or takes over the counts of a mapping.</summary>
    [PyMember]
    public PyCounter(object? iterable = null, PyKeywords? kwds = null)
    {
        Update(iterable, kwds);
    }

    protected override long Missing(T key) => 0;

    /// <summary>Adds to a count: <c>counter[key] += n</c>.</summary>
    public void Increment(T key, long by = 1) => this[key] += by;

    /// <summary>Counts further elements.</summary>
    [PyMember]
    public void Update(IEnumerable<T> iterable)
    {
        if (iterable is IPyDict)
        {
            // A mapping of narrower keys comes as an iterable of them.
            Combine(iterable, 1);
            return;
        }

        foreach (var item in iterable)
        {
            this[item] += 1;
        }
    }

    /// <summary>Adds the counts of a mapping.</summary>
    public new void Update(PyDict<T, long> mapping) => AddAll(mapping, 1);

    [PyMember]
    public new void Update(object? iterable = null, PyKeywords? kwds = null)
    {
        Combine(iterable, 1);
        foreach (var (name, count) in kwds ?? [])
        {
            this[PyConvert.To<T>(name)] += PyConvert.ToLong(count);
        }
    }

    /// <summary>Takes away elements or counts; results may be negative.</summary>
    [PyMember]
    public void Subtract(object? iterable = null, PyKeywords? kwds = null)
    {
        Combine(iterable, -1);
        foreach (var (name, count) in kwds ?? [])
        {
            this[PyConvert.To<T>(name)] -= PyConvert.ToLong(count);
        }
    }

    private void Combine(object? source, long sign)
    {
        if (source is IPyDict mapping)
        {
            foreach (var (key, count) in mapping.Pairs)
            {
                this[PyConvert.To<T>(key)] += sign * PyConvert.ToLong(count);
            }
        }
        else if (source is not null)
        {
            foreach (var item in Buffers.Cast<T>(source))
            {
                this[item] += sign;
            }
        }
    }

    private void AddAll(PyDict<T, long> mapping, long sign)
    {
        foreach (var (key, count) in mapping.ToPairs())
        {
            this[key] += sign * count;
        }
    }

    /// <summary>The elements with the largest counts and these; all, sorted, for None. Equal counts stay in order.</summary>
    [PyMember]
    public PyList<(T Key, long Count)> MostCommon(long? n = null)
    {
        var pairs = new PyList<(T Key, long Count)>(ToPairs());
        pairs.Sort(pair => pair.Count, reverse: true);
        return n is { } limit ? pairs.Slice(0, Math.Max(limit, 0)) : pairs;
    }

    /// <summary>Each element as often as it counts.</summary>
    [PyMember]
    public PyIterator<T> Elements() => PyIterator.Of(ToPairs().SelectMany(pair => Enumerable.Repeat(pair.Key, (int)Math.Max(pair.Value, 0))));

    /// <summary>The sum of the counts.</summary>
    [PyMember]
    public long Total() => ToPairs().Sum(pair => pair.Value);

    public override PyCounter<T> Copy() => new PyCounter<T>((PyDict<T, long>)this);

    private static PyCounter<T> Merge(PyCounter<T> left, PyCounter<T> right, Func<long, long, long> combine)
    {
        var result = new PyCounter<T>();
        foreach (var (key, count) in left.ToPairs())
        {
            Keep(result, key, combine(count, right[key]));
        }

        foreach (var (key, count) in right.ToPairs())
        {
            if (!left.Contains(key))
            {
                Keep(result, key, combine(0, count));
            }
        }

        return result;
    }

    private static void Keep(PyCounter<T> result, T key, long count)
    {
        if (count > 0)
        {
            result[key] = count;
        }
    }

    public static PyCounter<T> operator +(PyCounter<T> left, PyCounter<T> right) => Merge(left, right, (a, b) => a + b);

    public static PyCounter<T> operator -(PyCounter<T> left, PyCounter<T> right) => Merge(left, right, (a, b) => a - b);

    public static PyCounter<T> operator &(PyCounter<T> left, PyCounter<T> right) => Merge(left, right, Math.Min);

    public static PyCounter<T> operator |(PyCounter<T> left, PyCounter<T> right) => Merge(left, right, Math.Max);

    /// <summary>Only the positive counts.</summary>
    public static PyCounter<T> operator +(PyCounter<T> counter) => counter + new PyCounter<T>();

    public static PyCounter<T> operator -(PyCounter<T> counter) => new PyCounter<T>() - counter;

    [PyMember("__add__")]
    public PyCounter<T> AddCounter(PyCounter<T> other) => this + other;

    [PyMember("__sub__")]
    public PyCounter<T> SubtractCounter(PyCounter<T> other) => this - other;

    [PyMember("__and__")]
    public PyCounter<T> AndCounter(PyCounter<T> other) => this & other;

    [PyMember("__or__")]
    public PyCounter<T> OrCounter(PyCounter<T> other) => this | other;

    public override string ToString() => Length == 0
        ? "Counter()"
        : Reprs.Pairs(this, "Counter({", "})", MostCommon().Select(pair => new KeyValuePair<object?, object?>(pair.Key, pair.Count)));
}
