using System.Text;

namespace PyConc2Cs.Runtime;

public static partial class PyStr
{
    /// <summary>Python's <c>s.encode(encoding, errors)</c>. Raises UnicodeEncodeError, and LookupError for an unknown encoding.</summary>
    [PyMember]
    public static PyBytes Encode(this string self, string encoding = "utf-8", string errors = "strict") =>
        new(Codecs.Encode(self, encoding, errors));

    /// <summary>Python 2's <c>s.decode(encoding)</c>: its characters are bytes. Text that holds others is given back.</summary>
    [PyMember]
    public static string Decode(this string self, string encoding = "utf-8", string errors = "strict")
    {
        return self.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') ? self : Codecs.Decode(System.Text.Encoding.Latin1.GetBytes(self), encoding, errors);
    }

    /// <summary>Python's <c>s.format(*args, **kwargs)</c>.</summary>
    [PyMember("format")]
    [PyIntrinsic("format")]
    public static string FormatWith(this string self, params object?[] args) => PyFormat.Braces(self, args, null);

    /// <summary>Python's <c>s.format(*args, **kwargs)</c> with keyword arguments.</summary>
    [PyMember("format")]
    [PyIntrinsic("format")]
    public static string FormatWith(this string self, PyKeywords kwargs, params object?[] args) =>
        PyFormat.Braces(self, args, name => kwargs.TryGetValue(name, out var value) ? value : throw new KeyError(name));

    /// <summary>Python's <c>s.format_map(mapping)</c>.</summary>
    [PyMember("format_map")]
    public static string FormatMap(this string self, object? mapping) =>
        PyFormat.Braces(self, [], name => PyOps.GetItem(mapping, name));

    /// <summary>Python's <c>str.maketrans(mapping)</c>: keys of one character become code points.</summary>
    [PyMember("maketrans")]
    public static PyDict<object?, object?> MakeTrans(object? x)
    {
        if (x is not IPyDict mapping)
        {
            throw new TypeError("if you give only one argument to maketrans it must be a dict");
        }

        var result = new PyDict<object?, object?>();
        foreach (var (key, value) in mapping.Pairs)
        {
            result[key is string text ? OneCharacter(text) : key] = value;
        }

        return result;
    }

    /// <summary>Python's <c>str.maketrans(from, to, delete)</c>. Raises ValueError for different lengths.</summary>
    [PyMember("maketrans")]
    public static PyDict<object?, object?> MakeTrans(string x, string y, string? z = null)
    {
        var (from, to) = (CodePoints(x), CodePoints(y));
        if (from.Length != to.Length)
        {
            throw new ValueError("the first two maketrans arguments must have equal length");
        }

        var result = new PyDict<object?, object?>();
        foreach (var (source, target) in from.Zip(to))
        {
            result[(long)source] = (long)target;
        }

        foreach (var code in CodePoints(z ?? string.Empty))
        {
            result[(long)code] = null;
        }

        return result;
    }

    /// <summary>Python's <c>s.translate(table)</c>: a table by code point; None deletes.</summary>
    [PyMember]
    public static string Translate(this string self, object? table)
    {
        var result = new StringBuilder(self.Length);
        foreach (var code in CodePoints(self))
        {
            if (TryTranslate(table, code, out var target))
            {
                result.Append(target switch
                {
                    null => string.Empty,
                    string text => text,
                    _ => Chr(PyConvert.ToLong(target)),
                });
            }
            else
            {
                result.Append(FromCode(code));
            }
        }

        return result.ToString();
    }

    private static bool TryTranslate(object? table, int code, out object? target)
    {
        if (table is IPyDict dict)
        {
            return dict.TryGetValue((long)code, out target);
        }

        try
        {
            target = PyOps.GetItem(table, (long)code);
            return true;
        }
        catch (LookupError)
        {
            target = null;
            return false;
        }
    }

    private static long OneCharacter(string text) => Len(text) == 1
        ? Ord(text)
        : throw new ValueError("string keys in translate table must be of length 1");
}
