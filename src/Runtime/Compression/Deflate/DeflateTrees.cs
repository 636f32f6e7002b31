namespace PyConc2Cs.Runtime;

/// <summary>The Huffman trees of one deflate block (RFC 1951, 3.2), built the way zlib builds them: the compressed bytes are the same as CPython's.</summary>
internal sealed class DeflateTree
{
    private readonly int[] staticLengths;
    private readonly int[] extraBits;
    private readonly int extraBase;
    private readonly int maxLength;
    private readonly int[] heap;
    private readonly int[] depth;
    private readonly int[] parent;
    private readonly int[] lengthCounts = new int[16];
    private int heapLength;
    private int heapMax;

    public DeflateTree(int elements, int maxLength, int[] extraBits, int extraBase, int[] staticLengths)
    {
        (Elements, this.maxLength, this.extraBits, this.extraBase, this.staticLengths) = (elements, maxLength, extraBits, extraBase, staticLengths);
        Frequencies = new int[(2 * elements) + 1];
        Lengths = new int[(2 * elements) + 1];
        Codes = new int[elements];
        heap = new int[(2 * elements) + 1];
        depth = new int[(2 * elements) + 1];
        parent = new int[(2 * elements) + 1];
    }

    public int Elements { get; }

    public int[] Frequencies { get; }

    public int[] Lengths { get; }

    public int[] Codes { get; }

    /// <summary>The largest code that occurs.</summary>
    public int MaxCode { get; private set; }

    /// <summary>Bits of the block with this tree, and with the fixed one.</summary>
    public (long Optimal, long Static) Build()
    {
        (heapLength, heapMax) = (0, heap.Length);
        (long Optimal, long Static) size = (0, 0);
        var maxCode = -1;
        for (var n = 0; n < Elements; n++)
        {
            if (Frequencies[n] != 0)
            {
                heap[++heapLength] = maxCode = n;
                depth[n] = 0;
            }
            else
            {
                Lengths[n] = 0;
            }
        }

        // At least two codes of non-zero frequency, so that the decoder's tree is complete.
        while (heapLength < 2)
        {
            var node = heap[++heapLength] = maxCode < 2 ? ++maxCode : 0;
            Frequencies[node] = 1;
            depth[node] = 0;
            size.Optimal--;
            size.Static -= staticLengths.Length > 0 ? staticLengths[node] : 0;
        }

        MaxCode = maxCode;
        Combine();
        var sized = GenerateLengths();
        AssignCodes(Lengths, Codes, maxCode, lengthCounts);
        return (size.Optimal + sized.Optimal, size.Static + sized.Static);
    }

    /// <summary>Canonical codes for given lengths, bit-reversed as they are sent.</summary>
    public static void AssignCodes(int[] lengths, int[] codes, int maxCode, int[] counts)
    {
        var next = new int[16];
        for (int bits = 1, code = 0; bits <= 15; bits++)
        {
            next[bits] = code = (code + counts[bits - 1]) << 1;
        }

        for (var n = 0; n <= maxCode; n++)
        {
            if (lengths[n] != 0)
            {
                codes[n] = Reverse(next[lengths[n]]++, lengths[n]);
            }
        }
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (; length > 0; length--)
        {
            reversed = (reversed << 1) | (code & 1);
            code >>= 1;
        }

        return reversed;
    }

    private void Combine()
    {
        for (var n = heapLength / 2; n >= 1; n--)
        {
            SiftDown(n);
        }

        var node = Elements;
        do
        {
            var n = heap[1];
            heap[1] = heap[heapLength--];
            SiftDown(1);
            var m = heap[1];
            heap[--heapMax] = n;
            heap[--heapMax] = m;
            Frequencies[node] = Frequencies[n] + Frequencies[m];
            depth[node] = Math.Max(depth[n], depth[m]) + 1;
            parent[n] = parent[m] = node;
            heap[1] = node++;
            SiftDown(1);
        }
        while (heapLength >= 2);
        heap[--heapMax] = heap[1];
    }

    private bool IsSmaller(int n, int m) => Frequencies[n] < Frequencies[m] || (Frequencies[n] == Frequencies[m] && depth[n] <= depth[m]);

    private void SiftDown(int k)
    {
        var v = heap[k];
        for (var j = k << 1; j <= heapLength; j <<= 1)
        {
            if (j < heapLength && IsSmaller(heap[j + 1], heap[j]))
            {
                j++;
            }

            if (IsSmaller(v, heap[j]))
            {
                break;
            }

            heap[k] = heap[j];
            k = j;
        }

        heap[k] = v;
    }

    private (long Optimal, long Static) GenerateLengths()
    {
        Array.Clear(lengthCounts);
        (long Optimal, long Static) size = (0, 0);
        Lengths[heap[heapMax]] = 0;
        var overflow = 0;
        int h;
        for (h = heapMax + 1; h < heap.Length; h++)
        {
            var n = heap[h];
            var bits = Lengths[parent[n]] + 1;
            if (bits > maxLength)
            {
                bits = maxLength;
                overflow++;
            }

            Lengths[n] = bits;
            if (n > MaxCode)
            {
                continue;
            }

            lengthCounts[bits]++;
            var extra = n >= extraBase ? extraBits[n - extraBase] : 0;
            size.Optimal += (long)Frequencies[n] * (bits + extra);
            size.Static += staticLengths.Length > 0 ? (long)Frequencies[n] * (staticLengths[n] + extra) : 0;
        }

        return overflow == 0 ? size : (size.Optimal + Shorten(overflow), size.Static);
    }

    /// <summary>Codes that came out longer than allowed are moved; the change in bits.</summary>
    private long Shorten(int overflow)
    {
        for (; overflow > 0; overflow -= 2)
        {
            var bits = maxLength - 1;
            while (lengthCounts[bits] == 0)
            {
                bits--;
            }

            lengthCounts[bits]--;
            lengthCounts[bits + 1] += 2;
            lengthCounts[maxLength]--;
        }

        var h = heap.Length;
        var change = 0L;
        for (var bits = maxLength; bits != 0; bits--)
        {
            for (var n = lengthCounts[bits]; n != 0;)
            {
                var m = heap[--h];
                if (m > MaxCode)
                {
                    continue;
                }

                change += ((long)bits - Lengths[m]) * Frequencies[m];
                Lengths[m] = bits;
                n--;
            }
        }

        return change;
    }
}
