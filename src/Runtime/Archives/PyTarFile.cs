namespace PyConc2Cs.Runtime;

/// <summary>tarfile.TarFile: an archive that is read, written or appended to.</summary>
[PyClass("tarfile", "TarFile")]
public sealed partial class PyTarFile : IEnumerable<PyTarInfo>, IDisposable, IPyRepr
{
    private readonly Stream archive;
    private readonly bool ownsStream;
    private readonly List<PyTarInfo> members = [];

    private PyTarFile(Stream archive, bool ownsStream, string? name, string mode, bool tried = false)
    {
        (this.archive, this.ownsStream, Name, Mode) = (archive, ownsStream, name, mode);
        if (mode is "r" or "a")
        {
            ReadMembers(tried);
        }
    }

    /// <summary>An archive that isn't compressed.</summary>
    [PyMember]
    public PyTarFile(object? name = null, string mode = "r", object? fileobj = null)
        : this(fileobj is null ? OpenPath(name, mode) : PyIo.StreamOf(fileobj), fileobj is null, name is null ? null : CompressedFile.PathOf(name), mode)
    {
    }

    [PyMember]
    public string? Name { get; }

    [PyMember]
    public string Mode { get; }

    [PyMember]
    public bool Closed { get; private set; }

    /// <summary>Opens an archive by a mode such as "r", "r:gz", "w:bz2".</summary>
    [PyMember]
    public static PyTarFile Open(object? name = null, string? mode = "r", object? fileobj = null, long compresslevel = 9)
    {
        if (name is null && fileobj is null)
        {
            throw new ValueError("nothing to open");
        }

        var parts = (mode ?? "r").Split(':', '|');
        var (kind, form) = (parts[0].Length == 0 ? "r" : parts[0], parts.Length > 1 ? parts[1] : parts[0] is "r" or "" ? "*" : "");
        if (kind is not ("r" or "w" or "a" or "x"))
        {
            throw new ValueError("mode must be 'r', 'a', 'w' or 'x'");
        }

        var path = name is null ? null : CompressedFile.PathOf(name);
        var file = fileobj is null ? OpenPath(name, kind) : PyIo.StreamOf(fileobj);
        try
        {
            return new PyTarFile(Wrap(file, kind, form, path ?? "", compresslevel, fileobj is null), fileobj is null || form is "gz" or "bz2", path, kind, form == "*");
        }
        catch (PyBaseException)
        {
            if (fileobj is null)
            {
                file.Dispose();
            }

            throw;
        }
    }

    [PyMember]
    public PyList<PyTarInfo> Getmembers() => new(members);

    [PyMember]
    public PyList<string> Getnames() => new(members.Select(m => m.Name));

    /// <summary>The last member of the name. KeyError.</summary>
    [PyMember]
    public PyTarInfo Getmember(string name) => members.FindLast(m => m.Name == name.TrimEnd('/')) ?? throw new KeyError($"filename {PyOps.Repr(name)} not found");

    /// <summary>The content of a member as a file to read; None if it has none. KeyError.</summary>
    [PyMember]
    public object? Extractfile(object? member)
    {
        var info = Find(member);
        if (info.IsHardLink() || info.IsSymbolicLink())
        {
            return Extractfile(info.IsHardLink() ? info.Linkname : PyOsPath.Normpath(PyOsPath.Join(PyOsPath.Dirname(info.Name), info.Linkname)));
        }

        return info.IsFile() ? new PyBinaryFile(new MemoryStream(Content(info), writable: false), info.Name, "rb") : null;
    }

    /// <summary>Writes a member below a directory, with its mode and time. KeyError; OutsideDestinationError where it would land elsewhere.</summary>
    [PyMember]
    public void Extract(object? member, object? path = null, bool setAttrs = true, [PyParam(KeywordOnly = true)] bool numericOwner = false, [PyParam(KeywordOnly = true)] object? filter = null) =>
        TarExtraction.Write(this, Find(member), path is null or "" ? "." : PyOs.Fspath(path), setAttrs);

