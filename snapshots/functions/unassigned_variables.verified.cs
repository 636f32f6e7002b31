using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace UnassignedVariables;

public static class UnassignedVariablesScript
{
    private static readonly GlobalVariable<PyDict<string, long>> Config = new("CONFIG");
    private static readonly GlobalVariable<long> Setting = new("setting");

    public static long F(bool flag)
    {
        var x = new LocalVariable<long>("x");
        if (flag)
        {
            x.Value = 5;
        }

        return x.Value;
    }

    public static (long, long, long) Last(PyList<long> xs)
    {
        var i = new LocalVariable<long>("i");
        var v = new LocalVariable<long>("v");
        var total = new LocalVariable<long>("total");
        foreach (var pair in Enumerate(xs))
        {
            (i.Value, v.Value) = pair;
            total.Value = v.Value;
        }

        return (i.Value, v.Value, total.Value);
    }

    public static void Deleter()
    {
        var name = new LocalVariable<object?>("name");
        name.Value = "abc";
        Print(name.Value);
        name.Delete();
        try
        {
            Print(name.Value);
        }
        catch (NameError e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }

        name.Value = 7L;
        Print(name.Value);
        name.Delete();
        try
        {
            name.Delete();
        }
        catch (NameError e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }
    }

    public static object? Outer(long n)
    {
        var value = new LocalVariable<long>("value");
        long Inner() => value.Free + 1;
        if (n > 1)
        {
            value.Value = n;
        }

        try
        {
            return Inner();
        }
        catch (NameError e)
        {
            return PyOps.TypeOf(e).Name + ": " + Str(e);
        }
    }

    public static long UseConfig() => Config.Value["a"];

    public static void Persistent()
    {
        var kept = new LocalVariable<string>("kept");
        for (long i = 0; i < 3; i++)
        {
            if (i == 0)
            {
                kept.Value = "zero";
            }

            Print(i, kept.Value);
        }
    }

    public static void Tr()
    {
        var v = new LocalVariable<long>("v");
        try
        {
            v.Value = Int("x");
        }
        catch (ValueError)
        {
        }
        finally
        {
            Print("fin");
        }

        Print(v.Value);
    }

    public static void Counts()
    {
        try
        {
            object? c = default;
            c = PyOps.Add(PyErrors.Unbound<object?>("c"), 1L);
        }
        catch (UnboundLocalError e)
        {
            Print(e);
        }
    }

    public static void Aug()
    {
        var z = new LocalVariable<long>("z");
        z.Value++;
    }

    public static void Initialise()
    {
        Setting.Value = 42;
    }

    public static void Show() => Print(Setting.Value);

    public static long W()
    {
        long q = default;
        while (true)
        {
            try
            {
                q = Int("3");
                break;
            }
            catch (ValueError)
            {
                continue;
            }
        }

        return q;
    }

    public static long Ex(long n)
    {
        long r = default;
        if (n == 1)
        {
            r = 1;
        }
        else if (n == 2)
        {
            r = 2;
        }
        else
        {
            PySys.Exit("bad");
        }

        return r;
    }

    public static int Main(string[] args) => PyProgram.Run("unassigned_variables.py", args, Start);

    private static void Start()
    {
        Print(F(true));
        try
        {
            F(false);
        }
        catch (UnboundLocalError e)
        {
            Print("U", e);
        }

        Print(Last([1, 2, 3]));
        try
        {
            Last([]);
        }
        catch (UnboundLocalError e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }

        Deleter();
        Print(Outer(3), Outer(0));
        try
        {
            UseConfig();
        }
        catch (NameError e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }

        Config.Value = new PyDict<string, long> { ["a"] = 1 };
        Print(UseConfig());
        var counter = new GlobalVariable<long>("counter");

        counter.Value = 10;
        Print(counter.Value);
        counter.Delete();
        try
        {
            Print(counter.Value);
        }
        catch (NameError e)
        {
            Print(PyOps.TypeOf(e).Name, e);
        }

        Persistent();
        ZeroDivisionError err = null!;

        try
        {
            PyMath.TrueDiv(1, 0);
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError error)
        {
            err = error;
            Print("caught", err);
        }

        try
        {
            Print(PyErrors.Undefined<ZeroDivisionError>("err"));
        }
        catch (NameError e2)
        {
            Print(PyOps.TypeOf(e2).Name, e2);
        }

        try
        {
            Tr();
        }
        catch (UnboundLocalError e)
        {
            Print(e);
        }

        Counts();
        try
        {
            Aug();
        }
        catch (UnboundLocalError e)
        {
            Print(e);
        }

        try
        {
            Show();
        }
        catch (NameError e)
        {
            Print(e);
        }

        Initialise();
        Show();
        Print(W());
        Print(Ex(1));
        var k = new GlobalVariable<long>("k");
        foreach (var item in Range(0))
        {
            k.Value = item;
        }

        try
        {
            Print(k.Value);
        }
        catch (NameError e)
        {
            Print(e);
        }
    }
}
