using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>The program's functions that typed variables hold: a delegate has no name, and what travels to another process is the name.</summary>
internal static class NamedDelegates
{
    // Delegates of one type are equal if they are of one method.
    private static readonly ConcurrentDictionary<Delegate, PyFunction> Functions = new();
    private static readonly ConcurrentDictionary<PyFunction, Delegate> Delegates = new();

    public static void Add(Delegate typed, PyFunction function) => (Functions[typed], Delegates[function]) = (function, typed);

    /// <summary>The function or bound method that the delegate is; null if it has no name, as a lambda.</summary>
    public static object? Find(Delegate typed) => typed.Target switch
    {
        PyObject self when PyConc2Cs.Library.PythonNameRule.Apply(typed.Method.Name) is var name && self.TryGetMember(name, out var method) && method is PyBoundMethod => method,
        _ => Functions.GetValueOrDefault(typed),
    };

    /// <summary>The function as the delegate type that a variable has.</summary>
    public static bool TryConvert<T>(object value, [MaybeNullWhen(false)] out T result)
    {
        if (value is PyFunction function && Delegates.TryGetValue(function, out var typed) && typed is T same)
        {
            result = same;
            return true;
        }

        result = default;
        return false;
    }
}
