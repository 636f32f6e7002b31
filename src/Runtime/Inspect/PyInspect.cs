namespace PyConc2Cs.Runtime;

/// <summary>Python's inspect module, as far as it asks what a value is or where a generator stands.</summary>
[PyModule("inspect")]
public static partial class PyInspect
{
    [PyMember("GEN_CREATED")]
    public static string GenCreated => "GEN_CREATED";

    [PyMember("GEN_RUNNING")]
    public static string GenRunning => "GEN_RUNNING";

    [PyMember("GEN_SUSPENDED")]
    public static string GenSuspended => "GEN_SUSPENDED";

    [PyMember("GEN_CLOSED")]
    public static string GenClosed => "GEN_CLOSED";

    /// <summary>GEN_CREATED before the first step, GEN_SUSPENDED at a yield, GEN_RUNNING inside of it, GEN_CLOSED after its end. AttributeError for anything else.</summary>
    [PyMember]
    public static string Getgeneratorstate(object? generator) => generator is not IPyGeneratorState { State: var state }
        ? throw new AttributeError($"'{PyOps.TypeName(generator)}' object has no attribute 'gi_running'")
        : state switch
        {
            GeneratorState.Created => GenCreated,
            GeneratorState.Running => GenRunning,
            GeneratorState.Closed => GenClosed,
            _ => GenSuspended,
        };

    [PyMember]
    public static bool Isgenerator(object? @object) => @object is IPyGeneratorState;

    [PyMember]
    public static bool Iscoroutine(object? @object) => @object is IPyCoroutine;

    [PyMember]
    public static bool Isawaitable(object? @object) => @object is IPyAwaitable || @object is IPyDynamic && PyOps.HasAttr(@object, "__await__");

    [PyMember]
    public static bool Isasyncgen(object? @object) => @object is IPyAsyncIterator and not IPyAwaitable;

    /// <summary>Whether a call of the function gives a coroutine.</summary>
    [PyMember]
    public static bool Iscoroutinefunction(object? obj) => obj is PyFunction { IsCoroutineFunction: true, IsGeneratorFunction: false };

    /// <summary>Whether a call of the function gives a generator.</summary>
    [PyMember]
    public static bool Isgeneratorfunction(object? obj) => obj is PyFunction { IsCoroutineFunction: false, IsGeneratorFunction: true };

    /// <summary>Whether a call of the function gives an asynchronous generator.</summary>
    [PyMember]
    public static bool Isasyncgenfunction(object? obj) => obj is PyFunction { IsCoroutineFunction: true, IsGeneratorFunction: true };

    [PyMember("CORO_CREATED")]
    public static string CoroCreated => "CORO_CREATED";

    [PyMember("CORO_RUNNING")]
    public static string CoroRunning => "CORO_RUNNING";

    [PyMember("CORO_SUSPENDED")]
    public static string CoroSuspended => "CORO_SUSPENDED";

    [PyMember("CORO_CLOSED")]
    public static string CoroClosed => "CORO_CLOSED";

    /// <summary>CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED.</summary>
    [PyMember]
    public static string Getcoroutinestate(object? coroutine) => coroutine is IPyCoroutine { State: var state }
        ? state switch { GeneratorState.Created => CoroCreated, GeneratorState.Running => CoroRunning, GeneratorState.Closed => CoroClosed, _ => CoroSuspended }
        : throw new AttributeError($"'{PyOps.TypeName(coroutine)}' object has no attribute 'cr_running'");

    [PyMember]
    public static bool Isfunction(object? @object) => @object is PyFunction { IsBuiltin: false };

    [PyMember]
    public static bool Isbuiltin(object? @object) => @object is PyFunction { IsBuiltin: true };

    [PyMember]
    public static bool Ismethod(object? @object) => @object is PyBoundMethod { PyTypeName: "method" };

    [PyMember]
    public static bool Isclass(object? @object) => @object is PyClass;

    [PyMember]
    public static bool Ismodule(object? @object) => @object is PyModule;

    /// <summary>Names and values of the attributes of an object, sorted by name; only those for which the predicate is true.</summary>
    [PyMember]
    public static PyList<(string Name, object? Value)> Getmembers(object? @object, object? predicate = null)
    {
        var members = new PyList<(string Name, object? Value)>();
        foreach (var name in Builtins.Dir(@object))
        {
            if (PyOps.HasAttr(@object, name) && PyOps.GetAttr(@object, name) is var value && (predicate is null || PyOps.Truth(PyOps.Call(predicate, value))))
            {
                members.Append((name, value));
            }
        }

        return members;
    }

    /// <summary>The class and its base classes in the order in which attributes are looked up.</summary>
    [PyMember]
    public static object? Getmro(object? cls) => PyOps.GetAttr(cls, "__mro__");

    [PyMember]
    public static bool Isroutine(object? @object) => Isbuiltin(@object) || Isfunction(@object) || Ismethod(@object) || @object is PyBoundMethod;

    /// <summary>Whether a class has abstract methods left.</summary>
    [PyMember]
    public static bool Isabstract(object? @object) => @object is PyClass type && type.AbstractMethods().Count > 0;

    /// <summary>The docstring with its indentation taken away; None if there is none.</summary>
    [PyMember]
    public static string? Getdoc(object? @object) => PyOps.HasAttr(@object, "__doc__") && PyOps.GetAttr(@object, "__doc__") is string text ? Cleandoc(text) : null;

    /// <summary>Takes the common indentation of all lines but the first away, and empty lines at both ends.</summary>
    [PyMember]
    public static string Cleandoc(string doc)
    {
        var lines = doc.Replace("\t", "        ", StringComparison.Ordinal).Split('\n');
        var margin = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        var cleaned = lines.Select((line, i) => i == 0 ? line.TrimStart() : line.Length >= margin ? line[margin..] : line.TrimStart()).ToList();
        while (cleaned.Count > 0 && cleaned[^1].Trim().Length == 0)
        {
            cleaned.RemoveAt(cleaned.Count - 1);
        }

        while (cleaned.Count > 0 && cleaned[0].Trim().Length == 0)
        {
            cleaned.RemoveAt(0);
        }

        return string.Join('\n', cleaned);
    }
}
