namespace PyConc2Cs.Runtime;

public sealed partial class PyBytes
{
    /// <summary>Python's <c>b.decode(encoding, errors)</c>. Raises UnicodeDecodeError and LookupError.</summary>
    [PyMember("decode")]
    public string Decode(string encoding = "utf-8", string errors = "strict") =>
        Codecs.Decode(Raw(), encoding, errors);

    /// <summary>Python's <c>b.hex(sep, bytes_per_sep)</c>.</summary>
    [PyMember("hex")]
    public string Hex(string? sep = null, long bytesPerSep = 1) =>
        ByteText.Hex(Raw(), sep, bytesPerSep);

    /// <summary>Python's <c>b.find(sub, start, end)</c>: the lowest index, or -1.</summary>
    [PyMember("find")]
    public long Find(object? sub, long? start = null, long? end = null) =>
        AsText().Find(Needle(sub), start, end);

    /// <summary>Python's <c>b.rfind(sub, start, end)</c>: the highest index, or -1.</summary>
    [PyMember("rfind")]
    public long RFind(object? sub, long? start = null, long? end = null) =>
        AsText().RFind(Needle(sub), start, end);

    /// <summary>As find, but raises ValueError if it is not found.</summary>
    [PyMember("index")]
    public long Index(object? sub, long? start = null, long? end = null) =>
        Find(sub, start, end) is >= 0 and var at ? at : throw new ValueError("subsection not found");

    /// <summary>Python's <c>b.count(sub, start, end)</c>.</summary>
    [PyMember("count")]
    public long Count(object? sub, long? start = null, long? end = null) =>
        AsText().Count(Needle(sub), start, end);

    /// <summary>Python's <c>b.startswith(prefix, start, end)</c>; a tuple holds several.</summary>
    [PyMember("startswith")]
    public bool StartsWith(object? prefix, long? start = null, long? end = null) =>
        ByteText.Affixes(prefix, "startswith").Any(p => AsText().PyStartsWith(p, start, end));

    /// <summary>Python's <c>b.endswith(suffix, start, end)</c>; a tuple holds several.</summary>
    [PyMember("endswith")]
    public bool EndsWith(object? suffix, long? start = null, long? end = null) =>
        ByteText.Affixes(suffix, "endswith").Any(p => AsText().PyEndsWith(p, start, end));

    /// <summary>Python's <c>b.isdigit()</c>.</summary>
    [PyMember("isdigit")]
    public bool IsDigit() =>
        AsText() is { Length: > 0 } text && text.All(char.IsAsciiDigit);

    /// <summary>Python's <c>b.isalpha()</c>.</summary>
    [PyMember("isalpha")]
    public bool IsAlpha() =>
        AsText() is { Length: > 0 } text && text.All(char.IsAsciiLetter);

    /// <summary>Python's <c>b.isalnum()</c>.</summary>
    [PyMember("isalnum")]
    public bool IsAlnum() =>
        AsText() is { Length: > 0 } text && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Python's <c>b.isspace()</c>.</summary>
    [PyMember("isspace")]
    public bool IsSpace() =>
        AsText() is { Length: > 0 } text && text.All(c => c is ' ' or (>= '\t' and <= '\r'));

    /// <summary>Python's <c>b.isupper()</c>.</summary>
    [PyMember("isupper")]
    public bool IsUpper() =>
        AsText() is var text && text.Any(char.IsAsciiLetterUpper) && !text.Any(char.IsAsciiLetterLower);

    /// <summary>Python's <c>b.islower()</c>.</summary>
    [PyMember("islower")]
    public bool IsLower() =>
        AsText() is var text && text.Any(char.IsAsciiLetterLower) && !text.Any(char.IsAsciiLetterUpper);

    /// <summary>Python's <c>b.upper()</c>.</summary>
    [PyMember("upper")]
    public PyBytes Upper() =>
        Of(string.Concat(AsText().Select(c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c)));

