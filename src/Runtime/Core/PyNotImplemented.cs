namespace PyConc2Cs.Runtime;

/// <summary>Python's NotImplemented: what a binary dunder method returns for operands that it doesn't know.</summary>
public sealed class PyNotImplemented : IPyRepr
{
    public static readonly PyNotImplemented Instance = new();

    private PyNotImplemented()
    {
    }

    public string Repr() => "NotImplemented";

    public override string ToString() => Repr();
}

/// <summary>Python's <c>...</c>.</summary>
public sealed class PyEllipsis : IPyRepr
{
    public static readonly PyEllipsis Instance = new();

    private PyEllipsis()
    {
    }

    public string Repr() => "Ellipsis";

    public override string ToString() => Repr();
}
