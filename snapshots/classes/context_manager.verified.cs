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
        var exit = PyContext.OnExit(manager.Exit);
        try
        {
            r.Use(1);
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        var manager2 = new Resource("outer");

        var outer = manager2.Enter();
        var exit2 = PyContext.OnExit(manager2.Exit);
        try
        {
            var manager3 = new Resource("inner", swallow: true);
            var inner = manager3.Enter();
            var exit3 = PyContext.OnExit(manager3.Exit);
            try
            {
                outer.Use(2);
                inner.Use(-1);
                Print("never printed");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit3.Dispose();
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit2.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit2.Dispose();
        }

        Print("after the swallowed error");

        try
        {
            var manager3 = new Resource("b");
            manager3.Enter();
            var exit3 = PyContext.OnExit(manager3.Exit);
            try
            {
                throw new KeyError("lost");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit3.Dispose();
            }
        }
        catch (KeyError e)
        {
            Print("KeyError:", e);
        }
    }
}
