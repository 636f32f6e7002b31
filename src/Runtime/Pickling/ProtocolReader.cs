using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Reads CPython's pickle protocols 0 to 5. Classes and functions are those of the program and the harmless ones of the library.</summary>
internal sealed partial class ProtocolReader(PickleInput input, Func<string, string, object?>? findClass = null, bool fixImports = true)
{
    private readonly List<object?> stack = [];
    private readonly Stack<int> marks = new();
    private readonly Dictionary<long, object?> memo = [];
    private int protocol;

    public object? Load()
    {
        while (true)
        {
            var opcode = input.Opcode();
            if (opcode == PickleOp.Stop)
            {
                return Pop();
            }

            if (!Simple(opcode) && !Data(opcode) && !Container(opcode) && !Made(opcode))
            {
                throw new UnpicklingError($"invalid load key, '{(opcode is > 31 and < 127 ? ((char)opcode).ToString() : $"\\x{opcode:x2}")}'.");
            }
        }
    }

    private bool Simple(byte opcode)
    {
        switch (opcode)
        {
            case PickleOp.Proto:
                protocol = input.Byte();
                if (protocol > 5)
                {
                    throw new ValueError($"unsupported pickle protocol: {protocol}");
                }

                break;
            case PickleOp.Frame: input.Frame(input.Little(8)); break;
            case PickleOp.Mark: marks.Push(stack.Count); break;
            case PickleOp.Pop:
                if (marks.Count > 0 && marks.Peek() == stack.Count)
                {
                    marks.Pop();
                }
                else
                {
                    Pop();
                }

                break;
            case PickleOp.PopMark: Marked(); break;
            case PickleOp.Dup: stack.Add(Top()); break;
            case PickleOp.Memoize: memo[memo.Count] = Top(); break;
            case PickleOp.BinPut: memo[input.Byte()] = Top(); break;
            case PickleOp.LongBinPut: memo[input.Little(4)] = Top(); break;
            case PickleOp.Put: memo[long.Parse(input.Line(), CultureInfo.InvariantCulture)] = Top(); break;
            case PickleOp.BinGet: stack.Add(Known(input.Byte())); break;
            case PickleOp.LongBinGet: stack.Add(Known(input.Little(4))); break;
            case PickleOp.Get: stack.Add(Known(long.TryParse(input.Line(), out var index) ? index : throw new UnpicklingError("pickle data was truncated"))); break;
            default: return false;
        }

        return true;
    }

    private bool Data(byte opcode)
    {
        object? value;
        switch (opcode)
        {
            case PickleOp.None: value = null; break;
            case PickleOp.NewTrue: value = true; break;
            case PickleOp.NewFalse: value = false; break;
            case PickleOp.BinInt1: value = (long)input.Byte(); break;
            case PickleOp.BinInt2: value = input.Little(2); break;
            case PickleOp.BinInt: value = (long)(int)input.Little(4); break;
            case PickleOp.Int: value = input.Line() is var text && text is "00" or "01" ? text == "01" : Whole(BigInteger.Parse(text, CultureInfo.InvariantCulture)); break;
            case PickleOp.Long: value = Whole(BigInteger.Parse(input.Line().TrimEnd('L'), CultureInfo.InvariantCulture)); break;
            case PickleOp.Long1: value = Whole(new BigInteger(input.Bytes(input.Byte()))); break;
            case PickleOp.Long4: value = Whole(new BigInteger(input.Bytes(input.Little(4)))); break;
            case PickleOp.Float: value = PyConvert.ToFloat(PyOps.Call(PyTypes.Of(0.0), input.Line())); break;
            case PickleOp.BinFloat: value = BinaryPrimitives.ReadDoubleBigEndian(input.Bytes(8)); break;
            case PickleOp.ShortBinUnicode: value = Encoding.UTF8.GetString(input.Bytes(input.Byte())); break;
            case PickleOp.BinUnicode: value = Encoding.UTF8.GetString(input.Bytes(input.Little(4))); break;
            case PickleOp.BinUnicode8: value = Encoding.UTF8.GetString(input.Bytes(input.Little(8))); break;
            case PickleOp.Unicode: value = RawText(input.Line()); break;
            case PickleOp.String: value = PyConvert.To<string>(PyOps.CallMethod(new PyBytes(Encoding.Latin1.GetBytes(input.Line()[1..^1])), "decode", "unicode-escape")); break;
            case PickleOp.ShortBinString: value = Encoding.ASCII.GetString(input.Bytes(input.Byte())); break;
            case PickleOp.BinString: value = Encoding.ASCII.GetString(input.Bytes(input.Little(4))); break;
            case PickleOp.ShortBinBytes: value = new PyBytes(input.Bytes(input.Byte()).ToArray()); break;
            case PickleOp.BinBytes: value = new PyBytes(input.Bytes(input.Little(4)).ToArray()); break;
            case PickleOp.BinBytes8: value = new PyBytes(input.Bytes(input.Little(8)).ToArray()); break;
            case PickleOp.ByteArray8: value = new PyByteArray(input.Bytes(input.Little(8)).ToArray()); break;
            default: return false;
        }

        stack.Add(value);
        return true;
    }

