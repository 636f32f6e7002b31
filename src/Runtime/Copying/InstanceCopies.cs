namespace PyConc2Cs.Runtime;

/// <summary>Copies of objects of the script's classes, as <c>copy._reconstruct</c> makes them: by <c>__reduce_ex__</c>, by <c>__getstate__</c> and <c>__setstate__</c>, or member by member.</summary>
internal static class InstanceCopies
{
    /// <summary>Whether the object belongs to a class of the script, whose members may differ from copy to copy.</summary>
    public static bool IsCopied(PyObject value) => value is not IPyEnumMember && (value is PyInstance || value.GetType().Assembly != typeof(PyObject).Assembly);

    /// <summary>A new object with the same members.</summary>
    public static object? Shallow(PyObject source)
    {
        if (TryReduce(source, out var callable, out var arguments, out var state))
        {
            var made = PyOps.Call(callable, DynamicCall.Arguments(arguments, null));
            return state is null ? made : WithState(made, state);
        }

        return source.TryCallMember("__getstate__", PyArguments.Empty, out state) && Allocated(source) is { } empty ? WithState(empty, state) : Clone(source);
    }

    /// <summary>A new object with copies of the members.</summary>
    public static object? Deep(PyObject source, DeepCopier copier)
    {
        if (TryReduce(source, out var callable, out var arguments, out var state))
        {
            var made = copier.Remember(source, PyOps.Call(callable, DynamicCall.Arguments(copier.Copy(arguments), null)));
            return state is null ? made : WithState(made, copier.Copy(state));
        }

        if (source.TryCallMember("__getstate__", PyArguments.Empty, out state) && Allocated(source) is { } empty)
        {
            return WithState(copier.Remember(source, empty), copier.Copy(state));
        }

        var copy = Clone(source);
        copier.Remember(source, (object)copy);
        if (copy is PyInstance instance)
        {
            Replace(instance.Attributes, copier);
            return instance;
        }

        Replace(copy, source, copier);
        return copy;
    }

    private static void Replace(PyObject copy, PyObject source, DeepCopier copier)
    {
        foreach (var name in source.DeclaredMembers.Concat(source.ExtraMembers().Select(m => m.Key)))
        {
            if (source.TryGetMember(name, out var member) && copier.Copy(member) is var own && !ReferenceEquals(own, member) && !Equals(own, member as ValueType))
            {
                copy.TrySetMember(name, own);
            }
        }
    }

    private static void Replace(PyDict<object?, object?> attributes, DeepCopier copier)
    {
        foreach (var (name, member) in attributes.Items().ToList())
        {
            attributes[name] = copier.Copy(member);
        }
    }

    private static PyObject Clone(PyObject source)
    {
        var copy = source.Clone();
        if (copy is PyInstance instance)
        {
            instance.Attributes = instance.Attributes.Copy();
        }

        return copy;
    }

    private static object? Allocated(PyObject source) => source is PyInstance instance ? instance.InstanceType.AllocateAtRunTime(PyArguments.Empty) : source.PyType is { CanAllocate: true } type ? type.Allocate() : null;

    private static bool TryReduce(PyObject source, out object? callable, out object? arguments, out object? state)
    {
        (callable, arguments, state) = (null, null, null);
        if (!(source.TryCallMember("__reduce_ex__", new PyArguments([4L]), out var reduced) || source.TryCallMember("__reduce__", PyArguments.Empty, out reduced)) || reduced is not System.Runtime.CompilerServices.ITuple tuple || tuple.Length < 2)
        {
            return false;
        }

        (callable, arguments, state) = (tuple[0], tuple[1], tuple.Length > 2 ? tuple[2] : null);
        return true;
    }

    private static object? WithState(object? value, object? state)
    {
        if (value is not IPyDynamic target || target.TryCallMember("__setstate__", new PyArguments([state]), out _) || state is not IPyDict)
        {
            return value;
        }

        foreach (var key in PyOps.Iterate(state))
        {
            target.TrySetMember(PyOps.Str(key), PyOps.GetItem(state, key));
        }

        return value;
    }
}
