namespace PyConc2Cs.Runtime;

/// <summary>Which C# object stands behind an instance of a class that is made at run time, by the class of the library that it derives from.</summary>
internal static class NativeBases
{
    /// <summary>Null for classes that derive from object only.</summary>
    public static Func<PyClass, PyArguments, IPyInstance>? Find(PyClass type)
    {
        foreach (var ancestor in type.Mro.Where(c => !c.IsMadeAtRunTime && c != PyTypes.Object))
        {
            if (ancestor.Module == "abc")
            {
                continue;
            }

            return Of(ancestor) ?? throw new TypeError($"type '{(ancestor.Module == "builtins" ? "" : ancestor.Module + ".")}{ancestor.Name}' is not an acceptable base type");
        }

        return null;
    }

    /// <summary><c>Base.__init__</c> of a library class as a function: the object is its first argument.</summary>
    public static PyFunction? Initializer(PyClass type) => type == PyTypes.Object || type.IsMadeAtRunTime ? null
        : new PyFunction("__init__", arguments =>
        {
            var self = arguments.PositionalCount > 0 ? arguments.Positional[0] : throw new TypeError($"unbound method {type.Name}.__init__() needs an argument");
            if (self is IPyInstance instance)
            {
                instance.TryCallNative("__init__", arguments.WithoutFirst(), out _);
            }
            else if (self is PyBaseException error)
            {
                error.InitializeArguments(arguments.WithoutFirst().Positional.ToArray());
            }

            return null;
        })
        { IsBuiltin = true };

    private static Func<PyClass, PyArguments, IPyInstance>? Of(PyClass native)
    {
        if (native.IsSubclassOf(PyTypes.BaseException))
        {
            return ExceptionFactory(native);
        }

        if (native.Module == "builtins" && native.Name == "tuple")
        {
            return static (type, arguments) => new PyTupleInstance(type, arguments.PositionalCount == 0 ? [] : [.. PyOps.Iterate(arguments.Positional[0])]);
        }

        if (native.Module == "_contextvars" || native == PyTypes.Lock)
        {
            return null;
        }

        if (native.Module == "threading")
        {
            return native.Name == "Thread" ? static (type, _) => new PyThreadInstance(type) : null;
        }

        switch (native.Module == "queue" ? native.Name : string.Empty)
        {
            case "Queue": return static (type, _) => new PyQueueInstance(type);
            case "LifoQueue": return static (type, _) => new PyLifoQueueInstance(type);
            case "PriorityQueue": return static (type, _) => new PyPriorityQueueInstance(type);
        }

        if (native.IsSubclassOf(PyTypes.TestCase))
        {
            return native == PyTypes.TestCase ? static (type, _) => new PyTestCaseInstance(type) : static (type, _) => new PyAsyncTestCaseInstance(type);
        }

        if (native == PyTypes.ThreadLocal)
        {
            return static (type, arguments) => new PyLocalInstance(type, arguments);
        }

        if (native.Module == "multiprocessing")
        {
            return native.Name == "Process" ? static (type, _) => new PyProcessInstance(type) : null;
        }

        return native.Name == "type" ? static (_, _) => throw new TypeError("type() takes 1 or 3 arguments")
            : (type, arguments) => new PyValueInstance(type, native, arguments);
    }

    /// <summary>The nearest ancestor that has a class of its own for instances, so that C#'s catch clauses see them.</summary>
    private static Func<PyClass, PyArguments, IPyInstance> ExceptionFactory(PyClass native) =>
        native.Mro.Select(c => s_exceptions.GetValueOrDefault(c.Name)).FirstOrDefault(f => f is not null)
        ?? (static (type, a) => new BaseExceptionInstance(type, a.Positional.ToArray()));

    private static readonly Dictionary<string, Func<PyClass, PyArguments, IPyInstance>> s_exceptions = new(StringComparer.Ordinal)
    {
        ["KeyError"] = static (type, a) => new KeyErrorInstance(type, a.Positional.ToArray()),
        ["ValueError"] = static (type, a) => new ValueErrorInstance(type, a.Positional.ToArray()),
        ["TypeError"] = static (type, a) => new TypeErrorInstance(type, a.Positional.ToArray()),
        ["RuntimeError"] = static (type, a) => new RuntimeErrorInstance(type, a.Positional.ToArray()),
        ["OSError"] = static (type, a) => new OSErrorInstance(type, a.Positional.ToArray()),
        ["ConnectionError"] = static (type, a) => new ConnectionErrorInstance(type, a.Positional.ToArray()),
        ["FileNotFoundError"] = static (type, a) => new FileNotFoundErrorInstance(type, a.Positional.ToArray()),
        ["TimeoutError"] = static (type, a) => new TimeoutErrorInstance(type, a.Positional.ToArray()),
        ["PermissionError"] = static (type, a) => new PermissionErrorInstance(type, a.Positional.ToArray()),
        ["LookupError"] = static (type, a) => new LookupErrorInstance(type, a.Positional.ToArray()),
        ["IndexError"] = static (type, a) => new IndexErrorInstance(type, a.Positional.ToArray()),
        ["AttributeError"] = static (type, a) => new AttributeErrorInstance(type, a.Positional.ToArray()),
        ["NameError"] = static (type, a) => new NameErrorInstance(type, a.Positional.ToArray()),
        ["ArithmeticError"] = static (type, a) => new ArithmeticErrorInstance(type, a.Positional.ToArray()),
        ["ZeroDivisionError"] = static (type, a) => new ZeroDivisionErrorInstance(type, a.Positional.ToArray()),
        ["NotImplementedError"] = static (type, a) => new NotImplementedErrorInstance(type, a.Positional.ToArray()),
        ["StopIteration"] = static (type, a) => new StopIterationInstance(type, a.Positional.ToArray()),
        ["ImportError"] = static (type, a) => new ImportErrorInstance(type, a.Positional.ToArray()),
        ["AssertionError"] = static (type, a) => new AssertionErrorInstance(type, a.Positional.ToArray()),
        ["EOFError"] = static (type, a) => new EOFErrorInstance(type, a.Positional.ToArray()),
        ["Warning"] = static (type, a) => new WarningInstance(type, a.Positional.ToArray()),
        ["UserWarning"] = static (type, a) => new UserWarningInstance(type, a.Positional.ToArray()),
        ["DeprecationWarning"] = static (type, a) => new DeprecationWarningInstance(type, a.Positional.ToArray()),
        ["RuntimeWarning"] = static (type, a) => new RuntimeWarningInstance(type, a.Positional.ToArray()),
        ["SystemExit"] = static (type, a) => new SystemExitInstance(type, a.Positional.ToArray()),
        ["KeyboardInterrupt"] = static (type, a) => new KeyboardInterruptInstance(type, a.Positional.ToArray()),
        ["UnicodeError"] = static (type, a) => new UnicodeErrorInstance(type, a.Positional.ToArray()),
        ["Exception"] = static (type, a) => new ExceptionInstance(type, a.Positional.ToArray()),
    };
}
