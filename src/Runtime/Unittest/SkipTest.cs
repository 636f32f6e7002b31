namespace PyConc2Cs.Runtime;

/// <summary>Raised by a test that skips itself.</summary>
[PyClass("unittest", "SkipTest", Aliases = ["unittest.case.SkipTest"])]
public partial class SkipTest : PyException
{
    [PyMember]
    public SkipTest(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SkipTest";

    public override string PyModuleName => "unittest.case";
}

/// <summary>Ends a test whose subtest has failed, where that is enough.</summary>
internal sealed class ShouldStop() : PyException([]);
