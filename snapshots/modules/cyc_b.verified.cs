// ======== CycBScript.cs
using PyConc2Cs.Runtime;

namespace CycB;

public static class CycBScript
{
    public static long Fb() => CycA.X * 10;

    public static int Main(string[] args) => PyProgram.Run("cyc_b.py", args, Start);

    private static void Start()
    {
        CycA.Initialize();
    }
}
// ======== CycA.cs
using PyConc2Cs.Runtime;

namespace CycB;

public static class CycA
{
    public static readonly long X = 1;

    public static long Fa() => CycBScript.Fb() + X;

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
