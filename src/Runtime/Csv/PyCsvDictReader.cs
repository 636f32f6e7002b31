using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Python's csv.DictReader: rows as dicts, with names from the first row or from the caller.</summary>
[PyClass("csv", "DictReader")]
public sealed partial class PyCsvDictReader : PyIterator<PyDict<string, object?>>
{
    private readonly PyCsvReader reader;
    private readonly string? restkey;
    private readonly object? restval;
    private PyList<string>? fieldnames;

    [PyMember]
    public PyCsvDictReader(object? f, object? fieldnames = null, string? restkey = null, object? restval = null, object? dialect = null, PyKeywords? kwds = null)
    {
        reader = PyCsv.Reader(f, dialect, kwds);
        (this.restkey, this.restval) = (restkey, restval);
        this.fieldnames = fieldnames is null ? null : new PyList<string>(DynamicAdapter.Iterable<string>(fieldnames));
    }

    /// <summary>The names; reads the first row if need be.</summary>
    [PyMember]
    public PyList<string>? Fieldnames
    {
        get => fieldnames ??= reader.TryNext(out var row) ? row : null;
        set => fieldnames = value;
    }

    [PyMember]
    public long LineNum => reader.LineNum;

    [PyMember("__next__")]
    public PyDict<string, object?> Next() => TryNext(out var row) ? row : throw new StopIteration();

    public override bool TryNext([MaybeNullWhen(false)] out PyDict<string, object?> item)
    {
        item = null;
        if (Fieldnames is not { } names)
        {
            return false;
        }
        PyList<string>? row;
        do
        {
            if (!reader.TryNext(out row))
            {
                return false;
            }
        }
        while (row.Length == 0);
        item = [];
        for (var i = 0L; i < names.Length; i++)
        {
            item[names[i]] = i < row.Length ? row[i] : restval;
        }
        if (row.Length > names.Length)
        {
            item[restkey!] = row.Slice(names.Length, null);
        }
        return true;
    }
}

/// <summary>Python's csv.DictWriter: rows from dicts, in the order of its field names.</summary>
[PyClass("csv", "DictWriter")]
public sealed partial class PyCsvDictWriter
{
    private readonly PyCsvWriter writer;
    private readonly object? restval;
    private readonly bool raises;

    /// <summary>ValueError if extrasaction is neither 'raise' nor 'ignore'.</summary>
    [PyMember]
    public PyCsvDictWriter(object? f, object? fieldnames, object? restval = null, string extrasaction = "raise", object? dialect = null, PyKeywords? kwds = null)
    {
        writer = PyCsv.Writer(f, dialect, kwds);
        Fieldnames = new PyList<object?>(PyOps.Iterate(fieldnames));
        this.restval = restval ?? "";
        raises = extrasaction switch
        {
            "raise" => true,
            "ignore" => false,
            _ => throw new ValueError($"extrasaction ({extrasaction}) must be 'raise' or 'ignore'"),
        };
    }

    [PyMember]
    public PyList<object?> Fieldnames { get; }

    [PyMember]
    public PyCsvWriter Writer => writer;

    [PyMember]
    public long Writeheader() => writer.Writerow(Fieldnames);

    /// <summary>Writes a row. ValueError for a key that isn't among the names.</summary>
    [PyMember]
    public long Writerow(object? rowdict)
    {
        if (raises)
        {
            var extra = PyOps.Iterate(rowdict).Where(key => !PyOps.Contains(Fieldnames, key)).Select(PyOps.Repr).ToList();
            if (extra.Count > 0)
            {
                throw new ValueError("dict contains fields not in fieldnames: " + string.Join(", ", extra));
            }
        }
        return writer.Writerow(new PyList<object?>(Fieldnames.Select(name => PyOps.Contains(rowdict, name) ? PyOps.GetItem(rowdict, name) : restval)));
    }

    [PyMember]
    public void Writerows(object? rowdicts)
    {
        foreach (var row in PyOps.Iterate(rowdicts))
        {
            Writerow(row!);
        }
    }
}
