namespace PyConc2Cs.Runtime;

/// <summary>Clears what belongs to a Python thread at its end, as the thread of the operating system goes on to run others.</summary>
internal static class ThreadEnd
{
    [ThreadStatic]
    private static List<Action>? actions;

    /// <summary>Has an action done at the end of the calling thread.</summary>
    public static void Add(Action action) => (actions ??= []).Add(action);

    public static void Clear()
    {
        if (actions is { } all)
        {
            actions = null;
            all.ForEach(action => action());
        }

        ThreadRegistry.CurrentOrNull = null;
    }
}

/// <summary>A value for each Python thread.</summary>
internal sealed class ThreadSlot<T>
    where T : class
{
    private readonly ThreadLocal<T?> values = new();

    public T? Value
    {
        get => values.Value;
        set
        {
            if (values.Value is null)
            {
                ThreadEnd.Add(() => values.Value = null);
            }

            values.Value = value;
        }
    }
}
