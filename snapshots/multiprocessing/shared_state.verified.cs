// ======== SharedStateScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SharedState;

/// <summary>What processes share: values and arrays in memory, and locks, events, conditions, semaphores and barriers around them.</summary>
public static partial class SharedStateScript
{
    public static void Add(object? value, object? lockValue, object? array, object? k)
    {
        for (long _ = 0; _ < 100; _++)
        {
            PyOps.CallMethod(lockValue, "__enter__");
            var exit2 = PyContext.OnExit(lockValue);
            try
            {
                PyOps.SetAttr(value, "value", PyOps.InPlaceAdd(PyOps.GetAttr(value, "value"), 1L));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit2.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit2.Dispose();
            }
        }

        var manager = PyOps.CallMethod(array, "get_lock");
        PyOps.CallMethod(manager, "__enter__");
        var exit = PyContext.OnExit(manager);
        try
        {
            PyOps.SetItem(array, k, PyOps.Multiply(k, 1.5));
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

    public static void WaitFor(
        object? eventValue,
        object? name,
        object? outValue) => PyOps.CallMethod(outValue, "put", (name, PyOps.CallMethod(eventValue, "wait", 10L)));

    public static void Meet(object? barrier, object? outValue) => PyOps.CallMethod(
        outValue,
        "put",
        PyOps.CallMethod(barrier, "wait"));

    public static void WaitForFlag(object? condition, object? flag, object? outValue)
    {
        PyOps.CallMethod(condition, "__enter__");
        var exit = PyContext.OnExit(condition);
        try
        {
            while (PyOps.Equals(PyOps.GetAttr(flag, "value"), 0L))
            {
                PyOps.CallMethod(condition, "wait");
            }

            PyOps.CallMethod(outValue, "put", "woken");
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

    public static void Limited(object? semaphore, object? active, object? most)
    {
        PyOps.CallMethod(semaphore, "__enter__");
        var exit = PyContext.OnExit(semaphore);
        try
        {
            var manager = PyOps.CallMethod(active, "get_lock");
            PyOps.CallMethod(manager, "__enter__");
            var exit2 = PyContext.OnExit(manager);
            try
            {
                PyOps.SetAttr(active, "value", PyOps.InPlaceAdd(PyOps.GetAttr(active, "value"), 1L));
                if (PyOps.Greater(PyOps.GetAttr(active, "value"), PyOps.GetAttr(most, "value")))
                {
                    PyOps.SetAttr(most, "value", PyOps.GetAttr(active, "value"));
                }
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit2.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit2.Dispose();
            }

            PyTime.Sleep(0.02);
            var manager2 = PyOps.CallMethod(active, "get_lock");
            PyOps.CallMethod(manager2, "__enter__");
            var exit3 = PyContext.OnExit(manager2);
            try
            {
                PyOps.SetAttr(active, "value", PyOps.InPlaceSubtract(PyOps.GetAttr(active, "value"), 1L));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit3.Dispose();
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

    public static PyList<PyProcess> Start(object? target, PyList<object?> arguments)
    {
        PyList<PyProcess> processes = [.. arguments.Select(a => new PyProcess(target, a))];
        foreach (var p in processes)
        {
            p.Start();
        }

        return processes;
    }

    public static void RunMain()
    {
        var total = new PySharedValue("i", 0L);
        var lockValue = new PyProcessLock();
        var halves = new PySharedArray("d", 3L);
        foreach (var p in Start(
            AddFunction,
            [.. Range(3).Select<long, object?>(k => (object?)(total, lockValue, halves, k))]))
        {
            p.Join();
        }

        Print(total.Value, List<object?>(halves), halves[new PySlice(1, null, null)]);

        var eventValue = new PyProcessEvent();
        var outValue = new PyProcessQueue<object?>();
        var waiting = Start(
            WaitForFunction,
            [.. Range(2).Select<long, object?>(i => (object?)(eventValue, $"w{i}", outValue))]);
        eventValue.Set();
        Print(Sorted(PyIterator.Of(waiting.Select(_ => outValue.Get()))), eventValue.IsSet());

        var barrier = new PyProcessBarrier(3);
        Start(MeetFunction, new PyList<object?> { (barrier, outValue) }.Repeat(3));
        Print(Sorted(PyIterator.Of(Range(3).Select(_ => outValue.Get()))));

        var condition = new PyProcessCondition();
        var flag = new PySharedValue("i", 0L);
        Start(WaitForFlagFunction, [(condition, flag, outValue)]);
        using (condition.Enter())
        {
            flag.Value = 1L;
            condition.NotifyAll();
        }

        Print(outValue.Get());

        var active = new PySharedValue("i", 0L);
        var most = new PySharedValue("i", 0L);
        foreach (var p in Start(
            LimitedFunction,
            new PyList<object?> { (new PyProcessSemaphore(2), active, most) }.Repeat(4)))
        {
            p.Join();
        }

        Print(active.Value, PyOps.LessEqual(most.Value, 2L));

        var again = new PyProcessRLock();
        using (again.Enter())
        {
            using (again.Enter())
            {
                Print("twice");
            }
        }

        try
        {
            lockValue.Release();
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        var letters = new PySharedArray("c", PyBytes.Literal("hello"));
        letters[0] = PyBytes.Literal("J");
        Print(letters.Value, Len(letters), lockValue.Acquire(false), lockValue.Acquire(timeout: 0.01));
    }

    public static int Main(string[] args) => PyProgram.Run("shared_state.py", args, StartModule, Describe);

    private static void StartModule()
    {
        RunMain();
    }
}
// ======== SharedStateScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace SharedState;

public static partial class SharedStateScript
{
    private static readonly PyParameters AddParameters = new("value, lock, array, k");
    public static readonly PyFunction AddFunction = new("add", ["value", "lock", "array", "k"], null, CallAdd);

    private static object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("add", AddParameters, arguments);
        Add(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2), a.Get<object?>(3));
        return null;
    }

    private static readonly PyParameters WaitForParameters = new("event, name, out");
    public static readonly PyFunction WaitForFunction = new("wait_for", ["event", "name", "out"], null, CallWaitFor);

    private static object? CallWaitFor(PyArguments arguments)
    {
        var a = new ArgumentBinder("wait_for", WaitForParameters, arguments);
        WaitFor(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
        return null;
    }

    private static readonly PyParameters MeetParameters = new("barrier, out");
    public static readonly PyFunction MeetFunction = new("meet", ["barrier", "out"], null, CallMeet);

    private static object? CallMeet(PyArguments arguments)
    {
        var a = new ArgumentBinder("meet", MeetParameters, arguments);
        Meet(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    private static readonly PyParameters WaitForFlagParameters = new("condition, flag, out");
    public static readonly PyFunction WaitForFlagFunction = new(
        "wait_for_flag",
        ["condition", "flag", "out"],
        null,
        CallWaitForFlag);

    private static object? CallWaitForFlag(PyArguments arguments)
    {
        var a = new ArgumentBinder("wait_for_flag", WaitForFlagParameters, arguments);
        WaitForFlag(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
        return null;
    }

    private static readonly PyParameters LimitedParameters = new("semaphore, active, most");
    public static readonly PyFunction LimitedFunction = new(
        "limited",
        ["semaphore", "active", "most"],
        null,
        CallLimited);

    private static object? CallLimited(PyArguments arguments)
    {
        var a = new ArgumentBinder("limited", LimitedParameters, arguments);
        Limited(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(AddFunction);
        program.Function(WaitForFunction);
        program.Function(MeetFunction);
        program.Function(WaitForFlagFunction);
        program.Function(LimitedFunction);
        program.Type<PyProcessQueue<object?>>();
        program.Type<PyIterator<object?>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<object?>>();
        program.Tuple<PyProcessBarrier, PyProcessQueue<object?>>();
        program.Tuple<PyProcessCondition, PySharedValue, PyProcessQueue<object?>>();
        program.Tuple<PyProcessCondition, PySharedValue>();
        program.Tuple<PyProcessEvent, PyProcessQueue<object?>>();
        program.Tuple<PyProcessEvent, string, PyProcessQueue<object?>>();
        program.Tuple<PyProcessSemaphore, PySharedValue, PySharedValue>();
        program.Tuple<PySharedValue, PyProcessLock, PySharedArray, long>();
        program.Tuple<PySharedValue, PyProcessLock, PySharedArray>();
        program.Tuple<PySharedValue, PySharedValue>();
        program.Tuple<object?, object?>();
    }
}