    /// <summary>Writes all members, or those given.</summary>
    [PyMember]
    public void Extractall(object? path = null, object? members = null, [PyParam(KeywordOnly = true)] bool numericOwner = false, [PyParam(KeywordOnly = true)] object? filter = null)
    {
        foreach (var member in members is null ? this.members.ToArray() : PyOps.Iterate(members).ToArray())
        {
            Extract(member, path);
        }
    }

    /// <summary>Prints the names of the members; with <paramref name="verbose"/> as ls -l does.</summary>
    [PyMember]
    public void List(bool verbose = true, [PyParam(KeywordOnly = true)] object? members = null)
    {
        foreach (var info in members is null ? this.members : PyOps.Iterate(members).Select(PyConvert.To<PyTarInfo>))
        {
            var owner = $"{(info.Uname.Length > 0 ? info.Uname : info.Uid)}/{(info.Gname.Length > 0 ? info.Gname : info.Gid)}";
            var time = DateTime.UnixEpoch.AddSeconds(PyConvert.ToFloat(info.Mtime)).ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
            var mode = PyStatModule.Filemode((info.Mode & 4095) + (info.IsDirectory() ? 0x4000 : info.IsSymbolicLink() ? 0xa000 : 0x8000));
            PyStreams.Write(PyStreams.Stdout, (verbose ? $"{mode} {owner} {info.Size,10} {time} " : "") + info.Name + (info.IsDirectory() ? "/" : "") + " \n");
        }
    }

    /// <summary>What the archive would say of a file on disk.</summary>
    [PyMember]
    public PyTarInfo Gettarinfo(object? name = null, object? arcname = null, object? fileobj = null)
    {
        var path = fileobj is null ? PyOs.Fspath(name) : PyOps.Str(PyOps.GetAttr(fileobj, "name"));
        return TarExtraction.Describe(path, (arcname is null ? path : PyOs.Fspath(arcname)).TrimStart('/'));
    }

    /// <summary>Adds a file, or a directory with all that is in it; <paramref name="filter"/> may change or drop (None) each.</summary>
    [PyMember]
    public void Add(object? name, object? arcname = null, bool recursive = true, [PyParam(KeywordOnly = true)] object? filter = null)
    {
        CheckWrites();
        var path = PyOs.Fspath(name);
        var inside = arcname is null ? path : PyOs.Fspath(arcname);
        var info = Gettarinfo(path, inside);
        if (filter is not null)
        {
            if (PyOps.Call(filter, info) is not PyTarInfo kept)
            {
                return;
            }

            info = kept;
        }

        Append(info, info.IsFile() ? File.ReadAllBytes(path) : []);
        foreach (var child in info.IsDirectory() && recursive ? PyOs.Listdir(path).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            Add(PyOsPath.Join(path, child), PyOsPath.Join(inside, child), recursive, filter);
        }
    }

    /// <summary>Adds a member of which all is said; its content is read from a file. ValueError for a file without one.</summary>
    [PyMember]
    public void Addfile(PyTarInfo tarinfo, object? fileobj = null)
    {
        CheckWrites();
        if (fileobj is null && tarinfo.IsFile() && tarinfo.Size != 0)
        {
            throw new ValueError("fileobj not provided for non zero-size regular file");
        }

        Append(tarinfo, fileobj is null ? null : ByteSource.View(PyOps.CallMethod(fileobj, "read", tarinfo.Size)).ToArray());
    }

    /// <summary>Ends the archive; closing twice does nothing.</summary>
    [PyMember]
    public void Close()
    {
        if (Closed)
        {
            return;
        }

        Closed = true;
        if (Mode != "r")
        {
            var end = archive.Position + (2 * TarFormat.BlockSize);
            archive.Write(new byte[(2 * TarFormat.BlockSize) + ((TarFormat.RecordSize - (end % TarFormat.RecordSize)) % TarFormat.RecordSize)]);
        }

        if (ownsStream)
        {
            archive.Dispose();
        }
    }

