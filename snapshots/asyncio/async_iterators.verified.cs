// ======== AsyncIteratorsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace AsyncIterators;

public sealed partial class Counter : PyObject
{
    public long N;
    public long I;

    public Counter(long n)
    {
        N = n;
        I = 0;
    }

    public Counter Aiter() => this;

    public async PyCoroutine<long> Anext()
    {
        if (I >= N)
        {
            throw new StopAsyncIteration();
        }

        I++;
        await PyAsyncio.Sleep(0);
        return I;
    }
}

public static partial class AsyncIteratorsScript
{
    public static PyAsyncGenerator<long> Gen() => new("gen", async g =>
    {
        for (long i = 0; i < 3; i++)
        {
            await g.Yield(i);
        }
    });

    public static async PyCoroutine RunMain()
    {
        object? it = Aiter(new Counter(3));
        Print(await PyAwait.On(Anext(it)));
        Print(PyOps.Add(await PyAwait.On(Anext(it)), 10L));
        Print(await PyAwait.On(Anext(it, (object?)null)));
        Print(await PyAwait.On(Anext(it, "end")));
        var g = Gen();
        Print(await Anext(g), await Anext(g), await Anext(g, -1), await Anext(g, -1));
        try
        {
            await Anext(g);
        }
        catch (StopAsyncIteration)
        {
            Print("stop");
        }

        try
        {
            Anext(3L);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        try
        {
            Aiter(new PyList<long> { 1 });
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        object? unused = default;
        foreach (var item in Range(2))
        {
            unused = item;
            _ = PyAsyncio.CreateTask(PyAsyncio.Sleep(0));
        }

        var cond = new PyAsyncCondition();
        PyList<long> items = [];
        async PyCoroutine<object?> Add()
        {
            await cond.Acquire();
            try
            {
                items.Append(1);
                cond.NotifyAll();
            }
            finally
            {
                cond.Release();
            }

            return null;
        }

        var t = PyAsyncio.CreateTask(Add());
        await cond.Acquire();
        try
        {
            Print(await cond.WaitFor(() => Len(items) == 1));
        }
        finally
        {
            cond.Release();
        }

        await t;
        foreach (var unused2 in Range(5))
        {
            _ = PyAsyncio.CreateTask(Add());
        }

        await PyAsyncio.Sleep(0.01);
        Print(Len(items));
    }

    public static int Main(string[] args) => PyProgram.Run(
        "async_iterators.py",
        args,
        Start,
        coroutines: AsyncFunctions);

    private static void Start()
    {
        PyAsyncio.Run(RunMain());
    }
}
// ======== AsyncIteratorsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace AsyncIterators;

public sealed partial class Counter
{
    public static readonly PyClass CounterClass = PyClass.Register<Counter>(
        new("Counter", "__main__", [], CreateInstance, static x => x is Counter),
        TryGetClassMember);

    public override string PyTypeName => "Counter";

    public override PyClass PyType => CounterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            case "i":
                value = I;
                return true;
            case "__aiter__":
                value = new PyBoundMethod(this, "__aiter__", CallAiter);
                return true;
            case "__anext__":
                value = new PyBoundMethod(this, "__anext__", CallAnext);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "n":
                N = PyConvert.To<long>(value);
                return true;
            case "i":
                I = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__aiter__":
                result = CallAiter(arguments);
                return true;
            case "__anext__":
                result = CallAnext(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__aiter__":
                value = PyFunction.Unbound("Counter", "__aiter__");
                return true;
            case "__anext__":
                value = PyFunction.Unbound("Counter", "__anext__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Counter.__init__", CreateParameters, arguments);
        return new Counter(a.Get<long>(0));
    }

    private static readonly PyParameters AiterParameters = new("", method: true);

    private object? CallAiter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Counter.__aiter__", AiterParameters, arguments);
        return Aiter();
    }

    private static readonly PyParameters AnextParameters = new("", method: true);

    private object? CallAnext(PyArguments arguments)
    {
        _ = new ArgumentBinder("Counter.__anext__", AnextParameters, arguments);
        return Anext();
    }
}

public static partial class AsyncIteratorsScript
{
    private static PyCoroutineName[] AsyncFunctions => [
        new("Counter.Anext", "Counter.__anext__", 7),
        new("AsyncIteratorsScript.RunMain", "main", 16),
        new("AsyncIteratorsScript.Add", "main.<locals>.add", 40),
    ];
}
