// ======== DoctestsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Doctests;

/// <summary>
/// An account.
///
/// &gt;&gt;&gt; account = Account("Ann")
/// &gt;&gt;&gt; account.deposit(30)
/// &gt;&gt;&gt; account
/// Account('Ann', 30)
/// &gt;&gt;&gt; account.owner = "Bob"
/// &gt;&gt;&gt; print(account.owner, account.balance)
/// Bob 30
/// </summary>
public sealed partial class Account : PyObject
{
    public string Owner;
    public long Balance;

    public Account(string owner)
    {
        Owner = owner;
        Balance = 0;
    }

    /// <summary>
    /// Adds an amount.
    ///
    /// &gt;&gt;&gt; a = Account("Eve")
    /// &gt;&gt;&gt; a.deposit(5); a.deposit(6)
    /// &gt;&gt;&gt; a.balance
    /// 12
    /// &gt;&gt;&gt; a.missing  # doctest: +ELLIPSIS
    /// Traceback (most recent call last):
    /// AttributeError: 'Account' object has no ...
    /// </summary>
    public void Deposit(long amount)
    {
        Balance += amount;
    }

    public override string Repr() => $"Account({PyOps.Repr(Owner)}, {Balance})";
}

/// <summary>
/// Number helpers with examples.
///
/// &gt;&gt;&gt; digits(120)
/// [1, 2, 0]
/// </summary>
public static partial class DoctestsScript
{
    /// <summary>
    /// The decimal digits of a number.
    ///
    /// &gt;&gt;&gt; digits(0)
    /// [0]
    /// &gt;&gt;&gt; digits(407)
    /// [4, 0, 7]
    /// &gt;&gt;&gt; digits(-1)
    /// Traceback (most recent call last):
    ///     ...
    /// ValueError: -1 is negative
    /// </summary>
    public static PyList<long> DigitsFunction(object? n)
    {
        if (PyOps.Less(n, 0L))
        {
            throw new ValueError($"{PyOps.Str(n)} is negative");
        }

        return [.. PyStr.Chars(Str(n)).Select(c => Int(c))];
    }

    /// <summary>
    /// Prints the digits of n.
    ///
    /// &gt;&gt;&gt; report(25)
    /// 25 has 2 digits
    /// &gt;&gt;&gt; for i in range(2):
    /// ...     report(i)
    /// 0 has 1 digits
    /// 1 has 1 digits
    /// </summary>
    public static void Report(object? n) => Print($"{PyOps.Str(n)} has {Len(DigitsFunction(n))} digits");

    public static void DoctestModule(PyDocstringTest test) => test.Check(
        3,
        "digits(120)",
        "[1, 2, 0]",
        () => DigitsFunction(120L));

    public static void DoctestDigits(PyDocstringTest test)
    {
        test.Check(12, "digits(0)", "[0]", () => DigitsFunction(0L));
        test.Check(14, "digits(407)", "[4, 0, 7]", () => DigitsFunction(407L));
        test.Check(
            16,
            "digits(-1)",
            "Traceback (most recent call last):\n    ...\nValueError: -1 is negative",
            () => DigitsFunction(-1L));
    }

    public static void DoctestReport(PyDocstringTest test)
    {
        test.Check(29, "report(25)", "25 has 2 digits", () =>
        {
            Report(25L);
            return null;
        });
        void Step1()
        {
            for (long i = 0; i < 2; i++)
            {
                Report(i);
                test.Show(null);
            }
        }

        test.Run(31, "for i in range(2):\n    report(i)", "0 has 1 digits\n1 has 1 digits", Step1);
    }

    public static void DoctestAccount(PyDocstringTest test)
    {
        var account = test.Value(42, "account = Account(\"Ann\")", "", () => new Account("Ann"));
        test.Check(43, "account.deposit(30)", "", () =>
        {
            account.Deposit(30);
            return null;
        });
        test.Check(44, "account", "Account('Ann', 30)", () => account);
        void Step1()
        {
            account.Owner = "Bob";
        }

        test.Run(46, "account.owner = \"Bob\"", "", Step1);
        test.Run(47, "print(account.owner, account.balance)", "Bob 30", () => Print(account.Owner, account.Balance));
    }

    public static void DoctestAccountDeposit(PyDocstringTest test)
    {
        var a = test.Value(58, "a = Account(\"Eve\")", "", () => new Account("Eve"));
        void Step1()
        {
            a.Deposit(5);
            test.Show(null);
            a.Deposit(6);
            test.Show(null);
        }

        test.Run(59, "a.deposit(5); a.deposit(6)", "", Step1);
        test.Check(60, "a.balance", "12", () => a.Balance);
        test.Check(
            62,
            "a.missing  # doctest: +ELLIPSIS",
            "Traceback (most recent call last):\nAttributeError: 'Account' object has no ...",
            () => PyOps.GetAttr(a, "missing"));
    }

    public static int Main(string[] args) => PyProgram.Run("doctests.py", args, Start);

    private static void Start()
    {
        PyDoctest.AddTest("__main__", DoctestModule);
        PyDoctest.AddTest("__main__.Account", DoctestAccount);
        PyDoctest.AddTest("__main__.Account.__init__");
        PyDoctest.AddTest("__main__.Account.__repr__");
        PyDoctest.AddTest("__main__.Account.deposit", DoctestAccountDeposit);
        PyDoctest.AddTest("__main__.digits", DoctestDigits);
        PyDoctest.AddTest("__main__.report", DoctestReport);
        // The path depends on where the script lies: only the numbers are printed.

        var output = new PyStringIO();
        PyTestResults results = null!;
        var manager = new PyRedirectStdout<PyStringIO>(output);
        manager.Enter();
        try
        {
            results = PyDoctest.Testmod();
        }
        finally
        {
            manager.Exit(null);
        }

        Print(results);
        Print((PyList<string>)[.. output.Getvalue().SplitLines().Where(line => !line.Contains("File"))]);
        PyDoctest.RunDocstringExamples(ReportFunction, null, verbose: true);
    }
}
// ======== DoctestsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Doctests;

public sealed partial class Account
{
    public static readonly PyClass AccountClass = PyClass.Register<Account>(
        new("Account", "__main__", [], CreateInstance, static x => x is Account),
        TryGetClassMember);

    public override string PyTypeName => "Account";

    public override PyClass PyType => AccountClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "owner":
                value = Owner;
                return true;
            case "balance":
                value = Balance;
                return true;
            case "deposit":
                value = new PyBoundMethod(this, "deposit", CallDeposit);
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "owner":
                Owner = PyConvert.To<string>(value);
                return true;
            case "balance":
                Balance = PyConvert.To<long>(value);
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
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "deposit":
                value = PyFunction.Unbound("Account", "deposit");
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Account", "__repr__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("owner", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Account.__init__", CreateParameters, arguments);
        return new Account(a.Get<string>(0));
    }

    private static readonly PyParameters DepositParameters = new("amount", method: true);

    private object? CallDeposit(PyArguments arguments)
    {
        var a = new ArgumentBinder("Account.deposit", DepositParameters, arguments);
        Deposit(a.Get<long>(0));
        return null;
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Account.__repr__", ReprParameters, arguments);
        return Repr();
    }
}

public static partial class DoctestsScript
{
    private static readonly PyParameters ReportParameters = new("n");
    public static readonly PyFunction ReportFunction = new("report", ["n"], null, CallReport);

    private static object? CallReport(PyArguments arguments)
    {
        var a = new ArgumentBinder("report", ReportParameters, arguments);
        Report(a.Get<object?>(0));
        return null;
    }
}
