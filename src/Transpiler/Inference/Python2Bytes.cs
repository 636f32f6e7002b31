using PyConc2Cs.Library;

namespace PyConc2Cs.Inference;

/// <summary>Library functions that give bytes: in Python 2 that is str, one character to a byte.</summary>
public static class Python2Bytes
{
    /// <summary>Gives bytes, a tuple that begins with bytes, or a list of bytes.</summary>
    public static bool IsBytes(LibraryOverload overload) => overload.ClassName is not ("PyBytes" or "PyByteArray") && overload.Result switch
    {
        ClassScheme { Class.CsName: "PyBytes" } => true,
        ClassScheme { Class.CsName: "PyList", Arguments: [ClassScheme { Class.CsName: "PyBytes" }] } => true,
        TupleScheme { Elements: [ClassScheme { Class.CsName: "PyBytes" }, ..] } => true,
        _ => false,
    };
}
