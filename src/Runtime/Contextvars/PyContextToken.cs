namespace PyConc2Cs.Runtime;

/// <summary>What ContextVar.set gives back.</summary>
[PyClass("_contextvars", "Token", Aliases = ["contextvars.Token"])]
public sealed partial class PyContextToken : PyObject
{
    internal PyContextToken(PyContextVar variable, PyVariableContext context, bool hadValue, object? oldValue) =>
        (Var, Context, HadValue, OldValue) = (variable, context, hadValue, hadValue ? oldValue : Missing);

    /// <summary>Stands for "no value before".</summary>
    [PyMember("MISSING")]
    public static object Missing { get; } = new MissingValue();

    [PyMember]
    public PyContextVar Var { get; }

    [PyMember]
    public object? OldValue { get; }

    internal PyVariableContext Context { get; }

    internal bool HadValue { get; }

    internal bool IsUsed { get; set; }

    protected override string DefaultRepr() => $"<Token{(IsUsed ? " used" : "")} var={PyOps.Repr(Var)} at {PyOps.Address(this)}>";

    private sealed class MissingValue : IPyRepr
    {
        public string Repr() => "<Token.MISSING>";

        public override string ToString() => Repr();
    }
}
