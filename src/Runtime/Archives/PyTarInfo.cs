namespace PyConc2Cs.Runtime;

/// <summary>tarfile.TarInfo: what an archive says of a member.</summary>
[PyClass("tarfile", "TarInfo")]
public sealed partial class PyTarInfo : PyObject
{
    [PyMember]
    public PyTarInfo(string name = "") => Name = name;

    [PyMember("name", "path")]
    public string Name { get; set; }

    [PyMember]
    public long Size { get; set; }

    /// <summary>When the file was changed; a float where the archive says more than seconds.</summary>
    [PyMember]
    public object? Mtime { get; set; } = 0L;

    [PyMember]
    public long Mode { get; set; } = 420;

    /// <summary>One byte: REGTYPE, DIRTYPE, SYMTYPE ...</summary>
    [PyMember("type")]
    public PyBytes Kind { get; set; } = PyTarfileModule.RegularType;

    [PyMember("linkname", "linkpath")]
    public string Linkname { get; set; } = "";

    [PyMember]
    public long Uid { get; set; }

    [PyMember]
    public long Gid { get; set; }

    [PyMember]
    public string Uname { get; set; } = "";

    [PyMember]
    public string Gname { get; set; } = "";

    [PyMember]
    public PyDict<string, string> PaxHeaders { get; set; } = [];

    /// <summary>Where the header is in the archive.</summary>
    [PyMember]
    public long Offset { get; internal set; }

    /// <summary>Where the content is in the archive.</summary>
    [PyMember]
    public long OffsetData { get; internal set; }

    public override string PyModuleName => "tarfile";

    public override string PyTypeName => "TarInfo";

    private char Letter => (char)Kind.Span[0];

    [PyMember("isfile", "isreg")]
    public bool IsFile() => Letter is '0' or '\0' or '7';

    [PyMember("isdir")]
    public bool IsDirectory() => Letter == '5';

    [PyMember("issym")]
    public bool IsSymbolicLink() => Letter == '2';

    [PyMember("islnk")]
    public bool IsHardLink() => Letter == '1';

    [PyMember("isfifo")]
    public bool IsFifo() => Letter == '6';

    [PyMember("ischr")]
    public bool IsCharacterDevice() => Letter == '3';

    [PyMember("isblk")]
    public bool IsBlockDevice() => Letter == '4';

    [PyMember("isdev")]
    public bool IsDevice() => Letter is '3' or '4' or '6';

    public override string Repr() => $"<TarInfo {PyOps.Repr(Name)} at {PyOps.Address(this)}>";
}
