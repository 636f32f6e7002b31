using System.Buffers.Binary;

namespace PyConc2Cs.Runtime;

/// <summary>Compressed data with gzip's header and checksum (RFC 1952), the header as Python's gzip module writes it.</summary>
internal sealed class GzipEncoder(long level, string name, double? modified) : IStreamEncoder
{
    private readonly Deflater deflater = new(level, -15);
    private uint checksum;
    private uint length;
    private bool hasHeader;

    public byte[] Take(ReadOnlySpan<byte> data)
    {
        checksum = Checksums.Crc32(data, checksum);
        length += (uint)data.Length;
        return [.. Header(), .. deflater.Take(data)];
    }

    public byte[] Sync() => [.. Header(), .. deflater.Sync(full: false)];

    public byte[] Finish()
    {
        var trailer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), length);
        return [.. Header(), .. deflater.Finish(), .. trailer];
    }

    private byte[] Header()
    {
        if (hasHeader)
        {
            return [];
        }

        hasHeader = true;
        var file = Path.GetFileName(name);
        file = file.EndsWith(".gz", StringComparison.Ordinal) ? file[..^3] : file;
        var nameBytes = file.All(c => c < 256) ? System.Text.Encoding.Latin1.GetBytes(file) : [];
        var header = new byte[10];
        (header[0], header[1], header[2], header[3]) = (0x1f, 0x8b, 8, (byte)(nameBytes.Length > 0 ? 8 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)(long)(modified ?? PyTime.Time()));
        (header[8], header[9]) = ((byte)(level == 9 ? 2 : level == 1 ? 4 : 0), 255);
        return nameBytes.Length > 0 ? [.. header, .. nameBytes, 0] : header;
    }
}

/// <summary>One stream of a gzip file; says so when it isn't one.</summary>
internal sealed class GzipDecoder : IStreamDecoder
{
    private readonly Inflater inflater = new(31);
    private byte[]? start = [];

    public bool IsDone => inflater.IsDone;

    public byte[] Rest => inflater.Rest;

    public byte[] Read(ReadOnlySpan<byte> data, long limit)
    {
        if (start is not null)
        {
            start = [.. start, .. data];
            if (start.Length < 2)
            {
                return [];
            }

            PyGzip.CheckMagic(start);
            data = start;
            start = null;
        }

        return inflater.Read(data, limit);
    }
}
