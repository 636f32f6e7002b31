namespace PyConc2Cs.Runtime;

/// <summary>Python's json module.</summary>
[PyModule("json")]
public static partial class PyJson
{
    /// <summary>
    /// A value as JSON text. TypeError for what has no JSON form (unless <paramref name="default"/> gives it one) and for keys that aren't basic;
    /// ValueError for a circular reference, and for nan and infinities unless <paramref name="allowNan"/>.
    /// </summary>
    [PyMember]
    public static string Dumps(
        object? obj,
        [PyParam(KeywordOnly = true)] bool skipkeys = false,
        [PyParam(KeywordOnly = true)] bool ensureAscii = true,
        [PyParam(KeywordOnly = true)] bool checkCircular = true,
        [PyParam(KeywordOnly = true)] bool allowNan = true,
        [PyParam(KeywordOnly = true)] object? cls = null,
        [PyParam(KeywordOnly = true)] object? indent = null,
        [PyParam(KeywordOnly = true)] (string Item, string Key)? separators = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? @default = null,
        [PyParam(KeywordOnly = true)] bool sortKeys = false)
    {
        if (cls is not null && PyOps.Call(cls) is var encoder)
        {
            (PyValueInstance.Unwrap(encoder) as PyJSONEncoder)?.Configure(skipkeys, ensureAscii, allowNan, indent, separators, @default, sortKeys);
            return PyConvert.To<string>(PyOps.CallMethod(encoder, "encode", obj));
        }

        var step = Step(indent);
        var (item, key) = separators ?? (step is null ? (", ", ": ") : (",", ": "));
        return new JsonWriter
        {
            SkipKeys = skipkeys,
            EnsureAscii = ensureAscii,
            AllowNan = allowNan,
            Indent = step,
            ItemSeparator = item,
            KeySeparator = key,
            Default = @default,
            SortKeys = sortKeys,
        }.Write(obj);
    }

    /// <summary>What stands for one level of indentation: a number of spaces or a text; null for none.</summary>
    internal static string? Step(object? indent) => indent switch
    {
        null => null,
        string text => text,
        _ => new string(' ', (int)Math.Max(0, PyConvert.ToLong(indent))),
    };

    /// <summary>Writes a value as JSON text to a file. See <see cref="Dumps"/>.</summary>
    [PyMember]
    public static void Dump(
        object? obj,
        object? fp,
        [PyParam(KeywordOnly = true)] bool skipkeys = false,
        [PyParam(KeywordOnly = true)] bool ensureAscii = true,
        [PyParam(KeywordOnly = true)] bool checkCircular = true,
        [PyParam(KeywordOnly = true)] bool allowNan = true,
        [PyParam(KeywordOnly = true)] object? cls = null,
        [PyParam(KeywordOnly = true)] object? indent = null,
        [PyParam(KeywordOnly = true)] (string Item, string Key)? separators = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? @default = null,
        [PyParam(KeywordOnly = true)] bool sortKeys = false) =>
        PyStreams.Write(fp, Dumps(obj, skipkeys, ensureAscii, checkCircular, allowNan, cls, indent, separators, @default, sortKeys));

    /// <summary>The value of a JSON text. JSONDecodeError if it isn't one.</summary>
    [PyMember]
    public static object? Loads(
        object? s,
        [PyParam(KeywordOnly = true)] object? cls = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? objectHook = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseFloat = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseInt = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseConstant = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? objectPairsHook = null)
    {
        var text = s switch
        {
            string known => known,
            PyBytes or PyByteArray => PyConvert.To<string>(PyOps.CallMethod(s, "decode", "utf-8")),
            _ => throw new TypeError($"the JSON object must be str, bytes or bytearray, not {PyOps.TypeName(s)}"),
        };
        if (cls is not null && PyOps.Call(cls) is var decoder)
        {
            (decoder as PyJSONDecoder)?.Configure(objectHook, parseFloat, parseInt, parseConstant, objectPairsHook);
            return PyOps.CallMethod(decoder, "decode", text);
        }

        return new JsonReader(text)
        {
            ObjectHook = objectHook,
            ParseFloat = parseFloat,
            ParseInt = parseInt,
            ParseConstant = parseConstant,
            ObjectPairsHook = objectPairsHook,
        }.ReadDocument();
    }

    /// <summary>The value of the JSON text that a file holds. See <see cref="Loads"/>.</summary>
    [PyMember]
    public static object? Load(
        object? fp,
        [PyParam(KeywordOnly = true)] object? cls = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? objectHook = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseFloat = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseInt = null,
        [PyParam(KeywordOnly = true)] Func<string, object?>? parseConstant = null,
        [PyParam(KeywordOnly = true)] Func<object?, object?>? objectPairsHook = null)
    {
        var text = fp is PyTextStream stream ? stream.Read() : PyOps.CallMethod(fp, "read");
        return Loads(text!, cls, objectHook, parseFloat, parseInt, parseConstant, objectPairsHook);
    }
}
