namespace PyConc2Cs.Runtime;

/// <summary>The simple types of Python's ctypes, by which multiprocessing's shared values are described.</summary>
[PyModule("ctypes")]
public static class PyCtypes
{
    [PyMember("c_bool")]
    public static PyCType CBool { get; } = new("c_bool");

    [PyMember("c_char")]
    public static PyCType CChar { get; } = new("c_char");

    [PyMember("c_wchar")]
    public static PyCType CWchar { get; } = new("c_wchar");

    [PyMember("c_byte")]
    public static PyCType CByte { get; } = new("c_byte");

    [PyMember("c_ubyte")]
    public static PyCType CUbyte { get; } = new("c_ubyte");

    [PyMember("c_short")]
    public static PyCType CShort { get; } = new("c_short");

    [PyMember("c_ushort")]
    public static PyCType CUshort { get; } = new("c_ushort");

    [PyMember("c_int")]
    public static PyCType CInt { get; } = new("c_int");

    [PyMember("c_uint")]
    public static PyCType CUint { get; } = new("c_uint");

    [PyMember("c_long")]
    public static PyCType CLong { get; } = new("c_long");

    [PyMember("c_ulong")]
    public static PyCType CUlong { get; } = new("c_ulong");

    [PyMember("c_float")]
    public static PyCType CFloat { get; } = new("c_float");

    [PyMember("c_double")]
    public static PyCType CDouble { get; } = new("c_double");

    // Where CPython has no type of its own for a width, the name means one of the above.
    [PyMember("c_longlong")]
    public static PyCType CLonglong => CLong;

    [PyMember("c_ulonglong")]
    public static PyCType CUlonglong => CUlong;

    [PyMember("c_size_t")]
    public static PyCType CSizeT => CUlong;

    [PyMember("c_ssize_t")]
    public static PyCType CSsizeT => CLong;

    [PyMember("c_int8")]
    public static PyCType CInt8 => CByte;

    [PyMember("c_int16")]
    public static PyCType CInt16 => CShort;

    [PyMember("c_int32")]
    public static PyCType CInt32 => CInt;

    [PyMember("c_int64")]
    public static PyCType CInt64 => CLong;

    [PyMember("c_uint8")]
    public static PyCType CUint8 => CUbyte;

    [PyMember("c_uint16")]
    public static PyCType CUint16 => CUshort;

    [PyMember("c_uint32")]
    public static PyCType CUint32 => CUint;

    [PyMember("c_uint64")]
    public static PyCType CUint64 => CUlong;

    /// <summary>The size in bytes of a type or of a value of one.</summary>
    [PyMember]
    public static long Sizeof(object? objOrType) => objOrType switch
    {
        PyCType type => type.Shared.Size,
        PyCValue value => value.Type.Shared.Size,
        _ => throw new TypeError("this type has no size"),
    };
}

/// <summary>A simple type of ctypes; calling it makes a value.</summary>
[PyClass("_ctypes", "PyCSimpleType")]
public sealed partial class PyCType : PyObject, IPyCallable
{
    internal PyCType(string name) => (Name, Shared) = (name, SharedType.Find(name));

    public string Name { get; }

    internal SharedType Shared { get; }

    public override string PyTypeName => "PyCSimpleType";

    public override string PyModuleName => "_ctypes";

    public object? Call(PyArguments arguments) => new PyCValue(this, arguments.PositionalCount > 0 ? arguments.Positional[0] : Shared.Name is "c_float" or "c_double" ? 0.0 : 0L);

    protected override string DefaultRepr() => $"<class 'ctypes.{Shared.Name}'>";
}

/// <summary>A number that C could hold: what doesn't fit is cut off.</summary>
[PyClass("ctypes", "_SimpleCData")]
public sealed unsafe partial class PyCValue : PyObject
{
    private long storage;

    internal PyCValue(PyCType type, object? value)
    {
        Type = type;
        Value = value;
    }

    internal PyCType Type { get; }

    public override string PyTypeName => Type.Shared.Name;

    public override string PyModuleName => "ctypes";

    [PyMember]
    public object? Value
    {
        get
        {
            fixed (long* place = &storage)
            {
                return Type.Shared.Read((byte*)place);
            }
        }

        set
        {
            fixed (long* place = &storage)
            {
                Type.Shared.Write((byte*)place, value);
            }
        }
    }

    protected override string DefaultRepr() => $"{PyTypeName}({PyOps.Repr(Value)})";
}
