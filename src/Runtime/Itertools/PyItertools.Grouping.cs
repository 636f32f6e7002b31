using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

public static partial class PyItertools
{
    /// <summary>Runs of equal items: the item and an iterator over its run, which ends when the next run is asked for.</summary>
    [PyMember("groupby")]
    public static PyIterator<(T Key, PyIterator<T> Group)> GroupBy<T>(IEnumerable<T> iterable) => new GroupIterator<T, T>(iterable, static item => item);

    /// <summary>Runs of items with equal keys.</summary>
    [PyMember("groupby")]
    public static PyIterator<(K Key, PyIterator<T> Group)> GroupBy<T, K>(IEnumerable<T> iterable, Func<T, K> key) => new GroupIterator<T, K>(iterable, key);

    [PyMember("groupby")]
    public static PyIterator<(object? Key, PyIterator<object?> Group)> GroupBy(object? iterable, object? key = null) =>
        new GroupIterator<object?, object?>(PyOps.Iterate(iterable), key is null ? static item => item : item => PyOps.Call(key, item));

    /// <summary>Independent iterators over the same items, which are kept until the last has seen them.</summary>
    [PyMember]
    public static PyTuple<PyIterator<T>> Tee<T>(IEnumerable<T> iterable, long n = 2)
    {
        if (n < 0)
        {
            throw new ValueError("n must be >= 0");
        }

        var shared = new TeeSource<T>(iterable.GetEnumerator());
        var first = new TeeNode<T>();
        var iterators = new PyIterator<T>[n];
        for (var i = 0; i < n; i++)
        {
            iterators[i] = new TeeIterator<T>(shared, first);
        }

        return new PyTuple<PyIterator<T>>(iterators);
    }

    private sealed class GroupIterator<T, K>(IEnumerable<T> iterable, Func<T, K> key) : PyIterator<(K Key, PyIterator<T> Group)>
    {
        public override string PyTypeName => "itertools.groupby";

        private readonly IEnumerator<T> items = iterable.GetEnumerator();
        private bool started;
        private bool ended;
        private T item = default!;
        private K itemKey = default!;
        private K groupKey = default!;
        private object? active;

        public override bool TryNext([MaybeNullWhen(false)] out (K Key, PyIterator<T> Group) result)
        {
            active = null;
            while (!started || (!ended && KeyOps<K>.Equals(itemKey, groupKey)))
            {
                var first = !started;
                started = true;
                if (!Advance() || first)
                {
                    break;
                }
            }

            if (ended)
            {
                result = default;
                return false;
            }

            groupKey = itemKey;
            var group = new Group(this);
            active = group;
            result = (groupKey, group);
            return true;
        }

        private bool Advance()
        {
            if (!items.MoveNext())
            {
                ended = true;
                return false;
            }

            item = items.Current;
            itemKey = key(item);
            return true;
        }

        private sealed class Group(GroupIterator<T, K> owner) : PyIterator<T>
        {
            public override string PyTypeName => "itertools._grouper";

            private bool fresh = true;

            public override bool TryNext([MaybeNullWhen(false)] out T next)
            {
                if (ReferenceEquals(owner.active, this) && (fresh || (!owner.ended && owner.Advance())) && KeyOps<K>.Equals(owner.itemKey, owner.groupKey))
                {
                    fresh = false;
                    next = owner.item;
                    return true;
                }

                next = default;
                return false;
            }
        }
    }

    private sealed class TeeSource<T>(IEnumerator<T> items)
    {
        /// <summary>Fills a node that no iterator has passed yet.</summary>
        public bool TryFill(TeeNode<T> node)
        {
            lock (items)
            {
                if (node.Next is not null)
                {
                    return true;
                }

                if (!items.MoveNext())
                {
                    return false;
                }

                node.Item = items.Current;
                node.Next = new TeeNode<T>();
                return true;
            }
        }
    }

    private sealed class TeeNode<T>
    {
        public T Item { get; set; } = default!;

        public TeeNode<T>? Next { get; set; }
    }

    private sealed class TeeIterator<T>(TeeSource<T> source, TeeNode<T> node) : PyIterator<T>
    {
        public override string PyTypeName => "itertools._tee";

        private TeeNode<T> node = node;

        public override bool TryNext([MaybeNullWhen(false)] out T item)
        {
            if (source.TryFill(node))
            {
                item = node.Item;
                node = node.Next!;
                return true;
            }

            item = default;
            return false;
        }
    }
}
