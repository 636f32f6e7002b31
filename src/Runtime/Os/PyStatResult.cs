using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>os.stat_result: what is known about a file; a tuple of ten with names.</summary>
[PyClass("os", "stat_result")]
public sealed partial class PyStatResult : ITuple, IPyRepr
{
    private const long DirectoryType = 0x4000;
    private const long FileType = 0x8000;
    private const int CurrentDirectory = -100;
    private const int DontFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const long NanosecondsPerSecond = 1_000_000_000;

    internal PyStatResult(string path, bool followsLinks = true)
    {
        if (OperatingSystem.IsLinux())
        {
            ReadStatus(CurrentDirectory, path, followsLinks ? 0 : DontFollow);
            return;
        }

        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        var mode = OperatingSystem.IsWindows() ? 0x1B6 : (long)File.GetUnixFileMode(path);
        StMode = mode | (info is DirectoryInfo ? DirectoryType : FileType);
        StSize = info is FileInfo file ? file.Length : 4096;
        StNlink = 1;
        (StMtimeNs, StAtimeNs) = (Nanoseconds(info.LastWriteTimeUtc), Nanoseconds(info.LastAccessTimeUtc));
        StCtimeNs = StMtimeNs;
    }

    /// <summary>Of an open descriptor.</summary>
    internal PyStatResult(int descriptor) => ReadStatus(descriptor, "", EmptyPath);

    [PyMember]
    public long StMode { get; private set; }

    [PyMember]
    public long StIno { get; private set; }

    [PyMember]
    public long StDev { get; private set; }

    [PyMember]
    public long StNlink { get; private set; }

    [PyMember]
    public long StUid { get; private set; }

    [PyMember]
    public long StGid { get; private set; }

    [PyMember]
    public long StSize { get; private set; }

    [PyMember]
    public double StMtime => StMtimeNs / (double)NanosecondsPerSecond;

    [PyMember]
    public double StAtime => StAtimeNs / (double)NanosecondsPerSecond;

    [PyMember]
    public double StCtime => StCtimeNs / (double)NanosecondsPerSecond;

    [PyMember("st_mtime_ns")]
    public long StMtimeNs { get; private set; }

    [PyMember("st_atime_ns")]
    public long StAtimeNs { get; private set; }

    [PyMember("st_ctime_ns")]
    public long StCtimeNs { get; private set; }

    [PyMember]
    public long StBlocks { get; private set; }

    [PyMember]
    public long StBlksize { get; private set; }

    public int Length => 10;

    public object? this[int index] => index switch
    {
        0 => StMode,
        1 => StIno,
        2 => StDev,
        3 => StNlink,
        4 => StUid,
        5 => StGid,
        6 => StSize,
        7 => StAtimeNs / NanosecondsPerSecond,
        8 => StMtimeNs / NanosecondsPerSecond,
        9 => StCtimeNs / NanosecondsPerSecond,
        _ => throw new IndexError("tuple index out of range"),
    };

    public string Repr() =>
        $"os.stat_result(st_mode={this[0]}, st_ino={this[1]}, st_dev={this[2]}, st_nlink={this[3]}, st_uid={this[4]}, st_gid={this[5]}, st_size={this[6]}, st_atime={this[7]}, st_mtime={this[8]}, st_ctime={this[9]})";

    public override string ToString() => Repr();

    private void ReadStatus(int directory, string path, int flags)
    {
        const uint basicStatus = 0x7ff;
        Span<byte> data = stackalloc byte[256];
        if (Native.Status(directory, path, flags, basicStatus, ref MemoryMarshal.GetReference(data)) != 0)
        {
            throw flags == EmptyPath ? OsErrors.FromLast() : OsErrors.FromLast(path);
        }

        StBlksize = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        StNlink = BinaryPrimitives.ReadUInt32LittleEndian(data[16..]);
        StUid = BinaryPrimitives.ReadUInt32LittleEndian(data[20..]);
        StGid = BinaryPrimitives.ReadUInt32LittleEndian(data[24..]);
        StMode = BinaryPrimitives.ReadUInt16LittleEndian(data[28..]);
        StIno = BinaryPrimitives.ReadInt64LittleEndian(data[32..]);
        StSize = BinaryPrimitives.ReadInt64LittleEndian(data[40..]);
        StBlocks = BinaryPrimitives.ReadInt64LittleEndian(data[48..]);
        StAtimeNs = Time(data[64..]);
        StCtimeNs = Time(data[96..]);
        StMtimeNs = Time(data[112..]);
        StDev = (BinaryPrimitives.ReadUInt32LittleEndian(data[136..]) << 8) | BinaryPrimitives.ReadUInt32LittleEndian(data[140..]);
    }

    private static long Time(ReadOnlySpan<byte> data) =>
        (BinaryPrimitives.ReadInt64LittleEndian(data) * NanosecondsPerSecond) + BinaryPrimitives.ReadUInt32LittleEndian(data[8..]);

    private static long Nanoseconds(DateTime moment) => (moment - DateTime.UnixEpoch).Ticks * 100;

    private static partial class Native
    {
        [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int Status(int directory, string path, int flags, uint mask, ref byte result);
    }
}
