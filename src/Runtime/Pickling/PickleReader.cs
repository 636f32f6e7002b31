using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Reads what <see cref="PickleWriter"/> wrote. A damaged or hostile pickle raises UnpicklingError; only what the program knows can be made.</summary>
internal sealed partial class PickleReader(ReadOnlyMemory<byte> data, IReadOnlyList<int>? descriptors = null)
{
    private readonly List<object?> memo = [];
    private readonly List<string> names = [];
    private int position;

    /// <summary>The value of one pickle.</summary>
    public static object? Load(ReadOnlyMemory<byte> data) => new PickleReader(data).Read();

    public T Read<T>()
    {
        if (typeof(T) == typeof(long) && Peek() == PickleTag.Int)
        {
            position++;
            return (T)(object)Number();
        }

        if (typeof(T) == typeof(double) && Peek() == PickleTag.Float)
        {
            position++;
            return (T)(object)Double();
        }

        return PickleCast.To<T>(Read());
    }

    public object? Read()
    {
        var tag = (PickleTag)Byte();
        return tag switch
        {
            PickleTag.None => null,
            PickleTag.False => false,
            PickleTag.True => true,
            PickleTag.Int => Number(),
            PickleTag.BigInt => new BigInteger(Bytes()),
            PickleTag.Float => Double(),
            PickleTag.Text => Text(),
            PickleTag.Complex => new Complex(Double(), Double()),
            PickleTag.Ellipsis => PyEllipsis.Instance,
            PickleTag.NotImplemented => PyNotImplemented.Instance,
            PickleTag.ValueTuple => ValueTuple(),
            PickleTag.Reference => Known(Number()),
            PickleTag.Closure => ForkedClosures.Load(Trusted(this)),
            _ => Object(tag),
        };
    }

    public long Number()
    {
        ulong bits = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Byte();
            bits |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(bits >> 1) ^ -(long)(bits & 1);
            }
        }

        throw Damaged();
    }

    /// <summary>A number of parts that follow, each at least a byte.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= data.Length - position ? (int)count : throw Damaged();
    }

    public string Text()
    {
        var length = Number();
        return length >= 0
            ? Encoding.UTF8.GetString(Take(length).Span)
            : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(Take(-length).Span));
    }

    public ReadOnlySpan<byte> Bytes() => Take(Number()).Span;

    public string Name()
    {
        var number = Number();
        if (number == 0)
        {
            names.Add(Text());
            return names[^1];
        }

        return number > 0 && number <= names.Count ? names[(int)number - 1] : throw Damaged();
    }

    public int Descriptor()
    {
        var number = Number();
        return descriptors is not null && number >= 0 && number < descriptors.Count ? descriptors[(int)number] : throw Damaged();
    }

    /// <summary>Makes an object known before its parts are read, so that they can refer to it.</summary>
    public T Remember<T>(int slot, T value)
        where T : class
    {
        memo[slot] = value;
        return value;
    }

    private static UnpicklingError Damaged() => new("pickle data was truncated");

    private PickleTag Peek() => position < data.Length ? (PickleTag)data.Span[position] : throw Damaged();

    private byte Byte() => position < data.Length ? data.Span[position++] : throw Damaged();

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8).Span);

    private ReadOnlyMemory<byte> Take(long length)
    {
        if (length < 0 || length > data.Length - position)
        {
            throw Damaged();
        }

        var part = data.Slice(position, (int)length);
        position += (int)length;
        return part;
    }

    private object? Known(long number) => number >= 0 && number < memo.Count ? memo[(int)number] : throw Damaged();

    private object ValueTuple()
    {
        var key = Name();
        var items = new object?[Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read();
        }

        return PickleTypes.TupleMaker(key)?.Invoke(items) ?? PyOps.ToTuple(items);
    }

    private object? Object(PickleTag tag)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RecursionError("maximum recursion depth exceeded while unpickling");
        }

        var slot = memo.Count;
        memo.Add(null);
        var value = tag switch
        {
            PickleTag.Object => Pickled(slot),
            PickleTag.Function => Function(),
            PickleTag.NestedFunction => PyFunction.Load(Trusted(this), slot),
            PickleTag.Variables => ForkedClosures.LoadVariables(Trusted(this), slot),
            PickleTag.Class => Class(),
            PickleTag.Module => PyModules.Get(Name()),
            PickleTag.Method => Method(),
            PickleTag.Instance => Instance(slot),
            PickleTag.Reduced => Reduced(),
            PickleTag.Enum => EnumMember(),
            PickleTag.RunTimeInstance => RunTimeInstance(slot),
            PickleTag.Exception or PickleTag.LibraryException => Exception(tag, slot),
            PickleTag.Stream => Number() switch { 0 => PyStreams.OriginalStdin, 1 => PyStreams.OriginalStdout, _ => PyStreams.OriginalStderr },
            _ => throw new UnpicklingError($"invalid load key, '\\x{(int)tag:x2}'."),
        };
        memo[slot] = value;
        return value;
    }
}
