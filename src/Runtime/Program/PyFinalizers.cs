using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>
/// <c>__del__</c> (Python reference, 3.3.1). .NET doesn't know when the last reference goes, so emitted code says so where it can be proven; what is left is
/// finalised at the end of the program: first what no global variable holds, then the globals' objects in the order in which the globals were defined.
/// </summary>
public static class PyFinalizers
{
    private static readonly Lock s_gate = new();
    private static readonly Dictionary<object, (long Number, Action Finalizer)> s_pending = new(ReferenceEqualityComparer.Instance);
    private static long s_made;
    private static Func<object?[]>? s_globals;

    /// <summary>A new object and its <c>__del__</c>.</summary>
    public static void Add(object instance, Action finalizer)
    {
        lock (s_gate)
        {
            s_pending.TryAdd(instance, (s_made++, finalizer));
        }
    }

    /// <summary>How to get at the values of the main module's globals, in the order of their definition.</summary>
    public static void SetGlobals(Func<object?[]> globals) => s_globals = globals;

    /// <summary>The last reference to the object is gone: its <c>__del__</c> is called, unless it has been before. An error in it is reported on stderr.</summary>
    public static void Drop(object? instance)
    {
        if (instance is null)
        {
            return;
        }

        (long Number, Action Finalizer) pending;
        lock (s_gate)
        {
            if (!s_pending.Remove(instance, out pending))
            {
                return;
            }
        }

        Run(instance, pending.Finalizer);
    }

    /// <summary>A variable that held the only reference to <paramref name="old"/> gets another value.</summary>
    public static T Replace<T>(object? old, T value)
    {
        if (!ReferenceEquals(old, value))
        {
            Drop(old);
        }

        return value;
    }

    internal static void RunAll()
    {
        var globals = s_globals?.Invoke() ?? [];
        var last = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < globals.Length; i++)
        {
            foreach (var held in Reachable(globals[i]))
            {
                last[held] = i;
            }
        }

        foreach (var (instance, _) in s_pending.OrderBy(p => p.Value.Number).Where(p => !last.ContainsKey(p.Key)).ToList())
        {
            Drop(instance);
        }

        // CPython 3.13: the objects that globals hold themselves go first, then what containers and other objects hold.
        foreach (var value in globals)
        {
            Drop(value);
        }

        for (var i = 0; i < globals.Length; i++)
        {
            foreach (var held in Reachable(globals[i]).Where(h => last[h] == i).ToList())
            {
                Drop(held);
            }
        }
    }

    /// <summary>The value and what it holds, from the outside in.</summary>
    private static IEnumerable<object> Reachable(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object?>([root]);
        while (pending.TryPop(out var next))
        {
            if (next is null or string or long or double or bool || !seen.Add(next))
            {
                continue;
            }

            yield return next;
            foreach (var part in Parts(next).Reverse())
            {
                pending.Push(part);
            }
        }
    }

    private static IEnumerable<object?> Parts(object value) => value switch
    {
        IPyInstance instance => ((IPyDict)instance.Attributes).Pairs.Select(p => p.Value),
        IPyDict dict => dict.Pairs.SelectMany(p => new[] { p.Key, p.Value }),
        // CPython empties them from the end.
        IPyList list => Items(list).Reverse(),
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).Reverse(),
        IPySet set => Items(set),
        _ => [],
    };

    private static IEnumerable<object?> Items(IEnumerable items) => items.Cast<object?>();

    private static void Run(object instance, Action finalizer)
    {
        try
        {
            finalizer();
        }
        catch (Exception raised)
        {
            var error = PyErrors.From(raised);
            Console.Error.WriteLine($"Exception ignored in: <function {PyOps.TypeName(instance)}.__del__ at {PyOps.Address(instance)}>\n{error.PyTypeName}: {PyOps.Str(error)}");
        }
    }
}
