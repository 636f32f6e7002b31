using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>What csv.writer gives.</summary>
[PyClass("_csv", "writer")]
public sealed partial class PyCsvWriter
{
    private readonly object? file;

    internal PyCsvWriter(object? file, PyCsvDialect dialect) => (this.file, Dialect) = (file, dialect);

    [PyMember]
    public PyCsvDialect Dialect { get; }

    /// <summary>Writes a row. csv.Error if a field can't be written in this form.</summary>
    [PyMember]
    public long Writerow(object? row)
    {
        if (!PyOps.IsIterable(row))
        {
            throw new CsvError($"iterable expected, not {PyOps.TypeName(row)}");
        }
        var fields = PyOps.Iterate(row).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            text.Append(i > 0 ? Dialect.Delimiter : "").Append(Field(fields[i], fields.Count == 1));
        }
        text.Append(Dialect.Lineterminator);
        var line = text.ToString();
        PyStreams.Write(file!, line);
        return line.Length;
    }

    [PyMember]
    public void Writerows(object? rows)
    {
        foreach (var row in PyOps.Iterate(rows))
        {
            Writerow(row!);
        }
    }

    private string Field(object? value, bool isOnly)
    {
        var text = value is null ? "" : PyOps.Str(value);
        var quote = Dialect.Quotechar is { Length: > 0 } quoteChar ? quoteChar[0] : '\0';
        var isNumber = Numeric.KindOf(value) != NumberKind.None;
        var special = text.Any(c => c == Dialect.Delimiter[0] || (c == quote && quote != '\0') || c is '\n' or '\r' || Dialect.Lineterminator.Contains(c, StringComparison.Ordinal) || Dialect.Escapechar?.Contains(c, StringComparison.Ordinal) == true);
        var quoted = Dialect.Quoting switch
        {
            PyCsv.QuoteAll => true,
            PyCsv.QuoteNonnumeric => !isNumber,
            PyCsv.QuoteNone => false,
            _ => special || (isOnly && text.Length == 0) || (text.StartsWith(' ') && Dialect.Skipinitialspace),
        };
        if (!quoted && isOnly && text.Length == 0)
        {
            throw new CsvError("single empty field record must be quoted");
        }
        if (!special)
        {
            return quoted ? quote + text + quote : text;
        }
        if (quoted && Dialect.Doublequote)
        {
            return quote + text.Replace(quote.ToString(), new string(quote, 2), StringComparison.Ordinal) + quote;
        }
        if (Dialect.Escapechar is not { } escape)
        {
            return !quoted || text.Contains(quote, StringComparison.Ordinal) ? throw new CsvError("need to escape, but no escapechar set") : quote + text + quote;
        }
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var escaped = c == escape[0] || (quoted ? c == quote : c == Dialect.Delimiter[0] || c == quote || c is '\n' or '\r');
            result.Append(escaped ? escape : "").Append(c);
        }
        return quoted ? quote + result.ToString() + quote : result.ToString();
    }
}
