using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The blocks of a tar archive (POSIX.1-2001, "pax"), written as CPython's tarfile writes them; GNU's long names are read too.</summary>
internal static class TarFormat
{
    public const int BlockSize = 512;
    public const int RecordSize = 10240;

    /// <summary>The header, before it an extended one for what it can't hold.</summary>
    public static byte[] Header(PyTarInfo info)
    {
        var pax = new List<(string Name, string Value)>(info.PaxHeaders.ToArray().Select(name => (name, info.PaxHeaders[name])));
        var name = info.IsDirectory() && !info.Name.EndsWith('/') ? info.Name + "/" : info.Name;
        foreach (var (key, value, length) in new[] { ("path", name, 100), ("linkpath", info.Linkname, 100), ("uname", info.Uname, 32), ("gname", info.Gname, 32) })
        {
            if (!pax.Exists(p => p.Name == key) && (!System.Text.Ascii.IsValid(value) || value.Length > length))
            {
                pax.Add((key, value));
            }
        }

        foreach (var (key, value, digits) in new[] { ("uid", (object?)info.Uid, 8), ("gid", info.Gid, 8), ("size", info.Size, 12), ("mtime", info.Mtime, 12) })
        {
            if (!pax.Exists(p => p.Name == key) && (value is double || PyConvert.ToFloat(value) is var number && (number < 0 || number >= Math.Pow(8, digits - 1))))
            {
                pax.Add((key, PyOps.Str(value)));
            }
        }

        var header = Block(name, info, info.Kind.Span[0]);
        return pax.Count == 0 ? header : [.. PaxHeader(pax), .. header];
    }

