using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's urllib.parse module (in Python 2 parts of urllib and urlparse).</summary>
[PyModule("urllib.parse", Aliases = ["urlparse"])]
public static class PyUrllibParse
{
    private static readonly System.Buffers.SearchValues<char> schemeChars = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly HashSet<string> withParams = new(StringComparer.Ordinal) { "", "ftp", "hdl", "prospero", "http", "https", "shttp", "rtsp", "sip", "sips", "mms", "sftp", "tel" };

    /// <summary>Special characters as %XX.</summary>
    [PyMember]
    public static string Quote(object? @string, string safe = "/", string? encoding = null, string? errors = null) =>
        Encode(@string is string text ? Codecs.Encode(text, encoding ?? "utf-8", errors ?? "strict") : ByteSource.View(@string).ToArray(), safe);

    /// <summary>As quote, with + for space.</summary>
    [PyMember]
    public static string QuotePlus(object? @string, string safe = "", string? encoding = null, string? errors = null) =>
        Quote(@string, safe + " ", encoding, errors).Replace(' ', '+');

    [PyMember]
    public static string QuoteFromBytes(object? bs, string safe = "/") => Encode(ByteSource.View(bs).ToArray(), safe);

    /// <summary>%XX as characters.</summary>
    [PyMember]
    public static string Unquote(string @string, string encoding = "utf-8", string errors = "replace")
    {
        if (!@string.Contains('%', StringComparison.Ordinal))
        {
            return @string;
        }
        var result = new StringBuilder();
        var pending = new List<byte>();
        for (var i = 0; i < @string.Length; i++)
        {
            if (@string[i] == '%' && i + 2 < @string.Length + 0 && i + 2 <= @string.Length - 1 && char.IsAsciiHexDigit(@string[i + 1]) && char.IsAsciiHexDigit(@string[i + 2]))
            {
                pending.Add(Convert.ToByte(@string.Substring(i + 1, 2), 16));
                i += 2;
                continue;
            }
            Take(result, pending, encoding, errors);
            result.Append(@string[i]);
        }
        Take(result, pending, encoding, errors);
        return result.ToString();
    }

    [PyMember]
    public static string UnquotePlus(string @string, string encoding = "utf-8", string errors = "replace") => Unquote(@string.Replace('+', ' '), encoding, errors);

    /// <summary>A mapping or pairs as a query.</summary>
    [PyMember]
    public static string Urlencode(object? query, bool doseq = false, string safe = "", string? encoding = null, string? errors = null, Func<object?, string, string?, string?, string>? quoteVia = null)
    {
        var pairs = query is IPyDict dict
            ? dict.Pairs
            : PyOps.Iterate(query).Select(item => item is ITuple { Length: 2 } pair
                ? new KeyValuePair<object?, object?>(pair[0], pair[1])
                : throw new TypeError("not a valid non-string sequence or mapping object"));
        var parts = new List<string>();
        foreach (var (key, value) in pairs)
        {
            IEnumerable<object?> values = doseq && value is not (string or PyBytes) && PyOps.IsIterable(value) ? PyOps.Iterate(value) : [value];
            foreach (var item in values)
            {
                parts.Add(Plus(key) + "=" + Plus(item));
            }
        }
        return string.Join('&', parts);

        string Plus(object? part) => quoteVia is null
            ? QuotePlus(part is PyBytes ? part : PyOps.Str(part), safe, encoding, errors)
            : quoteVia(PyOps.Str(part), safe, encoding, errors);
    }

    /// <summary>A query as a dict of lists.</summary>
    [PyMember]
    public static PyDict<string, PyList<string>> ParseQs(string qs, bool keepBlankValues = false, bool strictParsing = false, string encoding = "utf-8", string errors = "replace")
    {
        var result = new PyDict<string, PyList<string>>();
        foreach (var (name, value) in ParseQsl(qs, keepBlankValues, strictParsing, encoding, errors))
        {
            if (!result.Contains(name))
            {
                result[name] = [];
            }
            result[name].Append(value);
        }
        return result;
    }

