using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

public static partial class PySys
{
    [PyMember]
    public const long Maxsize = long.MaxValue;

    [PyMember]
    public static long Maxint => long.MaxValue;

    [PyMember]
    public const long Maxunicode = 0x10FFFF;

    [PyMember]
    public const long Hexversion = 0x030D00F0;

    [PyMember]
    public const long ApiVersion = 1013;

    [PyMember]
    public static string Version => "3.13.0 (pyconc2cs) [.NET]";

    /// <summary>The Python version whose behaviour the program has.</summary>
    [PyMember]
    public static PyVersionInfo VersionInfo { get; set; } = new(3, 13, 0, "final", 0);

    [PyMember]
    public static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    [PyMember]
    public static string Byteorder => BitConverter.IsLittleEndian ? "little" : "big";

    /// <summary>The running program.</summary>
    [PyMember]
    public static string Executable => Environment.ProcessPath ?? "";

    [PyMember]
    public static string Prefix => System.IO.Path.GetDirectoryName(Executable) ?? "";

    [PyMember]
    public static string ExecPrefix => Prefix;

    [PyMember]
    public static string BasePrefix => Prefix;

    [PyMember]
    public static string Copyright => "Copyright (c) Python Software Foundation.";

    [PyMember]
    public static bool DontWriteBytecode { get; set; }

    [PyMember]
    public static PyFloatInfo FloatInfo { get; } = new();

    [PyMember]
    public static PyImplementation Implementation { get; } = new();

    /// <summary>The modules of the Runtime that have been asked for, by name.</summary>
    [PyMember]
    public static PyDict<string, object?> Modules { get; } = [];

    /// <summary>
    /// About how many bytes CPython's object of that value would take. TypeError is never raised.
    /// </summary>
    [PyMember]
    public static long Getsizeof(object? @object, object? @default = null) => @object switch
    {
        null => 16,
        bool => 28,
        long number => 24 + (4 * Math.Max(1, (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)Math.Abs(number)) + 29) / 30)),
        double => 24,
        string text => 49 + text.Length,
        System.Numerics.BigInteger big => 24 + (4 * ((big.GetBitLength() + 29) / 30)),
        IPyList list => 56 + (8 * PyOps.Len(list)),
        System.Runtime.CompilerServices.ITuple tuple => 40 + (8 * tuple.Length),
        IPyDict dict => PyOps.Len(dict) == 0 ? 64 : 184 + (104 * (PyOps.Len(dict) / 8)),
        IPySet => 216,
        _ => 48,
    };
}
