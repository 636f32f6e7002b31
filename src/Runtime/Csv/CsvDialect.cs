namespace PyConc2Cs.Runtime;

/// <summary>The form of a CSV file. A script's subclass sets its attributes on the class.</summary>
[PyClass("csv", "Dialect")]
public partial class PyCsvDialect : PyObject
{
    [PyMember]
    public PyCsvDialect()
    {
    }

    [PyMember]
    public string Delimiter { get; set; } = ",";

    [PyMember]
    public string? Quotechar { get; set; } = "\"";

    [PyMember]
    public string? Escapechar { get; set; }

    [PyMember]
    public bool Doublequote { get; set; } = true;

    [PyMember]
    public bool Skipinitialspace { get; set; }

    [PyMember]
    public string Lineterminator { get; set; } = "\r\n";

    [PyMember]
    public long Quoting { get; set; }

    [PyMember]
    public bool Strict { get; set; }

    /// <summary>The settings that a dialect (by name, class or object) and keyword arguments give.</summary>
    internal static PyCsvDialect Read(object? source, PyKeywords? options)
    {
        var result = new PyCsvDialect();
        source = source switch
        {
            null => PyCsv.Registered("excel"),
            string name => PyCsv.Registered(name),
            _ => source,
        };
        foreach (var name in (string[])["delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict"])
        {
            if (PyOps.HasAttr(source, name))
            {
                result.Set(name, PyOps.GetAttr(source, name));
            }
        }
        foreach (var (name, value) in options ?? [])
        {
            result.Set(name, value);
        }
        if (result.Delimiter.Length != 1)
        {
            throw new TypeError("\"delimiter\" must be a 1-character string");
        }
        return result.Quotechar is null && result.Quoting != PyCsv.QuoteNone && options?.TryGetValue("quoting", out _) == true
            ? throw new TypeError("quotechar must be set if quoting enabled")
            : result;
    }

    private void Set(string name, object? value)
    {
        switch (name)
        {
            case "delimiter": Delimiter = value as string ?? throw new TypeError($"\"delimiter\" must be string, not {PyOps.TypeName(value)}"); break;
            case "quotechar": Quotechar = value as string; break;
            case "escapechar": Escapechar = value as string; break;
            case "doublequote": Doublequote = PyOps.Truth(value); break;
            case "skipinitialspace": Skipinitialspace = PyOps.Truth(value); break;
            case "lineterminator": Lineterminator = PyConvert.To<string>(value); break;
            case "quoting": Quoting = PyConvert.ToLong(value); break;
            case "strict": Strict = PyOps.Truth(value); break;
            default: throw new TypeError($"'{name}' is an invalid keyword argument for this function");
        }
    }
}
