namespace PyConc2Cs.Runtime;

/// <summary>Python's difflib.SequenceMatcher (Ratcliff and Obershelp's method, with CPython's junk and popularity rules).</summary>
[PyClass("difflib", "SequenceMatcher")]
public sealed partial class PySequenceMatcher
{
    private readonly Func<object?, object?>? isJunk;
    private readonly bool autoJunk;
    private readonly Dictionary<Item, List<int>> places = [];
    private readonly HashSet<Item> junk = [];
    private Item[] a = [];
    private Item[] b = [];
    private List<(int A, int B, int Size)>? blocks;
    private PyList<(string Tag, long I1, long I2, long J1, long J2)>? opcodes;

    [PyMember]
    public PySequenceMatcher(Func<object?, object?>? isjunk = null, object? a = null, object? b = null, bool autojunk = true)
    {
        (isJunk, autoJunk) = (isjunk, autojunk);
        SetSeqs(a ?? "", b ?? "");
    }

    [PyMember]
    public void SetSeqs(object? a, object? b)
    {
        SetSeq1(a);
        SetSeq2(b);
    }

    [PyMember("set_seq1")]
    public void SetSeq1(object? a)
    {
        this.a = [.. PyOps.Iterate(a).Select(item => new Item(item))];
        (blocks, opcodes) = (null, null);
    }

    [PyMember("set_seq2")]
    public void SetSeq2(object? b)
    {
        this.b = [.. PyOps.Iterate(b).Select(item => new Item(item))];
        (blocks, opcodes) = (null, null);
        Index();
    }

    /// <summary>The longest run that both have in these ranges, the first of several: where it begins in each, and its length.</summary>
    [PyMember]
    public PyMatchBlock FindLongestMatch(long alo = 0, long? ahi = null, long blo = 0, long? bhi = null)
    {
        var (i, j, size) = Longest((int)alo, (int)(ahi ?? a.Length), (int)blo, (int)(bhi ?? b.Length));
        return new PyMatchBlock(i, j, size);
    }

    /// <summary>All runs that both have, in order, with an empty one at the end.</summary>
    [PyMember]
    public PyList<PyMatchBlock> GetMatchingBlocks() => new(Blocks().Select(block => new PyMatchBlock(block.A, block.B, block.Size)));

    /// <summary>How to make the second of the first: replace, delete, insert, equal.</summary>
    [PyMember]
    public PyList<(string Tag, long I1, long I2, long J1, long J2)> GetOpcodes()
    {
        if (opcodes is not null)
        {
            return opcodes;
        }
        opcodes = [];
        var (i, j) = (0, 0);
        foreach (var (ai, bj, size) in Blocks())
        {
            var tag = i < ai && j < bj ? "replace" : i < ai ? "delete" : j < bj ? "insert" : "";
            if (tag.Length > 0)
            {
                opcodes.Append((tag, i, ai, j, bj));
            }
            (i, j) = (ai + size, bj + size);
            if (size > 0)
            {
                opcodes.Append(("equal", ai, i, bj, j));
            }
        }
        return opcodes;
    }

    /// <summary>The opcodes in groups, with so many equal items around each change.</summary>
    [PyMember]
    public PyIterator<PyList<(string Tag, long I1, long I2, long J1, long J2)>> GetGroupedOpcodes(long n = 3) => PyIterator.Of(Groups(n));

    /// <summary>How alike they are, from 0 to 1.</summary>
    [PyMember]
    public double Ratio() => RatioOf(Blocks().Sum(block => block.Size));

    /// <summary>At least as large as ratio.</summary>
    [PyMember]
    public double QuickRatio()
    {
        var left = new Dictionary<Item, int>();
        foreach (var item in b)
        {
            left[item] = left.GetValueOrDefault(item) + 1;
        }
        var matches = 0;
        foreach (var item in a)
        {
            if (left.TryGetValue(item, out var count) && count > 0)
            {
                matches++;
            }
            left[item] = count - 1;
        }
        return RatioOf(matches);
    }

    [PyMember]
    public double RealQuickRatio() => RatioOf(Math.Min(a.Length, b.Length));

    private double RatioOf(int matches) => a.Length + b.Length == 0 ? 1.0 : 2.0 * matches / (a.Length + b.Length);

    private void Index()
    {
        places.Clear();
        junk.Clear();
        for (var i = 0; i < b.Length; i++)
        {
            (places.TryGetValue(b[i], out var list) ? list : places[b[i]] = []).Add(i);
        }
        foreach (var item in places.Keys.Where(item => isJunk is not null && PyOps.Truth(isJunk(item.Value))).ToList())
        {
            junk.Add(item);
            places.Remove(item);
        }
        if (autoJunk && b.Length >= 200)
        {
            var most = (b.Length / 100) + 1;
            foreach (var item in places.Where(pair => pair.Value.Count > most).Select(pair => pair.Key).ToList())
            {
                places.Remove(item);
            }
        }
    }

