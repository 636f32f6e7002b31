using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace KeywordInit;

public sealed class A : PyThread
{
    public long Q;

    public A(long q, PyDict<string, object?> kwds)
    {
        PyOps.CallMethod(this, "__init__", PyArguments.Of((object?[])[], new PyDict<string, object?>().With(kwds)));
        Q = q;
    }

    public override string PyTypeName => "A";
}

public sealed class B : PyThread
{
    public long X;

    public B(PyTuple<object?> args, PyDict<string, object?> kwargs)
    {
        PyOps.CallMethod(
            this,
            "__init__",
            PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
        X = 1;
    }

    public override string PyTypeName => "B";
}

public sealed class C : PyThread
{
    public object? Args;
    public PyDict<string, long>? Kwargs;

    public C(
        object? group,
        object? target,
        object? name,
        object? args,
        PyDict<string, long>? kwargs = null,
        object? daemon = null)
        : base(DynamicCall.Bind(target, null, null), name: (string?)name, daemon: (bool?)daemon)
    {
        Args = args;
        Kwargs = kwargs;
    }

    public override void Run() => Print("C", Args, Kwargs);

    public override string PyTypeName => "C";
}

public static class KeywordInitScript
{
    public static readonly object? DefaultInitArgs = (PyTuple<object?>)[];

    public static int Main(string[] args) => PyProgram.Run("keyword_init.py", args, Start);

    private static void Start()
    {
        var a = new A(3, new PyDict<string, object?> { ["name"] = "aa", ["daemon"] = true });
        Print(a.Name, a.Daemon);
        a.Start();
        a.Join();
        var a2 = new A(3, new PyDict<string, object?>());
        Print(a2.Name);
        var b = new B(
            [],
            new PyDict<string, object?>
            {
                ["target"] = PyOps.GetAttr(PyModules.Get("builtins"), "print"),
                ["args"] = (1L, 2L),
            });
        b.Start();
        b.Join();
        Print(b.Name, b.X);
        var c = new C(null, null, null, args: (PyTuple<long>)[1L], kwargs: new PyDict<string, long> { ["a"] = 2 });
        c.Start();
        c.Join();
    }
}
