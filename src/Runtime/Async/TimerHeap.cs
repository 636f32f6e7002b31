namespace PyConc2Cs.Runtime;

/// <summary>The calls that wait for their time, as a heap that moves its items as Python's heapq does: calls of equal time run in the same order.</summary>
internal sealed class TimerHeap
{
    private readonly List<PyTimerHandle> items = [];

    public int Count => items.Count;

    public PyTimerHandle First => items[0];

    public void Push(PyTimerHandle item)
    {
        items.Add(item);
        SiftDown(0, items.Count - 1);
    }

    public PyTimerHandle Pop()
    {
        var last = items[^1];
        items.RemoveAt(items.Count - 1);
        if (items.Count == 0)
        {
            return last;
        }

        var first = items[0];
        items[0] = last;
        SiftUp(0);
        return first;
    }

    /// <summary>Drops the cancelled ones.</summary>
    public void Purge()
    {
        foreach (var cancelled in items.Where(item => item.IsCancelled))
        {
            cancelled.IsScheduled = false;
        }

        items.RemoveAll(item => item.IsCancelled);
        for (var i = (items.Count / 2) - 1; i >= 0; i--)
        {
            SiftUp(i);
        }
    }

    public void Clear() => items.Clear();

    private void SiftDown(int start, int position)
    {
        var item = items[position];
        while (position > start)
        {
            var parent = (position - 1) >> 1;
            if (item.Time >= items[parent].Time)
            {
                break;
            }

            items[position] = items[parent];
            position = parent;
        }

        items[position] = item;
    }

    private void SiftUp(int position)
    {
        var (end, start, item) = (items.Count, position, items[position]);
        for (var child = (2 * position) + 1; child < end; child = (2 * position) + 1)
        {
            var right = child + 1;
            if (right < end && items[child].Time >= items[right].Time)
            {
                child = right;
            }

            items[position] = items[child];
            position = child;
        }

        items[position] = item;
        SiftDown(start, position);
    }
}
