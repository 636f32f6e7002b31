namespace PyConc2Cs.Runtime;

/// <summary><c>functools.partialmethod</c>: a method with some arguments given in advance.</summary>
[PyClass("functools", "partialmethod")]
public sealed partial class PyPartialMethod : PyObject
{
    private readonly object?[] args;
    private readonly (string Name, object? Value)[] keywords;

    private PyPartialMethod(object? func, object?[] args, (string Name, object? Value)[] keywords) => (Func, this.args, this.keywords) = (func, args, keywords);

    [PyMember("__new__")]
    public static PyPartialMethod Create(object? func, PyKeywords? keywords = null, [PyParam(Escapes = true)] params object?[] args) =>
        new(func, args, [.. (keywords ?? []).Select(pair => (pair.Key, pair.Value))]);

    [PyMember]
    public object? Func { get; }

    [PyMember]
    public PyTuple<object?> Args => new(args);

    [PyMember]
    public PyDict<string, object?> Keywords => new(keywords);

    /// <summary>The function with the arguments and, before them, the object through which it is read.</summary>
    [PyMember("__get__")]
    public object? Get(object? obj, object? cls = null)
    {
        var function = Descriptors.Get(Func, obj, cls as PyClass ?? PyTypes.Of(obj));
        return function is PyBoundMethod ? new PyPartial(function, args, keywords)
            : obj is null ? new PyFunction("method", a => PyOps.Call(new PyPartial(function, [a.Positional[0], .. args], keywords), a.WithoutFirst()))
            : new PyPartial(function, [obj, .. args], keywords);
    }
}

/// <summary><c>functools.singledispatchmethod</c>: a method that the class of its first argument after self chooses.</summary>
[PyClass("functools", "singledispatchmethod")]
public sealed partial class PySingleDispatchMethod : PyObject
{
    private readonly PySingleDispatch dispatcher;

    [PyMember]
    public PySingleDispatchMethod(object? func)
    {
        Func = func;
        dispatcher = new PySingleDispatch(func);
    }

    [PyMember]
    public object? Func { get; }

    /// <summary><c>@method.register(cls)</c>, <c>register(cls, func)</c>.</summary>
    [PyMember]
    public object? Register(object? cls, object? method = null) =>
        PyOps.CallMethod(dispatcher.Function, "register", new PyArguments(method is null ? [cls] : [cls, method]));

    [PyMember("__get__")]
    public object? Get(object? obj, object? cls = null) => new PyFunction((Func as IPyCallable)?.Name ?? "method", arguments =>
    {
        var chosen = dispatcher.Find(arguments.PositionalCount > 0 ? arguments.Positional[0]
            : throw new TypeError($"{(Func as IPyCallable)?.Name ?? "method"} requires at least 1 positional argument"));
        return PyOps.Call(Descriptors.Get(chosen, obj, cls as PyClass ?? PyTypes.Of(obj)), arguments);
    });
}
