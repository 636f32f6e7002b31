using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's binascii module.</summary>
[PyModule("binascii")]
public static class PyBinascii
{
    /// <summary>Two hexadecimal digits for each byte, with a separator between groups if one is given.</summary>
    [PyMember("hexlify", "b2a_hex")]
    public static PyBytes Hexlify(object? data, string? sep = null, long bytesPerSep = 1)
    {
        var hex = Convert.ToHexStringLower(ByteSource.View(data));
        if (sep is null || bytesPerSep == 0)
        {
            return PyBase64.Latin(hex);
        }
        var step = (int)Math.Abs(bytesPerSep) * 2;
        var text = new StringBuilder();
        for (var i = 0; i < hex.Length; i += 2)
        {
            if (i > 0 && (bytesPerSep > 0 ? (hex.Length - i) % step : i % step) == 0)
            {
                text.Append(sep);
            }
            text.Append(hex, i, 2);
        }
        return PyBase64.Latin(text.ToString());
    }

    /// <summary>The bytes of a hexadecimal text. binascii.Error if it isn't one.</summary>
    [PyMember("unhexlify", "a2b_hex")]
    public static PyBytes Unhexlify(object? hexstr)
    {
        var text = PyBase64.TextOf(hexstr);
        if (text.Length % 2 != 0)
        {
            throw new BinasciiError("Odd-length string");
        }
        return text.All(char.IsAsciiHexDigit) ? new PyBytes(Convert.FromHexString(text)) : throw new BinasciiError("Non-hexadecimal digit found");
    }

    [PyMember("b2a_base64")]
    public static PyBytes B2aBase64(object? data, [PyParam(KeywordOnly = true)] bool newline = true) =>
        PyBase64.Latin(Convert.ToBase64String(ByteSource.View(data)) + (newline ? "\n" : ""));

    /// <summary>The bytes of a base 64 text; other characters are left out. binascii.Error if the padding is wrong.</summary>
    [PyMember("a2b_base64")]
    public static PyBytes A2bBase64(object? data, [PyParam(KeywordOnly = true)] bool strictMode = false) => A2bBase64(PyBase64.TextOf(data), strictMode, strictMode);

    [PyMember]
    public static long Crc32(object? data, long crc = 0) => PyZlib.Crc32(data, crc);

    internal static PyBytes A2bBase64(string text, bool strictMode, bool validate)
    {
        var digits = new StringBuilder();
        var padding = 0;
        foreach (var c in text)
        {
            if (c == '=' && digits.Length % 4 >= 2 && digits.Length % 4 + ++padding == 4)
            {
                break;
            }
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
            {
                digits.Append(c);
                padding = 0;
            }
            else if (c != '=' && validate)
            {
                throw new BinasciiError("Only base64 data is allowed");
            }
        }
        if (digits.Length % 4 == 1)
        {
            throw new BinasciiError($"Invalid base64-encoded string: number of data characters ({digits.Length}) cannot be 1 more than a multiple of 4");
        }
        return digits.Length % 4 != 0 && digits.Length % 4 + padding < 4
            ? throw new BinasciiError("Incorrect padding")
            : new PyBytes(Convert.FromBase64String(digits.ToString().PadRight((digits.Length + 3) / 4 * 4, '=')));
    }
}

/// <summary>A text isn't what binascii was to decode.</summary>
[PyClass("binascii", "Error")]
public partial class BinasciiError : ValueError
{
    [PyMember]
    public BinasciiError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Error";
}
