using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Uncaught;

public sealed class Broken : PyException
{
    public Broken(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Broken";
}

/// <summary>An uncaught exception: traceback on stderr, exit code 1.</summary>
public static class UncaughtScript
{
    public static void Fail(long depth)
    {
        if (depth == 0)
        {
            throw new Broken("at the bottom");
        }

        Fail(depth - 1);
    }

    public static int Main(string[] args) => PyProgram.Run("uncaught.py", args, Start);

    private static void Start()
    {
        Print("before");
        try
        {
            Fail(2);
        }
        finally
        {
            Print("finally runs first");
        }

        Print("never printed");
    }
}
