namespace PyConc2Cs.Runtime;

/// <summary>Raised in threads that wait at a barrier which is broken, timed out or reset.</summary>
[PyClass("threading", "BrokenBarrierError")]
public partial class BrokenBarrierError : RuntimeError
{
    [PyMember]
    public BrokenBarrierError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenBarrierError";

    public override string PyModuleName => "threading";
}
