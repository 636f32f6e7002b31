// ======== PkgHelperScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PkgHelper;

public static class PkgHelperScript
{
    public static long Total;

    public static object? Greet(object? n)
    {
        Total++;
        return PyOps.Add(PkgConfig.Prefix, n);
    }

    public static long Hidden() => 1;

    public static int Main(string[] args) => PyProgram.Run("pkg_helper.py", args, Start);

    private static void Start()
    {
        PkgConfig.Initialize();
        Print("helper init");
        PyList<string> all = ["greet", "NAMES"];
        PyList<string> names = ["a", "b"];
        Total = 0;
    }
}
// ======== PkgConfig.cs
using PyConc2Cs.Runtime;

namespace PkgHelper;

public static class PkgConfig
{
    public static readonly string Prefix = "hello ";
    public static readonly bool Debug = false;
    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
    }
}
