namespace PyConc2Cs.Runtime;

/// <summary>
/// Reads deflate data (RFC 1951) in the forms of zlib and gzip, piece by piece: where the stream ends, and which bytes weren't needed, is known to the byte,
/// which the streams of .NET don't tell.
/// </summary>
internal sealed class Inflater(long windowBits) : IStreamDecoder
{
    private readonly InflateInput input = new();
    private readonly List<byte> output = [];
    private Step step = Step.Header;
    private Form form;
    private InflateTree literals = InflateTree.FixedLiterals;
    private InflateTree distances = InflateTree.FixedDistances;
    private bool isLast;
    private int stored;
    private int pendingLength;
    private int pendingDistance;
    private int given;
    private uint checksum;
    private long total;

    private enum Step
    {
        Header,
        Block,
        Stored,
        Symbols,
        Literal,
        Match,
        Trailer,
        Done,
    }

    private enum Form
    {
        Raw,
        Zlib,
        Gzip,
    }

    public bool IsDone => step == Step.Done;

    /// <summary>The bytes that weren't looked at.</summary>
    public byte[] Rest => input.Rest;

    public void Forget() => input.TakeRest();

    /// <summary>Takes data, and gives at most so many bytes of what they stand for (0: all).</summary>
    public byte[] Read(ReadOnlySpan<byte> data, long limit)
    {
        input.Add(data);
        var room = limit <= 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, limit);
        while (step != Step.Done)
        {
            var mark = input.Mark;
            try
            {
                if (!Advance(room))
                {
                    break;
                }
            }
            catch (InflatePause)
            {
                // The bytes of an unfinished step are kept, and read again with what follows.
                input.Mark = mark;
                break;
            }
        }

