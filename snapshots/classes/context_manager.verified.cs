using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ContextManager;

public sealed class Resource : PyObject
{
    public string Name;
    public bool Swallow;

    public Resource(string name, bool swallow = false)
    {
        Name = name;
        Swallow = swallow;
    }

    public Resource Enter()
    {
        Print("open", Name);
        return this;
    }

    public bool Exit(object? excType, object? excValue, object? traceback)
    {
        if (excType is null)
        {
            Print("close", Name);
        }
        else
        {
            Print("close", Name, "after", PyOps.GetAttr(excType, "__name__"), excValue);
        }

        return Swallow;
    }

    public void Use(long value)
    {
        if (value < 0)
        {
            throw new ValueError("negative value");
        }

        Print(Name, "uses", value);
    }
}

/// <summary>A class for the with statement.</summary>
public static class ContextManagerScript
{
    public static int Main(string[] args) => PyProgram.Run("context_manager.py", args, Start);

    private static void Start()
    {
        var manager = new Resource("a");

        var r = manager.Enter();
        var failed = false;
        try
        {
            r.Use(1);
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            failed = true;
            if (!manager.Exit(PyOps.TypeOf(error), error, null))
            {
                throw;
            }
        }
        finally
        {
            if (!failed)
            {
                manager.Exit(null, null, null);
            }
        }

        var manager2 = new Resource("outer");
        var manager3 = new Resource("inner", swallow: true);

        var outer = manager2.Enter();
        var failed2 = false;
        try
        {
            var inner = manager3.Enter();
            var failed3 = false;
            try
            {
                outer.Use(2);
                inner.Use(-1);
                Print("never printed");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                failed3 = true;
                if (!manager3.Exit(PyOps.TypeOf(error), error, null))
                {
                    throw;
                }
            }
            finally
            {
                if (!failed3)
                {
                    manager3.Exit(null, null, null);
                }
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            failed2 = true;
            if (!manager2.Exit(PyOps.TypeOf(error), error, null))
            {
                throw;
            }
        }
        finally
        {
            if (!failed2)
            {
                manager2.Exit(null, null, null);
            }
        }

        Print("after the swallowed error");

        try
        {
            var manager4 = new Resource("b");
            manager4.Enter();
            var failed3 = false;
            try
            {
                throw new KeyError("lost");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                failed3 = true;
                if (!manager4.Exit(PyOps.TypeOf(error), error, null))
                {
                    throw;
                }
            }
            finally
            {
                if (!failed3)
                {
                    manager4.Exit(null, null, null);
                }
            }
        }
        catch (KeyError e)
        {
            Print("KeyError:", e);
        }
    }
}
