namespace PyConc2Cs.Runtime;

/// <summary>The codes of deflate (RFC 1951, 3.2.5 and 3.2.6): lengths, distances, and the fixed trees.</summary>
internal static class DeflateCodes
{
    public const int LiteralCodes = 286;
    public const int DistanceCodes = 30;
    public const int EndOfBlock = 256;

    public static readonly int[] ExtraLengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    public static readonly int[] ExtraDistanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    public static readonly int[] ExtraCodeLengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];
    public static readonly int[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    public static readonly int[] BaseLengths = Bases(ExtraLengthBits, 28);
    public static readonly int[] BaseDistances = Bases(ExtraDistanceBits, 30);
    public static readonly int[] StaticLiteralLengths = [.. Enumerable.Range(0, 288).Select(n => n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8)];
    public static readonly int[] StaticDistanceLengths = [.. Enumerable.Repeat(5, 30)];
    public static readonly int[] StaticLiteralCodes = Codes(StaticLiteralLengths);
    public static readonly int[] StaticDistanceCodes = Codes(StaticDistanceLengths);
    private static readonly byte[] lengthCodes = [.. Enumerable.Range(0, 256).Select(n => (byte)(n == 255 ? 28 : Array.FindLastIndex(BaseLengths, 27, b => b <= n)))];
    private static readonly byte[] distanceCodes = DistanceTable();

    /// <summary>The code of a match's length, less 3.</summary>
    public static int LengthCode(int length) => lengthCodes[length];

    /// <summary>The code of a match's distance, less 1.</summary>
    public static int DistanceCode(int distance) => distance < 256 ? distanceCodes[distance] : distanceCodes[256 + (distance >> 7)];

    private static int[] Bases(int[] extra, int count)
    {
        var bases = new int[extra.Length];
        for (int i = 0, value = 0; i < count; i++)
        {
            bases[i] = value;
            value += 1 << extra[i];
        }

        return bases;
    }

    private static byte[] DistanceTable()
    {
        var table = new byte[512];
        for (var i = 0; i < 256; i++)
        {
            table[i] = (byte)Array.FindLastIndex(BaseDistances, b => b <= i);
            table[256 + i] = (byte)Array.FindLastIndex(BaseDistances, b => b <= i << 7);
        }

        return table;
    }

    private static int[] Codes(int[] lengths)
    {
        var counts = new int[16];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        var codes = new int[lengths.Length];
        DeflateTree.AssignCodes(lengths, codes, lengths.Length - 1, counts);
        return codes;
    }
}
