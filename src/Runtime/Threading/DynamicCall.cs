namespace PyConc2Cs.Runtime;

/// <summary>Calls of a function value with the arguments that a script passes beside it: <c>target=f, args=(1, 2), kwargs={...}</c>.</summary>
public static class DynamicCall
{
    /// <summary>The call as an action; the containers of arguments are read when it runs. Without a target it does nothing.</summary>
    public static Action Bind(object? target, object? args, object? kwargs) => new BoundCall(target, args, kwargs).Run;

    internal static PyArguments Arguments(object? args, object? kwargs)
    {
        var values = new List<object?>();
        if (args is not null)
        {
            foreach (var value in PyOps.Iterate(args))
            {
                values.Add(value);
            }
        }
        if (kwargs is null)
        {
            return new PyArguments([.. values]);
        }
        var names = new List<string>();
        foreach (var key in PyOps.Iterate(kwargs))
        {
            names.Add(key as string ?? throw new TypeError("keywords must be strings"));
            values.Add(PyOps.GetItem(kwargs, key));
        }
        return new PyArguments([.. values], [.. names]);
    }

    /// <summary>The target's __name__, which Python puts in the thread's name; null if it has none.</summary>
    public static string? NameOf(object? target) => (target as IPyCallable)?.Name;
}
