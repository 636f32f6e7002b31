using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace UnboundLocals;

public static class UnboundLocalsScript
{
    public static void G()
    {
        ValueError e = null!;
        try
        {
            throw new ValueError("x");
        }
        catch (ValueError error)
        {
            e = error;
            Print(e);
        }

        try
        {
            Print(PyErrors.Unbound<ValueError>("e"));
        }
        catch (UnboundLocalError e2)
        {
            Print("U2", e2);
        }
    }

    public static void H()
    {
        Print(PyErrors.Unbound<long>("total"));
    }

    public static void Inc()
    {
        _ = PyOps.InPlaceAdd(PyErrors.Unbound<object?>("count"), 1L);
    }

    public static int Main(string[] args) => PyProgram.Run("unbound_locals.py", args, Start);

    private static void Start()
    {
        G();
        PyException e = null!;
        try
        {
            throw new ValueError("x");
        }
        catch (ValueError error)
        {
            e = error;
        }

        try
        {
            Print(PyErrors.Undefined<PyException>("e"));
        }
        catch (NameError z)
        {
            Print(z);
        }

        try
        {
            H();
        }
        catch (UnboundLocalError error)
        {
            e = error;
            Print(e);
        }

        try
        {
            Inc();
        }
        catch (UnboundLocalError error)
        {
            e = error;
            Print(e);
        }
    }
}
