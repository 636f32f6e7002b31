namespace PyConc2Cs.Runtime;

/// <summary>Raised by a ProcessPoolExecutor one of whose processes died.</summary>
[PyClass("concurrent.futures.process", "BrokenProcessPool")]
public partial class BrokenProcessPool : BrokenExecutor
{
    [PyMember]
    public BrokenProcessPool(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenProcessPool";

    public override string PyModuleName => "concurrent.futures.process";
}
