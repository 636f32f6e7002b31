using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>json.dumps.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder text = new();
    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);
    private int depth;

    internal bool SkipKeys { get; init; }

    internal bool EnsureAscii { get; init; }

    internal bool AllowNan { get; init; }

    internal string? Indent { get; init; }

    internal required string ItemSeparator { get; init; }

    internal required string KeySeparator { get; init; }

    internal Func<object?, object?>? Default { get; init; }

    internal bool SortKeys { get; init; }

    internal string Write(object? value)
    {
        Append(value);
        return text.ToString();
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case string s: AppendString(s); break;
            case long or int or BigInteger or PyInt: text.Append(PyOps.Str(value)); break;
            case double number: text.Append(Number(number)); break;
            case PyNumber number: Append(number.ToObject()); break;
            case IPyDict: Within(value, () => AppendDict(value)); break;
            case IPyList or ITuple: Within(value, () => AppendArray(value)); break;
            default:
                if (Default is null)
                {
                    throw new TypeError($"Object of type {PyOps.TypeName(value)} is not JSON serializable");
                }
                Within(value, () => Append(Default(value)));
                break;
        }
    }

    private void Within(object value, Action action)
    {
        if (!open.Add(value))
        {
            throw new ValueError("Circular reference detected");
        }
        action();
        open.Remove(value);
    }

    private void AppendDict(object dict)
    {
        var keys = new List<object?>(PyOps.Iterate(dict));
        if (SortKeys)
        {
            keys.Sort(PyOps.Compare);
        }
        var first = true;
        text.Append('{');
        foreach (var key in keys)
        {
            if (KeyText(key) is not { } name)
            {
                continue;
            }
            Separate(ref first);
            AppendString(name);
            text.Append(KeySeparator);
            Append(PyOps.GetItem(dict, key));
        }
        Close('}', first);
    }

    private void AppendArray(object sequence)
    {
        var first = true;
        text.Append('[');
        foreach (var item in PyOps.Iterate(sequence))
        {
            Separate(ref first);
            Append(item);
        }
        Close(']', first);
    }

    private void Separate(ref bool first)
    {
        if (first)
        {
            depth++;
            first = false;
        }
        else
        {
            text.Append(ItemSeparator);
        }
        NewLine();
    }

    private void Close(char bracket, bool empty)
    {
        if (!empty)
        {
            depth--;
            NewLine();
        }
        text.Append(bracket);
    }

    private void NewLine()
    {
        if (Indent is not null)
        {
            text.Append('\n').Insert(text.Length, Indent, depth);
        }
    }

    private string? KeyText(object? key) => key switch
    {
        string s => s,
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        PyNumber number => KeyText(number.ToObject()),
        long or int or BigInteger or PyInt => PyOps.Str(key),
        _ => SkipKeys ? null : throw new TypeError($"keys must be str, int, float, bool or None, not {PyOps.TypeName(key)}"),
    };

    private string Number(double number)
    {
        if (double.IsFinite(number))
        {
            return PyOps.Repr(number);
        }
        if (!AllowNan)
        {
            throw new ValueError($"Out of range float values are not JSON compliant: {PyOps.Repr(number)}");
        }
        return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void AppendString(string s)
    {
        text.Append('"');
        foreach (var c in s)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\f': text.Append("\\f"); break;
                case '\b': text.Append("\\b"); break;
                default:
                    if (c < ' ' || (EnsureAscii && c > '~'))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    }
                    else
                    {
                        text.Append(c);
                    }
                    break;
            }
        }
        text.Append('"');
    }
}
