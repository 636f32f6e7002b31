namespace PyConc2Cs.Runtime;

/// <summary>A mapping key that is not there. <c>str(e)</c> is the repr of the key.</summary>
[PyClass("builtins", "KeyError")]
public partial class KeyError : LookupError
{
    [PyMember]
    public KeyError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "KeyError";

    public override string ToString() => Arguments.Length == 1 ? PyOps.Repr(Arguments[0]) : base.ToString();
}
