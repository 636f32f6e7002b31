using System.Text;

namespace PyConc2Cs.Naming;

/// <summary>Turns Python identifiers into C# ones: snake_case, camelCase and ALL_CAPS to PascalCase or camelCase.</summary>
internal static class Identifiers
{
    /// <summary>Names inside the lambdas that bind the arguments of a Dynamic call.</summary>
    public const string ClosureArguments = "arguments";

    public const string ClosureBinder = "a";

    private static readonly HashSet<string> Keywords = new(
        [
            "abstract", "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
            "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "field", "finally", "fixed",
            "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
            "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "record", "ref", "return",
            "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
            "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "var", "virtual", "void", "volatile", "while", "yield", "when", "where",
            "select", "from", "group", "into", "orderby", "join", "let", "on", "equals", "by", "ascending", "descending", "nameof", "dynamic",
            "not", "and", "or", "value", "args",
        ],
        StringComparer.Ordinal);

    /// <summary>These are keywords only in some places; as names they read well and are legal where we emit them.</summary>
    private static readonly HashSet<string> HarmlessKeywords = new(
        ["async", "field", "when", "where", "select", "from", "group", "into", "orderby", "join", "let", "on", "equals", "by", "ascending", "descending", "value", "args", "record", "dynamic"],
        StringComparer.Ordinal);

    public static string Pascal(string name) => Join(name, firstUpper: true, fallback: "Unnamed");

    public static string Camel(string name)
    {
        var trimmed = name.Trim('_');
        if (trimmed.Length == 0)
        {
            return name.Length == 0 ? "unnamed" : name;
        }

        return EscapeKeyword(Join(trimmed, firstUpper: false, fallback: "unnamed"));
    }

    /// <summary>A field whose Python name starts with an underscore: C#'s convention for private ones, <c>_camelCase</c>.</summary>
    public static string UnderscoreCamel(string name) => "_" + Join(name.Trim('_'), firstUpper: false, fallback: "unnamed");

    public static bool IsKeyword(string name) => Keywords.Contains(name) && !HarmlessKeywords.Contains(name);

    private static string EscapeKeyword(string name) => IsKeyword(name) ? name + "Value" : name;

    /// <summary>A file's name can hold more than an identifier: <c>producer-consumer.py</c>.</summary>
    private static string[] Words(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_')).Split('_', StringSplitOptions.RemoveEmptyEntries);

    private static string Join(string name, bool firstUpper, string fallback)
    {
        var result = new StringBuilder(name.Length);
        foreach (var word in Words(name))
        {
            AppendWord(result, word, firstUpper || result.Length > 0);
        }

        if (result.Length == 0)
        {
            return fallback;
        }

        return char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    private static void AppendWord(StringBuilder result, string word, bool upper)
    {
        // Digits meet digits in names such as retry_1_2: without a separator 1_2 and 12 would be alike.
        if (result.Length > 0 && char.IsDigit(result[^1]) && char.IsDigit(word[0]))
        {
            result.Append('_');
        }

        // An all-caps word of two letters or more is a constant's word (MAX_SIZE); a lone capital stays (T, N).
        var shouting = word.Length > 1 && !word.Any(char.IsLower);
        var first = upper ? char.ToUpperInvariant(word[0]) : char.ToLowerInvariant(word[0]);
        result.Append(first);
        result.Append(shouting ? word[1..].ToLowerInvariant() : LowerAcronym(word, upper));
    }

    /// <summary>The rest of a word; in camelCase a leading acronym is lowered as a whole (<c>URLPath</c> to <c>urlPath</c>).</summary>
    private static string LowerAcronym(string word, bool upper)
    {
        if (upper)
        {
            return word[1..];
        }

        var capitals = word.TakeWhile(char.IsUpper).Count();
        return capitals > 2 ? word[1..(capitals - 1)].ToLowerInvariant() + word[(capitals - 1)..] : word[1..];
    }
}
