using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace FinallyLeaves;

public static class FinallyLeavesScript
{
    public static long F()
    {
        try
        {
            goto finallyValue;
        }
        catch
        {
        }

    finallyValue:;
        return 2;
    }

    public static long G()
    {
        long i = default;
        foreach (var item in Range(3))
        {
            i = item;
            try
            {
                throw new ValueError();
            }
            catch
            {
            }

            break;
        }

        return i;
    }

    public static long H()
    {
        var n = 0L;
        for (long i = 0; i < 5; i++)
        {
            try
            {
                if (PyMath.Mod(i, 2) != 0)
                {
                    throw new ValueError(i);
                }

                n += i;
            }
            catch
            {
            }

            continue;
        }

        return n;
    }

    public static string K()
    {
        try
        {
            try
            {
                throw new KeyError(1L);
            }
            catch (KeyError)
            {
                throw new ValueError();
            }
        }
        catch
        {
        }

        return "swallowed";
    }

    public static int Main(string[] args) => PyProgram.Run("finally_leaves.py", args, Start);

    private static void Start()
    {
        Print(F(), G(), H(), K());
    }
}
