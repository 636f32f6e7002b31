namespace PyConc2Cs.Runtime;

/// <summary>Python's json.JSONEncoder: scripts derive from it to say what becomes of objects that JSON doesn't have.</summary>
[PyClass("json.encoder", "JSONEncoder", Aliases = ["json.JSONEncoder"])]
public partial class PyJSONEncoder : PyObject
{
    private object? separators;
    private object? given;

    [PyMember]
    public PyJSONEncoder(
        [PyParam(KeywordOnly = true)] bool skipkeys = false,
        [PyParam(KeywordOnly = true)] bool ensureAscii = true,
        [PyParam(KeywordOnly = true)] bool checkCircular = true,
        [PyParam(KeywordOnly = true)] bool allowNan = true,
        [PyParam(KeywordOnly = true)] bool sortKeys = false,
        [PyParam(KeywordOnly = true)] object? indent = null,
        [PyParam(KeywordOnly = true)] object? separators = null,
        [PyParam(KeywordOnly = true)] object? @default = null)
    {
        (Skipkeys, EnsureAscii, CheckCircular, AllowNan, SortKeys, Indent) = (skipkeys, ensureAscii, checkCircular, allowNan, sortKeys, indent);
        (this.separators, given) = (separators, @default);
    }

    [PyMember]
    public bool Skipkeys { get; set; }

    [PyMember]
    public bool EnsureAscii { get; set; }

    [PyMember]
    public bool CheckCircular { get; set; }

    [PyMember]
    public bool AllowNan { get; set; }

    [PyMember]
    public bool SortKeys { get; set; }

    [PyMember]
    public object? Indent { get; set; }

    [PyMember]
    public string ItemSeparator => Separator(0);

    [PyMember]
    public string KeySeparator => Separator(1);

    /// <summary>A value that stands for the object in JSON; TypeError unless a derived class knows one.</summary>
    [PyMember]
    public virtual object? Default(object? o) =>
        given is not null ? PyOps.Call(given, o) : throw new TypeError($"Object of type {PyOps.TypeName(o)} is not JSON serializable");

    /// <summary>The value as JSON text.</summary>
    [PyMember]
    public virtual string Encode(object? o) => Writer().Write(o);

    /// <summary>The JSON text in parts.</summary>
    [PyMember]
    public virtual object? Iterencode(object? o, bool oneShot = false) => new PyList<object?>([Writer().Write(o)]);

    /// <summary>What json.dumps hands over to a class that it is given.</summary>
    internal void Configure(bool skipkeys, bool ensureAscii, bool allowNan, object? indent, object? separators, Func<object?, object?>? @default, bool sortKeys)
    {
        (Skipkeys, EnsureAscii, AllowNan, SortKeys) = (Skipkeys || skipkeys, EnsureAscii && ensureAscii, AllowNan && allowNan, SortKeys || sortKeys);
        (Indent, this.separators, given) = (indent ?? Indent, separators ?? this.separators, @default is null ? given : new PyFunction("default", a => @default(a.Positional[0])));
    }

    /// <summary>The object of a class made at run time that this encoder stands behind: its methods are asked first.</summary>
    internal object? Owner { get; set; }

    private JsonWriter Writer() => new()
    {
        SkipKeys = Skipkeys,
        EnsureAscii = EnsureAscii,
        AllowNan = AllowNan,
        SortKeys = SortKeys,
        Indent = PyJson.Step(Indent),
        ItemSeparator = ItemSeparator,
        KeySeparator = KeySeparator,
        Default = Owner is { } made ? o => PyOps.CallMethod(made, "default", o) : Default,
    };

    private string Separator(long index) => separators is not null ? PyConvert.To<string>(PyOps.GetItem(separators, index))
        : index == 1 ? ": " : Indent is null ? ", " : ",";
}
