namespace PyConc2Cs.Runtime;

/// <summary>Move to front, run lengths and Huffman tables of a bzip2 block, chosen as libbzip2 chooses them.</summary>
internal static class Bzip2Coder
{
    private const int GroupSize = 50;

    public static void Write(byte[] data, Bzip2BitWriter bits)
    {
        var used = new bool[256];
        foreach (var b in data)
        {
            used[b] = true;
        }

        var alphabet = used.Count(u => u) + 2;
        var symbols = MoveToFront(data, used, alphabet - 1);
        var tables = symbols.Count < 200 ? 2 : symbols.Count < 600 ? 3 : symbols.Count < 1200 ? 4 : symbols.Count < 2400 ? 5 : 6;
        var lengths = FirstLengths(symbols, tables, alphabet);
        byte[] selectors = [];
        for (var round = 0; round < 4; round++)
        {
            selectors = Improve(symbols, lengths, alphabet);
        }

        WriteUsed(used, bits);
        bits.Write(tables, 3);
        bits.Write(selectors.Length, 15);
        WriteSelectors(selectors, tables, bits);
        foreach (var table in lengths)
        {
            WriteLengths(table, bits);
        }

        var codes = lengths.Select(Codes).ToArray();
        for (var i = 0; i < symbols.Count; i++)
        {
            var table = selectors[i / GroupSize];
            bits.Write(codes[table][symbols[i]], lengths[table][symbols[i]]);
        }
    }

    private static List<int> MoveToFront(byte[] data, bool[] used, int end)
    {
        var list = Enumerable.Range(0, 256).Where(n => used[n]).Select(n => (byte)n).ToArray();
        var symbols = new List<int>(data.Length);
        var zeros = 0;
        foreach (var b in data)
        {
            var place = Array.IndexOf(list, b);
            if (place == 0)
            {
                zeros++;
                continue;
            }

            AddZeros(symbols, ref zeros);
            Array.Copy(list, 0, list, 1, place);
            list[0] = b;
            symbols.Add(place + 1);
        }

        AddZeros(symbols, ref zeros);
        symbols.Add(end);
        return symbols;
    }

    private static void AddZeros(List<int> symbols, ref int zeros)
    {
        for (; zeros > 0; zeros = (zeros - 1) >> 1)
        {
            symbols.Add((zeros - 1) & 1);
        }
    }

    private static int[][] FirstLengths(List<int> symbols, int tables, int alphabet)
    {
        var frequencies = new int[alphabet];
        symbols.ForEach(s => frequencies[s]++);
        var lengths = new int[tables][];
        var (rest, begin) = (symbols.Count, 0);
        for (var part = tables; part > 0; part--)
        {
            var (target, end, sum) = (rest / part, begin - 1, 0);
            while (sum < target && end < alphabet - 1)
            {
                sum += frequencies[++end];
            }

            if (end > begin && part != tables && part != 1 && (tables - part) % 2 == 1)
            {
                sum -= frequencies[end--];
            }

            lengths[part - 1] = [.. Enumerable.Range(0, alphabet).Select(v => v >= begin && v <= end ? 0 : 15)];
            (begin, rest) = (end + 1, rest - sum);
        }

        return lengths;
    }

    /// <summary>Gives each group of symbols the table that suits it best, and makes the tables anew from that.</summary>
    private static byte[] Improve(List<int> symbols, int[][] lengths, int alphabet)
    {
        var frequencies = lengths.Select(_ => new int[alphabet]).ToArray();
        var selectors = new byte[(symbols.Count + GroupSize - 1) / GroupSize];
        for (var group = 0; group < selectors.Length; group++)
        {
            var (begin, end) = (group * GroupSize, Math.Min((group + 1) * GroupSize, symbols.Count));
            var (best, bestCost) = (0, int.MaxValue);
            for (var table = 0; table < lengths.Length; table++)
            {
                var cost = 0;
                for (var i = begin; i < end; i++)
                {
                    cost += lengths[table][symbols[i]];
                }

                (best, bestCost) = cost < bestCost ? (table, cost) : (best, bestCost);
            }

            selectors[group] = (byte)best;
            for (var i = begin; i < end; i++)
            {
                frequencies[best][symbols[i]]++;
            }
        }

        for (var table = 0; table < lengths.Length; table++)
        {
            lengths[table] = Bzip2Tree.Lengths(frequencies[table], 17);
        }

        return selectors;
    }

    private static int[] Codes(int[] lengths)
    {
        var codes = new int[lengths.Length];
        var next = 0;
        for (var length = lengths.Min(); length <= lengths.Max(); length++, next <<= 1)
        {
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] == length)
                {
                    codes[i] = next++;
                }
            }
        }

        return codes;
    }

    private static void WriteUsed(bool[] used, Bzip2BitWriter bits)
    {
        for (var row = 0; row < 16; row++)
        {
            bits.Write(used.AsSpan(row * 16, 16).Contains(true) ? 1 : 0, 1);
        }

        for (var row = 0; row < 16; row++)
        {
            for (var i = 0; used.AsSpan(row * 16, 16).Contains(true) && i < 16; i++)
            {
                bits.Write(used[(row * 16) + i] ? 1 : 0, 1);
            }
        }
    }

    private static void WriteSelectors(byte[] selectors, int tables, Bzip2BitWriter bits)
    {
        var order = Enumerable.Range(0, tables).Select(n => (byte)n).ToList();
        foreach (var selector in selectors)
        {
            var place = order.IndexOf(selector);
            order.RemoveAt(place);
            order.Insert(0, selector);
            for (; place > 0; place--)
            {
                bits.Write(1, 1);
            }

            bits.Write(0, 1);
        }
    }

    private static void WriteLengths(int[] lengths, Bzip2BitWriter bits)
    {
        var current = lengths[0];
        bits.Write(current, 5);
        foreach (var length in lengths)
        {
            for (; current < length; current++)
            {
                bits.Write(2, 2);
            }

            for (; current > length; current--)
            {
                bits.Write(3, 2);
            }

            bits.Write(0, 1);
        }
    }
}
