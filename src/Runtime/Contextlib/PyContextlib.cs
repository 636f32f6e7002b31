namespace PyConc2Cs.Runtime;

/// <summary>Python's contextlib module.</summary>
[PyModule("contextlib")]
public static partial class PyContextlib
{
    /// <summary>Makes functions that give context managers of a generator function.</summary>
    [PyMember("contextmanager")]
    public static PyFunction Contextmanager(object? func)
    {
        var name = (func as IPyCallable)?.Name ?? "contextmanager";
        var wrapper = new PyFunction(name, arguments => new PyContextManager<object?>(name, () => PyIterator.Of(PyOps.Iterate(PyOps.Call(func, arguments)))));
        PyFunctools.UpdateWrapper(wrapper, func);
        return wrapper;
    }

    /// <summary>Calls a function inside of a manager.</summary>
    internal static object? Run<T>(PyManager<T> manager, object? function, PyArguments arguments)
    {
        manager.Enter();
        object? result;
        try
        {
            result = PyOps.Call(function, arguments);
        }
        catch (Exception e)
        {
            if (manager.Exit(PyErrors.From(e)))
            {
                return null;
            }

            throw;
        }

        manager.Exit(null);
        return result;
    }
}
