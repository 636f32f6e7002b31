namespace PyConc2Cs.Runtime;

/// <summary>Python's struct module.</summary>
[PyModule("struct")]
public static class PyStructModule
{
    /// <summary>The values as bytes by a format. struct.error if they don't fit it.</summary>
    [PyMember]
    public static PyBytes Pack(string format, params object?[] values) => new(StructFormat.Of(format).Pack(values, "pack"));

    /// <summary>The values of bytes by a format. struct.error if the length is wrong.</summary>
    [PyMember]
    public static PyTuple<object?> Unpack(string format, object? buffer) => StructFormat.Of(format).Unpack(ByteSource.View(buffer));

    [PyMember]
    public static PyTuple<object?> UnpackFrom(string format, object? buffer, long offset = 0) => StructFormat.Of(format).UnpackFrom(ByteSource.View(buffer), offset);

    /// <summary>Writes the values into a bytearray.</summary>
    [PyMember]
    public static void PackInto(string format, object? buffer, long offset, params object?[] values) => StructFormat.Of(format).PackInto(buffer, offset, values);

    [PyMember]
    public static PyIterator<PyTuple<object?>> IterUnpack(string format, object? buffer) => PyIterator.Of(StructFormat.Of(format).IterUnpack(ByteSource.View(buffer).ToArray()));

    /// <summary>The length of the bytes of a format.</summary>
    [PyMember]
    public static long Calcsize(string format) => StructFormat.Of(format).Size;
}

/// <summary>Python's struct.Struct: a format that is used several times.</summary>
[PyClass("struct", "Struct")]
public sealed partial class PyStruct
{
    private readonly StructFormat layout;

    [PyMember]
    public PyStruct(string format) => (Format, layout) = (format, StructFormat.Of(format));

    [PyMember]
    public string Format { get; }

    [PyMember]
    public long Size => layout.Size;

    [PyMember]
    public PyBytes Pack(params object?[] values) => new(layout.Pack(values, "pack"));

    [PyMember]
    public PyTuple<object?> Unpack(object? buffer) => layout.Unpack(ByteSource.View(buffer));

    [PyMember]
    public PyTuple<object?> UnpackFrom(object? buffer, long offset = 0) => layout.UnpackFrom(ByteSource.View(buffer), offset);

    [PyMember]
    public void PackInto(object? buffer, long offset, params object?[] values) => layout.PackInto(buffer, offset, values);

    [PyMember]
    public PyIterator<PyTuple<object?>> IterUnpack(object? buffer) => PyIterator.Of(layout.IterUnpack(ByteSource.View(buffer).ToArray()));
}

/// <summary>Values or bytes that don't fit a format of struct.</summary>
[PyClass("struct", "error")]
public partial class StructError : PyException
{
    [PyMember]
    public StructError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "error";
}
