namespace PyConc2Cs.Runtime;

/// <summary>Collects the literals and matches of a block, and writes it in the shortest of its three forms.</summary>
internal sealed class DeflateBlocks(int capacity, Stream output)
{
    private readonly DeflateTree literals = new(DeflateCodes.LiteralCodes, 15, DeflateCodes.ExtraLengthBits, 257, DeflateCodes.StaticLiteralLengths);
    private readonly DeflateTree distances = new(DeflateCodes.DistanceCodes, 15, DeflateCodes.ExtraDistanceBits, 0, DeflateCodes.StaticDistanceLengths);
    private readonly DeflateTree codeLengths = new(19, 7, DeflateCodes.ExtraCodeLengthBits, 0, []);
    private readonly (ushort Distance, byte Value)[] symbols = new (ushort, byte)[capacity];
    private int count;
    private ulong bits;
    private int bitCount;

    /// <summary>Adds a literal (distance 0), or a match by distance and length less 3. True when the block is full.</summary>
    public bool Add(int distance, int value)
    {
        symbols[count++] = ((ushort)distance, (byte)value);
        if (distance == 0)
        {
            literals.Frequencies[value]++;
        }
        else
        {
            literals.Frequencies[DeflateCodes.LengthCode(value) + 257]++;
            distances.Frequencies[DeflateCodes.DistanceCode(distance - 1)]++;
        }

        return count == capacity - 1;
    }

    public bool IsEmpty => count == 0;

    /// <param name="data">The block's bytes, if they are still at hand: it may be stored.</param>
    /// <param name="length">How many bytes the block stands for.</param>
    /// <param name="isLast">No other block follows.</param>
    public void Flush(ReadOnlySpan<byte> data, bool canStore, int length, bool isLast)
    {
        literals.Frequencies[DeflateCodes.EndOfBlock] = 1;
        var (optimal, fixedSize) = literals.Build();
        var (optimalDistances, fixedDistances) = distances.Build();
        (optimal, fixedSize) = (optimal + optimalDistances, fixedSize + fixedDistances);
        var last = BuildCodeLengths(out var codeLengthBits);
        optimal += codeLengthBits + (3 * (last + 1)) + 5 + 5 + 4;
        var optimalBytes = (optimal + 3 + 7) >> 3;
        var fixedBytes = (fixedSize + 3 + 7) >> 3;
        optimalBytes = Math.Min(optimalBytes, fixedBytes);
        if (length + 4 <= optimalBytes && canStore)
        {
            Store(data, isLast);
        }
        else if (fixedBytes == optimalBytes)
        {
            Send((1 << 1) + (isLast ? 1 : 0), 3);
            SendSymbols(DeflateCodes.StaticLiteralCodes, DeflateCodes.StaticLiteralLengths, DeflateCodes.StaticDistanceCodes, DeflateCodes.StaticDistanceLengths);
        }
        else
        {
            Send((2 << 1) + (isLast ? 1 : 0), 3);
            SendTrees(last);
            SendSymbols(literals.Codes, literals.Lengths, distances.Codes, distances.Lengths);
        }

        Reset();
        if (isLast)
        {
            Align();
        }
    }

    /// <summary>A block of bytes as they are.</summary>
    public void Store(ReadOnlySpan<byte> data, bool isLast)
    {
        Send(isLast ? 1 : 0, 3);
        Align();
        output.WriteByte((byte)data.Length);
        output.WriteByte((byte)(data.Length >> 8));
        output.WriteByte((byte)~data.Length);
        output.WriteByte((byte)(~data.Length >> 8));
        output.Write(data);
    }

    /// <summary>Ends the byte that is being written.</summary>
    public void Align()
    {
        WriteWholeBytes();
        if (bitCount > 0)
        {
            output.WriteByte((byte)bits);
            (bits, bitCount) = (0, 0);
        }
    }

    public void Reset()
    {
        Array.Clear(literals.Frequencies);
        Array.Clear(distances.Frequencies);
        Array.Clear(codeLengths.Frequencies);
        count = 0;
    }

