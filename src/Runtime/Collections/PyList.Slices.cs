namespace PyConc2Cs.Runtime;

public partial class PyList<T>
{
    /// <summary><c>list[start:stop:step]</c>: a new list.</summary>
    public PyList<T> Slice(long? start = null, long? stop = null, long? step = null)
    {
        flag.Enter();
        try
        {
            var (first, end, by) = PySlice.Resolve(start, stop, step, count);
            return Take(first, PySlice.CountOf(first, end, by), by);
        }
        finally
        {
            flag.Exit();
        }
    }

    private PyList<T> Select(PySlice slice)
    {
        flag.Enter();
        try
        {
            var (first, length, by) = slice.Select(count);
            return Take(first, length, by);
        }
        finally
        {
            flag.Exit();
        }
    }

    private PyList<T> Take(long first, long length, long by)
    {
        var taken = new T[length];
        if (by == 1)
        {
            Array.Copy(items, first, taken, 0, length);
        }
        else
        {
            for (long i = 0, at = first; i < length; i++, at += by)
            {
                taken[i] = items[at];
            }
        }

        return new PyList<T>(taken, taken.Length);
    }

    /// <summary><c>list[slice] = iterable</c>. Raises ValueError when an extended slice and the iterable differ in length.</summary>
    public void SetSlice(PySlice slice, IEnumerable<T> iterable)
    {
        var added = Buffers.ToArray(iterable, out var length);
        flag.Enter();
        try
        {
            var (first, selected, by) = slice.Select(count);
            if (by == 1)
            {
                Replace((int)first, (int)selected, added, length);
                return;
            }

            if (selected != length)
            {
                throw new ValueError($"attempt to assign sequence of size {length} to extended slice of size {selected}");
            }

            for (long i = 0, at = first; i < length; i++, at += by)
            {
                items[at] = added[i];
            }
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary><c>del list[slice]</c>.</summary>
    public void DeleteSlice(PySlice slice)
    {
        flag.Enter();
        try
        {
            var (first, selected, by) = slice.Select(count);
            if (selected == 0)
            {
                return;
            }

            if (by < 0)
            {
                first += (selected - 1) * by;
                by = -by;
            }

            Compact(first, selected, by);
        }
        finally
        {
            flag.Exit();
        }
    }

    private void Compact(long first, long selected, long by)
    {
        var before = count;
        var to = first;
        for (var from = first; from < before; from++)
        {
            var offset = from - first;
            if (offset % by != 0 || offset / by >= selected)
            {
                items[to++] = items[from];
            }
        }

        Volatile.Write(ref count, (int)to);
        Array.Clear(items, (int)to, before - (int)to);
    }
}
