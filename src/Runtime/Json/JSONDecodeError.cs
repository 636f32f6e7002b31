namespace PyConc2Cs.Runtime;

/// <summary>Raised for text that isn't JSON: what is wrong, and where.</summary>
[PyClass("json.decoder", "JSONDecodeError", Aliases = ["json.JSONDecodeError"])]
public partial class JSONDecodeError : ValueError
{
    [PyMember]
    public JSONDecodeError(string msg, string doc, long pos)
        : base(Describe(msg, doc, pos))
    {
        (Msg, Doc, Pos) = (msg, doc, pos);
        var before = doc[..(int)pos];
        Lineno = before.Count(c => c == '\n') + 1;
        Colno = pos - before.LastIndexOf('\n');
    }

    public override string PyTypeName => "JSONDecodeError";

    public override string PyModuleName => "json.decoder";

    [PyMember]
    public string Msg { get; }

    [PyMember]
    public string Doc { get; }

    [PyMember]
    public long Pos { get; }

    [PyMember]
    public long Lineno { get; }

    [PyMember]
    public long Colno { get; }

    private static string Describe(string message, string document, long position)
    {
        var before = document[..(int)position];
        return $"{message}: line {before.Count(c => c == '\n') + 1} column {position - before.LastIndexOf('\n')} (char {position})";
    }
}
