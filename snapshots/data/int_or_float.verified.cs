using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace IntOrFloat;

public sealed class Account : PyObject
{
    public string Name;
    public PyNumber Balance;
    public PyNumber Fees;

    public Account(string name, long balance = 0)
    {
        Name = name;
        Balance = balance;
        Fees = 0;
    }

    public PyNumber Deposit(PyNumber amount)
    {
        if (amount <= 0L)
        {
            throw new ValueError("bad");
        }

        Balance += amount;
        Fees += (double)amount * 0.01;
        return Balance;
    }

    public override string Repr() => PyFormat.PercentTuple(
        "%s: %.2f (%s) %r",
        Name,
        Balance.ToObject(),
        Balance.ToObject(),
        Fees.ToObject());
}

public static class IntOrFloatScript
{
    public static PyNumber Average(PyList<PyNumber> xs)
    {
        PyNumber total = 0;
        foreach (var x in xs)
        {
            total += x;
        }

        return xs.Length != 0 ? (PyNumber)PyNumber.TrueDiv(total, Len(xs)) : 0;
    }

    public static (PyNumber, PyNumber, PyNumber, PyNumber, bool, bool, bool, string, long, double) F(PyNumber x, long n = 0) => (PyNumber.Pow(x, n), PyNumber.FloorDiv(x, 2), PyNumber.Mod(x, 2), -x, x > 1L, x == 2L, Bool(x), Str(x), Int(x), Float(x));

    public static int Main(string[] args) => PyProgram.Run("int_or_float.py", args, Start);

    private static void Start()
    {
        Print(Average([1, 2, 3]).ToObject(), Average([1.5, 2]).ToObject(), Average([]).ToObject());
        var a = new Account("ann");
        var b = new Account("bob", 10);
        Print(a, b);
        Print(a.Deposit(5).ToObject(), b.Deposit(2.5).ToObject());
        Print(a, b, $"{PyFormat.Format(a.Balance, ">8")}|{PyFormat.Format(b.Balance, "8.1f")}|{a.Fees}");
        PyList<PyNumber> vals = [1, 2.5, -3, 4];
        Print(
            vals,
            Sum(vals).ToObject(),
            Max(vals).ToObject(),
            Min(vals).ToObject(),
            Sorted(vals),
            Abs(vals[2]).ToObject(),
            Round(vals[1]),
            (PyList<PyNumber>)[.. vals.Select(v => v * 2L)]);
        var m = new PyDict<string, PyNumber>();
        foreach (var k2 in (string[])["a", "b", "a"])
        {
            m[k2] = (double)m.Get(k2, 0) + 1.5;
        }

        m["z"] = 0;
        Print(
            m,
            PyJson.Dumps(m),
            m["z"] == 0L,
            m["z"] == 0.0,
            IsInstance(m["z"], PyTypes.Int),
            IsInstance(m["a"], PyTypes.Float),
            PyOps.TypeOf(m["z"].ToObject()).Name);
        Print(F(2), F(2.5), F(7, 3));
        var k = 10L;
        Print(PyMath.Pow(2, k), PyNumber.Pow(2, -k).ToObject(), PyMath.Pow(2, k) - 1 & 7);
        PyNumber? best = null;
        foreach (var v in vals)
        {
            if (best is null || v > best!.Value)
            {
                best = v;
            }
        }

        Print(best, PyMathModule.Sqrt((double)best!.Value), PyFormat.PercentTuple("%d %s %5.1f", best, best, best));
        PyNumber s = 0;
        for (long i = 0; i < 5; i++)
        {
            s = PyMath.Mod(i, 2) != 0 ? (PyNumber)((double)s + i * 0.5) : s + i;
        }

        Print(s.ToObject(), new PyDict<PyNumber, long> { [s] = 1 }, new PySet<PyNumber> { 1, 2.0, 2 }, (s, 1L));
        try
        {
            Print(PyNumber.TrueDiv(1, s - s));
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
        {
            Print(e);
        }

        try
        {
            Range((long)vals[1]);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        PyNumber x = PyInt.Pow(10, 30);
        x = s > 100L ? (PyNumber)((double)x + 0.5) : x;
        Print(x.ToObject(), (x + 1L).ToObject());
        PyInt acc = 1;
        for (long i = 1; i < 30; i++)
        {
            acc *= i;
        }

        PyNumber acc2 = acc;
        if (s > 1L)
        {
            acc2 = acc / 2;
        }

        Print(
            acc,
            acc2.ToObject(),
            DivMod(acc2, 7L),
            PyNumber.Pow(acc2, 2).ToObject(),
            Hash(s),
            new PyList<PyNumber> { s, 1 }.Contains(s));
        Print(
            Sum(new PyList<double> { 0.1 }.Repeat(10)),
            Sum(PyIterator.Of(vals)).ToObject(),
            Any(vals),
            (PyList<bool>)[.. Zip(vals, vals.Slice(1)).Select(pair => pair.Item1 < pair.Item2)]);
    }
}
