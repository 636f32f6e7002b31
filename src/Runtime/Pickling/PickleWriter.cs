using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Writes values as bytes for another process of the same program. Shared references and cycles are kept; functions and classes travel by name. What can't
/// travel raises PicklingError or TypeError with CPython's text.
/// </summary>
internal sealed partial class PickleWriter
{
    private readonly PickleBuffer buffer = new();
    private readonly Dictionary<object, int> memo = new(ReferenceEqualityComparer.Instance);
    private readonly List<object?> order = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<string> textOrder = [];

    /// <summary>
    /// The pickle starts a process with fork's semantics, under which everything travels that can be made again: locks of threads, queues, what
    /// CPython's own pickle refuses.
    /// </summary>
    public bool IsFork { get; init; }

    /// <summary>Functions must have a name: a manager whose callables have none serves in this process, where they can use everything.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The pickle starts a process: locks, queues and descriptors may travel.</summary>
    public bool IsSpawning { get; init; }

    /// <summary>File descriptors that travel with the pickle.</summary>
    public List<int> Descriptors { get; } = [];

    public ReadOnlyMemory<byte> Written => buffer.Written;

    /// <summary>The pickle of one value.</summary>
    public static ReadOnlyMemory<byte> Dump(object? value)
    {
        var writer = new PickleWriter();
        writer.Write(value);
        return writer.Written;
    }

    /// <summary>Writes the value unless it can't travel; then nothing is written.</summary>
    public bool TryWrite(Action<PickleWriter> write) => TryWrite(write, out _);

    public bool TryWrite(Action<PickleWriter> write, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Exception? error)
    {
        error = null;
        var (length, objects, names, descriptors) = (buffer.Length, order.Count, textOrder.Count, Descriptors.Count);
        try
        {
            write(this);
            return true;
        }
        catch (PyException e)
        {
            error = e;
            Undo(length, objects, names, descriptors);
            return false;
        }
    }

    public void Write<T>(T value)
    {
        if (typeof(T) == typeof(long))
        {
            Int((long)(object)value!);
        }
        else if (typeof(T) == typeof(double))
        {
            Float((double)(object)value!);
        }
        else
        {
            Write((object?)value);
        }
    }

    public void Write(object? value)
    {
        switch (value)
        {
            case null: Tag(PickleTag.None); break;
            case bool flag: Tag(flag ? PickleTag.True : PickleTag.False); break;
            case long number: Int(number); break;
            case double number: Float(number); break;
            case string text: Tag(PickleTag.Text); buffer.Text(text); break;
            case int number: Int(number); break;
            case PyNumber number: Write(number.ToObject()); break;
            case PyInt or BigInteger: Big(Numeric.ToBig(value)); break;
            case Complex c: Tag(PickleTag.Complex); buffer.Double(c.Real); buffer.Double(c.Imaginary); break;
            case PyEllipsis: Tag(PickleTag.Ellipsis); break;
            case PyNotImplemented: Tag(PickleTag.NotImplemented); break;
            case Delegate function when IsFork && ForkedClosures.IsSupported: Closure(function); break;
            case ITuple tuple when value.GetType().IsValueType: ValueTuple(tuple); break;
            default: Reference(value); break;
        }
    }

    public void Number(long value) => buffer.Number(value);

    public void Text(string value) => buffer.Text(value);

    public void Bytes(ReadOnlySpan<byte> value) => buffer.Bytes(value);

    /// <summary>A name that comes often: the first time in full, later by number.</summary>
    public void Name(string name)
    {
        if (texts.TryGetValue(name, out var known))
        {
            buffer.Number(known + 1);
            return;
        }

        texts[name] = textOrder.Count;
        textOrder.Add(name);
        buffer.Number(0);
        buffer.Text(name);
    }

    /// <summary>A file descriptor of this process, by its place among those that travel along.</summary>
    public void Descriptor(int descriptor)
    {
        if (!IsSpawning)
        {
            throw new RuntimeError("file descriptors should only be shared between processes through inheritance");
        }

        var known = Descriptors.IndexOf(descriptor);
        if (known < 0)
        {
            known = Descriptors.Count;
            Descriptors.Add(descriptor);
        }

        buffer.Number(known);
    }

    private void Undo(int length, int objects, int names, int descriptors)
    {
        buffer.Truncate(length);
        foreach (var value in order.Skip(objects))
        {
            if (value is not null)
            {
                memo.Remove(value);
            }
        }

        order.RemoveRange(objects, order.Count - objects);
        foreach (var name in textOrder.Skip(names))
        {
            texts.Remove(name);
        }

        textOrder.RemoveRange(names, textOrder.Count - names);
        Descriptors.RemoveRange(descriptors, Descriptors.Count - descriptors);
    }

    private void Tag(PickleTag tag) => buffer.Byte((byte)tag);

    private void Int(long value)
    {
        Tag(PickleTag.Int);
        buffer.Number(value);
    }

    private void Float(double value)
    {
        Tag(PickleTag.Float);
        buffer.Double(value);
    }

    private void Big(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            Int((long)value);
            return;
        }

        Tag(PickleTag.BigInt);
        buffer.Bytes(value.ToByteArray());
    }

    private void ValueTuple(ITuple tuple)
    {
        Tag(PickleTag.ValueTuple);
        Name(PickleTypes.Key(tuple.GetType()));
        buffer.Number(tuple.Length);
        for (var i = 0; i < tuple.Length; i++)
        {
            Write(tuple[i]);
        }
    }

    private void Reference(object value)
    {
        if (memo.TryGetValue(value, out var known))
        {
            Tag(PickleTag.Reference);
            buffer.Number(known);
            return;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RecursionError("maximum recursion depth exceeded while pickling an object");
        }

        memo[value] = order.Count;
        order.Add(value);
        Object(value);
    }
}
