namespace PyConc2Cs.Runtime;

public partial class PyList<T> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier)
    {
        var copy = copier.Remember(this, new PyList<T>());
        foreach (var item in ToArray())
        {
            copy.Append(copier.CopyTyped(item));
        }

        return copy;
    }
}

public partial class PyDict<K, V> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier)
    {
        var copy = copier.Remember(this, Copy());
        copy.Clear();
        foreach (var (key, value) in ToPairs())
        {
            copy.Set(copier.CopyTyped(key), copier.CopyTyped(value));
        }

        return copy;
    }
}

public sealed partial class PySet<T> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier) => new PySet<T>(Array.ConvertAll(Store.ToArray(), copier.CopyTyped));
}

public sealed partial class PyFrozenSet<T> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier) => new PyFrozenSet<T>(Array.ConvertAll(Store.ToArray(), copier.CopyTyped));
}

public sealed partial class PyTuple<T> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier) => new PyTuple<T>(Array.ConvertAll(items, copier.CopyTyped));
}

public sealed partial class PyDeque<T> : IDeepCopyable
{
    object IDeepCopyable.DeepCopy(DeepCopier copier)
    {
        var copy = copier.Remember(this, new PyDeque<T>(null, Maxlen));
        foreach (var item in ToArray())
        {
            copy.Append(copier.CopyTyped(item));
        }

        return copy;
    }
}
