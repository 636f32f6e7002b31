using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace BytesAndText;

/// <summary>bytes, str, encoding and decoding.</summary>
public static class BytesAndTextScript
{
    public static int Main(string[] args) => PyProgram.Run("bytes_and_text.py", args, Start);

    private static void Start()
    {
        var data = PyBytes.Literal("hello\0ÿ");
        Print(data, Len(data), data[0], data[-1]);
        Print(
            PyBytes.Literal("abc") + PyBytes.Literal("def"),
            PyOps.Multiply(PyBytes.Literal("ab"), 2L),
            PyBytes.Literal("abc").Upper(),
            PyBytes.Literal("a,b").Split(PyBytes.Literal(",")));
        Print("café".Encode("utf-8"), PyBytes.Literal("cafÃ©").Decode("utf-8"));
        Print("text".Encode("ascii"), new PyBytes(new PyList<long> { 65, 66, 67 }), new PyBytes(3L));
        Print(
            PyBytes.Literal("abc") == PyBytes.Literal("abc"),
            PyOps.Contains(PyBytes.Literal("abc"), PyBytes.Literal("b")),
            List(PyBytes.Literal("AB")),
            PyBytes.Literal("abc").Hex());

        var buffer = new PyByteArray(PyBytes.Literal("xyz"));
        buffer[0] = 65;
        buffer.Append(33);
        Print(buffer, new PyBytes(buffer));
        try
        {
            PyBytes.Literal("ÿ").Decode("ascii");
        }
        catch (UnicodeDecodeError e)
        {
            Print("UnicodeDecodeError:", e);
        }

        Print(Ord("A"), Chr(8364), "€" == Chr(8364));
    }
}
