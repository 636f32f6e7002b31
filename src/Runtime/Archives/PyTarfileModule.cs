namespace PyConc2Cs.Runtime;

/// <summary>Python's tarfile module.</summary>
[PyModule("tarfile")]
public static class PyTarfileModule
{
    [PyMember("REGTYPE")]
    public static PyBytes RegularType { get; } = new([(byte)'0']);

    [PyMember("LNKTYPE")]
    public static PyBytes LinkType { get; } = new([(byte)'1']);

    [PyMember("SYMTYPE")]
    public static PyBytes SymbolicLinkType { get; } = new([(byte)'2']);

    [PyMember("DIRTYPE")]
    public static PyBytes DirectoryType { get; } = new([(byte)'5']);

    [PyMember("USTAR_FORMAT")]
    public const long UstarFormat = 0;

    [PyMember("GNU_FORMAT")]
    public const long GnuFormat = 1;

    [PyMember("PAX_FORMAT", "DEFAULT_FORMAT")]
    public const long PaxFormat = 2;

    /// <summary>Opens an archive: "r" finds out how it is compressed, "r:gz", "w:bz2" and so on say so. ReadError, FileNotFoundError, CompressionError.</summary>
    [PyMember]
    public static PyTarFile Open(object? name = null, string? mode = "r", object? fileobj = null, long bufsize = 10240, [PyParam(KeywordOnly = true)] long compresslevel = 9) =>
        PyTarFile.Open(name, mode, fileobj, compresslevel);

    /// <summary>Whether a file is a tar archive. FileNotFoundError.</summary>
    [PyMember("is_tarfile")]
    public static bool IsTarfile(object? name)
    {
        try
        {
            using var archive = CompressedFile.IsPath(name) ? PyTarFile.Open(name, "r", null) : PyTarFile.Open(null, "r", name);
            return true;
        }
        catch (TarError)
        {
            return false;
        }
    }
}

/// <summary>Base of the errors of tarfile.</summary>
[PyClass("tarfile", "TarError")]
public partial class TarError : PyException
{
    [PyMember]
    public TarError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "TarError";

    public override string PyModuleName => "tarfile";
}

/// <summary>The file is no tar archive, or a damaged one.</summary>
[PyClass("tarfile", "ReadError")]
public partial class TarReadError : TarError
{
    [PyMember]
    public TarReadError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ReadError";
}

/// <summary>The compression isn't known.</summary>
[PyClass("tarfile", "CompressionError")]
public partial class TarCompressionError : TarError
{
    [PyMember]
    public TarCompressionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "CompressionError";
}
