using System.IO.Compression;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's zipfile module.</summary>
[PyModule("zipfile")]
public static class PyZipFileModule
{
    [PyMember("ZIP_STORED")]
    public const long Stored = 0;

    [PyMember("ZIP_DEFLATED")]
    public const long Deflated = 8;

    /// <summary>Whether a file is a zip archive.</summary>
    [PyMember("is_zipfile")]
    public static bool IsZipfile(object? filename)
    {
        try
        {
            using var archive = new PyZipFile(filename);
            return true;
        }
        catch (Exception error) when (error is BadZipFile or OSError)
        {
            return false;
        }
    }
}

/// <summary>The file is no zip archive, or a damaged one.</summary>
[PyClass("zipfile", "BadZipFile", Aliases = ["zipfile.BadZipfile", "zipfile.error"])]
public partial class BadZipFile : PyException
{
    [PyMember]
    public BadZipFile(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BadZipFile";
}

/// <summary>What is known about a member of an archive.</summary>
[PyClass("zipfile", "ZipInfo")]
public sealed partial class PyZipInfo : PyObject
{
    [PyMember]
    public PyZipInfo(string filename = "NoName", object? dateTime = null)
    {
        Filename = filename;
        DateTime = dateTime ?? (1980L, 1L, 1L, 0L, 0L, 0L);
    }

    [PyMember]
    public string Filename { get; set; }

    [PyMember("date_time")]
    public object? DateTime { get; set; }

    [PyMember("compress_type")]
    public long CompressType { get; set; }

    [PyMember("file_size")]
    public long FileSize { get; set; }

    [PyMember("compress_size")]
    public long CompressSize { get; set; }

    [PyMember("CRC")]
    public long Crc { get; set; }

    [PyMember("external_attr")]
    public long ExternalAttr { get; set; }

    [PyMember]
    public PyBytes Comment { get; set; } = new([]);

    [PyMember("create_system")]
    public long CreateSystem { get; set; } = OperatingSystem.IsWindows() ? 0 : 3;

    [PyMember("create_version")]
    public long CreateVersion { get; set; } = 20;

    [PyMember("extract_version")]
    public long ExtractVersion { get; set; } = 20;

    [PyMember("flag_bits")]
    public long FlagBits { get; set; }

    [PyMember("is_dir")]
    public bool IsDir() => Filename.EndsWith('/');

    public override string PyModuleName => "zipfile";

    public override string PyTypeName => "ZipInfo";

    public override string Repr()
    {
        var text = new StringBuilder($"<ZipInfo filename={PyOps.Repr(Filename)}");
        text.Append(CompressType != 0 ? " compress_type=deflate" : "");
        var mode = ExternalAttr >> 16;
        text.Append(mode != 0 ? $" filemode={PyOps.Repr(PyStatModule.Filemode(mode))}" : "");
        text.Append(IsDir() ? "" : $" file_size={FileSize}");
        text.Append(!IsDir() && (CompressType != 0 || FileSize != CompressSize) ? $" compress_size={CompressSize}" : "");
        return text.Append('>').ToString();
    }
}

/// <summary>A zip archive for reading, writing or appending.</summary>
[PyClass("zipfile", "ZipFile")]
public sealed partial class PyZipFile : PyObject, IDisposable
{
    private readonly ZipArchive archive;
    private readonly Stream stream;
    private readonly bool ownsStream;
    private readonly string mode;
    private readonly List<PyZipInfo> infos = [];
    private bool isClosed;

