using System.Globalization;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's locale in the C locale, which formats as Python does without one; setlocale to another gives locale.Error as on a system that has no other.</summary>
[PyModule("locale")]
public static class PyLocale
{
    [PyMember("LC_CTYPE")]
    public const long LcCtype = 0;

    [PyMember("LC_NUMERIC")]
    public const long LcNumeric = 1;

    [PyMember("LC_TIME")]
    public const long LcTime = 2;

    [PyMember("LC_COLLATE")]
    public const long LcCollate = 3;

    [PyMember("LC_MONETARY")]
    public const long LcMonetary = 4;

    [PyMember("LC_MESSAGES")]
    public const long LcMessages = 5;

    [PyMember("LC_ALL")]
    public const long LcAll = 6;

    [PyMember("CHAR_MAX")]
    public const long CharMax = 127;

    /// <summary>The name of the locale in force. Only C, POSIX, C.UTF-8 and the user's choice ("") can be set; locale.Error for others.</summary>
    [PyMember]
    public static string Setlocale(long category, object? locale = null) => locale switch
    {
        null => "C",
        "C" or "POSIX" => "C",
        "" => UserLocale() is "C" or "POSIX" ? "C" : UserLocale(),
        string name when name.Equals("C.UTF-8", StringComparison.OrdinalIgnoreCase) || name.Equals("C.utf8", StringComparison.OrdinalIgnoreCase) => name,
        ITuple => throw new PyLocaleError("unsupported locale setting"),
        _ => throw new PyLocaleError("unsupported locale setting"),
    };

    /// <summary>Language and encoding.</summary>
    [PyMember]
    public static (string? Language, string? Encoding) Getlocale(long category = LcCtype) =>
        UserLocale() is "C" or "POSIX" ? (null, null) : UserLocale().Split('.') is [var language, var encoding] ? (language, encoding.ToUpperInvariant()) : (UserLocale(), "ISO8859-1");

    [PyMember]
    public static (string? Language, string? Encoding) Getdefaultlocale() => Getlocale();

    [PyMember]
    public static string Getpreferredencoding(bool doSetlocale = true) => "utf-8";

    [PyMember]
    public static string Getencoding() => "utf-8";

    /// <summary>The conventions of the C locale.</summary>
    [PyMember]
    public static PyDict<string, object?> Localeconv() => new()
    {
        ["int_curr_symbol"] = "",
        ["currency_symbol"] = "",
        ["mon_decimal_point"] = "",
        ["mon_thousands_sep"] = "",
        ["mon_grouping"] = new PyList<object?>(),
        ["positive_sign"] = "",
        ["negative_sign"] = "",
        ["int_frac_digits"] = CharMax,
        ["frac_digits"] = CharMax,
        ["p_cs_precedes"] = CharMax,
        ["p_sep_by_space"] = CharMax,
        ["n_cs_precedes"] = CharMax,
        ["n_sep_by_space"] = CharMax,
        ["p_sign_posn"] = CharMax,
        ["n_sign_posn"] = CharMax,
        ["decimal_point"] = ".",
        ["thousands_sep"] = "",
        ["grouping"] = new PyList<object?>(),
    };

    /// <summary>As <c>f % val</c>: the C locale has no grouping.</summary>
    [PyMember]
    public static string FormatString(string f, object? val, bool grouping = false, bool monetary = false) => PyOps.Str(PyOps.Mod(f, val));

    /// <summary>There is no currency in the C locale.</summary>
    [PyMember]
    public static string Currency(object? val, bool symbol = true, bool grouping = false, bool international = false) =>
        throw new ValueError("Currency formatting is not possible using the 'C' locale.");

    [PyMember("str")]
    public static string StrOf(double val) => PyOps.Str(PyOps.Mod("%.12g", val));

    [PyMember]
    public static double Atof(string @string) => double.TryParse(@string.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value : throw new ValueError($"could not convert string to float: {PyOps.Repr(@string)}");

    [PyMember]
    public static long Atoi(string @string) => long.TryParse(@string.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value : throw new ValueError($"invalid literal for int() with base 10: {PyOps.Repr(@string)}");

    /// <summary>Compares by code points, as the C locale does.</summary>
    [PyMember]
    public static long Strcoll(string string1, string string2) => Math.Sign(string.CompareOrdinal(string1, string2));

    [PyMember]
    public static string Strxfrm(string @string) => @string;

    private static string UserLocale() =>
        Variable("LC_ALL") ?? Variable("LC_CTYPE") ?? Variable("LANG") ?? "C";

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary><c>locale.Error</c>.</summary>
[PyClass("locale", "Error")]
public partial class PyLocaleError : PyException
{
    [PyMember]
    public PyLocaleError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Error";

    public override string PyModuleName => "locale";
}
