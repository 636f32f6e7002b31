namespace PyConc2Cs.Runtime;

/// <summary>Makes what a typed parameter needs, an IEnumerable or a delegate, of a Dynamic value; and the way back for delegates.</summary>
public static class DynamicAdapter
{
    /// <summary>Any iterable; its items are converted one by one. Raises TypeError if it isn't iterable.</summary>
    public static IEnumerable<T> Iterable<T>(object? value) =>
        value is IEnumerable<T> typed and not string ? typed : Convert<T>(PyOps.Iterate(value));

    /// <summary>As <see cref="Iterable{T}"/>; None stays None.</summary>
    public static IEnumerable<T>? IterableOrNull<T>(object? value) => value is null ? null : Iterable<T>(value);

    /// <summary>Any sequence; one with other items is copied, as nobody writes through this view.</summary>
    public static IReadOnlyList<T> Sequence<T>(object? value) => value as IReadOnlyList<T> ?? [.. Iterable<T>(value)];

    /// <summary>As <see cref="Sequence{T}"/>; None stays None.</summary>
    public static IReadOnlyList<T>? SequenceOrNull<T>(object? value) => value is null ? null : Sequence<T>(value);

    public static Action Action(object? value)
    {
        if (value is Action typed)
        {
            return typed;
        }

        var function = Callable(value);
        return () => PyOps.Call(function, []);
    }

    public static Action? ActionOrNull(object? value) => value is null ? null : Action(value);

    public static Func<TResult> Func<TResult>(object? value)
    {
        if (value is Func<TResult> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return () => PyConvert.To<TResult>(PyOps.Call(function, []));
    }

    public static Func<TResult>? FuncOrNull<TResult>(object? value) => value is null ? null : Func<TResult>(value);

    public static Action<T1> Action<T1>(object? value)
    {
        if (value is Action<T1> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1) => PyOps.Call(function, [a1]);
    }

    public static Action<T1>? ActionOrNull<T1>(object? value) => value is null ? null : Action<T1>(value);

    public static Func<T1, TResult> Func<T1, TResult>(object? value)
    {
        if (value is Func<T1, TResult> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1) => PyConvert.To<TResult>(PyOps.Call(function, [a1]));
    }

    public static Func<T1, TResult>? FuncOrNull<T1, TResult>(object? value) => value is null ? null : Func<T1, TResult>(value);

    public static Action<T1, T2> Action<T1, T2>(object? value)
    {
        if (value is Action<T1, T2> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2) => PyOps.Call(function, [a1, a2]);
    }

    public static Action<T1, T2>? ActionOrNull<T1, T2>(object? value) => value is null ? null : Action<T1, T2>(value);

    public static Func<T1, T2, TResult> Func<T1, T2, TResult>(object? value)
    {
        if (value is Func<T1, T2, TResult> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2) => PyConvert.To<TResult>(PyOps.Call(function, [a1, a2]));
    }

    public static Func<T1, T2, TResult>? FuncOrNull<T1, T2, TResult>(object? value) => value is null ? null : Func<T1, T2, TResult>(value);

    public static Action<T1, T2, T3> Action<T1, T2, T3>(object? value)
    {
        if (value is Action<T1, T2, T3> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2, a3) => PyOps.Call(function, [a1, a2, a3]);
    }

    public static Action<T1, T2, T3>? ActionOrNull<T1, T2, T3>(object? value) => value is null ? null : Action<T1, T2, T3>(value);

    public static Func<T1, T2, T3, TResult> Func<T1, T2, T3, TResult>(object? value)
    {
        if (value is Func<T1, T2, T3, TResult> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2, a3) => PyConvert.To<TResult>(PyOps.Call(function, [a1, a2, a3]));
    }

    public static Func<T1, T2, T3, TResult>? FuncOrNull<T1, T2, T3, TResult>(object? value) => value is null ? null : Func<T1, T2, T3, TResult>(value);

    public static Action<T1, T2, T3, T4> Action<T1, T2, T3, T4>(object? value)
    {
        if (value is Action<T1, T2, T3, T4> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2, a3, a4) => PyOps.Call(function, [a1, a2, a3, a4]);
    }

    public static Action<T1, T2, T3, T4>? ActionOrNull<T1, T2, T3, T4>(object? value) => value is null ? null : Action<T1, T2, T3, T4>(value);

    public static Func<T1, T2, T3, T4, TResult> Func<T1, T2, T3, T4, TResult>(object? value)
    {
        if (value is Func<T1, T2, T3, T4, TResult> typed)
        {
            return typed;
        }

        var function = Callable(value);
        return (a1, a2, a3, a4) => PyConvert.To<TResult>(PyOps.Call(function, [a1, a2, a3, a4]));
    }

    public static Func<T1, T2, T3, T4, TResult>? FuncOrNull<T1, T2, T3, T4, TResult>(object? value) => value is null ? null : Func<T1, T2, T3, T4, TResult>(value);

    private static IEnumerable<T> Convert<T>(IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            yield return item is T typed ? typed : PyConvert.To<T>(item);
        }
    }

    private static object Callable(object? value) =>
        value is IPyCallable || (value is IPyDynamic dynamic && dynamic.TryGetMember("__call__", out _))
            ? value
            : throw new TypeError($"'{PyOps.TypeName(value)}' object is not callable");
}
