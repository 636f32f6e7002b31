using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The headers of a message: names of any case, in order, each perhaps several times.</summary>
[PyClass("http.client", "HTTPMessage", Aliases = ["email.message.Message"])]
public sealed partial class PyMessage : PyObject, IEnumerable<object?>
{
    private readonly List<(string Name, string Value)> headers = [];
    private object? payload;

    [PyMember]
    public PyMessage(object? policy = null)
    {
    }

    public override string PyModuleName => "http.client";

    public override string PyTypeName => "HTTPMessage";

    public long Length => headers.Count;

    /// <summary>Reads header lines up to an empty one.</summary>
    internal static PyMessage Read(Func<string> readLine)
    {
        var message = new PyMessage();
        for (var line = readLine(); line.Trim().Length > 0; line = readLine())
        {
            line = line.TrimEnd('\r', '\n');
            if (line[0] is ' ' or '\t' && message.headers.Count > 0)
            {
                var (name, value) = message.headers[^1];
                message.headers[^1] = (name, value + "\r\n" + line);
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is var at and > 0)
            {
                message.headers.Add((line[..at], line[(at + 1)..].Trim(' ', '\t')));
            }
        }

        return message;
    }

    internal string? Find(string name) => headers.Find(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found.Value : null;

    /// <summary>The first value of a header, or the default.</summary>
    [PyMember]
    public object? Get(string name, object? failobj = null) => Find(name) ?? failobj;

    [PyMember("getheader")]
    public object? Getheader(string name, object? @default = null) => Find(name) ?? @default;

    /// <summary>All values of a header, or the default.</summary>
    [PyMember("get_all", "getheaders")]
    public object? GetAll(string name, object? failobj = null)
    {
        var all = new PyList<string>(headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value));
        return all.Length > 0 ? all : failobj;
    }

    [PyMember("__getitem__")]
    public string? GetItem(string name) => Find(name);

    /// <summary>Adds a header; others of the name stay.</summary>
    [PyMember("__setitem__")]
    public void SetItem(string name, object? value) => headers.Add((name, PyOps.Str(value)));

    [PyMember("__delitem__")]
    public void DeleteItem(string name) => headers.RemoveAll(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [PyMember("__contains__", "has_key")]
    public bool Contains(string name) => Find(name) is not null;

    [PyMember("__len__")]
    public long CountHeaders() => headers.Count;

    [PyMember]
    public PyList<string> Keys() => new(headers.Select(h => h.Name));

    [PyMember]
    public PyList<string> Values() => new(headers.Select(h => h.Value));

    [PyMember]
    public PyList<(string Name, string Value)> Items() => new(headers);

    /// <summary>Adds a header with parameters.</summary>
    [PyMember("add_header")]
    public void AddHeader(string name, string? value, PyKeywords? @params = null)
    {
        var parts = new List<string>();
        if (value is not null)
        {
            parts.Add(value);
        }

        foreach (var (key, item) in @params ?? [])
        {
            parts.Add(item is null ? key.Replace('_', '-') : $"{key.Replace('_', '-')}=\"{PyOps.Str(item)}\"");
        }

        headers.Add((name, string.Join("; ", parts)));
    }

    /// <summary>Replaces the first header of the name. Raises KeyError.</summary>
    [PyMember("replace_header")]
    public void ReplaceHeader(string name, string value)
    {
        var at = headers.FindIndex(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        headers[at >= 0 ? at : throw new KeyError(name)] = (at >= 0 ? headers[at].Name : name, value);
    }

    [PyMember("get_content_type", "gettype")]
    public string GetContentType()
    {
        var type = (Find("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();
        return type.Count(c => c == '/') == 1 ? type : "text/plain";
    }

    [PyMember("get_content_maintype", "getmaintype")]
    public string GetContentMaintype() => GetContentType().Split('/')[0];

    [PyMember("get_content_subtype", "getsubtype")]
    public string GetContentSubtype() => GetContentType().Split('/')[1];

    [PyMember("get_content_charset")]
    public object? GetContentCharset(object? failobj = null) => GetParam("charset", failobj) is string text ? text.ToLowerInvariant() : failobj;

    /// <summary>A parameter of a header, content-type by default.</summary>
    [PyMember("get_param")]
    public object? GetParam(string param, object? failobj = null, string header = "content-type", bool unquote = true)
    {
        foreach (var part in (Find(header) ?? "").Split(';').Skip(1))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && part[..at].Trim().Equals(param, StringComparison.OrdinalIgnoreCase))
            {
                var value = part[(at + 1)..].Trim();
                return unquote && value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;
            }
        }

        return failobj;
    }

    [PyMember("get_filename")]
    public object? GetFilename(object? failobj = null) => GetParam("filename", GetParam("name", failobj), "content-disposition");

    [PyMember("set_payload")]
    public void SetPayload(object? payload, object? charset = null) => this.payload = payload;

    [PyMember("get_payload")]
    public object? GetPayload(object? i = null, bool decode = false) => decode && payload is string text ? new PyBytes(Encoding.UTF8.GetBytes(text)) : payload;

    [PyMember("is_multipart")]
    public bool IsMultipart() => payload is IPyList;

    [PyMember("as_string")]
    public string AsString(bool unixfrom = false, long maxheaderlen = 0, object? policy = null) => ToString();

    public IEnumerator<object?> GetEnumerator() => headers.Select(h => (object?)h.Name).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Concat(headers.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Name}: {h.Value}\n"))) + "\n" + PyOps.Str(payload ?? "");
}
