using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Writes values in CPython's pickle protocols, opcode by opcode as its C implementation does, so that CPython can read them.</summary>
internal sealed partial class ProtocolWriter(int protocol)
{
    private const int BatchSize = 1000;

    private readonly PickleOutput output = new(protocol >= 4);
    private readonly Dictionary<object, int> memo = new(ReferenceEqualityComparer.Instance);
    private int memoCount;

    public byte[] Dump(object? value)
    {
        if (protocol >= 2)
        {
            output.Byte(PickleOp.Proto);
            output.Byte((byte)protocol);
        }

        output.StartFraming();
        Save(value);
        output.Byte(PickleOp.Stop);
        return output.Finish();
    }

    private void Save(object? value)
    {
        output.Boundary();
        switch (value)
        {
            case null: output.Byte(PickleOp.None); break;
            case bool flag when protocol >= 2: output.Byte(flag ? PickleOp.NewTrue : PickleOp.NewFalse); break;
            case bool flag: Line(PickleOp.Int, flag ? "01" : "00"); break;
            case long or int or PyInt or BigInteger: Int(Numeric.ToBig(value)); break;
            case double number: Float(number); break;
            case PyNumber number: Save(number.ToObject()); break;
            default: Reference(value); break;
        }
    }

    private void Reference(object value)
    {
        value = value is string { Length: <= 1 } text ? string.Intern(text) : value;
        if (memo.TryGetValue(value, out var index))
        {
            Get(index);
            return;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RecursionError("maximum recursion depth exceeded while pickling an object");
        }

        switch (value)
        {
            case string s: Text(s); break;
            case PyBytes bytes: Bytes(bytes); break;
            case PyByteArray array: ByteArray(array); break;
            case ITuple tuple when value is not IPyDynamic || PyTypes.Of(value).Name == "tuple": Tuple(value, tuple); break;
            case IPyList when PyTypes.Of(value).Name == "list": EmptyContainer(value, PickleOp.EmptyList, PickleOp.List); Appends([.. PyOps.Iterate(value)]); break;
            case IPyDict when PyTypes.Of(value).Name == "dict": Dict(value); break;
            case IPySet when protocol >= 4 && PyTypes.Of(value).Name is "set" or "frozenset": Set(value); break;
            case PyClass type: Class(type); break;
            case PyFunction function: Function(function); break;
            default: Object(value); break;
        }
    }

    private void Int(BigInteger value)
    {
        if (protocol == 0)
        {
            var isSmall = value >= int.MinValue && value <= int.MaxValue;
            Line(isSmall ? PickleOp.Int : PickleOp.Long, value.ToString(CultureInfo.InvariantCulture) + (isSmall ? "" : "L"));
        }
        else if (value >= 0 && value <= 0xff)
        {
            output.Byte(PickleOp.BinInt1);
            output.Byte((byte)value);
        }
        else if (value >= 0 && value <= 0xffff)
        {
            output.Byte(PickleOp.BinInt2);
            output.Little((long)value, 2);
        }
        else if (value >= int.MinValue && value <= int.MaxValue)
        {
            output.Byte(PickleOp.BinInt);
            output.Little((long)value, 4);
        }
        else if (protocol == 1)
        {
            Line(PickleOp.Long, value.ToString(CultureInfo.InvariantCulture) + "L");
        }
        else
        {
            var bytes = value.ToByteArray();
            output.Data(bytes.Length < 256 ? PickleOp.Long1 : PickleOp.Long4, bytes.Length < 256 ? 1 : 4, bytes);
        }
    }

    private void Float(double value)
    {
        if (protocol == 0)
        {
            Line(PickleOp.Float, PyOps.Repr(value));
            return;
        }

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        output.Byte(PickleOp.BinFloat);
        output.Bytes(bytes);
    }

    private void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        if (protocol == 0)
        {
            Line(PickleOp.Unicode, string.Concat(value.EnumerateRunes().Select(RawText)));
        }
        else
        {
            var isShort = bytes.Length < 256 && protocol >= 4;
            output.Data(isShort ? PickleOp.ShortBinUnicode : PickleOp.BinUnicode, isShort ? 1 : 4, bytes);
        }