    /// <summary>A query as pairs.</summary>
    [PyMember]
    public static PyList<(string Name, string Value)> ParseQsl(string qs, bool keepBlankValues = false, bool strictParsing = false, string encoding = "utf-8", string errors = "replace")
    {
        var result = new PyList<(string Name, string Value)>();
        foreach (var part in qs.Split('&').Where(part => part.Length > 0 || strictParsing))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 && strictParsing)
            {
                throw new ValueError($"bad query field: {PyOps.Repr(part)}");
            }
            if (at < 0 && !keepBlankValues)
            {
                continue;
            }
            var (name, value) = at < 0 ? (part, "") : (part[..at], part[(at + 1)..]);
            if (value.Length > 0 || keepBlankValues)
            {
                result.Append((UnquotePlus(name, encoding, errors), UnquotePlus(value, encoding, errors)));
            }
        }
        return result;
    }

    /// <summary>The five parts of a URL.</summary>
    [PyMember]
    public static PySplitResult Urlsplit(string url, string scheme = "", bool allowFragments = true)
    {
        url = url.TrimStart('\0', ' ').Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        string netloc = "", query = "", fragment = "";
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(schemeChars) < 0)
        {
            (scheme, url) = (url[..colon].ToLowerInvariant(), url[(colon + 1)..]);
        }
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            var end = url.IndexOfAny(['/', '?', '#'], 2);
            (netloc, url) = end < 0 ? (url[2..], "") : (url[2..end], url[end..]);
            if (netloc.Contains('[', StringComparison.Ordinal) != netloc.Contains(']', StringComparison.Ordinal))
            {
                throw new ValueError("Invalid IPv6 URL");
            }
        }
        if (allowFragments && url.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0)
        {
            (url, fragment) = (url[..hash], url[(hash + 1)..]);
        }
        if (url.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0)
        {
            (url, query) = (url[..mark], url[(mark + 1)..]);
        }
        return new PySplitResult(scheme, netloc, url, query, fragment);
    }

    /// <summary>The six parts of a URL.</summary>
    [PyMember]
    public static PyParseResult Urlparse(string url, string scheme = "", bool allowFragments = true)
    {
        var split = Urlsplit(url, scheme, allowFragments);
        var (path, parameters) = (split.Path, "");
        if (withParams.Contains(split.Scheme) && path.IndexOf(';', Math.Max(0, path.LastIndexOf('/'))) is var at and >= 0)
        {
            (path, parameters) = (path[..at], path[(at + 1)..]);
        }
        return new PyParseResult(split.Scheme, split.Netloc, path, parameters, split.Query, split.Fragment);
    }

    [PyMember]
    public static string Urlunparse(object? components)
    {
        var parts = PyOps.Iterate(components).Select(PyOps.Str).ToArray();
        return Unsplit(parts[0], parts[1], parts[3].Length > 0 ? parts[2] + ";" + parts[3] : parts[2], parts[4], parts[5]);
    }

    [PyMember]
    public static string Urlunsplit(object? components)
    {
        var parts = PyOps.Iterate(components).Select(PyOps.Str).ToArray();
        return Unsplit(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /// <summary>A URL relative to another (RFC 3986).</summary>
    [PyMember]
    public static string Urljoin(string @base, string url, bool allowFragments = true)
    {
        if (@base.Length == 0 || url.Length == 0)
        {
            return @base.Length == 0 ? url : @base;
        }
        var b = Urlparse(@base, "", allowFragments);
        var u = Urlparse(url, b.Scheme, allowFragments);
        if (u.Scheme != b.Scheme)
        {
            return url;
        }
        if (u.Netloc.Length > 0)
        {
            return u.Geturl();
        }
        if (u.Path.Length == 0 && string.IsNullOrEmpty(u.Params))
        {
            return new PyUrlParts(u.Scheme, b.Netloc, b.Path, b.Params, u.Query.Length > 0 ? u.Query : b.Query, u.Fragment).Geturl();
        }
        var segments = u.Path.StartsWith('/') ? [.. u.Path.Split('/')] : b.Path.Split('/')[..^1].Concat(u.Path.Split('/')).ToList();
        var resolved = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] == "..")
            {
                if (resolved.Count > 1)
                {
                    resolved.RemoveAt(resolved.Count - 1);
                }
            }
            else if (segments[i] != "." && (i == 0 || i == segments.Count - 1 || segments[i].Length > 0))
            {
                resolved.Add(segments[i]);
            }
        }
        if (segments[^1] is "." or "..")
        {
            resolved.Add("");
        }
        var path = string.Join('/', resolved);
        path = !path.StartsWith('/') && b.Netloc.Length > 0 ? "/" + path : path;
        return new PyUrlParts(u.Scheme, b.Netloc, path.Length > 0 ? path : "/", u.Params, u.Query, u.Fragment).Geturl();
    }

    /// <summary>The URL without its fragment, and the fragment.</summary>
    [PyMember]
    public static (string Url, string Fragment) Urldefrag(string url)
    {
        var parts = Urlparse(url);
        return parts.Fragment.Length > 0 ? (new PyUrlParts(parts.Scheme, parts.Netloc, parts.Path, parts.Params, parts.Query, "").Geturl(), parts.Fragment) : (url, "");
    }

    internal static string Unsplit(string scheme, string netloc, string path, string query, string fragment)
    {
        var url = path;
        if (netloc.Length > 0)
        {
            url = "//" + netloc + (url.Length > 0 && url[0] != '/' ? "/" : "") + url;
        }
        url = scheme.Length > 0 ? scheme + ":" + url : url;
        url = query.Length > 0 ? url + "?" + query : url;
        return fragment.Length > 0 ? url + "#" + fragment : url;
    }

    private static string Encode(byte[] bytes, string safe)
    {
        var text = new StringBuilder();
        foreach (var b in bytes)
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '~' || (c < 128 && safe.Contains(c, StringComparison.Ordinal)))
            {
                text.Append(c);
            }
            else
            {
                text.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return text.ToString();
    }

    private static void Take(StringBuilder result, List<byte> pending, string encoding, string errors)
    {
        if (pending.Count > 0)
        {
            result.Append(Codecs.Decode([.. pending], encoding, errors));
            pending.Clear();
        }
    }
}
