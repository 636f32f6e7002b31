namespace PyConc2Cs.Runtime;

/// <summary>The search for matches: greedy for the levels 1 to 3, lazy above.</summary>
internal sealed partial class Deflater
{
    private const int TooFar = 4096;

    private void Run(ReadOnlySpan<byte> input, Flushing flush)
    {
        if (level == 0)
        {
            RunStored(input, flush);
        }
        else if (level < 4)
        {
            RunGreedy(input, flush);
        }
        else
        {
            RunLazy(input, flush);
        }
    }

    private void RunStored(ReadOnlySpan<byte> input, Flushing flush)
    {
        stored.AddRange(input);
        while (stored.Count > 65535 || (flush != Flushing.None && stored.Count > 0))
        {
            var length = Math.Min(stored.Count, 65535);
            var isLast = flush == Flushing.Finish && length == stored.Count;
            blocks.Store(stored.GetRange(0, length).ToArray(), isLast);
            stored.RemoveRange(0, length);
            if (isLast)
            {
                return;
            }
        }

        if (flush == Flushing.Finish)
        {
            blocks.Store(default, isLast: true);
        }
    }

    private readonly List<byte> stored = [];

    private void RunGreedy(ReadOnlySpan<byte> input, Flushing flush)
    {
        while (HasInput(ref input, flush))
        {
            var found = lookahead >= MinMatch ? Insert(start) : 0;
            matchLength = found != 0 && start - found <= MaxDistance ? LongestMatch(found, MinMatch - 1) : 0;
            bool isFull;
            if (matchLength >= MinMatch)
            {
                isFull = blocks.Add(start - matchStart, matchLength - MinMatch);
                lookahead -= matchLength;
                SkipMatch();
            }
            else
            {
                isFull = blocks.Add(0, window[start]);
                lookahead--;
                start++;
            }

            matchLength = 0;
            if (isFull)
            {
                FlushBlock(isLast: false);
            }
        }

        EndRun(flush, Math.Min(start, MinMatch - 1));
    }

    private void SkipMatch()
    {
        if (matchLength <= tuning.Lazy && lookahead >= MinMatch)
        {
            for (var left = matchLength - 1; left > 0; left--)
            {
                Insert(++start);
            }

            start++;
            return;
        }

        start += matchLength;
        hash = window[start];
        hash = NextHash(window[start + 1]);
    }

    private void RunLazy(ReadOnlySpan<byte> input, Flushing flush)
    {
        while (HasInput(ref input, flush))
        {
            var found = lookahead >= MinMatch ? Insert(start) : 0;
            (previousLength, var previousMatch, matchLength) = (matchLength, matchStart, MinMatch - 1);
            if (found != 0 && previousLength < tuning.Lazy && start - found <= MaxDistance)
            {
                matchLength = LongestMatch(found, previousLength);
                matchLength = matchLength == MinMatch && start - matchStart > TooFar ? MinMatch - 1 : matchLength;
            }

            if (previousLength >= MinMatch && matchLength <= previousLength)
            {
                TakePrevious(previousMatch);
            }
            else if (matchAvailable)
            {
                if (blocks.Add(0, window[start - 1]))
                {
                    FlushBlock(isLast: false);
                }

                start++;
                lookahead--;
            }
            else
            {
                matchAvailable = true;
                start++;
                lookahead--;
            }
        }

        if (flush == Flushing.None)
        {
            return;
        }

        if (matchAvailable)
        {
            blocks.Add(0, window[start - 1]);
            matchAvailable = false;
        }

        EndRun(flush, Math.Min(start, MinMatch - 1));
    }

    private void TakePrevious(int previousMatch)
    {
        var lastInsert = start + lookahead - MinMatch;
        var isFull = blocks.Add(start - 1 - previousMatch, previousLength - MinMatch);
        lookahead -= previousLength - 1;
        for (previousLength -= 2; previousLength != 0; previousLength--)
        {
            if (++start <= lastInsert)
            {
                Insert(start);
            }
        }

        matchAvailable = false;
        matchLength = MinMatch - 1;
        start++;
        if (isFull)
        {
            FlushBlock(isLast: false);
        }
    }