    /// <summary>Opens an archive: a path or a binary file. BadZipFile, OSError.</summary>
    [PyMember]
    public PyZipFile(object? file, string mode = "r", long compression = PyZipFileModule.Stored, bool allowZip64 = true, long? compresslevel = null)
    {
        if (mode is not ("r" or "w" or "x" or "a"))
        {
            throw new ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'");
        }

        (this.mode, Compression) = (mode, compression);
        ownsStream = file is string or PyPath;
        Filename = ownsStream ? PyOs.Fspath(file) : null;
        stream = ownsStream ? FileOpening.Open(Filename!, mode == "a" ? File.Exists(Filename) ? "r+" : "w+" : mode == "r" ? "r" : mode + "+") : PyIo.StreamOf(file);
        try
        {
            var kind = mode == "r" ? ZipArchiveMode.Read : mode == "a" && stream.Length > 0 ? ZipArchiveMode.Update : ZipArchiveMode.Create;
            archive = new ZipArchive(stream, kind, leaveOpen: true);
            if (kind != ZipArchiveMode.Create)
            {
                infos.AddRange(archive.Entries.Select(Info));
            }
        }
        catch (InvalidDataException)
        {
            Release();
            throw new BadZipFile("File is not a zip file");
        }
    }

    public override string PyModuleName => "zipfile";

    public override string PyTypeName => "ZipFile";

    [PyMember]
    public string? Filename { get; }

    [PyMember]
    public long Compression { get; }

    [PyMember]
    public PyList<string> Namelist() => new(infos.Select(i => i.Filename));

    [PyMember]
    public PyList<PyZipInfo> Infolist() => new(infos);

    /// <summary>What is known about a member. Raises KeyError.</summary>
    [PyMember]
    public PyZipInfo Getinfo(string name) => infos.FindLast(i => i.Filename == name) ?? throw new KeyError($"There is no item named {PyOps.Repr(name)} in the archive");

    /// <summary>The bytes of a member. Raises KeyError and BadZipFile.</summary>
    [PyMember]
    public PyBytes Read(object? name, object? pwd = null)
    {
        using var source = Source(name);
        using var all = new MemoryStream();
        try
        {
            source.CopyTo(all);
        }
        catch (InvalidDataException error)
        {
            throw new BadZipFile(error.Message);
        }

        return new PyBytes(all.ToArray());
    }

    /// <summary>A member as a binary file, for reading or ("w") for writing.</summary>
    [PyMember]
    public object Open(object? name, string mode = "r", object? pwd = null, [PyParam(KeywordOnly = true)] bool forceZip64 = false) =>
        mode == "r" ? new PyBytesIO(Read(name)) : new PyBinaryFile(NewEntry(NameOf(name), null).Open(), NameOf(name), "wb");

    /// <summary>Writes a member to a directory; gives its path.</summary>
    [PyMember]
    public string Extract(object? member, string? path = null, object? pwd = null)
    {
        var name = NameOf(member);
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("." or ".."));
        var target = parts.Aggregate(path ?? Directory.GetCurrentDirectory(), (folder, part) => PyOsPath.Join(folder, part));
        if (name.EndsWith('/'))
        {
            Directory.CreateDirectory(target);
            return target;
        }

        Directory.CreateDirectory(PyOsPath.Dirname(target));
        using var file = Builtins.OpenBinary(target, "wb");
        file.Write(Read(member));
        return target;
    }

    /// <summary>Writes members, by default all, to a directory.</summary>
    [PyMember]
    public void Extractall(string? path = null, IEnumerable<object?>? members = null, object? pwd = null)
    {
        foreach (var member in members ?? infos.ToList())
        {
            Extract(member, path);
        }
    }

    /// <summary>Adds a file.</summary>
    [PyMember]
    public void Write(object? filename, string? arcname = null, long? compressType = null, long? compresslevel = null)
    {
        var path = PyOs.Fspath(filename);
        OpenFiles.Flush(path);
        var status = PyOs.Stat(path);
        var isDirectory = Directory.Exists(path);
        var name = (arcname ?? path).Replace('\\', '/').TrimStart('/');
        var entry = NewEntry(isDirectory && !name.EndsWith('/') ? name + "/" : name, compressType);
        entry.LastWriteTime = DateTimeOffset.FromUnixTimeSeconds((long)status.StMtime).ToLocalTime();
        entry.ExternalAttributes = (int)(status.StMode << 16);
        Fill(entry, isDirectory ? [] : File.ReadAllBytes(path), compressType);
    }

