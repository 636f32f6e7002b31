namespace PyConc2Cs.Runtime;

public static partial class PyFunctools
{
    /// <summary><c>@lru_cache</c> on a Dynamic function: results by arguments, dropped beyond maxsize. Raises TypeError for unhashable arguments.</summary>
    [PyMember]
    [PyIntrinsic("lru_cache")]
    public static PyFunction LruCache(object? maxsize, bool typed = false)
    {
        if (maxsize is IPyCallable or Delegate)
        {
            return Cached(maxsize, 128);
        }

        return new PyFunction("lru_cache", arguments => Cached(arguments.Single("lru_cache"), maxsize is null ? null : Math.Max(PyConvert.ToLong(maxsize), 0), typed));
    }

    /// <summary><c>@lru_cache()</c>: the last 128 results.</summary>
    [PyMember]
    [PyIntrinsic("lru_cache")]
    public static PyFunction LruCache() => LruCache(128L);

    /// <summary><c>@cache</c>: remembers every result.</summary>
    [PyMember]
    [PyIntrinsic("cache")]
    public static PyFunction Cache(object? userFunction) => Cached(userFunction, null);

    private static PyFunction Cached(object? function, long? maxsize, bool typed = false)
    {
        var cache = new PyLruCache<object, object?>(maxsize);
        var name = (function as IPyCallable)?.Name ?? "cached";
        var wrapper = new PyFunction(name, arguments => cache.GetOrAdd(KeyOf(arguments), _ => PyOps.Call(function, arguments)));
        wrapper.TrySetMember("cache_info", new PyFunction("cache_info", _ => cache.CacheInfo()));
        wrapper.TrySetMember("cache_clear", new PyFunction("cache_clear", _ =>
        {
            cache.CacheClear();
            return null;
        }));
        wrapper.TrySetMember("cache_parameters", new PyFunction("cache_parameters", _ => new PyDict<string, object?> { ["maxsize"] = maxsize, ["typed"] = typed }));
        UpdateWrapper(wrapper, function);
        return wrapper;
    }

    private static PyTuple<object?> KeyOf(PyArguments arguments)
    {
        var key = new List<object?>(arguments.Positional.ToArray());
        for (var i = 0; i < arguments.KeywordNames.Length; i++)
        {
            key.Add(arguments.KeywordNames[i]);
            key.Add(arguments.KeywordValues[i]);
        }

        return new PyTuple<object?>(key.ToArray());
    }

    /// <summary>A key function for <c>sort</c> from a comparison function that gives a negative, zero or positive number.</summary>
    public static Func<T, PyComparisonKey<T>> CmpToKey<T>(Func<T, T, long> mycmp) => item => new PyComparisonKey<T>(item, mycmp);

    [PyMember("cmp_to_key")]
    public static PyFunction CmpToKey(object? mycmp) => new("K", arguments =>
        new PyComparisonKey<object?>(arguments.Single("K"), (left, right) => PyConvert.ToLong(PyOps.Call(mycmp, left, right))));

    /// <summary>Copies name and documentation of a function to the one that wraps it.</summary>
    [PyMember]
    [PyIntrinsic("wraps")]
    public static PyFunction Wraps(object? wrapped, object? assigned = null, object? updated = null) =>
        new("wraps", arguments => UpdateWrapper(arguments.Single("wraps"), wrapped, assigned, updated));

    [PyMember]
    public static object? UpdateWrapper(object? wrapper, object? wrapped, object? assigned = null, object? updated = null)
    {
        var names = assigned is null ? ["__module__", "__name__", "__qualname__", "__doc__"] : PyOps.Iterate(assigned).Select(PyOps.Str).ToArray();
        foreach (var name in names)
        {
            if (PyOps.HasAttr(wrapped, name))
            {
                PyOps.SetAttr(wrapper, name, PyOps.GetAttr(wrapped, name));
            }
        }

        if (updated is null || PyOps.Iterate(updated).Contains("__dict__"))
        {
            foreach (var (name, value) in OwnAttributes(wrapped))
            {
                PyOps.SetAttr(wrapper, name, value);
            }
        }

        PyOps.SetAttr(wrapper, "__wrapped__", wrapped);
        return wrapper;
    }

    [PyMember("WRAPPER_ASSIGNMENTS")]
    public static object WrapperAssignments { get; } = PyOps.ToTuple(["__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"])!;

    [PyMember("WRAPPER_UPDATES")]
    public static object WrapperUpdates { get; } = PyOps.ToTuple(["__dict__"])!;

    private static KeyValuePair<string, object?>[] OwnAttributes(object? value) => value switch
    {
        PyFunction function => function.OwnAttributes(),
        IPyInstance instance => [.. ((IPyDict)instance.Attributes).Pairs.Select(p => KeyValuePair.Create(PyOps.Str(p.Key), p.Value))],
        PyObject other => [.. other.ExtraMembers()],
        _ => [],
    };

    /// <summary><c>@singledispatch</c>: a function that the class of its first argument chooses; others join it by <c>register</c>.</summary>
    [PyMember]
    public static PyFunction Singledispatch(object? func) => new PySingleDispatch(func).Function;

    /// <summary>The class itself: the transpiler writes the missing comparisons.</summary>
    [PyMember]
    [PyIntrinsic("total_ordering")]
    public static object? TotalOrdering(object? cls) => cls;
}
