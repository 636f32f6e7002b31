namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>f(...)</c>. Raises TypeError if it can't be called.</summary>
    public static object? Call(object? function, PyArguments arguments)
    {
        if (function is IPyCallable callable)
        {
            return callable.Call(arguments);
        }

        return function is IPyDynamic target && target.TryCallMember("__call__", arguments, out var result)
            ? result
            : CallDelegate(function, arguments);
    }

    /// <summary>Python's <c>f(a, b)</c> with positional arguments only.</summary>
    public static object? Call(object? function, params object?[] arguments) => Call(function, new PyArguments(arguments));

    /// <summary>Python's <c>x.name(...)</c>, without a bound method in between. Raises AttributeError and TypeError.</summary>
    public static object? CallMethod(object? target, string name, PyArguments arguments)
    {
        object? result;
        var called = target is IPyDynamic dynamic
            ? dynamic.TryCallMember(name, arguments, out result)
            : (result = null) is null && target is not null && PyValueMembers.TryCallMember(target, name, arguments, out result);
        if (called && PyProgram.IsPython2 && target is IPyDict && name is "keys" or "values" or "items")
        {
            return new PyList<object?>(Iterate(result));
        }

        result = called ? result : Call(GetAttr(target, name), arguments);
        return PyProgram.IsPython2 ? Python2.Dynamic(result) : result;
    }

    /// <summary>Python's <c>x.name(a, b)</c> with positional arguments only.</summary>
    public static object? CallMethod(object? target, string name, params object?[] arguments) =>
        CallMethod(target, name, new PyArguments(arguments));

    /// <summary>Python's <c>callable(x)</c>.</summary>
    public static bool Callable(object? value) =>
        value is IPyCallable or Delegate || (value is IPyDynamic target && target.TryGetMember("__call__", out _));

    private static object? CallDelegate(object? function, PyArguments arguments)
    {
        var positional = arguments.Positional;
        switch (function)
        {
            case Func<object?> f when positional.Length == 0: return f();
            case Func<object?, object?> f when positional.Length == 1: return f(positional[0]);
            case Func<object?, object?, object?> f when positional.Length == 2: return f(positional[0], positional[1]);
            case Func<object?, object?, object?, object?> f when positional.Length == 3: return f(positional[0], positional[1], positional[2]);
            case Action f when positional.Length == 0: f(); return null;
            case Action<object?> f when positional.Length == 1: f(positional[0]); return null;
            case Action<object?, object?> f when positional.Length == 2: f(positional[0], positional[1]); return null;
            case Action<object?, object?, object?> f when positional.Length == 3: f(positional[0], positional[1], positional[2]); return null;
            case Delegate f when NamedDelegates.Find(f) is { } named: return Call(named, arguments);
            case Delegate f: throw new TypeError($"<lambda>() can't be called with {arguments.PositionalCount} arguments of these types: {f.GetType().Name}");
            default: throw new TypeError($"'{TypeName(function)}' object is not callable");
        }
    }
}
