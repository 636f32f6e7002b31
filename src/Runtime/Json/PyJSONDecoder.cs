namespace PyConc2Cs.Runtime;

/// <summary>Python's json.JSONDecoder.</summary>
[PyClass("json.decoder", "JSONDecoder", Aliases = ["json.JSONDecoder"])]
public partial class PyJSONDecoder : PyObject
{
    [PyMember]
    public PyJSONDecoder(
        [PyParam(KeywordOnly = true)] object? objectHook = null,
        [PyParam(KeywordOnly = true)] object? parseFloat = null,
        [PyParam(KeywordOnly = true)] object? parseInt = null,
        [PyParam(KeywordOnly = true)] object? parseConstant = null,
        [PyParam(KeywordOnly = true)] bool strict = true,
        [PyParam(KeywordOnly = true)] object? objectPairsHook = null)
    {
        (ObjectHook, ObjectPairsHook, Strict) = (Hook<object?>(objectHook), Hook<object?>(objectPairsHook), strict);
        (ParseFloat, ParseInt, ParseConstant) = (Hook<string>(parseFloat), Hook<string>(parseInt), Hook<string>(parseConstant));
    }

    /// <summary>Strings may hold no control characters.</summary>
    [PyMember]
    public bool Strict { get; }

    internal Func<object?, object?>? ObjectHook { get; set; }

    internal Func<string, object?>? ParseFloat { get; set; }

    internal Func<string, object?>? ParseInt { get; set; }

    internal Func<string, object?>? ParseConstant { get; set; }

    internal Func<object?, object?>? ObjectPairsHook { get; set; }

    /// <summary>The value of a JSON text. JSONDecodeError if it isn't one.</summary>
    [PyMember]
    public virtual object? Decode(string s) => Reader(s).ReadDocument();

    /// <summary>The value at the beginning of a text, and where it ends.</summary>
    [PyMember]
    public (object? Value, long End) RawDecode(string s, long idx = 0) => Reader(s).ReadFrom((int)idx);

    /// <summary>What json.loads hands over to a class that it is given.</summary>
    internal void Configure(
        Func<object?, object?>? objectHook, Func<string, object?>? parseFloat, Func<string, object?>? parseInt, Func<string, object?>? parseConstant, Func<object?, object?>? objectPairsHook)
    {
        (ObjectHook, ObjectPairsHook) = (objectHook ?? ObjectHook, objectPairsHook ?? ObjectPairsHook);
        (ParseFloat, ParseInt, ParseConstant) = (parseFloat ?? ParseFloat, parseInt ?? ParseInt, parseConstant ?? ParseConstant);
    }

    private static Func<T, object?>? Hook<T>(object? function) => function is null ? null : value => PyOps.Call(function, value);

    private JsonReader Reader(string text) => new(text)
    {
        ObjectHook = ObjectHook,
        ObjectPairsHook = ObjectPairsHook,
        ParseFloat = ParseFloat,
        ParseInt = ParseInt,
        ParseConstant = ParseConstant,
        Strict = Strict,
    };
}
