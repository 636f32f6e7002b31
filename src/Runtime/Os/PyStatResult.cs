namespace PyConc2Cs.Runtime;

/// <summary>os.stat_result: what is known about a file.</summary>
[PyClass("os", "stat_result")]
public sealed partial class PyStatResult
{
    private const long DirectoryType = 0x4000;
    private const long FileType = 0x8000;

    internal PyStatResult(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        var mode = OperatingSystem.IsWindows() ? 0x1B6 : (long)File.GetUnixFileMode(path);
        StMode = mode | (info is DirectoryInfo ? DirectoryType : FileType);
        StSize = info is FileInfo file ? file.Length : 4096;
        StMtime = Seconds(info.LastWriteTimeUtc);
        StAtime = Seconds(info.LastAccessTimeUtc);
        StCtime = StMtime;
    }

    [PyMember]
    public long StMode { get; }

    [PyMember]
    public long StSize { get; }

    [PyMember]
    public double StMtime { get; }

    [PyMember]
    public double StAtime { get; }

    [PyMember]
    public double StCtime { get; }

    private static double Seconds(DateTime moment) => (moment - DateTime.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond;
}
