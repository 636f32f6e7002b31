using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace CallbacksAndStates;

/// <summary>Futures by hand: states, callbacks, cancellation, time limits.</summary>
public static class CallbacksAndStatesScript
{
    public static double Divide(long a, long b) => PyMath.TrueDiv(a, b);

    public static void Report(PyFuture<double> future)
    {
        if (future.Cancelled())
        {
            Print("callback: cancelled");
        }
        else if (future.Exception() is not null)
        {
            Print("callback:", PyOps.TypeOf(future.Exception()).Name);
        }
        else
        {
            Print("callback:", future.Result());
        }
    }

    public static int Main(string[] args) => PyProgram.Run("callbacks_and_states.py", args, Start);

    private static void Start()
    {
        var pool = new PyThreadPoolExecutor(maxWorkers: 1);
        PyFuture<double> future = null!;
        foreach (var b in (long[])[2, 0])
        {
            future = pool.Submit(() => Divide(10, b));
            PyFutures.Wait<PyFuture<double>>(new PyList<PyFuture<double>> { future });
            future.AddDoneCallback(Report);
        }

        try
        {
            future.Result();
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
        {
            using (PyErrors.Handling(e))
            {
                Print("raised again:", e);
            }
        }

        var gate = new PyEvent();
        var blocker = pool.Submit(() => gate.Wait());
        var waiting = pool.Submit(() => Divide(1, 1));
        Print(waiting.Done(), waiting.Running(), waiting.Cancel(), waiting.Cancelled());
        waiting.AddDoneCallback(Report);
        try
        {
            blocker.Result(timeout: 0.02);
        }
        catch (TimeoutError error)
        {
            using (PyErrors.Handling(error))
            {
                Print("still running:", blocker.Running());
            }
        }

        try
        {
            foreach (var f in PyFutures.AsCompleted<PyFuture<bool>>(
                new PyList<PyFuture<bool>> { blocker },
                timeout: 0.02))
            {
                Print("unexpected");
            }
        }
        catch (TimeoutError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e);
            }
        }

        gate.Set();
        Print(blocker.Result());
        try
        {
            waiting.Result();
        }
        catch (FutureCancelledError error)
        {
            using (PyErrors.Handling(error))
            {
                Print("cancelled for good");
            }
        }

        pool.Shutdown();
        try
        {
            pool.Submit(() => Divide(1, 2));
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e);
            }
        }

        var own = new PyFuture<string>();
        own.SetResult("by hand");
        Print(own.Result(), own.Done());
        try
        {
            own.SetResult("again");
        }
        catch (FutureInvalidStateError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(PyOps.TypeOf(e).Name);
            }
        }
    }
}
