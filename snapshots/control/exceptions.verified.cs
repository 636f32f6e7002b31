using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Exceptions;

/// <summary>try, except, else, finally and their order.</summary>
public static class ExceptionsScript
{
    public static long? Parse(string text)
    {
        long value = default;
        try
        {
            try
            {
                value = Int(text);
            }
            catch (ValueError e)
            {
                Print("  ValueError:", e);
                return null;
            }

            Print("  parsed", value);
            return value;
        }
        finally
        {
            Print("  done with", Repr(text));
        }
    }

    public static object? Lookup(object? container, object? key)
    {
        try
        {
            return PyOps.GetItem(container, key);
        }
        catch (PyBaseException error) when (error is KeyError or IndexError)
        {
            LookupError e = (LookupError)error;
            return PyOps.TypeOf(e).Name + ": " + Str(e);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError)
        {
            return "TypeError";
        }
    }

    public static int Main(string[] args) => PyProgram.Run("exceptions.py", args, Start);

    private static void Start()
    {
        foreach (var text in new PyList<string> { "12", "x1", " 7 " })
        {
            Print(text);
            Print("  ->", Parse(text));
        }

        Print(
            Lookup(new PyDict<object?, object?> { ["a"] = 1L }, "a"),
            Lookup(new PyDict<object?, object?> { ["a"] = 1L }, "b"),
            Lookup(new PyList<object?> { 1L, 2L }, 5L),
            Lookup(null, 0L));

        try
        {
            try
            {
                new PyList<object?>().Pop();
            }
            finally
            {
                Print("inner finally");
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyException e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }

        for (long i = 0; i < 3; i++)
        {
            try
            {
                if (i == 1)
                {
                    continue;
                }

                Print("i =", i);
            }
            finally
            {
                Print("cleanup", i);
            }
        }

        try
        {
            throw new RuntimeError();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("no message:", Repr(e), e.Args);
        }

        try
        {
            if (1L + 1L != 3)
            {
                throw new AssertionError("arithmetic is broken");
            }
        }
        catch (AssertionError e)
        {
            Print("AssertionError:", e);
        }
    }
}
