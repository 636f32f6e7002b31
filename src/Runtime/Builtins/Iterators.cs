using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

internal sealed class EnumerateIterator<T>(IEnumerable<T> source, long start) : PyIterator<(long Index, T Item)>
{
    public override string PyTypeName => "enumerate";

    private readonly IEnumerator<T> items = source.GetEnumerator();
    private long next = start;

    public override bool TryNext(out (long Index, T Item) item)
    {
        if (items.MoveNext())
        {
            item = (next++, items.Current);
            return true;
        }

        item = default;
        return false;
    }
}

internal sealed class ZipIterator<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second, bool strict) : PyIterator<(T1 First, T2 Second)>
{
    public override string PyTypeName => "zip";

    private readonly IEnumerator<T1> first = first.GetEnumerator();
    private readonly IEnumerator<T2> second = second.GetEnumerator();
    private bool ended;

    public override bool TryNext(out (T1 First, T2 Second) item)
    {
        item = default;
        if (ended)
        {
            return false;
        }

        var one = first.MoveNext();
        if (one && second.MoveNext())
        {
            item = (first.Current, second.Current);
            return true;
        }

        ended = true;
        if (strict)
        {
            ZipErrors.Check(one, second);
        }

        return false;
    }
}

internal sealed class ZipIterator<T1, T2, T3>(IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third, bool strict)
    : PyIterator<(T1 First, T2 Second, T3 Third)>
{
    public override string PyTypeName => "zip";

    private readonly IEnumerator<T1> first = first.GetEnumerator();
    private readonly IEnumerator<T2> second = second.GetEnumerator();
    private readonly IEnumerator<T3> third = third.GetEnumerator();
    private bool ended;

    public override bool TryNext(out (T1 First, T2 Second, T3 Third) item)
    {
        item = default;
        if (ended)
        {
            return false;
        }

        var one = first.MoveNext();
        var two = one && second.MoveNext();
        if (two && third.MoveNext())
        {
            item = (first.Current, second.Current, third.Current);
            return true;
        }

        ended = true;
        if (strict)
        {
            ZipErrors.Check(one, two, second, third);
        }

        return false;
    }
}

internal sealed class ZipManyIterator : PyIterator<PyTuple<object?>>
{
    public override string PyTypeName => "zip";

    private readonly IEnumerator<object?>[] sources;
    private readonly bool strict;
    private bool ended;

    public ZipManyIterator(object?[] iterables, bool strict)
    {
        sources = Array.ConvertAll(iterables, iterable => PyOps.Iterate(iterable).GetEnumerator());
        this.strict = strict;
        ended = iterables.Length == 0;
    }

    public override bool TryNext([MaybeNullWhen(false)] out PyTuple<object?> item)
    {
        item = null;
        if (ended)
        {
            return false;
        }

        var row = new object?[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (!sources[i].MoveNext())
            {
                ended = true;
                if (strict)
                {
                    ZipErrors.CheckMany(sources, i);
                }

                return false;
            }

            row[i] = sources[i].Current;
        }

        item = new PyTuple<object?>(row);
        return true;
    }
}

internal static class ZipErrors
{
    /// <summary>Two iterables, the second of which was asked only if the first gave an item.</summary>
    public static void Check(bool one, System.Collections.IEnumerator second)
    {
        if (one)
        {
            throw new ValueError("zip() argument 2 is shorter than argument 1");
        }

        if (second.MoveNext())
        {
            throw new ValueError("zip() argument 2 is longer than argument 1");
        }
    }

    public static void Check(bool one, bool two, System.Collections.IEnumerator second, System.Collections.IEnumerator third)
    {
        if (one)
        {
            throw new ValueError(two ? "zip() argument 3 is shorter than arguments 1-2" : "zip() argument 2 is shorter than argument 1");
        }

        if (second.MoveNext())
        {
            throw new ValueError("zip() argument 2 is longer than argument 1");
        }

        if (third.MoveNext())
        {
            throw new ValueError("zip() argument 3 is longer than arguments 1-2");
        }
    }

    public static void CheckMany(IEnumerator<object?>[] sources, int ended)
    {
        if (ended > 0)
        {
            throw new ValueError($"zip() argument {ended + 1} is shorter than argument{Before(ended)}");
        }

        for (var i = 1; i < sources.Length; i++)
        {
            if (sources[i].MoveNext())
            {
                throw new ValueError($"zip() argument {i + 1} is longer than argument{Before(i)}");
            }
        }
    }

    private static string Before(int count) => count == 1 ? " 1" : $"s 1-{count}";
}

internal sealed class SentinelIterator<T>(Func<T> callable, T sentinel) : PyIterator<T>
{
    public override string PyTypeName => "callable_iterator";

    private bool ended;

    public override bool TryNext([MaybeNullWhen(false)] out T item)
    {
        item = default;
        if (ended)
        {
            return false;
        }

        try
        {
            item = callable();
        }
        catch (StopIteration)
        {
            ended = true;
            return false;
        }

        ended = KeyOps<T>.Equals(item, sentinel);
        return !ended;
    }
}
