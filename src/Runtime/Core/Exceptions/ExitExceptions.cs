namespace PyConc2Cs.Runtime;

/// <summary>Ctrl-C was pressed.</summary>
[PyClass("builtins", "KeyboardInterrupt")]
public partial class KeyboardInterrupt : PyBaseException
{
    [PyMember]
    public KeyboardInterrupt(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "KeyboardInterrupt";
}

/// <summary>Raised inside a generator by close().</summary>
[PyClass("builtins", "GeneratorExit")]
public partial class GeneratorExit : PyBaseException
{
    [PyMember]
    public GeneratorExit(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "GeneratorExit";
}