    private (int A, int B, int Size) Longest(int alo, int ahi, int blo, int bhi)
    {
        var (besti, bestj, best) = (alo, blo, 0);
        var lengths = new Dictionary<int, int>();
        for (var i = alo; i < ahi; i++)
        {
            var next = new Dictionary<int, int>();
            foreach (var j in places.GetValueOrDefault(a[i]) ?? [])
            {
                if (j < blo)
                {
                    continue;
                }
                if (j >= bhi)
                {
                    break;
                }
                var k = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                if (k > best)
                {
                    (besti, bestj, best) = (i - k + 1, j - k + 1, k);
                }
            }
            lengths = next;
        }
        foreach (var withJunk in (bool[])[false, true])
        {
            while (besti > alo && bestj > blo && junk.Contains(b[bestj - 1]) == withJunk && a[besti - 1].Equals(b[bestj - 1]))
            {
                (besti, bestj, best) = (besti - 1, bestj - 1, best + 1);
            }
            while (besti + best < ahi && bestj + best < bhi && junk.Contains(b[bestj + best]) == withJunk && a[besti + best].Equals(b[bestj + best]))
            {
                best++;
            }
        }
        return (besti, bestj, best);
    }

    private List<(int A, int B, int Size)> Blocks()
    {
        if (blocks is not null)
        {
            return blocks;
        }
        var found = new List<(int A, int B, int Size)>();
        var todo = new Stack<(int, int, int, int)>();
        todo.Push((0, a.Length, 0, b.Length));
        while (todo.TryPop(out var range))
        {
            var (alo, ahi, blo, bhi) = range;
            var (i, j, size) = Longest(alo, ahi, blo, bhi);
            if (size == 0)
            {
                continue;
            }
            found.Add((i, j, size));
            if (alo < i && blo < j)
            {
                todo.Push((alo, i, blo, j));
            }
            if (i + size < ahi && j + size < bhi)
            {
                todo.Push((i + size, ahi, j + size, bhi));
            }
        }
        found.Sort();
        var joined = new List<(int A, int B, int Size)>();
        foreach (var block in found)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.A + last.Size == block.A && last.B + last.Size == block.B)
            {
                joined[^1] = (last.A, last.B, last.Size + block.Size);
            }
            else
            {
                joined.Add(block);
            }
        }
        joined.Add((a.Length, b.Length, 0));
        return blocks = joined;
    }

    private IEnumerable<PyList<(string Tag, long I1, long I2, long J1, long J2)>> Groups(long n)
    {
        var codes = GetOpcodes().ToList();
        if (codes.Count == 0)
        {
            codes.Add(("equal", 0, 1, 0, 1));
        }
        if (codes[0].Tag == "equal")
        {
            var (tag, i1, i2, j1, j2) = codes[0];
            codes[0] = (tag, Math.Max(i1, i2 - n), i2, Math.Max(j1, j2 - n), j2);
        }
        if (codes[^1].Tag == "equal")
        {
            var (tag, i1, i2, j1, j2) = codes[^1];
            codes[^1] = (tag, i1, Math.Min(i2, i1 + n), j1, Math.Min(j2, j1 + n));
        }
        var group = new PyList<(string Tag, long I1, long I2, long J1, long J2)>();
        foreach (var (tag, i1, i2, j1, j2) in codes)
        {
            var (from1, from2) = (i1, j1);
            if (tag == "equal" && i2 - i1 > 2 * n)
            {
                group.Append((tag, i1, Math.Min(i2, i1 + n), j1, Math.Min(j2, j1 + n)));
                yield return group;
                group = [];
                (from1, from2) = (Math.Max(i1, i2 - n), Math.Max(j1, j2 - n));
            }
            group.Append((tag, from1, i2, from2, j2));
        }
        if (group.Length > 0 && !(group.Length == 1 && group[0].Tag == "equal"))
        {
            yield return group;
        }
    }

    private readonly record struct Item(object? Value)
    {
        public bool Equals(Item other) => Value is string x && other.Value is string y ? x == y : PyOps.Equals(Value, other.Value);

        public override int GetHashCode() => Value is string text ? text.GetHashCode(StringComparison.Ordinal) : PyOps.Hash(Value).GetHashCode();
    }
}

/// <summary>A run that two sequences have in common.</summary>
[PyClass("difflib", "Match")]
public sealed partial class PyMatchBlock(long a, long b, long size) : System.Runtime.CompilerServices.ITuple, IPyRepr
{
    [PyMember]
    public long A { get; } = a;

    [PyMember]
    public long B { get; } = b;

    [PyMember]
    public long Size { get; } = size;

    public int Length => 3;

    public object? this[int index] => index switch
    {
        0 => A,
        1 => B,
        2 => Size,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out long a, out long b, out long size) => (a, b, size) = (A, B, Size);

    public string Repr() => $"Match(a={A}, b={B}, size={Size})";

    public override string ToString() => Repr();
}
