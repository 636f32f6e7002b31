namespace PyConc2Cs.Runtime;

/// <summary>A field of a dataclass: what <c>dataclasses.field(...)</c> gives.</summary>
[PyClass("dataclasses", "Field")]
public sealed partial class PyDataField : IPyDynamic, IPyRepr
{
    internal static readonly object Missing = PyNotImplemented.Instance;

    [PyMember("name")]
    public string Name { get; set; } = "";

    [PyMember("type")]
    public object? Type { get; set; }

    [PyMember("default")]
    public object? Default { get; init; } = Missing;

    [PyMember("default_factory")]
    public object? DefaultFactory { get; init; } = Missing;

    [PyMember("init")]
    public bool Init { get; init; } = true;

    [PyMember("repr")]
    public bool ShowsInRepr { get; init; } = true;

    [PyMember("compare")]
    public bool Compare { get; init; } = true;

    [PyMember("hash")]
    public object? HashFlag { get; init; }

    [PyMember("kw_only")]
    public bool KeywordOnly { get; set; }

    [PyMember("metadata")]
    public object? Metadata { get; init; } = new PyDict<object?, object?>();

    /// <summary>A parameter of __init__ only: <c>InitVar[...]</c>.</summary>
    internal bool IsInitOnly { get; set; }

    internal bool HasDefault => !ReferenceEquals(Default, Missing) || !ReferenceEquals(DefaultFactory, Missing);

    public string Repr() => $"Field(name={PyOps.Repr(Name)},type={PyOps.Repr(Type)},init={PyOps.Repr(Init)},repr={PyOps.Repr(ShowsInRepr)},compare={PyOps.Repr(Compare)})";

    internal object? MakeDefault() => ReferenceEquals(DefaultFactory, Missing) ? Default : PyOps.Call(DefaultFactory);
}
