using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>json.loads, with CPython's error messages and positions.</summary>
internal sealed class JsonReader(string text)
{
    private int position;

    internal Func<object?, object?>? ObjectHook { get; init; }

    internal Func<object?, object?>? ObjectPairsHook { get; init; }

    internal Func<string, object?>? ParseFloat { get; init; }

    internal Func<string, object?>? ParseInt { get; init; }

    internal Func<string, object?>? ParseConstant { get; init; }

    internal bool Strict { get; init; } = true;

    /// <summary>The value that starts at a place, and where it ends.</summary>
    internal (object? Value, long End) ReadFrom(int index)
    {
        position = index >= 0 ? index : throw new ValueError("idx cannot be negative");
        return (ReadValue(), position);
    }

    internal object? ReadDocument()
    {
        if (text.StartsWith('\uFEFF'))
        {
            throw Error("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        SkipSpace();
        var value = ReadValue();
        SkipSpace();
        return position == text.Length ? value : throw Error("Extra data", position);
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private object? ReadValue()
    {
        switch (Current)
        {
            case '"':
                position++;
                return ReadString();
            case '{':
                position++;
                return ReadObject();
            case '[':
                position++;
                return ReadArray();
            case 'n' when Take("null"): return null;
            case 't' when Take("true"): return true;
            case 'f' when Take("false"): return false;
            case 'N' when Take("NaN"): return Constant("NaN", double.NaN);
            case 'I' when Take("Infinity"): return Constant("Infinity", double.PositiveInfinity);
            case '-' when Take("-Infinity"): return Constant("-Infinity", double.NegativeInfinity);
            case '-' or (>= '0' and <= '9'): return ReadNumber();
            default: throw Error("Expecting value", position);
        }
    }

    private object? Constant(string name, double value) => ParseConstant is null ? value : ParseConstant(name);

    private object? ReadNumber()
    {
        var begin = position;
        var at = position + (Current == '-' ? 1 : 0);
        var digits = at;
        at = SkipDigits(at);
        if (at == digits)
        {
            throw Error("Expecting value", begin);
        }
        if (text[digits] == '0')
        {
            at = digits + 1;
        }
        var isFloat = false;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            isFloat = true;
            at = SkipDigits(at + 1);
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            var end = SkipDigits(exponent);
            if (end > exponent)
            {
                isFloat = true;
                at = end;
            }
        }
        position = at;
        var number = text[begin..at];
        if (isFloat)
        {
            return ParseFloat is null ? double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) : ParseFloat(number);
        }
        if (ParseInt is not null)
        {
            return ParseInt(number);
        }
        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)
            ? small
            : BigInteger.Parse(number, CultureInfo.InvariantCulture);
    }

    private PyList<object?> ReadArray()
    {
        var list = new PyList<object?>();
        SkipSpace();
        if (Take("]"))
        {
            return list;
        }
        while (true)
        {
            SkipSpace();
            list.Append(ReadValue());
            SkipSpace();
            if (Take("]"))
            {
                return list;
            }
            var comma = position;
            if (!Take(","))
            {
                throw Error("Expecting ',' delimiter", position);
            }
            SkipSpace();
            if (Current == ']')
            {
                throw Error("Illegal trailing comma before end of array", comma);
            }
        }
    }

    private object? ReadObject()
    {
        var pairs = new List<(string Key, object? Value)>();
        SkipSpace();
        if (!Take("}"))
        {
            ReadPairs(pairs);
        }
        if (ObjectPairsHook is not null)
        {
            return ObjectPairsHook(new PyList<object?>(pairs.Select(pair => (object?)(pair.Key, pair.Value))));
        }
        var dict = new PyDict<object, object?>();
        foreach (var (key, value) in pairs)
        {
            dict[key] = value;
        }
        return ObjectHook is null ? dict : ObjectHook(dict);
    }

    private void ReadPairs(List<(string Key, object? Value)> pairs)
    {
        while (true)
        {
            if (!Take("\""))
            {
                throw Error("Expecting property name enclosed in double quotes", position);
            }
            var key = ReadString();
            SkipSpace();
            if (!Take(":"))
            {
                throw Error("Expecting ':' delimiter", position);
            }
            SkipSpace();
            pairs.Add((key, ReadValue()));
            SkipSpace();
            if (Take("}"))
            {
                return;
            }
            var comma = position;
            if (!Take(","))
            {
                throw Error("Expecting ',' delimiter", position);
            }
            SkipSpace();
            if (Current == '}')
            {
                throw Error("Illegal trailing comma before end of object", comma);
            }
        }
    }

    /// <summary>The rest of a string whose opening quote was read.</summary>
    private string ReadString()
    {
        var begin = position - 1;
        var result = new StringBuilder();
        while (true)
        {
            if (position >= text.Length)
            {
                throw Error("Unterminated string starting at", begin);
            }
            var c = text[position++];
            if (c == '"')
            {
                return result.ToString();
            }
            if (c < ' ' && Strict)
            {
                throw Error("Invalid control character at", position - 1);
            }
            result.Append(c == '\\' ? ReadEscape(begin) : c);
        }
    }

    private char ReadEscape(int begin)
    {
        if (position >= text.Length)
        {
            throw Error("Unterminated string starting at", begin);
        }
        var c = text[position++];
        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(),
            _ => throw Error("Invalid \\escape", position - 2),
        };
    }

    private char ReadHex()
    {
        if (position + 4 > text.Length || !ushort.TryParse(text.AsSpan(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Error("Invalid \\uXXXX escape", position - 1);
        }
        position += 4;
        return (char)code;
    }

    private int SkipDigits(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }
    }

    private bool Take(string token)
    {
        if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0)
        {
            return false;
        }
        position += token.Length;
        return true;
    }

    private JSONDecodeError Error(string message, int at) => new(message, text, at);
}
