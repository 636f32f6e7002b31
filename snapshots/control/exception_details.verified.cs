using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ExceptionDetails;

public sealed class AppError : PyException
{
    public long Code;

    public AppError(long code, string msg)
        : base(msg)
    {
        Code = code;
    }

    public override string PyTypeName => "AppError";
}

public sealed class Ctx : PyObject
{
    public string Name;
    public bool Swallow;

    public Ctx(string name, bool swallow = false)
    {
        Name = name;
        Swallow = swallow;
    }

    public Ctx Enter()
    {
        Print("enter", Name);
        return this;
    }

    public bool Exit(object? et, object? ev, object? tb)
    {
        Print("exit", Name, PyOps.Truth(et) ? PyOps.GetAttr(et, "__name__") : null, ev);
        return Swallow;
    }
}

public static class ExceptionDetailsScript
{
    public static void Chain()
    {
        try
        {
            try
            {
                PyMath.TrueDiv(1, 0);
            }
            catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
            {
                using (PyErrors.Handling(e))
                {
                    throw new AppError(3, "wrapped").From(e);
                }
            }
        }
        catch (AppError err)
        {
            using (PyErrors.Handling(err))
            {
                Print(err, err.Code, Repr(err.Cause), err.SuppressContext);
            }
        }

        try
        {
            try
            {
                _ = new PyDict<string, object?>()["k"];
            }
            catch (KeyError error)
            {
                using (PyErrors.Handling(error))
                {
                    throw new ValueError("second");
                }
            }
        }
        catch (ValueError err)
        {
            using (PyErrors.Handling(err))
            {
                Print(Repr(err.Context), err.Cause);
            }
        }

        try
        {
            try
            {
                Int("z");
            }
            catch (ValueError error)
            {
                using (PyErrors.Handling(error))
                {
                    throw new RuntimeError("hidden").From(null);
                }
            }
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError err)
        {
            using (PyErrors.Handling(err))
            {
                Print(err.Cause, err.SuppressContext);
            }
        }
    }

    public static void Reraise()
    {
        try
        {
            throw new KeyError("first");
        }
        catch (KeyError error)
        {
            using (PyErrors.Handling(error))
            {
                Print("cleanup");
                throw;
            }
        }
    }

