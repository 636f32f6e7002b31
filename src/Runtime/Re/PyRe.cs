using System.Collections.Concurrent;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Raised for a pattern that isn't a valid regular expression.</summary>
[PyClass("re", "PatternError", Aliases = ["re.error"])]
public partial class PyReError : PyException
{
    [PyMember]
    public PyReError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PatternError";

    public override string PyModuleName => "re";
}

/// <summary>Python's re module. Compiled patterns are kept.</summary>
[PyModule("re")]
public static partial class PyRe
{
    [PyMember("IGNORECASE", "I")]
    public const long Ignorecase = 2;

    [PyMember("LOCALE", "L")]
    public const long Locale = 4;

    [PyMember("MULTILINE", "M")]
    public const long Multiline = 8;

    [PyMember("DOTALL", "S")]
    public const long Dotall = 16;

    [PyMember("UNICODE", "U")]
    public const long Unicode = 32;

    [PyMember("VERBOSE", "X")]
    public const long Verbose = 64;

    [PyMember("ASCII", "A")]
    public const long Ascii = 256;

    private const string Special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";

    private static readonly ConcurrentDictionary<(string Pattern, long Flags), PyPattern> compiled = new();

    /// <summary>A pattern for use again and again. re.error if it isn't valid.</summary>
    [PyMember]
    public static PyPattern Compile(string pattern, long flags = 0) =>
        compiled.GetOrAdd((pattern, flags), static key => new PyPattern(key.Pattern, key.Flags));

    /// <summary>The pattern itself.</summary>
    [PyMember]
    public static PyPattern Compile(PyPattern pattern, long flags = 0) => pattern;

    /// <inheritdoc cref="PyPattern.Search"/>
    [PyMember]
    public static PyMatch? Search(string pattern, string @string, long flags = 0) => Compile(pattern, flags).Search(@string);

    /// <inheritdoc cref="PyPattern.Match"/>
    [PyMember]
    public static PyMatch? Match(string pattern, string @string, long flags = 0) => Compile(pattern, flags).Match(@string);

    /// <inheritdoc cref="PyPattern.Fullmatch"/>
    [PyMember]
    public static PyMatch? Fullmatch(string pattern, string @string, long flags = 0) => Compile(pattern, flags).Fullmatch(@string);

    /// <inheritdoc cref="PyPattern.Findall"/>
    [PyMember]
    public static PyList<object?> Findall(string pattern, string @string, long flags = 0) => Compile(pattern, flags).Findall(@string);

    /// <inheritdoc cref="PyPattern.Finditer"/>
    [PyMember]
    public static IEnumerable<PyMatch> Finditer(string pattern, string @string, long flags = 0) => Compile(pattern, flags).Finditer(@string);

    /// <inheritdoc cref="PyPattern.Split"/>
    [PyMember]
    public static PyList<string?> Split(string pattern, string @string, long maxsplit = 0, long flags = 0) => Compile(pattern, flags).Split(@string, maxsplit);

    /// <inheritdoc cref="PyPattern.Sub(string, string, long)"/>
    [PyMember]
    public static string Sub(string pattern, string repl, string @string, long count = 0, long flags = 0) => Compile(pattern, flags).Sub(repl, @string, count);

    /// <inheritdoc cref="PyPattern.Sub(Func{PyMatch, string}, string, long)"/>
    [PyMember]
    public static string Sub(string pattern, Func<PyMatch, string> repl, string @string, long count = 0, long flags = 0) =>
        Compile(pattern, flags).Sub(repl, @string, count);

    /// <inheritdoc cref="PyPattern.Subn"/>
    [PyMember]
    public static (string Text, long Count) Subn(string pattern, string repl, string @string, long count = 0, long flags = 0) =>
        Compile(pattern, flags).Subn(repl, @string, count);

    /// <summary>The text with everything escaped that means something in a pattern.</summary>
    [PyMember]
    public static string Escape(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                text.Append('\\');
            }
            text.Append(c);
        }
        return text.ToString();
    }

    [PyMember]
    public static PyMatch? Search(PyPattern pattern, string @string, long flags = 0) => Compiled(pattern, flags).Search(@string);

    [PyMember]
    public static PyMatch? Match(PyPattern pattern, string @string, long flags = 0) => Compiled(pattern, flags).Match(@string);

    [PyMember]
    public static PyMatch? Fullmatch(PyPattern pattern, string @string, long flags = 0) => Compiled(pattern, flags).Fullmatch(@string);

    [PyMember]
    public static PyList<object?> Findall(PyPattern pattern, string @string, long flags = 0) => Compiled(pattern, flags).Findall(@string);

    [PyMember]
    public static IEnumerable<PyMatch> Finditer(PyPattern pattern, string @string, long flags = 0) => Compiled(pattern, flags).Finditer(@string);

    [PyMember]
    public static PyList<string?> Split(PyPattern pattern, string @string, long maxsplit = 0, long flags = 0) => Compiled(pattern, flags).Split(@string, maxsplit);

    [PyMember]
    public static string Sub(PyPattern pattern, string repl, string @string, long count = 0, long flags = 0) => Compiled(pattern, flags).Sub(repl, @string, count);

    [PyMember]
    public static string Sub(PyPattern pattern, Func<PyMatch, string> repl, string @string, long count = 0, long flags = 0) =>
        Compiled(pattern, flags).Sub(repl, @string, count);

    [PyMember]
    public static (string Text, long Count) Subn(PyPattern pattern, string repl, string @string, long count = 0, long flags = 0) =>
        Compiled(pattern, flags).Subn(repl, @string, count);

    private static PyPattern Compiled(PyPattern pattern, long flags) =>
        flags == 0 ? pattern : throw new ValueError("cannot process flags argument with a compiled pattern");

    /// <summary>Forgets the compiled patterns.</summary>
    [PyMember]
    public static void Purge() => compiled.Clear();

    internal static string FlagNames(long flags) => string.Join(
        '|',
        new (long Flag, string Name)[] { (Ignorecase, "re.IGNORECASE"), (Multiline, "re.MULTILINE"), (Dotall, "re.DOTALL"), (Verbose, "re.VERBOSE"), (Ascii, "re.ASCII") }
            .Where(entry => (flags & entry.Flag) != 0)
            .Select(entry => entry.Name));
}
