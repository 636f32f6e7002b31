namespace PyConc2Cs.Runtime;

/// <summary><c>io.UnsupportedOperation</c>: an OSError.</summary>
[PyClass("io", "UnsupportedOperation")]
public partial class UnsupportedOperation : OSError
{
    [PyMember]
    public UnsupportedOperation(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnsupportedOperation";
}
