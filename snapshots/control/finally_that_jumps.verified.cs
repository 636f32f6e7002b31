using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace FinallyThatJumps;

public static class FinallyThatJumpsScript
{
    public static object? Fin(long x)
    {
        object? result = default;
        var leaving = 0L;
        PyBaseException? pending = null;
        try
        {
            try
            {
                result = PyMath.TrueDiv(1, x);
                {
                    leaving = 1;
                    goto finallyValue;
                }
            }
            catch (Exception ex) when (ex.ToPython() is ZeroDivisionError)
            {
                result = "zero";
                {
                    leaving = 1;
                    goto finallyValue;
                }
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            pending = error;
        }

    finallyValue:;
        Print("fin", x);
        if (x == 5)
        {
            return "five";
        }

        if (pending is not null)
        {
            throw pending;
        }

        if (leaving == 1)
        {
            return result;
        }

        return null;
    }

    public static PyList<long> Loop(long n)
    {
        PyList<long> outValue = [];
        for (long i = 0; i < n; i++)
        {
            var leaving = 0L;
            PyBaseException? pending = null;
            try
            {
                if (i == 1)
                {
                    {
                        leaving = 3;
                        goto finallyValue;
                    }
                }

                if (i == 4)
                {
                    {
                        leaving = 2;
                        goto finallyValue;
                    }
                }

                if (i == 6)
                {
                    throw new KeyError(i);
                }

                outValue.Append(i);
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                pending = error;
            }

        finallyValue:;
            if (i == 2)
            {
                continue;
            }

            outValue.Append(-i);
            if (pending is not null)
            {
                throw pending;
            }

            if (leaving == 2)
            {
                break;
            }

            if (leaving == 3)
            {
                continue;
            }
        }

        return outValue;
    }

    public static string Swallow(long x)
    {
        PyBaseException? pending = null;
        try
        {
            throw new ValueError(x);
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            pending = error;
        }

        if (x > 1)
        {
            return "swallowed";
        }

        if (pending is not null)
        {
            throw pending;
        }

        return null!;
    }

    public static int Main(string[] args) => PyProgram.Run("finally_that_jumps.py", args, Start);

    private static void Start()
    {
        Print(Fin(2), Fin(0), Fin(5));
        Print(Loop(3), Loop(9));
        Print(Swallow(2));
        try
        {
            Swallow(1);
        }
        catch (ValueError e)
        {
            Print("raised", e);
        }
    }
}
