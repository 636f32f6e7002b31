// ======== OldGeneratorsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace OldGenerators;

public sealed class Tree : PyObject
{
    public long V;
    public Tree? L;
    public Tree? R;

    public Tree(long v, Tree? l = null, Tree? r = null)
    {
        V = v;
        L = l;
        R = r;
    }

    public IEnumerable<object?> Walk()
    {
        if (L is not null)
        {
            foreach (var x in L!.Walk())
            {
                yield return x;
            }
        }

        yield return V;
        if (R is not null)
        {
            foreach (var x in R!.Walk())
            {
                yield return x;
            }
        }
    }
}

public static partial class OldGeneratorsScript
{
    // python: 2.7
    public static IEnumerable<long> Gen(long n)
    {
        var i = 0L;
        while (true)
        {
            if (i >= n)
            {
                yield break;
            }

            yield return i;
            i++;
        }
    }

    public static object? Coroutine(object? f)
    {
        object? Start(PyTuple<object?> a, PyDict<string, object?> k)
        {
            object? c = PyOps.Call(f, PyArguments.Of((object?[])[.. a], new PyDict<string, object?>().With(k)));
            PyOps.CallMethod(c, "next");
            return c;
        }

        return PyFunction.Bind("start", "*a, **k", a => Start(a.StarTuple<object?>(0), a.KeywordDict<object?>(1)));
    }

    public static PyGenerator<object?, object?, object?> Printer() => new("printer", async g =>
    {
        try
        {
            while (true)
            {
                object? item = await g.Yield();
                PrintStatement("got", item);
            }
        }
        catch (GeneratorExit)
        {
            PrintStatement("bye");
        }
    }, closeAtExit: true);

    public static PyGenerator<long, string?, object?> Follow() => new("follow", async g =>
    {
        string? r = await g.Yield(1);
        PrintStatement("r", r);
        try
        {
            await g.Yield(2);
        }
        catch (ValueError e)
        {
            PrintStatement("caught", e);
            await g.Yield(3);
        }
    });

    public static int Main(string[] args) => PyProgram.Run("old_generators.py", args, Start, python2: true);

    private static void Start()
    {
        var g = PyIterator.Of(Gen(3));
        PrintStatement(g.LegacyNext(), g.LegacyNext());
        foreach (var x in g)
        {
            PrintStatement(x);
        }

        try
        {
            g.LegacyNext();
        }
        catch (StopIteration)
        {
            PrintStatement("end");
        }

        object? printer = PyOps.Call(CoroutineFunction, PrinterFunction);

        object? p = PyOps.Call(printer);
        PyOps.CallMethod(p, "send", 1L);
        PyOps.CallMethod(p, "send", "two");
        PyOps.CallMethod(p, "close");
        var f = Follow();
        PrintStatement(f.LegacyNext());
        PrintStatement(f.Send("hello"));
        PrintStatement(f.Throw(PyTypes.ValueError, "oops"));
        PrintStatement(List(PyIterator.Of(new Tree(2, new Tree(1), new Tree(3)).Walk())));
        PrintStatement(Sum(PyIterator.Of(XRange(4))));
    }
}
// ======== OldGeneratorsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace OldGenerators;

public static partial class OldGeneratorsScript
{
    private static readonly PyParameters CoroutineParameters = new("f");
    public static readonly PyFunction CoroutineFunction = new("coroutine", ["f"], null, CallCoroutine);

    private static object? CallCoroutine(PyArguments arguments)
    {
        var a = new ArgumentBinder("coroutine", CoroutineParameters, arguments);
        return Coroutine(a.Get<object?>(0));
    }

    private static readonly PyParameters PrinterParameters = new("");
    public static readonly PyFunction PrinterFunction = new("printer", [], null, CallPrinter);

    private static object? CallPrinter(PyArguments arguments)
    {
        _ = new ArgumentBinder("printer", PrinterParameters, arguments);
        return Printer();
    }
}
