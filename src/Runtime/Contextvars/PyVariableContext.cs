using System.Collections;
using System.Collections.Immutable;

namespace PyConc2Cs.Runtime;

/// <summary>Python's contextvars.Context: the values of context variables; a mapping that only <see cref="Run"/> changes.</summary>
[PyClass("_contextvars", "Context", Aliases = ["contextvars.Context"])]
public sealed partial class PyVariableContext : PyObject, IEnumerable<PyContextVar>
{
    // A value that equals the one before is another object nevertheless.
    private static readonly ImmutableDictionary<PyContextVar, object?> none =
        ImmutableDictionary.Create<PyContextVar, object?>(null, ReferenceEqualityComparer.Instance);

    [ThreadStatic]
    private static PyVariableContext? current;

    private ImmutableDictionary<PyContextVar, object?> values = none;
    private int isEntered;

    [PyMember]
    public PyVariableContext()
    {
    }

    /// <summary>The context of the calling thread.</summary>
    internal static PyVariableContext Current => current ?? Begin();

    private static PyVariableContext Begin()
    {
        ThreadEnd.Add(static () => current = null);
        return current = new PyVariableContext();
    }

    [PyMember]
    public PyVariableContext Copy() => new() { values = values };

    /// <summary>Calls a function in this context: what it sets stays in it. RuntimeError if the context is entered already.</summary>
    [PyMember]
    public object? Run([PyParam(PositionalOnly = true)] object? callable, PyKeywords? kwargs = null, params object?[] args)
    {
        if (Interlocked.Exchange(ref isEntered, 1) != 0)
        {
            throw new RuntimeError($"cannot enter context: {Repr()} is already entered");
        }

        var outer = current;
        current = this;
        try
        {
            return PyOps.Call(callable, new PyArguments([.. args, .. (kwargs ?? []).Select(k => k.Value)], [.. (kwargs ?? []).Select(k => k.Key)]));
        }
        finally
        {
            current = outer;
            Volatile.Write(ref isEntered, 0);
        }
    }

    /// <summary>What a task or callback runs in: the context that it was given, else a copy of the calling thread's.</summary>
    internal static PyVariableContext For(object? context) => context switch
    {
        null => Current.Copy(),
        PyVariableContext known => known,
        _ => throw new TypeError($"a context was expected, got {PyOps.Repr(context)}"),
    };

    /// <summary>Makes this the calling thread's context and gives the one that was it, for <see cref="Leave"/>.</summary>
    internal PyVariableContext? Enter()
    {
        var outer = current;
        current = this;
        return outer;
    }

    internal static void Leave(PyVariableContext? outer) => current = outer;

    /// <summary>A call of the function in this context.</summary>
    internal Action Call(object? function, params object?[] arguments) => () =>
    {
        var outer = Enter();
        try
        {
            PyOps.Call(function, arguments);
        }
        finally
        {
            Leave(outer);
        }
    };

    [PyMember]
    public object? Get([PyParam(PositionalOnly = true)] object? key, [PyParam(PositionalOnly = true)] object? @default = null) =>
        values.TryGetValue(Key(key), out var value) ? value : @default;

    [PyMember("__getitem__")]
    public object? GetItem(object? key) => values.TryGetValue(Key(key), out var value) ? value : throw new KeyError(key);

    [PyMember("__contains__")]
    public bool Contains(object? key) => values.ContainsKey(Key(key));

    [PyMember("__len__")]
    public long Count() => values.Count;

    [PyMember("__iter__")]
    public PyIterator<PyContextVar> Iterate() => PyIterator.Of(values.Keys);

    [PyMember]
    public PyList<PyContextVar> Keys() => new(values.Keys);

    [PyMember]
    public PyList<object?> Values() => new(values.Values);

    [PyMember]
    public PyList<(PyContextVar, object?)> Items() => new(values.Select(v => (v.Key, v.Value)));

    public IEnumerator<PyContextVar> GetEnumerator() => values.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Contexts are equal if their variables have equal values.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is PyVariableContext other && values.Count == other.values.Count
        && values.All(v => other.values.TryGetValue(v.Key, out var value) && PyOps.Equals(v.Value, value)));

    public override int GetHashCode() => values.Count;

    private static PyContextVar Key(object? key) => key as PyContextVar ?? throw new TypeError($"a ContextVar key was expected, got {PyOps.Repr(key)}");

    internal bool TryGet(PyContextVar variable, out object? value) => values.TryGetValue(variable, out value);

    internal void Put(PyContextVar variable, object? value) => values = values.SetItem(variable, value);

    internal void Drop(PyContextVar variable) => values = values.Remove(variable);
}

/// <summary>The functions of Python's contextvars module.</summary>
[PyModule("contextvars", Aliases = ["_contextvars"])]
public static partial class PyContextvars
{
    /// <summary>A copy of the calling thread's context.</summary>
    [PyMember]
    public static PyVariableContext CopyContext() => PyVariableContext.Current.Copy();
}
