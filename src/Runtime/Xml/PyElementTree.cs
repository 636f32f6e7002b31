using System.Text;
using System.Xml;

namespace PyConc2Cs.Runtime;

/// <summary>Python's xml.etree.ElementTree module.</summary>
[PyModule("xml.etree.ElementTree", Aliases = ["xml.etree.cElementTree"])]
public static class PyElementTreeModule
{
    /// <summary>The element that a text holds. ParseError.</summary>
    [PyMember("fromstring", "XML")]
    public static PyElement Fromstring(object? text)
    {
        using var reader = new StringReader(text as string ?? Encoding.UTF8.GetString(ByteSource.View(text)));
        return Read(reader, null);
    }

    /// <summary>The document of a file. ParseError, FileNotFoundError.</summary>
    [PyMember]
    public static PyElementTree Parse(object? source)
    {
        var tree = new PyElementTree();
        tree.Parse(source);
        return tree;
    }

    /// <summary>Events "end" (and others that are asked for) with their elements.</summary>
    [PyMember]
    public static PyIterator<(string Event, PyElement Element)> Iterparse(object? source, IEnumerable<string>? events = null)
    {
        var wanted = events?.ToList() ?? ["end"];
        using var reader = new StringReader(TextOf(source));
        var seen = new List<(string Event, PyElement Element)>();
        Read(reader, (name, element) => seen.Add((name, element)));
        return PyIterator.Of(seen.Where(item => wanted.Contains(item.Event)));
    }

    /// <summary>A new child.</summary>
    [PyMember("SubElement")]
    public static PyElement SubElement(PyElement parent, string tag, PyDict<string, string>? attrib = null, PyKeywords? extra = null)
    {
        var element = new PyElement(tag, attrib, extra);
        parent.Append(element);
        return element;
    }

    [PyMember("Comment")]
    public static PyElement Comment(string? text = null) => new("!--") { IsComment = true, Text = text };

    /// <summary>The element as text: bytes, or str with encoding="unicode".</summary>
    [PyMember]
    public static object Tostring(
        PyElement element,
        string? encoding = null,
        string? method = null,
        [PyParam(KeywordOnly = true)] bool? xmlDeclaration = null,
        [PyParam(KeywordOnly = true)] string? defaultNamespace = null,
        [PyParam(KeywordOnly = true)] bool shortEmptyElements = true)
    {
        var text = Declaration(encoding, xmlDeclaration) + (method == "text" ? string.Concat(element.Itertext()) : new ElementWriter(shortEmptyElements).Write(element));
        return encoding == "unicode" ? text : new PyBytes(Codecs.Encode(text, encoding ?? "us-ascii", "xmlcharrefreplace"));
    }

    /// <summary>Puts white space between elements, so that each has a line.</summary>
    [PyMember]
    public static void Indent(object? tree, string space = "  ", long level = 0)
    {
        var root = tree is PyElementTree known ? known.Getroot()! : (PyElement)tree!;
        if (root.Length > 0)
        {
            Indent(root, space, (int)level);
        }
    }

    /// <summary>Prints an element to stdout.</summary>
    [PyMember]
    public static void Dump(object? elem)
    {
        var root = elem is PyElementTree known ? known.Getroot()! : (PyElement)elem!;
        PyStreams.Write(PyStreams.Stdout!, new ElementWriter(true).Write(root) + "\n");
    }

    [PyMember]
    public static bool Iselement(object? element) => element is PyElement;

    [PyMember]
    public static void RegisterNamespace(string prefix, string uri) => ElementWriter.Register(prefix, uri);

    internal static string Declaration(string? encoding, bool? wanted) =>
        wanted == true || (wanted is null && encoding is not (null or "unicode") && encoding.ToLowerInvariant() is not ("utf-8" or "us-ascii"))
            ? $"<?xml version='1.0' encoding='{(encoding is null or "unicode" ? encoding is null ? "us-ascii" : "utf-8" : encoding)}'?>\n"
            : "";

    internal static string TextOf(object? source) => source is string or PyPath
        ? PyConvert.To<string>(Builtins.OpenText(source).Read())
        : PyOps.CallMethod(source, "read") switch
        {
            string text => text,
            var bytes => Encoding.UTF8.GetString(ByteSource.View(bytes)),
        };

