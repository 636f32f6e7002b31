namespace PyConc2Cs.Runtime;

/// <summary><c>functools.partial</c>: a callable with some arguments given in advance.</summary>
[PyClass("functools", "partial")]
public sealed partial class PyPartial : IPyCallable
{
    private readonly object?[] args;
    private readonly (string Name, object? Value)[] keywords;
    private readonly AttributeTable attributes = new();

    public PyPartial(object? func, params object?[] args)
        : this(func, args, [])
    {
    }

    public PyPartial(object? func, object?[] args, (string Name, object? Value)[] keywords)
    {
        if (func is PyPartial inner)
        {
            (func, args) = (inner.Func, [.. inner.args, .. args]);
            keywords = Merge(inner.keywords, keywords);
        }

        if (!Builtins.Callable(func))
        {
            throw new TypeError("the first argument must be callable");
        }

        (Func, this.args, this.keywords) = (func, args, keywords);
    }

    [PyMember("__new__")]
    public static PyPartial Create(object? func, PyKeywords? keywords = null, [PyParam(Escapes = true)] params object?[] args) =>
        new(func, args, [.. (keywords ?? []).Select(pair => (pair.Key, pair.Value))]);

    [PyMember]
    public object? Func { get; }

    [PyMember]
    public PyTuple<object?> Args => new(args);

    [PyMember]
    public PyDict<string, object?> Keywords => new(keywords);

    string IPyCallable.Name => "partial";

    /// <summary>Scripts may set attributes of their own, as update_wrapper does.</summary>
    public bool TryGetMember(string name, out object? value)
    {
        if (attributes.TryGet(name, out value) || TryGetDeclaredMember(name, out value))
        {
            return true;
        }

        if (name == "__doc__")
        {
            value = "Create a new function with partial application of the given arguments\nand keywords.";
            return true;
        }

        value = name == "__dict__" ? new PyDict<object?, object?>(attributes.Snapshot().Select(a => ((object?)a.Key, a.Value))) : null;
        return value is not null;
    }

    public bool TrySetMember(string name, object? value)
    {
        attributes.Set(name, value);
        return true;
    }

    public object? Call(PyArguments arguments)
    {
        object?[] values = [.. args, .. arguments.Positional];
        var given = new (string, object?)[arguments.KeywordNames.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = (arguments.KeywordNames[i], arguments.KeywordValues[i]);
        }

        var all = Merge(keywords, given);
        return PyOps.Call(Func, new PyArguments([.. values, .. all.Select(pair => pair.Value)], [.. all.Select(pair => pair.Name)]));
    }

    private static (string Name, object? Value)[] Merge((string Name, object? Value)[] first, (string Name, object? Value)[] second) =>
        [.. first.Select(pair => Array.FindLast(second, other => other.Name == pair.Name) is { Name: not null } newer ? newer : pair),
            .. second.Where(pair => !Array.Exists(first, other => other.Name == pair.Name))];

    public override string ToString()
    {
        var parts = args.Select(PyOps.Repr).Concat(keywords.Select(pair => $"{pair.Name}={PyOps.Repr(pair.Value)}")).Prepend(PyOps.Repr(Func));
        return $"functools.partial({string.Join(", ", parts)})";
    }
}
