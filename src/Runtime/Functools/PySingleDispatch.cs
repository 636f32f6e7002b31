namespace PyConc2Cs.Runtime;

/// <summary>functools.singledispatch: the class of the first argument chooses the function.</summary>
internal sealed class PySingleDispatch
{
    private readonly Lock guard = new();
    private readonly PyDict<object, object?> registry = new();
    private readonly PyFunction function;

    public PySingleDispatch(object? fallback)
    {
        var name = (fallback as IPyCallable)?.Name ?? "function";
        registry[PyTypes.Object] = fallback;
        function = new PyFunction(name, arguments => PyOps.Call(Find(FirstOf(arguments, name)), arguments));
        PyFunctools.UpdateWrapper(function, fallback);
        function.TrySetMember("register", new PyFunction("register", Register));
        function.TrySetMember("dispatch", new PyFunction("dispatch", arguments => FindClass(arguments.Positional[0])));
        function.TrySetMember("registry", registry);
    }

    public PyFunction Function => function;

    /// <summary><c>register(cls)</c> as a decorator, <c>register(cls, func)</c>.</summary>
    private object? Register(PyArguments arguments)
    {
        var given = arguments.Positional;
        if (given.Length == 0 || given[0] is not PyClass type)
        {
            throw new TypeError("Invalid first argument to `register()`. Use either `@register(some_class)` or plain `@register` on an annotated function.");
        }

        if (given.Length == 1)
        {
            return new PyFunction("register", inner => Add(type, inner.Single("register")));
        }

        return Add(type, given[1]);
    }

    private object? Add(PyClass type, object? implementation)
    {
        lock (guard)
        {
            registry[type] = implementation;
        }

        return implementation;
    }

    internal object? Find(object? value) => FindClass(PyTypes.Of(value));

    private object? FindClass(object? type)
    {
        lock (guard)
        {
            foreach (var ancestor in ((PyClass)type!).Mro)
            {
                if (registry.TryGetValue(ancestor, out var found))
                {
                    return found;
                }
            }

            return registry[PyTypes.Object];
        }
    }

    private static object? FirstOf(PyArguments arguments, string name) => arguments.PositionalCount > 0
        ? arguments.Positional[0]
        : throw new TypeError($"{name} requires at least 1 positional argument");
}