    /// <summary>Passes on the bytes that are complete.</summary>
    public void WriteWholeBytes()
    {
        for (; bitCount >= 8; bitCount -= 8, bits >>= 8)
        {
            output.WriteByte((byte)bits);
        }
    }

    public void Send(int value, int length)
    {
        bits |= (ulong)(uint)value << bitCount;
        bitCount += length;
        if (bitCount >= 32)
        {
            WriteWholeBytes();
        }
    }

    private void SendSymbols(int[] literalCodes, int[] literalLengths, int[] distanceCodes, int[] distanceLengths)
    {
        for (var i = 0; i < count; i++)
        {
            var (distance, value) = symbols[i];
            if (distance == 0)
            {
                Send(literalCodes[value], literalLengths[value]);
                continue;
            }

            var code = DeflateCodes.LengthCode(value);
            Send(literalCodes[code + 257], literalLengths[code + 257]);
            SendExtra(DeflateCodes.ExtraLengthBits[code], value - DeflateCodes.BaseLengths[code]);
            code = DeflateCodes.DistanceCode(distance - 1);
            Send(distanceCodes[code], distanceLengths[code]);
            SendExtra(DeflateCodes.ExtraDistanceBits[code], distance - 1 - DeflateCodes.BaseDistances[code]);
        }

        Send(literalCodes[DeflateCodes.EndOfBlock], literalLengths[DeflateCodes.EndOfBlock]);
    }

    private void SendExtra(int length, int value)
    {
        if (length > 0)
        {
            Send(value, length);
        }
    }

    private int BuildCodeLengths(out long size)
    {
        WalkLengths(literals, (code, _, _) => codeLengths.Frequencies[code]++);
        WalkLengths(distances, (code, _, _) => codeLengths.Frequencies[code]++);
        size = codeLengths.Build().Optimal;
        var last = 18;
        while (last >= 3 && codeLengths.Lengths[DeflateCodes.CodeLengthOrder[last]] == 0)
        {
            last--;
        }

        return last;
    }

    private void SendTrees(int last)
    {
        Send(literals.MaxCode + 1 - 257, 5);
        Send(distances.MaxCode + 1 - 1, 5);
        Send(last + 1 - 4, 4);
        for (var rank = 0; rank <= last; rank++)
        {
            Send(codeLengths.Lengths[DeflateCodes.CodeLengthOrder[rank]], 3);
        }

        WalkLengths(literals, SendCodeLength);
        WalkLengths(distances, SendCodeLength);
    }

    private void SendCodeLength(int code, int extra, int extraBits)
    {
        Send(codeLengths.Codes[code], codeLengths.Lengths[code]);
        SendExtra(extraBits, extra);
    }

    /// <summary>The lengths of a tree's codes in run-length form.</summary>
    private static void WalkLengths(DeflateTree tree, Action<int, int, int> take)
    {
        var (previous, run) = (-1, 0);
        var next = tree.Lengths[0];
        var (max, min) = next == 0 ? (138, 3) : (7, 4);
        for (var n = 0; n <= tree.MaxCode; n++)
        {
            var current = next;
            // A guard stands behind the last length, as in zlib.
            next = n == tree.MaxCode ? 0xffff : tree.Lengths[n + 1];
            if (++run < max && current == next)
            {
                continue;
            }

            if (run < min)
            {
                for (; run > 0; run--)
                {
                    take(current, 0, 0);
                }
            }
            else if (current != 0)
            {
                if (current != previous)
                {
                    take(current, 0, 0);
                    run--;
                }

                take(16, run - 3, 2);
            }
            else if (run <= 10)
            {
                take(17, run - 3, 3);
            }
            else
            {
                take(18, run - 11, 7);
            }

            (run, previous) = (0, current);
            (max, min) = next == 0 ? (138, 3) : current == next ? (6, 3) : (7, 4);
        }
    }
}