    /// <summary>Python's <c>b.lower()</c>.</summary>
    [PyMember("lower")]
    public PyBytes Lower() =>
        Of(string.Concat(AsText().Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c)));

    /// <summary>Python's <c>b.swapcase()</c>, of ASCII letters.</summary>
    [PyMember("swapcase")]
    public PyBytes Swapcase() => Of(string.Concat(AsText().Select(
        c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c)));

    /// <summary>Python's <c>b.title()</c>: the first ASCII letter of each word in upper case, the others in lower case.</summary>
    [PyMember("title")]
    public PyBytes Title()
    {
        var text = AsText();
        return Of(string.Concat(text.Select((c, i) => !char.IsAsciiLetter(c) ? c
            : i > 0 && char.IsAsciiLetter(text[i - 1]) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))));
    }

    /// <summary>Python's <c>b.expandtabs(tabsize)</c>.</summary>
    [PyMember("expandtabs")]
    public PyBytes Expandtabs(long tabsize = 8) => Of(AsText().ExpandTabs(tabsize));

    /// <summary>Python's <c>b.translate(table, delete)</c>: the table has 256 bytes or is None. Raises ValueError for another length.</summary>
    [PyMember("translate")]
    public PyBytes Translate(object? table, object? delete = null)
    {
        var map = table is null ? null : ByteText.Of(table);
        if (map is { Length: not 256 })
        {
            throw new ValueError("translation table must be 256 characters long");
        }

        var dropped = delete is null ? "" : ByteText.Of(delete);
        return Of(string.Concat(AsText().Where(c => !dropped.Contains(c, StringComparison.Ordinal)).Select(c => map is null ? c : map[c])));
    }

    /// <summary>Python's <c>bytes.maketrans(from, to)</c>. Raises ValueError if the lengths differ.</summary>
    [PyMember("maketrans")]
    public static PyBytes Maketrans(object? frm, object? to)
    {
        var (from, target) = (ByteText.Of(frm), ByteText.Of(to));
        if (from.Length != target.Length)
        {
            throw new ValueError("maketrans arguments must have same length");
        }

        var table = Enumerable.Range(0, 256).Select(i => (char)i).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            table[from[i]] = target[i];
        }

        return Of(string.Concat(table));
    }

    /// <summary>Python's <c>b.replace(old, new, count)</c>.</summary>
    [PyMember("replace")]
    public PyBytes Replace(object? old, [PyParam(Name = "new")] object? replacement, long count = -1) =>
        Of(AsText().PyReplace(ByteText.Of(old), ByteText.Of(replacement), count));

    /// <summary>Python's <c>b.strip(bytes)</c>.</summary>
    [PyMember("strip")]
    public PyBytes Strip(object? bytes = null) =>
        Of(AsText().Strip(ByteText.Chars(bytes)));

    /// <summary>Python's <c>b.lstrip(bytes)</c>.</summary>
    [PyMember("lstrip")]
    public PyBytes LStrip(object? bytes = null) =>
        Of(AsText().LStrip(ByteText.Chars(bytes)));

    /// <summary>Python's <c>b.rstrip(bytes)</c>.</summary>
    [PyMember("rstrip")]
    public PyBytes RStrip(object? bytes = null) =>
        Of(AsText().RStrip(ByteText.Chars(bytes)));

    /// <summary>Python's <c>b.ljust(width, fillchar)</c>.</summary>
    [PyMember("ljust")]
    public PyBytes LJust(long width, object? fillchar = null) =>
        Of(AsText().LJust(width, ByteText.Fill(fillchar)));

    /// <summary>Python's <c>b.rjust(width, fillchar)</c>.</summary>
    [PyMember("rjust")]
    public PyBytes RJust(long width, object? fillchar = null) =>
        Of(AsText().RJust(width, ByteText.Fill(fillchar)));

    /// <summary>Python's <c>b.center(width, fillchar)</c>.</summary>
    [PyMember("center")]
    public PyBytes Center(long width, object? fillchar = null) =>
        Of(AsText().Center(width, ByteText.Fill(fillchar)));

    /// <summary>Python's <c>b.zfill(width)</c>.</summary>
    [PyMember("zfill")]
    public PyBytes ZFill(long width) =>
        Of(AsText().ZFill(width));

    /// <summary>Python's <c>b.removeprefix(prefix)</c>.</summary>
    [PyMember("removeprefix")]
    public PyBytes RemovePrefix(object? prefix) =>
        Of(AsText().RemovePrefix(ByteText.Of(prefix)));

    /// <summary>Python's <c>b.removesuffix(suffix)</c>.</summary>
    [PyMember("removesuffix")]
    public PyBytes RemoveSuffix(object? suffix) =>
        Of(AsText().RemoveSuffix(ByteText.Of(suffix)));

    /// <summary>Python's <c>b.split(sep, maxsplit)</c>.</summary>
    [PyMember("split")]
    public PyList<PyBytes> Split(object? sep = null, long maxsplit = -1) =>
        new([.. ByteText.Split(AsText(), sep, maxsplit).Select(Of)]);

    /// <summary>Python's <c>b.rsplit(sep, maxsplit)</c>.</summary>
    [PyMember("rsplit")]
    public PyList<PyBytes> RSplit(object? sep = null, long maxsplit = -1) =>
        new([.. AsText().RSplit(sep is null ? null : ByteText.Of(sep), maxsplit).Select(Of)]);

    /// <summary>Python's <c>b.splitlines(keepends)</c>.</summary>
    [PyMember("splitlines")]
    public PyList<PyBytes> SplitLines(bool keepends = false) =>
        new([.. ByteText.SplitLines(AsText(), keepends).Select(Of)]);

    /// <summary>Python's <c>b.partition(sep)</c>.</summary>
    [PyMember("partition")]
    public (PyBytes Head, PyBytes Separator, PyBytes Tail) Partition(object? sep) =>
        Three(AsText().Partition(ByteText.Of(sep)));

    /// <summary>Python's <c>b.rpartition(sep)</c>.</summary>
    [PyMember("rpartition")]
    public (PyBytes Head, PyBytes Separator, PyBytes Tail) RPartition(object? sep) =>
        Three(AsText().RPartition(ByteText.Of(sep)));

    /// <summary>Python's <c>b.join(iterable)</c>. Raises TypeError for an item that is not bytes-like.</summary>
    [PyMember("join")]
    public PyBytes Join(object? iterable) =>
        Of(string.Join(AsText(), PyOps.Iterate(iterable).Select(ByteText.JoinItem)));

    private static (PyBytes, PyBytes, PyBytes) Three((string A, string B, string C) parts) => (Of(parts.A), Of(parts.B), Of(parts.C));

    private static PyBytes Of(string text) => new(ByteSource.Data(text));

    private static string Needle(object? sub) => ByteSource.Part(sub);

    private byte[] Raw() => data;

    private string AsText() => ByteSource.Text(Raw());
}
