namespace PyConc2Cs.Runtime;

/// <summary>Calls setUpClass, tearDownClass, setUpModule and tearDownModule between the tests of a suite.</summary>
internal static class TestFixtures
{
    private static readonly Dictionary<PyClass, Stack<(object? Function, PyArguments Arguments)>> cleanups = [];

    /// <summary>The module's functions, where the program names them; by module and name.</summary>
    public static Dictionary<(string Module, string Name), object?> ModuleFunctions { get; } = [];

    public static void AddClassCleanup(PyClass type, object? function, PyArguments arguments)
    {
        if (!cleanups.TryGetValue(type, out var stack))
        {
            cleanups[type] = stack = new();
        }

        stack.Push((function, arguments));
    }

    /// <summary>Before a test.</summary>
    public static void Enter(PyTestCase test, PyTestResult result)
    {
        var type = PyOps.TypeOf(test);
        if (type == result.PreviousClass)
        {
            return;
        }

        LeaveClass(result);
        if (result.PreviousClass?.Module != type.Module)
        {
            LeaveModule(result);
            result.ModuleFailed = false;
            result.ModuleFailed = !CallModule(type.Module, "setUpModule", result);
        }

        result.PreviousClass = type;
        if (!result.ModuleFailed && !PyTestSupport.IsMarked(type, "__unittest_skip__")
            && !Call(PyOps.GetAttr(type, "setUpClass"), $"setUpClass ({type.Module}.{type.QualifiedName})", result))
        {
            result.FailedClasses.Add(type);
            Clean(type, result);
        }
    }

    /// <summary>After the last test.</summary>
    public static void Leave(PyTestResult result)
    {
        LeaveClass(result);
        LeaveModule(result);
        result.PreviousClass = null;
    }

    private static void LeaveClass(PyTestResult result)
    {
        if (result.PreviousClass is { } type && !result.ModuleFailed && !result.FailedClasses.Contains(type) && !PyTestSupport.IsMarked(type, "__unittest_skip__"))
        {
            Call(PyOps.GetAttr(type, "tearDownClass"), $"tearDownClass ({type.Module}.{type.QualifiedName})", result);
            Clean(type, result);
        }
    }

    private static void Clean(PyClass type, PyTestResult result)
    {
        while (cleanups.TryGetValue(type, out var stack) && stack.TryPop(out var next))
        {
            Call(new PyFunction("cleanup", _ => PyOps.Call(next.Function, next.Arguments)), $"tearDownClass ({type.Module}.{type.QualifiedName})", result);
        }
    }

    private static void LeaveModule(PyTestResult result)
    {
        if (result.PreviousClass is { } type && !result.ModuleFailed)
        {
            CallModule(type.Module, "tearDownModule", result);
        }
    }

    private static bool CallModule(string module, string name, PyTestResult result) =>
        !ModuleFunctions.TryGetValue((module, name), out var function) || Call(function, $"{name} ({module})", result);

    private static bool Call(object? function, string title, PyTestResult result)
    {
        try
        {
            PyOps.Call(function);
            return true;
        }
        catch (Exception e) when (PyErrors.From(e) is PyException error)
        {
            var holder = new PyErrorHolder(title);
            if (error is SkipTest skip)
            {
                PyOps.CallMethod(result, "addSkip", holder, skip.ToString());
            }
            else
            {
                PyOps.CallMethod(result, "addError", holder, PyTestResult.ExcInfo(error));
            }

            return false;
        }
    }
}

/// <summary>What results see in place of a test where a fixture has failed.</summary>
[PyClass("unittest.suite", "_ErrorHolder")]
public sealed partial class PyErrorHolder : PyObject
{
    internal PyErrorHolder(string description) => Description = description;

    [PyMember]
    public string Description { get; }

    [PyMember("id")]
    public string Id() => Description;

    [PyMember("shortDescription")]
    public string? ShortDescription() => null;

    public override string ToString() => Description;

    protected override string DefaultRepr() => $"<ErrorHolder description={PyOps.Repr(Description)}>";
}