    /// <summary>The next member, None after the last.</summary>
    [PyMember]
    public PyTarInfo? Next() => next < members.Count ? members[next++] : null;

    private int next;

    [PyMember("__enter__")]
    public PyTarFile Enter() => Closed ? throw new OSError("TarFile is closed") : this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    public IEnumerator<PyTarInfo> GetEnumerator() => members.ToList().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public string Repr() => $"<tarfile.TarFile object at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    internal byte[] Content(PyTarInfo info)
    {
        var content = new byte[info.Size];
        lock (members)
        {
            archive.Position = info.OffsetData;
            return archive.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length ? content : throw new TarReadError("unexpected end of data");
        }
    }

    internal PyTarInfo Find(object? member) => member as PyTarInfo ?? Getmember(PyConvert.To<string>(member));

    private static FileStream OpenPath(object? name, string mode) => FileOpening.Open(CompressedFile.PathOf(name), mode == "a" ? File.Exists(CompressedFile.PathOf(name)) ? "r+" : "w+" : mode);

    private static Stream Wrap(Stream file, string mode, string form, string path, long level, bool owns)
    {
        if (form == "*")
        {
            var start = new byte[3];
            var place = file.Position;
            var length = file.ReadAtLeast(start, 3, throwOnEndOfStream: false);
            file.Position = place;
            form = length >= 2 && start is [0x1f, 0x8b, _] ? "gz" : start is [(byte)'B', (byte)'Z', (byte)'h'] ? "bz2" : "";
        }

        return (form, mode) switch
        {
            ("", _) => file,
            ("gz", "r") => new DecodingStream(file, () => new GzipDecoder(), skipsZeros: true, owns),
            ("bz2", "r") => new DecodingStream(file, () => new Bzip2Decoder(), skipsZeros: false, owns),
            ("gz" or "bz2", "a") => throw new ValueError($"mode 'a:{form}' is not supported"),
            ("gz", _) => new EncodingStream(file, new GzipEncoder(level, path, null), owns),
            ("bz2", _) => new EncodingStream(file, PyBz2.Encoder(level), owns),
            _ => throw new TarCompressionError($"unknown compression type {PyOps.Repr(form)}"),
        };
    }

    /// <param name="tried">All ways to read it were tried.</param>
    private void ReadMembers(bool tried)
    {
        try
        {
            while (TarFormat.Read(archive) is { } info)
            {
                members.Add(info);
                archive.Position = info.OffsetData + (info.IsFile() ? TarFormat.Padded(info.Size) : 0);
            }
        }
        catch (Exception error) when (members.Count == 0 && error is TarReadError or BadGzipFile or ZlibError or EOFError || error is OSError { Errno: null })
        {
            throw new TarReadError(!tried ? error.Message : $"file could not be opened successfully:\n- method gz: ReadError('not a gzip file')\n- method bz2: ReadError('not a bzip2 file')\n- method xz: ReadError('not an lzma file')\n- method tar: ReadError('{(error is TarReadError ? "invalid header" : error.Message)}')");
        }

        if (members.Count == 0 && archive.Position == 0 && Mode == "r")
        {
            throw new TarReadError("empty file");
        }

        if (Mode == "a")
        {
            // The blocks of zeros at the end are written over.
            archive.Position = members.Count == 0 ? 0 : members[^1].OffsetData + (members[^1].IsFile() ? TarFormat.Padded(members[^1].Size) : 0);
        }
    }

    private void Append(PyTarInfo info, byte[]? content)
    {
        info.Offset = archive.Position;
        archive.Write(TarFormat.Header(info));
        info.OffsetData = archive.Position;
        if (content is not null)
        {
            archive.Write(content);
            archive.Write(new byte[TarFormat.Padded(content.Length) - content.Length]);
        }

        members.Add(info);
    }

    private void CheckWrites()
    {
        if (Closed || Mode == "r")
        {
            throw new OSError(Closed ? "TarFile is closed" : $"bad operation for mode {PyOps.Repr(Mode)}");
        }
    }
}
