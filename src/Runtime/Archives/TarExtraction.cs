namespace PyConc2Cs.Runtime;

/// <summary>Members of tar archives as files on disk.</summary>
internal static class TarExtraction
{
    public static void Write(PyTarFile archive, PyTarInfo info, string folder, bool setsAttributes)
    {
        var target = PyOsPath.Join(folder, info.Name.TrimStart('/'));
        var root = Path.GetFullPath(folder);
        if (Path.GetFullPath(target) != root && !Path.GetFullPath(target).StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            throw new TarReadError($"{PyOps.Repr(info.Name)} would be extracted to {PyOps.Repr(Path.GetFullPath(target))}, which is outside the destination");
        }

        OsErrors.Guard(target, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target)) ?? root);
            if (info.IsDirectory())
            {
                Directory.CreateDirectory(target);
            }
            else if (info.IsSymbolicLink())
            {
                File.CreateSymbolicLink(target, info.Linkname);
            }
            else
            {
                File.WriteAllBytes(target, archive.Content(info.IsHardLink() ? archive.Find(info.Linkname) : info));
            }
        });
        if (setsAttributes && !info.IsSymbolicLink())
        {
            PyOs.Chmod(target, info.Mode);
            PyOs.Utime(target, (PyConvert.ToFloat(info.Mtime), PyConvert.ToFloat(info.Mtime)));
        }
    }

    public static PyTarInfo Describe(string path, string name)
    {
        OpenFiles.Flush(path);
        var stat = PyOs.Lstat(path);
        var kind = stat.StMode & 0xf000;
        return new PyTarInfo(name)
        {
            Mode = stat.StMode & 4095,
            Uid = stat.StUid,
            Gid = stat.StGid,
            Size = kind == 0x8000 ? stat.StSize : 0,
            Mtime = stat.StMtime,
            Kind = kind == 0x4000 ? PyTarfileModule.DirectoryType : kind == 0xa000 ? PyTarfileModule.SymbolicLinkType : PyTarfileModule.RegularType,
            Linkname = kind == 0xa000 ? PyOs.Readlink(path) : "",
            Uname = NameOf("/etc/passwd", 7, stat.StUid),
            Gname = NameOf("/etc/group", 4, stat.StGid),
        };
    }

    private static string NameOf(string file, int fields, long id) =>
        File.Exists(file) ? AccountFile.Lines(file, fields).FirstOrDefault(f => AccountFile.Number(f[2]) == id)?[0] ?? "" : "";
}
