// ======== ManagerScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Manager;

public sealed partial class Account : PyObject
{
    public object? Balance;

    public Account(long balance = 0)
    {
        Balance = balance;
    }

    public object? Deposit(object? amount)
    {
        if (PyOps.LessEqual(amount, 0L))
        {
            throw new ValueError("amount must be positive");
        }

        Balance = PyOps.InPlaceAdd(Balance, amount);
        return Balance;
    }
}

public sealed partial class Bank : PyBaseManager
{
    public Bank(object? address = null, object? authkey = null, string serializer = "pickle", object? ctx = null)
        : base(address, authkey, serializer, ctx)
    {
    }
}

/// <summary>A manager's objects, used by several processes: dict, list, Namespace, Lock, Queue, Value, and objects of classes of our own.</summary>
public static partial class ManagerScript
{
    public static void Fill(object? squares, object? order, object? k)
    {
        PyOps.SetItem(squares, k, PyOps.Multiply(k, k));
        PyOps.CallMethod(order, "append", k);
    }

    public static void Bump(object? namespaceValue, object? lockValue, object? n)
    {
        var stop = PyConvert.To<long>(n);
        for (long _ = 0; _ < stop; _++)
        {
            PyOps.CallMethod(lockValue, "__enter__");
            var exit = PyContext.OnExit(lockValue);
            try
            {
                PyOps.SetAttr(namespaceValue, "count", PyOps.InPlaceAdd(PyOps.GetAttr(namespaceValue, "count"), 1L));
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
    }

    public static void Produce(object? q, object? n)
    {
        var stop = PyConvert.To<long>(n);
        for (long i = 0; i < stop; i++)
        {
            PyOps.CallMethod(q, "put", $"item {i}");
        }
    }

    public static void Save(object? account, object? times)
    {
        var stop = PyConvert.To<long>(times);
        for (long _ = 0; _ < stop; _++)
        {
            PyOps.CallMethod(account, "deposit", 5L);
        }
    }

    public static void Run(object? target, PyList<object?> arguments)
    {
        PyList<PyProcess> processes = [.. arguments.Select(a => new PyProcess(target, a))];
        foreach (var p in processes)
        {
            p.Start();
        }

        foreach (var p in processes)
        {
            p.Join();
        }
    }

    public static void RunMain()
    {
        using (var manager2 = PyMultiprocessing.Manager())
        {
            object? squares = manager2.Dict();
            object? order = manager2.List();
            Run(FillFunction, [.. Range(3).Select<long, object?>(k => (object?)(squares, order, k))]);
            Print(Sorted(PyOps.CallMethod(squares, "items")), Sorted(order));
            Print(Len(squares), PyOps.Contains(squares, 2L), PyOps.CallMethod(squares, "get", 9L, "none"));
            PyOps.SetItem(squares, "x", 1L);
            PyOps.SetItem(squares, "x", PyOps.InPlaceAdd(PyOps.GetItem(squares, "x"), 5L));
            Print(PyOps.GetItem(squares, "x"), PyOps.TypeOf(Dict(squares)).Name);
            try
            {
                PyOps.GetItem(squares, "missing");
            }
            catch (KeyError e)
            {
                Print("KeyError:", e);
            }

            object? namespaceValue = manager2.Namespace();
            object? lockValue = manager2.Lock();
            PyOps.SetAttr(namespaceValue, "count", 0L);
            Run(BumpFunction, new PyList<object?> { (namespaceValue, lockValue, 10L) }.Repeat(2));
            Print(PyOps.GetAttr(namespaceValue, "count"), namespaceValue);

            object? q = manager2.Queue();
            Run(ProduceFunction, [(q, 3L)]);
            while (!PyOps.Truth(PyOps.CallMethod(q, "empty")))
            {
                Print(PyOps.CallMethod(q, "get"));
            }

            object? value = manager2.Value("i", 5L);
            PyOps.SetAttr(value, "value", PyOps.InPlaceAdd(PyOps.GetAttr(value, "value"), 2L));
            object? nested = manager2.Dict(
                args: (object?[])[new PyDict<string, object?> { ["inner"] = manager2.List(new PyList<long> { 1 }) }]);
            PyOps.CallMethod(PyOps.GetItem(nested, "inner"), "append", 2L);
            Print(PyOps.GetAttr(value, "value"), List(PyOps.GetItem(nested, "inner")));
        }

        var manager = new Bank();

        var bank = PyConvert.To<Bank>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            object? account = PyOps.CallMethod(bank, "Account", 100L);
            Run(SaveFunction, new PyList<object?> { (account, 4L) }.Repeat(2));
            Print(PyOps.CallMethod(account, "deposit", 10L));
            try
            {
                PyOps.CallMethod(account, "deposit", 0L);
            }
            catch (ValueError e)
            {
                Print("ValueError:", e);
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

    public static int Main(string[] args) => PyProgram.Run("manager.py", args, Start, Describe);

    private static void Start()
    {
        PyOps.Call(PyOps.GetAttr(Bank.BankClass, "register"), "Account", Account.AccountClass);
        RunMain();
    }
}
// ======== ManagerScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Manager;

public sealed partial class Account
{
    public static readonly PyClass AccountClass = PyClass.Register<Account>(
        new("Account", "__main__", [], CreateInstance, static x => x is Account));

    internal static void Describe(ProgramState program)
    {
        program.Class(AccountClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "balance"];

    public override string PyTypeName => "Account";

    public override PyClass PyType => AccountClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "balance":
                value = Balance;
                return true;
            case "deposit":
                value = new PyBoundMethod(this, "deposit", CallDeposit);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "balance":
                Balance = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "deposit":
                result = CallDeposit(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("balance=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Account.__init__", CreateParameters, arguments);
        return new Account(a.Get<long>(0, 0));
    }

    private static readonly PyParameters DepositParameters = new("amount", method: true);

    private object? CallDeposit(PyArguments arguments)
    {
        var a = new ArgumentBinder("Account.deposit", DepositParameters, arguments);
        return Deposit(a.Get<object?>(0));
    }
}

public sealed partial class Bank
{
    public static readonly PyClass BankClass = PyClass.Register<Bank>(
        new("Bank", "__main__", [PyTypes.BaseManager], CreateInstance, static x => x is Bank));

    internal static void Describe(ProgramState program)
    {
        program.Class(BankClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers];

    public override string PyTypeName => "Bank";

    public override PyClass PyType => BankClass;

    public override bool TryGetMember(string name, out object? value) => base.TryGetMember(name, out value);

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    private static readonly PyParameters CreateParameters = new("address=, authkey=, serializer=, ctx=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Bank.__init__", CreateParameters, arguments);
        return new Bank(
            a.Get<object?>(0, null),
            a.Get<object?>(1, null),
            a.Get<string>(2, "pickle"),
            a.Get<object?>(3, null));
    }
}

public static partial class ManagerScript
{
    private static readonly PyParameters FillParameters = new("squares, order, k");
    public static readonly PyFunction FillFunction = new("fill", ["squares", "order", "k"], null, CallFill);

    private static object? CallFill(PyArguments arguments)
    {
        var a = new ArgumentBinder("fill", FillParameters, arguments);
        Fill(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
        return null;
    }

    private static readonly PyParameters BumpParameters = new("namespace, lock, n");
    public static readonly PyFunction BumpFunction = new("bump", ["namespace", "lock", "n"], null, CallBump);

    private static object? CallBump(PyArguments arguments)
    {
        var a = new ArgumentBinder("bump", BumpParameters, arguments);
        Bump(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
        return null;
    }

    private static readonly PyParameters ProduceParameters = new("q, n");
    public static readonly PyFunction ProduceFunction = new("produce", ["q", "n"], null, CallProduce);

    private static object? CallProduce(PyArguments arguments)
    {
        var a = new ArgumentBinder("produce", ProduceParameters, arguments);
        Produce(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    private static readonly PyParameters SaveParameters = new("account, times");
    public static readonly PyFunction SaveFunction = new("save", ["account", "times"], null, CallSave);

    private static object? CallSave(PyArguments arguments)
    {
        var a = new ArgumentBinder("save", SaveParameters, arguments);
        Save(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(FillFunction);
        program.Function(BumpFunction);
        program.Function(ProduceFunction);
        program.Function(SaveFunction);
        Account.Describe(program);
        Bank.Describe(program);
        program.Type<PyDict<object?, object?>>();
        program.Type<PyDict<string, object?>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<long>>();
        program.Tuple<object?, object?, long>();
        program.Tuple<object?, object?>();
        program.Tuple<object?, long>();
    }
}
