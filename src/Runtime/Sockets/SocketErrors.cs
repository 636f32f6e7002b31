namespace PyConc2Cs.Runtime;

/// <summary>A host or service name that can't be found.</summary>
[PyClass("socket", "gaierror", Aliases = ["_socket.gaierror"])]
public partial class GaiError : OSError
{
    [PyMember]
    public GaiError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "gaierror";
}

/// <summary>An address whose host can't be found.</summary>
[PyClass("socket", "herror", Aliases = ["_socket.herror"])]
public partial class HostError : OSError
{
    [PyMember]
    public HostError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "herror";
}