    /// <summary>The next member; null at the end.</summary>
    public static PyTarInfo? Read(Stream archive)
    {
        var offset = archive.Position;
        var pax = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            var block = new byte[BlockSize];
            var length = archive.ReadAtLeast(block, BlockSize, throwOnEndOfStream: false);
            if (length == 0 || (length == BlockSize && !block.AsSpan().ContainsAnyExcept((byte)0)))
            {
                return null;
            }

            if (length < BlockSize || Number(block, 148, 8) != Checksum(block))
            {
                throw new TarReadError(length < BlockSize ? "truncated header" : "bad checksum");
            }

            var size = Number(block, 124, 12);
            switch ((char)block[156])
            {
                case 'x' or 'X' or 'g':
                    ReadPax(Content(archive, size), pax);
                    continue;
                case 'L':
                    pax["path"] = Encoding.UTF8.GetString(Content(archive, size)).TrimEnd('\0');
                    continue;
                case 'K':
                    pax["linkpath"] = Encoding.UTF8.GetString(Content(archive, size)).TrimEnd('\0');
                    continue;
            }

            return Member(block, pax, offset, archive.Position);
        }
    }

    public static long Padded(long size) => (size + BlockSize - 1) / BlockSize * BlockSize;

    private static PyTarInfo Member(byte[] block, Dictionary<string, string> pax, long offset, long offsetData)
    {
        var prefix = Text(block, 345, 155);
        var name = Text(block, 0, 100);
        var isPosix = Text(block, 257, 5) == "ustar" && block[262] == 0;
        var kind = block[156] == 0 ? (byte)'0' : block[156];
        var info = new PyTarInfo(pax.GetValueOrDefault("path") ?? (isPosix && prefix.Length > 0 ? prefix + "/" + name : name))
        {
            Mode = Number(block, 100, 8),
            Uid = Number(block, 108, 8),
            Gid = Number(block, 116, 8),
            Size = pax.TryGetValue("size", out var size) ? long.Parse(size, CultureInfo.InvariantCulture) : Number(block, 124, 12),
            Mtime = pax.TryGetValue("mtime", out var time) ? double.Parse(time, CultureInfo.InvariantCulture) : Number(block, 136, 12),
            Linkname = pax.GetValueOrDefault("linkpath") ?? Text(block, 157, 100),
            Uname = pax.GetValueOrDefault("uname") ?? Text(block, 265, 32),
            Gname = pax.GetValueOrDefault("gname") ?? Text(block, 297, 32),
            Offset = offset,
            OffsetData = offsetData,
        };
        info.Kind = new PyBytes([kind == (byte)'0' && info.Name.EndsWith('/') ? (byte)'5' : kind]);
        info.Name = info.Name.TrimEnd('/');
        foreach (var (key, value) in pax)
        {
            info.PaxHeaders[key] = value;
        }

        return info;
    }

    private static byte[] PaxHeader(List<(string Name, string Value)> values)
    {
        var records = new StringBuilder();
        foreach (var (name, value) in values)
        {
            var rest = Encoding.UTF8.GetByteCount($" {name}={value}\n");
            var length = rest;
            while (length != rest + Digits(length))
            {
                length = rest + Digits(length);
            }

            records.Append(CultureInfo.InvariantCulture, $"{length} {name}={value}\n");
        }

        var content = Encoding.UTF8.GetBytes(records.ToString());
        var header = Block("././@PaxHeader", new PyTarInfo { Size = content.Length, Mode = 0 }, (byte)'x');
        return [.. header, .. content, .. new byte[Padded(content.Length) - content.Length]];
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static byte[] Block(string name, PyTarInfo info, byte kind)
    {
        var block = new byte[BlockSize];
        Put(block, 0, 100, name);
        PutNumber(block, 100, 8, info.Mode & 4095);
        PutNumber(block, 108, 8, info.Uid);
        PutNumber(block, 116, 8, info.Gid);
        PutNumber(block, 124, 12, info.Size);
        PutNumber(block, 136, 12, (long)PyConvert.ToFloat(info.Mtime));
        block[156] = kind;
        Put(block, 157, 100, info.Linkname);
        Put(block, 257, 8, "ustar\000");
        Put(block, 265, 32, info.Uname);
        Put(block, 297, 32, info.Gname);
        Put(block, 148, 8, "        ");
        Put(block, 148, 7, Octal(Checksum(block), 6) + "\0");
        return block;
    }

    private static void Put(byte[] block, int offset, int length, string text) =>
        Encoding.ASCII.GetBytes(text.Length > length ? text[..length] : text).CopyTo(block, offset);

    private static void PutNumber(byte[] block, int offset, int length, long number) =>
        Put(block, offset, length, Octal(number >= 0 && number < Math.Pow(8, length - 1) ? number : 0, length - 1));

    private static string Octal(long number, int digits) => Convert.ToString(number, 8).PadLeft(digits, '0');

    private static long Checksum(byte[] block) => block.Take(148).Concat(block.Skip(156)).Sum(b => (long)b) + (8 * ' ');

    private static string Text(byte[] block, int offset, int length)
    {
        var field = block.AsSpan(offset, length);
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private static long Number(byte[] block, int offset, int length)
    {
        if ((block[offset] & 0x80) != 0)
        {
            return block.AsSpan(offset + 1, length - 1).ToArray().Aggregate(0L, (sum, b) => (sum << 8) | b);
        }

        var text = Text(block, offset, length).Trim(' ');
        return text.Length == 0 ? 0 : text.All(c => c is >= '0' and <= '7') ? Convert.ToInt64(text, 8) : throw new TarReadError("invalid header");
    }

    private static byte[] Content(Stream archive, long size)
    {
        var content = new byte[Padded(size)];
        archive.ReadExactly(content);
        return content[..(int)size];
    }

    private static void ReadPax(byte[] content, Dictionary<string, string> values)
    {
        for (var start = 0; start < content.Length;)
        {
            var space = Array.IndexOf(content, (byte)' ', start);
            var length = int.Parse(Encoding.ASCII.GetString(content, start, space - start), CultureInfo.InvariantCulture);
            var record = Encoding.UTF8.GetString(content, space + 1, length - (space - start) - 2);
            var equals = record.IndexOf('=', StringComparison.Ordinal);
            values[record[..equals]] = record[(equals + 1)..];
            start += length;
        }
    }
}
