namespace PyConc2Cs.Runtime;

/// <summary>Values as the types that the reading side has: a list of objects becomes the list of ints that a variable holds.</summary>
internal static class PickleCast
{
    /// <summary>The value as <typeparamref name="T"/>; a container of another element type is copied into one.</summary>
    public static T To<T>(object? value)
    {
        if (value is T same)
        {
            return same;
        }

        return value is IPyList or IPyDict or IPySet && PickleTypes.Prototype(PickleTypes.Key(typeof(T))) is { } prototype && Refill(prototype, value) is T copy
            ? copy
            : PyConvert.To<T>(value);
    }

    [ThreadStatic]
    private static int converting;

    /// <summary>Until the end of the block containers are converted wherever a typed place wants one of other elements.</summary>
    public static IDisposable Converting()
    {
        converting++;
        return new ConvertingScope();
    }

    public static bool TryConvert<T>(object value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T result)
    {
        if (converting > 0 && (value is IPyList or IPyDict or IPySet) && PickleTypes.Prototype(PickleTypes.Key(typeof(T))) is { } prototype && Refill(prototype, value) is T copy)
        {
            result = copy;
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The form for any elements of a container type that the program doesn't have.</summary>
    public static IPickled? Widest(string key)
    {
        var end = key.IndexOf('[', StringComparison.Ordinal);
        return end < 0 ? null : key[..end] switch
        {
            "PyList`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyList<object>))),
            "PySet`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PySet<object>))),
            "PyFrozenSet`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyFrozenSet<object>))),
            "PyTuple`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyTuple<object>))),
            "PyDeque`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyDeque<object>))),
            "PyCounter`1" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyCounter<object>))),
            "PyDict`2" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyDict<object, object>))),
            "PyOrderedDict`2" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyOrderedDict<object, object>))),
            "PyDefaultDict`2" => PickleTypes.Prototype(PickleTypes.Key(typeof(PyDefaultDict<object, object>))),
            _ => null,
        };
    }

    private static object? Refill(IPickled prototype, object source)
    {
        var target = prototype.Empty();
        switch (target)
        {
            case IPyList list when source is IPyList:
                foreach (var item in PyOps.Iterate(source))
                {
                    list.Append(item);
                }

                return target;
            case IPyDict dict when source is IPyDict:
                foreach (var key in PyOps.Iterate(source))
                {
                    dict.SetItem(key, PyOps.GetItem(source, key));
                }

                return target;
            case IPySet set when source is IPySet:
                foreach (var item in PyOps.Iterate(source))
                {
                    set.AddItem(item);
                }

                return target;
            default:
                return null;
        }
    }

    private sealed class ConvertingScope : IDisposable
    {
        public void Dispose() => converting--;
    }
}