    internal static PyElement Read(TextReader source, Action<string, PyElement>? notify)
    {
        var open = new Stack<PyElement>();
        PyElement? root = null, last = null;
        try
        {
            using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, IgnoreComments = true, IgnoreProcessingInstructions = true });
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = new PyElement(Name(reader));
                        root ??= element;
                        open.TryPeek(out var parent);
                        parent?.Append(element);
                        var isEmpty = reader.IsEmptyElement;
                        while (reader.MoveToNextAttribute())
                        {
                            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                            {
                                element.Attrib[Name(reader)] = reader.Value;
                            }
                        }
                        notify?.Invoke("start", element);
                        if (isEmpty)
                        {
                            notify?.Invoke("end", element);
                            last = element;
                        }
                        else
                        {
                            open.Push(element);
                            last = null;
                        }
                        break;
                    case XmlNodeType.EndElement:
                        last = open.Pop();
                        notify?.Invoke("end", last);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                        if (last is null)
                        {
                            open.Peek().Text += reader.Value;
                        }
                        else
                        {
                            last.Tail += reader.Value;
                        }
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            throw new XmlParseError($"{(error.Message.Contains("root element is missing", StringComparison.OrdinalIgnoreCase) ? "no element found" : error.Message.Contains("does not match", StringComparison.Ordinal) ? "mismatched tag" : "not well-formed (invalid token)")}: line {error.LineNumber}, column {Math.Max(0, error.LinePosition - 1)}");
        }
        return root ?? throw new XmlParseError("no element found: line 1, column 0");
    }

    private static string Name(XmlReader reader) => reader.NamespaceURI.Length > 0 ? $"{{{reader.NamespaceURI}}}{reader.LocalName}" : reader.LocalName;

    private static void Indent(PyElement element, string space, int level)
    {
        var inner = "\n" + string.Concat(Enumerable.Repeat(space, level + 1));
        if (string.IsNullOrWhiteSpace(element.Text))
        {
            element.Text = inner;
        }
        for (var i = 0L; i < element.Length; i++)
        {
            var child = element[i];
            if (child.Length > 0)
            {
                Indent(child, space, level + 1);
            }
            if (string.IsNullOrWhiteSpace(child.Tail))
            {
                child.Tail = i < element.Length - 1 ? inner : "\n" + string.Concat(Enumerable.Repeat(space, level));
            }
        }
    }
}

/// <summary>Python's ElementTree.ElementTree: a document.</summary>
[PyClass("xml.etree.ElementTree", "ElementTree")]
public sealed partial class PyElementTree
{
    private PyElement? root;

    [PyMember]
    public PyElementTree(PyElement? element = null, object? file = null)
    {
        root = element;
        if (file is not null)
        {
            Parse(file);
        }
    }

    [PyMember]
    public PyElement? Getroot() => root;

    [PyMember]
    public PyElement Parse(object? source)
    {
        using var reader = new StringReader(PyElementTreeModule.TextOf(source));
        return root = PyElementTreeModule.Read(reader, null);
    }

    [PyMember]
    public PyElement? Find(string path, PyDict<string, string>? namespaces = null) => root!.Find(Relative(path), namespaces);

    [PyMember]
    public PyList<PyElement> Findall(string path, PyDict<string, string>? namespaces = null) => root!.Findall(Relative(path), namespaces);

    [PyMember]
    public string? Findtext(string path, string? @default = null, PyDict<string, string>? namespaces = null) => root!.Findtext(Relative(path), @default, namespaces);

    [PyMember]
    public PyIterator<PyElement> Iter(string? tag = null) => root!.Iter(tag);

    [PyMember]
    public PyIterator<PyElement> Iterfind(string path, PyDict<string, string>? namespaces = null) => root!.Iterfind(Relative(path), namespaces);

    /// <summary>Writes the document to a file, given by path or opened.</summary>
    [PyMember]
    public void Write(object? fileOrFilename, string? encoding = null, bool? xmlDeclaration = null, string? defaultNamespace = null, string? method = null, [PyParam(KeywordOnly = true)] bool shortEmptyElements = true)
    {
        var text = PyElementTreeModule.Declaration(encoding, xmlDeclaration) + new ElementWriter(shortEmptyElements).Write(root!);
        var bytes = new PyBytes(Codecs.Encode(text, encoding is null or "unicode" ? encoding is null ? "us-ascii" : "utf-8" : encoding, "xmlcharrefreplace"));
        if (fileOrFilename is string or PyPath)
        {
            using var file = Builtins.OpenBinary(fileOrFilename, "wb");
            file.Write(bytes);
        }
        else if (encoding == "unicode")
        {
            PyStreams.Write(fileOrFilename!, text);
        }
        else
        {
            PyOps.CallMethod(fileOrFilename, "write", bytes);
        }
    }

    private static string Relative(string path) => path.StartsWith('/') ? "." + path : path;
}

/// <summary>A document that isn't well-formed.</summary>
[PyClass("xml.etree.ElementTree", "ParseError")]
public partial class XmlParseError : SyntaxError
{
    [PyMember]
    public XmlParseError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ParseError";
}