        Remember(value);
    }

    private static string RawText(Rune c) => c.Value switch
    {
        > 0xffff => $"\\U{c.Value:x8}",
        '\\' or '\n' or '\r' or '\0' or '\x1a' or > 0xff => $"\\u{c.Value:x4}",
        _ => c.ToString(),
    };

    private void Bytes(PyBytes value)
    {
        if (protocol >= 3)
        {
            output.Data(value.Span.Length < 256 ? PickleOp.ShortBinBytes : PickleOp.BinBytes, value.Span.Length < 256 ? 1 : 4, value.Span);
            Remember(value);
        }
        else if (value.Span.Length == 0)
        {
            Reduce(value, "builtins", "bytes", []);
        }
        else
        {
            Reduce(value, "_codecs", "encode", [Encoding.Latin1.GetString(value.Span), "latin1"]);
        }
    }

    private void ByteArray(PyByteArray value)
    {
        var bytes = value.Snapshot();
        if (protocol >= 5)
        {
            output.Data(PickleOp.ByteArray8, 8, bytes);
            Remember(value);
        }
        else
        {
            Reduce(value, "builtins", "bytearray", bytes.Length == 0 ? [] : [new PyBytes(bytes)]);
        }
    }

    private void Tuple(object value, ITuple tuple)
    {
        if (tuple.Length == 0)
        {
            output.Bytes(protocol >= 1 ? [PickleOp.EmptyTuple] : [PickleOp.Mark, PickleOp.Tuple]);
            return;
        }

        var isShort = tuple.Length is >= 1 and <= 3 && protocol >= 2;
        if (!isShort)
        {
            output.Byte(PickleOp.Mark);
        }

        for (var i = 0; i < tuple.Length; i++)
        {
            Save(tuple[i]);
        }

        if (memo.TryGetValue(value, out var index))
        {
            // A cycle through the tuple has written it already.
            for (var i = 0; i < (isShort ? tuple.Length : 1); i++)
            {
                output.Byte(isShort || protocol == 0 ? PickleOp.Pop : PickleOp.PopMark);
            }

            Get(index);
            return;
        }

        output.Byte(isShort ? (byte)(PickleOp.Tuple1 + tuple.Length - 1) : PickleOp.Tuple);
        Remember(value);
    }

    private void EmptyContainer(object value, byte opcode, byte marked)
    {
        if (protocol == 0)
        {
            output.Byte(PickleOp.Mark);
        }

        output.Byte(protocol == 0 ? marked : opcode);
        Remember(value);
    }

    private void Dict(object value)
    {
        EmptyContainer(value, PickleOp.EmptyDict, PickleOp.Dict);
        var pairs = Pairs(value);
        SetItems(pairs);
        if (pairs.Count > 0 && pairs.Count % BatchSize == 0 && protocol > 0)
        {
            // CPython looks for a next batch behind a full one.
            output.Bytes([PickleOp.Mark, PickleOp.SetItems]);
        }
    }

    private void Appends(List<object?> items) => Batches(items.Count, PickleOp.Append, PickleOp.Appends, i => Save(items[i]));

    private void SetItems(List<(object? Key, object? Value)> pairs) => Batches(pairs.Count, PickleOp.SetItem, PickleOp.SetItems, i =>
    {
        Save(pairs[i].Key);
        Save(pairs[i].Value);
    });

    private void Batches(int count, byte single, byte several, Action<int> save)
    {
        for (var start = 0; start < count; start += BatchSize)
        {
            var end = Math.Min(start + BatchSize, count);
            var isBatch = protocol > 0 && count > 1;
            if (isBatch)
            {
                output.Byte(PickleOp.Mark);
            }

            for (var i = start; i < end; i++)
            {
                save(i);
                if (!isBatch)
                {
                    output.Byte(single);
                }
            }

            if (isBatch)
            {
                output.Byte(several);
            }
        }
    }

    private void Set(object value)
    {
        var items = PyOps.Iterate(value).ToList();
        if (PyTypes.Of(value).Name == "set")
        {
            output.Byte(PickleOp.EmptySet);
            Remember(value);
            foreach (var batch in items.Chunk(BatchSize))
            {
                output.Byte(PickleOp.Mark);
                Array.ForEach(batch, Save);
                output.Byte(PickleOp.AddItems);
            }

            return;
        }

        output.Byte(PickleOp.Mark);
        items.ForEach(Save);
        output.Byte(PickleOp.FrozenSet);
        Remember(value);
    }

    private static List<(object? Key, object? Value)> Pairs(object dict) => [.. PyOps.Iterate(dict).Select(key => (key, PyOps.GetItem(dict, key)))];

    private void Get(int index)
    {
        if (protocol == 0)
        {
            Line(PickleOp.Get, index.ToString(CultureInfo.InvariantCulture));
            return;
        }

        output.Byte(index < 256 ? PickleOp.BinGet : PickleOp.LongBinGet);
        output.Little(index, index < 256 ? 1 : 4);
    }

    private void Remember(object value)
    {
        memo[value] = memoCount;
        if (protocol >= 4)
        {
            output.Byte(PickleOp.Memoize);
        }
        else if (protocol == 0)
        {
            Line(PickleOp.Put, memoCount.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            output.Byte(memoCount < 256 ? PickleOp.BinPut : PickleOp.LongBinPut);
            output.Little(memoCount, memoCount < 256 ? 1 : 4);
        }

        memoCount++;
    }

    private void Line(byte opcode, string text)
    {
        output.Byte(opcode);
        output.Bytes(Encoding.Latin1.GetBytes(text));
        output.Byte((byte)'\n');
    }
}
