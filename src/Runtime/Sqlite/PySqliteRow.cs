using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>sqlite3.Row: a row whose columns are found by number and by name, in any case.</summary>
[PyClass("sqlite3", "Row")]
public sealed partial class PySqliteRow : PyObject, IEnumerable<object?>
{
    private readonly object?[] values;
    private readonly string[] names;

    [PyMember]
    public PySqliteRow(PySqliteCursor cursor, object? data)
    {
        if (data is not ITuple)
        {
            throw new TypeError($"tuple required for second argument, not {PyOps.TypeName(data)}");
        }

        values = [.. PyOps.Iterate(data)];
        names = cursor.ColumnNames;
    }

    public override string PyModuleName => "sqlite3";

    public override string PyTypeName => "Row";

    [PyMember("__len__")]
    public long Length => values.Length;

    /// <summary>The names of the columns.</summary>
    [PyMember]
    public PyList<string> Keys() => new(names);

    /// <summary>The column of a number or name, or the tuple of a slice. IndexError if there is none.</summary>
    [PyMember("__getitem__")]
    public object? GetItem(object? key)
    {
        switch (key)
        {
            case string name:
                var at = Array.FindIndex(names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
                return at >= 0 ? values[at] : throw new IndexError("No item with that key");
            case PySlice slice: return PyOps.GetItem(PyOps.ToTuple(values), slice);
            case not null when Numeric.IsInt(key):
                var index = Numeric.ToLong(key);
                index += index < 0 ? values.Length : 0;
                return index >= 0 && index < values.Length ? values[index] : throw new IndexError("tuple index out of range");
            default: throw new IndexError("Index must be int or string");
        }
    }

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is PySqliteRow other && names.SequenceEqual(other.names) && PyOps.Equals(PyOps.ToTuple(values), PyOps.ToTuple(other.values));

    public override int GetHashCode() => PyOps.Fold(PyOps.Hash(PyOps.ToTuple(values)));
}
