using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace GlobalsOfLaterFunctions;

public sealed class S : PyObject
{
    public long V;

    public S(long v)
    {
        V = v;
    }
}

public static class GlobalsOfLaterFunctionsScript
{
    private static S S1 = null!;
    private static S S2 = null!;
    private static S S3 = null!;

    public static void Use(S s) => Print(s.V);

    public static void Render()
    {
        for (long i = 0; i < 2; i++)
        {
            Use(S1);
            Use(S2);
            Use(S3);
        }
    }

    public static void Init()
    {
        S1 = new S(1);
        S2 = new S(2);
        S3 = new S(3);
    }

    public static int Main(string[] args) => PyProgram.Run("globals_of_later_functions.py", args, Start);

    private static void Start()
    {
        Init();
        Render();
    }
}
