using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace BankAccount;

/// <summary>Raised when a withdrawal is larger than the balance.</summary>
public sealed class InsufficientFunds : PyException
{
    public long Needed;
    public long Available;

    public InsufficientFunds(long needed, long available)
        : base($"need {needed}, have {available}")
    {
        Needed = needed;
        Available = available;
    }

    public override string PyTypeName => "InsufficientFunds";
}

public sealed class BankAccount : PyObject
{
    public string Owner;
    public long Balance;
    private PyLock _lock;

    public BankAccount(string owner, long balance = 0)
    {
        Owner = owner;
        Balance = balance;
        _lock = new PyLock();
    }

    public void Deposit(long amount)
    {
        using (_lock.Enter())
        {
            Balance += amount;
        }
    }

    public void Withdraw(long amount)
    {
        using (_lock.Enter())
        {
            if (amount > Balance)
            {
                throw new InsufficientFunds(amount, Balance);
            }

            Balance -= amount;
        }
    }
}

/// <summary>A bank account that many threads use at once.</summary>
public static class BankAccountScript
{
    public static void Teller(BankAccount account, long rounds)
    {
        // deposits win by one per round
        for (long _ = 0; _ < rounds; _++)
        {
            account.Deposit(3);
            account.Withdraw(2);
        }
    }

    public static void RunMain()
    {
        var account = new BankAccount("Ada", 100);
        PyList<PyThread> tellers = [.. Range(4).Select(_ => new PyThread(() => Teller(account, 1000)))];
        foreach (var t in tellers)
        {
            t.Start();
        }

        foreach (var t in tellers)
        {
            t.Join();
        }

        Print(account.Owner, "has", account.Balance);

        try
        {
            account.Withdraw(1000000);
        }
        catch (InsufficientFunds error)
        {
            Print("refused:", error);
            Print("missing:", error.Needed - error.Available);
        }
        finally
        {
            Print("balance is still", account.Balance);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("bank_account.py", args, Start);

    private static void Start()
    {
        RunMain();
    }
}
