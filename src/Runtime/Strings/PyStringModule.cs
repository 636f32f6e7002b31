namespace PyConc2Cs.Runtime;

/// <summary>Python's string module.</summary>
[PyModule("string")]
public static partial class PyStringModule
{
    [PyMember]
    public const string AsciiLowercase = "abcdefghijklmnopqrstuvwxyz";

    [PyMember]
    public const string AsciiUppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [PyMember("ascii_letters", "letters")]
    public const string AsciiLetters = AsciiLowercase + AsciiUppercase;

    [PyMember]
    public const string Lowercase = AsciiLowercase;

    [PyMember]
    public const string Uppercase = AsciiUppercase;

    [PyMember]
    public const string Digits = "0123456789";

    [PyMember]
    public const string Hexdigits = "0123456789abcdefABCDEF";

    [PyMember]
    public const string Octdigits = "01234567";

    [PyMember]
    public const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    [PyMember]
    public const string Whitespace = " \t\n\r\v\f";

    [PyMember]
    public const string Printable = Digits + AsciiLetters + Punctuation + Whitespace;

    /// <summary>Every word with a capital first letter, joined by one space or the separator.</summary>
    [PyMember]
    public static string Capwords(string s, string? sep = null) =>
        string.Join(sep ?? " ", s.PySplit(sep).Select(PyStr.Capitalize));
}