        return Give();
    }

    private byte[] Give()
    {
        var ready = output.GetRange(given, output.Count - given).ToArray();
        checksum = form == Form.Gzip ? Checksums.Crc32(ready, checksum) : form == Form.Zlib ? Checksums.Adler32(ready, checksum) : 0;
        total += ready.Length;
        given = output.Count;
        if (output.Count > 1 << 20)
        {
            output.RemoveRange(0, output.Count - 32768);
            given = output.Count;
        }

        return ready;
    }

    private bool Advance(int room)
    {
        switch (step)
        {
            case Step.Header: ReadHeader(); return true;
            case Step.Block: ReadBlock(); return true;
            case Step.Stored: return CopyStored(room);
            case Step.Symbols: return ReadSymbols(room);
            case Step.Literal or Step.Match: return WritePending(room);
            default: ReadTrailer(); return true;
        }
    }

    private static ZlibError Error(string message) => new("Error -3 while decompressing data: " + message);

    private void ReadHeader()
    {
        if (windowBits < 0)
        {
            step = Step.Block;
            return;
        }

        var first = input.Read(8);
        var second = input.Read(8);
        if (windowBits > 15 && (first, second) == (0x1f, 0x8b))
        {
            ReadGzipHeader();
            (form, checksum, step) = (Form.Gzip, 0, Step.Block);
            return;
        }

        if (windowBits is > 15 and < 32 || ((first << 8) | second) % 31 != 0)
        {
            throw Error("incorrect header check");
        }

        if ((first & 15) != 8)
        {
            throw Error("unknown compression method");
        }

        if ((second & 0x20) != 0)
        {
            throw new ZlibError("Error 2 while decompressing data");
        }

        (form, checksum, step) = (Form.Zlib, 1, Step.Block);
    }

    private void ReadGzipHeader()
    {
        if (input.Read(8) != 8)
        {
            throw Error("unknown compression method");
        }

        var flags = input.Read(8);
        input.Read(24);
        input.Read(24);
        for (var extra = (flags & 4) != 0 ? input.Read(16) : 0; extra > 0; extra--)
        {
            input.Read(8);
        }

        foreach (var flag in new[] { 8, 16 })
        {
            while ((flags & flag) != 0 && input.Read(8) != 0)
            {
                // The name, the comment: texts that end with a zero.
            }
        }

        if ((flags & 2) != 0)
        {
            input.Read(16);
        }
    }

    private void ReadBlock()
    {
        if (isLast)
        {
            input.DropToByte();
            step = Step.Trailer;
            return;
        }

        var last = input.Read(1) == 1;
        switch (input.Read(2))
        {
            case 0:
                input.DropToByte();
                var length = input.Read(16);
                stored = input.Read(16) == (length ^ 0xffff) ? length : throw Error("invalid stored block lengths");
                step = Step.Stored;
                break;
            case 1:
                (literals, distances, step) = (InflateTree.FixedLiterals, InflateTree.FixedDistances, Step.Symbols);
                break;
            case 2:
                ReadTrees();
                step = Step.Symbols;
                break;
            default:
                throw Error("invalid block type");
        }

        isLast = last;
    }

    private void ReadTrees()
    {
        var (literalCount, distanceCount, lengthCount) = (input.Read(5) + 257, input.Read(5) + 1, input.Read(4) + 4);
        if (literalCount > 286 || distanceCount > 30)
        {
            throw Error("too many length or distance symbols");
        }

        var lengths = new int[19];
        for (var i = 0; i < lengthCount; i++)
        {
            lengths[DeflateCodes.CodeLengthOrder[i]] = input.Read(3);
        }

        var codes = InflateTree.Make(lengths) ?? throw Error("invalid code lengths set");
        var all = new int[literalCount + distanceCount];
        for (var i = 0; i < all.Length;)
        {
            var symbol = codes.Read(input);
            if (symbol < 16)
            {
                all[i++] = symbol;
                continue;
            }

            var value = symbol == 16 ? i > 0 ? all[i - 1] : throw Error("invalid bit length repeat") : 0;
            var repeat = symbol == 16 ? 3 + input.Read(2) : symbol == 17 ? 3 + input.Read(3) : 11 + input.Read(7);
            for (; repeat > 0; repeat--)
            {
                all[i] = i < all.Length - (repeat - 1) ? value : throw Error("invalid bit length repeat");
                i++;
            }
        }

        literals = all[256] == 0 ? throw Error("invalid code -- missing end-of-block") : InflateTree.Make(all.AsSpan(0, literalCount)) ?? throw Error("invalid literal/lengths set");
        distances = InflateTree.Make(all.AsSpan(literalCount), mayBeIncomplete: true) ?? throw Error("invalid distances set");
    }

    private bool CopyStored(int room)
    {
        for (; stored > 0; stored--)
        {
            if (output.Count - given >= room || !input.HasByte)
            {
                return false;
            }

            output.Add((byte)input.Read(8));
        }

        step = Step.Block;
        return true;
    }

    /// <summary>Reads codes until the block ends, or one has no room: that one was read, as in zlib.</summary>
    private bool ReadSymbols(int room)
    {
        while (true)
        {
            var mark = input.Mark;
            try
            {
                var symbol = literals.Read(input);
                if (symbol < 256)
                {
                    (pendingLength, pendingDistance, step) = (1, symbol >= 0 ? symbol : throw Error("invalid literal/length code"), Step.Literal);
                }
                else if (symbol == DeflateCodes.EndOfBlock)
                {
                    step = Step.Block;
                    return true;
                }
                else
                {
                    ReadMatch(symbol - 257);
                }
            }
            catch (InflatePause)
            {
                input.Mark = mark;
                return false;
            }

            if (!WritePending(room))
            {
                return false;
            }
        }
    }

    private void ReadMatch(int code)
    {
        var length = code < 29 ? MinLength(code) + input.Read(DeflateCodes.ExtraLengthBits[code]) : throw Error("invalid literal/length code");
        var distance = distances.Read(input);
        if (distance is < 0 or >= 30)
        {
            throw Error("invalid distance code");
        }

        distance = DeflateCodes.BaseDistances[distance] + 1 + input.Read(DeflateCodes.ExtraDistanceBits[distance]);
        (pendingLength, pendingDistance, step) = (length, distance <= output.Count ? distance : throw Error("invalid distance too far back"), Step.Match);
    }

    private static int MinLength(int code) => code == 28 ? 258 : DeflateCodes.BaseLengths[code] + 3;

    private bool WritePending(int room)
    {
        for (; pendingLength > 0; pendingLength--)
        {
            if (output.Count - given >= room)
            {
                return false;
            }

            output.Add(step == Step.Literal ? (byte)pendingDistance : output[^pendingDistance]);
        }

        step = Step.Symbols;
        return true;
    }

    private void ReadTrailer()
    {
        if (form != Form.Raw)
        {
            var expected = (uint)input.Read(16) << (form == Form.Gzip ? 0 : 16);
            expected |= (uint)input.Read(16) << (form == Form.Gzip ? 16 : 0);
            expected = form == Form.Gzip ? expected : ((expected & 0xff00ff00) >> 8) | ((expected & 0x00ff00ff) << 8);
            var ready = output.GetRange(given, output.Count - given).ToArray();
            var actual = form == Form.Gzip ? Checksums.Crc32(ready, checksum) : Checksums.Adler32(ready, checksum);
            if (actual != expected)
            {
                throw Error("incorrect data check");
            }

            if (form == Form.Gzip && ((uint)input.Read(16) | ((uint)input.Read(16) << 16)) != (uint)(total + ready.Length))
            {
                throw Error("incorrect length check");
            }
        }

        step = Step.Done;
    }
}