    public static string Early()
    {
        for (long i = 0; i < 3; i++)
        {
            var manager = new Ctx($"loop{i}");
            manager.Enter();
            var exit = PyContext.OnExit(manager.Exit);
            try
            {
                if (i == 1)
                {
                    return "returned";
                }
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
        }

        return "no";
    }

    public static long Side(long v)
    {
        Print("side", v);
        return v;
    }

    public static object? Tef(long v)
    {
        double r = default;
        try
        {
            try
            {
                r = PyMath.TrueDiv(10, v);
            }
            catch (Exception ex) when (ex.ToPython() is ZeroDivisionError error)
            {
                using (PyErrors.Handling(error))
                {
                    Print("zero");
                    return "except";
                }
            }

            Print("else");
            return r;
        }
        finally
        {
            Print("finally");
        }
    }

    public static int Main(string[] args) => PyProgram.Run("exception_details.py", args, Start);

    private static void Start()
    {
        Chain();
        var errors = (PyConvert.To<PyClass>(PyTypes.ValueError), PyConvert.To<PyClass>(PyTypes.TypeError));
        foreach (var f in (Func<long>[])[
            () => Int("x"),
            () => Len(5L),
            () => PyConvert.To<long>(new PyList<object?>()[1]),
        ])
        {
            try
            {
                f();
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException e && IsInstance(e, errors))
            {
                using (PyErrors.Handling(e))
                {
                    Print("in tuple", PyOps.TypeOf(e).Name, e);
                }
            }
            catch (Exception ex) when (ex.ToPython() is PyException e)
            {
                using (PyErrors.Handling(e))
                {
                    Print("other", PyOps.TypeOf(e).Name, e);
                }
            }
        }

        try
        {
            Reraise();
        }
        catch (KeyError e)
        {
            using (PyErrors.Handling(e))
            {
                Print("reraised", e);
            }
        }

        try
        {
            throw new ValueError("info");
        }
        catch (ValueError error)
        {
            using (PyErrors.Handling(error))
            {
                var (t, v, tb) = PySys.ExcInfo();
                Print(PyOps.GetAttr(t, "__name__"), v, tb is not null);
                Print(PyTraceback.FormatExc().SplitLines()[-1]);
            }
        }

        Print(PySys.ExcInfo());
        var manager = new Ctx("a");

        var a = manager.Enter();
        var exit = PyContext.OnExit(manager.Exit);
        try
        {
            var manager3 = new Ctx("b" + a.Name, true);
            var b = manager3.Enter();
            var exit3 = PyContext.OnExit(manager3.Exit);
            try
            {
                Print(a.Name, b.Name);
                throw new ValueError("in with");
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
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        Print("after");
        var manager2 = new Ctx("p1");

        var p1 = manager2.Enter();
        var exit2 = PyContext.OnExit(manager2.Exit);
        try
        {
            var manager3 = new Ctx("p2");
            manager3.Enter();
            var exit3 = PyContext.OnExit(manager3.Exit);
            try
            {
                Print("paren", p1.Name);
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

        Print(Early());

        try
        {
            if (1L != 2L)
            {
                throw new AssertionError($"message {5}");
            }
        }
        catch (AssertionError e)
        {
            using (PyErrors.Handling(e))
            {
                Print("assert", e);
            }
        }

        try
        {
            if (true)
            {
                throw new AssertionError();
            }
        }
        catch (AssertionError e)
        {
            using (PyErrors.Handling(e))
            {
                Print("bare assert", Repr(e));
            }
        }

        long n = default;
        object? x = default;

        foreach (var item in Range(2, 10))
        {
            n = item;
            foreach (var item2 in Range(2, n))
            {
                x = item2;
                if (PyOps.Equals(PyOps.Mod(n, x), 0L))
                {
                    goto afterLoop;
                }
            }

            Print([n], end: " ");
        afterLoop:;
        }

        Print();

        PyList<long> data = [1, 5, 12, 7];
        if ((n = Len(data)) > 3)
        {
            Print("long", n);
        }

        var y = new GlobalVariable<long>("y");
        Print((PyList<long>)[.. data.Where(x => (y.Value = x * 2) > 9).Select(x => y.Value)], y.Value);
        x = "outer";
        Print((PyList<long>)[.. Range(3)], x);
        long middle = default;
        long middle2 = default;

        Print(Side(1) < (middle = Side(3)) && middle < (middle2 = Side(2)) && middle2 < Side(9));
        object? np = default;

        try
        {
            throw new ModuleNotFoundError("No module named 'numpy_not_here'");
        }
        catch (ImportError error)
        {
            using (PyErrors.Handling(error))
            {
                np = null;
            }
        }

        Print(np);
        Print(PyJson.Dumps(new PyDict<string, long> { ["a"] = 1 }));

        Print(Tef(0), Tef(5));
        while (true)
        {
            try
            {
                break;
            }
            finally
            {
                Print("finally in loop");
            }
        }

        Print("__main__", null);
        try
        {
            throw PyErrors.Reraise();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e);
            }
        }

        try
        {
            throw PyErrors.Raise("string");
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e);
            }
        }

        var err = new ValueError("note");
        err.AddNote("extra");
        Print(PyOps.GetAttr(err, "__notes__"), err.Args);
        try
        {
            throw new AppError(1, "x");
        }
        catch (PyBaseException error) when (error is KeyError or AppError)
        {
            using (PyErrors.Handling(error))
            {
                PyException ex2 = (PyException)error;
                Print(PyOps.TypeOf(ex2).Name, ex2.Args);
            }
        }

        throw new AppError(9, "final");
    }
}
