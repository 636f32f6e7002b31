using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Matches the arguments of a Dynamic call with a function's parameters by Python's rules (Reference 6.3.4) and hands them out converted:
/// <code>
/// var a = new ArgumentBinder("worker", parameters, arguments);
/// Worker(a.Get&lt;PyQueue&lt;long&gt;&gt;(0), a.Get(1, 3L));
/// </code>
/// </summary>
public readonly partial struct ArgumentBinder
{
    private static readonly object missing = new();

    private readonly object?[] slots;

    /// <summary>Raises CPython's TypeError if the arguments don't match.</summary>
    public ArgumentBinder(string function, PyParameters parameters, PyArguments arguments) => slots = Bind(function, parameters, arguments)!;

    private ArgumentBinder(object?[] slots) => this.slots = slots;

    /// <summary>For the choice of an overload: false where the constructor would raise.</summary>
    public static bool TryBind(PyParameters parameters, PyArguments arguments, out ArgumentBinder binder)
    {
        var slots = Bind(null, parameters, arguments);
        binder = new ArgumentBinder(slots ?? []);
        return slots is not null;
    }

    /// <summary>Whether the caller gave the argument, rather than leaving it to its default.</summary>
    public bool Has(int index) => !ReferenceEquals(slots[index], missing);

    /// <summary>A required argument; raises TypeError if its type isn't <typeparamref name="T"/>.</summary>
    public T Get<T>(int index) => slots[index] is T value ? value : PyConvert.To<T>(slots[index]);

    /// <summary>An argument with a default value.</summary>
    public T Get<T>(int index, T defaultValue) => Has(index) ? Get<T>(index) : defaultValue;

    /// <summary>A required argument that mustn't be None, where <typeparamref name="T"/> can't say so.</summary>
    public T GetNotNone<T>(int index)
        where T : class => slots[index] is null ? throw new TypeError($"expected {TypeNames.Of(typeof(T))}, got NoneType") : Get<T>(index);

    /// <summary>An argument with a default value that mustn't be None.</summary>
    public T GetNotNone<T>(int index, T defaultValue)
        where T : class => Has(index) ? GetNotNone<T>(index) : defaultValue;

    /// <summary>The truth of an argument: Python takes any object for a flag.</summary>
    public bool Truth(int index) => slots[index] is bool flag ? flag : PyOps.Truth(slots[index]);

    /// <summary>The truth of an argument with a default value.</summary>
    public bool Truth(int index, bool defaultValue) => Has(index) ? Truth(index) : defaultValue;

    /// <summary>The arguments that <c>*args</c> took.</summary>
    public object?[] Star(int index) => (object?[])slots[index]!;

    /// <summary>The arguments that <c>*args</c> took, each converted.</summary>
    public T[] Star<T>(int index) => Array.ConvertAll(Star(index), static value => value is T typed ? typed : PyConvert.To<T>(value));

    /// <summary>The arguments that <c>*args</c> took, as the tuple that a Python function sees.</summary>
    public PyTuple<T> StarTuple<T>(int index) => new(Star<T>(index));

    /// <summary>The arguments that <c>**kwargs</c> took, as the dict that a Python function sees.</summary>
    public PyDict<string, T> KeywordDict<T>(int index) =>
        new(Keywords(index).Select(static pair => (pair.Key, pair.Value is T typed ? typed : PyConvert.To<T>(pair.Value))));

    /// <summary>The arguments that <c>**kwargs</c> took.</summary>
    public PyKeywords Keywords(int index) => (PyKeywords)slots[index]!;

    /// <summary>Whether the argument is None or left out.</summary>
    public bool IsNone(int index) => slots[index] is null || !Has(index);

    /// <summary>Whether the argument can be passed as a <typeparamref name="T"/> without a change of meaning; one that was left out can.</summary>
    public bool Fits<T>(int index)
    {
        var value = slots[index];
        if (value is T || !Has(index))
        {
            return true;
        }

        if (typeof(T) == typeof(long) || typeof(T) == typeof(int))
        {
            return value is bool or long or PyInt { IsSmall: true };
        }

        return (typeof(T) == typeof(PyInt) || typeof(T) == typeof(BigInteger)) && value is bool or long or BigInteger or PyInt;
    }

    /// <summary>As <see cref="Fits{T}"/> for a float parameter that no int overload competes with: takes an int too.</summary>
    public bool FitsNumber(int index) => slots[index] is double or long or bool or BigInteger or PyInt || !Has(index);

    private static object?[]? Bind(string? function, PyParameters parameters, PyArguments arguments)
    {
        if (parameters.Count == arguments.PositionalCount && parameters.PositionalCount == parameters.Count && arguments.KeywordNames.IsEmpty)
        {
            return arguments.Values;
        }

        return new Binding(function, parameters).Run(arguments);
    }
}
