namespace PyConc2Cs.Runtime;

/// <summary>Python's stat module: what os.stat's st_mode means.</summary>
[PyModule("stat")]
public static class PyStatModule
{
    [PyMember("S_IFDIR")]
    public const long SIfdir = 16384;

    [PyMember("S_IFCHR")]
    public const long SIfchr = 8192;

    [PyMember("S_IFBLK")]
    public const long SIfblk = 24576;

    [PyMember("S_IFREG")]
    public const long SIfreg = 32768;

    [PyMember("S_IFIFO")]
    public const long SIfifo = 4096;

    [PyMember("S_IFLNK")]
    public const long SIflnk = 40960;

    [PyMember("S_IFSOCK")]
    public const long SIfsock = 49152;

    [PyMember("S_ISUID")]
    public const long SIsuid = 2048;

    [PyMember("S_ISGID")]
    public const long SIsgid = 1024;

    [PyMember("S_ISVTX")]
    public const long SIsvtx = 512;

    [PyMember("S_IRWXU")]
    public const long SIrwxu = 448;

    [PyMember("S_IRUSR")]
    public const long SIrusr = 256;

    [PyMember("S_IWUSR")]
    public const long SIwusr = 128;

    [PyMember("S_IXUSR")]
    public const long SIxusr = 64;

    [PyMember("S_IRWXG")]
    public const long SIrwxg = 56;

    [PyMember("S_IRGRP")]
    public const long SIrgrp = 32;

    [PyMember("S_IWGRP")]
    public const long SIwgrp = 16;

    [PyMember("S_IXGRP")]
    public const long SIxgrp = 8;

    [PyMember("S_IRWXO")]
    public const long SIrwxo = 7;

    [PyMember("S_IROTH")]
    public const long SIroth = 4;

    [PyMember("S_IWOTH")]
    public const long SIwoth = 2;

    [PyMember("S_IXOTH")]
    public const long SIxoth = 1;

    [PyMember("S_IREAD")]
    public const long SIread = 256;

    [PyMember("S_IWRITE")]
    public const long SIwrite = 128;

    [PyMember("S_IEXEC")]
    public const long SIexec = 64;

    [PyMember("ST_MODE")]
    public const long StMode = 0;

    [PyMember("ST_INO")]
    public const long StIno = 1;

    [PyMember("ST_DEV")]
    public const long StDev = 2;

    [PyMember("ST_NLINK")]
    public const long StNlink = 3;

    [PyMember("ST_UID")]
    public const long StUid = 4;

    [PyMember("ST_GID")]
    public const long StGid = 5;

    [PyMember("ST_SIZE")]
    public const long StSize = 6;

    [PyMember("ST_ATIME")]
    public const long StAtime = 7;

    [PyMember("ST_MTIME")]
    public const long StMtime = 8;

    [PyMember("ST_CTIME")]
    public const long StCtime = 9;

    [PyMember("S_ISDIR")]
    public static bool SIsDir(long mode) => SIfmt(mode) == 16384;

    [PyMember("S_ISCHR")]
    public static bool SIsChr(long mode) => SIfmt(mode) == 8192;

    [PyMember("S_ISBLK")]
    public static bool SIsBlk(long mode) => SIfmt(mode) == 24576;

    [PyMember("S_ISREG")]
    public static bool SIsReg(long mode) => SIfmt(mode) == 32768;

    [PyMember("S_ISFIFO")]
    public static bool SIsFifo(long mode) => SIfmt(mode) == 4096;

    [PyMember("S_ISLNK")]
    public static bool SIsLnk(long mode) => SIfmt(mode) == 40960;

    [PyMember("S_ISSOCK")]
    public static bool SIsSock(long mode) => SIfmt(mode) == 49152;

    /// <summary>The part of the mode that tells the kind of the file.</summary>
    [PyMember("S_IFMT")]
    public static long SIfmt(long mode) => mode & 0xf000;

    /// <summary>The part of the mode that tells who may do what.</summary>
    [PyMember("S_IMODE")]
    public static long SImode(long mode) => mode & 0xfff;

    /// <summary>The mode as ls -l shows it.</summary>
    [PyMember]
    public static string Filemode(long mode)
    {
        var kind = SIfmt(mode) switch
        {
            SIflnk => 'l',
            SIfsock => 's',
            SIfreg => '-',
            SIfblk => 'b',
            SIfdir => 'd',
            SIfchr => 'c',
            SIfifo => 'p',
            _ => '?',
        };
        Span<char> text = [kind, '-', '-', '-', '-', '-', '-', '-', '-', '-'];
        for (var i = 0; i < 9; i++)
        {
            if ((mode & (1L << (8 - i))) != 0)
            {
                text[i + 1] = "rwx"[i % 3];
            }
        }
        Special(text, 3, (mode & SIsuid) != 0, 's');
        Special(text, 6, (mode & SIsgid) != 0, 's');
        Special(text, 9, (mode & SIsvtx) != 0, 't');
        return new string(text);
    }

    private static void Special(Span<char> text, int at, bool set, char letter)
    {
        if (set)
        {
            text[at] = text[at] == 'x' ? letter : char.ToUpperInvariant(letter);
        }
    }
}