    private void EndRun(Flushing flush, int insert)
    {
        if (flush == Flushing.None)
        {
            return;
        }

        inserted = insert;
        if (flush == Flushing.Finish)
        {
            FlushBlock(isLast: true);
        }
        else if (!blocks.IsEmpty)
        {
            FlushBlock(isLast: false);
        }
    }

    /// <summary>Whether there is something to look at; without a flush, enough for the longest match.</summary>
    private bool HasInput(ref ReadOnlySpan<byte> input, Flushing flush)
    {
        if (lookahead < MinLookahead)
        {
            FillWindow(ref input);
            if (lookahead < MinLookahead && flush == Flushing.None)
            {
                return false;
            }
        }

        return lookahead > 0;
    }

    private void FlushBlock(bool isLast)
    {
        blocks.Flush(blockStart >= 0 ? window.AsSpan(blockStart, start - blockStart) : default, blockStart >= 0, start - blockStart, isLast);
        blockStart = start;
        blocks.WriteWholeBytes();
    }

    private int NextHash(byte value) => ((hash << hashShift) ^ value) & hashMask;

    /// <summary>Enters the three bytes at the place; the last place with the same hash, or 0.</summary>
    private int Insert(int place)
    {
        hash = NextHash(window[place + MinMatch - 1]);
        var found = previous[place & windowMask] = head[hash];
        head[hash] = (ushort)place;
        return found;
    }

    private int LongestMatch(int candidate, int best)
    {
        var chain = best >= tuning.Good && level > 3 ? tuning.Chain >> 2 : tuning.Chain;
        var nice = Math.Min(tuning.Nice, lookahead);
        var limit = start > MaxDistance ? start - MaxDistance : 0;
        var bytes = window.AsSpan();
        var scan = bytes.Slice(start, MaxMatch);
        do
        {
            if (bytes[candidate + best] != scan[best] || bytes[candidate + best - 1] != scan[best - 1])
            {
                continue;
            }

            var length = bytes.Slice(candidate, MaxMatch).CommonPrefixLength(scan);
            if (length > best && length >= MinMatch)
            {
                (matchStart, best) = (candidate, length);
                if (length >= nice)
                {
                    break;
                }
            }
        }
        while ((candidate = previous[candidate & windowMask]) > limit && --chain != 0);

        return Math.Min(best, lookahead);
    }

    private void FillWindow(ref ReadOnlySpan<byte> input)
    {
        do
        {
            var more = (windowSize * 2) - lookahead - start;
            if (start >= windowSize + MaxDistance)
            {
                more += Slide();
            }

            if (input.IsEmpty)
            {
                return;
            }

            var length = Math.Min(more, input.Length);
            input[..length].CopyTo(window.AsSpan(start + lookahead));
            input = input[length..];
            lookahead += length;
            InsertWaiting();
        }
        while (lookahead < MinLookahead && !input.IsEmpty);
    }

    private int Slide()
    {
        Array.Copy(window, windowSize, window, 0, windowSize);
        (matchStart, start, blockStart) = (matchStart - windowSize, start - windowSize, blockStart - windowSize);
        inserted = Math.Min(inserted, start);
        foreach (var table in new[] { head, previous })
        {
            for (var i = 0; i < table.Length; i++)
            {
                table[i] = (ushort)Math.Max(0, table[i] - windowSize);
            }
        }

        return windowSize;
    }

    /// <summary>Places that couldn't be entered before, as the bytes after them weren't known.</summary>
    private void InsertWaiting()
    {
        if (lookahead + inserted < MinMatch)
        {
            return;
        }

        var place = start - inserted;
        hash = window[place];
        hash = NextHash(window[place + 1]);
        for (; inserted > 0 && lookahead + inserted >= MinMatch; inserted--)
        {
            Insert(place++);
        }
    }
}
