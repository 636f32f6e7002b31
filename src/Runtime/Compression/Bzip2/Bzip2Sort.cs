namespace PyConc2Cs.Runtime;

/// <summary>The Burrows-Wheeler transform: all rotations of a block in order, by doubling the length that is compared.</summary>
internal static class Bzip2Sort
{
    /// <summary>The last bytes of the sorted rotations, and the place of the block itself among them.</summary>
    public static (byte[] Last, int Origin) Transform(ReadOnlySpan<byte> block)
    {
        var order = Sort(block);
        var last = new byte[block.Length];
        var origin = 0;
        for (var i = 0; i < order.Length; i++)
        {
            last[i] = block[order[i] == 0 ? block.Length - 1 : order[i] - 1];
            origin = order[i] == 0 ? i : origin;
        }

        return (last, origin);
    }

    private static int[] Sort(ReadOnlySpan<byte> block)
    {
        var length = block.Length;
        var (order, shifted, rank, next) = (new int[length], new int[length], new int[length], new int[length]);
        for (var i = 0; i < length; i++)
        {
            rank[i] = (block[i] << 8) | block[i + 1 == length ? 0 : i + 1];
            shifted[i] = i;
        }

        Distribute(shifted, order, rank, 65536);
        var classes = Classify(order, rank, next, 0);
        (rank, next) = (next, rank);
        for (var width = 2; classes < length && width < length; width <<= 1)
        {
            for (var i = 0; i < length; i++)
            {
                shifted[i] = order[i] >= width ? order[i] - width : order[i] - width + length;
            }

            Distribute(shifted, order, rank, classes);
            classes = Classify(order, rank, next, width);
            (rank, next) = (next, rank);
        }

        if (classes < length)
        {
            // Rotations of a block that repeats itself are equal; libbzip2 leaves the last one first.
            for (var i = 0; i < length; i++)
            {
                shifted[i] = length - 1 - i;
            }

            Distribute(shifted, order, rank, classes);
        }

        return order;
    }

    /// <summary>A counting sort, which keeps the order of equal ones.</summary>
    private static void Distribute(int[] items, int[] target, int[] rank, int classes)
    {
        var starts = new int[classes + 1];
        foreach (var item in items)
        {
            starts[rank[item] + 1]++;
        }

        for (var i = 1; i <= classes; i++)
        {
            starts[i] += starts[i - 1];
        }

        foreach (var item in items)
        {
            target[starts[rank[item]]++] = item;
        }
    }

    /// <summary>Numbers the rotations that differ in what was compared; how many there are.</summary>
    private static int Classify(int[] order, int[] rank, int[] next, int width)
    {
        var length = order.Length;
        var number = 0;
        for (var i = 0; i < length; i++)
        {
            if (i > 0 && (rank[order[i]] != rank[order[i - 1]] || rank[(order[i] + width) % length] != rank[(order[i - 1] + width) % length]))
            {
                number++;
            }

            next[order[i]] = number;
        }

        return number + 1;
    }
}