    /// <summary>Adds a member with this content.</summary>
    [PyMember]
    public void Writestr(object? zinfoOrArcname, object? data, long? compressType = null, long? compresslevel = null)
    {
        var entry = NewEntry(NameOf(zinfoOrArcname), compressType);
        entry.ExternalAttributes = 0x180 << 16;
        Fill(entry, data is string text ? Codecs.Encode(text, "utf-8", "strict") : ByteSource.View(data).ToArray(), compressType);
    }

    /// <summary>The first damaged member; None if there is none.</summary>
    [PyMember]
    public string? Testzip()
    {
        foreach (var info in infos)
        {
            try
            {
                if (!info.IsDir() && PyZlib.Crc32(Read(info)) != info.Crc)
                {
                    return info.Filename;
                }
            }
            catch (BadZipFile)
            {
                return info.Filename;
            }
        }

        return null;
    }

    [PyMember]
    public void Setpassword(object? pwd) => throw new NotImplementedError("encrypted archives aren't supported");

    /// <summary>Prints a table of the members.</summary>
    [PyMember]
    public void Printdir(object? file = null)
    {
        var output = file ?? PyStreams.Stdout!;
        PyStreams.Write(output, $"{"File Name",-46} {"Modified    ",19} {"Size",12}\n");
        foreach (var info in infos)
        {
            var t = (System.Runtime.CompilerServices.ITuple)info.DateTime!;
            PyStreams.Write(output, $"{info.Filename,-46} {t[0]:D4}-{t[1]:D2}-{t[2]:D2} {t[3]:D2}:{t[4]:D2}:{t[5]:D2} {info.FileSize,12}\n");
        }
    }

    /// <summary>Writes what is missing and closes the file.</summary>
    [PyMember]
    public void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            archive.Dispose();
            Release();
        }
    }

    [PyMember("__enter__")]
    public PyZipFile Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    private static string NameOf(object? member) => member is PyZipInfo info ? info.Filename : PyOs.Fspath(member);

    private static PyZipInfo Info(ZipArchiveEntry entry)
    {
        var time = entry.LastWriteTime;
        return new PyZipInfo(entry.FullName, ((long)time.Year, (long)time.Month, (long)time.Day, (long)time.Hour, (long)time.Minute, (long)time.Second))
        {
            Comment = new PyBytes(System.Text.Encoding.UTF8.GetBytes(entry.Comment)),
            FileSize = entry.Length,
            CompressSize = entry.CompressedLength,
            Crc = entry.Crc32,
            ExternalAttr = (uint)entry.ExternalAttributes,
            CompressType = entry.CompressedLength != entry.Length ? PyZipFileModule.Deflated : PyZipFileModule.Stored,
        };
    }

    private Stream Source(object? member)
    {
        if (isClosed)
        {
            throw new ValueError("Attempt to use ZIP archive that was already closed");
        }

        if (mode is "w" or "x")
        {
            throw new ValueError("read() requires mode 'r'");
        }

        Getinfo(NameOf(member));
        return archive.GetEntry(NameOf(member))!.Open();
    }

    private ZipArchiveEntry NewEntry(string name, long? type)
    {
        if (isClosed)
        {
            throw new ValueError("Attempt to write to ZIP archive that was already closed");
        }

        if (mode == "r")
        {
            throw new ValueError("write() requires mode 'w', 'x', or 'a'");
        }

        return archive.CreateEntry(name, (type ?? Compression) == PyZipFileModule.Stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
    }

    private void Fill(ZipArchiveEntry entry, byte[] content, long? type)
    {
        using (var target = entry.Open())
        {
            target.Write(content);
        }

        infos.Add(new PyZipInfo(entry.FullName) { FileSize = content.Length, CompressSize = content.Length, CompressType = type ?? Compression, Crc = PyZlib.Crc32(new PyBytes(content)) });
    }

    private void Release()
    {
        if (ownsStream)
        {
            stream.Dispose();
        }
        else if (stream.CanSeek && mode != "r")
        {
            stream.Seek(0, SeekOrigin.End);
        }
    }
}
