namespace PyConc2Cs.Runtime;

/// <summary>One block of bzip2 data: Huffman codes, move to front, the inverse Burrows-Wheeler transform, runs.</summary>
internal static class Bzip2Block
{
    private const int MaxLength = 900000;

    public static byte[] Read(Bzip2BitReader bits)
    {
        bits.Read(1);
        var origin = bits.Read(24);
        var last = ReadSymbols(bits, ReadUsed(bits));
        return origin < last.Count ? ExpandRuns(Invert(last, origin)) : throw Bzip2Decoder.Invalid();
    }

    private static List<byte> ReadUsed(Bzip2BitReader bits)
    {
        var rows = bits.Read(16);
        var used = new List<byte>();
        for (var row = 0; row < 16; row++)
        {
            var map = (rows & (0x8000 >> row)) != 0 ? bits.Read(16) : 0;
            for (var i = 0; i < 16; i++)
            {
                if ((map & (0x8000 >> i)) != 0)
                {
                    used.Add((byte)((row * 16) + i));
                }
            }
        }

        return used.Count > 0 ? used : throw Bzip2Decoder.Invalid();
    }

    private static List<byte> ReadSymbols(Bzip2BitReader bits, List<byte> list)
    {
        var end = list.Count + 1;
        var tables = bits.Read(3);
        var selectors = ReadSelectors(bits, tables, bits.Read(15));
        var codes = Enumerable.Range(0, tables).Select(_ => new Bzip2Codes(ReadLengths(bits, end + 1))).ToArray();
        var result = new List<byte>();
        var (run, weight) = (0, 1);
        for (var i = 0; ; i++)
        {
            var symbol = codes[selectors[i / 50]].Read(bits);
            if (symbol <= 1)
            {
                run += weight << symbol;
                weight <<= 1;
                if (run > MaxLength)
                {
                    throw Bzip2Decoder.Invalid();
                }

                continue;
            }

            for (; run > 0; run--)
            {
                result.Add(list[0]);
            }

            weight = 1;
            if (symbol == end)
            {
                return result;
            }

            var value = list[symbol - 1];
            list.RemoveAt(symbol - 1);
            list.Insert(0, value);
            result.Add(value);
        }
    }

    private static byte[] ReadSelectors(Bzip2BitReader bits, int tables, int count)
    {
        var order = Enumerable.Range(0, tables).Select(n => (byte)n).ToList();
        var selectors = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var place = 0;
            while (bits.Read(1) == 1)
            {
                place = place + 1 < tables ? place + 1 : throw Bzip2Decoder.Invalid();
            }

            selectors[i] = order[place];
            order.RemoveAt(place);
            order.Insert(0, selectors[i]);
        }

        return selectors;
    }

    private static int[] ReadLengths(Bzip2BitReader bits, int count)
    {
        var lengths = new int[count];
        var current = bits.Read(5);
        for (var i = 0; i < count; i++)
        {
            while (bits.Read(1) == 1)
            {
                current += bits.Read(1) == 0 ? 1 : -1;
            }

            lengths[i] = current is >= 1 and <= 20 ? current : throw Bzip2Decoder.Invalid();
        }

        return lengths;
    }

    private static byte[] Invert(List<byte> last, int origin)
    {
        var starts = new int[257];
        foreach (var b in last)
        {
            starts[b + 1]++;
        }

        for (var i = 1; i <= 256; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = new int[last.Count];
        for (var i = 0; i < last.Count; i++)
        {
            next[starts[last[i]]++] = i;
        }

        var block = new byte[last.Count];
        for (int i = 0, place = next[origin]; i < block.Length; i++, place = next[place])
        {
            block[i] = last[place];
        }

        return block;
    }

    private static byte[] ExpandRuns(byte[] block)
    {
        var result = new List<byte>(block.Length);
        for (int i = 0, run = 0; i < block.Length; i++)
        {
            if (run == 4)
            {
                result.AddRange(Enumerable.Repeat(block[i - 1], block[i]));
                run = 0;
                continue;
            }

            run = run > 0 && block[i] == block[i - 1] ? run + 1 : 1;
            result.Add(block[i]);
        }

        return [.. result];
    }
}

/// <summary>Canonical Huffman codes by their lengths.</summary>
internal sealed class Bzip2Codes
{
    private readonly int[] counts = new int[22];
    private readonly List<int> symbols = [];

    public Bzip2Codes(int[] lengths)
    {
        for (var length = 1; length <= 20; length++)
        {
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] == length)
                {
                    counts[length]++;
                    symbols.Add(i);
                }
            }
        }
    }

    public int Read(Bzip2BitReader bits)
    {
        for (int length = 1, code = 0, first = 0, index = 0; length <= 20; length++)
        {
            code = (code << 1) | bits.Read(1);
            first <<= 1;
            if (code - first < counts[length])
            {
                return symbols[index + code - first];
            }

            index += counts[length];
            first += counts[length];
        }

        throw Bzip2Decoder.Invalid();
    }
}
