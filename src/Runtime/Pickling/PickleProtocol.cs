namespace PyConc2Cs.Runtime;

/// <summary>The opcodes of CPython's pickle protocols 0 to 5 (<c>pickletools</c>).</summary>
internal static class PickleOp
{
    public const byte Mark = (byte)'(', Stop = (byte)'.', Pop = (byte)'0', PopMark = (byte)'1', Dup = (byte)'2';
    public const byte Float = (byte)'F', Int = (byte)'I', BinInt = (byte)'J', BinInt1 = (byte)'K', BinInt2 = (byte)'M', Long = (byte)'L';
    public const byte None = (byte)'N', PersId = (byte)'P', BinPersId = (byte)'Q', Reduce = (byte)'R', Inst = (byte)'i', Obj = (byte)'o';
    public const byte String = (byte)'S', BinString = (byte)'T', ShortBinString = (byte)'U', Unicode = (byte)'V', BinUnicode = (byte)'X';
    public const byte Append = (byte)'a', Build = (byte)'b', Global = (byte)'c', Dict = (byte)'d', EmptyDict = (byte)'}', Appends = (byte)'e';
    public const byte Get = (byte)'g', BinGet = (byte)'h', LongBinGet = (byte)'j', List = (byte)'l', EmptyList = (byte)']';
    public const byte Put = (byte)'p', BinPut = (byte)'q', LongBinPut = (byte)'r', SetItem = (byte)'s', Tuple = (byte)'t', EmptyTuple = (byte)')';
    public const byte SetItems = (byte)'u', BinFloat = (byte)'G';
    public const byte Proto = 0x80, NewObj = 0x81, Ext1 = 0x82, Tuple1 = 0x85, Tuple2 = 0x86, Tuple3 = 0x87, NewTrue = 0x88, NewFalse = 0x89, Long1 = 0x8a, Long4 = 0x8b;
    public const byte BinBytes = (byte)'B', ShortBinBytes = (byte)'C';
    public const byte ShortBinUnicode = 0x8c, BinUnicode8 = 0x8d, BinBytes8 = 0x8e, EmptySet = 0x8f, AddItems = 0x90, FrozenSet = 0x91, NewObjEx = 0x92;
    public const byte StackGlobal = 0x93, Memoize = 0x94, Frame = 0x95, ByteArray8 = 0x96;

    /// <summary>Names that Python 3 has moved, as protocols below 3 write them.</summary>
    public static (string Module, string Name) ToPython2(string module, string name) => (module, name) switch
    {
        ("builtins", "range") => ("__builtin__", "xrange"),
        ("builtins", "str") => ("__builtin__", "unicode"),
        ("builtins", "int") => ("__builtin__", "long"),
        ("builtins", _) when Builtins2.Contains(name) => ("exceptions", name),
        ("builtins", _) => ("__builtin__", name),
        ("copyreg", _) => ("copy_reg", name),
        ("queue", _) => ("Queue", name),
        ("functools", "reduce") => ("__builtin__", "reduce"),
        _ => (module, name),
    };

    /// <summary>Where Python 3 has the names of protocols below 3.</summary>
    public static (string Module, string Name) FromPython2(string module, string name) => (module, name) switch
    {
        ("__builtin__", "xrange") => ("builtins", "range"),
        ("__builtin__", "unicode" or "basestring") => ("builtins", "str"),
        ("__builtin__", "long") => ("builtins", "int"),
        ("__builtin__" or "exceptions", _) => ("builtins", name),
        ("copy_reg", _) => ("copyreg", name),
        ("Queue", _) => ("queue", name),
        _ => (module, name),
    };

    private static readonly HashSet<string> Builtins2 = new(StringComparer.Ordinal)
    {
        "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "EOFError", "Exception", "ImportError", "IndexError", "KeyError", "KeyboardInterrupt",
        "LookupError", "MemoryError", "NameError", "NotImplementedError", "OSError", "OverflowError", "RuntimeError", "StopIteration", "SyntaxError", "SystemExit",
        "TypeError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "ValueError", "Warning", "ZeroDivisionError",
    };
}

/// <summary>The bytes of a pickle as they are written: from protocol 4 on in frames.</summary>
internal sealed class PickleOutput(bool framed)
{
    private const int FrameTarget = 64 * 1024;
    private const int FrameMinimum = 4;

    private readonly MemoryStream output = new();
    private readonly MemoryStream frame = new();
    private bool isFraming;

    public void StartFraming() => isFraming = framed;

    public void Byte(byte value) => (isFraming ? frame : output).WriteByte(value);

    public void Bytes(ReadOnlySpan<byte> value) => (isFraming ? frame : output).Write(value);

    /// <summary>An int of so many bytes, the lowest first.</summary>
    public void Little(long value, int size)
    {
        for (var i = 0; i < size; i++)
        {
            Byte((byte)(value >> (8 * i)));
        }
    }

    /// <summary>A header and its data; large data stands between the frames.</summary>
    public void Data(byte opcode, int size, ReadOnlySpan<byte> data)
    {
        var apart = isFraming && data.Length >= FrameTarget;
        if (apart)
        {
            CloseFrame();
            isFraming = false;
        }

        Byte(opcode);
        Little(data.Length, size);
        Bytes(data);
        isFraming |= apart;
    }

    /// <summary>Between two values a frame may end.</summary>
    public void Boundary()
    {
        if (frame.Length >= FrameTarget)
        {
            CloseFrame();
        }
    }

    public byte[] Finish()
    {
        CloseFrame();
        return output.ToArray();
    }

    private void CloseFrame()
    {
        if (frame.Length >= FrameMinimum)
        {
            output.WriteByte(PickleOp.Frame);
            output.Write(BitConverter.GetBytes(frame.Length));
        }

        frame.WriteTo(output);
        frame.SetLength(0);
    }
}