    private bool Container(byte opcode)
    {
        switch (opcode)
        {
            case PickleOp.EmptyTuple: stack.Add(PyOps.ToTuple([])); break;
            case PickleOp.Tuple1 or PickleOp.Tuple2 or PickleOp.Tuple3: stack.Add(PyOps.ToTuple(Last(opcode - PickleOp.Tuple1 + 1))); break;
            case PickleOp.Tuple: stack.Add(PyOps.ToTuple(Marked())); break;
            case PickleOp.EmptyList: stack.Add(new PyList<object?>()); break;
            case PickleOp.List: stack.Add(new PyList<object?>(Marked())); break;
            case PickleOp.EmptyDict: stack.Add(new PyDict<object?, object?>()); break;
            case PickleOp.Dict: Fill(Marked(), new PyDict<object?, object?>()); break;
            case PickleOp.EmptySet: stack.Add(new PySet<object?>()); break;
            case PickleOp.FrozenSet: stack.Add(new PyFrozenSet<object?>(Marked())); break;
            case PickleOp.Append: Extend(Last(1)); break;
            case PickleOp.Appends: Extend(Marked()); break;
            case PickleOp.SetItem: SetItems(Last(2)); break;
            case PickleOp.SetItems: SetItems(Marked()); break;
            case PickleOp.AddItems: AddItems(Marked()); break;
            default: return false;
        }

        return true;
    }

    /// <summary>Latin-1, in which <c>\u12ab</c> and <c>\U0001f600</c> stand for other characters.</summary>
    private static string RawText(string line) => Regex.Replace(line, @"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})", m => RawCharacter(m.Groups[1].Value + m.Groups[2].Value));

    private static string RawCharacter(string digits)
    {
        var code = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return code > 0xffff ? char.ConvertFromUtf32(code) : ((char)code).ToString();
    }

    private void Fill(object?[] items, PyDict<object?, object?> dict)
    {
        stack.Add(dict);
        SetItems(items);
    }

    private void Extend(object?[] items)
    {
        foreach (var item in items)
        {
            if (Top() is IPyList list)
            {
                list.Append(item);
            }
            else
            {
                PyOps.CallMethod(Top(), "append", item);
            }
        }
    }

    private void SetItems(object?[] items)
    {
        for (var i = 0; i + 1 < items.Length; i += 2)
        {
            PyOps.SetItem(Top(), items[i], items[i + 1]);
        }
    }

    private void AddItems(object?[] items)
    {
        foreach (var item in items)
        {
            ((IPySet)Top()!).AddItem(item);
        }
    }

    private static object Whole(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (long)value : value;

    private object? Known(long index) => memo.TryGetValue(index, out var value) ? value : throw new UnpicklingError($"Memo value not found at index {index}");

    private object? Top() => stack.Count > 0 ? stack[^1] : throw Underflow();

    private object? Pop() => Last(1)[0];

    private object?[] Last(int count)
    {
        if (stack.Count < count)
        {
            throw Underflow();
        }

        var items = stack.GetRange(stack.Count - count, count).ToArray();
        stack.RemoveRange(stack.Count - count, count);
        return items;
    }

    private object?[] Marked() => marks.TryPop(out var start) && start <= stack.Count ? Last(stack.Count - start) : throw new UnpicklingError("could not find MARK");

    private static UnpicklingError Underflow() => new("unpickling stack underflow");
}
