using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>What csv.reader gives: an iterator of rows.</summary>
[PyClass("_csv", "reader")]
public sealed partial class PyCsvReader : PyIterator<PyList<string>>
{
    private readonly IEnumerator<object?> lines;
    private readonly PyCsvDialect dialect;

    internal PyCsvReader(object? source, PyCsvDialect dialect)
    {
        lines = PyOps.Iterate(source).GetEnumerator();
        this.dialect = dialect;
    }

    private enum State
    {
        FieldStart,
        Field,
        Quoted,
        AfterQuote,
    }

    /// <summary>How many lines were read.</summary>
    [PyMember]
    public long LineNum { get; private set; }

    [PyMember]
    public PyCsvDialect Dialect => dialect;

    [PyMember("__next__")]
    public PyList<string> Next() => TryNext(out var row) ? row : throw new StopIteration();

    public override bool TryNext([MaybeNullWhen(false)] out PyList<string> item)
    {
        item = null;
        if (!lines.MoveNext())
        {
            return false;
        }
        var row = new PyList<string>();
        var field = new StringBuilder();
        var state = State.FieldStart;
        var wasQuoted = false;
        while (true)
        {
            LineNum++;
            var line = lines.Current as string ?? throw new CsvError($"iterator should return strings, not {PyOps.TypeName(lines.Current)} (the file should be opened in text mode)");
            state = ReadLine(line, row, field, state, ref wasQuoted);
            if (state != State.Quoted)
            {
                break;
            }
            if (!lines.MoveNext())
            {
                if (dialect.Strict)
                {
                    throw new CsvError("unexpected end of data");
                }
                row.Append(field.ToString());
                break;
            }
        }
        item = row;
        return true;
    }

    private State ReadLine(string line, PyList<string> row, StringBuilder field, State state, ref bool wasQuoted)
    {
        var any = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (state != State.Quoted && c is '\n' or '\r')
            {
                break;
            }
            any = true;
            if (dialect.Escapechar is { } escape && c == escape[0] && i + 1 < line.Length && state != State.AfterQuote)
            {
                field.Append(line[++i]);
                state = state == State.FieldStart ? State.Field : state;
                continue;
            }
            state = Take(c, row, field, state, ref wasQuoted);
        }
        if (state != State.Quoted && (any || field.Length > 0 || row.Length > 0 || wasQuoted))
        {
            EndField(row, field, ref wasQuoted);
        }
        return state;
    }

    private State Take(char c, PyList<string> row, StringBuilder field, State state, ref bool wasQuoted)
    {
        var isQuote = dialect.Quotechar is { Length: > 0 } quote && c == quote[0] && dialect.Quoting != PyCsv.QuoteNone;
        switch (state)
        {
            case State.FieldStart when isQuote:
                wasQuoted = true;
                return State.Quoted;
            case State.FieldStart when c == ' ' && dialect.Skipinitialspace:
                return State.FieldStart;
            case State.Quoted when isQuote:
                return State.AfterQuote;
            case State.Quoted:
                field.Append(c);
                return State.Quoted;
            case State.AfterQuote when isQuote && dialect.Doublequote:
                field.Append(c);
                return State.Quoted;
        }
        if (c == dialect.Delimiter[0])
        {
            EndField(row, field, ref wasQuoted);
            return State.FieldStart;
        }
        if (state == State.AfterQuote && dialect.Strict)
        {
            throw new CsvError($"'{dialect.Delimiter}' expected after '{dialect.Quotechar}'");
        }
        field.Append(c);
        return State.Field;
    }

    private void EndField(PyList<string> row, StringBuilder field, ref bool wasQuoted)
    {
        row.Append(field.ToString());
        field.Clear();
        wasQuoted = false;
    }
}
