namespace PyConc2Cs.Runtime;

/// <summary>A section of a parser, like a dict.</summary>
[PyClass("configparser", "SectionProxy")]
public sealed partial class PyConfigSection : PyObject, IEnumerable<string>
{
    private readonly PyRawConfigParser parser;

    internal PyConfigSection(PyRawConfigParser parser, string name) => (this.parser, Name) = (parser, name);

    public override string PyModuleName => "configparser";

    [PyMember]
    public string Name { get; }

    [PyMember]
    public PyRawConfigParser Parser => parser;

    /// <summary>The value. Raises KeyError.</summary>
    [PyMember("__getitem__")]
    public string? GetItem(string key) => parser.HasOption(Name, key) ? parser.Get(Name, key) : throw new KeyError(key);

    [PyMember("__setitem__")]
    public void SetItem(string key, object? value) => parser.Set(Name, key, value);

    [PyMember("__delitem__")]
    public void DeleteItem(string key)
    {
        if (!parser.RemoveOption(Name, key))
        {
            throw new KeyError(key);
        }
    }

    [PyMember("__contains__")]
    public bool Contains(string key) => parser.HasOption(Name, key);

    [PyMember("__len__")]
    public long CountOptions() => Names().Count();

    /// <summary>A value, or the fallback.</summary>
    [PyMember]
    public object? Get(string option, object? fallback = null) => parser.Get(Name, option, fallback: fallback, raw: false);

    [PyMember]
    public object? Getint(string option, object? fallback = null) => parser.Getint(Name, option, fallback: fallback);

    [PyMember]
    public object? Getfloat(string option, object? fallback = null) => parser.Getfloat(Name, option, fallback: fallback);

    [PyMember]
    public object? Getboolean(string option, object? fallback = null) => parser.Getboolean(Name, option, fallback: fallback);

    [PyMember]
    public PyList<string> Keys() => new(Names());

    [PyMember]
    public PyList<string?> Values() => new(Names().Select(GetItem));

    [PyMember]
    public PyList<(string Name, string? Value)> Items() => new(Names().Select(n => (n, GetItem(n))));

    public IEnumerator<string> GetEnumerator() => Names().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public override string Repr() => $"<Section: {Name}>";

    public override string ToString() => Repr();

    private IEnumerable<string> Names() => Name == parser.DefaultSection ? parser.Defaults() : parser.Options(Name);
}
