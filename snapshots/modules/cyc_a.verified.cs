// ======== CycAScript.cs
using PyConc2Cs.Runtime;

namespace CycA;

public static class CycAScript
{
    public static readonly long X = 1;

    public static long Fa() => CycB.Fb() + X;

    public static int Main(string[] args) => PyProgram.Run("cyc_a.py", args, Start);

    private static void Start()
    {
        CycB.Initialize();
    }
}
// ======== CycB.cs
using PyConc2Cs.Runtime;

namespace CycA;

public static class CycB
{
    public static long Fb() => CycAScript.X * 10;

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
