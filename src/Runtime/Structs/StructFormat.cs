using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>A parsed format of struct: byte order, codes with their places.</summary>
internal sealed class StructFormat
{
    private static readonly ConcurrentDictionary<string, StructFormat> cache = new(StringComparer.Ordinal);

    private readonly List<(char Code, int Offset, int Size, int Count)> fields = [];
    private readonly bool little = true;
    private readonly bool native;

    private StructFormat(string format)
    {
        var position = 0;
        native = true;
        if (format.Length > 0 && format[0] is '@' or '=' or '<' or '>' or '!')
        {
            native = format[0] == '@';
            little = format[0] is not ('>' or '!');
            position = 1;
        }
        var offset = 0;
        while (position < format.Length)
        {
            var c = format[position++];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }
            var count = -1;
            while (char.IsAsciiDigit(c))
            {
                count = (Math.Max(count, 0) * 10) + (c - '0');
                c = position < format.Length ? format[position++] : throw new StructError("repeat count given without format specifier");
            }
            offset = Add(c, count, offset);
        }
        Size = offset;
    }

    public int Size { get; }

    public int ValueCount => fields.Count(item => item.Code != 'x');

    public static StructFormat Of(string format) => cache.GetOrAdd(format, static text => new StructFormat(text));

    public byte[] Pack(object?[] values, string function)
    {
        if (values.Length != ValueCount)
        {
            throw new StructError($"{function} expected {ValueCount} items for packing (got {values.Length})");
        }
        var data = new byte[Size];
        var next = 0;
        foreach (var (code, offset, size, count) in fields)
        {
            if (code != 'x')
            {
                Write(data.AsSpan(offset, code is 's' or 'p' ? count : size), code, values[next++]);
            }
        }
        return data;
    }

    public void PackInto(object? buffer, long offset, object?[] values)
    {
        var data = Pack(values, "pack_into");
        var length = PyOps.Len(buffer);
        if (offset + data.Length > length)
        {
            throw new StructError($"pack_into requires a buffer of at least {offset + data.Length} bytes for packing {data.Length} bytes at offset {offset} (actual buffer size is {length})");
        }
        for (var i = 0; i < data.Length; i++)
        {
            PyOps.SetItem(buffer, offset + i, (long)data[i]);
        }
    }

    public PyTuple<object?> Unpack(ReadOnlySpan<byte> data) => data.Length == Size ? Read(data) : throw new StructError($"unpack requires a buffer of {Size} bytes");

    public PyTuple<object?> UnpackFrom(ReadOnlySpan<byte> data, long offset)
    {
        offset = offset < 0 ? offset + data.Length : offset;
        return offset + Size <= data.Length
            ? Read(data.Slice((int)offset, Size))
            : throw new StructError($"unpack_from requires a buffer of at least {offset + Size} bytes for unpacking {Size} bytes at offset {offset} (actual buffer size is {data.Length})");
    }

    public IEnumerable<PyTuple<object?>> IterUnpack(byte[] data)
    {
        if (Size == 0 || data.Length % Size != 0)
        {
            throw new StructError($"iterative unpacking requires a buffer of a multiple of {Size} bytes");
        }
        return Enumerable.Range(0, data.Length / Size).Select(i => Read(data.AsSpan(i * Size, Size)));
    }

    private int Add(char code, int count, int offset)
    {
        var size = SizeOf(code);
        offset = native && size > 1 ? (offset + size - 1) / size * size : offset;
        if (code is 's' or 'p')
        {
            fields.Add((code, offset, 1, count < 0 ? 1 : count));
            return offset + (count < 0 ? 1 : count);
        }
        for (var i = 0; i < (count < 0 ? 1 : count); i++)
        {
            fields.Add((code, offset, size, 1));
            offset += size;
        }
        return offset;
    }

    private int SizeOf(char code) => code switch
    {
        'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => native ? 8 : 4,
        'q' or 'Q' or 'd' => 8,
        'n' or 'N' or 'P' when native => 8,
        _ => throw new StructError("bad char in struct format"),
    };

    private PyTuple<object?> Read(ReadOnlySpan<byte> data)
    {
        var values = new List<object?>();
        foreach (var (code, offset, size, count) in fields)
        {
            if (code != 'x')
            {
                values.Add(ReadOne(data.Slice(offset, code is 's' or 'p' ? count : size), code));
            }
        }
        return new PyTuple<object?>(values);
    }

    private object ReadOne(ReadOnlySpan<byte> data, char code)
    {
        switch (code)
        {
            case 'c' or 's': return new PyBytes(data.ToArray());
            case 'p': return new PyBytes(data.Slice(1, Math.Min(data[0], data.Length - 1)).ToArray());
            case '?': return data[0] != 0;
            case 'e': return (double)(little ? BinaryPrimitives.ReadHalfLittleEndian(data) : BinaryPrimitives.ReadHalfBigEndian(data));
            case 'f': return (double)(little ? BinaryPrimitives.ReadSingleLittleEndian(data) : BinaryPrimitives.ReadSingleBigEndian(data));
            case 'd': return little ? BinaryPrimitives.ReadDoubleLittleEndian(data) : BinaryPrimitives.ReadDoubleBigEndian(data);
            default:
                var value = new BigInteger(data, isUnsigned: char.IsUpper(code), isBigEndian: !little);
                return value >= long.MinValue && value <= long.MaxValue ? (long)value : value;
        }
    }

    private void Write(Span<byte> data, char code, object? value)
    {
        switch (code)
        {
            case 'c': WriteChar(data, value); break;
            case 's' or 'p': WriteText(data, code, value); break;
            case '?': data[0] = PyOps.Truth(value) ? (byte)1 : (byte)0; break;
            case 'e' or 'f' or 'd': WriteFloat(data, code, value); break;
            default: WriteInt(data, code, value); break;
        }
    }

    private static void WriteChar(Span<byte> data, object? value) =>
        data[0] = value is PyBytes { Length: 1 } one ? (byte)one[0] : throw new StructError("char format requires a bytes object of length 1");

    private static void WriteText(Span<byte> data, char code, object? value)
    {
        if (value is not (PyBytes or PyByteArray))
        {
            throw new StructError($"argument for '{code}' must be a bytes object");
        }
        var text = ByteSource.View(value);
        if (code == 'p')
        {
            text = text[..Math.Min(text.Length, data.Length - 1)];
            data[0] = (byte)text.Length;
            text.CopyTo(data[1..]);
            return;
        }
        text[..Math.Min(text.Length, data.Length)].CopyTo(data);
    }

    private void WriteFloat(Span<byte> data, char code, object? value)
    {
        if (Numeric.KindOf(value) is NumberKind.None)
        {
            throw new StructError("required argument is not a float");
        }
        var number = PyConvert.ToFloat(value);
        switch (code)
        {
            case 'e' when little: BinaryPrimitives.WriteHalfLittleEndian(data, (Half)number); break;
            case 'e': BinaryPrimitives.WriteHalfBigEndian(data, (Half)number); break;
            case 'f':
                var single = (float)number;
                if (float.IsInfinity(single) && double.IsFinite(number))
                {
                    throw new OverflowError("float too large to pack with f format");
                }
                BinaryPrimitives.WriteInt32LittleEndian(data, BitConverter.SingleToInt32Bits(single));
                if (!little)
                {
                    data.Reverse();
                }
                break;
            case 'd' when little: BinaryPrimitives.WriteDoubleLittleEndian(data, number); break;
            default: BinaryPrimitives.WriteDoubleBigEndian(data, number); break;
        }
    }

    private void WriteInt(Span<byte> data, char code, object? value)
    {
        if (!Numeric.IsInt(value) && !(value is IPyDynamic target && target.TryCallMember("__index__", PyArguments.Empty, out value)))
        {
            throw new StructError("required argument is not an integer");
        }
        var number = Numeric.ToBig(value);
        var unsigned = char.IsUpper(code);
        var bits = data.Length * 8;
        var (low, high) = unsigned ? (BigInteger.Zero, (BigInteger.One << bits) - 1) : (-(BigInteger.One << (bits - 1)), (BigInteger.One << (bits - 1)) - 1);
        if (number < low || number > high)
        {
            throw new StructError(bits == 64 ? "int too large to convert" : $"'{code}' format requires {low} <= number <= {high}");
        }
        data.Fill(number.Sign < 0 ? (byte)0xff : (byte)0);
        Span<byte> buffer = stackalloc byte[16];
        number.TryWriteBytes(buffer, out var written, isUnsigned: unsigned);
        buffer[..Math.Min(written, data.Length)].CopyTo(data);
        if (!little)
        {
            data.Reverse();
        }
    }
}
