namespace PyConc2Cs.Runtime;

/// <summary>
/// CPython 2.7's hashes (Objects/*object.c), without the randomisation that is off there by default, and the order of iteration that follows from
/// them: scripts print dicts and sets.
/// </summary>
internal static class Python2Hash
{
    private const int MinimumSize = 8;
    private const int PerturbShift = 5;

    public static long Of(long value) => Finish(value);

    public static long Of(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var hash = (long)text[0] << 7;
        foreach (var c in text)
        {
            hash = unchecked(1000003 * hash) ^ c;
        }

        return Finish(hash ^ text.Length);
    }

    public static long Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? 0 : value > 0 ? 314159 : -271828;
        }

        if (value == Math.Truncate(value) && Math.Abs(value) < long.MaxValue)
        {
            return Finish((long)value);
        }

        var exponent = value == 0 ? 0 : Math.ILogB(value) + 1;
        var mantissa = Math.ScaleB(value, -exponent) * 2147483648.0;
        var high = (long)mantissa;
        return Finish(unchecked(high + (long)((mantissa - high) * 2147483648.0) + ((long)exponent << 15)));
    }

    public static long Of(ReadOnlySpan<long> items)
    {
        long multiplier = 1000003, hash = 0x345678;
        for (var i = 0; i < items.Length; i++)
        {
            var rest = items.Length - 1 - i;
            hash = unchecked((hash ^ items[i]) * multiplier);
            multiplier += 82520 + rest + rest;
        }

        return Finish(unchecked(hash + 97531));
    }

    /// <summary>
    /// The order in which 2.7's dict iterates entries with these hashes, given in order of insertion: positions in the table that results. Entries that
    /// were removed in between leave no trace here; in 2.7 they can, where hashes collide.
    /// </summary>
    public static int[] DictOrder(ReadOnlySpan<long> hashes)
    {
        var table = NewTable(MinimumSize);
        for (var i = 0; i < hashes.Length; i++)
        {
            Place(table, hashes, i);
            var used = i + 1;
            if (used * 3L >= table.Length * 2L)
            {
                table = Resized(table, hashes, used > 50000 ? used * 2L : used * 4L);
            }
        }

        return Array.FindAll(table, entry => entry >= 0);
    }

    private static int[] Resized(int[] table, ReadOnlySpan<long> hashes, long minimum)
    {
        var size = MinimumSize;
        while (size <= minimum)
        {
            size <<= 1;
        }

        var larger = NewTable(size);
        foreach (var entry in table)
        {
            if (entry >= 0)
            {
                Place(larger, hashes, entry);
            }
        }

        return larger;
    }

    private static void Place(int[] table, ReadOnlySpan<long> hashes, int entry)
    {
        var mask = (ulong)table.Length - 1;
        var perturb = (ulong)hashes[entry];
        var at = perturb & mask;
        while (table[at] >= 0)
        {
            at = unchecked((at * 5) + perturb + 1) & mask;
            perturb >>= PerturbShift;
        }

        table[at] = entry;
    }

    private static int[] NewTable(int size)
    {
        var table = new int[size];
        Array.Fill(table, -1);
        return table;
    }

    private static long Finish(long hash) => hash == -1 ? -2 : hash;
}
