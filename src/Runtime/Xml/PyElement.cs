using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's xml.etree.ElementTree.Element: a tag with attributes, text and children.</summary>
[PyClass("xml.etree.ElementTree", "Element")]
public sealed partial class PyElement : IEnumerable<PyElement>, IPyRepr
{
    private readonly PyList<PyElement> children = [];

    [PyMember]
    public PyElement(string tag, PyDict<string, string>? attrib = null, PyKeywords? extra = null)
    {
        Tag = tag;
        Attrib = attrib is null ? [] : new PyDict<string, string>(attrib.ToPairs());
        foreach (var (name, value) in extra ?? [])
        {
            Attrib[name] = PyConvert.To<string>(value);
        }
    }

    [PyMember]
    public string Tag { get; set; }

    [PyMember]
    public PyDict<string, string> Attrib { get; set; }

    /// <summary>The text before the first child.</summary>
    [PyMember]
    public string? Text { get; set; }

    /// <summary>The text after the element's end.</summary>
    [PyMember]
    public string? Tail { get; set; }

    /// <summary>Comments and processing instructions have a kind of their own.</summary>
    internal bool IsComment { get; init; }

    public long Length => children.Length;

    internal PyList<PyElement> Children => children;

    public PyElement this[long index]
    {
        get
        {
            try
            {
                return children[index];
            }
            catch (IndexError)
            {
                throw new IndexError("child index out of range");
            }
        }
    }

    [PyMember("__getitem__")]
    public PyElement GetItem(long index) => this[index];

    [PyMember("__len__")]
    public long Count() => children.Length;

    [PyMember]
    public void Append(PyElement subelement) => children.Append(subelement);

    [PyMember]
    public void Extend(IEnumerable<PyElement> elements) => children.Extend(elements);

    [PyMember]
    public void Insert(long index, PyElement subelement) => children.Insert(index, subelement);

    /// <summary>Removes a child. ValueError if it isn't one.</summary>
    [PyMember]
    public void Remove(PyElement subelement)
    {
        for (var i = 0L; i < children.Length; i++)
        {
            if (ReferenceEquals(children[i], subelement))
            {
                children.Pop(i);
                return;
            }
        }
        throw new ValueError("list.remove(x): x not in list");
    }

    [PyMember]
    public void Clear()
    {
        children.Clear();
        Attrib.Clear();
        (Text, Tail) = (null, null);
    }

    [PyMember]
    public string? Get(string key, string? @default = null) => Attrib.Contains(key) ? Attrib[key] : @default;

    [PyMember]
    public void Set(string key, string value) => Attrib[key] = value;

    [PyMember]
    public PyList<string> Keys() => new(Attrib);

    [PyMember]
    public PyList<(string Key, string Value)> Items() => new(Attrib.ToPairs().Select(pair => (pair.Key, pair.Value)));

    /// <summary>The first element on a path; None if there is none.</summary>
    [PyMember]
    public PyElement? Find(string path, PyDict<string, string>? namespaces = null) => ElementPath.Find(this, path, namespaces).FirstOrDefault();

    [PyMember]
    public PyList<PyElement> Findall(string path, PyDict<string, string>? namespaces = null) => new(ElementPath.Find(this, path, namespaces));

    [PyMember]
    public PyIterator<PyElement> Iterfind(string path, PyDict<string, string>? namespaces = null) => PyIterator.Of(ElementPath.Find(this, path, namespaces));

    /// <summary>The text of the first element on a path; '' if it has none, the default if there is no element.</summary>
    [PyMember]
    public string? Findtext(string path, string? @default = null, PyDict<string, string>? namespaces = null) => Find(path, namespaces) is { } found ? found.Text ?? "" : @default;

    /// <summary>The element and all below it, of one tag if it is given.</summary>
    [PyMember]
    public PyIterator<PyElement> Iter(string? tag = null) => PyIterator.Of(Below(tag == "*" ? null : tag));

    /// <summary>All text, in order.</summary>
    [PyMember]
    public PyIterator<string> Itertext() => PyIterator.Of(Texts());

    public IEnumerator<PyElement> GetEnumerator() => ((IEnumerable<PyElement>)children).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public string Repr() => $"<Element {PyOps.Repr(Tag)} at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    internal IEnumerable<PyElement> Below(string? tag)
    {
        if (!IsComment && (tag is null || Tag == tag))
        {
            yield return this;
        }
        foreach (var found in children.SelectMany(child => child.Below(tag)))
        {
            yield return found;
        }
    }

    private IEnumerable<string> Texts()
    {
        if (IsComment)
        {
            yield break;
        }
        if (!string.IsNullOrEmpty(Text))
        {
            yield return Text;
        }
        foreach (var child in children)
        {
            foreach (var text in child.Texts())
            {
                yield return text;
            }
            if (!string.IsNullOrEmpty(child.Tail))
            {
                yield return child.Tail;
            }
        }
    }
}
