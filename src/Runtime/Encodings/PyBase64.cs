using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's base64 module.</summary>
[PyModule("base64")]
public static class PyBase64
{
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base85Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    /// <summary>Base 64, with other characters for + and / if they are given.</summary>
    [PyMember]
    public static PyBytes B64encode(object? s, PyBytes? altchars = null)
    {
        var text = Convert.ToBase64String(ByteSource.View(s));
        return Latin(altchars is null ? text : text.Replace('+', (char)altchars[0]).Replace('/', (char)altchars[1]));
    }

    /// <summary>The bytes of a base 64 text. binascii.Error if its padding is wrong.</summary>
    [PyMember]
    public static PyBytes B64decode(object? s, PyBytes? altchars = null, bool validate = false)
    {
        var text = TextOf(s);
        text = altchars is null ? text : text.Replace((char)altchars[0], '+').Replace((char)altchars[1], '/');
        return PyBinascii.A2bBase64(text, strictMode: false, validate);
    }

    [PyMember]
    public static PyBytes StandardB64encode(object? s) => B64encode(s);

    [PyMember]
    public static PyBytes StandardB64decode(object? s) => B64decode(s);

    /// <summary>Base 64 with - and _ for + and /.</summary>
    [PyMember]
    public static PyBytes UrlsafeB64encode(object? s) => Latin(Convert.ToBase64String(ByteSource.View(s)).Replace('+', '-').Replace('/', '_'));

    [PyMember]
    public static PyBytes UrlsafeB64decode(object? s) => B64decode(TextOf(s).Replace('-', '+').Replace('_', '/'));

    /// <summary>Base 64 in lines of 76 characters.</summary>
    [PyMember]
    public static PyBytes Encodebytes(object? s)
    {
        var text = new StringBuilder();
        foreach (var chunk in ByteSource.View(s).ToArray().Chunk(57))
        {
            text.Append(Convert.ToBase64String(chunk)).Append('\n');
        }
        return Latin(text.ToString());
    }

    [PyMember]
    public static PyBytes Decodebytes(object? s) => B64decode(s);

    [PyMember]
    public static PyBytes B16encode(object? s) => Latin(Convert.ToHexString(ByteSource.View(s)));

    /// <summary>The bytes of a hexadecimal text. binascii.Error if it isn't one.</summary>
    [PyMember]
    public static PyBytes B16decode(object? s, bool casefold = false)
    {
        var text = TextOf(s);
        return text.All(c => char.IsAsciiHexDigitUpper(c) || (casefold && char.IsAsciiHexDigit(c)))
            ? PyBinascii.Unhexlify(text)
            : throw new BinasciiError("Non-base16 digit found");
    }

    [PyMember]
    public static PyBytes B32encode(object? s)
    {
        var text = new StringBuilder();
        foreach (var chunk in ByteSource.View(s).ToArray().Chunk(5))
        {
            ulong bits = 0;
            for (var i = 0; i < 5; i++)
            {
                bits = (bits << 8) | (i < chunk.Length ? chunk[i] : 0UL);
            }
            var used = ((chunk.Length * 8) + 4) / 5;
            for (var i = 0; i < 8; i++)
            {
                text.Append(i < used ? Base32Alphabet[(int)((bits >> (35 - (5 * i))) & 31)] : '=');
            }
        }
        return Latin(text.ToString());
    }

    /// <summary>The bytes of a base 32 text. binascii.Error if it isn't one.</summary>
    [PyMember]
    public static PyBytes B32decode(object? s, bool casefold = false)
    {
        var text = TextOf(s);
        if (text.Length % 8 != 0)
        {
            throw new BinasciiError("Incorrect padding");
        }
        var result = new List<byte>();
        foreach (var chunk in (casefold ? text.ToUpperInvariant() : text).Chunk(8))
        {
            ulong bits = 0;
            var used = chunk.Count(c => c != '=');
            foreach (var c in chunk)
            {
                var digit = c == '=' ? 0 : Base32Alphabet.IndexOf(c, StringComparison.Ordinal);
                bits = (bits << 5) | (digit >= 0 ? (ulong)digit : throw new BinasciiError("Non-base32 digit found"));
            }
            for (var i = 0; i < used * 5 / 8; i++)
            {
                result.Add((byte)(bits >> (32 - (8 * i))));
            }
        }
        return new PyBytes(result.ToArray());
    }

    /// <summary>Base 85 as git has it.</summary>
    [PyMember]
    public static PyBytes B85encode(object? b, bool pad = false)
    {
        var text = new StringBuilder();
        foreach (var chunk in ByteSource.View(b).ToArray().Chunk(4))
        {
            var word = 0U;
            for (var i = 0; i < 4; i++)
            {
                word = (word << 8) | (i < chunk.Length ? chunk[i] : 0U);
            }
            var digits = new char[5];
            for (var i = 4; i >= 0; i--)
            {
                digits[i] = Base85Alphabet[(int)(word % 85)];
                word /= 85;
            }
            text.Append(digits, 0, pad ? 5 : chunk.Length + 1);
        }
        return Latin(text.ToString());
    }

    [PyMember]
    public static PyBytes B85decode(object? b)
    {
        var result = new List<byte>();
        foreach (var chunk in TextOf(b).Chunk(5))
        {
            var word = 0UL;
            for (var i = 0; i < 5; i++)
            {
                var digit = i < chunk.Length ? Base85Alphabet.IndexOf(chunk[i], StringComparison.Ordinal) : 84;
                word = (word * 85) + (digit >= 0 ? (ulong)digit : throw new ValueError($"bad base85 character at position {i}"));
            }
            for (var i = 0; i < chunk.Length - 1; i++)
            {
                result.Add((byte)(word >> (24 - (8 * i))));
            }
        }
        return new PyBytes(result.ToArray());
    }

    internal static string TextOf(object? s) => s is string text
        ? text.All(char.IsAscii) ? text : throw new ValueError("string argument should contain only ASCII characters")
        : ByteSource.Text(ByteSource.View(s));

    internal static PyBytes Latin(string text) => new(Encoding.Latin1.GetBytes(text));
}
