using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SendThrowClose;

public static class SendThrowCloseScript
{
    private static readonly GlobalVariable<PyIterator<long>> Me = new("me");

    /// <summary>Running average.</summary>
    public static PyGenerator<double?, long?, object?> Averager() => new("averager", async g =>
    {
        var total = 0.0;
        var count = 0L;
        double? average = null;
        while (true)
        {
            long? term = await g.Yield(average);
            total += term!.Value;
            count++;
            average = PyMath.TrueDiv(total, count);
        }
    });

    public static PyGenerator<object?, string?, object?> Grep(string pattern) => new("grep", async g =>
    {
        Print("Looking for", pattern);
        try
        {
            while (true)
            {
                string? line = await g.Yield();
                if (line!.Contains(pattern))
                {
                    Print("match:", line);
                }
            }
        }
        catch (GeneratorExit)
        {
            Print("closing grep");
        }
    }, closeAtExit: true);

    public static PyGenerator<object?, long?, long> Accumulate() => new("accumulate", async g =>
    {
        var tally = 0L;
        while (true)
        {
            long? nxt = await g.Yield();
            if (nxt is null)
            {
                return tally;
            }

            tally += nxt.Value;
        }
    });

    public static PyGenerator<object?, long?, object?> Gather(PyList<long> tallies) => new("gather", async g =>
    {
        while (true)
        {
            var tally = await g.YieldFrom(Accumulate());
            tallies.Append(tally);
        }
    });

    public static PyGenerator<string, long?, object?> Resilient() => new("resilient", async g =>
    {
        while (true)
        {
            try
            {
                long? x = await g.Yield("ready");
                Print("got", x);
            }
            catch (ValueError e)
            {
                Print("caught", e);
            }
            finally
            {
                Print("round over");
            }
        }
    }, closeAtExit: true);

    public static PyGenerator<object?, object?, string> Returns() => new("returns", async g =>
    {
        await g.Yield(1L);
        await g.Yield(2L);
        return "done";
    });

    public static PyGenerator<object?, object?, object?> Outer() => new("outer", async g =>
    {
        var result = await g.YieldFrom(Returns());
        Print("inner returned", result);
        await g.YieldFrom(new PyList<object?> { 10L, 20L });
        await g.YieldFrom(Range(3));
        await g.YieldFrom(PyStr.Chars("ab"));
    });

    public static PyGenerator<long, object?, object?> Bad() => new("bad", async g =>
    {
        try
        {
            await g.Yield(1);
        }
        catch (GeneratorExit)
        {
            await g.Yield(2);
        }
    }, closeAtExit: true);

    public static IEnumerable<long> Stop()
    {
        yield return 1;
        throw new StopIteration("x");
    }

    public static IEnumerable<long> Selfrun()
    {
        yield return 1;
        Next(Me.Value);
        yield return 2;
    }

    public static IEnumerable<long> Cleanup()
    {
        try
        {
            for (long i = 0; i < 10; i++)
            {
                yield return i;
            }
        }
        finally
        {
            Print("cleanup done");
        }
    }

    public static IEnumerable<long> Tree(long n)
    {
        if (n > 0)
        {
            foreach (var item in PyIterator.Of(Tree(n - 1)))
            {
                yield return item;
            }

            yield return n;
            foreach (var item in PyIterator.Of(Tree(n - 1)))
            {
                yield return item;
            }
        }
    }

    public static int Main(string[] args) => PyProgram.Run("send_throw_close.py", args, Start);

    private static void Start()
    {
        var avg = Averager();
        Next(avg);
        Print(avg.Send(10));
        Print(avg.Send(30));
        avg.Close();

        var g = Grep("python");
        Next(g);
        g.Send("I love python");
        g.Send("nothing here");
        g.Close();

        PyList<long> tallies = [];
        var acc = Gather(tallies);
        Next(acc);
        for (long i = 0; i < 4; i++)
        {
            acc.Send(i);
        }

        acc.Send(null);
        for (long i = 0; i < 5; i++)
        {
            acc.Send(i);
        }

        acc.Send(null);
        Print(tallies);

        var r = Resilient();
        Print(Next(r));
        Print(r.Send(5));
        Print(r.Throw(new ValueError("bad")));
        try
        {
            r.Throw(new KeyError("oops"));
        }
        catch (KeyError e)
        {
            Print("escaped", e);
        }

        try
        {
            Next(r);
        }
        catch (StopIteration)
        {
            Print("finished");
        }

        Print(List(Outer()));
        var it = Returns();
        Print(Next(it), Next(it));
        try
        {
            Next(it);
        }
        catch (StopIteration e)
        {
            Print("value", e.Value);
        }

        try
        {
            var a = Averager();
            a.Send(1);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        var b = Bad();
        Next(b);
        try
        {
            b.Close();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        try
        {
            foreach (var x in PyIterator.Of(Stop()))
            {
                Print(x);
            }
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        Me.Value = PyIterator.Of(Selfrun());
        Next(Me.Value);
        try
        {
            Next(Me.Value);
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        foreach (var i in Cleanup())
        {
            if (i == 2)
            {
                break;
            }
        }

        Print("after loop");

        Print(List(PyIterator.Of(Tree(3))));
    }
}
