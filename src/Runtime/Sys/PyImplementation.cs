namespace PyConc2Cs.Runtime;

/// <summary>sys.implementation.</summary>
[PyClass("sys", "_Implementation")]
public sealed partial class PyImplementation
{
    [PyMember]
    public string Name => "cpython";

    [PyMember]
    public PyVersionInfo Version => PySys.VersionInfo;

    [PyMember]
    public string CacheTag => "cpython-313";
}
