namespace PyConc2Cs.Runtime;

/// <summary>An element of shared memory: its size, and how it is read and written as a Python value.</summary>
internal sealed unsafe class SharedType
{
    private readonly Func<nint, object> read;
    private readonly Action<nint, object?> write;

    private SharedType(string code, string name, int size, Func<nint, object> read, Action<nint, object?> write) =>
        (Code, Name, Size, this.read, this.write) = (code, name, size, read, write);

    /// <summary>The typecode by which the type travels.</summary>
    public string Code { get; }

    /// <summary>The name of the ctypes class.</summary>
    public string Name { get; }

    public int Size { get; }

    public object Read(byte* address) => read((nint)address);

    public void Write(byte* address, object? value) => write((nint)address, value);

    private static readonly SharedType[] all =
    [
        new("c", "c_char", 1, a => new PyBytes([*(byte*)a]), (a, v) => *(byte*)a = Character(v)),
        new("?", "c_bool", 1, a => *(byte*)a != 0, (a, v) => *(byte*)a = PyOps.Truth(v) ? (byte)1 : (byte)0),
        new("u", "c_wchar", 4, a => char.ConvertFromUtf32(*(int*)a), (a, v) => *(int*)a = char.ConvertToUtf32(PyConvert.To<string>(v), 0)),
        new("b", "c_byte", 1, a => (long)*(sbyte*)a, (a, v) => *(sbyte*)a = (sbyte)Integer(v)),
        new("B", "c_ubyte", 1, a => (long)*(byte*)a, (a, v) => *(byte*)a = (byte)Integer(v)),
        new("h", "c_short", 2, a => (long)*(short*)a, (a, v) => *(short*)a = (short)Integer(v)),
        new("H", "c_ushort", 2, a => (long)*(ushort*)a, (a, v) => *(ushort*)a = (ushort)Integer(v)),
        new("i", "c_int", 4, a => (long)*(int*)a, (a, v) => *(int*)a = (int)Integer(v)),
        new("I", "c_uint", 4, a => (long)*(uint*)a, (a, v) => *(uint*)a = (uint)Integer(v)),
        new("l", "c_long", 8, a => *(long*)a, (a, v) => *(long*)a = Integer(v)),
        new("L", "c_ulong", 8, a => Unsigned(*(ulong*)a), (a, v) => *(long*)a = Integer(v)),
        new("q", "c_longlong", 8, a => *(long*)a, (a, v) => *(long*)a = Integer(v)),
        new("Q", "c_ulonglong", 8, a => Unsigned(*(ulong*)a), (a, v) => *(long*)a = Integer(v)),
        new("f", "c_float", 4, a => (double)*(float*)a, (a, v) => *(float*)a = (float)PyConvert.ToFloat(v)),
        new("d", "c_double", 8, a => *(double*)a, (a, v) => *(double*)a = PyConvert.ToFloat(v)),
    ];

    /// <summary>The type of a typecode, a ctypes class, or its name.</summary>
    public static SharedType Find(object? typecode)
    {
        var name = typecode as string ?? (typecode as IPyCallable)?.Name ?? "";
        return (typecode as PyCType)?.Shared ?? Array.Find(all, t => t.Code == name || t.Name == name)
            ?? throw new TypeError("this type has no size");
    }

    /// <summary>ctypes drops the bits that don't fit.</summary>
    private static long Integer(object? value) => Numeric.IsInt(value)
        ? unchecked((long)(ulong)(Numeric.ToBig(value) & ulong.MaxValue))
        : throw new TypeError($"'{PyOps.TypeName(value)}' object cannot be interpreted as an integer");

    private static object Unsigned(ulong value) => value <= long.MaxValue ? (long)value : (object)new System.Numerics.BigInteger(value);

    private static byte Character(object? value) => value switch
    {
        PyBytes { Length: 1 } bytes => (byte)bytes[0],
        long number and >= 0 and < 256 => (byte)number,
        _ => throw new TypeError("one character bytes, bytearray, or an integer in range(256) expected"),
    };
}
