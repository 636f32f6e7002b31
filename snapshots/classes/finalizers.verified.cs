using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Finalizers;

public class Res : PyObject
{
    public string Name;
    public static long Count = 0;

    public Res(string name)
    {
        PyFinalizers.Add(this, () => Delete());
        Name = name;
        Count++;
        Print("open", name);
    }

    public void Work() => Print("work", Name);

    public virtual void Delete()
    {
        Count--;
        Print("del", Name);
    }
}

public sealed class Sub : Res
{
    public override void Delete()
    {
        Print("sub del");
        base.Delete();
    }

    public Sub(string name)
        : base(name)
    {
    }
}

public static class FinalizersScript
{
    private static Res X = null!;
    private static Res? Y;
    private static Sub T = null!;
    private static Res First = null!;
    private static PyList<Res> Items = null!;
    private static Res Second = null!;

    public static void F()
    {
        Res a = null!;
        Res b = null!;
        try
        {
            a = PyFinalizers.Replace(a, new Res("a"));
            b = PyFinalizers.Replace(b, new Res("b"));
            a.Work();
            b.Work();
            Print("end of f");
        }
        finally
        {
            PyFinalizers.Drop(a);
            PyFinalizers.Drop(b);
        }
    }

    public static string G(bool flag)
    {
        Res r = null!;
        try
        {
            if (flag)
            {
                r = PyFinalizers.Replace(r, new Res("r"));
                return r.Name;
            }

            return "none";
        }
        finally
        {
            PyFinalizers.Drop(r);
        }
    }

    public static void H()
    {
        Res z = null!;
        try
        {
            try
            {
                z = PyFinalizers.Replace(z, new Res("z"));
                throw new ValueError("oops");
            }
            catch (ValueError e)
            {
                Print("caught", e);
            }

            Print("leaving");
        }
        finally
        {
            PyFinalizers.Drop(z);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("finalizers.py", args, Start);

    private static void Start()
    {
        PyFinalizers.SetGlobals(() => [X, Y, T, First, Items, Second]);

        F();
        X = PyFinalizers.Replace(X, new Res("x"));
        PyFinalizers.Drop(X);
        Print("after del");
        Y = PyFinalizers.Replace<Res?>(Y, new Res("y1"));
        Y = PyFinalizers.Replace<Res?>(Y, new Res("y2"));
        Print("rebound");
        Y = PyFinalizers.Replace<Res?>(Y, null);
        Print("none");
        for (long i = 0; i < 2; i++)
        {
            T = PyFinalizers.Replace(T, new Sub($"t{i}"));
            T.Work();
        }

        Print("loop done", Res.Count);
        Print(G(true));
        Print(G(false));
        First = PyFinalizers.Replace(First, new Res("first"));
        Items = [new Res("i0"), new Res("i1")];
        Second = PyFinalizers.Replace(Second, new Res("second"));
        H();
        Print("end");
    }
}
