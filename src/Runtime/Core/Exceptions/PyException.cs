namespace PyConc2Cs.Runtime;

/// <summary>Python's Exception: the base of all errors that are not meant to end the program.</summary>
[PyClass("builtins", "Exception")]
public partial class PyException : PyBaseException
{
    [PyMember]
    public PyException(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Exception";
}
